import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Ticket printer

## When things change

New ticket layouts are added as plug-ins: a layout implements the Layout interface and registers itself, and the printing core stays untouched. A further payment provider needs one adapter and no change elsewhere.
`,
  thin: {
    state: 'thin',
    text: `# Ticket printer

## Extensibility

Plug-ins.
`,
  },
  trap: `# Library desk

## Loans

A reader may ask for an extension of a loan, which adds two weeks. The desk telephone has the extension 214. A loan that was extended twice has to be brought back, and the flexible opening hours help with that.
`,
} satisfies RecognitionCase;
