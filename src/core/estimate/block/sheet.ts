import { perDocument } from '../../design/per-document.ts';
import { lineEnd, lineStart } from '../../document/lines.ts';
import type { CodeBlock, DesignDoc, Range } from '../../document/model.ts';
import { message, type Message, type Problem } from '../../parsed.ts';
import { suggest } from '../../suggest.ts';
import { unitOf } from '../units.ts';
import { compute, type Expression, type Outcome, readExpression, type Unknown } from './expression.ts';
import { createNames, keyOf, LONGEST_NAME, type Names, partOfName } from './names.ts';
import { SCALES } from './quantity.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Value } from './value.ts';

/** The language of a fenced block that computes. */
export const ESTIMATE = 'estimate';

/** A line of an estimate block that declares a name. */
export interface Estimate {
  /** As written. */
  readonly name: string;
  /** Without regard to case and white space: what it is found by. */
  readonly key: string;
  readonly nameRange: Range;
  /** The calculation, as written. */
  readonly formula: Range;
  /** The line, counted from 0, and where its text ends: hints stand there. */
  readonly line: number;
  readonly lineEnd: number;
  /** Undefined where it cannot be computed: something is wrong in it or in what it needs, or is still to be filled in. */
  readonly value: Value | undefined;
  /** Whether it is a number that the writer gives, with nothing computed. */
  readonly isInput: boolean;
  /** Names of other lines in its calculation. */
  readonly uses: readonly Use[];
}

export interface Use extends Range {
  readonly key: string;
}

export interface EstimateProblem extends Problem {
  /** What was most likely meant instead. */
  readonly meant?: string;
}

/** The estimate blocks of a document, computed. */
export interface Sheet {
  /** In the order of the text; of two with one name only the first. */
  readonly estimates: readonly Estimate[];
  readonly byKey: ReadonlyMap<string, Estimate>;
  /** In the order of the text. */
  readonly problems: readonly EstimateProblem[];
  /** The code blocks they stand in. */
  readonly blocks: readonly CodeBlock[];
}

/** The estimate blocks of a document: names reach later lines and blocks, and within a block earlier lines too. */
export const sheetOf: (doc: DesignDoc) => Sheet = perDocument((doc) => {
  const blocks = doc.blocks.filter((block): block is CodeBlock => block.kind === 'code' && block.language === ESTIMATE);
  return blocks.length === 0 ? EMPTY : readSheet(doc, blocks);
});

const EMPTY: Sheet = { estimates: [], byKey: new Map(), problems: [], blocks: [] };

/** For how many names that are not declared one that is near is looked for: each is compared with all there are. */
const MOST_SUGGESTIONS = 20;
const MOST_NAMES_COMPARED = 2000;

/** A blank to be filled in, as templates have it. */
const BLANK = /<\p{L}[^<>]{0,80}>/u;

interface Draft extends Omit<Estimate, 'value'> {
  readonly start: number;
  readonly expression: Read;
  value: Value | undefined;
  stage: 'new' | 'waiting' | 'done' | 'circular';
  /** Which of its uses is looked at next. */
  next: number;
}

function readSheet(doc: DesignDoc, blocks: readonly CodeBlock[]): Sheet {
  const lines = blocks.flatMap((block, number) => linesOf(doc, block, number));
  const reading = readingFor(lines);
  const drafts = new Map<string, Draft>();
  const problems: EstimateProblem[] = [];
  const unknown: Unknown[] = [];
  for (const line of lines) {
    const { start, split } = line;
    if (split.problem) problems.push(shifted(split.problem, start));
    if (split.declared) read(line, split, split.declared);
  }
  const inOrder = [...drafts.values()];
  evaluate(inOrder, drafts, problems);
  problems.push(...undeclared(unknown, drafts));
  return { estimates: inOrder, byKey: drafts, problems: problems.sort((a, b) => a.range.start - b.range.start), blocks };

  function read({ start, line, end, block }: Line, split: Split, { equals, key, name, nameRange }: Declared): void {
    const { tokens, isOpen } = split;
    const expression = isOpen ? NOTHING : reading.expression(split, block, () => readExpression(tokens, equals + 1, reading.names, block, key));
    if (expression.unknown) unknown.push(expression.unknown.map((one) => ({ ...one, start: one.start + start, end: one.end + start })));
    else if (expression.problem) problems.push(shifted(expression.problem, start));
    const before = drafts.get(key);
    if (before) {
      problems.push({ range: shift(nameRange, start), message: message('"{name}" is declared on line {line} already.', { name, line: before.line + 1 }) });
      return;
    }
    const first = tokens[equals + 1];
    drafts.set(key, {
      name,
      key,
      nameRange: shift(nameRange, start),
      formula: shift({ start: first?.start ?? nameRange.end, end: first ? (tokens.at(-1)?.end ?? first.end) : nameRange.end }, start),
      line,
      lineEnd: end,
      isInput: expression.isInput,
      uses: expression.uses.map((use) => ({ key: use.key, start: use.start + start, end: use.end + start })),
      start,
      expression,
      value: undefined,
      stage: 'new',
      next: 0,
    });
  }
}

