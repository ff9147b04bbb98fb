import { perDocument } from '../../design/per-document.ts';
import { lineEnd, lineStart, lineText } from '../../document/lines.ts';
import type { CodeBlock, DesignDoc, Range } from '../../document/model.ts';
import { message, type Problem } from '../../parsed.ts';
import { suggest } from '../../suggest.ts';
import { unitOf } from '../units.ts';
import { compute, type Expression, readExpression, type Unknown } from './expression.ts';
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

/** The estimate blocks of a document, computed. */
export interface Sheet {
  /** In the order of the text; of two with one name only the first. */
  readonly estimates: readonly Estimate[];
  readonly byKey: ReadonlyMap<string, Estimate>;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
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
  readonly expression: Expression;
  value: Value | undefined;
}

function readSheet(doc: DesignDoc, blocks: readonly CodeBlock[]): Sheet {
  const names = createNames();
  const drafts = new Map<string, Draft>();
  const problems: Problem[] = [];
  const unknown: Unknown[] = [];
  for (const block of blocks) {
    const lines = linesOf(doc, block).map((line) => ({ ...line, tokens: known(line.text) }));
    const declared = lines.map((line) => declare(line, names, drafts, problems));
    for (const [index, line] of lines.entries()) {
      const name = declared[index];
      if (name) read(line, name);
    }
  }
  const inOrder = [...drafts.values()];
  evaluate(inOrder, drafts, problems);
  const candidates = inOrder.slice(0, MOST_NAMES_COMPARED).map(({ key }) => key);
  for (const [nth, readings] of unknown.entries()) {
    // Of `storag per year` the whole may be a name, or the part before `per`.
    const found = readings.map((reading) => ({ ...reading, later: drafts.get(reading.text.toLowerCase()), near: nth < MOST_SUGGESTIONS ? suggest(reading.text, candidates) : undefined }));
    const best = found.find(({ later, near }) => later !== undefined || near !== undefined) ?? found.at(-1);
    if (!best) continue;
    const { later, near, text } = best;
    const meant = near === undefined ? undefined : drafts.get(near);
    problems.push({
      range: { start: best.start, end: best.end },
      message: later ? message('"{name}" is declared in a later block, on line {line}. Move one of the two.', { name: text, line: later.line + 1 }) : message('Nothing here is named "{name}".{meant}', { name: text, meant: meant ? ` Did you mean "${meant.name}"?` : '' }),
    });
  }
  return { estimates: inOrder, byKey: drafts, problems: problems.sort((a, b) => a.range.start - b.range.start), blocks };

  function read({ start, text, tokens, line }: Line & { readonly tokens: readonly Token[] }, { equals, key, name, nameRange }: Declared): void {
    const isOpen = BLANK.test(text.slice(tokens[equals]?.end ?? 0));
    const expression = isOpen ? { steps: [] } : readExpression(tokens, equals + 1, names, key);
    const first = tokens[equals + 1];
    const last = tokens.at(-1);
    const shift = (range: Range): Range => ({ start: range.start + start, end: range.end + start });
    if (expression.unknown) unknown.push(expression.unknown.map((reading) => ({ ...reading, ...shift(reading) })));
    else if (expression.problem) problems.push({ ...expression.problem, range: shift(expression.problem.range) });
    if (drafts.has(key)) {
      const before = drafts.get(key);
      problems.push({ range: nameRange, message: message('"{name}" is declared on line {line} already.', { name, line: (before?.line ?? 0) + 1 }) });
      return;
    }
    drafts.set(key, {
      name,
      key,
      nameRange,
      formula: shift({ start: first?.start ?? tokens[equals]?.end ?? 0, end: Math.max(first?.start ?? 0, last?.end ?? 0) }),
      line,
      lineEnd: start + text.length,
      isInput: expression.steps.length > 0 && expression.steps.every(({ kind }) => kind === 'value' || kind === 'negate' || kind === 'group'),
      uses: expression.steps.flatMap((step) => (step.kind === 'name' ? [{ key: step.key, ...shift(step) }] : [])),
      start,
      expression,
      value: undefined,
    });
  }
}

interface Line {
  /** Offset at which the text starts, behind the marks of a list or quote. */
  readonly start: number;
  readonly text: string;
  readonly line: number;
}

