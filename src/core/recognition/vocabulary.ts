import { DIGIT, kindAt } from './letters.ts';
import { type ParsedElement, SHORTEST_PREFIX } from './phrase.ts';

/** States of words that no phrase names, and of the end of a sentence. Named words and prefixes have the states behind. */
export const UNKNOWN = 0;
export const UNKNOWN_NUMBER = 1;
export const SENTENCE_END = 2;
export const QUESTION_END = 3;
const FIRST_STATE = 4;

export const isSentenceEndState = (state: number | undefined): boolean => state === SENTENCE_END || state === QUESTION_END;

export type Vocabulary = ReturnType<typeof createVocabulary>;

const NONE: readonly never[] = [];

/**
 * The words and prefixes of the phrases, each of which has a state. A word that goes on beyond a prefix, and is no other word or longer prefix,
 * has a second state of that prefix.
 */
export function createVocabulary(elements: readonly ParsedElement[]) {
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

const startOf = (word: string): string => word.slice(0, SHORTEST_PREFIX);

/** In lower case, each letter for itself, so that a word keeps its length. */
const lower = (word: string): string => (/[^\x00-\x7f]/.test(word) ? Array.from({ length: word.length }, (_, at) => word.charAt(at).toLowerCase().charAt(0)).join('') : word.toLowerCase());
