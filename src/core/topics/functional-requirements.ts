import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'functional-requirements',
  title: 'Functional Requirements',
  question: 'What must the system do, and which of it is a must for the first version?',
  why: 'Without a list of what must work, every reviewer checks the design against a list of their own, and parts get built that nobody asked for.',
  purpose: 'List what each kind of user can do with the system, each with its priority, so that every later part can point back to one of them.',
  example: `Visitors of a museum buy tickets for a time slot.

| Id | A visitor should be able to | Priority |
| --- | --- | --- |
| F1 | see the free slots of a day | must have |
| F2 | buy up to 10 tickets for one slot and pay by card | must have |
| F3 | cancel until 24 hours before and get the money back | must have |
| F4 | be told when a sold-out slot becomes free | good to have |

The system must never sell more tickets for a slot than the hall admits.`,
  headings: [
    '^ proposal|abstract $',
    'what ... proposes|proposed|want|wants',
    '^ functional',
    '^ fr|frs $',
    'core|key|main|primary|basic|detailed|critical|important|high|level functional requirement*',
    'requirements functional',
    '^ requirement|requirements $',
    '^ requirements and|for|of|that|we|gathering|analysis|clarification|overview|elicitation|specification|summary|list',
    '^ requirement gathering|analysis|clarification|specification',
    'clarify*|gather*|understand*|define|collect* ... requirement*',
    'product|business|system|user|customer|core|key|main|project|feature requirement*',
    '^ features $',
    'core|key|main|required|basic|essential|must|have|product|supported|user feature|features',
    'features and|to',
    'functionality $',
    'functionalities',
    'user story|stories|journey|journeys',
    'use case|cases',
    '^ goal|goals $',
    '^ goals and|of',
    '^ objective|objectives $',
    'project|product|business|primary|system goals',
    'acceptance criteria',
    'what ... system ... do',
    'capabilities $',
  ],
  evidence: {
    strong: [
      'member|members|user|users|trainer|guest|guests|admin|admins|customer|customers|operator|operators|player|players|owner|owners|visitor|visitors|driver|drivers|rider|riders can|should|must',
      'responsibilities are|include',
      'this proposal|rfc|msc|kep|document|design|feature|change|enhancement proposes|adds|introduces|aims|allows|enables|describes',
      'allow|allows|enable|enables|let|lets user|users|client|clients|operator|operators|developer|developers|admin|admins|administrators|owner|owners to',
      'as a|an ... i want|can|would|need|should',
      'goal|goals is|are|for',
      'should|must|shall|need|needs|want|wants be able to',
      'need|needs|want|wants to be able to',
      'functional requirement*',
      'system|service|platform|app|application|tool|product|worker|agent should|must|shall',
      'allow|allows|let|lets|enable|enables user|users|customer|customers|client|clients|developer|developers|admin|admins|operators|people',
      'as a|an ... i|we want|can|need|would|should',
      'user story|stories',
      'core|key|main|primary feature|features|functionality|functionalities|requirement|requirements',
      'features|requirements are|include',
      'need|needs|want|have|has to support ... following',
      'supports|support|provides|provide the following',
      'must have feature|features|requirement|requirements',
      'goal|goals|aim|aims|objective of this|the ... is|are to',
      'acceptance criteria|criterion',
      'given ... when ... then',
      'should|must|shall|would be possible to|for',
      'app|service|platform|system|tool|product|site|application|website lets|allows|enables|helps',
      'need|needs|want|wants|give|gives ... way|ability|means|possibility to',
      'want|wants|wanted user|users|customer|customers|people|developers|operators|authors|readers|editors|clients|players to',
      '^ must|should|shall support|allow|provide|offer|let|enable|accept|show|send|return|generate|handle',
      '^ create|view|add|edit|upload|browse|manage|list|book|search|update|delete edit|view|update|delete|and|or|list|for|by|through',
      '^ uploading|creating|searching|sharing|booking|posting|editing|deleting|viewing|sending|browsing|ordering ... and|or of|sharing|editing|deleting|viewing|updating|searching|browsing|sending',
      'developer|developers|author|authors|editor|editors|reader|readers|student|students|teacher|teachers|buyer|buyers|seller|sellers|merchant|merchants|patient|patients|doctor|doctors|manager|managers|moderator|moderators|passenger|passengers|employee|employees|staff can|may|should',
      '^ given a|an|two|some ... return|returns|produce|produces|find|finds|generate|generates|compute|computes',
    ],
    passing: [
      'can see|create|view|search|book|cancel|upload|share|post|edit|delete|challenge|invite|add|remove|browse|follow|rate',
      'must|should|shall support|allow|provide|offer',
      'system|app|application|platform|bot sends|shows|answers|notifies|displays|suggests|recommends|reminds',
      'user|users|customer|customers|rider|riders|driver|drivers|player|players|buyer|buyers|member|members|guest|guests receive|receives|upload|uploads|search|searches|post|posts|book|books',
    ],
    weak: [
      'use case|cases',
      'feature|features',
      'requirement|requirements',
      'users|user|customers|customer can|could|may',
      'must have',
      'good|nice to have',
    ],
    labels: ['fr #', 'fr1|fr2|fr3|f1|f2|f3', 'must have|haves', 'should have|haves', 'user can', 'users can'],
    columns: ['functional requirement*', 'user story|stories', 'use case|cases', 'fr|frs', 'acceptance criteria', 'moscow', 'be able to', 'capability'],
    unlike: ['functional interface|interfaces|programming', 'functional test|tests|testing', 'non functional requirement*', 'feature flag*|gate*|toggle*|branch', 'feature store|vector|extraction', 'memory|disk|storage|hardware|cpu requirement*', 'requirements txt'],
  },
  guidance: 'One line for each thing that a named kind of user should be able to do: an action, not a component. Mark what the first version cannot do without.',
  starter: `| Id | <Who> should be able to | Priority |
| --- | --- | --- |
| F1 | <do what, to what> | <must have or good to have> |`,
  prompts: [
    'Each feature says who is able to do what',
    'Each feature is marked as a must or as good to have',
    'The main features, three to five of them, are named first',
    'Whoever asked for the system has agreed to the list',
  ],
});
