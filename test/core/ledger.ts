/** What kind of thing holds an item: the places that the content ledger names. */
export type PlaceKind = 'template' | 'topic' | 'snippet' | 'rule' | 'hover' | 'data' | 'estimate' | 'helper' | 'editor';

export interface Place {
  readonly kind: PlaceKind;
  /** Path in the project. */
  readonly file: string;
  /** Exact text that has to stand in the file. */
  readonly contains: string;
}

export interface LedgerRow {
  /** Letter of the source and number of the item: `B4`. */
  readonly id: string;
  readonly item: string;
  readonly places: readonly Place[];
  /** What the item is still to become, beside the places it has. */
  readonly open: readonly string[];
}

/** How many items each source has: A1 to A12, B1 to B8 and so on. */
export const ITEMS: Readonly<Record<string, number>> = { A: 12, B: 8, C: 11, D: 9, E: 13 };

/** Where each item of the five sources stands. */
export const LEDGER: readonly LedgerRow[] = [
  row('A1', 'core features as what a user should be able to do', [
    inTemplate('five-step', '| No. | A user should be able to ... | Priority |'),
    inTemplate('five-step', 'a courier should be able to open a free compartment'),
    snippet('requirements', "id: 'user-story'"),
    topic('functional-requirements', 'headings:'),
    topic('functional-requirements', '| Id | A visitor should be able to | Priority |'),
    hover('src/server/hover.ts', 'topic.example'),
    hover('src/server/hover.ts', 'guidanceOf(analysis.view, section.index)'),
  ]),
  row('A2', 'user roles', [inTemplate('five-step', '### User roles'), topic('actors', "id: 'actors'"), snippet('requirements', "id: 'actor-table'")]),
  row('A3', 'qualities per core feature, consistency before availability and when not', [
    inTemplate('five-step', '| Feature | Latency | Availability | Reliability | Scalability | Fault tolerance |'),
    inTemplate('five-step', 'Consistency before availability is the usual default'),
    inTemplate('five-step', 'It turns round where'),
    snippet('qualities', "id: 'feature-qualities'"),
  ]),
  row('A4', 'reads against writes, scale, peak load', [
    inTemplate('five-step', '| Reads to writes |'),
    inTemplate('five-step', '| Peak load |'),
    topic('read-write-ratio', "id: 'read-write-ratio'"),
    snippet('requirements', "id: 'capacity-inputs'"),
    estimate('functions', "name: 'peak',"),
  ]),
  row('A5', 'assumptions with a number, scope in and out', [
    inTemplate('five-step', 'We assume <statement with a number>.'),
    inTemplate('five-step', '| In scope | Out of scope | Why it is out |'),
    snippet('requirements', "id: 'assumption-list'"),
    snippet('requirements', "id: 'in-out'"),
  ]),
  row('A6', 'checkpoint: priorities are said and may be changed', [inTemplate('five-step', 'Checkpoint: we said that this is our order of priority'), helper('src/client/commands/interview.ts', "label.startsWith('Checkpoint:')")]),
  row('A7', 'core entities that serve the functional requirements, relational and document', [
    inTemplate('five-step', '## Core entities'),
    inTemplate('five-step', 'Relational variant:'),
    inTemplate('five-step', 'Document variant:'),
    snippet('data-model', "id: 'entity-table'"),
    snippet('data-model', "id: 'entity-document'"),
    rule('requirement-not-served'),
  ]),
  row('A8', 'operations with result and query parameters; the caller is known from the header, never from the body', [
    inTemplate('five-step', '?term={term}&date={date}'),
    inTemplate('five-step', 'Never take the caller\'s id from the body'),
    inTemplate('five-step', 'Authorization: Bearer {sessionToken}'),
    snippet('api', "id: 'payload'"),
    rule('caller-identity-in-request'),
  ]),
  row('A9', 'the nine kinds of component', [
    ...['Client', 'CDN', 'API gateway', 'Services', 'Primary database', 'Cache', 'Secondary store for search', 'Message queue', 'External services'].map((name) => inTemplate('five-step', `| ${name} | <`)),
    snippet('diagrams', "id: 'component-table'"),
    ...['client', 'cdn', 'gateway', 'service', 'database', 'cache', 'search', 'queue', 'external'].map((id) => data('components', `id: '${id}',`)),
    helper('components', "id: 'components'"),
  ]),
  row('A10', 'deep dives: nine qualities with their tactics', [
    ...['scalability', 'high-availability', 'low-latency', 'consistency', 'reliability', 'message-ordering', 'data-retention', 'security', 'observability'].map((id) => inTemplate('five-step', `id=${id} `)),
    ...['scalability', 'high-availability', 'low-latency', 'consistency', 'reliability', 'ordering-delivery', 'storage-retention', 'security', 'observability'].map((id) => data('tactics', `id: '${id}',`)),
    snippet('qualities', 'id: `deep-dive-${id}`'),
    hover('src/server/hover.ts', 'qualityOf(section.heading.text)'),
    helper('deep-dive', 'When: ${when} Costs: ${cost}'),
  ]),
  row('A11', 'technologies by role', [
    ...['balancer', 'cache', 'queue', 'sql', 'nosql', 'search', 'logs', 'metrics', 'traces', 'payments'].map((role) => data('technologies', `  ${role}: [`)),
    snippet('diagrams', 'technologyNames('),
    { kind: 'editor', file: 'src/core/design/technology-cell.ts', contains: 'export function technologyCellAt(' },
  ]),
  row('A12', 'core ideas: SOLID, CAP, ACID, CDN and cache, sharding, message queue, replication', [
    data('trade-offs', "id: 'cp-ap'"),
    data('trade-offs', 'queries across shards are complex'),
    data('trade-offs', 'copies lag behind'),
    ...['solid', 'single-responsibility', 'open-closed', 'liskov-substitution', 'interface-segregation', 'dependency-inversion'].map((id) => data('terms/structure', `id: '${id}'`)),
    ...['cap', 'acid', 'atomicity', 'transaction-consistency', 'isolation-levels', 'durability'].map((id) => data('terms/consistency', `id: '${id}'`)),
    data('terms/consistency', 'refuses some requests (CP) or answers them with what it has, which may be old (AP)'),
    data('terms/caching', 'A cache sits beside your servers and saves the database work; a CDN sits beside the users'),
    data('terms/storage', 'Queries and transactions across shards are slow or impossible'),
    data('terms/storage', 'Replicas are some time behind, so readers may see old values'),
    data('terms/messaging', "id: 'message-queue'"),
    hover('src/server/hover.ts', 'termAt(doc,'),
    helper('src/client/commands/core-ideas.ts', "'plumbline/terms'"),
    helper('src/core/explain.ts', 'findTerm(name)'),
  ]),

  row('B1', 'seven steps, each with purpose, questions and examples', [
    ...['Requirements', 'Interface', 'Capacity estimation', 'Data model', 'High-level design', 'Detailed design', 'Bottlenecks'].map((title) => inTemplate('seven-step', `\n## ${title}\n`)),
    ...['everybody means the same system', 'fix what callers can ask for', 'find out on the back of an envelope', 'a schema that holds', 'the whole on one page', 'show that the hard parts', 'find the part that gives way'].map((words) => inTemplate('seven-step', `Purpose: ${words}`)),
    hover('src/server/hover.ts', 'guidanceOf(analysis.view, section.index)'),
  ]),
  row('B2', 'clarification: features, concurrent users, constraints, trade-offs under a budget', [
    inTemplate('seven-step', '| Concurrent users |'),
    inTemplate('seven-step', '| Seasonal peak |'),
    inTemplate('seven-step', '| Technology | <product'),
    inTemplate('seven-step', '| Growth and budget |'),
    snippet('requirements', "id: 'constraint-table'"),
    estimate('capacity', "id: 'concurrent',"),
    estimate('functions', "a season such as the weeks before a holiday"),
  ]),
  row('B3', 'interface: endpoints, models and serialisation, access, errors', [
    inTemplate('seven-step', '| Endpoint | Input | Output | Rate limit |'),
    inTemplate('seven-step', 'Protobuf'),
    inTemplate('seven-step', '<one of OAuth, JWT or API key>'),
    ...['400', '404', '429'].map((status) => inTemplate('seven-step', `| ${status} `)),
    snippet('api', "id: 'error-400'"),
    snippet('api', "id: 'error-404'"),
    snippet('api', "id: 'error-429'"),
    snippet('api', "id: 'auth-scheme'"),
    rule('endpoint-without-response'),
    rule('endpoint-without-error-cases'),
    rule('endpoint-without-rate-limit'),
    rule('write-endpoint-without-auth'),
    rule('endpoint-verb-mismatch'),
  ]),
  row('B4', 'estimation: storage per entity, traffic, compute and memory', [
    inTemplate('seven-step', '| Entity | Size of one | New per day | New per month | New per year | Kept for | Total |'),
    inTemplate('seven-step', '| Bandwidth at peak |'),
    inTemplate('seven-step', '| Memory | <bytes per object> |'),
    inTemplate('seven-step', '| Cores | <milliseconds of CPU per request> |'),
    snippet('requirements', "id: 'capacity-inputs'"),
    ...['storage', 'bandwidth', 'memory', 'cores'].map((name) => estimate('functions', `name: '${name}',`)),
  ]),
  row('B5', 'data model: entities, schema, relationships, partitioning, access patterns', [
    inTemplate('seven-step', '| Entity | Field | Type | May be empty | Key or index |'),
    inTemplate('seven-step', '| Query | Frequency | Key or index that serves it |'),
    inTemplate('seven-step', '<foreign key, join table or reference>'),
    inTemplate('seven-step', '<user, region or tenant>'),
    snippet('data-model', "id: 'access-patterns'"),
    snippet('data-model', "id: 'relation-list'"),
    snippet('data-model', "id: 'partition-key'"),
    rule('query-without-index'),
    rule('foreign-key-to-unknown-entity'),
    rule('relationship-without-cardinality'),
    rule('shard-without-key'),
  ]),
  row('B6', 'high-level design: components, communication per link, data flow, balancers and caches', [
    inTemplate('seven-step', '| From | To | Protocol | Synchronous? | Latency need | Reliability need |'),
    inTemplate('seven-step', '<one of REST, gRPC, messaging or MQTT>'),
    inTemplate('seven-step', '4. Delivery:'),
    inTemplate('seven-step', '### Load balancing and caching'),
    topic('service-communication', "id: 'service-communication'"),
    snippet('messages', "id: 'link-table'"),
  ]),
  row('B7', 'detailed design: algorithms, structures, state, failover, concurrency', [
    inTemplate('seven-step', '| Component | Algorithm | Data structure | Cost per request | Optimisation |'),
    inTemplate('seven-step', '| Component | Stateless or stateful | Grows by |'),
    inTemplate('seven-step', '| Data | Strong or eventual | Two writers at once |'),
  ]),
  row('B8', 'bottlenecks: limits, scaling, spread, tuning, savings; recovery', [
    inTemplate('seven-step', '| Component | Limit | Latency-sensitive | How it scales | How load spreads | Tuning | Resource saved |'),
    inTemplate('seven-step', '| Failure | Noticed by | Retries | Backup used | Back after |'),
    snippet('operations', "id: 'bottleneck-table'"),
    snippet('operations', "id: 'failure-table'"),
  ]),

  row('C1', 'clarify first: MVP, skip list, the questions always asked', [
    inTemplate('ten-phase', '| No. | MVP feature |'),
    inTemplate('ten-phase', '| Skipped for now | Because | Comes when |'),
    inTemplate('ten-phase', '| Scale: 1 K, 100 K, 1 M or 100 M users? |'),
    inTemplate('ten-phase', '| Data loss: may an hour of data be lost?'),
    snippet('requirements', "id: 'must-ask'"),
    ...['1K', '100K', '1M', '100M'].map((users) => estimate('capacity', `answer: '${users}',`)),
  ]),
  row('C2', 'capacity: users, requests, data volume, and the usual figures', [
    inTemplate('ten-phase', 'one server carries about 1,000 RPS'),
    inTemplate('ten-phase', 'at 600 RPS take 2 to 3 of them'),
    inTemplate('ten-phase', 'one database is enough to about 100 M rows'),
    inTemplate('ten-phase', 'Storage = users x data per user and day x 365 x years'),
    hover('src/server/hover.ts', 'guidanceOf(analysis.view, section.index)'),
    estimate('functions', 'REQUESTS_PER_SERVER = 1000;'),
    estimate('functions', 'FEWEST = 2;'),
    estimate('functions', 'ROWS_PER_DATABASE = 100e6;'),
    estimate('functions', 'users × size per user and day × 365 × years'),
    { kind: 'hover', file: 'src/core/estimate/block/about.ts', contains: 'functionPage' },
    rule('premature-sharding'),
    rule('premature-microservices'),
    rule('queue-without-slow-work'),
    rule('server-count-mismatch'),
  ]),
  row('C3', 'architecture: balancer, servers, cache, database, a queue only if needed', [
    inTemplate('ten-phase', 'balancer[Load balancer]'),
    inTemplate('ten-phase', '-. only if needed .-> queue'),
    snippet('diagrams', "id: 'flowchart'"),
  ]),
  row('C4', 'schema: SQL, primary keys, indexes, foreign keys, four cardinalities', [
    inTemplate('ten-phase', 'BIGINT PRIMARY KEY'),
    inTemplate('ten-phase', 'REFERENCES owner (id)'),
    inTemplate('ten-phase', 'CREATE INDEX thing_owner'),
    inTemplate('ten-phase', '<which: 1:1, 1:n, n:1 or n:m>'),
    rule('entity-without-primary-key'),
    rule('entity-without-indexes'),
    rule('relationship-without-cardinality'),
  ]),
  row('C5', 'API: REST, JSON, pagination and when each; errors and limits when needed', [
    inTemplate('ten-phase', 'GraphQL pays when'),
    inTemplate('ten-phase', '### Pagination'),
    inTemplate('ten-phase', 'Limit and offset: simple'),
    inTemplate('ten-phase', 'topics=error-handling,rate-limiting recommended=standard,large'),
    snippet('api', "id: 'page-choice'"),
    snippet('api', "id: 'page-cursor'"),
    snippet('api', "id: 'page-offset'"),
  ]),
  row('C6', 'caching: three questions, then the pattern', [
    inTemplate('ten-phase', '1. Does it change often?'),
    inTemplate('ten-phase', '2. Is it dear to fetch?'),
    inTemplate('ten-phase', '3. Is it read often?'),
    inTemplate('ten-phase', 'Pattern: cache-aside in most cases; write-through'),
    snippet('decisions', "id: 'cache-decision'"),
    topic('caching', "id: 'caching'"),
    data('caching', 'an answer against wins over any for'),
    helper('cache-decision', "id: 'cache-decision'"),
  ]),
  row('C7', 'scaling scenarios with their steps in order', [
    ...['Traffic grows tenfold', 'Slow database', 'Server failure', 'Live updates'].map((title) => inTemplate('ten-phase', `### ${title}`)),
    inTemplate('ten-phase', '| 4. Shard by user |'),
    inTemplate('ten-phase', 'If a change must be seen at once: WebSocket.'),
    ...['Traffic grows tenfold', 'Slow database', 'Server failure', 'Live updates', 'Shard by user', 'WebSocket'].map((title) => data('scenarios', `'${title}'`)),
    helper('scaling', "id: 'scaling'"),
  ]),
  row('C8', 'eleven metrics with bounds, and the tools', [
    ...['API latency', 'Throughput, drop', 'Throughput, spike', 'Error rate', 'CPU', 'Memory', 'Disk space', 'Query latency', 'Connection pool', 'Cache hit ratio', 'Cache evictions'].map((metric) => inTemplate('ten-phase', `| ${metric} | `)),
    inTemplate('ten-phase', 'above 3 %'),
    inTemplate('ten-phase', 'Datadog, New Relic'),
    data('metrics', "id: 'evictions'"),
    snippet('operations', "id: 'metric-rows'"),
    snippet('operations', "id: 'monitoring-tools'"),
    helper('monitoring', "id: 'monitoring'"),
    rule('metric-without-threshold'),
  ]),
  row('C9', 'options A and B with pros, cons, and when', [
    inTemplate('ten-phase', '| Decision | Option | Pros | Cons | When to use |'),
    inTemplate('ten-phase', 'consistency or availability, SQL or NoSQL, REST or GraphQL, synchronous or asynchronous'),
    snippet('decisions', "id: 'option-table'"),
    data('trade-offs', "id: 'rest-graphql'"),
    helper('trade-off', "'Pros', 'Cons', 'Cost', 'When to use'"),
    rule('option-without-cons'),
    rule('trade-off-without-choice'),
  ]),
  row('C10', 'quick decision matrix of eight rows', [
    ...['Database | SQL (PostgreSQL)', 'Cache | Redis', 'API | REST', 'Load balancer | round robin', 'Message queue | none', 'Sharding | none', 'Microservices | none', 'CDN | mention it'].map((line) => inTemplate('ten-phase', `| ${line}`)),
    data('quick-decisions', 'export const QUICK_DECISIONS'),
    snippet('decisions', "id: 'quick-decisions'"),
    helper('quick-decisions', "id: 'quick-decisions'"),
  ]),
  row('C11', 'closing checklist of six with evidence beside each tick', [
    inTemplate('ten-phase', 'kind=checklist'),
    ...['Clarifying questions were asked', 'A diagram is drawn', 'Performance was dealt with', 'Trade-offs are named', 'Edge cases were considered', 'Scalability was thought through'].map((prompt) => inTemplate('ten-phase', `- [ ] ${prompt} <!-- plumbline: topics=`)),
    { kind: 'editor', file: 'src/core/checklist.ts', contains: 'prompt.topics.flatMap((topic) => evidenceOf(topic))' },
    { kind: 'editor', file: 'src/client/checklist-item.ts', contains: 'Beside a tick of the closing checklist' },
  ]),

  row('D1', 'three concerns up front: scale, storage, extension', [
    inTemplate('two-way', 'Keep three concerns in view'),
    inTemplate('two-way', '### Storage choice'),
    inTemplate('two-way', '### Extensibility'),
    topic('storage-choice', "id: 'storage-choice'"),
    topic('extensibility', "id: 'extensibility'"),
  ]),
  row('D2', 'what the other side expects, constraints, kind of system', [
    inTemplate('two-way', '- [ ] What the other side expects has been asked'),
    inTemplate('two-way', '- [ ] Latency, availability and budget each have a bound'),
    inTemplate('two-way', '- [ ] The kind of system is named'),
  ]),
  row('D3', 'must-have and good-to-have, summary, agreement', [
    inTemplate('two-way', '| F1 | <feature> | <must-have> |'),
    inTemplate('two-way', 'Checkpoint: the requirements were summed up'),
    snippet('requirements', "id: 'requirement-table'"),
    rule('requirement-without-priority'),
  ]),
  row('D4', 'top-down or bottom-up', [inTemplate('two-way', 'top-down: [understand, requirements, high-level-design'), inTemplate('two-way', 'bottom-up: [understand, requirements, low-level-design')]),
  row('D5', 'diagram, synchronous and asynchronous flow, storage, agreement', [
    inTemplate('two-way', 'service1 -.-> broker[[Message broker]]'),
    inTemplate('two-way', '| Step | From | To | Synchronous or asynchronous |'),
    inTemplate('two-way', 'Checkpoint: the other side agreed to the high-level design'),
    snippet('diagrams', '-.->'),
  ]),
  row('D6', 'API with pagination, filtering, rate limits', [
    inTemplate('two-way', 'topics=pagination,filtering,rate-limiting'),
    topic('pagination', "id: 'pagination'"),
    topic('filtering', "id: 'filtering'"),
    topic('rate-limiting', "id: 'rate-limiting'"),
    snippet('api', "id: 'filter-table'"),
    snippet('api', "id: 'limit-table'"),
    rule('list-endpoint-without-pagination'),
    rule('endpoint-without-rate-limit'),
  ]),
  row('D7', 'data model with keys, relationships, indexes, four metadata columns; internal logic', [
    ...['created_at', 'created_by', 'updated_at', 'updated_by'].map((column) => inTemplate('two-way', `  ${column} `)),
    inTemplate('two-way', '| Table | Primary key |'),
    inTemplate('two-way', '### Relationships'),
    inTemplate('two-way', '### Indexes'),
    inTemplate('two-way', '### Internal logic'),
    rule('entity-without-primary-key'),
    rule('entity-without-indexes'),
    rule('entity-without-audit-columns'),
  ]),
  row('D8', 'trade-offs, each justified by scale, reliability or speed of development', [
    ...['Strong or eventual consistency', 'Availability or consistency when the network splits', 'SQL or NoSQL', 'Monolith or microservices', 'Latency or throughput', 'Scalability or availability', 'Vertical or horizontal scaling', 'Replication', 'Sharding', 'Synchronous or asynchronous work'].map((choice) => inTemplate('two-way', `| ${choice}`)),
    ...['eventual-strong', 'availability-partition-tolerance', 'sql-nosql', 'monolith-microservices', 'latency-throughput', 'cp-ap', 'scalability-availability', 'vertical-horizontal', 'replication', 'sharding', 'sync-async'].map((id) => data('trade-offs', `id: '${id}'`)),
    data('trade-offs', "['scale', 'reliability', 'development speed', 'cost']"),
    snippet('decisions', "id: 'trade-off'"),
    helper('trade-off', 'for the sake of ${sake}'),
    rule('silent-trade-off'),
  ]),
  row('D9', 'scale and reliability: scaling out, failover, caching, balancing, replication', [
    inTemplate('two-way', '## Scalability and reliability'),
    ...['Failover', 'Caching', 'Load balancing', 'Replication'].map((title) => inTemplate('two-way', `### ${title}`)),
  ]),

  row('E1', 'users, people or services; channels; main features', [
    inTemplate('deep-dive', '| User | Person or service | Channel: web, mobile or API | Main features |'),
    inTemplate('deep-dive', '- [ ] Users are named, other services among them'),
    snippet('requirements', "id: 'actor-table'"),
  ]),
  row('E2', 'estimates with cost; does capacity meet the load', [
    inTemplate('deep-dive', '| Quantity | Value | Monthly cost | How it follows |'),
    inTemplate('deep-dive', '- [ ] It is said whether the capacity meets the peak'),
    estimate('functions', "name: 'cost',"),
    inTemplate('deep-dive', 'cost of storage = cost('),
  ]),
  row('E3', 'availability: SLA figure, fault tolerance, single points of failure', [
    inTemplate('deep-dive', '99.9 % is 8.8 hours a year, 99.99 % is 53 minutes'),
    inTemplate('deep-dive', '| Single point of failure |'),
    topic('availability', "id: 'availability'"),
    hover('src/core/estimate/describe.ts', '`down for ${duration('),
    rule('single-point-of-failure'),
    rule('slo-without-window'),
  ]),
  row('E4', 'consistency: strong, eventual, read-your-own-writes', [inTemplate('deep-dive', '<strong, eventual or read-your-own-writes>'), snippet('qualities', 'strong|read your own writes|eventual')]),
  row('E5', 'data size today, growth, consumers', [inTemplate('deep-dive', '| Data | Size today | Growth | Consumers | How they take it |'), inTemplate('deep-dive', '- [ ] Everybody who consumes the data is named'), estimate('capacity', "id: 'size',"), estimate('capacity', "id: 'growth',")]),
  row('E6', 'privacy and regulation', [inTemplate('deep-dive', '### Privacy and compliance'), topic('privacy-compliance', "id: 'privacy-compliance'")]),
  row('E7', 'design goals derived from the requirements', [inTemplate('deep-dive', '- [ ] Each design goal follows from a requirement'), topic('design-goals', "id: 'design-goals'"), { kind: 'helper', file: 'src/core/design/trace.ts', contains: 'Of a goal the requirements and qualities that serve it' }]),
  row('E8', 'API, database models with the column to index, message models, services', [
    inTemplate('deep-dive', '| Table | Column to index |'),
    inTemplate('deep-dive', '| Message | Producer | Consumers | Key | Fields | Version | Ordering |'),
    inTemplate('deep-dive', '| Service | Answers for | Calls | Keeps |'),
    snippet('messages', "id: 'message'"),
    topic('message-model', "id: 'message-model'"),
    helper('messages', "'Message', 'Producer', 'Consumers', 'Key', 'Fields', 'Version', 'Ordering'"),
    helper('entity-diagram', "id: 'entity-diagram'"),
    helper('entity-table', "id: 'entity-table'"),
  ]),
  row('E9', 'UML for services and their interaction, ER diagram', [
    inTemplate('deep-dive', 'sequenceDiagram'),
    inTemplate('deep-dive', 'erDiagram'),
    inTemplate('deep-dive', 'flowchart LR'),
    ...['component-diagram', 'sequence', 'class-diagram', 'er-diagram'].map((id) => snippet('diagrams', `id: '${id}'`)),
  ]),
  row('E10', 'trade-offs with cost; weaknesses and why they stay', [
    inTemplate('deep-dive', '| Component | Choice | Pros | Cons | Cost | Instead of |'),
    inTemplate('deep-dive', '| Weakness | Effect | Why not now | Revisit when |'),
    snippet('decisions', "id: 'weakness-table'"),
    { kind: 'helper', file: 'src/core/review/html.ts', contains: 'What stays as it is for now' },
    data('trade-offs', 'pipelines, tracing and a person on duty for each service'),
    helper('trade-off', "id: 'trade-off'"),
    rule('weakness-without-reason'),
  ]),
  row('E11', 'critical paths, schema, logic per component', [inTemplate('deep-dive', '### Critical paths'), inTemplate('deep-dive', '| Component | Its schema | Input | Logic | Output |')]),
  row('E12', 'scaling problems: balancing, caching, sharding, more machines', [...['Load balancing', 'Caching', 'Sharding', 'Horizontal scaling'].map((remedy) => inTemplate('deep-dive', `| ${remedy} | <`))]),
  row('E13', 'durability target; strict or eventual; latency at p50, p95, p99', [
    inTemplate('deep-dive', '| Data | Durability target |'),
    inTemplate('deep-dive', '| Data | Strict or eventual |'),
    inTemplate('deep-dive', '| Operation | p50 | p95 | p99 |'),
    snippet('qualities', "id: 'quality-targets'"),
  ]),
];

