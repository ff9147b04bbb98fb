import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'diagram',
  title: 'Diagram',
  parent: 'architecture',
  question: 'Is there a picture of the parts and of what flows between them?',
  why: 'Ten boxes and their arrows take a page of prose, and readers draw the picture anyway, each another one.',
  purpose: 'Draw the components with their links, asynchronous ones dashed, so that the picture and the text name the same parts.',
  example: `A cheese dairy tracks its vats.

\`\`\`mermaid
flowchart LR
  probe[Vat probe] -. readings .-> queue[[Queue]]
  queue -.-> service[Vat service]
  service --> db[(Readings)]
  panel[Wall panel] -->|HTTPS| service
\`\`\``,
  headings: ['diagram|diagrams', 'uml', 'erd', 'flowchart|flowcharts', 'flow chart', 'architecture|system picture|drawing|sketch'],
  evidence: {
    shapes: ['diagram'],
    columns: ['diagram'],
  },
  guidance: 'Draw the parts and what flows between them; dashed lines are asynchronous. Every box is explained in the text, and every part in the text has its box.',
  starter: `\`\`\`mermaid
flowchart LR
  client[<client>] --> gateway[<gateway>]
  gateway --> service[<service>]
  service --> store[(<store>)]
  service -. <event> .-> queue[[<queue>]]
  queue -.-> worker[<worker>]
\`\`\``,
  prompts: ['A diagram shows every component that the text names', 'Synchronous and asynchronous links can be told apart'],
});
