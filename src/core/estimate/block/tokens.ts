/** A piece of a line; offsets count from the line's start. */
export interface Token {
  readonly kind: 'number' | 'word' | 'sign' | 'other';
  /** As written; signs are those of ASCII. */
  readonly text: string;
  /** Of a number; infinite where it is too large. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly apart: boolean;
}

/** The same as {@link SIGNS}' keys, written otherwise. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['·', '*'],
  ['∗', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
]);

const PIECES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /\d{1,3}(?:,\d{3}){1,40}(?![\d,])(?:\.\d{1,40})?/y],
  ['number', /\d{1,3}(?:[ _\u00a0\u202f]\d{3}){1,40}(?!\d)(?:\.\d{1,40})?/y],
  ['number', /\d{1,500}(?:\.\d{1,500})?(?:[eE][+-]?\d{1,5}(?![\p{L}\d]))?/uy],
  ['number', /\.\d{1,40}/y],
  ['word', /[\p{L}_][\p{L}\p{M}\p{N}_'’]{0,200}/uy],
  ['sign', /[-+*×·∗/÷−–^(),=%$€£₹<>]/y],
  // A character that is two code units is one.
  ['other', /[^\s]/uy],
];

const BLANK = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]{1,1000}/y;

/** Full-width digits, letters and signs are those of ASCII, one for one. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Splits a line up to its comment. Marks of writing direction are as good as a blank. */
export function tokensOf(line: string): Token[] {
  const text = line.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  const tokens: Token[] = [];
  let apart = true;
  for (let at = 0; at < text.length; ) {
    BLANK.lastIndex = at;
    const blank = BLANK.exec(text);
    if (blank) {
      apart = true;
      at += blank[0].length;
      continue;
    }
    if (text[at] === '#') break;
    const [kind, read] = pieceAt(text, at);
    const end = at + read.length;
    tokens.push({ kind, text: SIGNS.get(read) ?? read, value: kind === 'number' ? Number(read.replace(/[, _\u00a0\u202f]/g, '')) : NaN, start: at, end, apart });
    apart = false;
    at = end;
  }
  return tokens;
}

function pieceAt(text: string, at: number): readonly [Token['kind'], string] {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return [kind, match[0]];
  }
  return ['other', text[at] ?? ' '];
}
