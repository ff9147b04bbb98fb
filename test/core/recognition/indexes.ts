import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Stamp auctions

## Looking things up

Open auctions are listed by closing time, so auctions gets a composite index on (status, closes_at). Bids are read by bidder through a secondary index on bidder_id; each one costs an extra write of about 40 bytes per bid.
`,
  thin: {
    state: 'thin',
    text: `# Stamp auctions

## Indexes

By date.
`,
  },
  trap: `# Recipe finder

## Search

Recipes are copied every minute into the search index, where words are stemmed. The start page is index.html. An inflation index of food prices is shown below each recipe, and a loop index counts the steps.
`,
} satisfies RecognitionCase;
