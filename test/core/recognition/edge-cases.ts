import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Tide calendar

## Odd situations

When the clocks change, the hour that happens twice is shown once, with both tides. If a station reports a level below zero, the reading is kept but drawn in grey. Two readings of the same minute: the later one wins. An empty day shows last year's curve.
`,
  thin: {
    state: 'thin',
    text: `# Tide calendar

## Edge Cases

Leap days.
`,
  },
  trap: `# Kitchen knives

## Catalogue

Each knife is photographed along its edge and sold in a wooden case. A case for six knives has a soft edge, a corner case fits beside the stove. The shop lists the length of every blade in centimetres.
`,
} satisfies RecognitionCase;
