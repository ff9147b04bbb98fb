import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'open-questions',
  title: 'Open Questions',
  question: 'What is not decided yet, who decides it, and what waits for the answer?',
  why: 'A question kept out of the document is answered by whoever writes that code first. Reviewers cannot help with what they do not see.',
  purpose: 'List what is undecided with an owner and a date, known weaknesses with the reason they stay for now, and what is left for later.',
  example: `Ski lifts read passes at the gate.

| Open question | Owner | Needed by | Until then |
| --- | --- | --- | --- |
| should we let a pass in when the gate is offline? | lift operations | 1 October | let it in, check later |
| do we need family passes in the first season? | sales | 1 November | not built |

Known weakness: a copied pass works until the evening check. It is not addressed yet because the new gates with photo arrive next year; to be revisited then.

Future work: sharing lift occupancy with the town's bus line.`,
  headings: [
      'open for discussion',
      'open design|technical|product question|questions|issue|issues',
      'to discuss|decide $',
    'open question|questions|issue|issues|item|items|point|points|problem|problems|topic|topics|decision|decisions|section|sections|concerns', 'technical debt|debts', 'to be added',
    'unresolved',
    'outstanding question|questions|issues|items|work',
    'remaining question|questions|issues|work',
    '^ questions $',
    'future work|possibilities|possibility|improvement|improvements|enhancement|enhancements|consideration|considerations|extension|extensions|plan|plans|scope|direction|directions|step|steps|iteration|iterations|feature|features|idea|ideas|evolution|development|developments|opportunities|optimizations|optimisations',
    '^ future $',
    'next steps',
    'follow up|ups work|items|questions|tasks',
    'further|possible|potential improvement|improvements|work|enhancement|enhancements|extension|extensions|optimizations|optimisations|considerations|development|questions',
    '^ improvements $',
    'known unknowns|weaknesses|limitations',
    'to be decided|discussed|determined|resolved',
    'questions for|to reviewers|ask|discuss|resolve|answer',
    '^ roadmap $',
    'what ... improve|next|left',
    'undecided',
  ],
  evidence: {
    promised: true,
    strong: [
      'may|might|could want|wish|like to add|support|extend|offer|introduce',
      'planned improvement|improvements|extension|extensions|work',
      'may|might|could add|consider|introduce|implement|emit ... future|later|ever',
      'not|never implemented|exist|exists|built|supported yet|ever',
      'only if|when we decide',
      'possible|potential|further|another amelioration|improvement|optimization|optimisation|enhancement|extension|direction ... is|would|could|might|may',
      'could|might|may be extended|used|reused|generalised|generalized|integrated ... future|later|also|other',
      'open for discussion',
      'under discussion',
      'further|future study|research|investigation|discussion',
      'still|currently|are|is ... work in progress',
      'future feature|features|extension|extensions|enhancement|enhancements|iteration|iterations|version|versions',
      'open question|questions|issue|issues|point|points|item|items|problem|problems',
      'unresolved|undecided|unanswered',
      'remain|remains|remaining|still|yet unclear|open|unknown|undefined', 'is|are unclear|undefined',
      'still|yet|remains|needs|need|has|have to be decided|determined|discussed|resolved|investigated|agreed|evaluated|explored|clarified|researched|confirmed',
      'to be decided|determined|discussed|confirmed|clarified',
      'needs|need|requires|require|warrants further|more|additional investigation|discussion|research|analysis|thought|exploration|work|feedback|design',
      'future work|improvement|improvements|enhancement|enhancements|iteration|iterations|extension|extensions|possibility|possibilities|direction|directions|proposal|rfc|rfcs',
      'in|for the|a future ... we|could|can|may|might|would|version|release|iteration|rfc|proposal',
      'could|can|may|might be|also added|extended|improved|revisited|explored|addressed|considered ... later|future|follow|next',
      'next step|steps',
      'follow up|ups rfc|work|task|tasks|ticket|pr|question|questions|proposal|design|issue|issues',
      'not|never|yet decided|sure|settled|finalised|finalized|clear whether|if|yet|how|which|what',
      'should we|it|this|there',
      'do|does|would we|this|it need|want|have|make',
      'is it|there worth|a|any|possible|enough|ok|okay|acceptable|way|need',
      'left|leave|leaving ... for|as later|future|follow|an|exercise',
      'revisit|revisited|reconsider|reconsidered ... later|when|if|once|then|after',
      'not ... addressed|solved|handled yet',
      'known weakness|weaknesses|limitation|limitations|issue|issues|gap|gaps',
      'decision|answer|input|feedback needed|required|pending|wanted|from|by',
      'would like|love|appreciate ... feedback|input',
      'later|eventually|someday we|it may|might|could|can',
      'find|figure|work|sort out whether|if|how|which',
      'left|deferred|postponed|saved|reserved for|to|until ... later|future|second|next|another|subsequent|v2|phase|version|release',
      'what|how|which|who|where should',
      'had|have|given|with more time',
      'leaves|leave|leaving|left open|unanswered|unresolved|undecided|unspecified|undefined',
      '^ should the|a|an|users|clients|this|there ... or',
      'not know|known|understand|understood how|what|why|yet|which',
      'need|needs|require|requires research|investigation|study|benchmarking|prototyping',
    ],
    weak: ['future', 'later', 'question|questions', 'eventually', 'unclear', 'limitation|limitations', 'improvement|improvements'],
    labels: [
      'possible|planned|potential future|next features|work|steps|extensions|improvements|feature|extension', '^ open|future $', 'question #', 'q #', 'q1|q2|q3', 'unresolved', 'next steps', 'known limitations|weakness|weaknesses'],
    columns: ['open question|questions', 'open issue|issues', 'needed by', 'decide by', 'decided by', 'decision needed', 'why not now', 'when to revisit', 'weakness'],
    unlike: ['remain|remains open because|since', 'clarifying|interview|interviewer|follow|quiz|survey question|questions', 'open issue|issues|pr|prs ... github', 'completable|java|promise|rust|async future|futures', 'future object|value|date|dates|time|timestamp|events|event'],
  },
  guidance: 'One row for each question, with who decides it, by when, and what happens until then. Weaknesses that stay belong here too, with the reason and the moment to look again.',
  starter: `| Open question | Owner | Needed by | Until then |
| --- | --- | --- | --- |
| <what is undecided> | <who decides> | <date or milestone> | <what is assumed> |`,
  prompts: [
    'Each open question has an owner and a date',
    'It is said what is done until the answer comes',
    'Known weaknesses are listed with the reason they are not addressed yet',
    'What is left for later is listed',
  ],
});
