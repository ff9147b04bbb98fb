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
 * All phrases are looked for in one pass. Their words stand in a trie, so that a character of the text costs one step however many phrases
 * there are, and a word becomes a number; phrases are then tried only where their first word stands. There is nothing to backtrack.
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
  /** Number of the sentence, and whether it is a question. */
  readonly sentence: number;
  readonly asks: boolean;
}

type Begun<T> = Omit<Match<T>, 'sentence' | 'asks'>;

export type Matcher<T> = (text: string) => readonly Match<T>[];

export type Phrases<T> = readonly (readonly [phrase: string, value: T])[];

/**
 * Makes a matcher of each group of phrases, over one trie; a match carries the value given with its phrase. Throws on a phrase that is not
 * well formed.
 */
export function compilePhrases<T, G extends string>(groups: Readonly<Record<G, Phrases<T>>>): Record<G, Matcher<T>> {
  const trie = createTrie();
  const elements = new Map<string, ParsedElement>();
  const parsed = Object.entries<Phrases<T>>(groups).map(([group, phrases]) => ({ group, phrases: phrases.flatMap(([phrase, value]) => expand(phrase).map((single) => ({ ...parsePhrase(single, elements), value }))) }));
  for (const { words, prefixes } of elements.values()) {
    for (const word of words) trie.add(word, false);
    for (const prefix of prefixes) trie.add(prefix, true);
  }
  trie.seal();
  const acceptors = new Map([...elements].map(([source, element]) => [source, acceptorOf(element)]));
  const reader = createReader(trie);
  return Object.fromEntries(parsed.map(({ group, phrases }) => [group, matcherOf(phrases.map(compile))])) as Record<G, Matcher<T>>;

  function compile({ elements: parts, ...rest }: ParsedPhrase & { readonly value: T }): Compiled<T> {
    return { ...rest, elements: parts.map(({ source, gap }) => ({ gap, accepts: acceptors.get(source) ?? NOTHING })) };
  }

  function acceptorOf(element: ParsedElement): Acceptor {
    const states = element.words.map(trie.stateOf);
    for (const prefix of element.prefixes) states.push(...trie.statesBelow(prefix));
    if (element.number) states.push(...trie.numberStates());
    const bits = new Uint32Array((trie.stateCount() >> 5) + 1);
    for (const state of states) bits[state >> 5] = (bits[state >> 5] ?? 0) | (1 << (state & 31));
    return { states, bits };
  }

  function matcherOf(phrases: readonly Compiled<T>[]): Matcher<T> {
    /** Phrases by the state of their first word: those whose second word follows directly, and the others. */
    const stride = trie.stateCount();
    const adjacent = new Array<Compiled<T>[] | undefined>(stride).fill(undefined);
    const loose = new Array<Compiled<T>[] | undefined>(stride).fill(undefined);
    for (const phrase of phrases) {
      const starts = phrase.elements[1] && !phrase.elements[1].gap ? adjacent : loose;
      for (const state of new Set(phrase.elements[0]?.accepts.states)) (starts[state] ??= []).push(phrase);
    }
    /** Second words that any of `adjacent` takes, as bits: most pairs of words begin nothing. */
    const seconds = adjacent.map((begun) => begun && union(begun.map(({ elements: [, next] }) => next?.accepts ?? NOTHING)));
    /** Those of `adjacent` that a pair of words can begin: texts repeat their pairs. */
    const pairs = new Map<number, readonly Compiled<T>[]>();
    return (source) => {
      reader.read(source);
      const { states, offsets, count } = reader;
      const found: Begun<T>[] = [];
      for (let i = 0; i < count; i++) {
        const state = states[i] ?? UNKNOWN;
        if (state < FIRST_STATE && state !== UNKNOWN_NUMBER) continue;
        const following = i + 1 < count ? seconds[state] : undefined;
        if (following) {
          const next = states[i + 1] ?? UNKNOWN;
          if (hasBit(following, next)) for (const phrase of begunBy(state, next)) tryAt(phrase, i);
        }
        const others = loose[state];
        if (others) for (const phrase of others) tryAt(phrase, i);
      }
      return found.length === 0 ? NONE : withSentences(found);

      function withSentences(matches: readonly Begun<T>[]): Match<T>[] {
        let word = 0;
        let sentence = 0;
        let end = 0;
        // Matches stand in the order of their first words.
        return matches.map((match) => {
          for (; word < match.first; word++) if (isSentenceEndState(states[word])) sentence++;
          for (end = Math.max(end, match.end); end < count && !isSentenceEndState(states[end]); ) end++;
          return { ...match, sentence, asks: end < count && states[end] === QUESTION_END };
        });
      }

      function tryAt(phrase: Compiled<T>, at: number): void {
        // A bare number in front, as in "5 Goals", is numbering.
        if (phrase.start && at > 0 && !(at === 1 && states[0] === UNKNOWN_NUMBER)) return;
        const end = matchFrom(phrase, reader, at);
        if (end > 0) found.push({ value: phrase.value, offset: offsets[at] ?? 0, first: at, end });
      }
    };

    function begunBy(first: number, second: number): readonly Compiled<T>[] {
      // Small enough for a machine integer: there are some thousand states.
      const key = first * stride + second;
      const known = pairs.get(key);
      if (known) return known;
      const begun = (adjacent[first] ?? []).filter(({ elements: [, next] }) => next && accepts(next.accepts, second));
      if (pairs.size > 100_000) pairs.clear();
      pairs.set(key, begun.length === 0 ? NONE : begun);
      return begun;
    }
  }
}

