import { eolOf, lineAt, lineEnd, lineStart } from '../../document/lines.ts';
import type { DesignDoc } from '../../document/model.ts';
import { parseDocument } from '../../document/parse.ts';
import type { Edit } from '../../finding.ts';
import { replaceLines } from '../../helpers/place.ts';
import { formatMessage, message, type Message } from '../../parsed.ts';
import type { View } from '../../rules/rule.ts';
import { format } from './format.ts';
import { KINDS, PEAKS, ROWS_PER_DATABASE } from './functions.ts';
import { keyOf } from './names.ts';
import { ESTIMATE, sheetOf } from './sheet.ts';
import { tokensOf } from './tokens.ts';
import { isPlain, type Value } from './value.ts';

/** What a capacity estimate asks for. */
export interface CapacityQuestion {
  readonly id: 'users' | 'concurrent' | 'actions' | 'ratio' | 'payload' | 'retention' | 'size' | 'growth' | 'peak';
  /** As asked, short. */
  readonly title: string;
  readonly prompt: string;
  /** What is taken where nothing is answered. A first guess of Plumbline's own. */
  readonly usual: string;
  /** Answers to choose from, each with what it is like; other answers can be typed. */
  readonly presets: readonly { readonly answer: string; readonly detail: string }[];
  readonly kind: keyof typeof KINDS | 'share of growth';
  /** What is counted, where a plain number will do. */
  readonly unit?: string;
}

export type CapacityAnswers = Readonly<Partial<Record<CapacityQuestion['id'], string>>>;

export const CAPACITY_QUESTIONS: readonly CapacityQuestion[] = [
  {
    id: 'users',
    title: 'Users',
    prompt: 'How many users are active on a day? Such as 1M',
    usual: '1M',
    presets: [
      { answer: '1K', detail: 'a team, an internal tool: one server and its spare' },
      { answer: '100K', detail: 'a young product, a city: one database' },
      { answer: '1M', detail: 'an established product: a cache, replicas' },
      { answer: '100M', detail: 'a product of the whole world: partitions, many regions' },
    ],
    kind: 'number',
    unit: 'users',
  },
  { id: 'concurrent', title: 'Concurrent users', prompt: 'How many of them are there at one time? Such as 50K', usual: '10 % of daily active users', presets: [], kind: 'number', unit: 'users' },
  { id: 'actions', title: 'Actions', prompt: 'How many requests does a user make on a day? Such as 10', usual: '10', presets: [], kind: 'number' },
  { id: 'ratio', title: 'Reads to writes', prompt: 'How many reads are there for each write? Such as 10', usual: '10', presets: [], kind: 'number' },
  { id: 'payload', title: 'Payload', prompt: 'How large is what a write stores and a read fetches? Such as 1 KB', usual: '1 KB', presets: [], kind: 'size' },
  { id: 'retention', title: 'Retention', prompt: 'How long is it kept? Such as 5 years', usual: '5 years', presets: [], kind: 'years', unit: 'years' },
  { id: 'size', title: 'Current size', prompt: 'How much data is there today? Such as 0 GB', usual: '0 GB', presets: [], kind: 'size' },
  { id: 'growth', title: 'Growth', prompt: 'By how much does the load grow in a year? Such as 20 %', usual: '20 %', presets: [], kind: 'share of growth' },
  { id: 'peak', title: 'Peak', prompt: 'How much busier than the average does it get? A factor such as 3', usual: 'day', presets: Object.entries(PEAKS).map(([answer, { factor, occasion }]) => ({ answer, detail: `${factor} times, ${occasion}` })), kind: 'peak factor' },
];

export interface CapacityResult {
  readonly name: string;
  readonly value: string;
  /** What the number decides; empty for none that can be told. */
  readonly follows: string;
}

/** A capacity estimate as far as it is answered. */
export interface Capacity {
  readonly results: readonly CapacityResult[];
  /** The block and a summary table whose numbers are tied to it, as Markdown. */
  readonly markdown: string;
  /** What is wrong with answers, by question. */
  readonly problems: Readonly<Partial<Record<CapacityQuestion['id'], Message>>>;
}

