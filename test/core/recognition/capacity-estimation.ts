import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Water meters

## Numbers

There are 2 million meters, each reporting every 15 minutes: 2,000,000 * 96 = 192 million readings a day, or about 2,200 per second on average and 6,000 at the peak. At 60 bytes each that is 11.5 GB per day and 4.2 TB a year.
`,
  thin: {
    state: 'empty',
    text: `# Water meters

## Capacity Estimation

## Next steps

Ask the plumbers.
`,
  },
  trap: `# Lecture halls

## Rooms

Every room has a name, a floor and a seating capacity; the largest holds 400 students, the smallest 12. A lecturer estimates how many will come and picks a room that fits. The dean settles disputes about rooms by hand.
`,
} satisfies RecognitionCase;
