import { headersOf } from './headers.ts';
import { eolOf } from '../document/lines.ts';
import type { CodeBlock, DesignDoc, Range, TableBlock } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import { drawingsOf } from './mermaid.ts';
import { perDocument } from './per-document.ts';
import { wordsOf } from './said.ts';

export interface Field {
  readonly name: string;
  /** Type, key and remarks. */
  readonly notes: string;
}

/** A thing that is stored, with its fields, as one place of the document gives it. */
export interface Entity {
  readonly name: string;
  /** Its name where the place begins. */
  readonly range: Range;
  readonly fields: readonly Field[];
  readonly source: 'table' | 'sql' | 'er' | 'list';
  readonly block: number;
  readonly section: number;
  /** All that the place says of it beyond fields: constraints, remarks. */
  readonly notes: string;
  /** Where a further field would go, and what stands between it and the last; undefined in tables and lists. */
  readonly next?: { readonly at: number; readonly glue: string };
}

/** Every entity of which the document gives fields, in the order of the text; one that stands in two places is there twice. */
export const entitiesOf: (doc: DesignDoc) => readonly Entity[] = perDocument((doc) => {
  const found: Entity[] = drawingsOf(doc).flatMap((drawing) =>
    [...drawing.fields].map(([name, fields]) => ({ name, range: drawing.nodes.get(name)?.range ?? drawing.range, fields, source: 'er', block: drawing.block, section: drawing.section, notes: '', ...nextTo(doc, fields.at(-1)?.range) })),
  );
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'code') found.push(...createdIn(doc, block, index));
    else if (block.kind === 'table') found.push(...entitiesInTable(block, index), ...entityOfSection(doc, block, index));
    else if (block.kind === 'text' && block.item !== undefined) found.push(...listedIn(doc, index));
  });
  return found.sort((a, b) => a.range.start - b.range.start);
});

/** Behind the last field of a drawn entity, on a line of its own. */
function nextTo(doc: DesignDoc, last: Range | undefined): Pick<Entity, 'next'> {
  if (!last) return {};
  const indent = doc.text.slice(doc.text.lastIndexOf('\n', last.start) + 1, last.start);
  return { next: { at: last.end, glue: eolOf(doc.text) + indent } };
}

/** An entity's name for comparison: `OrderItems`, `order_items` and `Order item` are one. */
export function entityKey(name: string): string {
  const found = keys.get(name);
  if (found !== undefined) return found;
  const key = wordsOf(name).map(singular).join('');
  if (keys.size >= KEYS_AT_MOST) keys.clear();
  if (name.length < LONG_NAME) keys.set(name, key);
  return key;
}

/** Keys of names met before: each is compared with many, and documents are read again at each change. */
const keys = new Map<string, string>();
const KEYS_AT_MOST = 5_000;
const LONG_NAME = 80;

/** A word without its plural: rough, and the same for both sides of a comparison. */
export const singular = (word: string): string => (/(?:ss|us|is)$/.test(word) || word.length < 4 ? word : word.replace(/ies$|(?<=x|ch|sh|ss)es$|s$/, (end) => (end === 'ies' ? 'y' : '')));

const ENTITY = /^(?:entity|table|collection|model|record)s?(?: name)?$/i;
const FIELD = /^(?:fields?|columns?|attributes?|propert(?:y|ies)|key fields|main fields)(?: names?)?$/i;

/** A table that gives entities and their fields in columns; a blank entity is the one above. */
function entitiesInTable(table: TableBlock, block: number): Entity[] {
  const headers = headersOf(table);
  const entity = headers.findIndex((header) => ENTITY.test(header));
  const field = headers.findIndex((header) => FIELD.test(header));
  if (entity < 0 || field < 0) return [];
  const found = new Map<string, Entity & { fields: Field[]; notes: string }>();
  let last: (Entity & { fields: Field[] }) | undefined;
  for (const { cells } of table.rows) {
    const cell = cells[entity];
    const name = plainText(cell?.text ?? '');
    if (cell && name !== '') {
      const known = found.get(entityKey(name));
      const fresh = { name, range: cell.range, fields: [], source: 'table' as const, block, section: table.section, notes: '' };
      last = known ?? fresh;
      if (!known) found.set(entityKey(name), fresh);
    }
    const notes = cells.flatMap((other, column) => (column === entity || column === field ? [] : [`${headers[column] ?? ''}: ${other.text}`])).join('; ');
    last?.fields.push(...fieldsIn(cells[field]?.text ?? '', notes));
  }
  return [...found.values()];
}

/** `id, name (text), owner_id FK`: commas within brackets part nothing. */
function fieldsIn(text: string, notes: string): Field[] {
  return partsOf(plainText(text)).map((part) => ({ name: /^[\p{L}\p{N}_.]+/u.exec(part)?.[0] ?? part, notes: `${part}; ${notes}` }));
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of text) {
    if (char === '(' || char === '[' || char === '{' || char === '<') depth++;
    if (char === ')' || char === ']' || char === '}' || char === '>') depth--;
    if (char === ',' && depth <= 0) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part].map((each) => each.trim()).filter((each) => each !== '');
}

const ABOUT_DATA = /\b(?:data ?(?:model|base|design)|schemas?|entit(?:y|ies)|tables?|collections?|storage model)\b/i;
const NOT_DATA = /\b(?:request|response|api|endpoint|parameter|payload|message|event|config\w{0,10}|metric)s?\b/i;

