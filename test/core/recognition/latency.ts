import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Ski lift passes

## How fast a gate opens

The gate must open within 300 ms at the 99th percentile. Reading the card takes 80 ms, the lookup on the local copy 20 ms, the motor 150 ms. The remote check happens afterwards, so that the network never slows the gate down.
`,
  thin: {
    state: 'thin',
    text: `# Ski lift passes

## Latency

Fast.
`,
  },
  trap: `# Vaccination records

## Follow-up

The disease has a latency of about ten days before the first signs show, so a patient comes back after two weeks. The fast test takes 15 minutes and is read by a nurse, who writes the result down.
`,
} satisfies RecognitionCase;
