import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Parking guidance

## How the parts fit together

Gate sensors send readings to the collector service, which keeps the count of each floor in a small store. The guidance service reads the counts and drives the signs. A web front end talks to the guidance service only, through the gateway.
`,
  thin: {
    state: 'thin',
    text: `# Parking guidance

## Architecture

Microservices.
`,
  },
  trap: `# Museum audio guide

## Visit

The tour begins with the architecture of the north wing: its vaulted ceiling, the brick facade and the iron staircase. Visitors hear about the architect and the components of the old clock before they reach the garden.
`,
} satisfies RecognitionCase;
