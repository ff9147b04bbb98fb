import type { DesignDoc } from '../document/model.ts';

/** The small words that make up a good fifth of any English text and hardly stand in one of another language. */
const ENGLISH = new Set('the and of to is are be for with that this by from it we will can not or as on an at when if which has have should all each'.split(' '));

/** Of the words of an English text at least so many are small ones; terse notes have fewer than prose. */
const ENGLISH_SHARE = 0.06;

/** In fewer words than this a language cannot be told, and English is taken. */
const ENOUGH_WORDS = 60;

/** How much of the text is looked at. */
const SAMPLE = 20_000;

/**
 * Whether the bodies of a document are in a language that evidence is looked for in, which is English. Headings are known in more
 * languages, see languages/.
 */
export function isReadable(doc: DesignDoc): boolean {
  let words = 0;
  let english = 0;
  let foreign = 0;
  let seen = 0;
  for (const block of doc.blocks) {
    if (block.kind !== 'text') continue;
    for (const [word] of block.text.matchAll(/[\p{L}]+/gu)) {
      // Chinese and Japanese do not part their words.
      const weight = /[\u3040-\u9fff\uac00-\ud7af]/.test(word) ? Math.ceil(word.length / 2) : 1;
      words += weight;
      if (ENGLISH.has(word.toLowerCase())) english++;
      else if (/[^\u0000-\u024f]/.test(word)) foreign += weight;
    }
    seen += block.text.length;
    if (seen > SAMPLE) break;
  }
  if (words < ENOUGH_WORDS) return foreign * 2 < Math.max(words, 8);
  return foreign * 3 < words && english >= words * ENGLISH_SHARE;
}
