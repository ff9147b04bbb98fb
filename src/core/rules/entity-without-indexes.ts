import { isGap } from '../content.ts';
import { type Entity, entitiesOf, entityKey, singular } from '../design/entities.ts';
import { wordsOf } from '../design/said.ts';
import { isUnder } from '../design/under.ts';
import { blocksFor } from '../design/words.ts';
import { eolOf } from '../document/lines.ts';
import { plainText } from '../document/plain-text.ts';
import type { Fix } from '../finding.ts';
import { message } from '../parsed.ts';
import { nameOf, offered } from './offered.ts';
import { defineRule, type View } from './rule.ts';
import { NOT_OURS, stored } from './stored.ts';

/** A way in which an entity is read by a field. */
interface Read {
  /** Key of the entity, see entityKey. */
  readonly entity: string;
  /** Keys that the field may have. */
  readonly fields: readonly string[];
  /** How the document says it. */
  readonly said: string;
}

const INDEXED = /\b(?:index\w{0,4}|indices|unique|primary|partition\w{0,3}|shard\w{0,3}|(?:sort|hash|range|row|lookup) keys?|key(?:ed)? (?:on|by)|clustering|clustered|gsis?|lsis?|gin|gist|b-?tree|served|elasticsearch|opensearch|redis|cached?|lookup table|materiali[sz]ed|small table|full scan)\b/i;
const KEY = /\b(?:primary|PK|unique|UK|index\w{0,2}|key)\b(?! to)/i;

/** Parameters that choose the page or the order and filter nothing by themselves. */
const NO_FILTER = /^(?:page|perpage|pagesize|size|limit|offset|cursor|nexttoken|token|sort|sortby|order|orderby|dir|q|query|term|search|text|field|fields|expand|include|format|lang|locale|since|until|from|to|before|after|beforeid|afterid)$/;

export default defineRule({
  id: 'entity-without-indexes',
  summary: 'An entity that is read by something else than its key has an index for that.',
  why: 'The endpoint is written and tested with a hundred rows. With a million each call reads all of them, and the lack shows first as a slow database, far from the endpoint that causes it.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## API\n\n- `GET /members/{id}/loans`: returns the open loans\n- `GET /tools?kind={kind}`: returns tools of a kind\n\n## Data Model\n\n```sql\nCREATE TABLE loan (id bigint PRIMARY KEY, member_id bigint, tool_id bigint, due_on date);\nCREATE TABLE tool (id bigint PRIMARY KEY, kind text, name text);\nCREATE INDEX ON tool (kind);\n```\n',
    good: '# Tool library\n\n## API\n\n- `GET /members/{id}/loans`: returns the open loans\n- `GET /tools?kind={kind}`: returns tools of a kind\n\n## Data Model\n\n```sql\nCREATE TABLE loan (id bigint PRIMARY KEY, member_id bigint, tool_id bigint, due_on date);\nCREATE TABLE tool (id bigint PRIMARY KEY, kind text, name text);\nCREATE INDEX ON tool (kind);\nCREATE INDEX ON loan (member_id, due_on);\n```\n',
  },
  *check(view) {
    // Where the document names no index at all, missing-indexes asks for all of them.
    if (isGap(view.verdicts.get('indexes')?.state ?? 'missing')) return;
    const entities = stored(view);
    if (entities.length === 0) return;
    const reads = [...readsByEndpoints(view), ...readsBySql(view), ...readsByWords(view, entities)];
    if (reads.length === 0) return;
    let indexed: readonly string[] | undefined;
    const told = new Set<string>();
    for (const read of reads) {
      const same = entities.filter(({ name }) => entityKey(name) === read.entity);
      const field = same.flatMap(({ fields }) => fields).find(({ name }) => read.fields.includes(entityKey(name)));
      const [entity] = same;
      if (!entity || !field || told.has(read.entity) || same.some((each) => isKey(each, field.name))) continue;
      const key = entityKey(field.name);
      indexed ??= indexedLines(view);
      if (indexed.some((line) => line.includes(key))) continue;
      told.add(read.entity);
      const text = '"{entity}" is read by {field} ({read}), and no key or index begins with that. Looked for an index, a unique or partition key and a cache: add one, or say why a scan will do.';
      yield { range: entity.range, topic: 'indexes', message: message(text, { entity: entity.name, field: field.name, read: read.said }), fixes: fixesOf(view, entity, field.name) };
    }
  },
});

/** Whether a field identifies the entity, or is marked as a key or indexed itself. */
function isKey(entity: Entity, name: string): boolean {
  const at = entity.fields.findIndex((field) => entityKey(field.name) === entityKey(name));
  const field = entity.fields[at];
  if (!field) return false;
  const key = entityKey(name);
  return KEY.test(field.notes) || key === 'id' || key === `${entityKey(entity.name)}id` || (at === 0 && /(?:id|key|code|slug|uuid)$/.test(key));
}

/** What makes an index beside the statement that makes a table. */
const STATEMENT = /\b(?:create\s{1,9}(?:\w{1,12}\s{1,9}){0,2}index|alter\s{1,9}table)\b[^;]{0,300}|--[^\n]{0,200}/gi;

