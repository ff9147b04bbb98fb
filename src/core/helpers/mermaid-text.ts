/** A label in quotes, in which only the quote itself means something to Mermaid. */
export const quoted = (text: string): string => `"${text.replace(/\s+/g, ' ').replaceAll('"', '#quot;').trim()}"`;

/** Words that mean something to Mermaid where an id could stand. */
const RESERVED = new Set(['end', 'graph', 'flowchart', 'subgraph', 'style', 'class', 'classdef', 'click', 'linkstyle', 'default', 'direction', 'call', 'href', 'participant', 'actor', 'note', 'loop', 'alt', 'opt', 'par', 'rect', 'else', 'and', 'activate', 'deactivate', 'title', 'box', 'as', 'over', 'left', 'right', 'autonumber', 'create', 'destroy', 'critical', 'break', 'option', 'link', 'links']);

/** Whether a word means something to Mermaid, so that it cannot stand for a thing as it is. */
export const isReserved = (word: string): boolean => RESERVED.has(word.toLowerCase());

/** An id of letters and digits for a name that no other has: `bookingService`; it is added to those taken. */
export function newId(name: string, taken: Set<string>): string {
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').match(/[A-Za-z0-9]{1,40}/g) ?? [];
  const joined = words.map((word, at) => (at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())).join('');
  const stem = joined === '' || /^\d/.test(joined) || isReserved(joined) ? `part${joined.charAt(0).toUpperCase()}${joined.slice(1)}` : joined;
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}${number}`;
  taken.add(id);
  return id;
}

/** A diagram in its fence. */
export const fenced = (lines: readonly string[]): string => ['```mermaid', ...lines, '```'].join('\n');
