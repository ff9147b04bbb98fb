import { isUnder } from '../design/under.ts';
import { beginsIn, blocksFor, holdsIn, mayHold } from '../design/words.ts';
import type { DesignDoc, Range } from '../document/model.ts';
import type { View } from './rule.ts';

/** Something that the design uses, and what a reviewer wants to read of it. */
export interface Mechanism {
  /** Where the design is said to use it; the whole match is what a finding covers. Without the flag `g`. */
  readonly used: RegExp;
  /** A sentence that does not use it after all: it declines, puts off or compares. */
  readonly unless?: RegExp;
  /** What answers, wherever in the document it stands; undefined where nothing does and the use itself is asked after. */
  readonly answer?: RegExp;
  /** What answers in a block that uses it. */
  readonly near?: RegExp;
  /** How many blocks have to speak of it: what is named once in passing is no part of the design. */
  readonly times: number;
}

/** Titles of sections about something else than what is built. */
export const NOT_THE_DESIGN = /\b(?:alternatives?|rejected|discarded|considered|existing|current|legacy|background|history|motivation|introduction|context|references?|reading|glossary|appendix|out of scope|non.?goals?|future|open questions?|related|resources|prior art|version|interview|changelog|test(?:s|ing)?)\b/i;

/** A choice against something, or for later. */
export const NOT_USED = /\b(?:no|not|without|never|don't|doesn't|avoid\w{0,3}|instead of|rather than|unlike|could|might|would|later|future|if we|if needed|may be|optional\w{0,2}|alternativ\w{1,4}|versus|vs|against|ruled out|rejected|declined)\b|\?/i;

/** Where a document first uses a mechanism of which it answers nothing; undefined where it does not, or answers. A small document is not asked. */
export function unanswered(view: View, mechanism: Mechanism): { readonly range: Range; readonly name: string } | undefined {
  // A small document names its mechanisms and leaves the rest to the code.
  return view.assignment.size === 'small' ? undefined : firstUse(view, mechanism);
}

/** The same, whatever the size of the document. */
export function firstUse(view: View, { used, unless = NOT_USED, answer, near, times }: Mechanism): { readonly range: Range; readonly name: string } | undefined {
  const { doc, roles } = view;
  let first: { range: Range; name: string } | undefined;
  let count = 0;
  for (const index of blocksFor(doc, used)) {
    const block = doc.blocks[index];
    if (!block || roles[index] !== 'content' || block.kind === 'html' || block.kind === 'code' || isUnder(doc, block.section, NOT_THE_DESIGN)) continue;
    let isUsed = false;
    for (const { start, end } of sentencesWith(doc, block.range, used)) {
      const sentence = doc.text.slice(start, end);
      const match = used.exec(sentence);
      if (!match || unless.test(sentence)) continue;
      isUsed = true;
      first ??= { range: { start: start + match.index, end: start + match.index + match[0].length }, name: match[0] };
    }
    if (isUsed && near?.test(doc.text.slice(block.range.start, block.range.end))) return undefined;
    if (isUsed) count++;
    // More uses say nothing more, unless an answer stands beside one.
    if (count >= times && !near) break;
  }
  return count >= times && !(answer && isAnswered(view, answer)) ? first : undefined;
}

/** The sentences and lines of a stretch of a document in which a pattern may match. */
function* sentencesWith(doc: DesignDoc, range: Range, pattern: RegExp): Iterable<Range> {
  let end = -1;
  for (const at of beginsIn(doc, range, pattern)) {
    if (at < end) continue;
    let start = at;
    while (start > range.start && !isBetween(doc.text, start - 1)) start--;
    for (end = at; end < range.end && !isBetween(doc.text, end); ) end++;
    yield { start, end };
  }
}

const LINE_END = 10;
const BLANK = 32;

/** Whether the character at an offset parts two sentences. */
function isBetween(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > BLANK && code < 128) return false;
  const before = text[at - 1];
  return code === LINE_END || ((before === '.' || before === '!' || before === '?') && /\s/.test(text[at] ?? ''));
}

function isAnswered({ doc, roles }: View, answer: RegExp): boolean {
  if (!mayHold(doc, answer)) return false;
  if (doc.sections.some(({ heading }) => heading !== undefined && answer.test(heading.text))) return true;
  return blocksFor(doc, answer).some((index) => {
    const block = doc.blocks[index];
    return block && roles[index] === 'content' && block.kind !== 'html' && holdsIn(doc, block.range, answer);
  });
}
