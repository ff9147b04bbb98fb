import { kindOf, partsOf } from './components.ts';
import type { TableBlock } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import type { View } from '../rules/rule.ts';
import { type Answers, type Helper, one, type Question } from './helper.ts';
import { oneLine, table } from './markdown.ts';
import { addRows, writeInto } from './place.ts';

const ORDERINGS = [
  { id: 'per-key', label: 'Per key', detail: 'Messages with the same key stay in order; a partitioned queue does it.' },
  { id: 'none', label: 'None', detail: 'Each message stands for itself, and the consumer may take them in any order.' },
  { id: 'total', label: 'Total', detail: 'One order over all; one partition, and so one consumer at a time.' },
];

const HEADER = ['Message', 'Producer', 'Consumers', 'Key', 'Fields', 'Version', 'Ordering'];

/** A message with its producer, consumers, key, fields, version and ordering, as a row of a table. */
export const messages: Helper = {
  id: 'messages',
  title: 'Add Message',
  rules: ['missing-message-model'],
  questions: (view) => {
    const services = partsOf(view).map(({ name }) => name).filter((name) => /^(?:service|worker)$/.test(kindOf(name)?.id ?? ''));
    const text = (id: string, question: string, value?: string): Question => ({ kind: 'text', id, question, ...(value === undefined ? {} : { value }) });
    return [
      text('message', 'Name of the message, in the past tense, such as order.placed'),
      text('producer', 'Which service sends it?', services[0]),
      text('consumers', 'Who receives it? Several are parted by commas.', services[1]),
      text('key', 'Key: the field that says which messages belong together, such as orderId'),
      text('fields', 'Fields with their types, such as orderId: uuid, total: integer'),
      { kind: 'pick', id: 'ordering', question: 'In which order must it be received?', choices: ORDERINGS },
    ];
  },
  write: (view, answers) => {
    const cells = cellsOf(answers);
    const known = messageTable(view);
    if (!known) return { edits: writeInto(view, new Map([['message-model', table(HEADER, [HEADER.map((title) => cells[title] ?? '')])]])) };
    const row = known.header.cells.map((cell, column) => (column === 0 ? (cells['Message'] ?? '') : cellFor(plainText(cell.text), cells)));
    return { edits: [addRows(view.doc, known, [row])] };
  },
};

function cellsOf(answers: Answers): Readonly<Record<string, string>> {
  const said = (id: string): string => oneLine(one(answers, id));
  return { Message: said('message'), Producer: said('producer'), Consumers: said('consumers'), Key: said('key'), Fields: said('fields'), Version: '1', Ordering: one(answers, 'ordering').replaceAll('-', ' ') };
}

/** The writer's table of messages. */
function messageTable({ doc, roles }: View): TableBlock | undefined {
  return doc.blocks.find((block, index): block is TableBlock => block.kind === 'table' && roles[index] === 'content' && /^(?:messages?|events?)(?: names?)?$/i.test(plainText(block.header.cells[0]?.text ?? '')) && block.header.cells.some((cell) => /^(?:producers?|publishers?|consumers?|sent by|from)$/i.test(plainText(cell.text))));
}

/** What stands in a column of the writer's own table: of "Key and ordering" both. */
function cellFor(title: string, cells: Readonly<Record<string, string>>): string {
  return Object.entries(cells)
    .filter(([name]) => title.toLowerCase().includes(name.toLowerCase().replace(/s$/, '')))
    .map(([, cell]) => cell)
    .join(', ');
}
