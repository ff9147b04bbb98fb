import { entityKey } from '../design/entities.ts';
import { message } from '../parsed.ts';
import { meantHint, suggest } from '../suggest.ts';
import { defineRule } from './rule.ts';
import { knownThings, stored } from './stored.ts';

/** `REFERENCES users(id)`, "foreign key to user", "FK -> user.id". A name with a schema before it is of another database. */
const TARGET = /\breferences\s{1,4}(?:the\s)?["`']?([\w.]{2,60})|\b(?:foreign key|FK)\s{0,4}(?:to|on|of|->|→|into|:)\s{0,4}(?:the\s)?["`']?([\w.]{2,60})/gi;

const OUTSIDE = /\b(?:external|service|elsewhere|outside|other (?:system|team|database)|not ours|owned by|identity provider|upstream|remote)\b/i;

export default defineRule({
  id: 'foreign-key-to-unknown-entity',
  summary: 'A foreign key leads to an entity that the document has.',
  why: 'A reference into nothing is a slip of the pen, or an entity that everybody has in mind and nobody has described; the second costs a week when it comes up.',
  severity: 'information',
  examples: {
    bad: '# Ski pass\n\n## Data Model\n\n| Entity | Field | Type | Notes |\n| --- | --- | --- | --- |\n| pass | id | uuid | primary key |\n| | holder_id | uuid | references skier |\n| lift | id | smallint | primary key |\n| gate | id | smallint | primary key |\n',
    good: '# Ski pass\n\n## Data Model\n\n| Entity | Field | Type | Notes |\n| --- | --- | --- | --- |\n| pass | id | uuid | primary key |\n| | holder_id | uuid | references skier |\n| skier | id | uuid | primary key |\n',
  },
  *check(view) {
    const entities = stored(view);
    const names = [...new Set(entities.map(({ name }) => name))];
    const reported = new Set<string>();
    for (const entity of entities) {
      for (const { name: field, notes } of [...entity.fields, { name: '', notes: entity.notes }]) {
        for (const match of notes === '' ? [] : notes.matchAll(TARGET)) {
          const written = match[1] ?? match[2] ?? '';
          const [target = '', column] = written.split('.');
          const known = knownThings(view.doc);
          // `auth.users` names a schema; `user.id` a column.
          if (OUTSIDE.test(notes) || known.has(entityKey(target)) || (column !== undefined && known.has(entityKey(column))) || (column !== undefined && column !== 'id')) continue;
          if (/^(?:to|the|a|an|its|by|in|from|it|this|that|other|same|parent|self|itself|none|no|key|table|id|null|not|varchar|int|integer|bigint|text|uuid|string|on|at|for|and|or)$/i.test(target) || reported.has(entityKey(target))) continue;
          const near = suggest(target, names);
          // Among two or three entities, the one that is not described may have been left out on purpose.
          if (near === undefined && names.length < 3) continue;
          reported.add(entityKey(target));
          const block = view.doc.blocks[entity.block];
          const at = block ? view.doc.text.indexOf(match[0], block.range.start) : -1;
          const isThere = block !== undefined && at >= 0 && at < block.range.end;
          const end = at + match[0].length - (written.length - target.length);
          const range = isThere ? { start: end - target.length, end } : entity.range;
          yield {
            range,
            topic: 'relationships',
            message: message('{field} refers to "{target}", which the document does not describe.{hint} Add the entity, correct the name, or say that it lives elsewhere.', { field: field === '' ? `"${entity.name}"` : `"${entity.name}.${field}"`, target, hint: meantHint(target, names) }),
            fixes: isThere && near !== undefined ? [{ title: message('Write {name}', { name: near }), safe: false, edits: [{ range, text: near }] }] : [],
          };
        }
      }
    }
  },
});
