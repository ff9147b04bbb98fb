import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'capacity-estimation',
  title: 'Capacity Estimation',
  question: 'How many requests, how much data, bandwidth and memory, now, at the peak and after growth, and what does that take?',
  why: 'Without numbers a design is ten times too large or ten times too small. Both look the same on a diagram.',
  purpose: 'Work out average and peak load, storage over the retention time, bandwidth, memory and servers from stated inputs, and say which choice each number decides.',
  example: `4,000 weather stations send one reading of 200 bytes a minute. Readings are kept for 5 years.

- Writes: 4,000 / 60 s = 67 per second on average; in a storm 5 times as often: peak load 335 per second.
- Storage: 4,000 × 1,440 × 200 B = 1.15 GB per day; 1.15 GB × 365 × 5 = 2.1 TB over 5 years.
- Bandwidth at the peak: 335 × 200 B = 67 KB per second, so the network decides nothing.
- Servers: one takes about 1,000 requests per second; two, so that one may fail.
- Rows: 5.8 million per day pass 100 million in 18 days, so the table is partitioned by month.`,
  headings: [
    'capacity',
    'envelope',
    'napkin',
    '^ estimation|estimations|estimate|estimates|estimations $',
    '^ estimation|estimations|estimates and',
    'and estimation|estimations|estimates $',
    'traffic|storage|bandwidth|memory|load|usage|resource|scale|size|volume|data|system|qps|throughput|space|server|rough|level|scaling|network estimat*|calculation|calculations',
    'calculate|calculating|estimate|estimating usage|load|traffic|storage|scale',
    '^ calculations $',
    '^ scale $',
    '^ scale and',
    'scale analysis|numbers|assumptions',
    'expected|target|anticipated|projected scale|load|traffic|volume|volumes|usage|growth',
    '^ traffic $',
    'bandwidth $',
    'sizing',
    '^ qps',
    'scale|traffic|load|the numbers $',
    'load and|profile|model $',
    'data volume|volumes|growth',
  ],
  evidence: {
    strong: [
      'observed|seen|measured|see|running ... # ... files|rows|records|objects|customers|tenants|clusters|releases|requests|users|blocks|series',
      'supporting|usage|production|real data|numbers|statistics|figures|measurements',
      'expected|estimated|total|average size|number ... is|about|bytes|kb|mb|gb|blocks|rows|million',
      '# million|billion|thousand rows|records|versions|blocks|series|objects|keys|files|entries|events|users|requests',
      'back of ... envelope',
      'napkin math|calculation',
      'rough|ballpark|quick|approximate estimate|estimates|estimation|calculation|calculations|math|numbers',
      'storage|bandwidth|memory|traffic|capacity|disk|throughput|space|network|compute estimat*',
      'capacity estimat*|planning|plan',
      'peak qps|rps|tps|load|traffic|requests|throughput|hour|hours|rate|usage|write|read|demand',
      'average|avg qps|rps|tps|load|traffic|requests|rate',
      'daily|monthly active users|user',
      '# dau|mau|qps|rps|tps|iops',
      'grow|grows|growth|growing ... # ... per|a|each|every year|month|day|week|annum',
      'growth rate|of #',
      'average|avg|mean|typical size|row|record|message|object|payload|document|item|request|response|file ... #|bytes|kb|mb',
      '# bytes|kb|mb|b per|each|for user|users|record|row|message|request|item|entry|object|document|event|file|post|tweet|photo',
      'total|overall|yearly|annual|daily|monthly storage|size|data|memory|bandwidth|volume|traffic|space',
      'storage|data|space|memory|bandwidth|capacity needed|required|requirement|requirements|needs|need ... #',
      'need|needs|require|requires|takes # servers|machines|instances|nodes|cores|shards|hosts|vcpus|workers',
      '# servers|machines|instances|nodes|hosts needed|required|suffice|for|would|to|are',
      'ingress|egress|incoming|outgoing|inbound|outbound bandwidth|traffic|data|throughput ... #',
      '# seconds per|in|a day|month',
      '86400|86,400',
      'per|a|each user|customer per|a|each day|month',
      'over|for|in|after|next # years|yrs|year',
    ],
    weak: [
      'qps|rps|tps',
      'dau|mau',
      'requests|queries|writes|reads|messages|events|uploads|transactions|orders per second|sec|day|month|minute|hour|s',
      'gb|tb|pb|mb|kb per|a day|month|year|second|sec',
      'estimate|estimates|estimated|estimation',
      'bandwidth',
      'million|billion|thousand',
      'storage',
      'throughput',
    ],
    labels: [
      '^ bandwidth|traffic|throughput|qps|rps|dau|mau|servers|load $',
      'daily|monthly active users',
      'peak load|traffic|qps|rps',
      'write|read|writes|reads qps|rps|per|traffic',
      'data volume|size|growth',
    ],
    columns: ['estimate|estimates|estimated', 'calculation', 'qps|rps|tps', 'per day', 'per second', 'per year', 'peak', 'requests sec', 'data size', 'total size'],
    shapes: ['arithmetic', 'quantity-per-time', 'population', 'data-size'],
    unlike: ['burst|bucket|queue|buffer capacity', 'estimated time|arrival|delivery|effort|completion', 'eta', 'cost estimat*'],
  },
  guidance: 'State the inputs, show the calculation, and end each line with what follows from it: one database or several, one server or ten. About 1,000 requests per second for a server and 100 million rows for a database are fair first bounds.',
  starter: `| Quantity | Inputs | Calculation | Result | What follows |
| --- | --- | --- | --- | --- |
| Average load | <users, actions per user and day> | <users × actions / 86,400> | <requests per second> | <servers> |
| Peak load | <factor over the average> | <average × factor> | <requests per second> | <servers, with a spare> |
| Storage | <size, new per day, retention> | <size × per day × 365 × years> | <terabytes> | <one database or several> |
| Bandwidth | <size of a response> | <peak × size> | <megabytes per second> | <network, CDN> |
| Memory | <share that is hot> | <objects × size × share> | <gigabytes> | <cache> |`,
  prompts: [
    'Peak load is stated with its factor over the average, seasonal peaks included',
    'Storage follows from size, number per day and retention; present size and growth are given',
    'Bandwidth, memory and compute per request are estimated where they matter',
    'Each result says what it decides, and the planned capacity meets the peak',
  ],
});
