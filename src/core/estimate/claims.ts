import { movedBy, perText, readOnce } from '../document/per-text.ts';
import type { Block, DesignDoc, Range, TableBlock } from '../document/model.ts';
import { ESTIMATE } from './block/sheet.ts';
import { followsInColumns } from './columns.ts';
import { followsIn } from './context.ts';
import { type Expression, type ExpressionReader, isFunction, type Quantity, quantitiesOf, readerOf, valuesOf } from './expression.ts';
import { isSlip, judge, OK, type Verdict } from './judge.ts';
import { type Follows, numbered, quantitiesIn, sameKind, STRICT } from './line.ts';
import { BRACKETS, inBrackets } from './nearby.ts';
import { DIGIT, type Token, tokenise, TWO_NUMBERS } from './tokens.ts';
import { unitInProse } from './units.ts';

/** A number that is said to follow from others, and whether it does. */
export interface Claim {
  /** From the inputs to the stated number. */
  readonly range: Range;
  /** The stated number with its unit. */
  readonly stated: Range;
  /** The number alone: what a fix replaces. */
  readonly number: Range;
  readonly verdict: Verdict;
  /** The stated number as it is read, and what it should be, both in the unit it stands in. */
  readonly value: number;
  readonly computed: number;
  readonly unit: string;
  /** Stated over computed. */
  readonly ratio: number;
  /** Of a wrong one what to write in place of the number's digits, the scale and unit behind them kept; undefined where that cannot be told. */
  readonly correction: string | undefined;
  /** What is the same for a claim that is made again elsewhere; of wrong equations alone. */
  readonly says?: string;
}

const known = new WeakMap<DesignDoc, readonly Claim[]>();

/** Every claim of a document, in the order of the text. Computed once for a document. */
export function claimsOf(doc: DesignDoc): readonly Claim[] {
  const claims = known.get(doc) ?? findClaims(doc);
  known.set(doc, claims);
  return claims;
}

function findClaims(doc: DesignDoc): Claim[] {
  const found: Claim[] = [];
  const blocks = numbered(doc);
  for (const index of blocks) {
    const block = doc.blocks[index] as Block;
    if (block.kind === 'table') found.push(...claimsOfTable(doc, block));
    else if (!computesItself(block) && TWO_NUMBERS.test(block.text) && (RELATION.test(block.text) || block.text.includes(' ~ '))) found.push(...claimsInText(doc, block));
  }
  for (const index of blocks) found.push(...claimsGoingOn(doc, index));
  const near = followsIn(doc).map((follows) => toNear(doc, follows));
  // An equation says more than a neighbourhood.
  found.push(...near);
  const seen = new Set<number | string>();
  const isNew = (key: number | string | undefined): boolean => key === undefined || (!seen.has(key) && seen.add(key) !== undefined);
  // A slip that the document says again is told once.
  return found.sort((a, b) => a.stated.start - b.stated.start).filter((claim) => isNew(claim.number.start) && (claim.verdict !== 'wrong' || (!isSaidBeside(doc, claim.range, claim.ratio) && isNew(claim.says))));
}

const toNear = (doc: DesignDoc, follows: Follows): Claim => toClaim(doc, follows.source, follows.stated, follows.stated, { ...follows, computed: (follows.stated.readings[0]?.value ?? NaN) / follows.ratio });

/** Something that may be read as "equals"; without it a text holds no equation. A backslash begins the commands of LaTeX. */
const RELATION = /[=＝≈≅≃≡→⇒⟶⟹\\]|[-–]>/;

/** An estimate block states no result to judge. */
const computesItself = (block: Block): boolean => block.kind === 'code' && block.language === ESTIMATE;

function claimsInText(doc: DesignDoc, block: Block): Claim[] {
  const { start, end } = block.kind === 'code' ? block.content : block.range;
  return claimsOfText(doc, doc.text.slice(start, end)).map((claim) => moved(claim, start));
}

