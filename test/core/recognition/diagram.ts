import type { RecognitionCase } from './case.ts';

export default {
  covered: `# Night pharmacy

## Parts

~~~mermaid
flowchart LR
  door[Night bell] --> desk[Desk service]
  desk --> stock[(Stock)]
  desk -.-> pager[Pager]
~~~

The bell calls the desk service, which looks into the stock and pages the pharmacist on duty.
`,
  thin: {
    state: 'empty',
    text: `# Night pharmacy

## Diagram
`,
  },
  trap: `# Furniture manuals

## Printing

A manual shows a diagram for each step of the assembly, drawn by the illustrator and checked by hand. Diagrams are printed in black. A drawing that shows a screw too small is drawn again before the booklet is bound.
`,
} satisfies RecognitionCase;
