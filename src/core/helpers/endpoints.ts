import { endpointsOf } from '../design/endpoints.ts';
import { singular } from '../design/entities.ts';
import type { TableBlock } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import type { Edit } from '../finding.ts';
import { PAGINGS, type Paging } from '../knowledge/pagination.ts';
import type { View } from '../rules/rule.ts';
import { type Answers, type Helper, one, pickedFrom, type Question } from './helper.ts';
import { table } from './markdown.ts';
import { addRows, sectionOf, writeInto } from './place.ts';

/** What a verb of everyday language is in HTTP; any other is an action on one thing. */
const VERBS: readonly (readonly [RegExp, 'create' | 'list' | 'read' | 'replace' | 'change' | 'delete'])[] = [
  [/^(?:create|add|make|place|post|register|book|submit|upload|open|start|new)$/, 'create'],
  [/^(?:list|search|browse|find|query|filter)$/, 'list'],
  [/^(?:get|read|show|view|see|fetch|look)$/, 'read'],
  [/^(?:replace|put|set)$/, 'replace'],
  [/^(?:update|change|edit|rename|patch|modify|correct)$/, 'change'],
  [/^(?:delete|remove|drop)$/, 'delete'],
];

const ACCESS = [
  { id: 'token', label: 'Signed-in users', detail: 'A token in the Authorization header says who calls; the body never does.', header: 'Authorization: Bearer {token}' },
  { id: 'key', label: 'Partners and services', detail: 'An API key in a header.', header: 'X-Api-Key: {key}' },
  { id: 'public', label: 'Everybody', detail: 'No sign-in; calls are counted by IP address.', header: 'none' },
];

/** Rows for the endpoints that verbs and nouns ask for, with the choice of paging for the lists among them. */
export const endpoints: Helper = {
  id: 'endpoints',
  title: 'Add Endpoints',
  rules: ['missing-api', 'missing-pagination', 'list-endpoint-without-pagination'],
  questions: (_view, answers) => {
    const asked = operationsIn(one(answers, 'operations'));
    const paging: Question = { kind: 'pick', id: 'paging', question: 'How are the lists paged?', choices: PAGINGS.map(({ id, name, when, cost }) => ({ id, label: name, detail: `${when} Costs: ${cost}.` })) };
    return [
      { kind: 'text', id: 'operations', question: 'Verbs and nouns, parted by commas, such as "create order, list orders, get order, cancel order"' },
      ...(asked.some(({ kind }) => kind === 'list') ? [paging] : []),
      { kind: 'pick', id: 'access', question: 'Who may call them?', choices: ACCESS.map(({ id, label, detail }) => ({ id, label, detail })) },
      { kind: 'text', id: 'limit', question: 'How many calls a minute may one caller make?', value: '60' },
    ];
  },
  problemOf: (question, text) => {
    if (question === 'limit') return /^\d{1,6}$/.test(text.trim()) && Number(text) > 0 ? undefined : 'A whole number of calls, such as 60.';
    const [bad] = text.split(',').filter((part) => part.trim() !== '' && !operationIn(part));
    if (bad !== undefined) return `"${bad.trim()}" is no verb and noun, such as "create order".`;
    return operationsIn(text).length > 0 ? undefined : 'Write a verb and a noun, such as "create order".';
  },
  write: (view, answers) => write(view, answers),
};

interface Operation {
  readonly kind: (typeof VERBS)[number][1] | 'act';
  readonly verb: string;
  /** `order item` */
  readonly thing: string;
}

const operationsIn = (text: string): Operation[] => text.split(',').flatMap((part) => operationIn(part) ?? []);

function operationIn(part: string): Operation | undefined {
  const [verb = '', ...nouns] = part.toLowerCase().replace(/\b(?:a|an|the|all|my|new)\s/g, '').match(/[a-z][a-z0-9]{0,40}/g) ?? [];
  const last = nouns.at(-1);
  if (last === undefined || nouns.length > 3) return undefined;
  const kind = VERBS.find(([words]) => words.test(verb))?.[1] ?? 'act';
  return { kind, verb, thing: [...nouns.slice(0, -1), singular(last)].join(' ') };
}

const plural = (thing: string): string => (/(?:s|x|ch|sh)$/.test(thing) ? `${thing}es` : /[^aeiou]y$/.test(thing) ? `${thing.slice(0, -1)}ies` : `${thing}s`);

/** What a row says of an endpoint, by the meaning of a column. */
interface Row {
  readonly operation: string;
  readonly header: string;
  readonly input: string;
  readonly output: string;
  readonly errors: string;
  readonly limit: string;
}