const moved = (claim: Claim, by: number): Claim => ({ ...claim, range: movedBy(claim.range, by), stated: movedBy(claim.stated, by), number: movedBy(claim.number, by) });

const claimsOfText = perText((whole) =>
  stretchesOf(whole).flatMap(({ text, at }) => (mayEquate(text) ? claimsOfTokens({ text: whole }, tokensOfText(text, at)) : [])),
);

/** The tokens of a text that begins at an offset, over line ends and without the marks of lists. */
function tokensOfText(text: string, start: number): Token[] {
  const all = tokenise(text, start);
  // The mark of an item before a sign, which goes on from the item above.
  const tokens = joinLines(text.includes('•') ? all.filter((token, at) => token.text !== '•' || all[at + 1]?.kind !== 'relation') : all);
  return tokens.filter((token, at) => !isBullet(tokens, token, at));
}

/** What the offsets of tokens and claims are offsets of. */
type Source = Pick<DesignDoc, 'text'>;

/** Whether a text has a number, something like an equals sign, and another number behind. */
function mayEquate(text: string): boolean {
  const first = text.search(DIGIT);
  if (first < 0) return false;
  EQUALS.lastIndex = first;
  return EQUALS.test(text) && DIGIT.test(text.slice(EQUALS.lastIndex));
}

/** {@link RELATION}, full-width signs included. */
const EQUALS = /[=＝≈≅≃≡→⇒⟶⟹\\]|[-–－]\s?[>＞]|\s~\s/g;

/** A text in stretches of whole lines that no equation reaches out of, each but the first with the line end before it. */
function stretchesOf(text: string): { readonly text: string; readonly at: number }[] {
  const found: { text: string; at: number }[] = [];
  let begin = 0;
  PARTED.lastIndex = 0;
  for (let match = text.includes('\\') ? null : PARTED.exec(text); match; match = PARTED.exec(text)) {
    found.push({ text: text.slice(begin, match.index + 1), at: begin });
    begin = match.index + 1;
  }
  found.push({ text: text.slice(begin), at: begin });
  return found;
}

/**
 * Between two lines of which the first ends, and the second begins, with what is neither an operator nor a sign of equality, nor markup that may
 * be one; a number at the end may have its unit on the next line.
 */
const PARTED = /(?:[a-zA-Z.,:!?)\]"]|\d(?![ \t\r]{0,9}\n[ \t]{0,40}[a-zA-Z]))(?=[ \t\r]{0,9}\n(?:[ \t\r]{0,40}\n){0,9}[ \t]{0,40}(?:[-*+>][ \t]+)?[a-zA-Z\d("])/g;

const GOES_ON = /^\s{0,3}[=＝≈][^=]*[\d０-９]/;

/** How many items or paragraphs a chain runs over. */
const LINKS = 4;

/** `= 200 scans/s` as an item or paragraph of its own, below `10M * 2 / 0.1M`. */
function claimsGoingOn(doc: DesignDoc, index: number): Claim[] {
  const block = doc.blocks[index];
  if (!block || !goesOn(block)) return [];
  let from = index - 1;
  while (index - from < LINKS && goesOn(doc.blocks[from])) from--;
  const parts = doc.blocks.slice(Math.max(0, from), index + 1);
  if (parts.length < 2 || !parts.every((part) => part.kind === 'text' && part.section === block.section)) return [];
  return claimsOfTokens(doc, parts.flatMap(({ range }) => tokensOfText(doc.text.slice(range.start, range.end), range.start))).filter(({ stated, verdict, ratio }) => stated.start >= block.range.start && (verdict !== 'wrong' || isSlip(ratio)));
}

const goesOn = (block: Block | undefined): boolean => block?.kind === 'text' && GOES_ON.test(block.text);

/** The mark of a list item, which is no sign. */
const isBullet = (tokens: readonly Token[], token: Token, at: number): boolean => token.kind === 'operator' && /^[-*+]$/.test(token.text) && (at === 0 || tokens[at - 1]?.text === '\n') && tokens[at + 1]?.apart === true;

