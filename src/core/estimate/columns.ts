import type { Cell, DesignDoc, TableBlock } from '../document/model.ts';
import { type Quantity, readerOf, type Value, valuesOf } from './expression.ts';
import { isSlip, OK, ROUNDED, type Verdict } from './judge.ts';
import { DIGIT, tokenise } from './tokens.ts';

/** A cell that follows from cells beside it, or above it. */
export interface CellFollows {
  readonly source: { readonly start: number; readonly end: number };
  readonly stated: Quantity;
  readonly verdict: Verdict;
  /** In the unit of the stated number. */
  readonly computed: number;
  readonly ratio: number;
}

/** What a table that computes has over its columns, or before its last row. */
const COMPUTES = /\b(?:total|sum|sub-?total|cost|price|amount|storage|size|bandwidth|volume|memory|monthly|yearly|annual|daily|per)\b/i;
const TOTAL = /^\W*(?:(?:grand |overall |sub-?)?(?:total|sum)\b|summe\b|gesamt|итого|всего|合计|合計|总计|計|小计|小計|합계)/i;

/** A larger table is data. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 8;

const READER = { binary: false, periods: true };

/**
 * Columns of which one is the product of two others, `42,000 min | $0.013/min | $546`, and a last row that adds up those above. Products
 * are told where at least two rows agree; a row beside them that is off by a slip is wrong. Of sums only agreement is told.
 */
export function followsInColumns(doc: DesignDoc, table: TableBlock): CellFollows[] {
  const total = table.rows.findIndex(({ cells }) => TOTAL.test(cells[0]?.text ?? ''));
  const computes = table.header.cells.some(({ text }) => COMPUTES.test(text));
  if (table.rows.length > MOST_ROWS || table.header.cells.length > MOST_COLUMNS || table.rows.length < 2 || !(computes || total > 1)) return [];
  const rows = table.rows.map(({ cells }) => cells.map((cell) => filled(doc, cell)));
  return [...(computes ? products(rows.filter((_, at) => at !== total), table.header.cells.length) : []), ...(total > 1 ? sums(rows, total) : [])];
}

interface Filled {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  /** The number, where the cell holds no more than one. */
  readonly quantity: Quantity | undefined;
}

/** What a cell comes to: its number, its price (`$0.15/1M input`), or the result of its equation. */
function filled(doc: DesignDoc, { range, text }: Cell): Filled | undefined {
  if (!DIGIT.test(text)) return undefined;
  const tokens = tokenise(doc.text.slice(range.start, range.end), range.start);
  const from = Math.max(0, tokens.findLastIndex(({ kind }) => kind === 'relation') + 1);
  const start = tokens.findIndex(({ kind }, at) => at >= from && (kind === 'number' || kind === 'money'));
  const read = start < 0 ? undefined : readerOf(tokens).expression(start, tokens.length);
  if (!read || tokens.slice(read.next).some(({ kind }) => kind === 'number')) return undefined;
  const [value] = valuesOf(read.expression, READER);
  return value && { start: read.expression.start, end: read.expression.end, value, quantity: read.expression.kind === 'quantity' ? read.expression : undefined };
}

function products(rows: readonly (readonly (Filled | undefined)[])[], columns: number): CellFollows[] {
  for (let result = columns - 1; result >= 2; result--) {
    for (let one = 0; one < result; one++) {
      for (let other = one + 1; other < result; other++) {
        const told = rows.flatMap((row) => product(row[one], row[other], row[result]));
        const right = told.filter(({ verdict }) => verdict === 'ok');
        if (right.length < 2 || right.every(({ computed }) => Number.isInteger(Math.log10(computed)))) continue;
        return told.filter(({ verdict, ratio }) => verdict !== 'wrong' || (right.length * 2 >= told.length && isSlip(ratio)));
      }
    }
  }
  return [];
}

function product(one: Filled | undefined, other: Filled | undefined, result: Filled | undefined): CellFollows[] {
  if (!one || !other || !result) return [];
  const [a, b, c] = [one.value, other.value, result.value];
  if (a.value <= 0 || b.value <= 0 || c.value <= 0 || a.data + b.data !== c.data || a.money + b.money !== c.money || a.time + b.time !== c.time) return [];
  return follows({ start: one.start, end: other.end }, result, c.value / (a.value * b.value));
}

function follows(source: CellFollows['source'], { quantity }: Filled, ratio: number): CellFollows[] {
  const off = Math.max(ratio, 1 / ratio) - 1;
  return quantity ? [{ source, stated: quantity, verdict: off <= OK ? 'ok' : off <= ROUNDED ? 'rounded' : 'wrong', computed: (quantity.readings[0]?.value ?? NaN) / ratio, ratio }] : [];
}

function sums(rows: readonly (readonly (Filled | undefined)[])[], total: number): CellFollows[] {
  return (rows[total] ?? []).flatMap((result, column) => {
    const parts = rows.slice(0, total).flatMap((row) => row[column] ?? []);
    const [first] = parts;
    if (!first || !result || parts.length < 2 || parts.some(({ value }) => value.data !== result.value.data || value.money !== result.value.money || value.time !== first.value.time)) return [];
    // The head may say the period, and the total say it again: `Cost/month`, and `$600/month`.
    const whole = first.value.time === result.value.time ? result.value.value : first.value.time === 0 ? (result.quantity?.readings[0]?.value ?? NaN) : NaN;
    const sum = parts.reduce((of, { value }) => of + value.value, 0);
    return follows({ start: first.start, end: parts.at(-1)?.end ?? 0 }, result, whole / sum).filter(({ verdict }) => verdict === 'ok');
  });
}
