import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Voting by post

## Who could misuse it

A thief of envelopes could vote for others; the code on each ballot works once and is checked against the register. All traffic is encrypted with TLS 1.3, the register is encrypted at rest, and keys are rotated every quarter. Scripts that guess codes are blocked after five attempts.
`,
  thin: {
    state: 'thin',
    text: `# Voting by post

## Security

TLS.
`,
  },
  trap: `# Airport lane

## Queues

Passengers wait at the security check and take off their belts. A security guard at the door counts them and opens another lane when the queue is long. Social security numbers are never asked for, and the key of the lane hangs in the office.
`,
} satisfies RecognitionCase;