/** A number that ends a table may go on below it. */
const BELOW = 20;

function claimsOfTable(doc: DesignDoc, table: TableBlock): Claim[] {
  const { start, end } = table.range;
  return readOnce(doc, claimsOfTable, doc.text.slice(start, end + BELOW), () => claimsInTable(doc, table).map((claim) => moved(claim, -start))).map((claim) => moved(claim, start));
}

function claimsInTable(doc: DesignDoc, table: TableBlock): Claim[] {
  const found: Claim[] = [];
  /** What stands beside its formula, by the column of the formula. */
  const beside: (Claim & { readonly column: number; readonly isAlike: boolean })[] = [];
  for (const row of [table.header, ...table.rows]) {
    row.cells.forEach((cell, index) => {
      if (!TWO_NUMBERS.test(cell.text)) return;
      const isEquation = mayEquate(doc.text.slice(cell.range.start, cell.range.end));
      const isBracketed = BRACKETS.test(cell.text);
      const [left, right] = [row.cells[index - 1], row.cells[index + 1]].map((beside) => (beside && DIGIT.test(beside.text) ? beside : undefined));
      if (!isEquation && !isBracketed && !left && !right) return;
      const tokens = tokensOf(cell);
      if (isEquation) found.push(...claimsOfTokens(doc, tokens));
      if (isBracketed) found.push(...inBrackets(tokens, quantitiesIn(tokens)).map((follows) => toNear(doc, follows)));
      const source = left || right ? suffix(readerOf(tokens), tokens, 0, tokens.length) : undefined;
      if (source?.kind !== 'operation' || !wholeCell(tokens, source)) return;
      // The cell to the right states what this one computes.
      const next = right ? tokensOf(right) : [];
      const stated = next.length > 0 ? prefix(readerOf(next), next, 0, next.length) : undefined;
      // `180 TB (raw) + 360 TB (index)` may state its first number alone.
      const answers = (stated ? [stated, ...quantitiesOf(stated).slice(0, 1)] : []).flatMap((reading) => claim(doc, source, reading, reading));
      const answer = answers.find(({ verdict }) => verdict !== 'wrong') ?? answers.find(({ ratio }) => stated?.kind === 'quantity' || isSlip(ratio));
      if (answer && stated) beside.push({ ...answer, column: index, isAlike: isAlike(source, stated) });
      // Or the cell to the left does.
      const before = left && !answer ? tokensOf(left) : [];
      const result = before.length > 0 ? readerOf(before).expression(before.findIndex(({ kind }) => kind === 'number' || kind === 'money'), before.length) : undefined;
      if (result?.expression.kind === 'quantity' && result.next === before.length) found.push(...claim(doc, source, result.expression, result.expression).filter(({ verdict }) => verdict !== 'wrong'));
    });
  }
  // `2 × 500 GB | 64 GB` are two things, unless the head says that one is the result of the other, or two rows agree.
  const isResult = ({ column, isAlike: alike }: (typeof beside)[number]): boolean => {
    const [head, next] = [column, column + 1].map((at) => table.header.cells[at]?.text ?? '') as [string, string];
    return !OTHER.test(next) && (FORMULA.test(head) || (alike && RESULT.test(next)) || beside.filter((other) => other.column === column && other.verdict === 'ok').length >= 2);
  };
  found.push(...beside.filter((claim) => claim.verdict !== 'wrong' || isResult(claim)).map(({ column: _, isAlike: __, ...claim }) => claim));
  found.push(...followsInColumns(doc, table).map((follows) => toClaim(doc, follows.source, follows.stated, follows.stated, follows)));
  return found;

  function tokensOf({ range }: { readonly range: Range }): Token[] {
    return tokenise(doc.text.slice(range.start, range.end), range.start);
  }
}

