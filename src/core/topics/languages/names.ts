import { codeAt, isLetterOrDigit } from '../../document/characters.ts';
import { normalise } from '../../document/plain-text.ts';
import { LANGUAGES } from './index.ts';
import type { Language } from './language.ts';

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Finds the topics whose names in other languages stand in a heading or column. */
export type Names = (text: string) => readonly string[];

/** Names of sections, and of columns. */
export const foreignHeadings: Names = createNames(({ headings }) => headings);
export const foreignColumns: Names = createNames(({ columns }) => columns);

function createNames(pick: (language: Language) => Language['headings']): Names {
  /** Names of one word or more by their first word. */
  const spaced = new Map<string, { readonly name: string; readonly topic: string }[]>();
  /** Names in scripts that do not part words. */
  const unspaced: { readonly name: string; readonly topic: string }[] = [];
  for (const language of Object.values(LANGUAGES)) {
    for (const [topic, names] of Object.entries(pick(language))) {
      for (const name of names.map(normalise)) {
        if (IDEOGRAPHS.test(name)) unspaced.push({ name, topic });
        else spaced.set(firstWord(name), [...(spaced.get(firstWord(name)) ?? []), { name, topic }]);
      }
    }
  }
  /** The lengths of first words as bits, by their first letter. */
  const lengths = new Int32Array(128);
  for (const word of spaced.keys()) if (codeAt(word, 0) < 128) lengths[codeAt(word, 0)] = (lengths[codeAt(word, 0)] ?? 0) | (1 << Math.min(word.length, 31));
  return (text) => {
    if (hasNone(text)) return NONE;
    const plain = normalise(text);
    const found: { readonly name: string; readonly topic: string }[] = [];
    if (IDEOGRAPHS.test(plain)) found.push(...unspaced.filter(({ name }) => plain.includes(name)));
    const words = plain.split(' ');
    words.forEach((word, at) => {
      for (const candidate of spaced.get(word) ?? []) if (`${words.slice(at).join(' ')} `.startsWith(`${candidate.name} `)) found.push(candidate);
    });
    // A longer name says more exactly what a part of it says too: "non-functional requirements", "error codes".
    const own = found.filter(({ name }) => !found.some((other) => other.name.length > name.length && other.name.includes(name)));
    return [...new Set(own.map(({ topic }) => topic))];
  };

  /** Whether a text is plain words of ASCII none of which begins a name, which is most often so. */
  function hasNone(text: string): boolean {
    for (let at = 0; at < text.length; at++) {
      const start = at;
      while (at < text.length && isLetterOrDigit(codeAt(text, at))) at++;
      if (at < text.length && !PLAIN.includes(text.charAt(at))) return false;
      if (at === start) continue;
      const first = codeAt(text, start) | 32;
      if (((lengths[first] ?? 0) & (1 << Math.min(at - start, 31))) !== 0 && spaced.has(text.slice(start, at).toLowerCase())) return false;
    }
    return true;
  }
}

const NONE: readonly never[] = [];

/** Nothing that `normalise` takes away or joins. */
const PLAIN = ' ,.:;?()/-';


function firstWord(name: string): string {
  return name.split(' ', 1)[0] ?? '';
}
