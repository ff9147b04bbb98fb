import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Lost luggage

## What happens when a bag is scanned

1. The scanner sends the tag number to the gateway.
2. The gateway checks the tag and passes the reading to the tracking service.
3. The tracking service writes it to the bag store and tells the notifier.
4. The notifier sends a message to the passenger's phone.
`,
  thin: {
    state: 'thin',
    text: `# Lost luggage

## Data Flow

Scanner to phone.
`,
  },
  trap: `# River levels

## Stations

A station measures the flow of the river in cubic metres per second. The flow rises after rain and falls in summer. Boats may not pass while the water flows over the weir, and a sign on the bank says so.
`,
} satisfies RecognitionCase;
