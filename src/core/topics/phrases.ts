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
}

export type Matcher<T> = (text: string) => Match<T>[];

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
  const acceptors = new Map([...elements].map(([source, element]) => [source, acceptorOf(element)]));
  const reader = createReader(trie);
  return Object.fromEntries(parsed.map(({ group, phrases }) => [group, matcherOf(phrases.map(compile))])) as Record<G, Matcher<T>>;

  function compile({ elements: parts, ...rest }: ParsedPhrase & { readonly value: T }): Compiled<T> {
    return { ...rest, elements: parts.map(({ source, gap }) => ({ gap, accepts: acceptors.get(source) ?? NOTHING })) };
  }

  function acceptorOf(element: ParsedElement): ReadonlySet<number> {
    const states = new Set<number>();
    for (const word of element.words) states.add(trie.stateOf(word));
    for (const prefix of element.prefixes) for (const state of trie.statesBelow(prefix)) states.add(state);
    if (element.number) for (const state of trie.numberStates()) states.add(state);
    return states;
  }

  function matcherOf(phrases: readonly Compiled<T>[]): Matcher<T> {
    /** Phrases by the state of their first word. */
    const starts: (Compiled<T>[] | undefined)[] = [];
    for (const phrase of phrases) for (const state of phrase.elements[0]?.accepts ?? []) (starts[state] ??= []).push(phrase);
    return (source) => {
      reader.read(source);
      const found: Match<T>[] = [];
      for (let i = 0; i < reader.count; i++) {
        const candidates = starts[reader.states[i] ?? 0];
        if (!candidates) continue;
        for (const candidate of candidates) {
          if (candidate.start && i > 0) continue;
          const end = matchFrom(candidate, reader, i);
          if (end > 0) found.push({ value: candidate.value, offset: reader.offsets[i] ?? 0, first: i, end });
        }
      }
      return found;
    };
  }
}

const NOTHING: ReadonlySet<number> = new Set();

/** The number of the word behind the match of a phrase whose first word is at `at`, or 0 when the rest does not follow. */
function matchFrom(phrase: Compiled<unknown>, { states, count }: Pick<Reader, 'states' | 'count'>, at: number): number {
  let next = at + 1;
  for (let e = 1; e < phrase.elements.length; e++) {
    const element = phrase.elements[e];
    if (!element) return 0;
    const last = element.gap ? next + GAP : next;
    while (next <= last && (next >= count || !element.accepts.has(states[next] ?? 0))) {
      if (next >= count || states[next] === SENTENCE_END) return 0;
      next++;
    }
    if (next > last) return 0;
    next++;
  }
  const isAtEnd = next >= count || (next === count - 1 && states[next] === SENTENCE_END);
  return phrase.end && !isAtEnd ? 0 : next;
}

interface Element {
  /** States of the words that fit. */
  readonly accepts: ReadonlySet<number>;
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

/** States of words that no phrase names. A named word's state is made from its node, see {@link createTrie}. */
const UNKNOWN = 0;
const UNKNOWN_NUMBER = 1;
const SENTENCE_END = 2;
const FIRST_STATE = 4;

type Trie = ReturnType<typeof createTrie>;
type Reader = ReturnType<typeof createReader>;

/**
 * The words and prefixes of the phrases. A word that ends on node n has the state 2n + FIRST_STATE; one that goes on beyond the prefix
 * that ends on n, and is no other word or longer prefix, has the state above that.
 */
function createTrie() {
  /** Next node by node and letter or digit; 0 is none. */
  let table = new Int32Array(COLUMNS * 1024);
  /** Next node by node and any other character, such as an accented letter. */
  const others = new Map<number, number>();
  let isPrefix = new Uint8Array(1024);
  let isNumber = new Uint8Array(1024);
  let count = 1;
  return { add, step, endsPrefix: (node: number): boolean => isPrefix[node] === 1, stateOf: (word: string): number => exact(find(word)), statesBelow, numberStates };

  function add(word: string, prefix: boolean): void {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const next = step(node, code);
      node = next === 0 ? grow(node, code) : next;
    }
    if (prefix) isPrefix[node] = 1;
  }

  function grow(node: number, code: number): number {
    const next = count++;
    if (next === isPrefix.length) {
      table = doubled(table, new Int32Array(table.length * 2));
      isPrefix = doubled(isPrefix, new Uint8Array(isPrefix.length * 2));
      isNumber = doubled(isNumber, new Uint8Array(isNumber.length * 2));
    }
    const column = columnOf(code);
    if (column >= 0) table[node * COLUMNS + column] = next;
    else others.set(node * 0x10000 + code, next);
    isNumber[next] = node === 0 ? Number(code >= 48 && code <= 57) : (isNumber[node] ?? 0);
    return next;
  }

  /** The node one character further, or 0 when there is none. */
  function step(node: number, code: number): number {
    const column = columnOf(code);
    return column >= 0 ? (table[node * COLUMNS + column] ?? 0) : others.size === 0 ? 0 : (others.get(node * 0x10000 + code) ?? 0);
  }

