import { type Entity, entityKey } from '../design/entities.ts';
import { type FieldFacts, fieldFacts } from '../design/fields.ts';
import { type Drawing, drawingsOf } from '../design/mermaid.ts';
import { stored } from '../rules/stored.ts';
import type { View } from '../rules/rule.ts';
import type { Helper, Outcome } from './helper.ts';
import { listed } from './markdown.ts';
import { fenced, isReserved } from './mermaid-text.ts';
import { addLines, writeInto } from './place.ts';

/** The entity-relationship diagram, made from the entities that tables, SQL and lists describe, and kept in step with them. */
export const entityDiagram: Helper = {
  id: 'entity-diagram',
  title: 'Update ER Diagram',
  rules: ['entity-not-in-er-diagram', 'missing-relationships'],
  questions: () => [],
  write: (view) => write(view),
};

/** The writer's first ER diagram. */
export function erDiagramOf({ doc, roles }: View): Drawing | undefined {
  return drawingsOf(doc).find(({ kind, block }) => kind === 'er' && roles[block] === 'content');
}

/** Entities that have fields and stand in no ER diagram, each once. */
export function undrawnEntities(view: View): Entity[] {
  const drawn = new Set(drawingsOf(view.doc).filter(({ kind, block }) => kind === 'er' && view.roles[block] === 'content').flatMap(({ nodes }) => [...nodes.keys()].map(entityKey)));
  return describedEntities(view).filter(({ name }) => !drawn.has(entityKey(name)));
}

/** Entities with all the fields that their places give, each once. */
function describedEntities(view: View): Entity[] {
  const found = new Map<string, Entity>();
  for (const entity of stored(view).filter(({ source }) => source !== 'er')) {
    const known = found.get(entityKey(entity.name));
    const more = known ? entity.fields.filter(({ name }) => !known.fields.some((field) => field.name === name)) : [];
    found.set(entityKey(entity.name), known ? { ...known, fields: [...known.fields, ...more], notes: `${known.notes}\n${entity.notes}` } : entity);
  }
  return [...found.values()];
}

function write(view: View): Outcome {
  const all = describedEntities(view);
  if (all.length === 0) return { edits: [], note: 'No entity with fields was found: no table with the columns "Entity" and "Field", no CREATE TABLE, no list of fields.' };
  const drawing = erDiagramOf(view);
  const missing = undrawnEntities(view);
  if (drawing && missing.length === 0) return { edits: [], note: 'The diagram shows every entity that the document describes.' };
  /** As the diagram calls them. */
  const names = new Map([...all.map(({ name }) => [entityKey(name), nameOf(name)] as const), ...[...(drawing?.nodes.keys() ?? [])].map((name) => [entityKey(name), nameOf(name)] as const)]);
  const isNew = (name: string): boolean => missing.some((entity) => entityKey(entity.name) === entityKey(name));
  const lines: string[] = [];
  const relations: string[] = [];
  for (const entity of all) {
    const facts = fieldFacts(entity, all.map(({ name }) => name));
    const own = names.get(entityKey(entity.name)) ?? nameOf(entity.name);
    for (const fact of facts) {
      const target = fact.refersTo === undefined ? undefined : names.get(entityKey(fact.refersTo));
      if (target === undefined || (drawing && !isNew(entity.name) && !isNew(fact.refersTo ?? ''))) continue;
      relations.push(`  ${target} ${fact.mayBeEmpty ? '|o' : '||'}--${fact.isUnique || (fact.isPrimary && facts.filter(({ isPrimary }) => isPrimary).length === 1) ? 'o|' : 'o{'} ${own} : "${fact.name}"`);
    }
    if (!drawing || isNew(entity.name)) lines.push(`  ${own} {`, ...facts.map(fieldLine), '  }');
  }
  const note = drawing ? { note: `Drew ${listed(missing.map(({ name }) => name))}.` } : {};
  if (drawing) return { edits: [addLines(view.doc, drawing, [...relations, ...lines])], ...note };
  return { edits: writeInto(view, new Map([['data-model', fenced(['erDiagram', ...relations, ...lines])]])) };
}

/** A name that Mermaid takes: in quotes where it is no plain word. */
const nameOf = (name: string): string => (/^[A-Za-z][\w-]*$/.test(name) && !isReserved(name) ? name : `"${name.replace(/["%\\]/g, '')}"`);

function fieldLine({ name, type, isPrimary, isUnique, refersTo }: FieldFacts): string {
  const keys = [isPrimary ? 'PK' : '', refersTo === undefined ? '' : 'FK', isUnique && !isPrimary ? 'UK' : ''].filter((key) => key !== '');
  const word = (type.split('(')[0] ?? '').replace(/\W+/g, '_').replace(/^_|_$/g, '');
  const field = name.replace(/[^\w-]+/g, '_');
  return `    ${/^[A-Za-z]/.test(word) ? word : 'any'} ${/^[A-Za-z_]/.test(field) ? field : `f_${field}`}${keys.length > 0 ? ` ${keys.join(', ')}` : ''}`;
}
