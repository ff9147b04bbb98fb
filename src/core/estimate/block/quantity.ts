import { NO_DIMENSIONS, SCALES as PROSE_SCALES, unitOf } from '../units.ts';
import { divide, multiply } from './arithmetic.ts';
import { countOf, RATE_WORDS } from './counts.ts';
import type { Token } from './tokens.ts';
import { plain, type Value } from './value.ts';

/** Scales behind a number. A lower-case `m` or `b` and `B` are left out: minutes, metres, bits and bytes are as likely. */
export const SCALES: ReadonlyMap<string, number> = new Map([...PROSE_SCALES].filter(([word]) => !['m', 'b', 'B'].includes(word)));

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['usd', '$'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['cent', '$'],
  ['cents', '$'],
  ['eur', '€'],
  ['euro', '€'],
  ['euros', '€'],
]);

/** What one of a unit is, as a value; undefined for a word that names none. Counts are asked for with {@link countValue}. */
export function unitValue(word: string): Value | undefined {
  const lower = word.toLowerCase();
  const unit = word === 'B' ? unitOf('byte') : lower === 'euro' ? unitOf('eur') : unitOf(word);
  if (!unit) return undefined;
  return { value: unit.size, data: unit.data, time: unit.time, money: unit.money, count: RATE_WORDS.get(lower) ?? '', currency: CURRENCIES.get(lower) ?? '', percent: false };
}

/** One of what is counted. */
export const countValue = (count: string): Value => ({ ...plain(1), count });

/** An amount of money. */
export const moneyValue = (value: number, currency: string): Value => ({ ...NO_DIMENSIONS, money: 1, value, count: '', currency, percent: false });

export interface Quantity {
  readonly value: Value;
  /** What the number's digits are multiplied with to give the value: scale and units. */
  readonly unit: Value;
  /** The token behind it. */
  readonly next: number;
  /** A word where a unit should stand that is none. */
  readonly unknown?: Token;
}

/**
 * Reads a number with its scale and unit at a token: `10M users`, `300 KB/s`, `2 writes per user per day`, `$0.02 per GB`, `99.9 %`. A period or
 * another unit behind `per`, or behind a slash that is close to it, belongs to it.
 * @param isName whether a declared name of the writer's stands at a token; it is then no unit
 * @param own the name that is being declared, which is what is counted in its own line: `boxes = 10M boxes`
 * @param ownLength how many tokens of that name stand at a token
 */
export function readQuantity(tokens: readonly Token[], from: number, isName: (at: number) => boolean, own: string, ownLength: (at: number) => number): Quantity | undefined {
  const currency = /^[$€£₹]$/.test(tokens[from]?.text ?? '') ? (tokens[from]?.text ?? '') : '';
  let at = currency === '' ? from : from + 1;
  const number = tokens[at];
  if (number?.kind !== 'number') return undefined;
  at++;
  let digits = number.value;
  // `10^6 users` is a number too.
  if (tokens[at]?.text === '^' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text !== '^') {
    digits **= tokens[at + 1]?.value ?? NaN;
    at += 2;
  }
  let unit = currency === '' ? plain(1) : moneyValue(1, currency);
  let unknown: Token | undefined;
  const scale = SCALES.get(tokens[at]?.text ?? '') ?? (tokens[at]?.text === 'B' && countAt(at + 1) !== undefined ? 1e9 : undefined);
  if (scale !== undefined && tokens[at]?.kind === 'word' && !isName(at)) {
    unit = { ...unit, value: unit.value * scale };
    at++;
  }
  if (tokens[at]?.text === '%') {
    at++;
    return { value: { ...plain(digits / 100), percent: true }, unit: { ...plain(0.01), percent: true }, next: at };
  }
  const word = tokens[at];
  if (word?.kind === 'word' && !isName(at) && !CONNECTORS.has(word.text.toLowerCase())) {
    const one = oneOf(at);
    const length = one && ownLength(at) < 2 ? 1 : ownLength(at);
    if (length > 1) unit = multiply(unit, countValue(own));
    else if (one) unit = multiply(unit, one);
    else unknown = word;
    at += Math.max(1, length);
  }
  while (tokens[at + 1]?.kind === 'word' && (tokens[at]?.text.toLowerCase() === 'per' || (tokens[at]?.text === '/' && !tokens[at]?.apart))) {
    if (isName(at + 1)) break;
    const one = oneOf(at + 1) ?? (tokens[at]?.text === '/' ? undefined : per(tokens[at + 1]));
    if (!one) break;
    unit = divide(unit, one);
    at += 2;
  }
  const value = { ...unit, value: digits * unit.value };
  return unknown ? { value, unit, next: at, unknown } : { value, unit, next: at };

  function oneOf(index: number): Value | undefined {
    const token = tokens[index];
    if (!token) return undefined;
    const known = unitValue(token.text);
    if (known) return known;
    const count = countAt(index);
    return count === undefined ? undefined : countValue(count);
  }

  /** What is counted at a token: a word that is known, the name being declared, or a plural of the writer's own. */
  function countAt(index: number): string | undefined {
    const token = tokens[index];
    if (token?.kind !== 'word' || unitValue(token.text) || CONNECTORS.has(token.text.toLowerCase())) return undefined;
    const known = countOf(token.text);
    if (known !== undefined) return known;
    const lower = token.text.toLowerCase();
    return lower === own || (/^\p{L}{3,40}s$/u.test(lower) && !isMisspelt(lower)) ? lower : undefined;
  }
}

/** Words that join quantities. */
export const CONNECTORS: ReadonlySet<string> = new Set(['per', 'of', 'x']);

/** What stands behind `per` may be anything that is counted. */
function per(token: Token | undefined): Value | undefined {
  return token && /^\p{L}{3,40}$/u.test(token.text) && !isMisspelt(token.text.toLowerCase()) ? countValue(token.text.toLowerCase()) : undefined;
}

/** Units that are written out, for telling a slip of the pen from a word for something that is counted. */
export const LONG_UNITS = ['second', 'seconds', 'minute', 'minutes', 'month', 'months', 'kilobytes', 'megabytes', 'gigabytes', 'terabytes', 'petabytes', 'dollars'];

/** `secnods`, `mintues`, `daay`: the letters of a unit with one too many, too few or changed places. */
function isMisspelt(word: string): boolean {
  return nearUnit(word) !== undefined;
}

/** The unit that a misspelt word means: the same first letter, and the same letters but one. */
export function nearUnit(word: string): string | undefined {
  return [...LONG_UNITS, 'day', 'days', 'hour', 'hours', 'week', 'weeks', 'year', 'years', 'bytes'].find((unit) => unit[0] === word[0] && word !== unit && (isSwapped(word, unit) || isOneMore(word, unit) || (unit.length > 4 && isOneMore(unit, word))));
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const first = [...a].findIndex((letter, at) => letter !== b[at]);
  return first >= 0 && a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}

/** Whether a word is another with one letter more. */
function isOneMore(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long.slice(at + 1) === short.slice(at);
}
