import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Pension payments

## From the old system to this one

1. Old and new run side by side for a month and their sums are compared.
2. One office in ten moves over behind a flag; if sums differ, the flag goes back within minutes.
3. Old records are migrated at night, and the old system is switched off in June.
`,
  thin: {
    state: 'thin',
    text: `# Pension payments

## Rollout

In June.
`,
  },
  trap: `# Swallow rings

## Journeys

Swallows migrate south in September and come back in April. The migration of a ringed bird is drawn as a line on the map, with a dot where it was caught and released. A ring from another country is reported to the office there.
`,
} satisfies RecognitionCase;
