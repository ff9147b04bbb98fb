import { TRADE_OFFS } from '../knowledge/trade-offs.ts';
import { message } from '../parsed.ts';
import { type Mechanism, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';

/** A choice of one side of a trade-off, and what shows that it was weighed. */
interface Choice extends Mechanism {
  /** Id of the trade-off. */
  readonly id: string;
  /** The side that is taken. */
  readonly side: 0 | 1;
}

/** A reason where the choice is told. */
const REASON = /\b(?:because|since|as (?:it|we|the|this|that|they|there|our|each|most|data)|due to|so (?:that|we|the|it|a)|in order|thus|therefore|hence|to (?:avoid|keep|reduce|allow|get|make|support|ensure|prevent|meet|minimi[sz]e|handle|save|simplify|scale|achieve|provide|enable|serve|spread|cope|store)|needs?|require[sd]?|reasons?|trade-?offs?|instead|rather|than|better|faster|cheaper|simpler|easier|easy|simple|suited|suits?|fits?|ideal|perfect|good|great|best|optimi[sz]ed|allow\w{0,3}|lets?|gives?|provid\w{1,3}|enabl\w{1,3}|acceptable|tolerable|fine|ok|must|critical|for (?:its|their|high|low|fast|the))\b/i;

/** The choices that documents make most often without a word; of the others nothing can be told from words alone. */
const CHOICES: readonly Choice[] = [
  { id: 'eventual-strong', side: 0, used: /\beventual(?:ly)?[- ]consisten\w{1,3}\b/i, answer: /\b(?:strong(?:ly)?|stale\w{0,4}|staleness|lag\w{0,4}|old values?|outdated|fresh\w{0,4}|read[- ]your|linearis\w{2,6}|lineariz\w{2,6}|conflicts?|converg\w{1,4}|seconds? (?:late|old|behind|of delay)|delay\w{0,2}|out of date|last[- ]write)\b/i, near: REASON, times: 1 },
  { id: 'eventual-strong', side: 1, used: /\bstrong(?:ly)?[- ]consisten\w{1,3}\b/i, answer: /\b(?:eventual\w{0,2}|double|twice|slower|latency|quorum|locks?|locking|transactions?|acid|serialisab\w{2}|serializab\w{2}|money|oversell\w{0,3}|overbook\w{0,3}|conflicts?|unavailab\w{2,6}|cap theorem)\b/i, near: REASON, times: 1 },
  { id: 'sql-nosql', side: 1, used: /\b(?:nosql|cassandra|scylladb|dynamodb|mongodb|couchbase|hbase|bigtable)\b/i, answer: /\b(?:sql|relational|rdbms|postgres\w{0,3}|mysql|joins?|transactions?|acid|schema-?less|flexible|relationships?|write[- ]heavy|throughput|key-value|wide[- ]column|access patterns?|partition keys?|unstructured|document (?:store|database))\b/i, near: REASON, times: 2 },
  { id: 'monolith-microservices', side: 1, used: /\bmicro-?services?\b/i, answer: /\b(?:monolith\w{0,3}|modul(?:e|es|ar)|teams?|independent\w{0,2}|separately|decoupl\w{1,3}|loosely|network (?:calls?|hops?)|sagas?|service mesh|existing)\b/i, near: REASON, times: 2 },
  { id: 'sharding', side: 0, used: /\b(?:shards?|sharded|sharding)\b/i, answer: /\b(?:single (?:database|node|machine|server)|one (?:database|machine)|joins?|transactions?|cross[- ]shard|scatter|all shards|rebalanc\w{1,3}|reshard\w{0,3}|hot ?(?:spots?|keys?|shards?|partitions?)|skew\w{0,2}|consistent[- ]hash\w{0,3}|partition\w{0,3}|limits?|replicas?|storage|too (?:large|big|many)|terabytes?|tb)\b/i, near: REASON, times: 2 },
  { id: 'rest-graphql', side: 1, used: /\bgraphql\b/i, answer: /\b(?:rest|restful|over-?fetch\w{0,3}|under-?fetch\w{0,3}|round[- ]?trips?|fields|clients?|screens?|aggregat\w{1,4}|complexity|depth|caching)\b/i, near: REASON, times: 2 },
];

export default defineRule({
  id: 'silent-trade-off',
  summary: 'A choice with a well-known other side says why this side was taken.',
  why: 'Each of these choices costs something that shows later. Whoever runs the system must be able to tell whether that was weighed or overlooked.',
  severity: 'information',
  examples: {
    bad: '# National park\n\n## Storage\n\nPositions are kept in Cassandra.\n\n## Data Flow\n\nThe phone sends its position, and the service writes it to Cassandra.\n',
    good: '# National park\n\n## Storage\n\nPositions are kept in Cassandra rather than PostgreSQL, because 8,000 of them arrive per second and are only read by ranger.\n\n## Data Flow\n\nThe phone sends its position, and the service writes it to Cassandra.\n',
  },
  *check(view) {
    const told = new Set<string>();
    for (const choice of CHOICES) {
      const tradeOff = TRADE_OFFS.find(({ id }) => id === choice.id);
      if (!tradeOff || told.has(choice.id)) continue;
      const found = unanswered(view, choice);
      if (!found) continue;
      told.add(choice.id);
      const taken = tradeOff.sides[choice.side];
      const other = tradeOff.sides[choice.side === 0 ? 1 : 0];
      const text = '"{name}": {taken} is chosen without a word on it, and its price is this: {price}. Looked for a reason beside it and for {other} (the better side when: {when}). Say what decided: scale, reliability, speed of development or cost.';
      yield { range: found.range, topic: 'trade-offs', message: message(text, { name: found.name, taken: taken.name, price: taken.cons[0] ?? '', other: other.name, when: other.when }) };
    }
  },
});