/** What the document says of keys and indexes, line by line and row by row, as one word each. */
function indexedLines({ doc }: View): string[] {
  const lines = blocksFor(doc, INDEXED).flatMap((index) => {
    const block = doc.blocks[index];
    if (!block || block.kind === 'html') return [];
    if (block.kind === 'table') {
      const isAbout = block.header.cells.some(({ text }) => INDEXED.test(text));
      return block.rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')).filter((row) => isAbout || INDEXED.test(row));
    }
    // What a statement says of a table's own fields is read with the entity.
    const isStatement = block.kind === 'code' && /create\s{1,9}table/i.test(block.text);
    return isStatement ? [...block.text.matchAll(STATEMENT)].map(([statement]) => statement).filter((text) => INDEXED.test(text)) : block.text.split('\n').filter((line) => INDEXED.test(line));
  });
  const constraints = entitiesOf(doc).flatMap(({ notes }) => notes.split('\n').filter((line) => INDEXED.test(line) || /\bkey\b/i.test(line)));
  return [...lines, ...constraints].map((line) => wordsOf(line).map(singular).join(''));
}

/** `/members/{id}/loans` reads loans by member, `/tools?kind=` tools by kind. */
function readsByEndpoints(view: View): Read[] {
  return offered(view).flatMap((endpoint): Read[] => {
    if (endpoint.verb !== 'GET') return [];
    const [path = '', query = ''] = endpoint.path.split('?');
    const parts = path.split('/').filter(Boolean);
    const last = parts.at(-1) ?? '';
    if (!/^[a-z][\w-]*$/i.test(last)) return [];
    const entity = entityKey(last);
    const [parent, parameter] = [parts.at(-3) ?? '', parts.at(-2) ?? ''];
    const below: Read[] = /^[{:<]/.test(parameter) && /^[a-z][\w-]*$/i.test(parent) ? [{ entity, fields: [`${entityKey(parent)}id`, entityKey(parent), entityKey(parameter)].filter((key) => key !== 'id'), said: nameOf(endpoint) }] : [];
    const filters = query.split('&').map((part) => entityKey(part.split('=')[0] ?? '')).filter((key) => key !== '' && !NO_FILTER.test(key));
    return [...below, ...filters.map((key) => ({ entity, fields: [key], said: `${endpoint.verb} ${endpoint.path}` }))];
  });
}

const isOurs = ({ doc, roles }: View, block: number): boolean => roles[block] === 'content' && !isUnder(doc, doc.blocks[block]?.section ?? 0, NOT_OURS);

const SELECT = /\bfrom\s{1,9}["`]?(\w{1,60})["`]?(?:\s{1,9}(?:as\s{1,9})?\w{1,20})?\s{1,9}where\s{1,9}(?:\w{1,60}\.)?["`]?(\w{1,60})["`]?\s{0,3}(?:=|in\b|<|>|between\b|like\b)/gi;

/** `SELECT ... FROM loan WHERE member_id = ...` */
function readsBySql(view: View): Read[] {
  return view.doc.blocks.flatMap((block, index) =>
    block.kind === 'code' && isOurs(view, index) && /\bwhere\b/i.test(block.text) ? [...block.text.matchAll(SELECT)].map((match) => ({ entity: entityKey(match[1] ?? ''), fields: [entityKey(match[2] ?? '')], said: `${match[1] ?? ''} WHERE ${match[2] ?? ''}` })) : [],
  );
}

const QUERIES = /\b(?:quer(?:y|ies)|access patterns?|lookups?|read patterns?)\b/i;

/** `loans by due date` in a list or table of queries. */
function readsByWords(view: View, entities: readonly Entity[]): Read[] {
  const { doc } = view;
  const keys = new Set(entities.map(({ name }) => entityKey(name)));
  return doc.blocks.flatMap((block, index) => {
    if (block.kind === 'code' || block.kind === 'html' || !isOurs(view, index)) return [];
    const isListed = block.kind === 'text' && block.item !== undefined && QUERIES.test(doc.sections[block.section]?.heading?.text ?? '');
    const isTable = block.kind === 'table' && QUERIES.test(block.header.cells[0]?.text ?? '') && !block.header.cells.some(({ text }) => INDEXED.test(text));
    const texts = isListed ? [block.text] : isTable ? block.rows.map(({ cells }) => cells[0]?.text ?? '') : [];
    return texts.flatMap((text): Read[] => {
      const [before = '', behind] = plainText(text).split(/ by /i);
      const entity = wordsOf(before).map(singular).find((word) => keys.has(word));
      if (entity === undefined || behind === undefined) return [];
      const words = wordsOf(behind).slice(0, 3);
      return [{ entity, fields: words.flatMap((_, at) => [entityKey(words.slice(0, at + 1).join(' ')), `${entityKey(words.slice(0, at + 1).join(' '))}id`]), said: plainText(text).slice(0, 60) }];
    });
  });
}

/** Where the table is made by a statement, the index can be made by one below it. */
function fixesOf({ doc }: View, { source, name, block }: Entity, field: string): Fix[] {
  const code = doc.blocks[block];
  if (source !== 'sql' || code?.kind !== 'code') return [];
  const eol = eolOf(doc.text);
  const at = code.content.end;
  const isOpen = at > code.content.start && doc.text[at - 1] !== '\n';
  const statement = `CREATE INDEX ON ${name} (${field});`;
  return [{ title: message('Add an index on {entity} ({field})', { entity: name, field }), safe: false, edits: [{ range: { start: at, end: at }, text: isOpen ? eol + statement : statement + eol }] }];
}