const shift = (range: Range, by: number): Range => ({ start: range.start + by, end: range.end + by });
const shifted = (problem: Problem, by: number): Problem => ({ range: shift(problem.range, by), message: problem.message });

/** What is said about names that nobody declared, with one that is near or that comes later. */
function undeclared(unknown: readonly Unknown[], drafts: ReadonlyMap<string, Draft>): EstimateProblem[] {
  const candidates = unknown.length === 0 ? [] : [...drafts.keys()].slice(0, MOST_NAMES_COMPARED);
  return unknown.flatMap((readings, nth) => {
    // Of `storag per year` the whole may be a name, or the part before `per`.
    const found = readings.map((reading) => ({ ...reading, later: drafts.get(reading.text.toLowerCase()), near: nth < MOST_SUGGESTIONS ? suggest(reading.text, candidates) : undefined }));
    const best = found.find(({ later, near }) => later !== undefined || near !== undefined) ?? found.at(-1);
    if (!best) return [];
    const { start, end, later, near, text: name } = best;
    const meant = near === undefined ? undefined : drafts.get(near);
    return [{ range: { start, end }, ...(meant ? { meant: meant.name } : {}), message: later ? message('"{name}" is declared in a later block, on line {line}. Move one of the two.', { name, line: later.line + 1 }) : message('Nothing here is named "{name}".{meant}', { name, meant: meant ? message(' Did you mean "{meant}"?', { meant: meant.name }) : '' }) }];
  });
}

interface Read extends Expression {
  readonly isInput: boolean;
  readonly uses: readonly Use[];
  /** What it came to the last time, and with which values. */
  last?: { readonly inputs: readonly (Value | undefined)[]; readonly outcome: Outcome };
}

const NOTHING: Read = { steps: [], isInput: false, uses: [] };

/** What the lines of a document were read as; it holds as long as the names are the same. */
interface Reading {
  readonly names: Names;
  expression(line: Split, block: number, read: () => Expression): Read;
}

/** Of the last documents: from one keystroke to the next, all lines but one are read already. */
const readings = new Map<string, Reading>();
const MOST_READINGS = 4;
const MOST_EXPRESSIONS = 5000;

function readingFor(lines: readonly Line[]): Reading {
  let signature = '';
  for (const { block, split } of lines) if (split.declared) signature += `${block} ${split.declared.key}\n`;
  const found = readings.get(signature) ?? createReading(lines);
  readings.delete(signature);
  readings.set(signature, found);
  if (readings.size > MOST_READINGS) for (const oldest of [...readings.keys()].slice(0, 1)) readings.delete(oldest);
  return found;
}

function createReading(lines: readonly Line[]): Reading {
  const names = createNames();
  for (const { block, split } of lines) if (split.declared) names.add(split.tokens.slice(0, split.declared.equals), block);
  /** By block: a name may mean a unit in one and what was declared since in the next. */
  const expressions: Map<Split, Read>[] = [];
  let count = 0;
  return {
    names,
    expression(line, block, read) {
      const known = expressions[block]?.get(line);
      if (known) return known;
      const expression = read();
      const { steps } = expression;
      const made: Read = {
        ...expression,
        isInput: steps.length > 0 && steps.every(({ kind }) => kind === 'value' || kind === 'negate' || kind === 'group'),
        uses: steps.flatMap((step) => (step.kind === 'name' ? [{ key: step.key, start: step.start, end: step.end }] : [])),
      };
      if (++count > MOST_EXPRESSIONS) {
        expressions.length = 0;
        count = 0;
      }
      (expressions[block] ??= new Map()).set(line, made);
      return made;
    },
  };
}

interface Line {
  /** Offset at which the text starts, behind the marks of a list or quote, and at which it ends. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Number of the block among the estimate blocks. */
  readonly block: number;
  readonly split: Split;
}

/** The lines of a block that say something. */
function linesOf(doc: DesignDoc, block: CodeBlock, number: number): Line[] {
  const lines: Line[] = [];
  for (const [nth, text] of block.text.split('\n').entries()) {
    const own = text.trimEnd();
    if (own === '') continue;
    const line = block.line + 1 + nth;
    const end = lineEnd(doc, line);
    const from = lineStart(doc, line);
    // In a list or a quote something stands before it.
    const at = doc.text.startsWith(own, from) ? from : from + Math.max(0, doc.text.slice(from, end).lastIndexOf(own));
    lines.push({ start: at, end, line, block: number, split: splitOf(own) });
  }
  return lines;
}

interface Declared {
  readonly key: string;
  readonly name: string;
  readonly nameRange: Range;
  /** Index of the token `=`. */
  readonly equals: number;
}

