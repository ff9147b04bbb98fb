import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Second-hand bikes

## Finding a bike

The list takes ?frame=, ?minPrice= and ?city=; several are combined with AND. Results can be sorted by price or by date, newest first by default. Free text is matched against title and description.
`,
  thin: {
    state: 'thin',
    text: `# Second-hand bikes

## Filtering and Sorting

By price.
`,
  },
  trap: `# Aquarium

## Water

The pump pushes water through a sand filter, which a keeper washes every month. Fish are sorted by size into three tanks. A lamp above the filter warms the water, and the keeper writes the temperature on a board.
`,
} satisfies RecognitionCase;
