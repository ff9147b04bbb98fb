import type { Block, DesignDoc, Range, Section } from '../document/model.ts';
import { compilePhrases } from '../recognition/phrases.ts';
import { TERMS } from './terms/index.ts';
import type { Term } from './terms/term.ts';

export interface TermFound {
  readonly term: Term;
  /** Where it stands in the text that was given. */
  readonly range: Range;
}

/** One way of writing a term. */
interface Spelling {
  readonly term: Term;
  /** Matches it where it begins, with its capitals where it has any. */
  readonly exact: RegExp;
}

const wordsOf = (name: string): string[] => name.split(/[\s+]+/).filter((word) => word !== '');

/** What the words of a spelling are for the phrase matcher, which reads `little's` as `little`. */
const phraseOf = (name: string): string => wordsOf(name.toLowerCase().replaceAll('\'s', '')).join(' ');

function spellingOf(term: Term, name: string): Spelling {
  const words = wordsOf(name).map((word) => word.replace(/[.]/g, '\\$&').replaceAll('\'', "['\u2019]"));
  return { term, exact: new RegExp(`${words.join('[\\s/+\u2010-\u2013-]{1,3}')}(?![\\p{L}\\p{N}])`, /\p{Lu}/u.test(name) ? 'uy' : 'uyi') };
}

/** Made when it is first asked for: only hovers ask. */
let matcher: ReturnType<typeof compile> | undefined;

const compile = () => compilePhrases({ terms: TERMS.flatMap((term) => term.names.map((name) => [phraseOf(name), spellingOf(term, name)] as const)) }).terms;

/** The terms that a text names, in its order; of two that overlap, the one that begins first, then the longer one. */
export function termsIn(text: string): TermFound[] {
  matcher ??= compile();
  const found: TermFound[] = [];
  for (const { offset, value: { term, exact } } of matcher(text)) {
    exact.lastIndex = offset;
    if (exact.test(text)) found.push({ term, range: { start: offset, end: exact.lastIndex } });
  }
  found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  let end = 0;
  return found.filter(({ range }) => {
    const isFree = range.start >= end;
    if (isFree) end = range.end;
    return isFree;
  });
}

/** What a reader does not take for a word of the text: code, comments, and where links lead. */
const UNSAID = /`[^`\n]{0,500}`|<!--[\s\S]{0,2000}?-->|\]\([^)\n]{0,500}\)|https?:\/\/\S+/g;

/** The term at a place of a document, where it is named there for the first time in its section; undefined in headings, code and comments. */
export function termAt(doc: DesignDoc, offset: number): TermFound | undefined {
  const section = doc.sections.findLast(({ range }) => range.start <= offset);
  const block = section && blocksOf(doc, section).find(({ range }) => range.start <= offset && offset <= range.end);
  if (!section || !block) return undefined;
  const here = termsOf(doc, block).find(({ range }) => range.start <= offset && offset <= range.end);
  const isFirst = (found: TermFound): boolean => blocksOf(doc, section).every((earlier) => earlier.range.start > found.range.start || !termsOf(doc, earlier).some(({ term, range }) => term === found.term && range.start < found.range.start));
  return here && isFirst(here) ? here : undefined;
}

const blocksOf = (doc: DesignDoc, { firstBlock, endBlock }: Section): readonly Block[] => doc.blocks.slice(firstBlock, endBlock).filter(({ kind }) => kind === 'text' || kind === 'table');

/** The terms that a block names, by their places in the document. */
function termsOf({ text }: DesignDoc, { range: { start, end } }: Block): TermFound[] {
  const said = text.slice(start, end).replace(UNSAID, (unsaid) => ' '.repeat(unsaid.length));
  return termsIn(said).map(({ term, range }) => ({ term, range: { start: start + range.start, end: start + range.end } }));
}

/** The term of an id or of any of its names, whatever the case and whether with hyphens or blanks. */
export function findTerm(name: string): Term | undefined {
  const key = keyOf(name);
  return TERMS.find((term) => term.id === key) ?? TERMS.find((term) => [term.name, ...term.names].some((known) => keyOf(known) === key));
}

const keyOf = (name: string): string => name.trim().toLowerCase().replaceAll('\u2019', '\'').replace(/[\s_+]+/g, '-');

/** What the vocabulary says of a term, as Markdown without its name. */
export function aboutTerm({ what, cost, when, source }: Term): string {
  return [what, `**Costs:** ${cost}`, `**When:** ${when}`, `**Source:** ${source ? `[${source.name}](${source.link})` : 'common usage'}`].join('\n\n');
}
