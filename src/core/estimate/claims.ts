import { perText } from '../design/per-text.ts';
import { lineAt } from '../document/lines.ts';
import type { Block, DesignDoc, Range } from '../document/model.ts';
import { ESTIMATE } from './block/sheet.ts';
import { followsIn } from './context.ts';
import { type Expression, type Quantity, quantitiesOf, readerOf, type ExpressionReader } from './expression.ts';
import { isSlip, judge, type Verdict } from './judge.ts';
import { DIGIT, type Token, tokenise, TWO_NUMBERS } from './tokens.ts';

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
  /** What to write in place of the number's digits, the scale and unit behind them kept; undefined where that cannot be told. */
  readonly correction: string | undefined;
}

const known = new WeakMap<DesignDoc, readonly Claim[]>();

/** Every claim of a document, in the order of the text. Computed once for a document. */
export function claimsOf(doc: DesignDoc): readonly Claim[] {
  const claims = known.get(doc) ?? findClaims(doc);
  known.set(doc, claims);
  return claims;
}

function findClaims(doc: DesignDoc): Claim[] {
  const found = doc.blocks.flatMap((block) => (block.kind === 'table' ? claimsInTable(doc, block) : !computesItself(block) && TWO_NUMBERS.test(block.text) && RELATION.test(block.text) ? claimsInText(doc, block) : []));
  const near = followsIn(doc).map((follows) => toClaim(doc, follows.source, follows.stated, follows.stated, { ...follows, computed: (follows.stated.readings[0]?.value ?? NaN) / follows.ratio }));
  // An equation says more than a neighbourhood.
  found.push(...near);
  const seen = new Set<number>();
  return found.sort((a, b) => a.stated.start - b.stated.start).filter((claim) => !seen.has(claim.number.start) && seen.add(claim.number.start));
}

/** Something that may be read as "equals"; without it a text holds no equation. A backslash begins the commands of LaTeX. */
const RELATION = /[=＝≈≅≃≡→⇒⟶⟹\\]|[-–]>/;

/** An estimate block states no result to judge. */
const computesItself = (block: Block): boolean => block.kind === 'code' && block.language === ESTIMATE;

function claimsInText(doc: DesignDoc, block: Block): Claim[] {
  const { start, end } = block.kind === 'code' ? block.content : block.range;
  const moved = (range: Range): Range => ({ start: range.start + start, end: range.end + start });
  return claimsOfText(doc, doc.text.slice(start, end)).map((claim) => ({ ...claim, range: moved(claim.range), stated: moved(claim.stated), number: moved(claim.number) }));
}

const claimsOfText = perText((whole) =>
  stretchesOf(whole).flatMap(({ text, at: start }) => {
    if (!mayEquate(text)) return [];
    const tokens = joinLines(tokenise(text, start));
    return claimsOfTokens({ text: whole }, tokens.filter((token, at) => !isBullet(tokens, token, at)));
  }),
);

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
const EQUALS = /[=＝≈≅≃≡→⇒⟶⟹\\]|[-–－]\s?[>＞]/g;

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

/** Between two lines of which the first ends, and the second begins, with what is neither an operator nor a sign of equality, nor markup that may be one. */
const PARTED = /[a-zA-Z\d.,:!?)\]"](?=[ \t\r]{0,9}\n(?:[ \t\r]{0,40}\n){0,9}[ \t]{0,40}(?:[-*+>][ \t]+)?[a-zA-Z\d("])/g;

/** The mark of a list item, which is no sign. */
const isBullet = (tokens: readonly Token[], token: Token, at: number): boolean => token.kind === 'operator' && /^[-*+]$/.test(token.text) && (at === 0 || tokens[at - 1]?.text === '\n') && tokens[at + 1]?.apart === true;