function rowFor({ kind, verb, thing }: Operation, paging: Paging, header: string, limit: string): Row {
  const things = plural(thing);
  const all = `/${things.replaceAll(' ', '-')}`;
  const single = `${all}/{id}`;
  const refused = header === 'none' ? '' : '401, ';
  const common = { header, limit };
  const onceOnly = header === 'none' ? 'Idempotency-Key: {key}' : `${header}; Idempotency-Key: {key}`;
  switch (kind) {
    case 'create':
      return { ...common, operation: `POST ${all}`, header: onceOnly, input: `the ${thing} without its id`, output: `201 with the ${thing}; the same again for the same Idempotency-Key`, errors: `400, ${refused}409, 429` };
    case 'list':
      return { ...common, operation: `GET ${all}${paging.parameters}`, input: paging.id === 'none' ? 'none' : 'a limit of 20 unless given, at most 100', output: `200 with ${paging.id === 'none' ? `all ${things}, which stay below some hundred` : `a page of ${things} ${paging.answer}`}`, errors: `400, ${refused}429` };
    case 'read':
      return { ...common, operation: `GET ${single}`, input: 'none', output: `200 with the ${thing}`, errors: `${refused}404, 429` };
    case 'replace':
      return { ...common, operation: `PUT ${single}`, input: `the whole ${thing}`, output: `200 with the ${thing}`, errors: `400, ${refused}404, 429` };
    case 'change':
      return { ...common, operation: `PATCH ${single}`, input: 'the fields that change', output: `200 with the ${thing}`, errors: `400, ${refused}404, 409, 429` };
    case 'delete':
      return { ...common, operation: `DELETE ${single}`, input: 'none', output: '204 without a body, also when it is gone already', errors: `${refused}429` };
    case 'act':
      return { ...common, operation: `POST ${single}/${verb}`, header: onceOnly, input: 'none', output: `200 with the ${thing}; the same again for the same Idempotency-Key`, errors: `${refused}404, 409, 429` };
  }
}

function write(view: View, answers: Answers): { readonly edits: readonly Edit[]; readonly note?: string } {
  const asked = operationsIn(one(answers, 'operations'));
  const pages = asked.some(({ kind }) => kind === 'list');
  const paging = pickedFrom(PAGINGS, pages ? one(answers, 'paging') : 'none');
  const { header } = pickedFrom(ACCESS, one(answers, 'access'));
  const there = new Set(endpointsOf(view.doc).filter(({ block }) => block === undefined || view.roles[block] === 'content').map(({ verb, path }) => keyOf(`${verb} ${path}`)));
  const rows = asked.map((operation) => rowFor(operation, paging, header, `${Number(one(answers, 'limit'))} a minute and caller`)).filter((row, at, all) => !there.has(keyOf(row.operation)) && all.findIndex((other) => other.operation === row.operation) === at);
  if (rows.length === 0) return { edits: [], note: 'The document has all of these endpoints.' };

  const list = endpointTable(view);
  const said = !pages ? '' : paging.id === 'none' ? `No list is paged, because each is bounded and stays below some hundred entries; ${paging.cost}.` : `Lists are paged by ${paging.name}, 20 entries a page and at most 100. It fits ${paging.when.charAt(0).toLowerCase()}${paging.when.slice(1)} The price: ${paging.cost}.`;
  const texts = new Map<string, string>();
  if (!list) texts.set('api', table(['Endpoint', 'Headers', 'Input', 'Output', 'Errors', 'Rate limit'], rows.map(cellsOf)));
  const isSaid = view.doc.text.includes(said);
  if (said !== '' && !isSaid) {
    const isOwn = view.asked.has('pagination') || sectionOf(view, 'pagination') !== undefined;
    texts.set(isOwn ? 'pagination' : 'api', isOwn ? said : [texts.get('api'), said].filter((text) => text !== undefined).join('\n\n'));
  }
  const edits = writeInto(view, texts);
  if (list) edits.push(addRows(view.doc, list, rows.map((row) => list.header.cells.map((cell, column) => cellFor(row, plainText(cell.text), column)))));
  return { edits: edits.sort((a, b) => a.range.start - b.range.start) };
}

const keyOf = (operation: string): string => operation.replace(/\?.*/, '').replace(/\{[^{}/]*\}|:\w+/g, '{}');

const cellsOf = ({ operation, header, input, output, errors, limit }: Row): string[] => [`\`${operation}\``, header === 'none' ? 'none' : `\`${header}\``, input, output, errors, limit];

/** The writer's table of endpoints. */
function endpointTable({ doc, roles }: View): TableBlock | undefined {
  const first = endpointsOf(doc).find(({ inTable, block }) => inTable && block !== undefined && roles[block] === 'content');
  const block = doc.blocks[first?.block ?? -1];
  return block?.kind === 'table' && /^(?:endpoints?|operations?|method and path|api|route)$/i.test(plainText(block.header.cells[0]?.text ?? '')) ? block : undefined;
}

function cellFor(row: Row, title: string, column: number): string {
  const [operation = '', header = '', input = '', output = '', errors = '', limit = ''] = cellsOf(row);
  if (column === 0) return operation;
  if (/\b(?:headers?|auth\w{0,12})\b/i.test(title)) return header;
  if (/\b(?:inputs?|in|takes|requests?|body|parameters?)\b/i.test(title)) return input;
  if (/\b(?:outputs?|out|returns?|responses?|results?|gives|does)\b/i.test(title)) return output;
  if (/\b(?:errors?|status|fails)\b/i.test(title)) return errors;
  return /\b(?:limits?|rate)\b/i.test(title) ? limit : '';
}