/** The lines of a block that say something. */
function linesOf(doc: DesignDoc, block: CodeBlock): Line[] {
  const first = block.line + 1;
  return block.text.split('\n').flatMap((text, nth): Line[] => {
    const own = text.replace(/\r$/, '');
    if (own.trim() === '') return [];
    const line = first + nth;
    const whole = lineText(doc, line);
    const at = whole.endsWith(own) ? whole.length - own.length : Math.max(0, whole.indexOf(own.trim()));
    return [{ start: lineStart(doc, line) + at, text: whole.slice(at, lineEnd(doc, line) - lineStart(doc, line)), line }];
  });
}

interface Declared {
  readonly key: string;
  readonly name: string;
  readonly nameRange: Range;
  /** Index of the token `=`. */
  readonly equals: number;
}

/** Reads the left side of a line and makes its name known. */
function declare({ start, text, tokens }: Line & { readonly tokens: readonly Token[] }, names: Names, drafts: ReadonlyMap<string, unknown>, problems: Problem[]): Declared | undefined {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  const problem = (from: Token, to: Token, ...said: Parameters<typeof message>): undefined => void problems.push({ range: { start: start + from.start, end: start + to.end }, message: message(...said) });
  const equals = tokens.findIndex((token) => token.text === '=');
  if (equals < 0) {
    // A blank of a template may stand for the whole line.
    return BLANK.test(text) ? undefined : problem(first, last, 'A line of an estimate is a name, "=" and a calculation; a remark begins with "#".');
  }
  if (equals === 0) return problem(first, last, 'The name before "=" is missing.');
  const own = tokens.slice(0, equals);
  const end = own.at(-1) ?? first;
  const name = text.slice(first.start, end.end);
  if (BLANK.test(name)) return undefined;
  const wrong = own.findIndex((_token, at) => !partOfName(own, at, at > 0));
  const strange = own[wrong];
  if (strange) return problem(strange, strange, 'A name is made of words; "{text}" cannot stand in it.', { text: strange.text });
  if (own.length > LONGEST_NAME) return problem(first, end, 'A name has at most {count} words.', { count: LONGEST_NAME });
  if (own.length === 1 && (unitOf(name) || SCALES.has(name) || SCALES.has(name.toUpperCase()) || name.toUpperCase() === 'B')) return problem(first, end, '"{name}" is a unit and cannot be a name.', { name });
  const key = keyOf(own);
  if (!drafts.has(key)) names.add(own);
  return { key, name, nameRange: { start: start + first.start, end: start + end.end }, equals };
}

/** Computes every line after what it needs, without recursion: chains may be long. */
function evaluate(inOrder: readonly Draft[], drafts: ReadonlyMap<string, Draft>, problems: Problem[]): void {
  const done = new Set<Draft>();
  const circular = new Set<Draft>();
  const onPath = new Map<Draft, number>();
  const valueOf = (key: string): Value | undefined => drafts.get(key)?.value;
  for (const root of inOrder) {
    const path: { readonly draft: Draft; next: number }[] = [];
    enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const use = top.draft.uses[top.next++];
      if (use) {
        const needed = drafts.get(use.key);
        const back = needed && onPath.get(needed);
        if (back === undefined) {
          if (needed) enter(needed);
        } else if (needed && !circular.has(needed)) {
          const circle = path.slice(back).map(({ draft }) => draft);
          for (const draft of circle) circular.add(draft);
          const shown = [...circle.slice(0, 5), needed].map(({ name }) => name);
          problems.push({ range: { start: use.start, end: use.end }, message: message('"{name}" is computed from itself: {circle}.', { name: needed.name, circle: shown.join(circle.length > 5 ? ' from … ' : ' from ') }) });
        }
        continue;
      }
      path.pop();
      onPath.delete(top.draft);
      done.add(top.draft);
      if (!circular.has(top.draft)) finish(top.draft);
    }

    function enter(draft: Draft): void {
      if (done.has(draft) || onPath.has(draft)) return;
      onPath.set(draft, path.length);
      path.push({ draft, next: 0 });
    }
  }

  function finish(draft: Draft): void {
    const { steps } = draft.expression;
    const outcome = steps.length === 0 ? undefined : compute(steps, valueOf);
    if (outcome === undefined) return;
    if ('value' in outcome) draft.value = outcome.value;
    else problems.push({ message: outcome.problem.message, range: { start: draft.start + outcome.problem.range.start, end: draft.start + outcome.problem.range.end } });
  }
}

/** Lines as they were split before: from one keystroke to the next all but one are the same. */
const recent = new Map<string, readonly Token[]>();
const MOST_RECENT = 2000;

function known(text: string): readonly Token[] {
  const tokens = recent.get(text) ?? tokensOf(text);
  if (recent.size >= MOST_RECENT) recent.clear();
  if (text.length < 500) recent.set(text, tokens);
  return tokens;
}
