import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Blood bank

## Two desks, one unit

Reserving a unit is strongly consistent: the row carries a version, and a second desk that writes with an old version is refused and has to read again. The stock figures on the website may lag by a minute and are eventually consistent.
`,
  thin: {
    state: 'thin',
    text: `# Blood bank

## Consistency

Eventual.
`,
  },
  trap: `# Style of the portal

## Look and wording

Buttons use consistent naming and consistent colours on every page, and headings follow one style for consistency with the printed forms. A conflict between two wordings is settled by the editor, who keeps the list of terms.
`,
} satisfies RecognitionCase;