const FORMULA = /calc|formula|comput|\bhow\b(?! (?:many|much|long|often|big|far))|^\W*estimat(?:es?|ions?)\W*$|\b(?:math|assumptions?|arithmetic|equation|working)\b|deriv|rechnung|formel|cálculo|fórmula|calcul|расч[её]т|формула|计算|計算|公式|계산/i;
const RESULT = /result|answer|outcome|\btotal\b|ergebnis|résultat|resultado|результат|итог|结果|結果|결과/i;

/** What may stand beside a formula and is not its result. */
const OTHER = /actual|measured|limit|default|max|min\b|budget|quota|target|current|previous|confidence|taken|elapsed|duration|usable/i;

/** Whether two are of one kind, as far as units say. */
const isAlike = (a: Expression, b: Expression): boolean => valuesOf(a, STRICT).some((one) => valuesOf(b, STRICT).some((other) => sameKind(one, other)));

/** Whether an expression is what a cell is about: nothing but a name stands before it. */
const wholeCell = (tokens: readonly Token[], { start }: Expression): boolean => tokens.every((token) => token.end <= start || token.start >= start) && !tokens.some((token) => token.end <= start && token.kind === 'number');

/** A line that begins with a sign goes on from the one above. */
function joinLines(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    if (token.text !== '\n') return true;
    const next = tokens.slice(at + 1, at + 6).find((other) => other.text !== '\n');
    const before = tokens.slice(Math.max(0, at - 5), at).findLast((other) => other.text !== '\n');
    // A number at the end of a line, and its unit on the next.
    if (before?.kind === 'number' && next?.kind === 'word' && next === tokens[at + 1] && unitInProse(next.text)) return false;
    return !(next && (next.kind === 'relation' || (next.kind === 'operator' && !/^[-–*+]$/.test(next.text)))) && !(before && (before.kind === 'relation' || (before.kind === 'operator' && !/^[-–*]$/.test(before.text))));
  });
}

function claimsOfTokens(doc: Source, tokens: readonly Token[]): Claim[] {
  const found: Claim[] = [];
  const reader = readerOf(tokens);
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    let relations = 0;
    for (; to < tokens.length && tokens[to]?.kind !== 'stop'; to++) if (tokens[to]?.kind === 'relation') relations++;
    if (relations > 0) {
      const inner = equationsInBrackets(tokens, from, to);
      found.push(...claimsOfSegment(doc, reader, tokens, from, to, inner), ...inner.flatMap(([open, close]) => claimsOfSegment(doc, reader, tokens, open + 1, close, [])));
    }
    from = to + 1;
  }
  return found;
}

type Brackets = readonly [open: number, close: number];

/** Outermost brackets with a sign inside; one that is not closed holds nothing. */
function equationsInBrackets(tokens: readonly Token[], from: number, to: number): Brackets[] {
  const found: Brackets[] = [];
  let depth = 0;
  let open = from;
  let hasRelation = false;
  for (let at = from; at < to; at++) {
    const kind = tokens[at]?.kind;
    if (kind === 'open' && depth++ === 0) [open, hasRelation] = [at, false];
    else if (kind === 'relation') hasRelation = true;
    else if (kind === 'close' && depth > 0 && --depth === 0 && hasRelation) found.push([open, at]);
  }
  return found;
}

/**
 * The chain of a segment: `a x b = c = d` compares c with a x b, and d with c. What stands in `inner` brackets is a chain of its own:
 * `5B / 86400 seconds (1 day = 24 * 60 * 60) = 58k`.
 */
