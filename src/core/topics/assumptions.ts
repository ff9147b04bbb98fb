import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'assumptions',
  title: 'Assumptions',
  question: 'What is taken as given, with which numbers, and what limits the choice?',
  why: 'An assumption that is not written down cannot be questioned. When it turns out wrong, nobody remembers which decisions stood on it.',
  purpose: 'Write down each assumption with its number, each constraint of technology, load or budget, and what changes in the design if it does not hold.',
  example: `A ferry line sells passages for cars.

| Assumption or constraint | Number | If it does not hold |
| --- | --- | --- |
| we assume that nearly everyone books a week ahead | 90 % | hold places for walk-ups |
| summer Saturdays are the seasonal peak | 8 times the average day | more servers in July |
| the port's berth system cannot be changed | one file an hour | places may be an hour old |
| the team runs PostgreSQL already | | no second kind of store |`,
  headings: [
    'prerequisite|prerequisites',
    'premise|premises',
    'assumption|assumptions',
    'assume|assumes|assumed',
    '^ constraint|constraints $',
    '^ constraints and|or',
    'technical|technology|business|design|system|project|known|hard|architecture|architectural|organisational|organizational|environment constraint|constraints',
    'preconditions $',
    '^ premises $',
    'given|givens $',
    'and constraint|constraints $',
  ],
  evidence: {
    strong: [
      'let ... assume|suppose',
      'we|i|this|it|design|proposal assume|assumes|assumed|assuming',
      'assumption|assumptions',
      'set|list of assumptions',
      'following assumptions|constraints',
      'presuppose*|presuming',
      'taken|take for|as granted|given',
      'rely|relies|relying|depends on the fact|assumption',
      'hard|technical|business|technology|regulatory|organisational|organizational|budget|design constraint|constraints',
      'constraint|constraints is|are|include|that|on',
      'constrained|restricted by|to',
      'must|has|have to|run|use|integrate|work ... existing|legacy|company|mandated',
      'team|company|organisation|organization already uses|runs|knows|operates|has',
      'precondition|preconditions',
      'take|takes|taking|taken ... granted',
      'presum*',
      'we|i suppose|presume|expect|anticipate|believe that|most|users|each|every',
      'design|approach|proposal|solution|we relies|depends|counts|count|counting on',
      'suppose|supposing|imagine|say that|we|a|an|each|every',
      'we|i expect|anticipate at|no|about|around|roughly|#',
      'holds|true|works|valid|correct only while|if|when|as',
      'no|outside|beyond ... influence|control ... on|over|the|of',
      'premise|premises',
      'take|takes|taking|taken ... for granted',
    ],
    passing: [
      'provided|given that',
      'requires|require that|version|at least|a|the',
      'only works|applies|valid if|when|for|with',
      'assume|assumes|assumed|assuming',
      'cannot|not ... be changed|modified|replaced',
      'not|cannot change|modify|replace ... existing|legacy|upstream|vendor|current',
      'if this|the|that|our assumption|assumptions|premise turns|is|fails|proves|does|breaks',
      'does|do not hold',
      'is expected that',
      'must ... within|below|under|existing',
      'is|are fixed|given|predetermined|mandated|dictated',
    ],
    weak: ['constraint|constraints', 'expected', 'already', 'prerequisite|prerequisites', 'limitation|limitations'],
    labels: ['given', '^ constraint|constraints', 'precondition*'],
    columns: ['^ given|givens', '^ assumption|assumptions', '^ constraint|constraints', 'if wrong', 'if it does not hold'],
    unlike: [
      'assumed to be|have',
      'assume|assumes|assumed|assuming role|roles|the|a|an ... role|identity|leadership',
      'foreign|primary|unique|check|key|database|table|schema|integrity|not|null constraint|constraints',
      'constraint|constraints ... foreign|primary|unique|check|violation|violated',
      'worst case assumption',
      'given name|names|by|to|when|then|a|an',
    ],
  },
  guidance: 'One row for each thing the design takes as given: load, growth, behaviour of people, technology that is fixed. Give a number and say what changes when it is wrong.',
  starter: `| Assumption or constraint | Number | If it does not hold |
| --- | --- | --- |
| <what is taken as given> | <how much> | <what changes in the design> |`,
  prompts: [
    'Each assumption about load is stated with a number',
    'Fixed technology, budget and deadlines are named as constraints',
    'Seasonal peaks and sudden spikes are considered',
    'It is said what changes if an assumption does not hold',
  ],
});
