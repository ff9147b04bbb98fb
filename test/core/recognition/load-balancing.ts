import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Lottery draws

## Spreading the visitors

A balancer in front of the four web servers picks the one with the least connections. It asks /healthz every five seconds and drops a server after two misses. No sticky sessions are needed, as a draw is stateless.
`,
  thin: {
    state: 'thin',
    text: `# Lottery draws

## Load Balancing

Round robin.
`,
  },
  trap: `# Cargo ferries

## Loading

The mate balances the load between port and starboard before the ferry leaves. A heavy truck stands in the middle, and the balance of the ship is read from a scale. Loads above 40 tonnes stay on the quay.
`,
} satisfies RecognitionCase;
