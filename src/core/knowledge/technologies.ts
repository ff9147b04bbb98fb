/** What a technology is used for in a design. */
export type Role =
  | 'balancer'
  | 'gateway'
  | 'cdn'
  | 'cache'
  | 'queue'
  | 'sql'
  | 'nosql'
  | 'search'
  | 'objects'
  | 'logs'
  | 'metrics'
  | 'traces'
  | 'alerting'
  | 'payments'
  | 'protocol';

export interface Technology {
  readonly name: string;
  /** When to use it, in one sentence. */
  readonly fact: string;
  /** Of a service protocol: whether the caller waits for the answer. */
  readonly mode?: 'synchronous' | 'asynchronous' | 'either';
  /** No source names it. */
  readonly ours?: true;
}

/** The technologies that snippets and completions offer, in the order of preference for each role. */
export const TECHNOLOGIES: Readonly<Record<Role, readonly Technology[]>> = {
  balancer: [
    { name: 'Nginx', fact: 'A reverse proxy and HTTP balancer that you run yourself; also ends TLS and serves files.' },
    { name: 'AWS ELB', fact: 'A managed balancer that checks health and follows an auto-scaling group.' },
    { name: 'HAProxy', fact: 'For very high connection counts and fine control over health checks, at TCP or HTTP level.', ours: true },
    { name: 'Envoy', fact: 'For balancing between services, with retries, gRPC and traces built in.', ours: true },
  ],
  gateway: [
    { name: 'Amazon API Gateway', fact: 'Managed authentication, quotas and routing, paid per request; suits uneven traffic.' },
    { name: 'Kong', fact: 'A gateway that you run yourself, with plug-ins for tokens, limits and logs.', ours: true },
    { name: 'Envoy Gateway', fact: 'For a cluster on Kubernetes whose routes are declared with the services.', ours: true },
  ],
  cdn: [
    { name: 'CloudFront', fact: 'For content whose origin already stands in AWS.', ours: true },
    { name: 'Cloudflare', fact: 'Many edge sites, with attack protection on the same path.', ours: true },
    { name: 'Fastly', fact: 'When pages must be purged from the edge at once after a change.', ours: true },
  ],
  cache: [
    { name: 'Redis', fact: 'The usual choice: expiry per key, counters, sorted sets and locks as well as plain values.' },
    { name: 'Memcached', fact: 'For plain keys and values in memory only, spread over many cores and nodes.' },
    { name: 'in-process cache', fact: 'For small data that rarely changes; no network hop, but every instance has its own copy.', ours: true },
  ],
  queue: [
    { name: 'Kafka', fact: 'For streams that several consumers read and replay; order holds within a partition.' },
    { name: 'RabbitMQ', fact: 'For work queues with routing, priorities and an acknowledgement for each message.' },
    { name: 'Amazon SQS', fact: 'A managed work queue; its FIFO variant keeps order within a message group.', ours: true },
  ],
  sql: [
    { name: 'PostgreSQL', fact: 'The default store: transactions, joins, constraints, and JSON columns for the exceptions.' },
    { name: 'MySQL', fact: 'For simple, frequent reads with replicas that the team already runs.', ours: true },
    { name: 'CockroachDB', fact: 'For SQL transactions spread over regions, at the price of slower writes.', ours: true },
  ],
  nosql: [
    { name: 'DynamoDB', fact: 'Managed, with steady latency at any size, once every query is known by its key.' },
    { name: 'Cassandra', fact: 'For heavy writes over several sites, with the consistency chosen for each query.' },
    { name: 'MongoDB', fact: 'For documents whose fields differ and that are read as a whole.', ours: true },
  ],
  search: [
    { name: 'Elasticsearch', fact: 'A second store for words, typing errors, facets and ranking; fed from the primary one and a little behind it.' },
    { name: 'OpenSearch', fact: 'A fork of the same engine, also offered as a managed service.', ours: true },
    { name: 'PostgreSQL full text', fact: 'Enough for one language and some millions of rows, with no second store to feed.', ours: true },
  ],
  objects: [
    { name: 'Amazon S3', fact: 'For files and images of any size, with storage classes for those that grow cold.', ours: true },
    { name: 'Google Cloud Storage', fact: 'The counterpart for systems that run on Google Cloud.', ours: true },
    { name: 'Ceph', fact: 'An object store with the S3 interface on machines of your own.', ours: true },
  ],
  logs: [
    { name: 'ELK Stack', fact: 'Search over your own logs when somebody can look after the cluster.' },
    { name: 'Amazon CloudWatch', fact: 'Logs and basic metrics of what runs in AWS, with nothing to set up.' },
    { name: 'Datadog', fact: 'Logs, metrics and traces in one paid service, linked to each other.' },
    { name: 'Splunk', fact: 'For large volumes, audits and searches by many teams.' },
    { name: 'Loki', fact: 'Cheap storage that indexes labels only; fits beside Prometheus.', ours: true },
  ],
  metrics: [
    { name: 'Prometheus', fact: 'Pulls metrics from each instance and evaluates alert rules; run it yourself.' },
    { name: 'Datadog', fact: 'Metrics without a server of your own, billed by host and by custom metric.' },
    { name: 'New Relic', fact: 'Application metrics from an agent, with a view of slow transactions.' },
  ],
  traces: [
    { name: 'Jaeger', fact: 'Shows where the time of one request goes across services; run it yourself.' },
    { name: 'Zipkin', fact: 'A small tracing server for a handful of services.' },
    { name: 'OpenTelemetry', fact: 'Instruments the code once, whichever trace store stands behind it.', ours: true },
  ],
  alerting: [
    { name: 'PagerDuty', fact: 'Calls the person on duty and escalates when nobody answers.' },
    { name: 'Opsgenie', fact: 'Rotas and escalation for teams that already have it; closed to new customers.' },
    { name: 'Alertmanager', fact: 'Groups and routes what Prometheus fires; has no rota of its own.', ours: true },
  ],
  payments: [
    { name: 'Stripe', fact: 'Card data stays with the provider; results arrive by webhook, so handle repeats.' },
    { name: 'Adyen', fact: 'For shops that need local payment methods in many countries under one contract.', ours: true },
    { name: 'PayPal', fact: 'As a further method where customers expect it.', ours: true },
  ],
  protocol: [
    { name: 'REST', mode: 'synchronous', fact: 'The default towards clients and partners: understood everywhere and cacheable.' },
    { name: 'gRPC', mode: 'synchronous', fact: 'Between services that call each other often: small messages, typed contracts, streams.' },
    { name: 'GraphQL', mode: 'synchronous', fact: 'When many kinds of client each need another part of the same data; rarely worth it otherwise.' },
    { name: 'messaging', mode: 'asynchronous', fact: 'When the caller need not wait, the receiver may be down, or several receivers listen.' },
    { name: 'MQTT', mode: 'asynchronous', fact: 'For many small devices on weak networks: few bytes, and three levels of delivery.' },
    { name: 'WebSocket', mode: 'either', fact: 'For live updates in both directions over one open connection.' },
  ],
};

/** The names of the technologies of these roles, each once: the options of a snippet's choice. */
export function technologyNames(...roles: readonly Role[]): readonly string[] {
  return [...new Set(roles.flatMap((role) => TECHNOLOGIES[role].map((technology) => technology.name)))];
}
