import { largest, scaleOf } from '../design/scale.ts';
import { message } from '../parsed.ts';
import { type Mechanism, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';

/** One database is fine to about so many rows, and sharding is put off to about so many users: the two sources of the rule of thumb. */
const ROWS = 100e6;
const USERS = 100e6;

/** What outgrows one machine whatever the rows are: the writes of one primary, and a disk. */
const RATE = 5_000;
const BYTES = 1e12;

const MECHANISM: Mechanism = {
  used: /\b(?:shards?|sharded|sharding)\b/i,
  answer: /\b(?:outgrow\w{0,2}|(?:one|single) (?:database|machine|node|server|primary) (?:cannot|can't|is not|would not|does not)|too (?:large|big|many)|exceeds?|hot spots?|isolat\w{1,4}|data residency|legal|already shard\w{1,3}|vitess|citus|spanner|cockroach\w{0,2}|elasticsearch|opensearch|kafka|redis cluster|dynamodb|cassandra|scylla\w{0,2}|mongodb)\b/i,
  times: 2,
};

export default defineRule({
  id: 'premature-sharding',
  summary: 'A database is sharded where the document\'s own figures ask for it.',
  why: 'Shards take transactions and joins away, and each query has to know its shard. One database with indexes and a replica holds about 100 million rows; below that the price is paid for nothing.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Capacity Estimation\n\n200,000 users buy 2 million tickets a year.\n\n## Scaling\n\nBookings are sharded by ferry line over four databases. Each shard has a replica.\n\n## Data Model\n\nBooking and passenger live in the sharded database.\n',
    good: '# Ferry tickets\n\n## Capacity Estimation\n\n200,000 users buy 2 million tickets a year.\n\n## Scaling\n\nOne PostgreSQL holds ten years; a replica takes the reads.\n',
  },
  *check(view) {
    const found = unanswered(view, MECHANISM);
    if (!found) return;
    const scale = scaleOf(view.doc, (block) => view.roles[block] === 'content');
    const [users, rows] = [largest(scale.users), largest(scale.rows)];
    if ((!users && !rows) || (users?.value ?? 0) >= USERS || (rows?.value ?? 0) >= ROWS || (largest(scale.rates)?.value ?? 0) >= RATE || (largest(scale.sizes)?.value ?? 0) >= BYTES) return;
    const figures = [users, rows].flatMap((figure) => (figure ? [`"${figure.text}"`] : [])).join(', ');
    yield { range: found.range, topic: 'scaling', message: message('"{name}" for {figures}: one database is fine to about 100 million rows, and sharding pays from about 100 million users. Say what outgrows one machine, or begin with indexes and a replica.', { name: found.name, figures }) };
  },
});
