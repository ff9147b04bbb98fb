import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Marathon tracking

## When ten times as many run

The ingest service is stateless: another instance is added when the processor is busy for more than 60 % of five minutes. Passages are sharded by runner number over eight nodes; a ninth takes over an eighth of the numbers. The map is read from copies.
`,
  thin: {
    state: 'thin',
    text: `# Marathon tracking

## Scaling

Horizontally.
`,
  },
  trap: `# Installing the kiosk

## Disk

The disk has two partitions: a boot partition of 1 GB and a data partition for the rest. The picture is scaled to the width of the screen. Icons scale with the font, and the scale of the map stands in its corner.
`,
} satisfies RecognitionCase;
