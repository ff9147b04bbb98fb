import { type Entity, entityKey } from '../design/entities.ts';
import { type FieldFacts, fieldFacts } from '../design/fields.ts';
import { eolOf, lineStart } from '../document/lines.ts';
import { stored } from '../rules/stored.ts';
import type { View } from '../rules/rule.ts';
import { type Helper, many } from './helper.ts';
import { table } from './markdown.ts';
import { spaced } from './place.ts';

/** A table of entities and fields from the `CREATE TABLE` statements of the document, below the block they stand in. */
export const entityTable: Helper = {
  id: 'entity-table',
  title: 'Make Entity Tables from SQL',
  rules: [],
  questions: (view) => {
    const found = created(view);
    if (found.length === 0) return [];
    const listed = new Set(stored(view).filter(({ source }) => source === 'table').map(({ name }) => entityKey(name)));
    return [
      {
        kind: 'pick-many',
        id: 'tables',
        question: 'Which tables?',
        choices: found.map(({ name, fields }) => ({ id: name, label: name, description: `${fields.length} ${fields.length === 1 ? 'column' : 'columns'}`, ...(listed.has(entityKey(name)) ? { detail: 'The document has a table of its fields already.' } : {}) })),
        picked: found.filter(({ name }) => !listed.has(entityKey(name))).map(({ name }) => name),
      },
    ];
  },
  write: (view, answers) => {
    const { doc } = view;
    const all = created(view);
    if (all.length === 0) return { edits: [], note: 'There is no CREATE TABLE statement in this document. Paste one into a code block first.' };
    const chosen = all.filter(({ name }) => many(answers, 'tables').includes(name));
    const names = stored(view).map(({ name }) => name);
    const edits = [...new Set(chosen.map(({ block }) => block))].map((block) => {
      const rows = chosen.filter((entity) => entity.block === block).flatMap((entity) => fieldFacts(entity, names).map((fact) => [entity.name, fact.name, fact.type, fact.mayBeEmpty ? 'yes' : 'no', keysOf(fact)]));
      const at = lineStart(doc, doc.blocks[block]?.endLine ?? 0);
      return { range: { start: at, end: at }, text: spaced(doc, at, table(['Entity', 'Field', 'Type', 'May be empty', 'Key'], rows)).replaceAll('\n', eolOf(doc.text)) };
    });
    return { edits };
  },
};

/** Tables that SQL in the document creates, each once. */
function created(view: View): Entity[] {
  const found = stored(view).filter(({ source }) => source === 'sql');
  return found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at);
}

function keysOf({ isPrimary, isUnique, refersTo }: FieldFacts): string {
  return [isPrimary ? 'primary key' : '', refersTo === undefined ? '' : `foreign key to ${refersTo}`, isUnique && !isPrimary ? 'unique' : ''].filter((key) => key !== '').join(', ') || 'none';
}
