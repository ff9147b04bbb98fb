/** A load or a failure that a design is played through, with the remedies in the order in which they are tried. */
export interface Scenario {
  /** Kebab case; the id of the template's section about it. */
  readonly id: string;
  readonly title: string;
  /** What happens. */
  readonly event: string;
  readonly steps: readonly ScenarioStep[];
}

export interface ScenarioStep {
  readonly name: string;
  /** What is done, or how it works. */
  readonly what: string;
  /** When the step is due; ours throughout. */
  readonly due: string;
  /** What a document says that has this step. */
  readonly said: RegExp;
  /** The topic whose section tells of it best. */
  readonly topic: string;
  /** The source has no such step. */
  readonly ours?: true;
}

/** The four scenarios. The steps stand in their order: the cheap ones first, sharding at last. */
export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'traffic-growth',
    title: 'Traffic grows tenfold',
    event: 'Ten times the requests of today, within a year or within an hour.',
    steps: [
      { name: 'More app servers', what: 'add equal instances behind the balancer; they keep no session', due: 'the instances run above 70 % CPU at the peak', topic: 'scaling', said: /\b(?:(?:more|further|additional|several|\d{1,3}) (?:app\w{0,10} |web )?(?:servers|instances|replicas|pods|nodes)|auto.?scal\w{1,4}|horizontal\w{0,2}|scales? out|load balanc\w{1,4}|stateless)\b/i },
      { name: 'Cache for frequent queries', what: 'answer what is asked again and again from memory, each entry with an expiry', due: 'the same reads make up most of the load on the database', topic: 'caching', said: /\b(?:cach(?:e|es|ed|ing)|redis|memcached|cdn)\b/i },
      { name: 'Queue for heavy work', what: 'take slow work out of the request and let workers do it', due: 'a request does work that its user does not wait for', topic: 'messaging', said: /\b(?:queues?|queued|workers?|kafka|rabbitmq|sqs|background jobs?|asynchronous\w{0,2})\b/i },
    ],
  },
  {
    id: 'slow-database',
    title: 'Slow database',
    event: 'Queries take longer with every month.',
    steps: [
      { name: 'Indexes', what: 'give each slow query the index that serves it', due: 'the slow log names a query that scans', topic: 'indexes', said: /\b(?:index(?:es|ed)?|indices)\b/i },
      { name: 'Cache for frequent queries', what: 'keep the answers of frequent queries at hand, each with an expiry', due: 'reads are served by an index and are still too many', topic: 'caching', said: /\b(?:cach(?:e|es|ed|ing)|redis|memcached)\b/i },
      { name: 'Read replica', what: 'send reads that may be a little old to a copy', due: 'reads fill the primary', topic: 'replication', said: /\b(?:replicas?|replicat(?:ed|ion|es)|read copies|followers?|standby)\b/i },
      { name: 'Shard by user', what: 'split the rows by user over several databases, at last', due: 'writes or data exceed one machine, from about 100 million rows', topic: 'scaling', said: /\b(?:shard(?:s|ed|ing)?|partition(?:s|ed|ing)?)\b/i },
    ],
  },
  {
    id: 'server-failure',
    title: 'Server failure',
    event: 'One server dies in the middle of a request.',
    steps: [
      { name: 'Health check', what: 'ask each server every few seconds whether it can serve', due: 'from the first day', topic: 'load-balancing', said: /\b(?:health.?checks?|heart.?beats?|liveness|readiness|probes?)\b/i },
      { name: 'Traffic withdrawn', what: 'the balancer leaves the dead server out after two misses', due: 'from the second server on', topic: 'load-balancing', said: /\b(?:load balanc\w{1,4}|fail.?over|taken out|leaves? (?:it|them) out|drain(?:s|ed|ing)?|withdraw\w{0,4}|takes over|rerout\w{1,3})\b/i },
      { name: 'Spare capacity', what: 'the others can carry the load of the one that is gone', due: 'from the second server on', topic: 'availability', said: /\b(?:spare|headroom|redundan\w{1,3}|n ?\+ ?1|half load|(?:two|three|2|3) (?:servers|instances|zones))\b/i, ours: true },
    ],
  },
  {
    id: 'live-updates',
    title: 'Live updates',
    event: 'Users must see a change at once, without asking.',
    steps: [
      { name: 'WebSocket', what: 'the server pushes changes over a connection that stays open', due: 'a change must be seen within a second or two; before that, asking again is enough', topic: 'service-communication', said: /\b(?:websockets?|server.sent events|sse|long.?polling|push(?:es|ed)? (?:to|notif\w{0,10}|updates?))\b/i },
      { name: 'Catching up', what: 'after a break the client asks for what it missed', due: 'from the first connection on', topic: 'service-communication', said: /\b(?:reconnect\w{0,3}|catch(?:es)? up|resum(?:e|es|ed)|missed (?:events|messages|updates)|last event id)\b/i, ours: true },
    ],
  },
];
