import { YEAR } from '../estimate/units.ts';
import { figuresOf } from '../estimate/figures.ts';
import { SCALE } from '../knowledge/scale.ts';
import { message } from '../parsed.ts';
import { type Mechanism, firstUse } from './mechanisms.ts';
import { defineRule } from './rule.ts';
import { figures, largest } from './scale.ts';

/** Sharding for another reason than size is no matter of size. */
const MECHANISM: Mechanism = {
  used: /\b(?:shards?|sharded|sharding)\b/i,
  answer: /\bshard\w{0,4}\b[^.\n]{0,100}\b(?:residen\w{2,3}|regulat\w{2,4}|legal\w{0,2}|isolat\w{1,4}|tenants?|noisy|blast radius|writes? (?:exceed|beyond|above|outgrow)|contention|because)\b|\b(?:residen\w{2,3}|tenants?|writes? (?:exceed|outgrow)\w{0,2}|contention)\b[^.\n]{0,100}\bshard/i,
  times: 1,
};

/** A document that gives no rows is taken to have at most so many for each user. */
const ROWS_PER_USER = 100;

/** A store of more bytes is no small one, whatever its rows are. */
const LARGE = 1e12;

export default defineRule({
  id: 'premature-sharding',
  summary: 'A database is sharded when its rows or users call for it, or another reason is given.',
  why: 'Shards take away joins, transactions and simple backups, and their key cannot be changed later. Indexes, replicas and a larger machine come first.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## Capacity Estimation\n\nThe library has 40,000 users and will have 2 million rows of loans in five years.\n\n## Scaling\n\nThe loans are sharded by user over four databases.\n',
    good: '# Tool library\n\n## Capacity Estimation\n\nThe library has 40,000 users and will have 2 million rows of loans in five years.\n\n## Scaling\n\nOne database with a replica holds all loans.\n',
  },
  *check(view) {
    const found = firstUse(view, MECHANISM);
    if (!found) return;
    const users = largest(figures(view, 'users'));
    // A few people or rows are those of an example.
    const rows = largest(figures(view, 'rows').filter(({ value }) => value >= 1000));
    if ((!rows && (users?.value ?? 0) < 100) || (users?.value ?? 0) >= SCALE.shardingUsers || (rows?.value ?? 0) >= SCALE.databaseRows) return;
    const all = figuresOf(view.doc);
    if (all.some(({ kind, value }) => kind === 'data' && value >= LARGE)) return;
    const grows = all.some(({ kind, value, of }) => kind === 'rate' && of !== 'reads' && value * YEAR >= SCALE.databaseRows);
    if (!rows && (grows || (users?.value ?? 0) * ROWS_PER_USER >= SCALE.databaseRows)) return;
    if (rows && !users && grows) return;
    const text = '"{name}" at {figures}. One database is fine up to about 100 million rows, and sharding is said to be needed from 100 million users; both are far off. Begin with indexes and replicas, or say what else asks for shards: writes, regions, tenants.';
    yield { range: found.range, topic: 'scaling', message: message(text, { name: found.name, figures: users && rows ? message('{first} and {second}', { first: users.text, second: rows.text }) : ((users ?? rows)?.text ?? '') }) };
  },
});
