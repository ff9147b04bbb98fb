/** A non-functional quality with the tactics that serve it: what a deep dive chooses from. */
export interface Quality {
  /** Kebab case. */
  readonly id: string;
  readonly title: string;
  /** What a reviewer asks first. */
  readonly question: string;
  /** The topic whose section a deep dive into it belongs to. */
  readonly topic: string;
  readonly tactics: readonly Tactic[];
}

export interface Tactic {
  readonly name: string;
  /** How it works, in one sentence. */
  readonly what: string;
  /** When it is the right answer. */
  readonly when: string;
  /** What it costs in money, time, complexity or another quality. */
  readonly cost: string;
  /** Ids of the topics whose sections tell of it. */
  readonly topics: readonly string[];
  /** The source's list has no such line; it is added to close the gap. */
  readonly ours?: true;
}

/** Nine qualities, each with its tactics in the order in which one usually tries them. */
export const QUALITIES: readonly Quality[] = [
  {
    id: 'scalability',
    title: 'Scalability',
    question: 'Which part gives way first when traffic grows tenfold, and what is done then?',
    topic: 'scaling',
    tactics: [
      {
        name: 'load balancing',
        what: 'One entry spreads requests over equal instances and leaves out those that fail their health check.',
        when: 'There is more than one instance, or there must be no outage during a release.',
        cost: 'A further hop, which itself needs a spare; instances must keep no session.',
        topics: ['load-balancing', 'scaling'],
      },
      {
        name: 'scale out before up',
        what: 'Add instances of the same size rather than one bigger machine.',
        when: 'The work splits by request and the instances share no state.',
        cost: 'State moves to a shared store; more machines to deploy and watch.',
        topics: ['scaling', 'architecture'],
      },
      {
        name: 'sharding',
        what: 'Each database holds the rows of some values of the shard key.',
        when: 'Writes or data outgrow one machine, and nearly every query names the key.',
        cost: 'Queries and transactions across shards become hard; hot keys and moving data need a plan.',
        topics: ['scaling', 'storage-choice', 'primary-key'],
      },
      {
        name: 'caching of hot data',
        what: 'Answers that are asked for again and again come from memory or from the edge.',
        when: 'Reads far outnumber writes and a slightly old answer will do.',
        cost: 'Stale answers, an invalidation rule, and a load peak when the cache is empty.',
        topics: ['caching', 'scaling'],
      },
    ],
  },
  {
    id: 'high-availability',
    title: 'High availability',
    question: 'Which single failure stops the service, and for how long?',
    topic: 'availability',
    tactics: [
      {
        name: 'several zones and regions',
        what: 'Instances run in separate buildings, or in separate parts of the world.',
        when: 'Zones: nearly always. Regions: the target is above 99.9 %, or users are far apart.',
        cost: 'Zones cost spare capacity; regions also traffic between them, conflicts and a second operation.',
        topics: ['availability', 'architecture', 'cost'],
      },
      {
        name: 'data replication',
        what: 'Copies of the data on several nodes: one primary with replicas, or several primaries.',
        when: 'Losing one disk or node must lose neither service nor data.',
        cost: 'Replicas lag behind; several primaries must settle conflicting writes.',
        topics: ['replication', 'availability', 'consistency'],
      },
      {
        name: 'failover with automated recovery',
        what: 'A health check finds the dead part, a spare takes over, and a replacement is started without a person.',
        when: 'The allowed downtime is shorter than it takes somebody to wake up.',
        cost: 'False alarms can switch needlessly or leave two leaders; it has to be rehearsed.',
        topics: ['availability', 'monitoring'],
      },
    ],
  },
  {
    id: 'low-latency',
    title: 'Low latency',
    question: 'Where do the milliseconds of the slowest frequent request go?',
    topic: 'latency',
    tactics: [
      {
        name: 'in-memory store',
        what: 'The working set is kept in memory, near the service that reads it.',
        when: 'The same data is read many times between two changes.',
        cost: 'Memory is dear, and the copy can be out of date.',
        topics: ['caching', 'latency'],
      },
      {
        name: 'query tuning',
        what: 'Indexes and partitions let a query touch only the rows that it returns.',
        when: 'The slow log names a query that scans, sorts or joins too much.',
        cost: 'Every index slows writes and takes space; partitions fix the way data is asked for.',
        topics: ['indexes', 'latency', 'data-model'],
      },
      {
        name: 'asynchronous work',
        what: 'The answer is sent once the essential part is done; a worker does the rest from a queue.',
        when: 'Mail, thumbnails, reports and whatever else the user does not wait for.',
        cost: 'The effect is seen later; failures need retries and a place to be noticed.',
        topics: ['messaging', 'latency'],
      },
    ],
  },
  {
    id: 'consistency',
    title: 'Consistency and availability',
    question: 'What may a reader see after a write, and what happens while the nodes cannot reach each other?',
    topic: 'consistency',
    tactics: [
      {
        name: 'eventual consistency where enough',
        what: 'Readers may see an older state for a while; all copies agree in the end.',
        when: 'Counters, feeds, history on a second device: nobody is harmed by a late answer.',
        cost: 'Surprises such as an own change not yet shown; conflicts need a rule.',
        topics: ['consistency', 'replication'],
      },
      {
        name: 'strong consistency where needed',
        what: 'A read returns the last confirmed write, by going to the leader or by agreement of the nodes.',
        when: 'Money, stock, seats, and the order of messages within a conversation.',
        cost: 'Slower writes, and refusals while the nodes are cut off from each other.',
        topics: ['consistency', 'latency'],
      },
      {
        name: 'quorum reads and writes',
        what: 'Of N copies W must confirm a write and R are asked on a read; with R + W > N every read meets the last write.',
        when: 'One store has to serve both kinds of need, set for each query.',
        cost: 'Latency of the slowest copy in the quorum; fewer than W copies left means no writes.',
        topics: ['consistency', 'replication', 'availability'],
      },
    ],
  },
  {
    id: 'reliability',
    title: 'Reliability and fault tolerance',
    question: 'What does the user still get when one dependency is slow or gone?',
    topic: 'replication',
    tactics: [
      {
        name: 'reads from replicas',
        what: 'Read traffic goes to copies, so that reading goes on while the primary is busy or being replaced.',
        when: 'Reads dominate and may be some seconds old.',
        cost: 'Stale reads; a read straight after a write still has to go to the primary.',
        topics: ['replication', 'availability'],
      },
      {
        name: 'graceful degradation',
        what: 'A part that fails is left out, or an older answer is shown, and the rest of the page works.',
        when: 'Some features matter less than the main one: recommendations, ratings, previews.',
        cost: 'Each feature needs a rule for its absence, and a test of it.',
        topics: ['availability', 'edge-cases'],
      },
      {
        name: 'timeouts and retries with backoff',
        what: 'Every call has a limit; a failed one is tried again a few times, with growing and random pauses.',
        when: 'The failure may be brief and the call can be repeated safely.',
        cost: 'Retries add load to a part that is already struggling, so they need a budget.',
        topics: ['availability', 'service-communication'],
        ours: true,
      },
      {
        name: 'circuit breaker',
        what: 'After repeated failures calls are refused at once, until a trial call succeeds.',
        when: 'A slow dependency would otherwise use up threads and connections.',
        cost: 'Thresholds need tuning, and a wrong one cuts off a healthy part.',
        topics: ['availability', 'service-communication'],
        ours: true,
      },
      {
        name: 'idempotent operations',
        what: 'A request carries a key, so that a repeat returns the first result instead of doing the work twice.',
        when: 'Clients, queues or webhooks may send the same thing again.',
        cost: 'A store for the keys, kept for as long as repeats can arrive.',
        topics: ['api', 'messaging', 'edge-cases'],
        ours: true,
      },
      {
        name: 'backups with rehearsed restore',
        what: 'Copies in another place, restored on a schedule to prove that they work.',
        when: 'Always: replication copies a mistaken delete as faithfully as any other write.',
        cost: 'Storage, and the time of a rehearsal; what came after the last copy is lost.',
        topics: ['durability-retention', 'availability'],
        ours: true,
      },
    ],
  },
  {
    id: 'ordering-delivery',
    title: 'Message ordering and delivery',
    question: 'What happens when a message arrives twice, late or out of order?',
    topic: 'messaging',
    tactics: [
      {
        name: 'partitioned queue',
        what: 'Messages with the same key go to the same partition, and one consumer reads it in order.',
        when: 'Order matters for each account or conversation, not over everything.',
        cost: 'A hot key fills one partition; the number of partitions limits the consumers.',
        topics: ['messaging', 'message-model'],
      },
      {
        name: 'exactly-once processing',
        what: 'Delivery may repeat; a transaction or a table of message ids lets the effect happen once.',
        when: 'A second effect does harm: charging a card, moving stock.',
        cost: 'Slower writes, stored ids, and no guarantee beyond the systems in the transaction.',
        topics: ['messaging', 'consistency'],
      },
      {
        name: 'logical clocks',
        what: 'Lamport timestamps give one order that respects cause; vector clocks also show which events were concurrent.',
        when: 'Several writers have no common sequence, and their wall clocks differ.',
        cost: 'Vectors grow with the writers; concurrent changes still need a rule.',
        topics: ['messaging', 'consistency'],
      },
    ],
  },
  {
    id: 'storage-retention',
    title: 'Data storage and retention',
    question: 'Which data goes to which store, and when does it leave?',
    topic: 'durability-retention',
    tactics: [
      {
        name: 'hybrid SQL and NoSQL stores',
        what: 'Structured records in a relational store, large or irregular data in a document or key-value one.',
        when: 'The access patterns differ so much that one store serves one of them badly.',
        cost: 'Two stores to run, and no transaction across them.',
        topics: ['storage-choice', 'data-model'],
      },
      {
        name: 'cold archive',
        what: 'Old data moves to cheap, slow storage and out of the busy tables.',
        when: 'It is rarely read but must be kept, or the main store grows too dear.',
        cost: 'Minutes to hours until it can be read again, and a job that moves it.',
        topics: ['durability-retention', 'cost'],
      },
      {
        name: 'expiry by TTL',
        what: 'Records carry the time at which the store deletes them by itself.',
        when: 'Sessions, codes, notifications, and whatever a policy says must not be kept.',
        cost: 'Deletion comes late by design in most stores, and cannot be undone.',
        topics: ['durability-retention', 'privacy-compliance'],
      },
    ],
  },
  {
    id: 'security',
    title: 'Security',
    question: 'Who could misuse this, and what stops them?',
    topic: 'security',
    tactics: [
      {
        name: 'OAuth2 and JWT',
        what: 'A sign-in service issues signed tokens with a short life, and every service checks them.',
        when: 'Several clients or services share the same accounts.',
        cost: 'A token stays valid until it expires; revoking it sooner needs a list.',
        topics: ['auth', 'security'],
      },
      {
        name: 'end-to-end encryption',
        what: 'Only sender and receiver hold the keys; the servers pass on what they cannot read.',
        when: 'Private messages or documents, where the operator too should see nothing.',
        cost: 'No search or moderation on the server; lost keys are lost data.',
        topics: ['security', 'privacy-compliance'],
      },
      {
        name: 'rate limits',
        what: 'Each caller has a budget per minute, and what exceeds it gets 429 with the time to wait.',
        when: 'The interface is public, or one caller can slow down the others.',
        cost: 'A shared counter on every request, and honest callers who hit it.',
        topics: ['rate-limiting', 'security'],
      },
      {
        name: 'WAF and DDoS protection',
        what: 'A filter at the edge drops known attacks and absorbs floods before they reach the service.',
        when: 'The service is reachable from the internet.',
        cost: 'A monthly fee, rules to maintain, and now and then a blocked customer.',
        topics: ['security', 'availability'],
      },
    ],
  },
  {
    id: 'observability',
    title: 'Observability',
    question: 'How do we learn that something is wrong before the users tell us?',
    topic: 'monitoring',
    tactics: [
      {
        name: 'central logs',
        what: 'Structured log lines of all services in one searchable place, with the request id in each.',
        when: 'There is more than one instance.',
        cost: 'Volume: set sampling and a retention, and keep personal data out.',
        topics: ['monitoring'],
      },
      {
        name: 'distributed tracing',
        what: 'A request id travels along, and each service reports how long its part took.',
        when: 'A request or message passes through three or more services.',
        cost: 'Instrumentation everywhere; only a sample of the traces is kept.',
        topics: ['monitoring', 'latency'],
      },
      {
        name: 'proactive alerts',
        what: 'A rule on what users feel, such as errors or latency, calls the person on duty.',
        when: 'From the first day in production; every alert names what to do.',
        cost: 'Too many of them and nobody reads any.',
        topics: ['monitoring', 'availability'],
      },
    ],
  },
];
