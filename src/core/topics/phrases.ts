import { codeAt } from '../document/characters.ts';

/**
 * The phrase language in which topics say what they look for.
 *
 *     index|indexes on        one of the first words, directly followed by "on"
 *     invalidat*              any word that begins so
 *     cache ... ttl|expir*    up to GAP words between, in the same sentence
 *     # requests              a number
 *     ^ api                   only at the beginning of the text; `$` only at its end
 *     upgrade path|plan|$     "upgrade path", "upgrade plan", or "upgrade" at the end
 *
 * Case does not matter; hyphens, underscores, camelCase and punctuation separate words (PascalCase does not): `userId`, `user_id` and
 * `user-id` all give `user`, `id`; `GraphQL`, `p99`, `99.9` and `1,000` stay whole; `don't` gives `not`.
 *
 * All phrases are looked for in one pass, which makes a word a number; phrases are then tried only where their first word stands, most of them
 * only where the second does too. There is nothing to backtrack, and nothing is made but arrays of numbers that are used again for the next text.
 */
const GAP = 5;

export interface Match<T> {
  /** What was given with the phrase. */
  readonly value: T;
  /** Offset of the first word in the text. */
  readonly offset: number;
  /** Number of the first word, and of the one behind the last. */
  readonly first: number;
  readonly end: number;
}

/** The matches of a text in the order of their first words, as arrays of which the first `count` hold; they are used again for the next text. */
export interface Hits {
  readonly count: number;
  /** Index into the values that were given with the phrases. */
  readonly values: Int32Array;
  readonly offsets: Int32Array;
  readonly firsts: Int32Array;
  readonly ends: Int32Array;
  /** Number of the sentence. */
  readonly sentences: Int32Array;
  /** Whether a sentence is a question, by its number. */
  readonly asks: Uint8Array;
}

export interface Matcher<T> {
  (text: string): readonly Match<T>[];
  /** What was given with the phrases, in their order. */
  readonly values: readonly T[];
  /** The same as the call, without making anything. */
  readonly scan: (text: string) => Hits;
}

export type Phrases<T> = readonly (readonly [phrase: string, value: T])[];

/**
 * Makes a matcher of each group of phrases, over one vocabulary; a match carries the value given with its phrase. Throws on a phrase that is
 * not well formed.
 */
export function compilePhrases<T, G extends string>(groups: Readonly<Record<G, Phrases<T>>>): Record<G, Matcher<T>> {
  const elements = new Map<string, ParsedElement>();
  const parsed = Object.entries<Phrases<T>>(groups).map(([group, phrases]) => ({ group, values: phrases.map(([, value]) => value), phrases: parsePhrases(phrases, elements) }));
  const vocabulary = createVocabulary([...elements.values()]);
  const acceptors = acceptorsOf([...elements.values()], vocabulary);
  const reader = createReader(vocabulary);
  const hits = createHits();
  return Object.fromEntries(
    parsed.map(({ group, phrases, values }) => {
      // Many documents have no table or code, and the command line often reads but one.
      let table: Table | undefined;
      const scan = (text: string): Hits => {
        table ??= tableOf(phrases, acceptors);
        reader.read(text);
        findAll(table, acceptors, reader, hits);
        return hits;
      };
      const matcher = (text: string): readonly Match<T>[] => {
        const { count, values: found, offsets, firsts, ends } = scan(text);
        return Array.from({ length: count }, (_, at) => ({ value: values[found[at] ?? 0] as T, offset: offsets[at] ?? 0, first: firsts[at] ?? 0, end: ends[at] ?? 0 }));
      };
      return [group, Object.assign(matcher, { values, scan })];
    }),
  ) as unknown as Record<G, Matcher<T>>;
}

/** Which states fit each element. */
interface Acceptors {
  readonly lists: readonly (readonly number[])[];
  /** The same as bits, folded, so that all of them stay near the processor: a state that is not there fits in no case. */
  readonly folded: Uint32Array;
  /** How many states there are. */
  readonly states: number;
}

/** How many words of 32 bits a row of folded bits has, a power of two. */
const FOLD = 8;

