import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Election results

## Copies

Each count is held three times, in three cities. Writes go to the leader in the capital, which acknowledges after one follower has the row; the other follows asynchronously with a lag below two seconds. If the leader is lost, the synchronous follower is promoted.
`,
  thin: {
    state: 'thin',
    text: `# Election results

## Replication

Three copies.
`,
  },
  trap: `# Cell laboratory

## Growing

The virus replicates inside the cell within a day. A replica of the old microscope stands in the hall. The student copies the numbers from the sheet, and every experiment is repeated to see whether another group can replicate it.
`,
} satisfies RecognitionCase;
