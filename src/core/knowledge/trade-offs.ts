/** Two answers to one question, neither of them wrong. */
export interface TradeOff {
  /** Kebab case. */
  readonly id: string;
  readonly title: string;
  /** What the writer decides. */
  readonly question: string;
  readonly sides: readonly [Side, Side];
  /** Ids of the topics in which the decision shows. */
  readonly topics: readonly string[];
}

export interface Side {
  readonly name: string;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
  /** What it takes in money or work, to build or to run; ours throughout. */
  readonly cost: string;
  /** When this side is the better one. */
  readonly when: string;
}

/** The reasons that justify a choice between two sides. */
export const REASONS: readonly string[] = ['scale', 'reliability', 'development speed', 'cost'];

/** The trade-offs that come up in most designs. */
export const TRADE_OFFS: readonly TradeOff[] = [
  {
    id: 'eventual-strong',
    title: 'Eventual or strong consistency',
    question: 'May a reader see an old value for a while?',
    sides: [
      { name: 'eventual consistency', pros: ['answers from the nearest copy', 'writes go on while a node is away', 'scales with the copies'], cons: ['readers see old values', 'conflicts need a rule'], cost: 'work on conflicts and on what a user sees of the own change', when: 'a late value harms nobody: feeds, counters, profiles' },
      { name: 'strong consistency', pros: ['every read is right', 'simpler code above it'], cons: ['slower writes', 'refuses work when the nodes cannot agree'], cost: 'a round trip between nodes on each write, and nodes that are never far apart', when: 'a wrong value costs money or trust: balances, seats, stock' },
    ],
    topics: ['consistency', 'trade-offs'],
  },
  {
    id: 'availability-partition-tolerance',
    title: 'Availability or partition tolerance',
    question: 'Is the data spread over nodes whose link can fail?',
    sides: [
      { name: 'availability on one site', pros: ['no link to fail between the nodes', 'consistent without extra work'], cons: ['the site is a single point of failure', 'far users wait longer'], cost: 'one site to rent and to run', when: 'users are in one place and an outage of the site is acceptable' },
      { name: 'partition tolerance over several sites', pros: ['survives the loss of a site', 'near to every user'], cons: ['must give up consistency or availability while cut off', 'dearer to build and to test'], cost: 'a second site, the traffic between the sites, and rehearsed failovers', when: 'the service has to outlive a site; then choose between CP and AP' },
    ],
    topics: ['availability', 'consistency', 'trade-offs'],
  },
  {
    id: 'sql-nosql',
    title: 'SQL or NoSQL',
    question: 'Which kind of store fits the queries?',
    sides: [
      { name: 'SQL', pros: ['transactions and joins', 'new queries without new tables', 'constraints guard the data'], cons: ['schema changes need migrations', 'writes scale out with effort'], cost: 'migrations with each change of the schema; larger machines as it grows', when: 'data is related, queries are varied, and correctness comes first' },
      { name: 'NoSQL', pros: ['spreads over nodes by design', 'flexible fields', 'steady latency by key'], cons: ['few or no joins', 'queries are fixed when the keys are', 'often weaker transactions'], cost: 'a new table or index for each new query; pay by read and write where it is managed', when: 'very large volumes are read by known keys, or records differ in shape' },
    ],
    topics: ['storage-choice', 'trade-offs'],
  },
  {
    id: 'monolith-microservices',
    title: 'Monolith or microservices',
    question: 'Is the system deployed as one piece or as many?',
    sides: [
      { name: 'monolith', pros: ['quick to build and to test', 'one transaction covers the change', 'one thing to operate'], cons: ['everything is released together', 'scales as a whole', 'boundaries blur unless kept'], cost: 'longer builds and releases as it grows', when: 'one or two teams, and a domain that is still moving' },
      { name: 'microservices', pros: ['teams release on their own', 'each part scales by itself', 'a failure stays in its part'], cons: ['network, versions and tracing to manage', 'no transaction across services'], cost: 'pipelines, tracing and a person on duty for each service', when: 'several teams, settled boundaries, and parts with very different load' },
    ],
    topics: ['architecture', 'extensibility', 'trade-offs'],
  },
  {
    id: 'latency-throughput',
    title: 'Latency or throughput',
    question: 'Should one request be quick, or should many be done per second?',
    sides: [
      { name: 'low latency', pros: ['each user gets an answer at once', 'problems show early'], cons: ['machines stand idle to be ready', 'more copies to keep fresh'], cost: 'machines and memory kept in reserve', when: 'a person is waiting: search, checkout, chat' },
      { name: 'high throughput', pros: ['batches and parallel partitions use the machines fully', 'cheaper per item'], cons: ['each item waits for its batch', 'failures repeat much work'], cost: 'a scheduler, and work on restarting a batch in the middle', when: 'only the total counts: imports, reports, encoding' },
    ],
    topics: ['latency', 'scaling', 'trade-offs'],
  },
  {
    id: 'cp-ap',
    title: 'CP or AP',
    question: 'While the nodes are cut off from each other, does the system refuse or answer with what it has?',
    sides: [
      { name: 'CP', pros: ['never contradicts itself', 'nothing to repair afterwards'], cons: ['the smaller side refuses writes, often reads too'], cost: 'refused requests while nodes are cut off', when: 'two accepted answers would conflict: payments, locks, bookings' },
      { name: 'AP', pros: ['every node goes on answering', 'users notice nothing'], cons: ['answers may be old', 'writes have to be merged later'], cost: 'work on merging, and on explaining odd results', when: 'an answer now is worth more than the newest one: carts, timelines, presence' },
    ],
    topics: ['consistency', 'availability', 'trade-offs'],
  },
  {
    id: 'scalability-availability',
    title: 'Scalability or availability',
    question: 'Do further machines hold more data, or more copies of it?',
    sides: [
      { name: 'scalability first', pros: ['capacity grows with each machine', 'cheap per user'], cons: ['more parts that can fail', 'a lost shard takes its users with it unless copied'], cost: 'one machine per share of the load', when: 'growth is the risk and a short partial outage is tolerable' },
      { name: 'availability first', pros: ['a copy takes over when a machine dies', 'maintenance without downtime'], cons: ['pays for idle copies', 'writes must reach all of them'], cost: 'two or three machines per share of the load', when: 'the agreement promises uptime and the load is known' },
    ],
    topics: ['scaling', 'availability', 'trade-offs'],
  },
  {
    id: 'vertical-horizontal',
    title: 'Vertical or horizontal scaling',
    question: 'A bigger machine, or more of them?',
    sides: [
      { name: 'vertical scaling', pros: ['no change to the code', 'no distributed state'], cons: ['a hard upper limit', 'one machine to lose', 'price climbs faster than size'], cost: 'a machine of twice the size, often at more than twice the price, and a pause to move', when: 'a store that is hard to split, or time is short' },
      { name: 'horizontal scaling', pros: ['no fixed limit', 'a lost machine is a small loss', 'grows and shrinks with the load'], cons: ['needs a balancer and stateless services', 'data has to be split or shared'], cost: 'a balancer, a shared store for state, more machines to deploy', when: 'stateless services, and load that varies or keeps growing' },
    ],
    topics: ['scaling', 'load-balancing', 'trade-offs'],
  },
  {
    id: 'replication',
    title: 'Replicated data or one copy',
    question: 'Is the database copied to other nodes?',
    sides: [
      { name: 'replicas', pros: ['reads spread over the copies', 'one can take over'], cons: ['copies lag behind', 'more machines', 'does not speed up writes'], cost: 'a machine per copy, and the watch on their lag', when: 'reads dominate, or the store must not be a single point of failure' },
      { name: 'one copy', pros: ['every read is current', 'cheap and simple'], cons: ['down while it is repaired', 'one machine carries all reads'], cost: 'one machine and its backups', when: 'small or internal systems that can wait for a restore' },
    ],
    topics: ['replication', 'availability', 'trade-offs'],
  },
  {
    id: 'sharding',
    title: 'Sharded or single database',
    question: 'Is the data split over several databases?',
    sides: [
      { name: 'sharding', pros: ['writes and storage grow with the shards', 'a failure hits some users only'], cons: ['queries across shards are complex', 'no simple transactions between them', 'moving data is work'], cost: 'a machine per shard, a router, and tools to move data', when: 'one machine cannot take the writes or the data, and a key fits nearly every query' },
      { name: 'single database', pros: ['any query and any transaction', 'simple backups'], cons: ['limited by the largest machine'], cost: 'one large machine', when: 'up to about 100 million rows, and usually beyond with indexes and replicas' },
    ],
    topics: ['scaling', 'storage-choice', 'trade-offs'],
  },
  {
    id: 'sync-async',
    title: 'Synchronous or asynchronous',
    question: 'Does the caller wait for the result?',
    sides: [
      { name: 'synchronous', pros: ['the result is known at once', 'errors reach the caller', 'easy to follow'], cons: ['as slow as the slowest part', 'fails when the other side is down'], cost: 'capacity for the peak in every part of the chain', when: 'the user needs the answer to go on' },
      { name: 'asynchronous', pros: ['peaks are buffered', 'parts fail and deploy apart', 'quick first answer'], cons: ['the result comes later', 'repeats and order to handle', 'harder to trace'], cost: 'a queue to run, its monitoring, and work on repeats', when: 'slow, batched or deferrable work, or several receivers' },
    ],
    topics: ['service-communication', 'messaging', 'trade-offs'],
  },
  {
    id: 'rest-graphql',
    title: 'REST or GraphQL',
    question: 'Who decides which fields an answer has?',
    sides: [
      { name: 'REST', pros: ['known to every client', 'cacheable by address', 'limits and rights per endpoint'], cons: ['several calls for one screen', 'unused fields travel along'], cost: 'versions to keep as screens change', when: 'most interfaces, and every public one' },
      { name: 'GraphQL', pros: ['one call for one screen', 'clients pick their fields'], cons: ['caching and limits are harder', 'one query can cost as much as a hundred'], cost: 'a gateway, limits on the cost of a query, and training', when: 'many clients with different screens over the same connected data' },
    ],
    topics: ['api', 'trade-offs'],
  },
];