function acceptorsOf(elements: readonly ParsedElement[], vocabulary: Vocabulary): Acceptors {
  const folded = new Uint32Array(FOLD * elements.length);
  const lists = elements.map(({ words, prefixes, number }, element) => {
    const list = words.map(vocabulary.stateOf);
    for (const prefix of prefixes) list.push(...vocabulary.statesBelow(prefix));
    if (number) list.push(...vocabulary.numberStates);
    for (const state of list) setBit(folded, element, state);
    return list.length === 1 ? list : [...new Set(list)];
  });
  return { lists, folded, states: vocabulary.states };
}

function setBit(folded: Uint32Array, row: number, state: number): void {
  const at = row * FOLD + ((state >> 5) & (FOLD - 1));
  folded[at] = (folded[at] ?? 0) | (1 << (state & 31));
}

const hasBit = (folded: Uint32Array, row: number, state: number): boolean => ((folded[row * FOLD + ((state >> 5) & (FOLD - 1))] ?? 0) & (1 << (state & 31))) !== 0;

const fits = ({ lists, folded }: Acceptors, element: number, state: number): boolean => hasBit(folded, element, state) && (lists[element] ?? NONE).includes(state);

/** The phrases of a group. Phrases have numbers; what is known of each stands in arrays. */
interface Table {
  /** Where the elements of a phrase begin in `elements`; the next phrase's begin where they end. */
  readonly from: Int32Array;
  /** Number of an element; `~number` where up to GAP other words may stand before it. */
  readonly elements: Int32Array;
  readonly anchors: Uint8Array;
  readonly values: Int32Array;
  /** What a state begins: ADJACENT, LOOSE, both or nothing. */
  readonly begins: Uint8Array;
  /** Phrases whose second word need not follow directly: where those that a state begins stand in `loose`. */
  readonly looseFrom: Int32Array;
  readonly loose: Int32Array;
  /** Phrases whose second word follows directly, by the state of their first. */
  readonly adjacent: readonly (readonly number[] | undefined)[];
  /** The second words that any of those takes, as folded bits, by the state of the first: most pairs of words begin nothing. */
  readonly seconds: Uint32Array;
  /** Those of `adjacent` that a pair of words can begin, for the pairs last seen: texts repeat theirs. */
  readonly pairs: Int32Array;
  readonly begun: (readonly number[])[];
}

/** How many pairs are kept, a power of two, and the bits of a hash that are not needed to choose one. */
const PAIRS = 8192;
const PAIRS_SHIFT = 19;

const ADJACENT = 1;
const LOOSE = 2;

const AT_START = 1;
const AT_END = 2;

function tableOf(phrases: readonly ParsedPhrase[], { lists, states }: Acceptors): Table {
  const from = new Int32Array(phrases.length + 1);
  const elements: number[] = [];
  const loose: number[][] = [];
  const adjacent: number[][] = [];
  const seconds = new Uint32Array(FOLD * states);
  phrases.forEach((phrase, number) => {
    from[number] = elements.length;
    for (const { index, gap } of phrase.elements) elements.push(gap ? ~index : index);
    const [first, second] = phrase.elements;
    const followed = second && !second.gap ? lists[second.index] : undefined;
    for (const state of lists[first?.index ?? 0] ?? NONE) {
      ((followed ? adjacent : loose)[state] ??= []).push(number);
      for (const next of followed ?? NONE) setBit(seconds, state, next);
    }
  });
  from[phrases.length] = elements.length;
  const looseFrom = new Int32Array(states + 1);
  const begins = new Uint8Array(states);
  for (let state = 0; state < states; state++) {
    looseFrom[state + 1] = (looseFrom[state] ?? 0) + (loose[state]?.length ?? 0);
    begins[state] = (adjacent[state] ? ADJACENT : 0) + (loose[state] ? LOOSE : 0);
  }
  return {
    from,
    elements: new Int32Array(elements),
    anchors: new Uint8Array(phrases.map(({ start, end }) => (start ? AT_START : 0) + (end ? AT_END : 0))),
    values: new Int32Array(phrases.map(({ value }) => value)),
    begins,
    looseFrom,
    loose: new Int32Array(loose.flat()),
    adjacent,
    seconds,
    pairs: new Int32Array(PAIRS).fill(-1),
    begun: new Array<readonly number[]>(PAIRS).fill(NONE),
  };
}

const NONE: readonly never[] = [];

type MutableHits = { -readonly [K in keyof Hits]: Hits[K] };

