import { perDocument } from '../design/per-document.ts';
import type { DesignDoc } from '../document/model.ts';
import { movedBy, readOnce } from '../document/per-text.ts';
import { ESTIMATE } from './block/sheet.ts';
import { type Quantity, readerOf, type Value, valuesOf } from './expression.ts';
import type { Verdict } from './judge.ts';
import { DIGIT, type Token, tokenise, TWO_NUMBERS } from './tokens.ts';
import { ADVERBS, TIME_NAMES, unitOf } from './units.ts';

/** A stated number and what it follows from, told by where they stand and not by a sign between them. */
export interface Follows {
  readonly source: { readonly start: number; readonly end: number };
  readonly stated: Quantity;
  readonly verdict: Exclude<Verdict, 'wrong'>;
  /** Stated over computed. */
  readonly ratio: number;
}

/** A quantity, with the numbers of its first token and of the one behind it. */
export interface Found {
  readonly quantity: Quantity;
  readonly first: number;
  readonly next: number;
}

/** A quantity of a line. */
export interface FoundInLine extends Found {
  readonly line: Line;
}

/** A line with a number in it. Most are never asked what they hold. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly block: number;
  readonly item: number | undefined;
  readonly reading: Reading;
  tokens: readonly Token[] | undefined;
  quantities: readonly FoundInLine[] | undefined;
  rates: readonly Rate[] | undefined;
}

/** What the text of a line tells wherever it stands, as far as that was asked for. */
interface Reading {
  /** Whether it has two numbers. */
  readonly hasTwo: boolean;
  /** Where the line stood that {@link tokens} and {@link found} were read in. */
  readonly start: number;
  tokens?: readonly Token[];
  found?: readonly Found[];
  mayRate?: boolean;
  /** Whether it says what something is each. */
  saysEach?: boolean;
}

/** A quantity per time, by its number among those of its line. */
export interface Rate {
  readonly quantity: Quantity;
  readonly value: Value;
  readonly index: number;
  /** What its period is to a second: 1 / 86,400 of a day. */
  readonly period: number;
}

export const STRICT = { binary: false, periods: true };

/** A longer line is data, not an estimate. */
const LONG_LINE = 5_000;
/** A quantity has no more tokens than this. */
const NEAR_TOKENS = 30;

/** Signs and words without which a line holds no rate, whatever markup stands between them. */
const MAY_RATE = new RegExp(`daily|hourly|weekly|monthly|yearly|annually|[bqrtw]ps|iops|hz|(?:\\/|\\b(?:per|an?|each|every)\\b)[^\\p{L}\\d]{0,20}(?:(?:${TIME_NAMES.join('|')})(?![\\p{L}\\p{N}])|[<\\\\&[])`, 'iu');

/** Languages of data, queries and markup, in which nobody estimates; the nodes of a diagram may say how much goes where. */
const DATA = new Set('json jsonc json5 plantuml dot graphviz http sql graphql proto protobuf xml html css csv diff dockerfile nginx toml ini'.split(' '));

/**
 * The blocks that an estimate may stand in, by their numbers: those with a digit between their ends. Most have none, and the next digit tells of
 * all before it.
 */
export const numbered: (doc: DesignDoc) => readonly number[] = perDocument(({ blocks, text }) => {
  const found: number[] = [];
  let next = -1;
  blocks.forEach((block, index) => {
    if (block.kind === 'code' && DATA.has(block.language)) return;
    if (next < block.range.start) next = digitFrom(text, block.range.start);
    if (next < block.range.end) found.push(index);
  });
  return found;
});

const DIGITS = /[\d０-９]/g;

/** The place of the next digit, or the end of everything. */
function digitFrom(text: string, start: number): number {
  DIGITS.lastIndex = start;
  return DIGITS.exec(text)?.index ?? Infinity;
}

