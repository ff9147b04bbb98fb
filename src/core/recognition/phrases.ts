import { type ParsedElement, type ParsedPhrase, parsePhrases, type Phrases } from './phrase.ts';
import { createReader, type Reader } from './reader.ts';
import { createVocabulary, isSentenceEndState, QUESTION_END, UNKNOWN, UNKNOWN_NUMBER, type Vocabulary } from './vocabulary.ts';

/** So many words may stand in a gap, see phrase.ts. */
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

/**
 * Makes a matcher of each group of phrases, over one vocabulary; a match carries the value given with its phrase. Throws on a phrase that is
 * not well formed.
 *
 * All phrases are looked for in one pass, which makes a word a number; phrases are then tried only where their first word stands, most of them
 * only where the second does too. There is nothing to backtrack, and nothing is made but arrays of numbers that are used again for the next text.
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