function claimsOfSegment(doc: Source, reader: ExpressionReader, tokens: readonly Token[], from: number, to: number, inner: readonly Brackets[]): Claim[] {
  const bounds: { readonly from: number; readonly to: number; readonly relation: string }[] = [];
  let start = from;
  let relation = '';
  for (let at = from; at <= to; at++) {
    const token = tokens[at];
    if (at < to && (token?.kind !== 'relation' || inner.some(([open, close]) => at > open && at < close))) continue;
    bounds.push({ from: start, to: at, relation });
    relation = token?.text ?? '';
    start = at + 1;
  }
  if (bounds.length < 2) return [];
  const found: Claim[] = [];
  let first: Expression | undefined;
  let unsettled: Expression | undefined;
  bounds.forEach((bound, index) => {
    const previous = bounds[index - 1];
    if (!previous) return;
    const stated = prefix(reader, tokens, bound.from, bound.to);
    const source = stated && suffix(reader, tokens, previous.from, previous.to);
    if (!source || !stated) return;
    const isArrow = /[→⇒⟶⟹>]|^~$/.test(bound.relation);
    // `40 GB/s × 80 % from the cache → the store sends 8 GB/s`: what an arrow leads to may be another thing than what stands before it.
    const isNamed = isArrow && stated.start > (tokens[bound.from]?.start ?? 0);
    const isRewritten = stated.kind === 'operation' && stated.operator !== '^';
    // `a * b = c * d = e` is written for `a * b = c`, and `c * d = e`.
    const result = isRewritten ? quantitiesOf(stated)[0] : undefined;
    const [goesOn] = result ? claim(doc, source, result, result).filter(({ verdict }) => verdict !== 'wrong') : [];
    const [near] = goesOn ? [goesOn] : claim(doc, source, stated, stated).filter(({ verdict, ratio }) => verdict !== 'wrong' || !isArrow || (source.kind === 'operation' ? !isNamed || isSlip(ratio) : isSlip(ratio) && isOtherPeriod(source, stated)));
    // `= 1157 = 1200` rounds, and what follows from the first formula is right whatever stands between.
    const [far] = near?.verdict !== 'ok' && first && first !== source && first.kind === 'operation' && stated.kind === 'quantity' ? claim(doc, first, stated, stated).filter(({ verdict }) => verdict !== 'wrong') : [];
    if (source.kind === 'operation') first ??= source;
    if (isRewritten && near?.verdict === 'wrong' && index < bounds.length - 1) {
      // `a * b = c + d = e`: the result is told at its end.
      unsettled ??= source;
      return;
    }
    const [settled] = unsettled && stated.kind === 'quantity' ? claim(doc, unsettled, stated, stated) : [];
    if (stated.kind === 'quantity') unsettled = undefined;
    // A slip is told once, where it is made: what follows from a wrong link as it stands is right.
    const answer = settled ?? (near?.verdict === 'wrong' ? (far ?? near) : (near ?? far));
    if (answer) found.push(answer);
  });
  return found;
}
/** Two rates of one kind over different periods: what an arrow between them turns into what. */
const isOtherPeriod = (a: Expression, b: Expression): boolean => {
  const [one, other] = [a, b].map((side) => (side.kind === 'quantity' ? side.readings[0]?.units.find(({ time, data }) => time === -1 && data === 0)?.size : undefined));
  return one !== undefined && other !== undefined && one !== other;
};

/** An expression of more tokens is no estimate. */
const LONGEST = 80;

/** The longest expression that ends where a stretch of tokens ends. */
function suffix(reader: ExpressionReader, tokens: readonly Token[], begin: number, to: number): Expression | undefined {
  const from = Math.max(begin, to - LONGEST);
  for (let start = from; start < to; start++) {
    // What goes on from something unread says less than it seems to: `searches / 24 hours / 3600 seconds`.
    if (start > from && continues(tokens, from, start - 1)) continue;
    if (isBehindUnread(tokens, from, start)) continue;
    const read = reader.expression(start, to);
    if (!read) continue;
    if (read.next === to || tokens.slice(read.next, to).every((token) => token.kind === 'close' || (token.kind === 'relation' && token.text === '~') || (token.kind === 'operator' && token.text === '*'))) return read.expression;
  }
  return undefined;
}

