import { codeAt } from '../document/characters.ts';
import { DIGIT, KIND, kindAt, LOWER, OTHER, UPPER } from './letters.ts';
import { isSentenceEndState, QUESTION_END, SENTENCE_END, UNKNOWN, type Vocabulary } from './vocabulary.ts';

export type Reader = ReturnType<typeof createReader>;

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
export function createReader(vocabulary: Vocabulary) {
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
      let kind = KIND[code] ?? OTHER;
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
        isPlain = at === length || KIND[(code = codeAt(text, at))] === OTHER;
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
          kind = KIND[code] ?? OTHER;
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
