import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Train positions

## How much one caller may ask

Anonymous callers get 60 requests per minute by address, registered ones 600 by key. The gateway keeps a token bucket for each. Whoever exceeds it is answered with 429 and a Retry-After header.
`,
  thin: {
    state: 'thin',
    text: `# Train positions

## Rate Limiting

Token bucket.
`,
  },
  trap: `# Currency desk

## Rates

The exchange rate is set at nine, and the interest rate of a deposit once a month. There is a speed limit of 10 km/h in the yard. A clerk rates the coins by their wear and limits nothing else.
`,
} satisfies RecognitionCase;
