import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'non-functional-requirements',
  title: 'Non-Functional Requirements',
  question: 'How fast, how available, how consistent and how large does it have to be, in numbers, for each core feature?',
  why: '"Fast" and "reliable" fit every design. Without a number, a choice cannot be defended and nobody can tell later whether the system is good enough.',
  purpose: 'Give a target that can be measured for each quality that shapes the design, for each core feature where they differ.',
  example: `A tram depot assigns vehicles to the morning's runs.

| Feature | Latency | Availability | Consistency |
| --- | --- | --- | --- |
| assign a tram to a run | p95 under 500 ms | 99.95 % between 03:00 and 06:00 | strong: no tram twice |
| show the yard plan | p95 under 1 s | 99.9 % | may be 10 s old |

It must support 200 concurrent users. Assigning prefers consistency over availability: a tram promised twice costs more than a minute of waiting. The yard plan turns that round.`,
  headings: [
    'non functional',
    'nonfunctional',
    'nfr|nfrs',
    'quality attribute*|requirement*|goal|goals|target|targets|scenario|scenarios',
    'quality of service',
    'system qualities',
    'cross functional requirement*',
    'service level objective*|agreement*',
    'slo|slos|sla|slas',
    'latency|availability|scalability|reliability|performance|durability|throughput|consistency|operational|scale requirement*|target*|goal*|expectations',
    'extra functional',
  ],
  evidence: {
    strong: [
      '^ handle|sustain|ingest|serve|support ... millions|thousands|billions|# ... per',
      'high availability|throughput|reliability|durability ... must|essential|required|crucial',
      'non functional requirement*',
      'nonfunctional requirement*',
      'should|must|shall|needs ... highly|high available|availability|reliable|reliability|scalable|scalability|durable|durability|throughput|performant|consistent',
      'should|must|shall|needs ... low|minimal|minimum|real latency|lag|delay|time',
      'should|must|shall|needs ... fault tolerant|tolerance',
      'should|must|shall ... within|under|below|than # ms|milliseconds|millisecond|seconds|second|s|minutes',
      'should|must|shall ... within|under|below|than #',
      'should|must|shall|needs|able ... handle|support|sustain|scale|serve|ingest|tolerate ... #|millions|thousands|billions',
      'p50|p90|p95|p99|p999 ... under|below|within|less|target|at',
      'latency|throughput|availability|uptime|durability|performance|freshness|reliability target|targets|slo|slos|sla|slas|goal|goals|requirement|requirements|objective|objectives|budget',
      'target latency|availability|throughput|uptime|sla|slo',
      '# uptime|availability|durability|available',
      'service level objective*|agreement*',
      'slo|sla|slos|slas of|is|are|for',
      'recovery time|point objective',
      'rto|rpo',
      'availability|available ... over|than consistency|consistent',
      'consistency|consistent ... over|than availability|available',
      'favour|favor|prefer|prioriti*|value availability|consistency|latency|durability',
      'eventual consistency is|would|will ... acceptable|fine|ok|okay|enough|sufficient',
      'strong|strict consistency is|must|required|needed|for',
      'no|not|never|zero ... lose|loss|lost data|messages|events|orders|writes|writing',
      'acceptable|tolerable|maximum latency|delay|downtime|loss|staleness|lag',
      '# concurrent|simultaneous users|connections|sessions|requests|viewers',
      'should|must|shall|needs|need|has|have|able to|scale|cope|keep|grow scale|cope|keep|grow|to|with|up ... million|millions|billion|thousands|users|growth|load|traffic|peak|demand|volume',
      'must|should|shall|has|have|needs|need|to be fast|quick|snappy|responsive|instant|instantaneous|lightweight|usable|accessible|robust|resilient|secure|efficient|portable',
      'must|should|shall|has|have|needs|need|to stay|remain|keep|keeps available|usable|responsive|working|running|functioning|up|online',
      'no|not slower|worse|heavier than',
      'must|should|shall|may not regress|degrade|slow|increase|exceed|grow|block',
      'at|no most|more|than # mb|gb|kb|mib|gib|percent',
      'usable|accessible by|to|for people|everyone|anyone|screen|disabled',
      'expected|required|designed|supposed|ought|needs|has to tolerate|survive|withstand|cope|sustain',
    ],
    passing: [
      'not acceptable|tolerable|tolerated',
      'unacceptable|intolerable',
      'overhead ... negligible|minimal|small|low|below|acceptable|zero', 'ought to be',
    ],
    weak: [
      'highly available',
      'high throughput',
      'fault tolerant|tolerance',
      'scalability|scalable',
      'reliability|reliable',
      'durability',
      'availability',
      'latency',
      'slo|slos|sla|slas',
    ],
    labels: [
      'latency|availability|scalability|reliability|durability|throughput|performance|fault|consistency|usability|maintainability|freshness $',
      '^ high|highly|low availability|available|scalability|scalable|latency|reliability|reliable|throughput|durability|durable|performance',
      'nfr #',
      'nfr1|nfr2|nfr3',
    ],
    columns: ['quality', 'nfr|nfrs', 'non functional requirement*', 'slo|sla', 'availability target', 'latency target'],
    shapes: ['nines', 'duration-target'],
    unlike: ['availability zone|zones', 'high availability zone*', 'performance test*|review', 'consistency level|group|check|checks'],
  },
  guidance: 'Give each quality a number and a condition, such as a percentile, a load or a time of day. Consistency usually comes before availability; say for which features it is the other way round.',
  starter: `| Feature | Latency | Availability | Consistency | Scale | When a part fails |
| --- | --- | --- | --- | --- | --- |
| <feature> | <percentile and limit> | <share of time> | <strong, eventual or read-your-own-writes> | <concurrent users> | <what still works> |`,
  prompts: [
    'Latency, availability and scale each have a number',
    'Qualities are stated per core feature where they differ',
    'It is said where consistency or availability comes first',
    'The number of concurrent users at the peak is stated',
  ],
});
