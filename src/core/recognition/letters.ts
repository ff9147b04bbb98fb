import { codeAt } from '../document/characters.ts';

export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;

/** What each character is to the words of phrases. Letters of all scripts count; punctuation, arrows, boxes and emoji do not. */
export const KIND = kinds();

function kinds(): Uint8Array {
  const found = new Uint8Array(65_536).fill(LOWER, 192, 0xd800);
  for (const [from, to] of [[215, 215], [247, 247], [0x2000, 0x2bff], [0x3000, 0x3003]] as const) found.fill(OTHER, from, to + 1);
  return found.fill(LOWER, 97, 123).fill(UPPER, 65, 91).fill(DIGIT, 48, 58);
}

/** The kind of a character; behind the end of the text there is none. */
export const kindAt = (text: string, at: number): number => (at < text.length ? (KIND[codeAt(text, at)] ?? OTHER) : OTHER);