function claimsInTable(doc: DesignDoc, table: Extract<Block, { kind: 'table' }>): Claim[] {
  const found: Claim[] = [];
  for (const row of [table.header, ...table.rows]) {
    row.cells.forEach((cell, index) => {
      if (!TWO_NUMBERS.test(cell.text)) return;
      const right = row.cells[index + 1];
      const isEquation = mayEquate(doc.text.slice(cell.range.start, cell.range.end));
      if (!isEquation && !(right && DIGIT.test(right.text))) return;
      const tokens = tokensOf(cell);
      if (isEquation) found.push(...claimsOfTokens(doc, tokens));
      // The cell to the right states what this one computes.
      const next = right && DIGIT.test(right.text) ? tokensOf(right) : [];
      if (next.length === 0) return;
      const stated = prefix(readerOf(next), next, 0, next.length);
      const source = stated && suffix(readerOf(tokens), tokens, 0, tokens.length);
      if (source?.kind !== 'operation' || !stated || !wholeCell(tokens, source)) return;
      // `180 TB (raw) + 360 TB (index)` may state its first number alone.
      const answers = [stated, ...quantitiesOf(stated).slice(0, 1)].flatMap((reading) => claim(doc, source, reading, reading));
      const answer = answers.find(({ verdict }) => verdict !== 'wrong') ?? answers.find(({ ratio }) => stated.kind === 'quantity' || isSlip(ratio));
      if (answer) found.push(answer);
    });
  }
  return found;

  function tokensOf({ range }: { readonly range: Range }): Token[] {
    return tokenise(doc.text.slice(range.start, range.end), range.start);
  }
}

/** Whether an expression is what a cell is about: nothing but a name stands before it. */
const wholeCell = (tokens: readonly Token[], { start }: Expression): boolean => tokens.every((token) => token.end <= start || token.start >= start) && !tokens.some((token) => token.end <= start && token.kind === 'number');

/** A line that begins with a sign goes on from the one above. */
function joinLines(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    if (token.text !== '\n') return true;
    const next = tokens.slice(at + 1, at + 6).find((other) => other.text !== '\n');
    const before = tokens.slice(Math.max(0, at - 5), at).findLast((other) => other.text !== '\n');
    return !(next && (next.kind === 'relation' || (next.kind === 'operator' && !/^[-–*+]$/.test(next.text)))) && !(before && (before.kind === 'relation' || (before.kind === 'operator' && !/^[-–*]$/.test(before.text))));
  });
}

function claimsOfTokens(doc: Source, tokens: readonly Token[]): Claim[] {
  const found: Claim[] = [];
  const reader = readerOf(tokens);
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && tokens[to]?.kind !== 'stop') to++;
    found.push(...claimsOfSegment(doc, reader, tokens, from, to));
    from = to + 1;
  }
  return found;
}

/** The chain of a segment: `a x b = c = d` compares c with a x b, and d with c. */
function claimsOfSegment(doc: Source, reader: ExpressionReader, tokens: readonly Token[], from: number, to: number): Claim[] {
  const bounds: { readonly from: number; readonly to: number; readonly relation: string }[] = [];
  let start = from;
  let relation = '';
  for (let at = from; at <= to; at++) {
    const token = tokens[at];
    // A tilde that no equals sign goes with is "about".
    if (at < to && (token?.kind !== 'relation' || token.text === '~')) continue;
    bounds.push({ from: start, to: at, relation });
    relation = token?.text ?? '';
    start = at + 1;
  }
  if (bounds.length < 2) return [];
  const found: Claim[] = [];
  let first: Expression | undefined;
  let isFaulty = false;
  bounds.forEach((bound, index) => {
    const previous = bounds[index - 1];
    if (!previous) return;
    const stated = prefix(reader, tokens, bound.from, bound.to);
    const source = stated && suffix(reader, tokens, previous.from, previous.to);
    if (!source || !stated) return;
    const isArrow = /[→⇒⟶⟹>]/.test(bound.relation);
    const [near] = claim(doc, source, stated, stated).filter(({ verdict }) => !isArrow || source.kind === 'operation' || verdict !== 'wrong');
    // A link that is right still carries the fault of an earlier one.
    const [far] = isFaulty && first && first !== source && first.kind === 'operation' && stated.kind === 'quantity' ? claim(doc, first, stated, stated) : [];
    if (source.kind === 'operation') first ??= source;
    isFaulty ||= near?.verdict === 'wrong';
    const answer = near && far?.verdict === 'wrong' && near.verdict !== 'wrong' ? far : (near ?? far);
    if (answer) found.push(answer);
  });
  return found;
}

