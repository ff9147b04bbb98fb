import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Clinic rota

## Who may do what

Staff sign in with the hospital's single sign-on and receive an OAuth access token that is good for one hour. Nurses may swap their own shifts; only ward managers may publish a rota. Every request without a valid token is turned away.
`,
  thin: {
    state: 'thin',
    text: `# Clinic rota

## Authentication and Authorisation

OAuth.
`,
  },
  trap: `# Bird counting

## Observations

A session is a walk along one route; it ends when the observer reaches the last stop. The author of a sighting notes the species and the token number of the ring on the leg. Rare birds are confirmed by a second observer.
`,
} satisfies RecognitionCase;
