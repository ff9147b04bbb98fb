import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Ticket gates

## When things break

Two gate servers run in separate data centres. If the primary misses three heartbeats, the standby takes over within ten seconds. A gate that loses both keeps opening for tickets it has seen today, so that no passenger is locked in during an outage.
`,
  thin: {
    state: 'thin',
    text: `# Ticket gates

## Availability

Three nines.
`,
  },
  trap: `# Concert seats

## Choosing a seat

The hall plan shows the availability of seats in every row: green seats are available, grey ones are taken. A visitor taps a seat to reserve it. Wheelchair places are available on request at the box office.
`,
} satisfies RecognitionCase;
