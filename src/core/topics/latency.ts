import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'latency',
  title: 'Latency',
  question: 'How long may each key operation take, at which percentile, and where is the time spent?',
  why: '"Fast" cannot be tested. An average hides the slowest requests, and those are often made by the users with the most data.',
  purpose: 'Give a target per key operation at p50, p95 and p99 and at which load, split it over the parts on the way, and say what keeps it.',
  example: `A taxi rank shows waiting cars on a screen.

| Operation | p50 | p95 | p99 | At |
| --- | --- | --- | --- | --- |
| list cars near the rank | 40 ms | 120 ms | 300 ms | 200 requests/s |
| call a car | 150 ms | 400 ms | 1 s | 20 requests/s |
| yearly statement | 2 s | 8 s | 15 s | runs as a job, answered by mail |

Latency budget of "list cars", 120 ms: network 40, gateway 10, position store in memory 15, ranking 20, spare 35. Positions are kept in memory because the same query took 180 ms from the database. Sending the receipt is asynchronous, so that nobody waits for it.`,
  headings: [
    'latency|latencies',
    'response time|times',
    'performance target|targets|requirement|requirements|goal|goals|budget|objectives|considerations|characteristics|sla|slo|thresholds|benchmarks|impact|numbers|analysis',
    '^ performance $',
    '^ speed|responsiveness $',
    'time budget|budgets',
    
  ],
  evidence: {
    strong: [
      'latency|latencies ... under|below|less|within|#|at|most|than|exceed|target|acceptable|max|maximum',
      'response|request|load|lookup|query|processing|redirect|redirection|search|page|service|access|turnaround|round time|times|latency|trip ... under|below|less|within|#|ms|seconds|milliseconds|target|most|reduce*|improve*',
      '# ms|milliseconds|msec|microseconds',
      'within|under|below|than|in #|a|few|sub ... second|seconds|ms|milliseconds|minute',
      'sub second|millisecond|100ms',
      'p50|p90|p95|p99|p999|p99.9',
      '95th|99th|90th percentile',
      'percentile|percentiles of|latency|latencies|response',
      'tail|median|average|end|added|additional|network|query|read|write|lookup|request|cross|overall|total|extra|perceived|commit|delivery|search|startup latency|latencies',
      'low|lower|lowest|minimal|minimum|reduce|reduces|reduced|reducing|minimise|minimize|minimizes|improve|improves|decrease|decreases|increase|increases|add|adds|hide latency|latencies|response',
      'latency budget|target|targets|slo|sla|requirement|requirements|goal|goals|threshold|thresholds|bound|sensitive|critical|overhead|objective|impact|histogram',
      'latency sensitive|critical',
      'near real time',
      'round trip|trips',
      'fast|faster|quick|quickly|instant|instantly|responsive ... response|responses|read|reads|access|lookup|lookups|within|retrieval|under|queries',
      'performance target|targets|budget|budgets|goal|goals|requirement|requirements',
      'time to first',
      'precompute|precomputes|precomputed|pre|prefetch|prefetched|preload|preloaded computed|compute|fetch|generated|aggregated|warm ... latency|fast|faster|read|reads|response|feed|so',
      'closer|close|nearest to ... user|users|client|clients|edge|region|customers',
      'keep|keeps|hot|serve|served ... memory ... latency|fast|faster|ms',
    ],
    passing: [
      'real time ... deliver*|update*|within|latency|under|second|seconds',
    ],
    weak: ['latency|latencies', 'performance', 'ms|milliseconds', 'fast|faster|slow|slower', 'percentile|percentiles'],
    labels: ['latency|performance', 'response time|times', 'p50|p95|p99', 'speed'],
    columns: ['latency', 'p50|p90|p95|p99', 'response time', 'duration|ms', 'percentile'],
    shapes: ['duration-target', 'percentile'],
    unlike: ['not|no faster than', 'name http|rpc|grpc ... latency', 'latency numbers', 'every|all # ms|milliseconds|seconds', 'performance review|art|arts|venue|performer', 'performer|performers'],
  },
  guidance: 'One row for each key operation, with percentiles and the load they hold at. Split the strictest target over the parts on its way; memory stores, tuned queries and work done later are the usual means.',
  starter: `| Operation | p50 | p95 | p99 | At |
| --- | --- | --- | --- | --- |
| <key operation> | <ms> | <ms> | <ms> | <requests per second> |

| Part of the path | Share of the budget | Kept by |
| --- | --- | --- |
| <network, gateway, service, store> | <ms> | <memory store, index, asynchronous work> |`,
  prompts: [
    'Each key operation has a target at p50, p95 and p99, with the load it holds at',
    'The strictest target is split over the parts on its path',
    'What keeps the target (memory, index, edge, work done later) is stated',
    'It is stated what happens when a target is missed: timeout, older data, smaller answer',
  ],
});
