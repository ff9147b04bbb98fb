import { perDocument } from '../../design/per-document.ts';
import { lineStart } from '../../document/lines.ts';
import type { Comment, DesignDoc, Range } from '../../document/model.ts';
import { shown } from './format.ts';
import { keyOf, partOfName } from './names.ts';
import { readQuantity } from './quantity.ts';
import { type Estimate, sheetOf } from './sheet.ts';
import { tokensOf } from './tokens.ts';
import { isPlain, sameDimensions, type Value } from './value.ts';

/** A number in prose that is tied to a name: `694 writes/s<!-- =peak -->`. */
export interface Tie {
  /** The name within the comment, as written. */
  readonly name: string;
  readonly key: string;
  readonly nameRange: Range;
  /** The number with its unit, and its digits alone. */
  readonly stated: Range;
  readonly number: Range;
  readonly value: Value;
  /** Undefined where nothing has that name. */
  readonly estimate: Estimate | undefined;
  /** Absent where the name has no value; `other` where the two are different things, such as a rate and a size. */
  readonly verdict?: 'same' | 'different' | 'other';
  /** The digits that the name comes to, in the unit that is written; where the two are of one kind. */
  readonly digits?: string;
}

/** How far before the comment a number is looked for. */
const REACH = 100;

/** Every tie of a document, in the order of the text. A comment without a number close before it is none. */
export const tiesOf: (doc: DesignDoc) => readonly Tie[] = perDocument((doc) => doc.comments.flatMap((comment) => (comment.text.startsWith('=') ? readTie(doc, comment) : [])));

function readTie(doc: DesignDoc, { range, text, line }: Comment): Tie[] {
  const name = text.slice(1).trim();
  const words = tokensOf(name.slice(0, 200));
  if (words.length === 0 || words.some((_, at) => !partOfName(words, at, at > 0))) return [];
  const quantity = quantityBefore(doc, line, range.start);
  if (!quantity) return [];
  const key = keyOf(words);
  const sheet = sheetOf(doc);
  // A comment of another kind may begin with the sign, too.
  if (sheet.blocks.length === 0) return [];
  const estimate = sheet.byKey.get(key);
  const start = doc.text.indexOf(name, range.start);
  const tie = { name, key, nameRange: { start, end: start + name.length }, stated: quantity.stated, number: quantity.number, value: quantity.value, estimate };
  return [estimate?.value ? { ...tie, ...compared(doc, quantity, estimate.value) } : tie];
}

interface Before {
  readonly stated: Range;
  readonly number: Range;
  readonly value: Value;
  readonly unit: Value;
}

/** The number with its unit that ends where the comment begins; emphasis and white space may stand between. */
function quantityBefore(doc: DesignDoc, line: number, end: number): Before | undefined {
  const start = Math.max(lineStart(doc, line), end - REACH);
  const text = doc.text.slice(start, end).replace(/[*_`\s]{1,10}$/, '');
  const tokens = tokensOf(text);
  const at = tokens.findLastIndex(({ kind }) => kind === 'number');
  const token = tokens[at];
  // A factor or a power belongs to a longer number.
  if (!token) return undefined;
  const before = tokens[at - 1];
  const isEmphasis = before?.text === '*' && !token.apart && (before.apart || tokens[at - 2]?.text === '*');
  if ((!isEmphasis && /^[\^*/.]$/.test(before?.text ?? '')) || (before?.kind === 'word' && !token.apart)) return undefined;
  const isMoney = /^[$€£₹]$/.test(before?.text ?? '');
  const quantity = readQuantity(tokens, isMoney ? at - 1 : at, () => false, '', () => 0);
  if (!quantity || quantity.unknown || quantity.next !== tokens.length) return undefined;
  const first = isMoney && before ? before : token;
  return { stated: { start: start + first.start, end: start + text.length }, number: { start: start + token.start, end: start + token.end }, value: quantity.value, unit: quantity.unit };
}

function compared(doc: DesignDoc, { number, value, unit }: Before, computed: Value): Pick<Tie, 'verdict' | 'digits'> {
  // A number without a unit, as in a table whose header has it, is read in the unit that hints show.
  const isBare = isPlain(value) && value.count === '' && !value.percent && !isPlain(computed);
  if (!isBare && !sameDimensions(value, computed)) return { verdict: 'other' };
  const written = doc.text.slice(number.start, number.end);
  const truth = computed.value / (isBare ? shown(computed).size * unit.value : unit.value);
  const stated = value.value / unit.value;
  return { verdict: agrees(stated, truth, written) ? 'same' : 'different', digits: digitsOf(truth, written, computed.percent ? 7 : 3) };
}

/** Whether a number is another, rounded to the digits that are written; zeros at the end of a whole number may be rounded. */
function agrees(stated: number, truth: number, written: string): boolean {
  const digits = significant(written);
  return stated === truth || Number(truth.toPrecision(digits)) === stated;
}

function significant(written: string): number {
  const plain = written.replace(/[eE].{0,10}$/, '').replace(/[^\d.]/g, '').replace(/^[0.]{1,300}/, '');
  const digits = written.includes('.') ? plain.replace('.', '') : plain.replace(/(?<!0)0{1,300}$/, '');
  return Math.min(15, Math.max(1, digits.length));
}

/** A number of digits, or as many as stood there, with thousands separated as before. The nines of an availability are not rounded. */
function digitsOf(truth: number, written: string, least: 3 | 7): string {
  const rounded = Number(truth.toPrecision(Math.max(least, significant(written))));
  const isGrouped = /[\d],\d/.test(written) || Math.abs(rounded) >= 10_000;
  if (Math.abs(rounded) >= 1e15 || (rounded !== 0 && Math.abs(rounded) < 1e-6)) return String(rounded);
  return isGrouped ? rounded.toLocaleString('en-US', { maximumFractionDigits: 12 }) : String(rounded);
}