const NONE: readonly never[] = [];

/** The states of the words that fit an element, as a list and as bits. */
interface Acceptor {
  readonly states: readonly number[];
  readonly bits: Uint32Array;
}

const NOTHING: Acceptor = { states: [], bits: new Uint32Array(1) };

const hasBit = (bits: Uint32Array, state: number): boolean => ((bits[state >> 5] ?? 0) & (1 << (state & 31))) !== 0;

const accepts = ({ bits }: Acceptor, state: number): boolean => hasBit(bits, state);

function union(acceptors: readonly Acceptor[]): Uint32Array {
  const bits = new Uint32Array(Math.max(...acceptors.map((acceptor) => acceptor.bits.length)));
  for (const acceptor of acceptors) acceptor.bits.forEach((word, at) => (bits[at] = (bits[at] ?? 0) | word));
  return bits;
}

/** The number of the word behind the match of a phrase whose first word is at `at`, or 0 when the rest does not follow. */
function matchFrom(phrase: Compiled<unknown>, { states, count }: Pick<Reader, 'states' | 'count'>, at: number): number {
  let next = at + 1;
  for (let e = 1; e < phrase.elements.length; e++) {
    const element = phrase.elements[e];
    if (!element) return 0;
    const last = element.gap ? next + GAP : next;
    while (next <= last && (next >= count || !accepts(element.accepts, states[next] ?? 0))) {
      if (next >= count || isSentenceEndState(states[next])) return 0;
      next++;
    }
    if (next > last) return 0;
    next++;
  }
  const isAtEnd = next >= count || (next === count - 1 && isSentenceEndState(states[next]));
  return phrase.end && !isAtEnd ? 0 : next;
}

interface Element {
  readonly accepts: Acceptor;
  /** Up to GAP other words may stand before this one. */
  readonly gap: boolean;
}

interface Compiled<T> {
  readonly elements: readonly Element[];
  readonly start: boolean;
  readonly end: boolean;
  readonly value: T;
}

/** One word of a phrase: its alternatives. */
interface ParsedElement {
  readonly words: readonly string[];
  readonly prefixes: readonly string[];
  readonly number: boolean;
}

interface ParsedPhrase {
  readonly elements: readonly { readonly source: string; readonly gap: boolean }[];
  readonly start: boolean;
  readonly end: boolean;
}

/** `a b|$` stands for two phrases: `a b`, and `a $`. */
function expand(phrase: string): string[] {
  if (!phrase.endsWith('|$')) return [phrase];
  return [phrase.slice(0, -2), `${phrase.slice(0, phrase.lastIndexOf(' '))} $`];
}

