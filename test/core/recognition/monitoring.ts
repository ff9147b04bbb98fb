import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Greenhouse control

## How we know it is well

Each controller exports a counter of missed readings and a gauge of its queue. An alert pages the person on duty when more than 5 % of readings are missing for ten minutes. Logs carry the request id, and a dashboard shows each house.
`,
  thin: {
    state: 'thin',
    text: `# Greenhouse control

## Monitoring

Grafana.
`,
  },
  trap: `# Sleep laboratory

## Night

A nurse watches the patient on a monitor beside the bed and logs into the ward's computer at ten to enter the pulse. In the morning the patient tells how the night was and fills in a form about dreams.
`,
} satisfies RecognitionCase;