const createHits = (): MutableHits => ({ count: 0, ...hitArrays(256), asks: new Uint8Array(64) });

const hitArrays = (length: number) => ({ values: new Int32Array(length), offsets: new Int32Array(length), firsts: new Int32Array(length), ends: new Int32Array(length), sentences: new Int32Array(length) });

/** Finds the phrases of a table in what was read last. */
function findAll(table: Table, acceptors: Acceptors, { states, offsets, count }: Reader, hits: MutableHits): void {
  const { looseFrom, loose, seconds, begins } = table;
  let sentence = 0;
  hits.count = 0;
  for (let i = 0; i < count; i++) {
    const state = states[i] ?? UNKNOWN;
    const begun = begins[state] ?? 0;
    if (begun === 0) {
      if (isSentenceEndState(state)) endSentence(hits, sentence++, state === QUESTION_END);
      continue;
    }
    if ((begun & ADJACENT) !== 0 && i + 1 < count && hasBit(seconds, state, states[i + 1] ?? UNKNOWN)) {
      const phrases = begunBy(table, acceptors, state, states[i + 1] ?? UNKNOWN);
      for (let at = 0; at < phrases.length; at++) {
        const phrase = phrases[at] ?? 0;
        const end = matchFrom(table, acceptors, states, count, phrase, i, 2);
        if (end > 0) push(hits, table.values[phrase] ?? 0, offsets[i] ?? 0, i, end, sentence);
      }
    }
    if ((begun & LOOSE) === 0) continue;
    for (let at = looseFrom[state] ?? 0, last = looseFrom[state + 1] ?? 0; at < last; at++) {
      const phrase = loose[at] ?? 0;
      const end = matchFrom(table, acceptors, states, count, phrase, i, 1);
      if (end > 0) push(hits, table.values[phrase] ?? 0, offsets[i] ?? 0, i, end, sentence);
    }
  }
  endSentence(hits, sentence, false);
}

/** The number of the word behind the match of a phrase of which the first `known` words stand at `at`, or 0 when the rest does not follow. */
function matchFrom({ from, elements, anchors }: Table, acceptors: Acceptors, states: Int32Array, count: number, phrase: number, at: number, known: number): number {
  const anchor = anchors[phrase] ?? 0;
  // A bare number in front, as in "5 Goals", is numbering.
  if ((anchor & AT_START) !== 0 && at > 0 && !(at === 1 && states[0] === UNKNOWN_NUMBER)) return 0;
  let next = at + known;
  for (let e = (from[phrase] ?? 0) + known, end = from[phrase + 1] ?? 0; e < end; e++, next++) {
    let element = elements[e] ?? 0;
    let last = next;
    if (element < 0) {
      element = ~element;
      last += GAP;
    }
    for (; ; next++) {
      if (next > last || next >= count) return 0;
      const state = states[next] ?? UNKNOWN;
      if (fits(acceptors, element, state)) break;
      if (isSentenceEndState(state)) return 0;
    }
  }
  return (anchor & AT_END) !== 0 && next < count && !(next === count - 1 && isSentenceEndState(states[next])) ? 0 : next;
}

function push(hits: MutableHits, value: number, offset: number, first: number, end: number, sentence: number): void {
  const n = hits.count++;
  if (n >= hits.values.length) grow(hits);
  hits.values[n] = value;
  hits.offsets[n] = offset;
  hits.firsts[n] = first;
  hits.ends[n] = end;
  hits.sentences[n] = sentence;
}

function endSentence(hits: MutableHits, sentence: number, asks: boolean): void {
  if (sentence >= hits.asks.length) {
    const longer = new Uint8Array(hits.asks.length * 2);
    longer.set(hits.asks);
    hits.asks = longer;
  }
  hits.asks[sentence] = asks ? 1 : 0;
}

function grow(hits: MutableHits): void {
  const longer = hitArrays(hits.values.length * 2);
  for (const [name, array] of Object.entries(longer)) array.set(hits[name as keyof typeof longer]);
  Object.assign(hits, longer);
}

