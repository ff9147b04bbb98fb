import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Coat check

## What we leave out

The first version covers coats and bags at one counter. Umbrellas follow in the second version. Paying by card is left out on purpose, since the theatre already does that at the box office. Lost tickets are not handled at all.
`,
  thin: {
    state: 'thin',
    text: `# Coat check

## Scope

Coats.
`,
  },
  trap: `# Observatory

## Equipment

The telescope stands on the roof, and a smaller scope beside it is used to find the star. The dome keeps rain out of the room. A variable declared in the scope of a block is gone at its end.
`,
} satisfies RecognitionCase;
