import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Railway crossing

## How we show that it works

Rules of the barrier have unit tests; the whole crossing is exercised in a simulator with a week of recorded trains. A load test sends ten times the usual trains. Passed means that no train meets an open barrier. All run on every merge.
`,
  thin: {
    state: 'placeholder',
    text: `# Railway crossing

## Testing

Coming soon.
`,
  },
  trap: `# Soil study

## Hypothesis

We test the hypothesis that clay holds more water than sand. A t-test compares the two samples, and the difference is given with its error. Each farmer also receives a blood test for lead, paid for by the county.
`,
} satisfies RecognitionCase;
