import { METRICS } from '../knowledge/metrics.ts';
import { technologyNames } from '../knowledge/technologies.ts';
import { choice, toBody, type Snippet } from './snippet.ts';

// What users feel calls somebody; the rest can wait for the morning.
const metricRows = METRICS.map(({ name, group, track, bound, tells }) => {
  const goesTo = choice(group === 'service' ? ['page', 'ticket', 'dashboard'] : ['ticket', 'page', 'dashboard']);
  return `| ${name} | ${track} | ${bound} | ${tells} | ${goesTo} |`;
});

/** Blocks for running the system: what is watched, what gives way, what fails. */
const SNIPPETS: readonly Snippet[] = [
  {
    id: 'metric-rows',
    title: 'Metrics and alerts',
    description: 'Eleven metrics of service, machines, database and cache, each with the bound at which somebody is told.',
    topics: ['monitoring'],
    body: toBody(`
| Metric | Measured | Alert when | What it tells | Goes to |
| --- | --- | --- | --- | --- |
${metricRows.join('\n')}`),
  },
  {
    id: 'metric',
    title: 'Metric (table row)',
    description: 'One more row for the table of metrics.',
    topics: ['monitoring'],
    body: toBody('| <metric> | <how it is measured> | {{above|below}} <bound> for {{5 min}} | <what it tells> | {{page|ticket|dashboard}} |'),
  },
  {
    id: 'monitoring-tools',
    title: 'Monitoring tools',
    description: 'What collects metrics, logs and traces, what calls the person on duty, and how long data is kept.',
    topics: ['monitoring'],
    body: toBody(`
| Signal | Tool | Kept for |
| --- | --- | --- |
| Metrics | ${choice(technologyNames('metrics'))} | {{13 months}} |
| Logs | ${choice(technologyNames('logs'))} | {{30 days}} |
| Traces | ${choice(technologyNames('traces'))}, {{1 %}} of requests | {{7 days}} |
| Alerts | ${choice(technologyNames('alerting'))}, to <who is on duty> | |`),
  },
  {
    id: 'bottleneck-table',
    title: 'Bottlenecks',
    description: 'Each component with its limit, its effect on latency, how it scales, how load spreads, and what tuning saves.',
    topics: ['bottlenecks', 'scaling', 'latency'],
    body: toBody(`
| Component | Limit | Latency-sensitive | How it scales | How load spreads | Tuning | Saves |
| --- | --- | --- | --- | --- | --- | --- |
| <component> | <requests/s, rows or GB> | {{yes|no}} | {{more instances|read replicas|sharding|a bigger machine}} | {{round robin|by key|by region|by queue}} | {{cache|index|queue}}: <which> | <CPU, reads or time> |
| <component> | <requests/s, rows or GB> | {{yes|no}} | {{more instances|read replicas|sharding|a bigger machine}} | {{round robin|by key|by region|by queue}} | {{index|cache|queue}}: <which> | <CPU, reads or time> |

First to give way: <component>, at <load>.`),
  },
  {
    id: 'failure-table',
    title: 'Failures and recovery',
    description: 'What fails, how it is noticed, what users see, how it recovers and how much data is lost.',
    topics: ['availability', 'edge-cases', 'durability-retention'],
    body: toBody(`
| What fails | Noticed by | Users see | Recovery | Takes | Data lost |
| --- | --- | --- | --- | --- | --- |
| one instance | health check | {{nothing|a few failed requests}} | the balancer leaves it out; a new one starts | {{30 s}} | none |
| primary database | <check> | {{no writes for a moment|read only|an outage}} | {{a replica takes over|restore from backup}} | <minutes> | {{none|the last seconds|since the last backup}} |
| cache | <check> | {{slower answers|an outage}} | reads go to the database; refilled on use | <minutes> | none |
| queue | <check> | {{nothing at first|delayed effects}} | {{producers keep messages in an outbox|messages are refused}} | <minutes> | <none, or which> |
| <external service> | timeout after {{2 s}} | <reduced feature> | {{3}} retries with growing pauses, then {{refused at once|queued for later}} | <minutes> | <none, or which> |
| a whole {{zone|region}} | <check> | <what> | <where the traffic goes> | <minutes> | <none, or which> |

Backups: every {{24 hours}}, kept for {{30 days}} in <another place>; restore rehearsed every {{3 months}}.`),
  },
];

export default SNIPPETS;
