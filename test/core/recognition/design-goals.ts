import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Avalanche warnings

## What decides between two options

1. A warning must never be lost, even if it comes late; this follows from the duty to warn.
2. Simplicity comes before speed: one person looks after the system.
3. Prefer parts that work without a network, since huts are often cut off.
`,
  thin: {
    state: 'placeholder',
    text: `# Avalanche warnings

## Design Goals

To be decided.
`,
  },
  trap: `# Football league

## Results

A referee enters each goal with its minute and the scorer. An own goal counts for the other team. The table is sorted by points, then by goal difference. The goal of the month is chosen by the fans on Sunday.
`,
} satisfies RecognitionCase;
