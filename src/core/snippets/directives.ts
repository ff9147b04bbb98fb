import { toBody, type Snippet } from './snippet.ts';

/** Comments and lines that Plumbline itself reads. */
const SNIPPETS: readonly Snippet[] = [
  {
    id: 'disable-next-line',
    title: 'Ignore a rule on the next line',
    description: 'Suppresses one rule on the next line, with the reason.',
    topics: [],
    body: toBody('<!-- plumbline-disable-next-line {{rule}}: {{reason}} -->'),
  },
  {
    id: 'disable-line',
    title: 'Ignore a rule on this line',
    description: 'Suppresses one rule on the line it stands on, with the reason.',
    topics: [],
    body: toBody('<!-- plumbline-disable-line {{rule}}: {{reason}} -->'),
  },
  {
    id: 'disable',
    title: 'Ignore a rule in a passage',
    description: 'Suppresses one rule between two comments, with the reason.',
    topics: [],
    body: '<!-- plumbline-disable ${1:rule}: ${2:reason} -->\n\n${3:<passage>}\n\n<!-- plumbline-enable $1 -->',
  },
  {
    id: 'disable-file',
    title: 'Ignore a rule in this document',
    description: 'Suppresses one rule in the whole document, with the reason.',
    topics: [],
    body: toBody('<!-- plumbline-disable-file {{rule}}: {{reason}} -->'),
  },
  {
    id: 'not-applicable',
    title: 'Not applicable',
    description: 'Says that a topic does not apply, and why; this counts as an answer.',
    topics: [],
    body: toBody('Not applicable: <reason>'),
  },
  {
    id: 'covered-by',
    title: 'Covered by this section',
    description: 'Ties the section it stands in to a topic, whatever the heading says.',
    topics: [],
    body: toBody('<!-- plumbline: topics={{topic}} -->'),
  },
];

export default SNIPPETS;
