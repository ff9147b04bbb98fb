import { TRADE_OFFS } from '../knowledge/trade-offs.ts';
import { message } from '../parsed.ts';
import { type Mechanism, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';

/** Words with which people weigh one thing against another, whatever the two are. */
const WEIGHED = String.raw`because|trade-?offs?|instead of|rather than|over|versus|vs|compared|downsides?|drawbacks?|at the (?:cost|price|expense)|we (?:chose|decided|picked|prefer|accept)`;

const weighed = (words: string): RegExp => new RegExp(String.raw`\b(?:${WEIGHED}|${words})\b`, 'i');

/** Signs that one side of a trade-off was taken, and what shows that the other was thought of. */
const TAKEN: readonly (Mechanism & { readonly tradeOff: string })[] = [
  {
    tradeOff: 'sql-nosql',
    used: /\b(?:cassandra|scylladb|dynamodb|mongodb|couchbase|hbase|no-?sql(?: (?:database|store|db))?)\b/i,
    answer: weighed(String.raw`sql|relational|rdbms|postgres\w{0,5}|mysql|acid|transactions?|transactional|joins?|flexible schemas?|schema-?less|key[- ]value|wide[- ]column|document (?:store|database|db)|write[- ](?:heavy|throughput)|horizontal\w{0,2}|suited|fits?|good for`),
    times: 2,
  },
  {
    tradeOff: 'monolith-microservices',
    used: /\bmicro-?services?(?: architecture)?\b/i,
    answer: weighed(String.raw`monolith\w{0,4}|independent\w{0,2}|separate\w{0,2}|own (?:team|database|store|release)|teams?|bounded contexts?|isolat\w{1,4}|decoupl\w{1,4}|loosely|scale (?:each|on (?:its|their) own)`),
    times: 2,
  },
  {
    tradeOff: 'eventual-strong',
    used: /\beventual(?:ly)?[- ]consisten(?:t|cy)\b/i,
    answer: weighed(String.raw`strong\w{0,2}|stale\w{0,4}|conflicts?|read-your-(?:own-)?writes?|acceptable|accept|tolera\w{1,4}|lag|late|delay\w{0,2}|(?:milli)?seconds?|minutes?|converge\w{0,3}|harmless|fine|enough|important`),
    times: 1,
  },
];

export default defineRule({
  id: 'silent-trade-off',
  summary: 'A choice that has another side is made in words.',
  why: 'Two engineers read the same boxes and each believes that the other side was ruled out for a reason they know. The trade-off that nobody wrote down is the one that is argued over in the incident.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Architecture\n\nBookings are kept in Cassandra.\n\n## Data Flow\n\nThe web server writes a booking to Cassandra and answers.\n',
    good: '# Ferry tickets\n\n## Architecture\n\nBookings are kept in Cassandra: two harbours write at once, and no query joins anything.\n\n## Data Flow\n\nThe web server writes a booking to Cassandra and answers.\n',
  },
  *check(view) {
    for (const { tradeOff, ...mechanism } of TAKEN) {
      const found = unanswered(view, mechanism);
      const known = TRADE_OFFS.find(({ id }) => id === tradeOff);
      if (!found || !known) continue;
      yield { range: found.range, topic: 'trade-offs', message: message('"{name}" settles a trade-off without a word ({title}). Say what decided it: scale, reliability, development speed or cost.', { name: found.name, title: known.title }) };
    }
  },
});
