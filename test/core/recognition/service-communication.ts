import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Home nursing

## Who talks to whom

The planner calls the route service over gRPC and waits at most 300 ms; without an answer it uses yesterday's route. The tablet talks to the gateway over HTTPS. The planner tells billing through events and does not wait.
`,
  thin: {
    state: 'thin',
    text: `# Home nursing

## Service Communication

gRPC.
`,
  },
  trap: `# Funeral parlour

## Conversation

The service begins at eleven with music. The communication with the family is friendly and calm, and somebody calls them on the day before. After the service all walk to the grave together and talk over a cup of tea.
`,
} satisfies RecognitionCase;
