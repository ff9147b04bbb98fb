import { isDigit, isLetter } from '../document/characters.ts';
import type { DesignDoc, Range } from '../document/model.ts';
import { versionBefore } from '../document/versions.ts';
import { type Beginnings, beginningsOf, NUMBER } from './beginnings.ts';
import { perDocument } from './per-document.ts';

/**
 * The words of a text in its order, read once: runs of ASCII letters, digits and underscores, as patterns have them with `\b`. Each is a number
 * of a vocabulary that documents share, so that what is known of a word is looked up and not read again.
 */
export interface Words {
  readonly vocabulary: Vocabulary;
  readonly ids: Uint16Array;
  /** Where each word starts. */
  readonly starts: Uint32Array;
  /** Where characters stand that are not ASCII and no mere signs: letters, as a rule. */
  readonly foreign: readonly number[];
}

export interface Vocabulary {
  /** Words by their numbers, as written. */
  readonly words: string[];
  /** In twos, by a hash of the word: another hash, and the number, 0 where none stands. */
  readonly slots: Int32Array;
  /** Numbers of the words that begin with the same two characters, whatever their case. */
  readonly byStart: Map<string, number[]>;
  /** What other readers know of words, by their numbers: a table each, of which a new vocabulary begins a new one. */
  readonly known: Map<object, unknown>;
}

/** Numbers that stand for no word: for digits alone, for a word that begins with a digit, and for one that is too long or more than fit in. */
const DIGITS = 1;
const MIXED = 2;
const UNKNOWN = 3;

/** Words of more characters are not told apart. */
const LONG = 32;

/** From so many words on the next document gets a new vocabulary; more than fit in are not told apart. */
const MANY = 12_000;
const FULL = 16_384;
const SLOTS = 32_768;

let vocabulary = newVocabulary();

function newVocabulary(): Vocabulary {
  return { words: ['', '', '', ''], slots: new Int32Array(2 * SLOTS), byStart: new Map(), known: new Map() };
}

const LETTER = 1;
const DIGIT = 2;
const FOREIGN = 3;

/**
 * Classes of characters: a letter or an underscore, a digit, 0 for all other ASCII and for the signs of typography, arrows and frames; of what
 * else is not ASCII a slower reader decides.
 */
const CLASSES = classes();

function classes(): Uint8Array {
  const found = new Uint8Array(65_536).fill(FOREIGN);
  for (let code = 0; code < 128; code++) found[code] = isDigit(code) ? DIGIT : isLetter(code) || code === 95 ? LETTER : 0;
  for (const [from, to] of [[0xa0, 0xa0], [0xb7, 0xb7], [0x2010, 0x2027], [0x2190, 0x21ff], [0x2500, 0x257f]] as const) found.fill(0, from, to + 1);
  return found;
}

/** Reads the words of a text. */
export function readWords(text: string): Words {
  if (vocabulary.words.length > MANY) vocabulary = newVocabulary();
  return wordsOf(text);
}

function wordsOf(text: string): Words {
  const { length } = text;
  const ids = new Uint16Array((length >> 1) + 1);
  const starts = new Uint32Array((length >> 1) + 1);
  const foreign: number[] = [];
  let count = 0;
  for (let at = 0; at < length; ) {
    let code = text.charCodeAt(at);
    let kind = CLASSES[code] ?? 0;
    if (kind === 0 || kind === FOREIGN) {
      if (kind === FOREIGN) foreign.push(at);
      at++;
      continue;
    }
    const start = at;
    let kinds = 0;
    let hash = 0;
    let check = 0;
    do {
      kinds |= kind;
      hash = Math.imul(hash ^ code, 0x01000193);
      check = (Math.imul(check, 31) + code) | 0;
      code = ++at < length ? text.charCodeAt(at) : 0;
      kind = CLASSES[code] ?? 0;
    } while (kind === LETTER || kind === DIGIT);
    ids[count] = kinds === DIGIT ? DIGITS : isDigit(text.charCodeAt(start)) ? MIXED : at - start > LONG ? UNKNOWN : idOf(text, start, at, hash, check);
    starts[count++] = start;
  }
  return { vocabulary, ids: ids.slice(0, count), starts: starts.slice(0, count), foreign };
}

/** The number of a word, which is told by two hashes of 32 and 15 bits: to compare letters would cost more than all the rest. */
function idOf(text: string, start: number, end: number, hash: number, check: number): number {
  const { words, slots } = vocabulary;
  for (let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const id = slots[2 * slot + 1] ?? 0;
    if (id !== 0 && slots[2 * slot] === check) return id;
    if (id !== 0) continue;
    if (words.length >= FULL) return UNKNOWN;
    slots[2 * slot] = check;
    slots[2 * slot + 1] = words.length;
    // A piece of a text keeps the whole text alive; a piece of this does not.
    const word = ` ${text.slice(start, end)}`.slice(1);
    startingWith(vocabulary, startOf(word)).push(words.length);
    return words.push(word) - 1;
  }
}

