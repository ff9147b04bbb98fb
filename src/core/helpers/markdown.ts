/** A table of Markdown. The first row is its header; what would part a cell is escaped. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A row for a table that is there. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;

const inCell = (text: string): string => oneLine(text).replace(/(?<!\\)\|/g, '\\|');

/** What somebody typed, on one line and with nothing that begins a comment, a tag or a blank to fill in. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/<(?=[\p{L}!/?])/gu, '&lt;').trim();

/** A name without the characters that would make it bold, code or a link. */
export const nameText = (text: string): string => oneLine(text).replace(/[*_`[\]]/g, '').trim();

/** `Stations` from `stations`. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `a, b and c`. */
export function listed(items: readonly string[], last = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