/** A line by itself. Offsets count from its start. */
interface Split {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether something is still to be filled in. */
  readonly isOpen: boolean;
  readonly declared?: Declared;
  readonly problem?: Problem;
}

/** Lines as they were split before. */
const recent = new Map<string, Split>();
const MOST_RECENT = 5000;

function splitOf(text: string): Split {
  const known = recent.get(text);
  if (known) return known;
  const split = splitLine(text);
  if (recent.size >= MOST_RECENT) recent.clear();
  if (text.length < 500) recent.set(text, split);
  return split;
}

/** Reads the left side of a line. */
function splitLine(text: string): Split {
  const tokens = tokensOf(text);
  const line = { text, tokens, isOpen: false };
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return line;
  const problem = (from: Token, to: Token, said: Message): Split => ({ ...line, problem: { range: { start: from.start, end: to.end }, message: said } });
  const equals = tokens.findIndex((token) => token.text === '=');
  if (equals < 0) {
    // A blank of a template may stand for the whole line.
    return BLANK.test(text) ? line : problem(first, last, message('A line of an estimate is a name, "=" and a calculation; a remark begins with "#".'));
  }
  if (equals === 0) return problem(first, last, message('The name before "=" is missing.'));
  const own = tokens.slice(0, equals);
  const end = own.at(-1) ?? first;
  const name = text.slice(first.start, end.end);
  if (BLANK.test(name)) return line;
  const strange = own.find((_token, at) => !partOfName(own, at, at > 0));
  if (strange) return problem(strange, strange, message('A name is made of words; "{text}" cannot stand in it.', { text: strange.text }));
  if (own.length > LONGEST_NAME) return problem(first, end, message('A name has at most {count} words.', { count: LONGEST_NAME }));
  if (own.length === 1 && isUnit(name)) return problem(first, end, message('"{name}" is a unit and cannot be a name.', { name }));
  return { ...line, isOpen: BLANK.test(text.slice(tokens[equals]?.end ?? 0)), declared: { key: keyOf(own), name, nameRange: { start: first.start, end: end.end }, equals } };
}

/** The key of a name, or why it cannot be one. */
export function nameProblem(name: string): { readonly key: string } | { readonly message: Message } {
  const { declared, problem } = splitLine(`${name.trim()} = 1`);
  if (declared && declared.name === name.trim()) return { key: declared.key };
  return { message: problem?.message ?? message('A name is made of words, such as "daily active users".') };
}

const isUnit = (name: string): boolean => unitOf(name) !== undefined || SCALES.has(name) || SCALES.has(name.toUpperCase()) || name.toUpperCase() === 'B';

/** Computes every line after what it needs, without recursion: chains may be long. */
function evaluate(inOrder: readonly Draft[], drafts: ReadonlyMap<string, Draft>, problems: Problem[]): void {
  /** The lines that wait for one another, and how far each has come in what it needs. */
  const path: Draft[] = [];
  for (const root of inOrder) {
    if (root.stage === 'new') enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const use = top.uses[top.next++];
      const needed = use && drafts.get(use.key);
      if (use && needed) {
        if (needed.stage === 'new') enter(needed);
        else if (needed.stage === 'waiting') closeCircle(use, needed);
      } else if (!use) {
        path.pop();
        if (top.stage === 'waiting') finish(top);
        top.stage = top.stage === 'waiting' ? 'done' : top.stage;
      }
    }
  }

  function enter(draft: Draft): void {
    draft.stage = 'waiting';
    path.push(draft);
  }

  function closeCircle(use: Use, needed: Draft): void {
    const circle = path.slice(path.lastIndexOf(needed));
    for (const draft of circle) draft.stage = 'circular';
    const shown = [...circle.slice(0, 5), needed].map(({ name }) => name);
    problems.push({ range: { start: use.start, end: use.end }, message: message('"{name}" is computed from itself: {circle}.', { name: needed.name, circle: shown.join(circle.length > 5 ? ' from … ' : ' from ') }) });
  }

  function finish(draft: Draft): void {
    const { expression } = draft;
    const { steps, uses, last } = expression;
    if (steps.length === 0) return;
    // What it needs is the very same value as at the last keystroke, so it comes to the same.
    const isSame = last !== undefined && uses.every(({ key }, at) => drafts.get(key)?.value === last.inputs[at]);
    const outcome = isSame ? last.outcome : compute(steps, (key) => drafts.get(key)?.value);
    if (!isSame) expression.last = { inputs: uses.map(({ key }) => drafts.get(key)?.value), outcome };
    if (outcome === undefined) return;
    if ('value' in outcome) draft.value = outcome.value;
    else problems.push({ message: outcome.problem.message, range: { start: draft.start + outcome.problem.range.start, end: draft.start + outcome.problem.range.end } });
  }
}
