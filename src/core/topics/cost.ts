import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'cost',
  title: 'Cost',
  question: 'What does it cost to run, which part drives that, and how does it grow with use?',
  why: 'Traffic between regions, storage that is never cleaned and idle machines show up on the bill, not in a review. By then the design is built.',
  purpose: 'Estimate the running cost by part, name the driver of each, and compare it with the budget and with the other option.',
  example: `Beekeepers hang sensors in 20,000 hives, each sending 1 KB every ten minutes.

| Part | Driver | Cost per month |
| --- | --- | --- |
| ingestion, 2 small servers | fixed | $80 |
| storage, 86 GB more each month | hives × retention | $9 in the first month, $104 after a year |
| text messages on swarm alarm | 3,000 alarms | $150 |

The monthly cost is $239, within the budget of $400. Alarms are the cost driver; app notifications would save $120 a month and miss places without data coverage.`,
  headings: [
    '^ cost|costs $',
    '^ cost|costs and|of|analysis|estimat*|model|breakdown|considerations|optimisation|optimization|comparison|implications|effectiveness|efficiency|drivers|benefit|impact|projection|management|calculation|summary|control',
    'infrastructure|operational|operating|hosting|cloud|monthly|storage|compute|running|resource|estimated|total|development|implementation|infra cost|costs',
    'and cost|costs $',
    '^ budget $',
    'cost of ownership',
    'tco|finops',
    'resource usage and cost',
    '^ pricing $',
  ],
  evidence: {
    strong: [
      'cost|costs more|less|extra cpu|memory|bandwidth|storage|money',
      'resource consumption|usage ... trade|cpu|bandwidth|memory',
      '# times|x|percent reduction|increase|less|more|lower|higher|fewer ... cpu|memory|bandwidth|storage|disk|resources|api',
      'consume|consumes|uses|use|takes|requires ... cpu|computing|bandwidth|io ... resources|resource|cores|time',
      'cpu|memory|resource|network|storage usage|consumption|cost|overhead ... compared|comparison|vs|increase|reduce|lower|higher|percent',
      'expensive|cheap|cheaper|costly|cost ... download|bandwidth|compute|storage|cpu|memory|run|operate',
      'cost|costs|costing|charge|charges ... per|a|each month|year|day|gb|tb|request|requests|user|million|hour|message|node|instance|call',
      'monthly|annual|yearly|operational|operating|infrastructure|infra|hosting|cloud|egress|licensing|licence|license|running|hardware|maintenance|engineering cost|costs|bill|spend|expense|expenses',
      'storage|compute|bandwidth|network|server|transfer|total|data cost|costs',
      'cost estimate|estimates|estimation|analysis|model|breakdown|savings|saving|effective|effectiveness|efficient|efficiency|optimisation|optimization|driver|drivers|reduction|comparison|implication|implications|benefit|control|prohibitive',
      'reduce|reduces|reducing|lower|lowers|cut|cuts|save|saves|minimise|minimize|control|cap ... cost|costs|bill|spend|spending|money',
      'increase|increases|raise|raises|adds|additional|extra|higher|double|doubles ... cost|costs|bill|spend',
      'cheaper|costlier|pricier than|to|storage|per|at|option',
      'more|less|too|very|prohibitively expensive|costly than|to run|at|per',
      'budget of|is|allows|limit|cap|constraint|constraints|for|alert|alerts',
      'within|under|over the|our budget',
      'spot|reserved|preemptible instance|instances|vms|capacity|pricing',
      'price|priced|pricing|billed|billing|charged per|by|for gb|request|requests|hour|second|million|node|seat|message|usage',
      'pay as|per you|use|request',
      'total cost of ownership',
      'free tier',
      'return on investment',
      'cold|archive|infrequent|glacier|cheaper storage|tier ... cheap*|cost|costs|price',
      'overprovision*|idle ... cost|costs|money|paid|waste*',
      'engineer|person|developer weeks|months|days|years ... cost|effort|build',
      '# dollar|dollars|euro|euros|cents|usd|eur|cent',
      'is|are|get|be billed',
      'licence|licences|license|licenses|licensing cost|costs|fee|fees|expense',
      'largest|biggest|main|monthly|annual|yearly expense|expenses|cost|costs|bill',
      'cost|costs more|less|about|around|roughly|up|nothing|extra|little',
      'traffic|transfer|egress|bandwidth|storage|compute ... charged|billed|bill|paid|priced',
      'afford|affordable|unaffordable',
      'increases|increase|adds|reduces|raises ... memory|cpu|disk usage|use|consumption|footprint',
    ],
    passing: [
      'too|more|very|less|most expensive|costly',
      'take|takes|needs|requires ... engineer|engineers|developer|developers|week|weeks|month|months|quarter|quarters',
    ],
    weak: [
      'cost|costs', 'expensive', 'cheap|cheaper', 'budget', 'bill', 'money',
      'extra|additional|more ... memory|cpu|disk|ram|space|storage',
    ],
    labels: ['cost|costs $', 'cost effectiveness|efficiency|estimate', 'monthly cost|costs', 'budget'],
    columns: [
      'cpu|memory|ram ... cores|core|mb|gb|mib|gib|bytes|usage',
      'savings|saving', 'cost|costs', 'price', 'per month', 'monthly', 'usd|eur'],
    shapes: ['money'],
    unlike: [
      'recommend*|recommends|spending|household|personal ... budget|budgets',
      'budget template|templates|item|items|category|categories',
      'it costs $',
      'splitting|split|share|shared the|a cost|expense|expenses',
      'error|latency|time|memory|retry|performance|frame|token budget',
      'cost based optimiser|optimizer|planner',
      'at the cost|expense of',
      'cost function|factor|matrix|path',
      'query|lookup|search|computational|cpu|algorithmic|amortised|amortized|shortest|join cost|costs',
      'expensive query|queries|operation|operations|computation|computations|join|joins|call|calls',
      'surge|dynamic pricing',
      'price update|updates|feed|history|alert|alerts|quote',
      'ad|campaign|advertiser|delivery|shipping budget|cost',
    ],
  },
  guidance: 'One row for each part that is paid for, with what drives it: requests, stored data, traffic between regions, licences, people. Compare the sum with the budget and with the option not taken.',
  starter: `| Part | Driver | Cost per month | At ten times the load |
| --- | --- | --- | --- |
| <component or service> | <what makes it grow> | <amount> | <amount> |`,
  prompts: [
    'Cost of storage, memory, compute and traffic is estimated',
    'The largest driver is named, and how it grows with use',
    'The cost of the option not taken is compared',
    'The sum is held against the budget',
  ],
});
