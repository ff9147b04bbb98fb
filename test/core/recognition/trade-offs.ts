import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Snow ploughs

## Why radio and not the phone network

We considered the phone network, satellite and radio. Satellite works everywhere but costs too much; the phone network is cheap, yet fails in the valleys. We chose radio over both and give up pictures from the truck, which nobody needs in a storm.
`,
  thin: {
    state: 'thin',
    text: `# Snow ploughs

## Trade-offs

Radio.
`,
  },
  trap: `# Cycle map

## Planning a ride

The map draws the shortest way in blue and up to three alternatives in grey. Alternatives are longer but avoid hills or busy streets. The rider taps one of them and rides off; a voice names each turn.
`,
} satisfies RecognitionCase;
