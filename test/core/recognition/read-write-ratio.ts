import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Street names

## How it is used

Names change about ten times a day but are looked up 50,000 times a day: there are some 5,000 reads for every write. The system is therefore read-heavy, and the lookup runs on copies while one node takes all changes.
`,
  thin: {
    state: 'thin',
    text: `# Street names

## Read-Write Ratio

100:1
`,
  },
  trap: `# Reading circle

## Lessons

Pupils learn to read and write in the first year. Each week they read two stories and write one of their own. The ratio of pupils to teachers is 12 to one, and a school clerk writes the minutes.
`,
} satisfies RecognitionCase;