function continues(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (isFunction(tokens, at) || isFunction(tokens, at - 1)) return true;
  // A dash behind a name parts it from its value: `Total storage - 1 MB * 30`.
  if (/^[-–]$/.test(token.text) && token.apart && tokens[at + 1]?.apart) return tokens.slice(from, at).some((other) => other.kind === 'number') && !isRateName(tokens[at - 1]) && !isPhrase(tokens, from, at);
  return token.kind === 'operator' || /^(?:x|times|per|by|of)$/i.test(token.text);
}

/** `crews of 30 × reports 1 per day × 12`: a sign of multiplication stands before the name of a number. */
function isBehindUnread(tokens: readonly Token[], from: number, start: number): boolean {
  let at = start - 1;
  while (at >= from && tokens[at]?.kind === 'word') at--;
  return at >= from && at < start - 1 && tokens[at]?.kind === 'operator' && /^[*×✕∗⋅÷]$/.test(tokens[at]?.text ?? '') && tokens[at]?.apart === true && tokens[at + 1]?.apart === true;
}

/** `20 % of the reads are new - 10M * 5`: what has a verb is no operand. */
const isPhrase = (tokens: readonly Token[], from: number, at: number): boolean => {
  const behind = tokens.slice(from, at).findLastIndex(({ kind }) => kind === 'number') + 1;
  return tokens.slice(from + behind, at).some(({ text }) => /^(?:is|are|was|were|has|have|need|needs)$/i.test(text));
};

/** `2B reads a day QPS - 2B / 86400` parts a rate from its formula. */
const isRateName = (token: Token | undefined): boolean => token?.kind === 'word' && /^[qrtw]ps$/i.test(token.text);

/** The expression that a stretch of tokens begins with; a name may stand before it. */
function prefix(reader: ExpressionReader, tokens: readonly Token[], from: number, to: number): Expression | undefined {
  const read = reader.expression(from, Math.min(to, from + LONGEST));
  const behind = read && read.next < to ? tokens[read.next] : undefined;
  // `= 5 × 1 GB + what is shared` says more than can be read.
  if (read && behind?.kind === 'operator' && /^[+×÷*/]$/.test(behind.text) && behind.apart && tokens[read.next + 1]?.apart && read.next + 1 < to && /^(?:word|open)$/.test(tokens[read.next + 1]?.kind ?? '')) return undefined;
  // `2-3` is a range.
  return behind?.kind === 'operator' && /^[-–]$/.test(behind.text) && tokens[(read?.next ?? 0) + 1]?.kind === 'number' ? undefined : read?.expression;
}

