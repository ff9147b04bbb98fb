import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Chess club

## What it has to do

- Members can challenge each other and agree on a date.
- The system must record the result of each game and update the ranking.
- A trainer can see all games of a pupil.
- Users receive a reminder on the day before.
`,
  thin: {
    state: 'thin',
    text: `# Chess club

## Functional Requirements

Ranking.
`,
  },
  trap: `# Lambda notes

## Style of the code

The worker is written in a functional style: no function changes its arguments, and state is passed on. The compiler requires a type for each function. Functional tests run in the evening, and the building must be empty by then.
`,
} satisfies RecognitionCase;
