import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Emergency calls

## How good it has to be

| Quality | Target |
| --- | --- |
| Answer time | p95 below 200 ms |
| Uptime | 99.99 % a month |
| Load | 3,000 calls per minute |
| Loss | no call is ever lost |
`,
  thin: {
    state: 'thin',
    text: `# Emergency calls

## Non-Functional Requirements

Speed.
`,
  },
  trap: `# Sports hall

## Booking rules

The quality of the floor is checked twice a year. A club is required to leave the hall at ten, and performance groups have to bring their own mats. Children must wear shoes with light soles.
`,
} satisfies RecognitionCase;
