import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Satellite pictures

## What the year will take

Storing 300 TB comes to $6,900 a month; egress to the mirror adds $1,200. Compute is small beside that: two workers at $140. Moving pictures older than a year to the cold tier would save about half of the bill.
`,
  thin: {
    state: 'thin',
    text: `# Satellite pictures

## Cost

Cheap.
`,
  },
  trap: `# Garden shop

## Catalogue

Every plant has a price in euros and a sale price. A rose costs $12.50, and delivery costs $4 unless the basket is above $60. A customer sees the total price of the basket before paying.
`,
} satisfies RecognitionCase;
