import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Parcel sorter

## What gives way first

The label printer is the bottleneck: it manages 40 labels a minute, while the belts bring 55 in the week before a holiday. The second limit is the single writer of the parcel table, which saturates at about 900 updates per second. A second printer removes the first.
`,
  thin: {
    state: 'thin',
    text: `# Parcel sorter

## Bottlenecks

The database.
`,
  },
  trap: `# Bottling plant orders

## Products

Customers order glass bottles by neck size. A bottle with a narrow neck is filled with oil, one with a wide neck with jam. The order form shows the limit of each pallet, and a hot drink is filled on the second line.
`,
} satisfies RecognitionCase;