function claim(doc: Source, source: Expression, stated: Expression, shown: Expression): Claim[] {
  // Two plain quantities say the same thing twice only where their units differ.
  if (source.kind === 'quantity' && stated.kind === 'quantity' && (!source.hasUnit || !stated.hasUnit || (sameUnit(source, stated) && !isOtherScale(source, stated)))) return [];
  if (source.kind === 'operation' && quantitiesOf(source).length < 2) return [];
  const judged = judge(source, stated);
  const inputs = quantitiesOf(shown);
  // `22 TB = 128 GB * 172 servers` states the servers; of a longer formula the result stands before it.
  const raised = powerOf(shown);
  const quantity = raised ?? (source.kind !== 'quantity' || shown.kind !== 'operation' ? inputs[0] : inputs.length > 2 ? source : inputs.at(-1));
  if (!judged || !quantity) return [];
  // `10 % a month = 3.1x a year` grows on itself.
  if (source.kind === 'quantity' && stated.kind === 'quantity' && judged.verdict === 'wrong' && (source.percent || stated.percent)) return [];
  // A day of work has eight hours, and a month 160.
  if (source.kind === 'quantity' && stated.kind === 'quantity' && judged.verdict === 'wrong' && isTime(stated) && !isPowerOfTen(judged.ratio)) return [];
  // `200 GB/day ≈ 3 TB` leaves out how long that takes.
  if (source.kind === 'quantity' && stated.kind === 'quantity' && judged.verdict === 'wrong' && timeOf(source) !== timeOf(stated)) return [];
  // `4 × 50 GB × $0.10/GB/month = $4.70` may be for a week.
  if (judged.verdict === 'wrong' && !isSlip(judged.ratio) && valuesOf(source, STRICT).every(({ time, money }) => time === -1 && money === 1) && valuesOf(stated, STRICT).every(({ time }) => time === 0)) return [];
  // `760 bytes ≈ 1 KB` rounds more than a formula would be.
  if (source.kind === 'quantity' && stated.kind === 'quantity' && judged.verdict === 'wrong' && judged.ratio < 2 && judged.ratio > 0.5) return [];
  // `words of 5 letters = 4*5 = 20`: a small number without a unit is rarely what a formula gives.
  if (source.kind === 'quantity' && stated.kind === 'operation' && judged.verdict === 'wrong' && !source.hasUnit && !source.hasScale) return [];
  // One way of writing it for another: only a slip is worth a word.
  if (source.kind === 'operation' && stated.kind === 'operation' && judged.verdict === 'wrong' && !isSlip(judged.ratio)) return [];
  return judged.verdict === 'wrong' && isNoEquation(doc, source, stated, quantity) ? [] : [{ ...toClaim(doc, source, stated, quantity, raised ? { ...judged, computed: (raised.readings[0]?.value ?? NaN) / judged.ratio } : judged), ...(judged.verdict === 'wrong' ? { says: saidBy(source, quantity) } : {}) }];
}

/** `10^3` and `10^3 scans`, which is one number. */
function powerOf(expression: Expression): Quantity | undefined {
  if (expression.kind === 'quantity') return undefined;
  const { operator, left, right, start, end } = expression;
  if (operator === '*' && left.kind === 'operation' && right.kind === 'quantity' && right.number === left) return { ...right, ...powerOf(left), readings: [{ value: powerOf(left)?.readings[0]?.value ?? NaN, units: right.readings[0]?.units ?? [] }], start, end };
  if (operator !== '^' || left.kind !== 'quantity' || right.kind !== 'quantity') return undefined;
  return { ...left, readings: [{ value: (left.readings[0]?.value ?? NaN) ** (right.readings[0]?.value ?? NaN), units: [] }], start, end, number: { start, end } };
}

/** The numbers of a formula in whatever order, and the result: what is the same for a claim that a document makes again. */
const saidBy = (source: Expression, stated: Quantity): string => [...quantitiesOf(source).map((input) => input.readings[0]?.value ?? NaN).sort((a, b) => a - b), valuesOf(stated, STRICT)[0]?.value.toPrecision(6)].join(' ');

/** `The 80/20 rule = 20%`, `6+3 = 1.5x` of an erasure code, what is left of `4 × 2 TB = 4 TB usable` for a reason said elsewhere, growth that grows on itself, and units that are not known. */
const isNoEquation = (doc: Source, source: Expression, stated: Expression, quantity: Quantity): boolean =>
  /\b(?:rule|split|mix|principle)\b/i.test(doc.text.slice(source.start, stated.start)) ||
  isDimensions(doc, source) ||
  /^\s?[kMGTmµ](?:Wh?|J|V|A|N|Pa|g|m|l|L|cal)\b/.test(doc.text.slice(quantity.number.end, quantity.number.end + 6)) ||
  (source.kind === 'operation' && (source.operator === '+' || quantitiesOf(source).some(({ percent }) => percent)) && /^[x×]/i.test(doc.text.slice(quantity.number.end, quantity.number.end + 1))) ||
  /^[\s*_]{1,4}(?:usable|effective|net)\b/i.test(doc.text.slice(quantity.end, quantity.end + 14));

