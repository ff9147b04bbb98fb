import { lineEnd, lineRange, lineStart } from './lines.ts';
import type { Cell, TableRow } from './model.ts';

interface Lined {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/**
 * One row of a table. markdown-it reports no position for cells, so the source line is cut here by the rules of GitHub's tables:
 * a bar not escaped by a backslash ends a cell, bars inside code spans included.
 * @param nested whether the table stands in a quote or list, so that their markers have to be passed over
 */
export function readRow(doc: Lined, line: number, nested: boolean): TableRow {
  const { text } = doc;
  const range = lineRange(doc, line, line + 1);
  const end = lineEnd(doc, line);
  let at = lineStart(doc, line);
  if (nested) at += /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/.exec(text.slice(at, end))?.[0].length ?? 0;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  if (text[at] === '|') at++;

  const cells: Cell[] = [];
  for (let start = at; start <= end; start = at + 1) {
    at = barFrom(text, start, end);
    // What follows a closing bar is no cell.
    if (at === end && text.slice(start, end).trim() === '' && cells.length > 0) break;
    cells.push(cellBetween(text, start, at));
  }
  return { range, line, cells };
}

const BAR = 124;
const BACKSLASH = 92;

/** The place of the next bar that no backslash escapes, or `end`. */
function barFrom(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) !== BAR || text.charCodeAt(at - 1) === BACKSLASH)) at++;
  return at;
}

function cellBetween(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start === end) return { range: { start: from, end: to }, text: '' };
  return { range: { start, end }, text: text.slice(start, end).replaceAll('\\|', '|') };
}

const isBlank = (code: number): boolean => code === 32 || code === 9;
