import type { RecognitionCase } from './case.ts';

export default {
  covered: `# School meals

## What we take as given

We assume that every school reports its head count before nine in the morning, and that no kitchen cooks for more than 800 children. Given that the tablets in the kitchens are owned by the city, we cannot install software on them.
`,
  thin: {
    state: 'placeholder',
    text: `# School meals

## Assumptions

TBD
`,
  },
  trap: `# Insurance claims

## Transfer

When a policy holder dies, the heirs may take over the contract. The assumption of the debt by a new holder is recorded by the clerk, who signs the form and files it. The old holder's papers are kept in the same folder.
`,
} satisfies RecognitionCase;