/** `1920×1080`, which has no blank before the sign. */
const isDimensions = ({ text }: Source, source: Expression): boolean => source.kind === 'operation' && source.operator === '*' && source.left.kind === 'quantity' && source.right.kind === 'quantity' && /^\d{2,5}[x×]\d{2,5}$/i.test(text.slice(source.start, source.end));

/** `Stored (RF=3): 10M × 1 KB = 30 GB`: whether what a result is off by is said beside it, or on the line above. */
function isSaidBeside({ text }: Source, { start, end }: Range, ratio: number): boolean {
  const [from, to] = [text.lastIndexOf('\n', text.lastIndexOf('\n', start - 1) - 1) + 1, text.indexOf('\n', end)];
  return [text.slice(Math.max(from, start - BESIDE), start), text.slice(end, Math.min(to < 0 ? text.length : to, end + BESIDE))].some((beside) =>
    Array.from(beside.matchAll(FACTORS), ([, before, behind, percent]) => (percent ? 1 + Number(behind) / 100 : Number(before ?? behind))).some((factor) => factor > 1 && factor < 100 && [ratio / factor, ratio * factor].some((left) => Math.max(left, 1 / left) - 1 <= OK)),
  );
}

/** How far, in characters. */
const BESIDE = 200;

const FACTORS = /(?:[×x*]\s?|\bRF\s?=?\s?|\bfactor(?:\s(?:of|is))?\s?=?\s?)(\d{1,4}(?:\.\d{1,3})?)(?![\d.,]|\s?[KMBTG])|(?<![\d.,])(\d{1,4}(?:\.\d{1,3})?)\s?(?:[x×](?![\p{L}\d])|-?fold\b|-way\b|(?:\w{1,12}\s)?(?:replicas|copies|times)\b|(%))/giu;

/** The digits for a stated number that is off by a ratio, to three places, grouped as they were. */
function correctionOf(digits: string, ratio: number): string | undefined {
  if (!/^\d[\d.,]*$/.test(digits)) return undefined;
  const value = Number((Number(digits.replaceAll(',', '')) / ratio).toPrecision(3));
  if (!Number.isFinite(value) || value >= 1e15 || value < 1e-6) return undefined;
  return value >= 10_000 || (value >= 1000 && digits.includes(',')) ? value.toLocaleString('en-US') : String(value);
}

const isTime = ({ readings }: Quantity): boolean => readings[0]?.units.length === 1 && readings[0].units[0]?.time === 1;

const timeOf = ({ readings }: Quantity): number => (readings[0]?.units ?? []).reduce((of, { time }) => of + time, 0);

const isPowerOfTen = (ratio: number): boolean => Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 0.01;

/** `20,000 million reads per day => 20 billion reads daily` */
const isOtherScale = (a: Quantity, b: Quantity): boolean => a.hasScaleWord && b.hasScaleWord && a.readings[0]?.value === b.readings[0]?.value;

const sameUnit = (a: Quantity, b: Quantity): boolean => unitsOf(a) === unitsOf(b);

const unitsOf = ({ readings }: Quantity): string => (readings[0]?.units ?? []).map(({ data, time, money, size }) => `${data} ${time} ${money} ${size}`).sort().join(';');

function toClaim(doc: Source, source: Range, stated: Range, quantity: Quantity, { verdict, computed, ratio }: { readonly verdict: Verdict; readonly computed: number; readonly ratio: number }): Claim {
  const text = doc.text.slice(quantity.number.end, quantity.end).trim();
  return {
    range: { start: Math.min(source.start, stated.start), end: Math.max(source.end, stated.end) },
    stated: { start: quantity.start, end: quantity.end },
    number: quantity.number,
    verdict,
    value: quantity.readings[0]?.value ?? NaN,
    computed,
    // The scale is part of the value.
    unit: quantity.hasScaleWord ? text.replace(/^[\p{L}]+\s?/u, '') : text,
    ratio,
    correction: verdict !== 'wrong' ? undefined : correctionOf(doc.text.slice(quantity.number.start, quantity.number.end), ratio),
  };
}
