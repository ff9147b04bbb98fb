import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Lift dispatcher

## Choosing a car

Each car keeps its stops in a sorted set, one per direction. For a new call the dispatcher walks over all cars and adds up the floors that the call would delay; the smallest sum wins, in O(n) for n cars. A car moves between the states idle, climbing, sinking and held.
`,
  thin: {
    state: 'thin',
    text: `# Lift dispatcher

## Detailed Design

Later.
`,
  },
  trap: `# Wallpaper studio

## Patterns

The customer picks a detailed design of leaves or birds and sees it on a wall. Designs with fine detail are printed on heavy paper. A sample of any pattern can be ordered for free and arrives by post.
`,
} satisfies RecognitionCase;
