import { type Entity, entityKey } from '../design/entities.ts';
import { wordsOf } from '../design/said.ts';
import { blocksFor } from '../design/words.ts';
import type { Fix } from '../finding.ts';
import { message } from '../parsed.ts';
import { defineRule, type View } from './rule.ts';
import { saidOf, stored } from './stored.ts';

/** Other names of the four, by the words they are made of. */
const WORDS: Readonly<Record<string, RegExp>> = {
  created_at: /^(?:created|create|creation|inserted|insert|registered|placed|added)(?: (?:at|on|time|date|ts|timestamp|data))?$/,
  created_by: /^(?:created by|creator|creator id|author|author id|owner|owner id|user id|created user|inserted by)$/,
  updated_at: /^(?:last )?(?:updated|update|modified|modification|modify|changed)(?: (?:at|on|time|date|ts|timestamp))?$/,
  updated_by: /^(?:last )?(?:updated by|modified by|changed by|editor|editor id)$/,
};

/** A reason for having none: nothing is ever changed, or the history is kept elsewhere. */
const ANSWER = /append[- ]only|immutable|insert[- ]only|write[- ]once|never (?:changed|updated|changes)|event[- ]sourc|event log|audit (?:log|trail|table|columns?|fields?)|no audit|without audit|join table|ephemeral|temporary|\bTTL\b|expires?\b/i;

/** "Every table also has ..." with the columns, whatever follows. */
const FOR_ALL = /\b(?:all|every|each|both|any) (?:\w{1,12} )?(?:tables?|entit(?:y|ies)|records?|rows?|collections?|models?)\b/i;

const wordsOfName = (name: string): string => wordsOf(name).join(' ');

/** The columns that none of some places of an entity has. */
function missingIn(all: readonly Entity[], columns: readonly string[]): string[] {
  const names = all.flatMap(({ fields }) => fields.map(({ name }) => ({ name: name.toLowerCase(), words: wordsOfName(name) })));
  return columns.filter((column) => !names.some(({ name, words }) => name === column.toLowerCase() || words === wordsOfName(column) || WORDS[column]?.test(words)));
}

/** Columns of a table of entities that say for each when it is made and when changed: yes, or why not. */
function isToldInTable({ doc }: View, { block, range }: Entity): boolean {
  const table = doc.blocks[block];
  if (table?.kind !== 'table') return false;
  const row = table.rows.find((candidate) => candidate.range.start <= range.start && range.start < candidate.range.end);
  const isTold = (about: RegExp): boolean => table.header.cells.some(({ text }, column) => column > 0 && about.test(text) && /^[^<]/.test(row?.cells[column]?.text.trim() ?? ''));
  return isTold(/\b(?:created|added|made)\b/i) && isTold(/\b(?:updated|changed|modified)\b/i);
}

export default defineRule({
  id: 'entity-without-audit-columns',
  summary: 'A table whose rows change says when and by whom they were made and last changed, or why it need not.',
  why: 'The first question after an incident is who changed this row and when. The columns cost nothing on the first day and cannot be filled in afterwards.',
  severity: 'information',
  examples: {
    bad: '# Theatre\n\n## Data Model\n\n```sql\nCREATE TABLE performance (\n  id bigint PRIMARY KEY,\n  production_id bigint NOT NULL,\n  stage_id bigint NOT NULL,\n  starts_at timestamptz NOT NULL\n);\n```\n',
    good: '# Theatre\n\n## Data Model\n\n```sql\nCREATE TABLE performance (\n  id bigint PRIMARY KEY,\n  production_id bigint NOT NULL,\n  stage_id bigint NOT NULL,\n  starts_at timestamptz NOT NULL\n);\n```\n\nEvery table also has created_at, created_by, updated_at and updated_by.\n',
  },
  *check(view) {
    const columns = view.auditColumns;
    const entities = columns.length === 0 ? [] : stored(view).filter(({ source, fields }) => source !== 'list' && fields.length > 3);
    if (entities.length === 0) return;
    const saysForAll = (index: number): boolean => {
      const block = view.doc.blocks[index];
      return block?.kind === 'text' && view.roles[index] === 'content' && FOR_ALL.test(block.text) && (ANSWER.test(block.text) || columns.some((column) => block.text.includes(column)));
    };
    if (blocksFor(view.doc, FOR_ALL).some(saysForAll)) return;
    const byKey = new Map<string, Entity[]>();
    for (const entity of entities) byKey.set(entityKey(entity.name), [...(byKey.get(entityKey(entity.name)) ?? []), entity]);
    const lacking = [...byKey.values()].flatMap((all) => {
      const [entity] = all;
      const missing = missingIn(all, columns);
      if (!entity || missing.length === 0) return [];
      const isAnswered = ANSWER.test([entity.notes, ...entity.fields.map(({ notes }) => notes)].join('\n')) || ANSWER.test(saidOf(view, entity)) || all.some((other) => isToldInTable(view, other));
      return isAnswered ? [] : [{ entity, missing }];
    });
    const [first] = lacking;
    if (!first) return;
    if (lacking.length > 2) {
      const never = columns.filter((column) => lacking.every(({ missing }) => missing.includes(column)));
      const text = '{count} entities, from "{entity}" on, lack audit columns{columns}. Add them, say once that every table has them, or say why not (append-only, history kept elsewhere).';
      yield { range: first.entity.range, topic: 'data-model', message: message(text, { count: lacking.length, entity: first.entity.name, columns: never.length > 0 ? ` (${never.join(', ')})` : '' }), fixes: lacking.flatMap(fixesOf).slice(0, 1) };
      return;
    }
    for (const each of lacking) {
      const text = '"{entity}" does not keep {columns}. Add them, or say why not: append-only, history kept elsewhere.';
      yield { range: each.entity.range, topic: 'data-model', message: message(text, { entity: each.entity.name, columns: each.missing.join(', ') }), fixes: fixesOf(each) };
    }
  },
});

/** The columns can be written where a statement or a diagram lists fields; their types are a guess that the writer looks at. */
function fixesOf({ entity: { name, source, next }, missing }: { readonly entity: Entity; readonly missing: readonly string[] }): Fix[] {
  if (!next) return [];
  const typeOf = (column: string): string => (/_(?:at|on|time|date)$/.test(column) ? 'timestamp' : 'bigint');
  const text = missing.map((column) => next.glue + (source === 'sql' ? `${column} ${typeOf(column)} NOT NULL` : `${typeOf(column)} ${column}`)).join('');
  return [{ title: message('Add {columns} to "{entity}"', { columns: missing.join(', '), entity: name }), safe: false, edits: [{ range: { start: next.at, end: next.at }, text }] }];
}