/** `### Orders table` over a table of fields. */
function entityOfSection(doc: DesignDoc, table: TableBlock, block: number): Entity[] {
  const section = doc.sections[table.section];
  const headers = headersOf(table);
  if (!section?.heading || !FIELD.test(headers[0] ?? '') || headers.some((header) => ENTITY.test(header))) return [];
  const name = section.heading.text.replace(/\b(?:table|entity|schema|collection|model|the|\(sql\))\b/gi, '').trim();
  const above = section.path.slice(0, -1).join(' / ');
  const isNamed = name !== '' && name.split(/\s+/).length <= 3 && (ABOUT_DATA.test(above) || /\b(?:table|entity|collection)\b/i.test(section.heading.text));
  const isFirst = !doc.blocks.slice(section.firstBlock, block).some((other) => other.kind === 'table');
  if (!isNamed || !isFirst || NOT_DATA.test(section.path.join(' / '))) return [];
  const fields = table.rows.flatMap(({ cells }) => fieldsIn(cells[0]?.text ?? '', cells.slice(1).map((cell, column) => `${headers[column + 1] ?? ''}: ${cell.text}`).join('; ')));
  const notes = doc.blocks.slice(section.firstBlock, section.endBlock).map((other) => (other.kind === 'text' ? other.text : '')).join('\n');
  return [{ name, range: section.heading.range, fields, source: 'table', block, section: table.section, notes }];
}

const CREATE = /\bcreate\s{1,9}table\s{1,9}(?:if\s{1,9}not\s{1,9}exists\s{1,9})?["`[]?([\w.]{1,80})["`\]]?/gi;

/** `CREATE TABLE` statements. */
function createdIn(doc: DesignDoc, { content, section }: CodeBlock, block: number): Entity[] {
  const code = doc.text.slice(content.start, content.end);
  if (!/create\s{1,9}table/i.test(code)) return [];
  return [...code.matchAll(CREATE)].flatMap((match) => {
    const name = match[1] ?? '';
    const at = match.index + match[0].search(/[\w.]{1,80}["`\]]?$/);
    const open = code.indexOf('(', match.index + match[0].length);
    const close = open < 0 ? -1 : closing(code, open);
    if (close < 0 || code.slice(match.index + match[0].length, open).trim() !== '') return [];
    const lines = partsOf(withoutComments(code.slice(open + 1, close)));
    const isConstraint = (part: string): boolean => /^(?:primary\s+key|foreign\s+key|constraint|unique|index|key|check|exclude|partition)\b/i.test(part);
    const fields = lines.filter((part) => !isConstraint(part)).map((part) => ({ name: /^["`[]?([\w.]+)/.exec(part)?.[1] ?? part, notes: part }));
    const after = code.slice(close, close + 200).split(';', 1)[0] ?? '';
    const notes = [...lines.filter(isConstraint), after].join('\n');
    const body = code.slice(open + 1, close).trimEnd();
    const isOpen = body.slice(body.lastIndexOf('\n') + 1).includes('--');
    const next = isOpen ? {} : { next: { at: content.start + open + 1 + body.length, glue: `,${eolOf(doc.text)}  ` } };
    return [{ ...next, name: name.split('.').at(-1) ?? name, range: { start: content.start + at, end: content.start + at + name.length }, fields, source: 'sql' as const, block, section, notes }];
  });
}

function closing(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at++) {
    if (code[at] === '(') depth++;
    else if (code[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

/** Comments may hold commas and brackets; what they say of a key is kept elsewhere. */
const withoutComments = (sql: string): string => sql.replace(/--[^\n]*/g, '').replace(/\/\*[^*]{0,2000}\*\//g, '');

/** Whether each section is about data, by its path. The title tells what the document is about, not what stands in a list of its authors. */
const isAboutData = perDocument((doc) =>
  doc.sections.map(({ index, path }) => {
    const titles = index === doc.title?.index ? '' : path.slice(doc.title ? 1 : 0).join(' / ');
    return ABOUT_DATA.test(titles) && !NOT_DATA.test(titles);
  }),
);

/** What a field may hold, rather than the name of one: `- status: true, false, undefined`. */
const VALUE = /^(?:true|false|null|undefined|none|yes|no)$/i;

/** `- Order: id, buyer_id, placed_at` in a section about data. */
function listedIn(doc: DesignDoc, index: number): Entity[] {
  const block = doc.blocks[index];
  if (block?.kind !== 'text') return [];
  if (!isAboutData(doc)[block.section]) return [];
  const match = /^([\p{L}][\p{L}\p{N}_ ]{1,40}?)(?: table)?(?::\s{0,9}|\s?\()(.{5,400}?)\)?$/u.exec(plainText(block.text));
  const name = match?.[1];
  const parts = partsOf(match?.[2] ?? '');
  const isFieldName = (part: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*(?: ?[[(][^()[\]]{1,60}[)\]]| [\p{L}\p{N}_]{2,12}){0,2}$/u.test(part);
  if (name === undefined || name.split(' ').length > 3 || parts.length < 3 || !parts.every(isFieldName) || parts.some((part) => VALUE.test(part))) return [];
  const start = block.range.start + Math.max(0, doc.text.slice(block.range.start, block.range.end).indexOf(name));
  return [{ name, range: { start, end: start + name.length }, fields: fieldsIn(match?.[2] ?? '', ''), source: 'list', block: index, section: block.section, notes: '' }];
}
