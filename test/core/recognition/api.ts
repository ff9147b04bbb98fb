import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Seed exchange

## What callers can do

- POST /offers publishes seeds that a gardener wants to give away
- GET /offers/{offerId} shows one offer
- DELETE /offers/{offerId} withdraws it
- POST /offers/{offerId}/claims asks for the seeds
`,
  thin: {
    state: 'thin',
    text: `# Seed exchange

## API

REST, of course.
`,
  },
  trap: `# Weather kiosk

## Forecast

The kiosk reads the forecast through the public API of the weather office, whose operations are documented there. Nothing of our own can be called from outside: the kiosk shows a picture and turns itself off at night.
`,
} satisfies RecognitionCase;