/** The phrases whose first two words are these. */
function begunBy({ adjacent, from, elements, looseFrom, pairs, begun }: Table, acceptors: Acceptors, first: number, second: number): readonly number[] {
  // Small enough for a machine integer: there are some thousand states.
  const key = first * looseFrom.length + second;
  const slot = Math.imul(key, 0x9e3779b1) >>> PAIRS_SHIFT;
  if (pairs[slot] !== key) {
    pairs[slot] = key;
    begun[slot] = (adjacent[first] ?? NONE).filter((phrase) => fits(acceptors, elements[(from[phrase] ?? 0) + 1] ?? 0, second));
  }
  return begun[slot] ?? NONE;
}

/** One word of a phrase: its alternatives. */
interface ParsedElement {
  /** Its place in the order of all elements. */
  readonly index: number;
  readonly words: readonly string[];
  readonly prefixes: readonly string[];
  readonly number: boolean;
}

interface ParsedPhrase {
  /** Each with its place in the order of all elements. */
  readonly elements: readonly { readonly index: number; readonly gap: boolean }[];
  readonly start: boolean;
  readonly end: boolean;
  /** Index of the value given with it. */
  readonly value: number;
}

/** Reads phrases; their words go into `known`, where each way of writing one stands once. `a b|$` stands for two phrases: `a b`, and `a $`. */
function parsePhrases(phrases: Phrases<unknown>, known: Map<string, ParsedElement>): ParsedPhrase[] {
  const parsed: ParsedPhrase[] = [];
  phrases.forEach(([phrase], value) => {
    if (phrase.endsWith('|$')) parsed.push(parsePhrase(phrase.slice(0, -2), known, value), parsePhrase(`${phrase.slice(0, phrase.lastIndexOf(' '))} $`, known, value));
    else parsed.push(parsePhrase(phrase, known, value));
  });
  return parsed;
}

function parsePhrase(phrase: string, known: Map<string, ParsedElement>, value: number): ParsedPhrase {
  const elements: { index: number; gap: boolean }[] = [];
  let start = false;
  let end = false;
  let gap = false;
  for (const source of phrase.split(' ')) {
    if (source === '') continue;
    if (end) throw new Error(`Nothing can stand behind the end in "${phrase}".`);
    if (source === '^' && elements.length === 0) start = true;
    else if (source === '$') end = true;
    else if (source === '...') {
      if (elements.length === 0 || gap) throw new Error(`A gap has to stand between words in "${phrase}".`);
      gap = true;
    } else {
      let element = known.get(source);
      if (!element) known.set(source, (element = { ...parseElement(source, phrase), index: known.size }));
      elements.push({ index: element.index, gap });
      gap = false;
    }
  }
  if (elements.length === 0) throw new Error(`The phrase "${phrase}" has no word.`);
  if (gap) throw new Error(`A gap has to stand between words in "${phrase}".`);
  return { elements, start, end, value };
}

function parseElement(source: string, phrase: string): Omit<ParsedElement, 'index'> {
  const words: string[] = [];
  const prefixes: string[] = [];
  let number = false;
  for (const option of source.split('|')) {
    if (option === '#') number = true;
    else if (!/^[a-z0-9][a-z0-9.,]*\*?$/.test(option) && !/^[\p{L}\p{N}][\p{L}\p{N}.,]*\*?$/u.test(option)) throw new Error(`"${option}" in "${phrase}" is not a word; write hyphens and slashes as spaces.`);
    else if (option.endsWith('*') && option.length <= SHORTEST_PREFIX) throw new Error(`"${option}" in "${phrase}" is too short.`);
    else if (option.endsWith('*')) prefixes.push(option.slice(0, -1).toLowerCase());
    else words.push(option.toLowerCase());
  }
  return { words, prefixes, number };
}

/** States of words that no phrase names, and of the end of a sentence. Named words and prefixes have the states behind. */
const UNKNOWN = 0;
const UNKNOWN_NUMBER = 1;
const SENTENCE_END = 2;
const QUESTION_END = 3;
const FIRST_STATE = 4;

const isSentenceEndState = (state: number | undefined): boolean => state === SENTENCE_END || state === QUESTION_END;

type Vocabulary = ReturnType<typeof createVocabulary>;
type Reader = ReturnType<typeof createReader>;

/**
 * The words and prefixes of the phrases, each of which has a state. A word that goes on beyond a prefix, and is no other word or longer prefix,
 * has a second state of that prefix.
 */
