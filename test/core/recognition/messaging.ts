import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Photo booth

## After the picture

The booth puts a job on a queue and answers at once. A worker consumes the queue, develops the picture and publishes it. A job that fails is retried three times and then goes to a dead-letter queue for the operator.
`,
  thin: {
    state: 'thin',
    text: `# Photo booth

## Messaging and Background Work

A queue.
`,
  },
  trap: `# Village calendar

## Entries

An event has a title, a place and a start time. Visitors subscribe to the events of a club and see them in their own calendar. A cancelled event stays in the list, crossed out, so that nobody stands before a closed door.
`,
} satisfies RecognitionCase;
