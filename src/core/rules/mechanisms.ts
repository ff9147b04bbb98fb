import { isUnder } from '../design/under.ts';
import { blocksFor, holdsIn, mayHold } from '../design/words.ts';
import type { Range } from '../document/model.ts';
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
    const text = doc.text.slice(block.range.start, block.range.end);
    let from = block.range.start;
    let isUsed = false;
    for (const sentence of text.split(/(?<=[.!?])\s|\n/)) {
      const match = used.exec(sentence);
      if (match && !unless.test(sentence)) {
        isUsed = true;
        const start = doc.text.indexOf(sentence, from) + match.index;
        first ??= { range: { start, end: start + match[0].length }, name: match[0] };
      }
      from = Math.max(from, doc.text.indexOf(sentence, from));
    }
    if (isUsed && near?.test(text)) return undefined;
    if (isUsed) count++;
  }
  return count >= times && !(answer && isAnswered(view, answer)) ? first : undefined;
}

function isAnswered({ doc, roles }: View, answer: RegExp): boolean {
  if (!mayHold(doc, answer)) return false;
  if (doc.sections.some(({ heading }) => heading !== undefined && answer.test(heading.text))) return true;
  return doc.blocks.some(({ kind, range }, index) => roles[index] === 'content' && kind !== 'html' && holdsIn(doc, range, answer));
}
