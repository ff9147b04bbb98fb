/**
 * The phrase language in which topics say what they look for.
 *
 *     index|indexes on        one of the first words, directly followed by "on"
 *     invalidat*              any word that begins so
 *     cache ... ttl|expir*    up to five words between, in the same sentence
 *     # requests              a number
 *     ^ api                   only at the beginning of the text; `$` only at its end
 *     upgrade path|plan|$     "upgrade path", "upgrade plan", or "upgrade" at the end
 *
 * Case does not matter; hyphens, underscores, camelCase and punctuation separate words (PascalCase does not): `userId`, `user_id` and
 * `user-id` all give `user`, `id`; `GraphQL`, `p99`, `99.9` and `1,000` stay whole; `don't` gives `not`.
 */
export type Phrases<T> = readonly (readonly [phrase: string, value: T])[];

/** One word of a phrase: its alternatives. */
export interface ParsedElement {
  /** Its place in the order of all elements. */
  readonly index: number;
  readonly words: readonly string[];
  readonly prefixes: readonly string[];
  readonly number: boolean;
}

export interface ParsedPhrase {
  /** Each with its place in the order of all elements. */
  readonly elements: readonly { readonly index: number; readonly gap: boolean }[];
  readonly start: boolean;
  readonly end: boolean;
  /** Index of the value given with it. */
  readonly value: number;
}

/** Reads phrases; their words go into `known`, where each way of writing one stands once. `a b|$` stands for two phrases: `a b`, and `a $`. */
export function parsePhrases(phrases: Phrases<unknown>, known: Map<string, ParsedElement>): ParsedPhrase[] {
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

/** No prefix is shorter. */
export const SHORTEST_PREFIX = 2;
