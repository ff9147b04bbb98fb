import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Court rulings

## Long lists

Lists of rulings come in slices of 50 by default and 200 at most, newest first. The answer carries a cursor, next_cursor, which the caller hands back to read on; when it is absent, the end is reached. Offsets were rejected, as rulings arrive all day.
`,
  thin: {
    state: 'thin',
    text: `# Court rulings

## Pagination

Cursors.
`,
  },
  trap: `# Photo books

## Layout

A book has 24 pages or more, always an even number. The page number stands in the outer corner, except on the title page. A click turns to the next page, and the last page carries the name of the printer.
`,
} satisfies RecognitionCase;
