import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Flight recorder archive

## How long things stay

Raw recordings are kept for 90 days, then moved to cold storage and deleted after seven years. A snapshot of the catalogue is taken every night and copied to another site; restoring it is rehearsed each quarter. At most one hour of entries may be lost.
`,
  thin: {
    state: 'thin',
    text: `# Flight recorder archive

## Durability and Retention

Seven years.
`,
  },
  trap: `# Gym members

## Loyalty

The manager wants to improve the retention of members and gives those who stay for a year a towel. Towels left behind are kept in a box at the counter. A member who leaves is asked why, and the answer is discussed on Monday.
`,
} satisfies RecognitionCase;
