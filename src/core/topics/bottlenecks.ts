import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'bottlenecks',
  title: 'Bottlenecks',
  question: 'Which part gives way first as load grows, at what figure, and what is done about it?',
  why: 'Something always gives way first. If the document does not know what, production finds out.',
  purpose: 'Name the parts that limit the system with their limits, what load reaches them, and the remedy with what it saves.',
  example: `The print shop of an election.

| Component | Limit | Reached at | Latency-sensitive | Remedy | Saves |
| --- | --- | --- | --- | --- | --- |
| layout service | 40 ballots/s per instance, CPU bound | 3 districts at once | no | queue, 6 workers | waiting clerks |
| address database | 500 queries/s | the last evening | yes | index on district, cache of streets | 80 % of reads |

The hot spot is the capital: a third of all ballots have its key, so it gets a partition of its own.`,
  headings: ['bottleneck|bottlenecks', 'hot spot|spots|key|keys|partition|partitions|users', 'hotspot|hotspots', '^ limit|limits|limitation|limitations $', 'known|current|system|scaling|scalability|performance limit|limits|limitation|limitations', 'scaling problems|issues|challenges|concerns', 'performance issues|problems', 'optimisations|optimizations|optimising|optimizing', 'performance|query|database|db|storage|cost|read|write optimisation|optimization', '^ challenges $', 'scaling|technical|performance challenges', 'celebrity problem', 'thundering herd', 'known limitations|issues', 'potential issues|problems'],
  evidence: {
    strong: [
      'linearly|proportionally|quadratically|exponentially increases|increase|with',
      'provisioned|limited|maximum|max throughput|connections',
      'bottleneck|bottlenecks',
      'hot spot|spots|key|keys|partition|partitions|shard|shards|user|users|row|rows|item|items',
      'hotspot|hotspots|hotspotting',
      'thundering herd',
      'celebrity problem|user|users|issue|accounts',
      'cpu|io|memory|network|disk|i bound|intensive|saturation|saturated',
      'overload|overloaded|overwhelm|overwhelmed|overwhelms|overwhelming',
      'limit|limits|limited|limiting ... throughput|connections|memory|bandwidth|cpu|scale|scalability|capacity',
      'cannot|not|unable handle|cope|keep|sustain|scale|fit ... load|traffic|up|requests|memory|single|queries',
      'single server|database|instance|machine|node ... not|cannot|limit|overload|bottleneck|enough',
      'expensive|slow|heavy query|queries|operation|operations|joins|join|scan|scans|computation',
      'contention',
      'performance issue|issues|problem|problems|degradation',
      'becomes|become slow|slower|expensive|inefficient|too',
      'full table scan|scans',
      'flash crowd|sale|sales',
      'spike|spikes|surge|surges|burst|bursts ... traffic|load|requests|users|demand',
      'slow consumer|consumers',
      'n plus 1',
      'grow|grows|growing|growth unbounded|indefinitely|linearly|quadratically|exponentially|forever|without',
      'unbounded memory|growth|queue|number|amount|list',
      'degrade|degrades|degraded|degrading|hurt|hurts ... performance|throughput|latency|controller|cluster|system',
      'not scale|scalable',
      'scalability|scaling issue|issues|limit|limits|problem|problems|concern|concerns|bottleneck',
      'memory|cpu|disk|network|bandwidth|connection|heap pressure|exhaustion|footprint|consumption|spike|spikes',
      'too many|large|big|much|expensive ... requests|connections|memory|queries|objects|rows|files|entries|keys|events|series|load|for',
      'put|puts|putting|adds|adding|place|places ... pressure|load|strain|burden on',
      'out of memory',
      'inefficient|inefficiency|inefficiencies',
      'throughput|connections|requests ... limited|bounded|capped by',
    ],
    passing: [
      'skew|skewed',
      'exhaust|exhausts|exhausted|exhausting',
      'hit|hits|hitting|reach|reaches|exceed|exceeds ... limit|limits',
      'higher|excessive|increased memory|cpu|load|cardinality|latency|usage|utilization|utilisation|pressure',
      'starvation|starved',
      'worst case',
      'tens|hundreds|thousands of minutes|seconds|gb|gigabytes|megabytes|milliseconds',
      'take|takes|taking ... long|minutes|hours ... to|for|time',
      'reduce|relieve|avoid|prevent ... load|pressure|overload|contention|spikes|bottleneck',
      'most frequent|expensive|costly',
    ],
    weak: ['performance impact', 'oom|ooms|oomkilled', 'limit|limits|limitation|limitations', 'expensive', 'contention', 'spike|spikes'],
    labels: ['^ bottleneck', '^ hot', '^ limitation|limitations', '^ challenge'],
    columns: ['bottleneck|bottlenecks', 'limited by', 'saves'],
    unlike: ['project|account|member|tenant limit|limits', 'clock skew', 'slow query detection|log|logs|logging', 'without|not overwhelming|overloading', 'rate|resource limit|limits|limiting|limiter', 'time|size|character|daily|spending|word|upper|page limit|limits', 'limit offset|and', 'hot fix|reload|backup|standby'],
  },
  guidance: 'One row for each part that could give way: its limit, the load that reaches it, and the remedy (cache, index, queue, more of it) with what it saves.',
  starter: `| Component | Limit | Reached at | Latency-sensitive | Remedy | Saves |
| --- | --- | --- | --- | --- | --- |
| <component> | <requests/s, connections, memory> | <load> | <yes or no> | <cache, index, queue, partition> | <what it relieves> |`,
  prompts: ['The first part to give way is named, with its limit', 'Hot keys or uneven load are looked for', 'Each remedy says what it relieves'],
});
