import { perText, readOnce } from '../document/per-text.ts';
import type { DesignDoc, Range } from '../document/model.ts';
import { singular } from './entities.ts';
import { wordsOf } from './said.ts';
import { eachWord, isForeign } from './words.ts';

/** Words that say nothing of what a thing is about, in requirements and in designs. */
const EMPTY = new Set(
  'the and for with from into onto that this these those they them their its our your his her are was were been being has have had not but also any all each every some such than then when where which who whom whose what how why can could may might must shall should will would able let lets allow allowed allows support supports supported system systems user users service services server data new one two three via per within without between among about after before during over under above below more most less least other others same only own use used uses using make makes made given gives take takes taken need needs needed want wants first last next many much few several least often time times day days hour hours minute minutes second seconds week weeks month months year years able thing things way ways out off etc without must-have nice good best better able none yes true false null string text number integer int bigint boolean timestamp required optional'.split(' '),
);

/** What is done to a thing, however it is called: a request's verb and a requirement's meet here. */
const DEEDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '+read': 'get see view list show read fetch browse search find retrieve',
    '+create': 'post create add submit upload place send register book publish enter',
    '+change': 'put patch update edit change modify rename',
    '+delete': 'delete remove cancel revoke',
  }).flatMap(([deed, words]) => words.split(' ').map((word) => [word, deed])),
);

/**
 * The terms of a text for comparison: its words without plural and ending, filler left out; a word for a deed gives the deed as well, such as
 * `+read`. Chinese and Japanese, which part no words, give every two neighbouring characters.
 */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const word of wordsOf(text)) for (const term of termsOfWord(word)) terms.add(term);
  return terms;
}

/** {@link termsOf} a text of the document, which is not asked again for what its version before had. */
export const termsOfText = perText<ReadonlySet<string>>(termsOf);

/** The terms of what a block says, or any other whole lines, read once while their text is the same. */
export const termsIn = (doc: DesignDoc, { start, end }: Range): ReadonlySet<string> =>
  readOnce<ReadonlySet<string>>(doc, termsIn, doc.text.slice(start, end), () => {
    const terms = new Set<string>();
    addTermsIn(doc, [{ start, end }], terms);
    return terms;
  });

/** Adds the terms of what some stretches of a document say, whole lines of it. */
export function addTermsIn(doc: DesignDoc, ranges: readonly Range[], terms: Set<string>): void {
  const add = (found: Iterable<string>): void => {
    for (const term of found) terms.add(term);
  };
  const foreign = ranges.filter((range) => isForeign(doc, range));
  for (const { start, end } of foreign) add(termsOf(doc.text.slice(start, end)));
  eachWord(doc, foreign.length === 0 ? ranges : ranges.filter((range) => !foreign.includes(range)), termsOfName, add);
}

/** A word of the text may be several, as `userId` is. */
const termsOfName = (name: string): readonly string[] => [...termsOf(name)];

/** What words give, for those met before: documents repeat their words, and are read again at each change. */
const known = new Map<string, readonly string[]>();
const KNOWN_AT_MOST = 20_000;

function termsOfWord(word: string): readonly string[] {
  const found = known.get(word);
  if (found) return found;
  const terms = /[\u3040-\u9fff]/.test(word) ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)) : [...deedOf(word), ...(word.length < 3 || EMPTY.has(word) || /^\d+$/.test(word) ? [] : [stem(word)])];
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(word, terms);
  return terms;
}

function deedOf(word: string): string[] {
  const deed = DEEDS.get(singular(word));
  return deed === undefined ? [] : [deed];
}

/** A word without plural and ending; rough, and the same for both sides of a comparison. */
function stem(word: string): string {
  const bare = singular(word).replace(/(?<=[^\W_]{3})(?:ing|ed|er|or|e)$/, '');
  return /([b-df-hj-np-tv-z])\1$/.test(bare) ? bare.slice(0, -1) : bare;
}
