import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'design-goals',
  title: 'Design Goals',
  question: 'Which few goals decide between two good options, and from which requirement does each follow?',
  why: 'When two requirements pull in different directions, someone decides in code. Goals in an order of importance decide once, in the open.',
  purpose: 'Name three to five goals in order of importance, each derived from a functional or non-functional requirement.',
  example: `An observatory shares one telescope among research groups. The design goals, in order of importance:

1. No lost exposure: data is safe before the shutter closes again. Follows from requirement N2 (durability).
2. Simplicity over throughput: one queue, one scheduler. Follows from N5 (a night crew of one).
3. Fair turns: we optimise for the group that waited longest, not for the number of images. Follows from F3.`,
  headings: [
    'design goal|goals|principle|principles|tenet|tenets|objective|objectives|driver|drivers|criteria|priorities|considerations',
    '^ goals $', '^ goal $',
    '^ goals and|of',
    '^ tenets|principles $',
    'architectural|architecture|engineering|guiding|core|key|system|technical goal|goals|principle|principles|tenets|drivers|objectives',
    'requirements and goals',
  ],
  evidence: {
    strong: [
      'simplicity|consistency|correctness|safety|availability|privacy|speed|cost comes|goes|is before|over|above|first', 
      'design goal|goals|principle|principles|tenet|tenets|objective|objectives|driver|drivers',
      'guiding|architectural|architecture|core|engineering principle|principles|tenet|tenets|goal|goals|driver|drivers',
      'our|primary|main|key|overall|overarching|first goal|goals|objective|objectives|priority|priorities',
      'follows|derived|derives|comes|stems|result from ... requirement*|goal*|need|n1|n2|n3|n4|n5|f1|f2|f3|f4',
      'optimi* for',
      'simplicity|correctness|consistency|availability|latency|safety|speed|durability|readability|throughput over|before|above|first|rather simplicity|correctness|consistency|availability|latency|safety|speed|durability|readability|throughput|flexibility|features|performance|cost|than',
      'in order|descending of|order importance|priority',
      'ranked by importance|priority',
      'more important than',
      'should be easy|simple to',
      
    ],
    passing: [
      'goal|goals|objective|objectives|aim ... is|are|of to|this|the|design',
      'we strive|aim for|to',
      'keep ... simple|small|minimal',
      'prefer ... that|over|parts|to',
      'must never be',
    ],
    weak: ['goal|goals', 'principle|principles', 'objective|objectives', 'simplicity|simple', 'priority|priorities'],
    labels: ['goal #', 'goal|goals $', 'tenet|principle #', 'g1|g2|g3'],
    columns: ['goal|goals', 'principle|principles', 'tenet|tenets', 'follows from'],
    unlike: ['own|each|football|league|winning goal|goals', 'non goal|goals', 'priority queue|level|order|class', 'is|are not a goal|goals', 'single responsibility principle', 'service principal'],
  },
  guidance: 'Three to five goals in order of importance, each with the requirement it follows from and what it is worth giving up for.',
  starter: `| Order | Goal | Follows from | Gives up |
| --- | --- | --- | --- |
| 1 | <what matters most> | <requirement> | <what comes second> |`,
  prompts: [
    'Each goal is derived from a functional or non-functional requirement',
    'The goals stand in order of importance',
    'It is said what each goal is worth giving up for',
  ],
});
