import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Blood donors

## Data about people

We store name, birth date and blood group, which is health data under the GDPR. It stays in the EU, is shown to the ward in pseudonymised form, and is erased within 30 days when a donor asks. Donors give consent for research separately.
`,
  thin: {
    state: 'thin',
    text: `# Blood donors

## Privacy and Compliance

GDPR.
`,
  },
  trap: `# Beach huts

## Rental

The hut has a private terrace and a private shower behind a fence. Guests comply with the house rules, which hang beside the door. A personal towel costs extra, and the personal trainer comes on Tuesday if it does not rain.
`,
} satisfies RecognitionCase;
