import type { DesignDoc } from '../document/model.ts';
import { type Beginnings, beginningsOf, NUMBER } from './beginnings.ts';
import { perDocument } from './per-document.ts';

/**
 * The words of a text in its order, read once: runs of ASCII letters, digits and underscores, as patterns have them with `\b`. Each is a number
 * of a vocabulary that documents share, so that what is known of a word is looked up and not read again.
 */
export interface Words {
  readonly vocabulary: Vocabulary;
  readonly ids: readonly number[];
  /** Where each word starts. */
  readonly starts: readonly number[];
  /** Start and end, in turn, of runs of words in which letters or digits stand that are not ASCII. */
  readonly foreign: readonly number[];
}

export interface Vocabulary {
  /** Words by their numbers, as written; of a long one the first {@link LONG} characters. */
  readonly words: string[];
  /** Numbers by the hash of the word, 0 where none stands. */
  readonly slots: Uint16Array;
  /** Numbers of the words that begin with the same two characters, whatever their case. */
  readonly byStart: Map<string, number[]>;
  /** What other readers know of words, by their numbers: a table each, of which a new vocabulary begins a new one. */
  readonly known: Map<object, unknown>;
}

/** Numbers that stand for no word: for one that begins with a digit, and for one more than fit in. */
export const DIGITS = 1;
export const UNKNOWN = 2;

/** Words of more characters are told apart by so many. */
export const LONG = 32;

/** From so many words on the next document gets a new vocabulary; more than fit in are not told apart. */
const MANY = 12_000;
const FULL = 16_384;
const SLOTS = 65_536;

let vocabulary = newVocabulary();

function newVocabulary(): Vocabulary {
  return { words: ['', '', ''], slots: new Uint16Array(SLOTS), byStart: new Map(), known: new Map() };
}

/** Classes of characters: 0 parts words, 1 is a letter or an underscore, 2 a digit. */
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => (/\d/.test(String.fromCharCode(code)) ? 2 : /\w/.test(String.fromCharCode(code)) ? 1 : 0));

/** Signs of typography, arrows and frames are no letters; of what else is not ASCII a slower reader decides. */
const isSign = (code: number): boolean => code === 0xa0 || code === 0xb7 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2190 && code <= 0x21ff) || (code >= 0x2500 && code <= 0x257f);

/** Reads the words of a text. */
export function readWords(text: string): Words {
  if (vocabulary.words.length > MANY) vocabulary = newVocabulary();
  const ids: number[] = [];
  const starts: number[] = [];
  const foreign: number[] = [];
  const { length } = text;
  let run = 0;
  let isForeign = false;
  for (let at = 0; at <= length; ) {
    const code = at < length ? text.charCodeAt(at) : 0;
    const kind = code < 128 ? CLASSES[code] : 0;
    if (kind !== 0) {
      const start = at;
      let hash = 0;
      for (let next = code; next < 128 && CLASSES[next] !== 0; next = text.charCodeAt(at)) {
        if (at - start < LONG) hash = Math.imul(hash ^ next, 0x01000193);
        if (++at >= length) break;
      }
      ids.push(kind === 2 ? DIGITS : idOf(text, start, Math.min(at, start + LONG), hash));
      starts.push(start);
    } else if (code >= 128 && !isSign(code)) {
      isForeign = true;
      at++;
    } else {
      if (isForeign) foreign.push(run, at);
      isForeign = false;
      run = ++at;
    }
  }
  return { vocabulary, ids, starts, foreign };
}

function idOf(text: string, start: number, end: number, hash: number): number {
  const { words, slots } = vocabulary;
  for (let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const id = slots[slot] ?? 0;
    if (id === 0) {
      if (words.length >= FULL) return UNKNOWN;
      slots[slot] = words.length;
      // A piece of a text keeps the whole text alive; a piece of this does not.
      const word = ` ${text.slice(start, end)}`.slice(1);
      startingWith(vocabulary, startOf(word)).push(words.length);
      return words.push(word) - 1;
    }
    const word = words[id] ?? '';
    if (word.length !== end - start) continue;
    let at = 0;
    while (at < word.length && word.charCodeAt(at) === text.charCodeAt(start + at)) at++;
    if (at === word.length) return id;
  }
}

const startOf = (word: string): string => word.slice(0, 2).toLowerCase();

function startingWith({ byStart }: Vocabulary, start: string): number[] {
  const known = byStart.get(start) ?? [];
  byStart.set(start, known);
  return known;
}

