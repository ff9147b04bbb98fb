import { lineAt, lineText } from '../document/lines.ts';
import type { DesignDoc, Range } from '../document/model.ts';
import { type Quantity, readerOf, valuesOf } from './expression.ts';
import { napkin } from './napkin.ts';
import { tokenise } from './tokens.ts';
import { DAY, HOUR, MINUTE, MONTH, YEAR } from './units.ts';

/** What a quantity is in other words: lines of plain text, the first of which is the quantity itself. */
export interface Described {
  readonly range: Range;
  readonly lines: readonly string[];
  /** Whether it is a time that one would compare with those of hardware and networks. */
  readonly isLatency: boolean;
}

/** Reads the quantity at an offset of a document: a rate, a size of data, a time, or an availability; undefined where there is none. */
export function describeQuantity(doc: DesignDoc, offset: number): Described | undefined {
  const line = lineAt(doc, offset);
  const start = doc.lineStarts[line] ?? 0;
  const tokens = tokenise(lineText(doc, line), start);
  const reader = readerOf(tokens);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || (token.kind !== 'number' && token.kind !== 'money') || token.start > offset) continue;
    const quantity = reader.quantity(at, Math.min(tokens.length, at + 20));
    if (!quantity || offset < quantity.start || offset > quantity.end) continue;
    const lines = inOtherWords(quantity, doc.text.slice(quantity.start, quantity.end));
    const [value] = valuesOf(quantity, { binary: false, periods: true });
    const isLatency = value !== undefined && value.time === 1 && value.data === 0 && value.money === 0 && value.value < LATENCY;
    return lines.length === 0 ? undefined : { isLatency, range: { start: quantity.start, end: quantity.end }, lines: [doc.text.slice(quantity.start, quantity.end), ...lines] };
  }
  return undefined;
}

/** Times below are latencies; in seconds. */
const LATENCY = 1;

function inOtherWords(quantity: Quantity, written: string): string[] {
  const [value] = valuesOf(quantity, { binary: false, periods: true });
  if (!value) return [];
  if (quantity.percent) return isAvailability(value.value, written) ? downtime(value.value) : [];
  const { data, time, money } = value;
  if (data === 0 && time === 0 && money === 0) return quantity.hasScale ? [`${value.value.toLocaleString('en-US')}`] : [];
  const amount = (of: number): string => (money === 1 ? `$${napkin(of)}` : data === 1 ? size(of) : napkin(of));
  if (time === -1 && data + money <= 1) return [`${amount(value.value)} per second`, `${amount(value.value * HOUR)} per hour`, `${amount(value.value * DAY)} per day`, `${amount(value.value * MONTH)} per month of 30 days`, `${amount(value.value * YEAR)} per year`, ...(data === 1 ? [`${napkin(value.value * 8)} bits per second`] : [])];
  if (time === 0 && data === 1) return [size(value.value), `${binarySize(value.value)}`, `${napkin(value.value * 8)} bits`];
  if (time === 1 && data === 0 && money === 0) return [duration(value.value), `${napkin(value.value)} seconds`];
  return [];
}

/** From two nines on; `95 % of the requests` is no availability. */
const isAvailability = (share: number, written: string): boolean => share >= 0.99 && share < 1 && /9/.test(written);

function downtime(share: number): string[] {
  const off = 1 - share;
  return [`down for ${duration(off * DAY)} a day`, `${duration(off * MONTH)} a month of 30 days`, `${duration(off * YEAR)} a year`];
}

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB'];

/** Bytes in the unit that leaves one to three digits. */
function size(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${napkin(bytes / 1000 ** power)} ${UNITS[power]}`;
}

function binarySize(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${napkin(bytes / 1024 ** power)} ${power === 0 ? 'bytes' : `${UNITS[power]?.charAt(0) ?? ''}iB`}`;
}

function duration(seconds: number): string {
  if (seconds < 1) return `${napkin(seconds * 1000)} ms`;
  if (seconds < 2 * MINUTE) return `${napkin(seconds)} seconds`;
  if (seconds < 2 * HOUR) return `${napkin(seconds / MINUTE)} minutes`;
  if (seconds < 2 * DAY) return `${napkin(seconds / HOUR)} hours`;
  return seconds < YEAR ? `${napkin(seconds / DAY)} days` : `${napkin(seconds / YEAR)} years`;
}