  function find(word: string): number {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = step(node, word.charCodeAt(i));
    return node;
  }

  function statesBelow(prefix: string): number[] {
    const states: number[] = [];
    const open = [find(prefix)];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      states.push(exact(node), beyond(node));
      for (let column = 0; column < COLUMNS; column++) {
        const next = table[node * COLUMNS + column];
        if (next) open.push(next);
      }
      for (const [key, next] of others) if (Math.floor(key / 0x10000) === node) open.push(next);
    }
    return states;
  }

  function numberStates(): number[] {
    const states = [UNKNOWN_NUMBER];
    for (let node = 1; node < count; node++) if (isNumber[node]) states.push(exact(node), beyond(node));
    return states;
  }
}

/** Letters and digits. */
const COLUMNS = 36;

function doubled<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

const exact = (node: number): number => 2 * node + FIRST_STATE;
const beyond = (node: number): number => 2 * node + FIRST_STATE + 1;

function columnOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : -1;
}

/** Turns a text into the states of its words, and `SENTENCE_END` between sentences. The arrays are used again for the next text. */
function createReader(trie: Trie) {
  const reader = { states: new Int32Array(1024), offsets: new Int32Array(1024), count: 0, read };
  const not = trie.stateOf('not');
  return reader;

  function read(text: string): void {
    const { length } = text;
    reader.count = 0;
    let at = 0;
    while (at < length) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind !== OTHER) at = readWord(text, at, kind);
      else {
        if (isSentenceEnd(text, at, code)) endSentence(at);
        at++;
      }
    }
  }

  /** Reads the word at `start` and returns the offset behind it. */
  function readWord(text: string, start: number, kind: number): number {
    const { length } = text;
    let at = start;
    let node = 0;
    let prefix = -1;
    let fallen = false;
    let previous = kind;
    for (;;) {
      const code = text.charCodeAt(at);
      if (!fallen) {
        node = trie.step(node, code >= 65 && code <= 90 ? code + 32 : code > 127 ? lower(code) : code);
        if (node === 0) fallen = true;
        else if (trie.endsPrefix(node)) prefix = node;
      }
      at++;
      if (at >= length) break;
      const next = kindOf(text.charCodeAt(at));
      if (next === OTHER) {
        if (kind !== DIGIT || !isInsideNumber(text, at)) break;
      } else if (kind === LOWER && previous === LOWER && next === UPPER && kindOf(text.charCodeAt(at + 1)) === LOWER) break;
      previous = next;
    }
    const apostrophe = kind !== DIGIT && at < length && (text[at] === "'" || text[at] === '’') && kindOf(text.charCodeAt(at + 1)) !== OTHER;
    if (apostrophe && text[at + 1] === 't' && text[at - 1] === 'n') push(not, start);
    else push(!fallen ? exact(node) : prefix >= 0 ? beyond(prefix) : kind === DIGIT ? UNKNOWN_NUMBER : UNKNOWN, start);
    if (apostrophe) for (at++; at < length && kindOf(text.charCodeAt(at)) !== OTHER; ) at++;
    return at;
  }

  function endSentence(offset: number): void {
    if (reader.count > 0 && reader.states[reader.count - 1] !== SENTENCE_END) push(SENTENCE_END, offset);
  }

  function push(state: number, offset: number): void {
    if (reader.count === reader.states.length) {
      reader.states = doubled(reader.states, new Int32Array(reader.count * 2));
      reader.offsets = doubled(reader.offsets, new Int32Array(reader.count * 2));
    }
    reader.states[reader.count] = state;
    reader.offsets[reader.count] = offset;
    reader.count++;
  }
}

const lower = (code: number): number => String.fromCharCode(code).toLowerCase().charCodeAt(0);

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;

/** Letters of all scripts count; punctuation, arrows, boxes and emoji do not. */
function kindOf(code: number): number {
  if (code < 128) return ASCII_KIND[code] ?? OTHER;
  return code > 191 && code !== 215 && code !== 247 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x3003) && code < 0xd800 ? LOWER : OTHER;
}

const ASCII_KIND = Uint8Array.from({ length: 128 }, (_, code) => (code >= 97 && code <= 122 ? LOWER : code >= 65 && code <= 90 ? UPPER : code >= 48 && code <= 57 ? DIGIT : OTHER));

function isInsideNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 46 || code === 44) && kindOf(text.charCodeAt(at + 1)) === DIGIT;
}

/** A full stop before a blank, a question or exclamation mark, a semicolon, and the bar between the cells of a table. */
function isSentenceEnd(text: string, at: number, code: number): boolean {
  if (code === 63 || code === 33 || code === 59 || code === 124 || code === 0x3002) return true;
  if (code !== 46) return false;
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || next <= 32 || next === 42 || next === 41;
}