/** The words of a document. */
export const wordsIn: (doc: DesignDoc) => Words = perDocument((doc) => readWords(doc.text));

/** The number, among the words of a text, of the first that does not start before an offset. */
export function wordAt({ starts }: Words, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The table of a reader for what it knows of the words of a vocabulary; `make` begins one. */
export function tableOf<T>({ known }: Vocabulary, reader: object, make: () => T): T {
  const found = known.get(reader) as T | undefined;
  if (found !== undefined) return found;
  const made = make();
  known.set(reader, made);
  return made;
}

/** A set of words by their numbers. */
const newSet = (): Uint32Array => new Uint32Array(FULL / 32);
const has = (set: Uint32Array, id: number): boolean => (((set[id >> 5] ?? 0) >>> (id & 31)) & 1) === 1;
const add = (set: Uint32Array, id: number): void => void (set[id >> 5] = (set[id >> 5] ?? 0) | (1 << (id & 31)));

const wordSet = perDocument((doc) => {
  const set = newSet();
  for (const id of wordsIn(doc).ids) add(set, id);
  return set;
});

/** For each block the number of its first word and of the one behind its last, in turn. */
const bounds = perDocument((doc) => {
  const words = wordsIn(doc);
  const found: number[] = [];
  for (const { range } of doc.blocks) found.push(wordAt(words, range.start), wordAt(words, range.end));
  return found;
});

/** The words of a vocabulary with which a match of a pattern can begin, as far as its words were looked at. */
interface First {
  readonly ids: number[];
  readonly set: Uint32Array;
  /** Words that begin as one of its beginnings does, and how many of them were looked at. */
  readonly near: { readonly ids: readonly number[]; looked: number }[];
}

const beginnings = new WeakMap<RegExp, Beginnings | 'any'>();

/** Undefined where a match can begin anywhere. */
function firstWords(pattern: RegExp, of: Vocabulary): First | undefined {
  let known = beginnings.get(pattern);
  if (known === undefined) beginnings.set(pattern, (known = beginningsOf(pattern) ?? 'any'));
  if (known === 'any') return undefined;
  const found = known;
  const first = tableOf(of, pattern, (): First => {
    const ids = [UNKNOWN, ...(found.has(NUMBER) ? [DIGITS] : [])];
    const set = newSet();
    ids.forEach((id) => add(set, id));
    return { ids, set, near: [...new Set([...found.keys()].map(startOf))].map((start) => ({ ids: startingWith(of, start), looked: 0 })) };
  });
  for (const near of first.near) {
    for (; near.looked < near.ids.length; near.looked++) {
      const id = near.ids[near.looked] ?? 0;
      if (!isBeginning(of.words[id] ?? '', found, pattern.ignoreCase)) continue;
      first.ids.push(id);
      add(first.set, id);
    }
  }
  return first;
}

function isBeginning(written: string, found: Beginnings, ignoreCase: boolean): boolean {
  const word = ignoreCase ? written.toLowerCase() : written;
  for (let length = 1; length <= word.length; length++) {
    const kind = found.get(word.slice(0, length));
    if (kind === 'open' || (kind === 'whole' && length === word.length)) return true;
  }
  return false;
}

/** Whether a document has a word with which a match of a pattern can begin; true where it can begin anywhere. */
export function mayHold(doc: DesignDoc, pattern: RegExp): boolean {
  const first = firstWords(pattern, wordsIn(doc).vocabulary);
  if (!first) return true;
  const own = wordSet(doc);
  return first.ids.some((id) => has(own, id));
}

/**
 * The blocks of a document, by index, in which a pattern may match, as it can begin with no word of the others; all blocks where it can begin
 * anywhere. What is searched is then to be made of the block's source, words whole.
 */
export function blocksFor(doc: DesignDoc, pattern: RegExp): readonly number[] {
  const { vocabulary: of, ids } = wordsIn(doc);
  const first = firstWords(pattern, of);
  if (first && !mayHold(doc, pattern)) return [];
  const range = bounds(doc);
  const found: number[] = [];
  for (let block = 0; block < doc.blocks.length; block++) {
    const end = range[2 * block + 1] ?? 0;
    let at = range[2 * block] ?? 0;
    while (first && at < end && !has(first.set, ids[at] ?? 0)) at++;
    if (!first || at < end) found.push(block);
  }
  return found;
}
