import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Milk collection

## What is sent around

| Event | Producer | Consumers | Key |
| --- | --- | --- | --- |
| TankFilled | farm gateway | route planner | farm_id |
| MilkCollected | truck | billing, dairy | tour_id |

Each carries a version, and consumers ignore fields they do not know.
`,
  thin: {
    state: 'thin',
    text: `# Milk collection

## Message Model

TankFilled.
`,
  },
  trap: `# Letterbox

## Postcards

A visitor writes a message on a postcard and picks a model ship to print on it. Messages longer than 200 letters do not fit on the card. The museum sends the card by post within two days.
`,
} satisfies RecognitionCase;
