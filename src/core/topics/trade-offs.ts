import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'trade-offs',
  title: 'Trade-offs',
  question: 'Which other ways were there, and what was given up for the one chosen?',
  why: 'A choice without its reason is argued again by every new reader, and is undone by someone who does not know what it protects.',
  purpose: 'For each large decision: the options, what speaks for and against each, the choice with its reason, its cost, and when to look at it again.',
  example: `A national park shows where its rangers are.

| Option | Pros | Cons | When to use |
| --- | --- | --- | --- |
| A: rangers' phones push every 10 s | fresh positions | battery lasts half a day; 300 writes a second | rescue only |
| B: phones push on movement, every 2 min at most | battery lasts the shift; 8 writes a second | positions up to 2 min old | daily work |

We chose B over A because a dead phone is worse than an old position; rescue switches single phones to A. The price is a map that lags.

Known weakness: two rangers on one phone are seen as one. Not addressed, because it happened twice last year; to be revisited if shifts are shared more often.`,
  headings: [
      'route|option|approach|variant|alternative|solution # $',
      'route|option|approach|variant 1|2|3|a|b',
      'evaluation criteria',
    'trade off|offs',
    'tradeoff|tradeoffs',
    'alternative|alternatives',
    'pros and|cons',
    'pros|advantages|benefits ... cons|disadvantages|drawbacks',
    'drawback|drawbacks|downside|downsides|disadvantage|disadvantages',
    'design decision|decisions|choice|choices|rationale|options|alternatives|considerations',
    'decision|decisions|rationale|justification $',
    '^ why ... over|instead|not|rather',
    '^ decision|decisions|rationale|comparison|justification', 'choice|choices|architecture|design|technology justification|justifications',
    '^ options $',
    'options|approaches|solutions considered|compared|comparison|evaluated|discussed',
    'other|rejected|considered|possible|different|alternate|competing|dismissed options|option|approach|approaches|solutions|solution|ideas|designs|proposals|considered|strategies',
    'comparison|compare|comparing',
    'vs|versus',
    'why not|we|this',
    'decision matrix|log|record|records|summary',
    'sql or nosql',
    'good|great|bad|better|naive solution|approach|design', 'basic solution|approach',
    'weakness|weaknesses',
  ],
  evidence: {
    strong: [
      'we|i considered|evaluated|explored|weighed',
      'quick|fast|simple|cheap|easy|robust|flexible ... but|although|though|yet ... loses|lacks|slow|no|not|costs|needs|misses|fails',
      'which is fine|acceptable|ok|tolerable',
      'in return',
      'price|catch|flip of|is|side|paid ... this|that|is|for|of',
      'doing nothing',
      'preferable|superior|inferior|preferred to|here|because|since|over|as|when|if|for',
      'simpler|faster|slower|cheaper|easier|harder|flexible|efficient|expensive yet|though|although',
      'will|are|be compared|weighed on|by|against|with',
      'trade off|offs',
      'tradeoff|tradeoffs',
      'trade|trades|trading ... for|against ... latency|consistency|complexity|cost|availability|simplicity|memory|space|speed|storage|accuracy|throughput|performance|freshness|durability|flexibility',
      'pros|cons',
      'advantage|advantages|disadvantage|disadvantages of|is|are|over|include|to|compared|in',
      'drawback|drawbacks|downside|downsides|upside|caveat of|is|are|to|include|here|with|that',
      'alternative|alternatives considered|approach|approaches|is|are|would|to|was|were|solution|solutions|design|designs|option|options|could|we|for|include|implementation',
      'alternatively',
      'another|other|possible|alternative|second|first|different option|options|approach|approaches|alternative|alternatives|solution|way|design|possibility|is|would ... is|are|would|to|was|were|could|considered|because|but',
      'considered|consider|considering|evaluated|explored|discussed|looked|thought|compared ... but|alternative*|option|options|instead|using|approach*|rejected|against|vs|versus|between|and',
      'chose|choose|chosen|choosing|pick|picked|prefer|preferred|opt|opted|opting|decided|decide|selected|select|favour|favor ... over|because|instead|rather|since|due|against|not|for|as',
      'as opposed to',
      'at the cost|expense|price of',
      'comes|came|come with|at ... cost|costs|price|complexity|overhead|downside|drawback*|disadvantage*|penalty|trade*',
      'in exchange for',
      'rejected|reject|ruled|discarded|dismissed|abandoned|declined|discounted ... because|since|as|due|out|for|in|this|option|alternative|approach',
      'more|less complex|complicated|expensive|efficient|flexible|scalable|reliable|difficult|overhead|costly|complexity|accurate|robust|intrusive|suitable|code|work|maintenance than|but|to|compared|because|and',
      'simpler|faster|slower|cheaper|easier|harder|better|worse|safer|lighter|heavier|costlier|riskier than|but|compared|because|option|choice|approach',
      'costs more',
      'on the other|one hand',
      'option|approach|alternative|solution|proposal|variant|strategy a|b|c|1|2|3|one|two|ii',
      'sacrifice|sacrifices|sacrificing|compromise|compromises|compromising|give|gives|giving|gave ... up|for|consistency|availability|latency|accuracy|between|performance|durability|some',
      'favour|favours|favor|favors|prioritise|prioritises|prioritize|prioritizes|prefer|prefers ... over|than|instead',
      'downside|drawback|problem|disadvantage|issue|con|benefit|advantage with|of this|that|the|using|option|approach|is|here',
      'good|bad|great|best|better|worst|basic|naive|simple|simplest|optimal|ideal|wrong|reasonable|right solution|approach|option|choice|fit|trade|tradeoff',
      'could|might have|also|instead use|used|been|done|store|chosen|implement|go|using',
      'why|reason|reasons|rationale we|not|for|behind|to|did|do|is|this|choosing ... chose|choose|chosen|use|using|not|choice|this|because|decision|it|picked|over',
      'add|adds|adding|added|introduce|introduces|increase|increases|increased|extra|additional|operational|significant|unnecessary complexity|overhead|latency|cost|burden|maintenance|complexities',
      'overkill|premature|overengineer*', 'over engineer*',
      'worth the|it',
      'while|although|though ... but|it|this|requires|adds|simpler|faster|more|less|slower ... cost|complex|complexity|overhead|latency|requires|slower|harder|expensive|more|less|adds|better|worse',
      'acceptable|accept|accepted|tolerable ... trade*|cost|because|loss|price|risk|downside|compromise|since|given|overhead|latency',
      'status quo',
      'do nothing',
      'when to use|choose',
      'revisit|revisited|reconsider|reconsidered ... if|when|later|once|should',
      'lock in',
      'balance|balances|balancing|balanced between|against|competing',
    ],
    passing: [
      'was|is the price',
      'has|have|gives|give|offers|offer|provides|provide lower|higher|better|worse',
      'costs|cost|costing us|more|extra|an|one|additional|some ... memory|latency|space|storage|cpu|complexity|hop|write|writes|read|lookup|round|time',
      'would|will not work|scale|suffice|survive|help|cope',
      'compared to|with',
      'instead|rather of|than',
    ],
    weak: ['alternative|alternatives|alternatively', 'instead', 'however', 'because', 'option|options', 'complexity|overhead', 'simpler|cheaper|faster|slower|easier', 'benefit|benefits|advantage|advantages', 'downside|downsides|drawback|drawbacks|disadvantage|disadvantages', 'versus|vs', 'cost'],
    labels: ['trade off|offs', 'tradeoff|tradeoffs', 'pro|pros', 'con|cons', 'advantage|advantages', 'disadvantage|disadvantages', 'drawback|drawbacks|downside|downsides', 'alternative|alternatives', 'option|approach a|b|c|1|2|3', 'rationale', 'decision', 'why not', 'weakness|weaknesses', 'vs|versus'],
    columns: ['pro|pros', 'con|cons', 'trade off|offs', 'tradeoff|tradeoffs', 'alternative|alternatives', 'option|options', 'advantage|advantages', 'disadvantage|disadvantages', 'drawback|drawbacks', 'verdict|rationale', 'why not', 'chosen|rejected', 'decision', 'when to use', 'weakness|weaknesses', 'gains|gives', 'turned down'],
    unlike: ['distinction|difference|differences ... versus|vs', 'optional', 'command|cli|compiler|configuration|menu|call|put|stock|dropdown|server|mount|build|search options|option', 'alternative text|name', 'compared to|with the|its previous|stored|expected value|hash', 'load balancing|balancer|balanced', 'account|bank|wallet balance'],
  },
  guidance: 'One table for each decision that would be dear to change. Give the strongest case for the option not taken, and name weaknesses that stay with the reason why.',
  starter: `Decision: <what had to be decided>

| Option | Pros | Cons | Cost | When to use |
| --- | --- | --- | --- | --- |
| A: <option> | <what it gives> | <what it takes> | <money, time, people> | <conditions> |
| B: <option> | <what it gives> | <what it takes> | <money, time, people> | <conditions> |

Chosen: <option>, because <scale, reliability or speed of development>; the price is <what is given up>.

| Weakness | Effect | Why not now | Revisit when |
| --- | --- | --- | --- |
| <what the design does badly> | <who notices> | <reason> | <event or number> |`,
  prompts: [
    'Each large decision names at least one serious alternative',
    'The choice is justified by scale, reliability or speed of development, and its price is named',
    'The common ones are settled: consistency or availability, SQL or NoSQL, synchronous or not, latency or throughput, one service or several',
    'Known weaknesses are listed with the reason why they stay',
  ],
});
