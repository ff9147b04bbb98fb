import type { Range } from './model.ts';

/** Offsets at which the lines of a text start. A line ends at `\n`, `\r\n` or a lone `\r`, as Markdown has it. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) for (const { index, 0: end } of text.matchAll(/\r?\n|\r/g)) starts.push(index + end.length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

interface Lined {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** The line, counted from 0, in which an offset lies; offsets outside the text are taken to its ends. */
export function lineAt(doc: Lined, offset: number): number {
  let low = 0;
  let high = doc.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((doc.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a line starts; the end of the text for a line past the last. */
export function lineStart(doc: Lined, line: number): number {
  return doc.lineStarts[line] ?? doc.text.length;
}

/** Where a line's text ends, before its line end. */
export function lineEnd(doc: Lined, line: number): number {
  let end = lineStart(doc, line + 1);
  if (line + 1 >= doc.lineStarts.length) return doc.text.length;
  if (doc.text.charCodeAt(end - 1) === 10) end--;
  if (doc.text.charCodeAt(end - 1) === 13) end--;
  return Math.max(end, lineStart(doc, line));
}

/** A line's text without its line end. */
export function lineText(doc: Lined, line: number): string {
  return doc.text.slice(lineStart(doc, line), lineEnd(doc, line));
}

/** The lines from `line` up to, but not including, `endLine`, without the last line end and trailing blank. */
export function lineRange(doc: Lined, line: number, endLine: number): Range {
  const start = lineStart(doc, line);
  return { start, end: Math.max(start, lineEnd(doc, Math.max(line, endLine - 1))) };
}

/** The position of an offset, line and character counted from 0. */
export function positionAt(doc: Lined, offset: number): { line: number; character: number } {
  const line = lineAt(doc, offset);
  return { line, character: offset - lineStart(doc, line) };
}

/** The line end the text uses: that of its first line, `\n` where it has but one line. */
export function eolOf(text: string): string {
  const at = text.indexOf('\n');
  return at > 0 && text.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
}

/** The first character behind a byte order mark, for what is said about a document as a whole and there is no title to say it on. */
export function startOf({ text }: { readonly text: string }): Range {
  const start = text.startsWith('\uFEFF') && text.length > 1 ? 1 : 0;
  return { start, end: Math.min(start + 1, text.length) };
}