const startOf = (word: string): string => word.slice(0, 2).toLowerCase();

function startingWith({ byStart }: Vocabulary, start: string): number[] {
  const known = byStart.get(start) ?? [];
  byStart.set(start, known);
  return known;
}

/** The words of documents that were asked for them. */
const wordsKnown = new WeakMap<DesignDoc, Words>();

/** The words of a document; of one whose version before was read, the lines alone that changed are read. */
function wordsIn(doc: DesignDoc): Words {
  const known = wordsKnown.get(doc);
  if (known) return known;
  const before = versionBefore(doc);
  const old = before && wordsKnown.get(before);
  const words = old?.vocabulary === vocabulary && vocabulary.words.length <= MANY ? goOn(doc.text, before?.text ?? '', old) : readWords(doc.text);
  wordsKnown.set(doc, words);
  return words;
}

/** The words of a text, told those of another: the lines that both begin and end with, or nearly all of them, are not read again. */
function goOn(text: string, oldText: string, old: Words): Words {
  const [head, tail] = linesInCommon(text, oldText);
  const [changed, end, by] = [wordsOf(text.slice(head, tail)), tail - text.length + oldText.length, text.length - oldText.length];
  const [first, next] = [wordAt(old.starts, head), wordAt(old.starts, end)];
  const behind = first + changed.ids.length;
  const ids = new Uint16Array(behind + old.ids.length - next);
  ids.set(old.ids.subarray(0, first));
  ids.set(changed.ids, first);
  ids.set(old.ids.subarray(next), behind);
  const starts = new Uint32Array(ids.length);
  starts.set(old.starts.subarray(0, first));
  changed.starts.forEach((start, at) => (starts[first + at] = start + head));
  for (let at = behind; at < starts.length; at++) starts[at] = (old.starts[at - behind + next] ?? 0) + by;
  const foreign = [...old.foreign.filter((at) => at < head), ...changed.foreign.map((at) => at + head), ...old.foreign.filter((at) => at >= end).map((at) => at + by)];
  return { vocabulary: old.vocabulary, ids, starts, foreign };
}

/** So many characters are compared at a time. */
const STEP = 256;

/** The end of the lines that a text begins with as another does, and the start of those that it ends with. */
function linesInCommon(text: string, other: string): [head: number, tail: number] {
  const most = Math.min(text.length, other.length);
  let head = 0;
  while (head + STEP <= most && text.slice(head, head + STEP) === other.slice(head, head + STEP)) head += STEP;
  let tail = 0;
  while (head + tail + STEP <= most && text.slice(text.length - tail - STEP, text.length - tail) === other.slice(other.length - tail - STEP, other.length - tail)) tail += STEP;
  const next = text.indexOf('\n', text.length - tail);
  return [head === 0 ? 0 : text.lastIndexOf('\n', head - 1) + 1, next < 0 ? text.length : next + 1];
}

