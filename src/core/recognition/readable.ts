import { codeAt, isLetter } from '../document/characters.ts';
import type { Block, DesignDoc } from '../document/model.ts';

/** The small words that make up a good fifth of any English text and hardly stand in one of another language. */
const ENGLISH = 'the and of to is are be for with that this by from it we will can not or as on an at when if which has have should all each'.split(' ');

/** Those that no other language has; two of them tell English in notes that have few. */
const OURS = new Set('the and with that this by from can not when if which has have should each'.split(' '));

/** The like of German, French, Spanish and Portuguese, as far as they are no English words. */
const FOREIGN = 'der das und ist nicht ein eine mit für von den dem wird werden auf sich les est une pour dans sur avec du des par aux qui los las que para con por una del como não uma com dos ao pelo são mais'.split(' ');

/** Words of figures and labels, which is all that terse notes have; in other languages they have other names. */
const TERSE = 'users user requests request reads writes average size years year months month days day hours hour second seconds storage needed required number time messages message growth peak key value cost read write store calls call records record daily monthly node nodes'.split(' ');

const KIND = new Map([['english', ENGLISH] as const, ['foreign', FOREIGN] as const, ['terse', TERSE] as const].flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));

/** The same by the words' letters as a number, for those of ASCII alone: most words of a text are looked up without being cut out of it. */
const BY_LETTERS = new Map([...KIND].filter(([word]) => /^[a-z]+$/.test(word)).map(([word, kind]) => [[...word].reduce((number, letter) => number * 27 + letter.charCodeAt(0) - 96, 0), kind]));
const LONGEST = 8;

/** Of the words of terse notes in English at least so many are such. */
const TERSE_SHARE = 0.12;

/** Of the words of an English text at least so many are small ones; terse notes have fewer than prose. */
const ENGLISH_SHARE = 0.06;
const NOTES_SHARE = 0.03;
const NOTES_WORDS = 2;

/** In fewer words than this a language cannot be told, and English is taken. */
const ENOUGH_WORDS = 60;

/** How many characters are looked at, and of each block at most: a language shows soon, and it may change on the way. */
const SAMPLE = 2500;
const SAMPLE_OF_BLOCK = 300;

/**
 * Whether the bodies of a document are in a language that evidence is looked for in, which is English. Headings are known in more
 * languages, see languages/.
 */
export function isReadable(doc: DesignDoc): boolean {
  let words = 0;
  let english = 0;
  let terse = 0;
  /** Words in another script, and small words of another language in this one. */
  let foreign = 0;
  let small = 0;
  const ours = new Set<string>();
  let seen = 0;
  for (const block of doc.blocks) {
    const text = wordsOf(block);
    for (let at = 0; at < text.length; at++) {
      const start = at;
      let letters = 0;
      for (; at < text.length && isLetter(codeAt(text, at)); at++) letters = at - start < LONGEST ? letters * 27 + (codeAt(text, at) & 31) : 0;
      if (at < text.length && codeAt(text, at) > 127) {
        // The word may go on, or begin, with a letter that is not of ASCII.
        WORD.lastIndex = start;
        const word = WORD.exec(text)?.[0];
        if (word !== undefined) {
          at = start + word.length - 1;
          // Chinese and Japanese do not part their words.
          const weight = /[\u3040-\u9fff\uac00-\ud7af]/.test(word) ? Math.ceil(word.length / 2) : 1;
          words += weight;
          const kind = KIND.get(word.toLowerCase());
          if (kind === 'english') english++;
          else if (kind === 'terse') terse++;
          else if (kind === 'foreign') small++;
          else if (/[^\u0000-\u024f]/.test(word)) foreign += weight;
        }
        continue;
      }
      if (at === start) continue;
      words++;
      const kind = letters === 0 ? undefined : BY_LETTERS.get(letters);
      if (kind === 'english') {
        english++;
        const word = ours.size < NOTES_WORDS ? text.slice(start, at).toLowerCase() : '';
        if (OURS.has(word)) ours.add(word);
      } else if (kind === 'terse') terse++;
      else if (kind === 'foreign') small++;
    }
    seen += text.length;
    if (seen > SAMPLE) break;
  }
  if (small > english + 2) return false;
  if (words < ENOUGH_WORDS) return foreign * 2 < Math.max(words, 8);
  const isInNotes = ours.size >= NOTES_WORDS && english >= words * NOTES_SHARE && english > small * 3;
  return foreign * 3 < words && (english >= words * ENGLISH_SHARE || isInNotes || (english >= small && terse >= words * TERSE_SHARE));
}

const WORD = /\p{L}+/uy;

/** The beginning of what a block says in words: notes may stand in fences, and addresses are in no language. */
function wordsOf(block: Block): string {
  if (block.kind !== 'text' && !(block.kind === 'code' && (block.language === '' || block.language === 'text'))) return '';
  const text = block.text.slice(0, SAMPLE_OF_BLOCK);
  return text.includes('://') ? text.replace(/https?:\/\/\S*/g, '') : text;
}
