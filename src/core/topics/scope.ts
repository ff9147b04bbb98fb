import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'scope',
  title: 'Scope',
  question: 'What does this design cover, what does it leave out on purpose, and what comes later?',
  why: 'What is not ruled out is assumed to be in. The review then turns on features nobody meant to build, and the first version grows until it is late.',
  purpose: 'Draw the line: what is in the first version, what follows later, what will not be done, and the reason for each exclusion.',
  example: `A seed bank keeps track of its samples.

| Topic | First version | Later | Out of scope |
| --- | --- | --- | --- |
| samples | record, find, move | bulk import | |
| germination tests | enter results | planning | lab devices |
| lending | | requests by other banks | payment |

Payment is out of scope because lending is free by statute. Reading lab devices is not a goal: staff enter 30 results a day by hand.`,
  headings: [
    'out of scope',
    'in scope',
    '^ scope $',
    '^ scope and|of|definition|clarification|statement',
    'project|problem|design|system|mvp|product|initial|release|requirements|feature scope $',
    'and scope $', '^ initial|project|design scope', 'scope discussion',
    'non goal|goals',
    'nongoals|nongoal',
    'anti goals',
    'non objectives',
    'not goals|included|covered|supported|doing',
    'mvp',
    'minimum viable',
    'below the line',
    'exclusions',
    'nice to have*',
    'good to have*',
    'what ... is|are|will not',
    'scoping',
    'scope the|this|our problem|design|system',
  ],
  evidence: {
    promised: true,
    strong: [
      'not addressed|discussed in|by this|the',
      'proposal|document|design|rfc|adr|doc focuses|focus',
      'adr|rfc|document|design|proposal|page covers|cover|addresses|describes|concerns only',
      'only concerns|covers|applies|deals|concerned',
      'not a replacement|substitute',
      'does|do|is|are|will not ... intended|meant|aim|aims|try|tries|attempt|attempts|replace|replaces|propose',
      'out of scope',
      'in scope',
      'outside|beyond|within the|our|this scope',
      'scope of this|the design|document|proposal|rfc|project',
      'non goal|goals',
      'is|are not a goal|goals',
      'mvp',
      'minimum viable product',
      'first|initial version|release|iteration|milestone|phase ... will|only|covers|includes|supports|focus*',
      'later|future|subsequent|second phase|version|release|iteration|milestone',
      'defer|deferred|postpone|postponed|left|leave ... later|future|until|another|separate',
      'not|never cover|covers|address|addresses|attempt|attempting|aim|include ... in|this|design|proposal|document|here',
      'not ... for|in now|v1|mvp',
      'explicitly excluded|excludes|exclude|not',
      'scope ... limited|limit|restricted|narrow*|reduced|only',
      'problem to ... only',
      'nice|good to have',
      'skip|skipped ... for now',
      'we focus|concentrate|limit only|ourselves|on',
    ],
    weak: ['scope', 'goals', 'later', 'excluded', 'for now'],
    labels: [
      'current feature|features|scope|functionality',
      'possible|planned future features|feature|work|extensions',
      'this|first version|release|iteration', 'out of scope', 'in scope', 'non goals', 'mvp', 'later', 'v1|v2', 'skip', 'nice to have'],
    columns: ['out of scope', 'in scope', 'mvp', 'first version', 'included', 'excluded', 'in out'],
    unlike: [
      'and scope the problem',
      'scope of ... variable|function|token|lock|transaction',
      'oauth|token|variable|lexical|global|function|block|request|session|read|write|permission|access|api scope|scopes',
      'scope read|write|openid|email|profile',
      'cluster|namespace|tenant scope|scoped',
    ],
  },
  guidance: 'Three lists: in the first version, later, and never. A reader should find the feature they have in mind on one of them, with the reason where it is left out.',
  starter: `| Topic | First version | Later | Out of scope |
| --- | --- | --- | --- |
| <part of the problem> | <what is built> | <what follows> | <what is left out, and why> |`,
  prompts: [
    'What the first version does is separated from what follows',
    'What is left out is named, with the reason',
    'What can be skipped for now is agreed with whoever asked for the system',
  ],
});