/** The number, among the words of a text, of the first that does not start before an offset. */
function wordAt(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What each word in some stretches of a document gives, for each word once: `read` is asked for a word that is met first in any document. Digits
 * alone are passed over.
 */
export function eachWord<T>(doc: DesignDoc, ranges: Iterable<Range>, read: (word: string) => T, give: (found: T) => void): void {
  const { vocabulary: of, ids, starts } = wordsIn(doc);
  const known = tableOf(of, read, (): (T | undefined)[] => []);
  const seen = newSet();
  for (const { start: from, end } of ranges) {
    for (let at = wordAt(starts, from); (starts[at] ?? end) < end; at++) {
      const id = ids[at] ?? 0;
      if (id === DIGITS || has(seen, id)) continue;
      const word = of.words[id] ?? '';
      if (word === '') {
        WHOLE.lastIndex = starts[at] ?? 0;
        give(read(WHOLE.exec(doc.text)?.[0] ?? ''));
        continue;
      }
      add(seen, id);
      give((known[id] ??= read(word)));
    }
  }
}

const WHOLE = /\w+/y;

/** Whether a stretch of a document has letters or digits, as it seems, that are not ASCII. */
export function isForeign(doc: DesignDoc, { start, end }: Range): boolean {
  const { foreign } = wordsIn(doc);
  return (foreign[wordAt(foreign, start)] ?? Infinity) < end;
}

/** The table of a reader for what it knows of the words of a vocabulary; `make` begins one. */
function tableOf<T>({ known }: Vocabulary, reader: object, make: () => T): T {
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

/** Where the words of a document start, sorted by their numbers: those of number `id` from `begins[id]` to `begins[id + 1]`. */
const sortedWords = perDocument((doc) => {
  const { ids, starts, vocabulary: of } = wordsIn(doc);
  const begins = new Uint32Array(of.words.length + 1);
  for (const id of ids) begins[id + 1] = (begins[id + 1] ?? 0) + 1;
  for (let id = 1; id < begins.length; id++) begins[id] = (begins[id] ?? 0) + (begins[id - 1] ?? 0);
  const next = begins.slice();
  const offsets = new Uint32Array(ids.length);
  ids.forEach((id, at) => {
    const place = next[id] ?? 0;
    offsets[place] = starts[at] ?? 0;
    next[id] = place + 1;
  });
  return { begins, offsets };
});

/** The words of a vocabulary with which a match of a pattern can begin, as far as its words were looked at. */
interface First {
  readonly ids: number[];
  /** Words that begin as one of its beginnings does, and how many of them were looked at. */
  readonly near: { readonly ids: readonly number[]; looked: number }[];
  /** How many words the vocabulary had then. */
  size: number;
}

const beginnings = new WeakMap<RegExp, Beginnings | 'any'>();

/** Undefined where a match can begin anywhere. */
function firstWords(pattern: RegExp, of: Vocabulary): First | undefined {
  let known = beginnings.get(pattern);
  if (known === undefined) beginnings.set(pattern, (known = beginningsOf(pattern) ?? 'any'));
  if (known === 'any') return undefined;
  const found = known;
  const first = tableOf(of, pattern, (): First => {
    return { ids: [UNKNOWN, ...(found.has(NUMBER) ? [DIGITS, MIXED] : [])], near: [...new Set([...found.keys()].map(startOf))].map((start) => ({ ids: startingWith(of, start), looked: 0 })), size: 0 };
  });
  if (first.size === of.words.length) return first;
  first.size = of.words.length;
  for (const near of first.near) {
    for (; near.looked < near.ids.length; near.looked++) {
      const id = near.ids[near.looked] ?? 0;
      if (isBeginning(of.words[id] ?? '', found, pattern.ignoreCase)) first.ids.push(id);
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

const offsetsKnown = perDocument<Map<RegExp, readonly number[] | undefined>>(() => new Map());

/** Where the words of a document start that a match of a pattern can begin with, in the order of the text; undefined where it can begin anywhere. */
function offsetsFor(doc: DesignDoc, pattern: RegExp): readonly number[] | undefined {
  const known = offsetsKnown(doc);
  if (known.has(pattern)) return known.get(pattern);
  const first = firstWords(pattern, wordsIn(doc).vocabulary);
  const { begins, offsets } = sortedWords(doc);
  const found: number[] | undefined = first && [];
  for (const id of first?.ids ?? []) for (let at = begins[id] ?? 0; at < (begins[id + 1] ?? 0); at++) found?.push(offsets[at] ?? 0);
  known.set(pattern, found?.sort((a, b) => a - b));
  return found;
}

/** Whether a document has a word with which a match of a pattern can begin; true where it can begin anywhere. */
export const mayHold = (doc: DesignDoc, pattern: RegExp): boolean => offsetsFor(doc, pattern)?.length !== 0;

/**
 * The blocks of a document, by index, in which a pattern may match, as it can begin with no word of the others; all blocks where it can begin
 * anywhere. What is searched is then to be made of the block's source, words whole.
 */
export function blocksFor(doc: DesignDoc, pattern: RegExp): readonly number[] {
  const offsets = offsetsFor(doc, pattern);
  if (offsets?.length === 0) return [];
  const found: number[] = [];
  doc.blocks.forEach(({ range }, index) => {
    if (!offsets || (offsets[wordAt(offsets, range.start)] ?? Infinity) < range.end) found.push(index);
  });
  return found;
}

/** The words in a stretch of a document, by their offsets, that a match of a pattern may begin with. */
export function beginsIn(doc: DesignDoc, { start, end }: Range, pattern: RegExp): number[] {
  const offsets = offsetsFor(doc, pattern) ?? wordsIn(doc).starts;
  return Array.from(offsets.slice(wordAt(offsets, start), wordAt(offsets, end)));
}

/** Whether a pattern matches in a stretch of a document, whole words of it. */
export function holdsIn(doc: DesignDoc, { start, end }: Range, pattern: RegExp): boolean {
  const offsets = offsetsFor(doc, pattern);
  const here = offsets && stickily(pattern);
  if (!here) return pattern.test(doc.text.slice(start, end));
  for (let at = wordAt(offsets, start); (offsets[at] ?? end) < end; at++) {
    here.lastIndex = offsets[at] ?? 0;
    // A match that goes on beyond the end may be had shorter.
    if (here.test(doc.text)) return here.lastIndex <= end || pattern.test(doc.text.slice(start, end));
  }
  return false;
}

const ANCHORED = /(?:^|[^[\\])[\^$]/;

const sticky = new WeakMap<RegExp, { readonly here: RegExp | undefined }>();

/** A pattern as it is tried at one place of a longer text; undefined for one that asks where the text begins or ends. */
function stickily(pattern: RegExp): RegExp | undefined {
  const known = sticky.get(pattern) ?? { here: ANCHORED.test(pattern.source) ? undefined : new RegExp(pattern.source, `${pattern.flags}y`) };
  sticky.set(pattern, known);
  return known.here;
}
