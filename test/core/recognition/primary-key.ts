import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Rain gauges

## What identifies a record

Gauges are identified by gauge_id, a UUID that the factory issues. A reading's primary key is (gauge_id, measured_at); gauge_id is also the partition key, so that one gauge lives on one node.
`,
  thin: {
    state: 'thin',
    text: `# Rain gauges

## Primary Keys

UUIDs.
`,
  },
  trap: `# Hotel doors

## At the desk

The guest receives a key card and a spare key. The primary school next door keeps one key of the yard at the desk. The key question for the night porter is who may open the cellar, and a lost key is paid for.
`,
} satisfies RecognitionCase;
