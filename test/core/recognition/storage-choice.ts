import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Wind turbines

## Where each kind of data lives

Readings go to a time-series database, because they are only appended and read by range. Turbines and contracts are few and joined a lot, so they are kept in PostgreSQL. Pictures of blades live in object storage, which is cheaper by far.
`,
  thin: {
    state: 'thin',
    text: `# Wind turbines

## Storage Choice

PostgreSQL.
`,
  },
  trap: `# Moving house

## The cellar

The cellar offers storage for twenty boxes, and a store around the corner sells more of them. A customer chooses a shelf and stores winter tyres there. The key of the storage room is kept at the desk.
`,
} satisfies RecognitionCase;
