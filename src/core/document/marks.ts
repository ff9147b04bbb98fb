import { codeAt } from './characters.ts';
import type { Block } from './model.ts';
import { blockReader } from './versions.ts';

/**
 * Kinds of characters that patterns need, a bit each: a text that lacks one needs no look by those. One pass over a text tells them all, so
 * that most blocks are spared most patterns.
 */
export const MARK = {
  letter: 1,
  digit: 2,
  nine: 4,
  slash: 8,
  tick: 0x10,
  /** `[` and `]`. */
  bracket: 0x20,
  /** `&`. */
  ampersand: 0x40,
  colon: 0x80,
  /** `*` and `_`. */
  emphasis: 0x100,
  lineEnd: 0x200,
  parenthesis: 0x400,
  brace: 0x800,
  /** Anything beyond ASCII. */
  beyond: 0x1000,
} as const;

const BITS = Int32Array.from({ length: 128 }, (_, code) => bitsOf(String.fromCharCode(code)));

function bitsOf(character: string): number {
  if (/[a-z]/i.test(character)) return MARK.letter;
  if (character === '9') return MARK.digit | MARK.nine;
  if (/\d/.test(character)) return MARK.digit;
  const others: Readonly<Record<string, number>> = { '/': MARK.slash, '`': MARK.tick, '[': MARK.bracket, ']': MARK.bracket, '&': MARK.ampersand, ':': MARK.colon, '*': MARK.emphasis, _: MARK.emphasis, '\n': MARK.lineEnd, '(': MARK.parenthesis, '{': MARK.brace };
  return others[character] ?? 0;
}

/** The marks that a text has. */
export function marksIn(text: string): number {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at);
    marks |= code < 128 ? (BITS[code] ?? 0) : MARK.beyond;
  }
  return marks;
}

/** The marks of each block of a document, by its index; those of a table are of all its cells. */
export const marksOf = blockReader(({ blocks }) => (index) => (blocks[index] ? marksOfBlock(blocks[index]) : 0));

function marksOfBlock(block: Block): number {
  if (block.kind !== 'table') return marksIn(block.text);
  let marks = 0;
  for (const row of [block.header, ...block.rows]) for (const cell of row.cells) marks |= marksIn(cell.text);
  return marks;
}