/** Works a capacity estimate out of the answers there are; the usual ones stand for the rest. */
export function estimateCapacity(answers: CapacityAnswers): Capacity {
  const problems: Partial<Record<CapacityQuestion['id'], Message>> = {};
  const taken = {} as Record<CapacityQuestion['id'], string>;
  for (const question of CAPACITY_QUESTIONS) {
    const answer = (answers[question.id] ?? '').trim();
    const problem = answer === '' ? undefined : problemOf(question, answer);
    if (problem) problems[question.id] = problem;
    taken[question.id] = completed(question, answer === '' || problem ? question.usual : answer);
  }
  const block = blockOf(taken);
  const { byKey } = sheetOf(parseDocument(block));
  const results = RESULTS.flatMap(({ name, follows }): (CapacityResult & { readonly title: string })[] => {
    const value = byKey.get(keyOf(tokensOf(name)))?.value;
    return value ? [{ name, title: name.charAt(0).toUpperCase() + name.slice(1), value: format(value), follows: follows(value) }] : [];
  });
  const rows = results.map(({ name, title, value, follows }) => `| ${title} | ${value}<!-- =${name} --> | ${follows} |`);
  return { results: results.map(({ name, value, follows }) => ({ name, value, follows })), markdown: [block, '', '| Result | Value | What follows |', '| --- | --- | --- |', ...rows].join('\n'), problems };
}

function blockOf(answer: Readonly<Record<CapacityQuestion['id'], string>>): string {
  const lines: readonly (readonly [string, string])[] = [
    [`daily active users = ${answer.users}`, ''],
    [`concurrent users = ${answer.concurrent}`, ''],
    [`actions = daily active users * ${answer.actions} actions per user per day`, ''],
    [`reads per write = ${answer.ratio}`, ''],
    ['writes = actions / (1 + reads per write)', ''],
    ['reads = actions - writes', ''],
    [`peak load = peak(actions, ${answer.peak})`, PEAKS[answer.peak as keyof typeof PEAKS] ? PEAKS[answer.peak as keyof typeof PEAKS].occasion.split(':')[0] ?? '' : ''],
    [`growth = ${answer.growth}`, 'in a year'],
    ['peak load in a year = peak load * (1 + growth)', ''],
    ['servers = servers(peak load in a year)', ''],
    [`payload = ${answer.payload}`, ''],
    ['bandwidth = bandwidth(peak load in a year, payload)', ''],
    [`retention = ${answer.retention}`, ''],
    [`current size = ${answer.size}`, ''],
    ['storage = current size + writes * payload * retention * (1 + growth) ^ (retention / 2 years)', 'at the load of half-way'],
    ['rows = writes * retention * 1 row per write', ''],
    ['cache = cache(reads, 20 %, payload)', 'the 80/20 rule'],
    ['sessions = memory(concurrent users, 4 KB)', 'of 4 KB each, assumed'],
  ];
  return [`\`\`\`${ESTIMATE}`, ...lines.map(([line, remark]) => (remark === '' ? line : `${line}  # ${remark}`)), '```'].join('\n');
}

const RESULTS: readonly { readonly name: string; readonly follows: (value: Value) => string }[] = [
  { name: 'actions', follows: () => 'average load' },
  { name: 'reads', follows: () => '' },
  { name: 'writes', follows: () => '' },
  { name: 'peak load in a year', follows: () => 'what has to be carried' },
  { name: 'servers', follows: () => 'at half load, one may fail' },
  { name: 'bandwidth', follows: ({ value }) => (value > 125e6 ? 'more than a network of 1 Gbps: a CDN, or several ways in' : 'a network of 1 Gbps carries it') },
  { name: 'storage', follows: () => 'copies and indexes come on top' },
  { name: 'rows', follows: ({ value }) => (value > ROWS_PER_DATABASE ? 'more than about 100 million: partitions, or an archive' : 'one database is enough to about 100 million') },
  { name: 'cache', follows: () => 'a day\'s reads of a fifth of the objects' },
  { name: 'sessions', follows: () => 'memory for those who are there at one time' },
];

/** An answer as it stands in the block: `10:1` is 10, and users are counted. */
function completed({ id, unit }: CapacityQuestion, answer: string): string {
  if (id === 'ratio') return answer.replace(/\s{0,3}(?::|to)\s{0,3}1$/, '');
  if (unit === undefined) return answer;
  const value = valueOf(answer);
  return value && isPlain(value) && value.count === '' && !value.percent && /^[\d.,_ ]{1,40}(?:\p{L}{1,12})?$/u.test(answer) ? `${answer} ${unit}` : answer;
}

