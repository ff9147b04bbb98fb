import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'monitoring',
  title: 'Monitoring',
  question: 'Which metrics, logs and traces show that the system is well, and who is told at which threshold?',
  why: 'Without a threshold a graph is looked at after the users have called, and an alert without an owner wakes nobody.',
  purpose: 'Name the metrics with thresholds and who is alerted, what is logged and traced, and with which tools.',
  example: `The pumps of a polder.

| Metric | Alert when | Goes to |
| --- | --- | --- |
| API latency p95 | above 300 ms for 5 min | on-call |
| throughput | below half or above twice the same hour last week | on-call |
| error rate | above 3 % | on-call |
| CPU, memory, disk | above 80 % | team channel |
| cache hit ratio | below 70 % | team channel |

Metrics and dashboards in Grafana, structured logs with a request id collected centrally, traces of one request in a hundred.`,
  headings: ['monitoring|monitor|monitored', 'observability', 'alert|alerts|alerting', 'metric|metrics', 'logging|logs', 'tracing', 'telemetry', 'instrumentation', 'dashboard|dashboards', 'slo|slos|sli|slis', '^ operations $', 'audit log|logs|logging', 'analytics and|dashboard|dashboards|metrics|monitoring|tracking|$'],
  evidence: {
    strong: [
      'monitor|monitors|monitoring|monitored ... metrics|latency|errors|health|performance|usage|system|service|alerts|with|using|cpu|logs|queue',
      'metrics|metric ... exposed|expose|collect|collected|emit|emitted|track|tracked|prometheus|dashboard|alert|latency|count|counter|histogram|such|like|to',
      'alert|alerts|alerting|alarm|alarms ... when|if|on|for|threshold|trigger|triggered|sent|team|call|above',
      'prometheus|grafana|datadog|splunk|kibana|jaeger|zipkin|opentelemetry|cloudwatch|pagerduty|opsgenie|newrelic|sentry|elk|nagios|statsd|graphite',
      'new relic',
      'distributed tracing',
      'trace|tracing|traces ... request|requests|id|distributed|spans',
      'centralized|centralised|structured|aggregated|central logging|logs|log',
      'log aggregation|collection|level|levels|shipping',
      'error|success|failure|hit|request|eviction rate|rates|ratio ... alert|monitor|above|track|metric|dashboard',
      'dashboard|dashboards',
      'observability',
      'sli|slis|slo|slos',
      'telemetry',
      'on call',
      'p95|p99|percentile ... alert|track|monitor|metric',
      'health|readiness|liveness endpoint|endpoints|metrics|probe|probes',
      'audit log|logs|trail',
      'counter|gauge|histogram',
      'instrument|instrumented|instrumentation',
      'log|logs|logged|logging ... errors|error|every|each|requests|events|failures|all|access',
      'queue|consumer|replication lag|depth|length ... alert|monitor|metric|track',
      'success|adoption|impact|effectiveness is|will|are|be measured|tracked|judged',
      'track|tracks|tracked|tracking|watch|watches|watched|watching ... latency|latencies|rate|rates|throughput|errors|usage|p99|p95|lag|cpu|memory',
      'operator|operators|team|engineer|engineers|sre|sres|someone|staff|administrator|administrators is|are|be|get|gets notified|alerted|paged|called|warned|woken|informed',
      'slow query|queries|request|requests|calls ... logged|log|recorded|reported',
      'is|are|be|get|gets logged|traced',
      'new|following|custom|business|these metric|metrics|counter|counters|gauge|gauges',
      'usage|utilisation|utilization|load|lag|depth is|are|be|gets watched|monitored|tracked|graphed|measured|observed',
      'number|count|rate|duration|size of ... exported|exposed|counted|reported|tracked|graphed|plotted',
      'team|operators|channel|engineers|developers gets|get|receives|receive a|an|the message|mail|email|page|notification|alert',
      'metrics endpoint|page|port|server|exporter|scrape',
      'debug|verbose|trace output|logging|logs|mode|level|log',
      'is|are|be graphed|charted|plotted',
      'counters|counter|histogram|histograms|gauges|statistics|stats for|of|on|about',
      'that|lets|let|allows|helps operators|admins|engineers|support|sres|developers ... see|find|debug|diagnose|trace|notice',
      'leaves|leave|writes|write|produces|adds|creates ... log|audit entry|entries|line|lines|record|records|message|messages',
      'oncall|sre|operator|operators ... woken|paged|called|told|alerted|warned',
    ],
    passing: [
      'measure|measures|measured|measuring|record|records|recorded ... latency|latencies|rate|rates|throughput|errors|usage|p99|p95|lag|cpu',
      'metric|metrics tells|shows|counts|tracks|measures|reports|records|per|will|should',
      'stack trace|traces',
    ],
    weak: ['monitoring|monitor', 'metrics|metric', 'logging|logs', 'alert|alerts|alerting'],
    labels: ['^ monitoring', '^ observability', '^ logging|logs', '^ metrics', '^ alerting|alerts', '^ tracing'],
    columns: ['alert|alerts|threshold', 'dashboard'],
    code: ['prometheus', 'counter inc', 'histogram observe'],
    unlike: ['monitor|monitors the patient|baby|child|pupil', 'logs in|into', 'commit|ahead|only|transaction|transparent|transparency|change|activity|event|message|replication log|logs', 'log in|out|into', 'user|users|price|stock|weather|fraud|flood|push|email|sms alert|alerts', 'change log', 'blood|heart|baby monitor'],
  },
  guidance: 'One row for each metric with its threshold and who is told: latency p50, p95 and p99, throughput (drop and spike), errors above 3 %, CPU, memory, disk, query latency, connection pool, hit ratio, evictions. Then logs, traces and the tools.',
  starter: `| Metric | Alert when | Goes to |
| --- | --- | --- |
| <latency p95> | <above how many ms, for how long> | <who> |
| <error rate> | <above 3 %> | <who> |
| <throughput> | <drops below, spikes above> | <who> |`,
  prompts: ['Each metric has a threshold and somebody who is told', 'Logs and traces are collected centrally, with a request id', 'The tools for metrics, logs and alerts are named'],
});