/** The lines of a document that have a number in them; tables, and blocks that compute, have none. */
export function linesOf(doc: DesignDoc): Line[] {
  const lines: Line[] = [];
  numbered(doc).forEach((index) => {
    const block = doc.blocks[index];
    if (!block || block.kind === 'table' || block.kind === 'html' || (block.kind === 'code' && block.language === ESTIMATE) || !DIGIT.test(block.text)) return;
    const range = block.kind === 'code' ? block.content : block.range;
    let start = range.start;
    for (const text of doc.text.slice(range.start, range.end).split('\n')) {
      if (text.length < LONG_LINE && DIGIT.test(text)) {
        const at = start;
        const reading = readOnce(doc, linesOf, text, (): Reading => ({ hasTwo: TWO_NUMBERS.test(text), start: at }));
        lines.push({ text, start, block: index, item: block.kind === 'text' ? block.item : undefined, reading, tokens: undefined, quantities: undefined, rates: undefined });
      }
      start += text.length + 1;
    }
  });
  return lines;
}

export function tokensOf(line: Line): readonly Token[] {
  const by = line.start - line.reading.start;
  return (line.tokens ??= by === 0 ? tokensRead(line) : tokensRead(line).map((token) => ({ ...token, start: token.start + by, end: token.end + by })));
}

const tokensRead = ({ reading, text }: Line): readonly Token[] => (reading.tokens ??= tokenise(text, reading.start));

export function quantitiesOfLine(line: Line): readonly FoundInLine[] {
  const by = line.start - line.reading.start;
  return (line.quantities ??= (line.reading.found ??= quantitiesIn(tokensRead(line))).map(({ quantity, first, next }) => ({ quantity: by === 0 ? quantity : movedQuantity(quantity, by), first, next, line })));
}

const movedQuantity = (quantity: Quantity, by: number): Quantity => ({ ...quantity, ...movedBy(quantity, by), number: movedBy(quantity.number, by) });

/** Parts of {@link MAY_RATE} that are quickly looked for. */
const HINTS_AT_RATE = /\/|ly\b|ps\b|hz\b|\b(?:per|an?|each|every)\b/i;

/** `Monthly cost: $84`, `Scans/day = 2M`: the period of a lone number may stand in its label. */
const LABEL = /^[^:=|\d]{0,60}(?:\b(daily|hourly|weekly|monthly|yearly|annually)\b|(?:\/ ?|\bper )(s|sec|second|min|minute|hour|day|week|month|year)\b)[^:=|\d]{0,40}[:=]/i;

/** The rates of a line. */
export function ratesOf(line: Line): readonly Rate[] {
  const { reading, text } = line;
  return (line.rates ??= (reading.mayRate ??= HINTS_AT_RATE.test(text) && MAY_RATE.test(text)) ? readRates(line) : []);
}

function readRates(line: Line): Rate[] {
  const all = quantitiesOfLine(line);
  const label = all.length === 1 ? LABEL.exec(line.text) : null;
  const word = (label?.[1] ?? label?.[2] ?? '').toLowerCase();
  return all.flatMap(({ quantity }, index): Rate[] => {
    const value = valueOf(quantity);
    if (value?.time === -1) return [{ quantity, value, index, period: quantity.readings[0]?.units.find(({ time }) => time === -1)?.size ?? 0 }];
    if (!label || !value || value.time !== 0 || quantity.percent) return [];
    const period = ADVERBS.get(word)?.size ?? 1 / (unitOf(word)?.size ?? NaN);
    return [{ quantity, value: { ...value, value: value.value * period, time: -1 }, index, period }];
  });
}

/** Every quantity of a line. */
export function quantitiesIn(tokens: readonly Token[]): readonly Found[] {
  const found: Found[] = [];
  const reader = readerOf(tokens);
  for (let at = 0; at < tokens.length; ) {
    const kind = tokens[at]?.kind;
    const quantity = kind === 'number' || kind === 'money' ? reader.quantity(at, Math.min(tokens.length, at + NEAR_TOKENS)) : undefined;
    if (!quantity) {
      at++;
      continue;
    }
    let next = at + 1;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < quantity.end) next++;
    found.push({ quantity, first: at, next });
    at = next;
  }
  return found;
}

export const valueOf = (quantity: Quantity): Value | undefined => valuesOf(quantity, STRICT)[0];

export const sameKind = (a: Value, b: Value): boolean => a.data === b.data && a.time === b.time && a.money === b.money;