/** Reads a phrase; its words go into `known`, where each way of writing one stands once. */
function parsePhrase(phrase: string, known: Map<string, ParsedElement>): ParsedPhrase {
  const parts = phrase.trim().split(/\s+/);
  const start = parts[0] === '^';
  if (start) parts.shift();
  const end = parts.at(-1) === '$';
  if (end) parts.pop();
  const elements: { source: string; gap: boolean }[] = [];
  let gap = false;
  for (const source of parts) {
    if (source === '...') {
      if (elements.length === 0 || gap) throw new Error(`A gap has to stand between words in "${phrase}".`);
      gap = true;
      continue;
    }
    if (!known.has(source)) known.set(source, parseElement(source, phrase));
    elements.push({ source, gap });
    gap = false;
  }
  if (elements.length === 0) throw new Error(`The phrase "${phrase}" has no word.`);
  if (gap) throw new Error(`A gap has to stand between words in "${phrase}".`);
  return { elements, start, end };
}

function parseElement(source: string, phrase: string): ParsedElement {
  const words: string[] = [];
  const prefixes: string[] = [];
  let number = false;
  for (const option of source.split('|')) {
    if (option === '#') number = true;
    else if (!/^[a-z0-9][a-z0-9.,]*\*?$/.test(option) && !/^[\p{L}\p{N}][\p{L}\p{N}.,]*\*?$/u.test(option)) throw new Error(`"${option}" in "${phrase}" is not a word; write hyphens and slashes as spaces.`);
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

type Trie = ReturnType<typeof createTrie>;
type Reader = ReturnType<typeof createReader>;

/** Letters and digits. */
const COLUMNS = 36;

/**
 * The words and prefixes of the phrases. A word's state is that of the node it ends on, if a phrase names it; a word that goes on beyond a
 * prefix, and is no other word or longer prefix, has the state of that prefix.
 */
function createTrie() {
  const trie = {
    /** Next node by node and letter or digit; 0 is none. */
    table: new Int32Array(COLUMNS * 1024),
    /** State of a word that ends on the node, and of one that goes on beyond it; 0 is none. */
    exact: new Int32Array(1024),
    beyond: new Int32Array(1024),
    other,
    add,
    seal,
    stateOf: (word: string): number => trie.exact[find(word)] ?? UNKNOWN,
    statesBelow,
    numberStates,
    stateCount: (): number => states,
  };
  /** Next node by node and any other character, such as an accented letter. */
  const others = new Map<number, number>();
  const isWord = new Set<number>();
  const isPrefix = new Set<number>();
  const parents: number[] = [0];
  /** Nodes of the ten digits, and the states of all that begins with one. */
  const digitNodes = new Set<number>();
  const digits: number[] = [];
  /** States of the words below each prefix. */
  const below = new Map<number, number[]>();
  let count = 1;
  let states = FIRST_STATE;
  return trie;

  function add(word: string, prefix: boolean): void {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = step(node, word.charCodeAt(i)) || grow(node, word.charCodeAt(i));
    (prefix ? isPrefix : isWord).add(node);
  }

  /** Numbers the states, once all words are there. */
  function seal(): void {
    trie.exact = new Int32Array(count);
    trie.beyond = new Int32Array(count);
    for (const node of new Set([...isWord, ...isPrefix])) trie.exact[node] = states++;
    for (const node of isPrefix) trie.beyond[node] = states++;
    for (const node of isPrefix) below.set(node, []);
    // Each state is told to the prefixes above it, and to the numbers where it begins with a digit.
    for (let node = 1; node < count; node++) {
      const own = [trie.exact[node] ?? 0, trie.beyond[node] ?? 0].filter((state) => state > 0);
      // A node is younger than the one above it: what goes beyond a prefix is handed down.
      if (!isPrefix.has(node)) trie.beyond[node] = trie.beyond[parents[node] ?? 0] ?? 0;
      if (own.length === 0) continue;
      let above = node;
      for (; above !== 0; above = parents[above] ?? 0) {
        below.get(above)?.push(...own);
        if (parents[above] === 0 && digitNodes.has(above)) digits.push(...own);
      }
    }
  }

  function grow(node: number, code: number): number {
    const next = count++;
    parents.push(node);
    if (node === 0 && code >= 48 && code <= 57) digitNodes.add(next);
    if ((next + 1) * COLUMNS > trie.table.length) trie.table = doubled(trie.table);
    const column = columnOf(code);
    if (column >= 0) trie.table[node * COLUMNS + column] = next;
    else others.set(node * 0x10000 + code, next);
    return next;
  }

  function step(node: number, code: number): number {
    const column = columnOf(code);
    return column >= 0 ? (trie.table[node * COLUMNS + column] ?? 0) : other(node, code);
  }

  function other(node: number, code: number): number {
    return others.get(node * 0x10000 + code) ?? 0;
  }

  function find(word: string): number {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = step(node, word.charCodeAt(i));
    return node;
  }

  /** States of all words that begin so. */
  function statesBelow(prefix: string): readonly number[] {
    return below.get(find(prefix)) ?? [];
  }

  function numberStates(): number[] {
    return [UNKNOWN_NUMBER, ...digits];
  }
}

function columnOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : -1;
}

function doubled(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

/** Turns a text into the states of its words, and `SENTENCE_END` between sentences. The arrays are used again for the next text. */
function createReader(trie: Trie) {
  const reader = { states: new Int32Array(1024), offsets: new Int32Array(1024), count: 0, read };
  const not = trie.stateOf('not');
  return reader;

  /** One loop over the characters without a call for the common ones: this is the hottest code of the engine. */
  function read(text: string): void {
    const { table, exact, beyond } = trie;
    const { length } = text;
    let count = 0;
    let { states, offsets } = reader;
    let at = 0;
    while (at < length) {
      let code = text.charCodeAt(at);
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
      let node = 0;
      /** The last node reached; once a word has left the trie, what is left of it is only passed over. */
      let deepest = 0;
      let fallen = false;
      for (;;) {
        if (!fallen) {
          const column = code < 128 ? (COLUMN[code] ?? 0) : -1;
          node = column >= 0 ? (table[node * COLUMNS + column] ?? 0) : trie.other(node, lower(code));
          if (node === 0) fallen = true;
          else deepest = node;
        }
        const previous = kind;
        if (++at >= length) break;
        code = text.charCodeAt(at);
        if (code >= 97 && code <= 122) {
          kind = LOWER;
          continue;
        }
        kind = code < 128 ? (KIND[code] ?? OTHER) : kindBeyond(code);
        if (kind === OTHER) {
          if (first !== DIGIT || !isInsideNumber(text, at, code)) break;
        } else if (kind === UPPER && previous === LOWER && first === LOWER && kindOf(text.charCodeAt(at + 1)) === LOWER) break;
      }
      let state = (fallen ? 0 : (exact[deepest] ?? 0)) || (beyond[deepest] ?? 0) || (first === DIGIT ? UNKNOWN_NUMBER : UNKNOWN);
      // "user's" and "don't" are one word each: the first without its ending, the second "not".
      if ((code === 39 || code === 0x2019) && first !== DIGIT && at < length && kindOf(text.charCodeAt(at + 1)) !== OTHER) {
        if (text[at + 1] === 't' && text[at - 1] === 'n') state = not;
        for (at++; at < length && kindOf(text.charCodeAt(at)) !== OTHER; ) at++;
      }
      offsets[count] = start;
      states[count++] = state;
    }
    reader.count = count;
  }
}

const lower = (code: number): number => String.fromCharCode(code).toLowerCase().charCodeAt(0);

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;

/** Letters of all scripts count; punctuation, arrows, boxes and emoji do not. */
const kindOf = (code: number): number => (code < 128 ? (KIND[code] ?? OTHER) : kindBeyond(code));

function kindBeyond(code: number): number {
  return code > 191 && code !== 215 && code !== 247 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x3003) && code < 0xd800 ? LOWER : OTHER;
}

const KIND = Uint8Array.from({ length: 128 }, (_, code) => (code >= 97 && code <= 122 ? LOWER : code >= 65 && code <= 90 ? UPPER : code >= 48 && code <= 57 ? DIGIT : OTHER));

/** Column of a character in the trie, upper case as lower. */
const COLUMN = Int8Array.from({ length: 128 }, (_, code) => columnOf(code >= 65 && code <= 90 ? code + 32 : code));

const isInsideNumber = (text: string, at: number, code: number): boolean => (code === 46 || code === 44) && kindOf(text.charCodeAt(at + 1)) === DIGIT;

/** A full stop before a blank, a question or exclamation mark, a semicolon, and the bar between the cells of a table. */
function isSentenceEnd(text: string, at: number, code: number): boolean {
  if (code === 63 || code === 33 || code === 59 || code === 124 || code === 0x3002 || code === 0xff1f) return true;
  if (code !== 46) return false;
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || next <= 32 || next === 42 || next === 41;
}
