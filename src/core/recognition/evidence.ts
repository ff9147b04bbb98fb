import { lineRange, lineText } from '../document/lines.ts';
import type { DesignDoc, Range } from '../document/model.ts';

/** A place in the document that speaks for a topic. */
export interface Evidence {
  readonly range: Range;
  /** Counted from 0. */
  readonly line: number;
  readonly text: string;
}

/** What one line says of a topic. */
export interface Said {
  /** Counted from 0. */
  readonly line: number;
  /** What it is worth to be shown, in points: what is often said in passing is worth little. */
  readonly points: number;
  /** What it counts for the verdict, in points. */
  readonly worth: number;
  /** Index of the section it stands in. */
  readonly section: number;
}

/** Where the lines of a topic are looked for, by the index of a section. */
export interface Where {
  /** The topic has a heading to show, and the section is dedicated to it before all else; undefined where no heading is shown. */
  readonly own: ((section: number) => boolean) | undefined;
  /** Characters of a line. */
  readonly length: (line: number) => number;
  /** Said where others are only named, such as what is left out, tested or still open, or to the writer. */
  readonly aside: (said: Said) => boolean;
}

/** Points below which a line is shown only where nothing better is: a statement, a statement amid the topic's words, as much as a passage. */
const STATEMENT = 2;
const FIRM = 3;
const STRAY = 5;

/** A line that says much less than the best one is not shown beside it: this share at least, below a heading and elsewhere. */
const SHARE_BELOW_HEADING = 0.6;
const SHARE = 0.75;

/** Few lines that are right are worth more to a reader than many of which one is not. */
const LINES_BELOW_HEADING = 2;
const LINES = 3;

/** A paragraph in one line gathers words without saying more: beyond so many characters its points fade, slowly where it says something. */
const LONG = 200;
const FADING = 0.3;

const shareOf = (length: number): number => Math.min(1, LONG / length);

/** A word in a line is too common to make its section rich. */
const WORD = 1;

/** Whether a line says something of the topic, rather than name it. */
export const isStatement = ({ points }: Said): boolean => points >= STATEMENT;

/**
 * The lines to show for a topic, best first; what counts for the verdict is not always good enough to be shown. Below a heading of the topic's own
 * only its sections are looked at, as the heading stands for the rest. Without one the section that says most comes first, elsewhere only a line
 * that says as much as a passage is shown, because single words stray; and where none says enough, the one that counts most stands for all.
 */
export function linesShown(all: readonly Said[], { own, aside, length }: Where): readonly Said[] {
  const said = all.map((line) => ({ ...line, points: line.points * shareOf(length(line.line)) ** FADING, worth: line.worth * shareOf(length(line.line)) }));
  const best = (a: Said, b: Said): number => b.points - a.points || a.line - b.line;
  if (own) {
    const lines = said.filter((line) => isStatement(line) && own(line.section) && !aside(line)).sort(best);
    return lines.filter(({ points }) => points >= (lines[0]?.points ?? 0) * SHARE_BELOW_HEADING).slice(0, LINES_BELOW_HEADING);
  }
  const straight = said.filter((line) => !aside(line));
  const candidates = straight.some(isStatement) ? straight : said;
  const most = Math.max(0, ...candidates.map(({ points }) => points));
  if (most < STATEMENT) return candidates.toSorted((a, b) => b.worth - a.worth || best(a, b)).slice(0, 1);
  const richest = richestSection(candidates);
  const [first, ...others] = [...candidates.filter(({ section }) => section === richest).sort(best), ...candidates.filter(({ section }) => section !== richest).sort(best)];
  if (!first) return [];
  return [first, ...others.filter(({ points, section }) => points >= most * SHARE && points >= (section === richest ? FIRM : STRAY))].slice(0, LINES);
}

/** The section whose lines say most. */
function richestSection(said: readonly Said[]): number | undefined {
  const bySection = new Map<number, number>();
  for (const { section, points } of said) bySection.set(section, (bySection.get(section) ?? 0) + Math.max(0, points - WORD));
  return [...bySection].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** A line as evidence, with all of a sentence that is wrapped over several; for a fence or a frame, the first below it that says something. */
export function placeAt(doc: DesignDoc, from: number): Evidence {
  let line = from;
  while (line < from + 3 && (/^\s*(?:```|~~~)/.test(lineText(doc, line)) || !SAYS.test(lineText(doc, line)))) line++;
  if (!SAYS.test(lineText(doc, line))) line = from;
  const { first, last } = wrapped(doc, line);
  const text = [sentences(doc, first, line).at(-1), lineText(doc, line).trim(), sentences(doc, line + 1, last + 1)[0]].filter(Boolean).join(' ');
  return { range: lineRange(doc, first, last + 1), line: first, text };
}

const SAYS = /[\p{L}\p{N}]/u;

const SENTENCE_END = /(?<=[.!?][*_)"']{0,3})\s/;

/** A line that is broken where it is full has more than so many characters; one that ends a sentence is not. */
const FULL = 40;
const isBroken = (text: string): boolean => text.trim().length > FULL && !/[.!?:;|][*_)"']{0,3}\s*$/.test(text);

/** Lines on either side that may belong to a sentence. */
const REACH = 3;

/** The lines around one that its sentence is wrapped over. */
function wrapped(doc: DesignDoc, line: number): { readonly first: number; readonly last: number } {
  const block = doc.blocks.find((candidate) => candidate.kind === 'text' && candidate.line <= line && line < candidate.endLine);
  let first = line;
  let last = line;
  while (block && first > Math.max(block.line, line - REACH) && isBroken(lineText(doc, first - 1)) && (first === line || !SENTENCE_END.test(lineText(doc, first).trim()))) first--;
  while (block && last < Math.min(block.endLine - 1, line + REACH) && isBroken(lineText(doc, last))) last++;
  return { first, last };
}

/** The sentences of lines, without the marks of a quotation. */
const sentences = (doc: DesignDoc, from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => lineText(doc, from + at).replace(/^[>\s]+/, '').trim()).join(' ').split(SENTENCE_END);

/** The first of each line. */
export function distinct(places: readonly Evidence[]): Evidence[] {
  const seen = new Set<number>();
  return places.filter(({ line }) => !seen.has(line) && seen.add(line));
}
