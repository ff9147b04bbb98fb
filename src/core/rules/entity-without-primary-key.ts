import { type Entity, entityKey } from '../design/entities.ts';
import { wordsOf } from '../design/said.ts';
import { plainText } from '../document/plain-text.ts';
import { message } from '../parsed.ts';
import type { View } from './rule.ts';
import { defineRule } from './rule.ts';
import { saidOf, stored } from './stored.ts';

const KEY = /\b(?:primary|PK|partition key|hash key|row ?key|clustering key|sort key|document id|identity column|auto_increment)\b/i;
const ELSEWHERE = /\b(?:primary|partition|row|composite|surrogate|natural) ?keys?\b|\bidentified by\b|\bkeyed by\b|\bPK\b/i;

/** Whether a field's name says that it identifies: `id`, `order_id` first of an order, `uuid`. */
function identifies(entity: Entity): boolean {
  const own = entityKey(entity.name);
  return entity.fields.some(({ name }, at) => {
    const words = wordsOf(name);
    const last = words.at(-1) ?? '';
    if (!/^(?:id|uuid|guid|ulid|key|pk|arn|urn)$/.test(last) && !/[a-z](?:Id|ID|id)$/.test(name)) return words.length === 1 && at === 0 && /^(?:code|number|slug|sku|isbn|hash|digest|symbol|token|name|email|url|username|date)$/.test(last);
    return words.length === 1 || at === 0 || own.includes(entityKey(words.slice(0, -1).join(' ')));
  });
}

/** Whether fields are left out: `age integer, ...`. */
const isExcerpt = ({ fields }: Entity): boolean => fields.some(({ notes }) => /^\s*(?:\.{3}|…)/.test(notes));

/** A table of keys by entity: `| Entity | Primary key |`. */
function keyedInTable(view: View, entity: Entity): boolean {
  return view.doc.blocks.some((block) => block.kind === 'table' && block.header.cells.some((cell) => ELSEWHERE.test(cell.text)) && block.rows.some(({ cells }) => entityKey(plainText(cells[0]?.text ?? '')) === entityKey(entity.name)));
}

export default defineRule({
  id: 'entity-without-primary-key',
  summary: 'Each entity says what identifies one record of it.',
  why: 'Without a key nothing can refer to a record, a second import doubles it, and the choice between a number, a UUID and a natural key is made by whoever writes the first migration.',
  severity: 'information',
  examples: {
    bad: '# Ski pass\n\n## Data Model\n\n```sql\nCREATE TABLE scan (\n  pass_id uuid NOT NULL,\n  lift_id smallint NOT NULL,\n  scanned_at timestamptz NOT NULL\n);\n```\n',
    good: '# Ski pass\n\n## Data Model\n\n```sql\nCREATE TABLE scan (\n  pass_id uuid NOT NULL,\n  lift_id smallint NOT NULL,\n  scanned_at timestamptz NOT NULL,\n  PRIMARY KEY (pass_id, scanned_at)\n);\n```\n',
  },
  *check(view) {
    const entities = stored(view);
    const hasKey = (entity: Entity): boolean => KEY.test(entity.notes) || entity.fields.some(({ notes }) => KEY.test(notes)) || (entity.source !== 'sql' && identifies(entity));
    const keyed = new Set(entities.filter(hasKey).map(({ name }) => entityKey(name)));
    const reported = new Set<string>();
    for (const entity of entities) {
      const key = entityKey(entity.name);
      if (keyed.has(key) || reported.has(key) || entity.fields.length < 2 || isExcerpt(entity) || /\b(?:partition of|inherits|order by|engine)\b/i.test(entity.notes)) continue;
      if (keyedInTable(view, entity) || ELSEWHERE.test(saidOf(view, entity))) continue;
      reported.add(key);
      yield { range: entity.range, topic: 'primary-key', message: message('"{entity}" has no primary key. Mark the field, or the fields together, that identify one record.', { entity: entity.name }) };
    }
  },
});