function createVocabulary(elements: readonly ParsedElement[]) {
  const exact = new Map<string, number>();
  const beyond = new Map<string, number>();
  /** Prefixes by how they begin, the longest first. */
  const byStart = new Map<string, string[]>();
  let states = FIRST_STATE;
  for (const { words, prefixes } of elements) {
    for (const word of words) if (!exact.has(word)) exact.set(word, states++);
    for (const prefix of prefixes) {
      if (!exact.has(prefix)) exact.set(prefix, states++);
      if (beyond.has(prefix)) continue;
      beyond.set(prefix, states++);
      const start = startOf(prefix);
      byStart.set(start, [...(byStart.get(start) ?? []), prefix].sort((a, b) => b.length - a.length));
    }
  }
  const below = new Map<string, number[]>([...beyond.keys()].map((prefix) => [prefix, []]));
  /** The states of all that begins with a digit. */
  const numberStates = [UNKNOWN_NUMBER];
  for (const states of [exact, beyond]) {
    for (const [word, state] of states) {
      for (const prefix of byStart.get(startOf(word)) ?? NONE) if (word.startsWith(prefix)) below.get(prefix)?.push(state);
      if (kindAt(word, 0) === DIGIT) numberStates.push(state);
    }
  }
  return { states, numberStates, stateOf, stateIn, statesBelow: (prefix: string): readonly number[] => below.get(prefix) ?? NONE };

  function stateOf(word: string): number {
    return exact.get(word) ?? UNKNOWN;
  }

  /** The state of a word of a text, in any case. */
  function stateIn(text: string, start: number, end: number): number {
    const word = lower(text.slice(start, end));
    const state = exact.get(word);
    if (state !== undefined) return state;
    for (const prefix of byStart.get(startOf(word)) ?? NONE) if (word.startsWith(prefix)) return beyond.get(prefix) ?? UNKNOWN;
    return kindAt(word, 0) === DIGIT ? UNKNOWN_NUMBER : UNKNOWN;
  }
}

/** No prefix is shorter. */
const SHORTEST_PREFIX = 2;

const startOf = (word: string): string => word.slice(0, SHORTEST_PREFIX);

/** In lower case, each letter for itself, so that a word keeps its length. */
const lower = (word: string): string => (/[^\x00-\x7f]/.test(word) ? Array.from({ length: word.length }, (_, at) => word.charAt(at).toLowerCase().charAt(0)).join('') : word.toLowerCase());

