import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Harbour berths

## Who takes part

A skipper books a berth from the mobile app. The harbour master confirms or refuses bookings at a desk terminal. The customs service calls us once a night to fetch the list of arrivals, and the port's billing system reads closed stays.
`,
  thin: {
    state: 'thin',
    text: `# Harbour berths

## Actors

Skippers.
`,
  },
  trap: `# Theatre archive

## Recordings

Each recording lists the actors who appear in the play, with the role each of them sang or spoke. A recording without a cast list is shown with its date alone. The names are copied from the printed programme.
`,
} satisfies RecognitionCase;