function problemOf(question: CapacityQuestion, answer: string): Message | undefined {
  if (answer.length > 200 || /[\n\r`#=]/.test(answer)) return message('One line of a number with its unit, such as {usual}.', { usual: question.usual });
  if (question.id === 'peak' && Object.hasOwn(PEAKS, answer)) return undefined;
  const { estimates: [line], problems: [problem] } = sheetOf(parseDocument(`\`\`\`${ESTIMATE}\nanswer = ${completed(question, answer).replace(/daily active users/i, '1 users')}\n\`\`\``));
  if (problem) return problem.message;
  const value = line?.value;
  if (!value) return message('One line of a number with its unit, such as {usual}.', { usual: question.usual });
  if (value.value < 0) return message('A number below zero makes no sense here.');
  if (question.kind === 'share of growth') return isPlain(value) ? undefined : message('A share such as {usual}.', { usual: question.usual });
  if (question.id === 'retention' && (value.time !== 1 || value.value === 0)) return message('A time such as {usual}.', { usual: question.usual });
  return KINDS[question.kind].fits(value) ? undefined : message('This has to be {kind}.', { kind: KINDS[question.kind].says });
}

function valueOf(answer: string): Value | undefined {
  return sheetOf(parseDocument(`\`\`\`${ESTIMATE}\nanswer = ${answer}\n\`\`\``)).estimates[0]?.value;
}

/**
 * Edits that put an estimate into a document: in the place of a block that is still to be filled in and has the same names, together with the
 * untouched tables beside it where the section asks for nothing else, since the summary answers them; else below a line.
 * @param line counted from 0
 * @param view where the document is held to a template
 */
export function insertCapacity(doc: DesignDoc, line: number, { markdown }: Capacity, view?: Pick<View, 'roles' | 'outline'>): Edit[] {
  const eol = eolOf(doc.text);
  const text = markdown.replaceAll('\n', eol);
  const own = new Set(sheetOf(parseDocument(markdown)).byKey.keys());
  const { blocks, estimates } = sheetOf(doc);
  const open = blocks.find(({ line: first, endLine, text: code }) => /<\p{L}/u.test(code) && estimates.some((estimate) => estimate.line > first && estimate.line < endLine && own.has(estimate.key)));
  if (open) {
    const at = doc.blocks.findIndex((block) => block.line === open.line);
    const section = doc.sections.findLast(({ firstBlock, endBlock }) => firstBlock <= at && at < endBlock);
    const asked = view?.outline.find((entry) => entry.section && entry.section.index === section?.index)?.template.topics ?? [];
    const isOnly = asked.length > 0 && asked.every((topic) => topic === 'capacity-estimation');
    const answered = doc.blocks.filter((block, index) => isOnly && section && index >= section.firstBlock && index < section.endBlock && block.kind === 'table' && view?.roles[index] === 'starter');
    const edits = [...answered.map((block) => replaceLines(doc, block.line, block.endLine, undefined)), { range: { start: lineStart(doc, open.line), end: lineEnd(doc, open.endLine - 1) }, text }];
    return edits.sort((a, b) => a.range.start - b.range.start);
  }
  // Front matter is no place for it.
  const first = doc.frontMatter ? lineAt(doc, Math.max(0, doc.frontMatter.range.end - 1)) : 0;
  const at = Math.min(Math.max(line, first), doc.lineStarts.length - 1);
  const inBlock = doc.blocks.find((block) => block.line <= at && at < block.endLine);
  const end = lineEnd(doc, inBlock ? inBlock.endLine - 1 : at);
  const isBlank = doc.text.slice(lineStart(doc, at), end).trim() === '' && !inBlock;
  const next = lineEnd(doc, Math.min((inBlock ? inBlock.endLine - 1 : at) + 1, doc.lineStarts.length - 1));
  const followed = doc.text.slice(end, next).trim() !== '';
  return [{ range: { start: end, end }, text: `${isBlank ? '' : eol + eol}${text}${followed ? eol : ''}${end === doc.text.length ? eol : ''}` }];
}

/** What is wrong with an answer, as a sentence; undefined where it will do. */
export const problemText = (capacity: Capacity, id: CapacityQuestion['id']): string | undefined => {
  const problem = capacity.problems[id];
  return problem && formatMessage(problem);
};