function doubled(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

/** How many words are kept, a power of two; the bits of a hash that are not needed to choose one; and how many numbers tell one. */
const KEPT = 16_384;
const KEPT_SHIFT = 18;
const KEPT_LENGTH = 4;

/** Letters, digits and none; and how many of them a number of 32 bits takes. */
const ALPHABET = 37;
const IN_NUMBER = 6;

/** Turns a text into the states of its words, and `SENTENCE_END` between sentences. The arrays are used again for the next text. */
function createReader(vocabulary: Vocabulary) {
  const reader = { states: new Int32Array(1024), offsets: new Int32Array(1024), count: 0, read };
  const not = vocabulary.stateOf('not');
  /** The words last seen, which texts repeat: twelve characters as two numbers, and the state, so that most words are not looked up in the vocabulary. */
  const kept = new Int32Array(KEPT * KEPT_LENGTH).fill(-1);
  return reader;

  /** One loop over the characters without a call for the common ones: this is the hottest code of the engine. */
  function read(text: string): void {
    const { length } = text;
    let count = 0;
    let { states, offsets } = reader;
    let at = 0;
    while (at < length) {
      let code = codeAt(text, at);
      let kind = code < 128 ? (KIND[code] ?? OTHER) : kindBeyond(code);
      if (kind === OTHER) {
        if (code > 32 && count > 0 && !isSentenceEndState(states[count - 1]) && isSentenceEnd(text, at, code)) {
          offsets[count] = at;
          states[count++] = code === 63 || code === 0xff1f ? QUESTION_END : SENTENCE_END;
        }
        at++;
        continue;
      }
      if (count + 2 >= states.length) {
        reader.states = states = doubled(states);
        reader.offsets = offsets = doubled(offsets);
      }
      const start = at;
      const first = kind;
      /** The first six characters, and the next six. */
      let head = 0;
      let tail = 0;
      let isPlain = true;
      // Most words are a few small letters.
      if (code >= 97 && code <= 122) {
        for (const end = Math.min(length, start + IN_NUMBER); at < end && (code = codeAt(text, at)) >= 97 && code <= 122; at++) head = (head * ALPHABET + code - 96) | 0;
        if (at === start + IN_NUMBER) for (const end = Math.min(length, at + IN_NUMBER); at < end && (code = codeAt(text, at)) >= 97 && code <= 122; at++) tail = (tail * ALPHABET + code - 96) | 0;
        isPlain = at === length || ((code = codeAt(text, at)) < 128 ? KIND[code] === OTHER : kindBeyond(code) === OTHER);
      }
      if (at === start || !isPlain) {
        at = start;
        code = codeAt(text, at);
        head = 0;
        tail = 0;
        isPlain = true;
        for (;;) {
          const column = code < 128 ? (COLUMN[code] ?? -1) : -1;
          if (column < 0) isPlain = false;
          else if (at - start < IN_NUMBER) head = (head * ALPHABET + column + 1) | 0;
          else tail = (tail * ALPHABET + column + 1) | 0;
          const previous = kind;
          if (++at >= length) break;
          code = codeAt(text, at);
          if (code >= 97 && code <= 122) {
            kind = LOWER;
            continue;
          }
          kind = code < 128 ? (KIND[code] ?? OTHER) : kindBeyond(code);
          if (kind === OTHER) {
            if (first !== DIGIT || !isInsideNumber(text, at, code)) break;
          } else if (kind === UPPER && previous === LOWER && first === LOWER && kindAt(text, at + 1) === LOWER) break;
        }
        if (at - start > 2 * IN_NUMBER) isPlain = false;
      }
      let state: number;
      if (isPlain) {
        const slot = (Math.imul(head ^ Math.imul(tail, 0x2545f491), 0x9e3779b1) >>> KEPT_SHIFT) * KEPT_LENGTH;
        if (kept[slot] === head && kept[slot + 1] === tail) state = kept[slot + 2] ?? UNKNOWN;
        else {
          state = vocabulary.stateIn(text, start, at);
          kept[slot] = head;
          kept[slot + 1] = tail;
          kept[slot + 2] = state;
        }
      } else state = vocabulary.stateIn(text, start, at);
      // "user's" and "don't" are one word each: the first without its ending, the second "not".
      if ((code === 39 || code === 0x2019) && first !== DIGIT && at < length && kindAt(text, at + 1) !== OTHER) {
        if (text[at + 1] === 't' && text[at - 1] === 'n') state = not;
        for (at++; kindAt(text, at) !== OTHER; ) at++;
      }
      offsets[count] = start;
      states[count++] = state;
    }
    reader.count = count;
  }
}

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;

/** The kind of a character; behind the end of the text there is none. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const code = codeAt(text, at);
  return code < 128 ? (KIND[code] ?? OTHER) : kindBeyond(code);
}

/** Letters of all scripts count; punctuation, arrows, boxes and emoji do not. */
function kindBeyond(code: number): number {
  return code > 191 && code !== 215 && code !== 247 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x3003) && code < 0xd800 ? LOWER : OTHER;
}

const KIND = Uint8Array.from({ length: 128 }, (_, code) => (code >= 97 && code <= 122 ? LOWER : code >= 65 && code <= 90 ? UPPER : code >= 48 && code <= 57 ? DIGIT : OTHER));

/** Numbers of letters, upper case as lower, and digits; -1 for all else. */
const COLUMN = Int8Array.from({ length: 128 }, (_, code) => (code >= 97 && code <= 122 ? code - 97 : code >= 65 && code <= 90 ? code - 65 : code >= 48 && code <= 57 ? code - 22 : -1));

const isInsideNumber = (text: string, at: number, code: number): boolean => (code === 46 || code === 44) && kindAt(text, at + 1) === DIGIT;

/** A full stop before a blank, a question or exclamation mark, a semicolon, and the bar between the cells of a table. */
function isSentenceEnd(text: string, at: number, code: number): boolean {
  if (code === 63 || code === 33 || code === 59 || code === 124 || code === 0x3002 || code === 0xff1f) return true;
  if (code !== 46) return false;
  if (at + 1 >= text.length) return true;
  const next = codeAt(text, at + 1);
  return next <= 32 || next === 42 || next === 41;
}