/**
 * What is wrong with a ledger: items that are missing, doubled or unknown, rows without a place, places that are gone.
 * @param read the text of a file of the project, or undefined where there is none
 */
export function ledgerProblems(ledger: readonly LedgerRow[], items: Readonly<Record<string, number>>, read: (file: string) => string | undefined): string[] {
  const expected = Object.entries(items).flatMap(([source, count]) => Array.from({ length: count }, (_, at) => `${source}${at + 1}`));
  const found: string[] = [];
  for (const id of expected) {
    const rows = ledger.filter((candidate) => candidate.id === id).length;
    if (rows !== 1) found.push(`${id} stands in ${rows} rows.`);
  }
  for (const { id, places } of ledger) {
    if (!expected.includes(id)) found.push(`${id} is no item of the sources.`);
    if (places.length === 0) found.push(`${id} has no place.`);
    for (const { file, contains } of places) {
      const text = read(file);
      if (text === undefined) found.push(`${id}: there is no file ${file}.`);
      else if (contains === '' || !text.includes(contains)) found.push(`${id}: ${file} does not hold "${contains}".`);
    }
  }
  return found;
}

function row(id: string, item: string, places: readonly Place[], open: readonly string[] = []): LedgerRow {
  return { id, item, places, open };
}

function inTemplate(id: string, contains: string): Place {
  return { kind: 'template', file: `templates/${id}.md`, contains };
}

function topic(id: string, contains: string): Place {
  return { kind: 'topic', file: `src/core/topics/${id}.ts`, contains };
}

function snippet(file: string, contains: string): Place {
  return { kind: 'snippet', file: `src/core/snippets/${file}.ts`, contains };
}

function hover(file: string, contains: string): Place {
  return { kind: 'hover', file, contains };
}

function estimate(file: string, contains: string): Place {
  return { kind: 'estimate', file: `src/core/estimate/block/${file}.ts`, contains };
}

function data(file: string, contains: string): Place {
  return { kind: 'data', file: `src/core/knowledge/${file}.ts`, contains };
}

/** A helper by its id, or by its file where it writes nothing. */
function helper(id: string, contains: string): Place {
  return { kind: 'helper', file: id.includes('/') ? id : `src/core/helpers/${id}.ts`, contains };
}

function rule(id: string): Place {
  return { kind: 'rule', file: `src/core/rules/${id}.ts`, contains: `id: '${id}'` };
}