/** An expression of more tokens is no estimate. */
const LONGEST = 80;

/** The longest expression that ends where a stretch of tokens ends. */
function suffix(reader: ExpressionReader, tokens: readonly Token[], begin: number, to: number): Expression | undefined {
  const from = Math.max(begin, to - LONGEST);
  for (let start = from; start < to; start++) {
    // What goes on from something unread says less than it seems to: `searches / 24 hours / 3600 seconds`.
    if (start > from && continues(tokens, from, start - 1)) continue;
    const read = reader.expression(start, to);
    if (!read) continue;
    if (read.next === to || tokens.slice(read.next, to).every((token) => token.kind === 'close' || (token.kind === 'relation' && token.text === '~') || (token.kind === 'operator' && token.text === '*'))) return read.expression;
  }
  return undefined;
}

function continues(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  // A dash behind a name parts it from its value: `Total storage - 1 MB * 30`.
  if (/^[-–]$/.test(token.text) && token.apart && tokens[at + 1]?.apart) return tokens.slice(from, at).some((other) => other.kind === 'number');
  return token.kind === 'operator' || /^(?:x|times|per|by|of)$/i.test(token.text);
}

/** The expression that a stretch of tokens begins with; a name may stand before it. */
function prefix(reader: ExpressionReader, tokens: readonly Token[], from: number, to: number): Expression | undefined {
  const read = reader.expression(from, Math.min(to, from + LONGEST));
  const behind = read && read.next < to ? tokens[read.next] : undefined;
  // `2-3` is a range.
  return behind?.kind === 'operator' && /^[-–]$/.test(behind.text) && tokens[(read?.next ?? 0) + 1]?.kind === 'number' ? undefined : read?.expression;
}

function claim(doc: Source, source: Expression, stated: Expression, shown: Expression): Claim[] {
  // Two plain quantities say the same thing twice only where their units differ.
  if (source.kind === 'quantity' && stated.kind === 'quantity' && (!source.hasUnit || !stated.hasUnit || sameUnit(source, stated))) return [];
  if (source.kind === 'operation' && quantitiesOf(source).length < 2) return [];
  const judged = judge(source, stated);
  const quantity = source.kind === 'quantity' && shown.kind === 'operation' ? quantitiesOf(shown).at(-1) : quantitiesOf(shown)[0];
  if (!judged || !quantity) return [];
  // One way of writing it for another: only a slip is worth a word.
  if (source.kind === 'operation' && stated.kind === 'operation' && judged.verdict === 'wrong' && !isSlip(judged.ratio)) return [];
  return [toClaim(doc, source, stated, quantity, judged)];
}

/** The digits for a stated number that is off by a ratio, to three places, grouped as they were. */
function correctionOf(digits: string, ratio: number): string | undefined {
  if (!/^\d[\d.,]*$/.test(digits)) return undefined;
  const value = Number((Number(digits.replaceAll(',', '')) / ratio).toPrecision(3));
  if (!Number.isFinite(value) || value >= 1e15 || value < 1e-6) return undefined;
  return value >= 10_000 || (value >= 1000 && digits.includes(',')) ? value.toLocaleString('en-US') : String(value);
}

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
    correction: correctionOf(doc.text.slice(quantity.number.start, quantity.number.end), ratio),
  };
}

/** The line of a claim's stated number, counted from 0. */
export const lineOfClaim = (doc: DesignDoc, { stated }: Claim): number => lineAt(doc, stated.start);
