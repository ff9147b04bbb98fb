import type { Aim } from '../design/aims.ts';
import { perDocument } from '../design/per-document.ts';
import { termsIn, termsOf, termsOfText } from '../design/terms.ts';
import { type Trace, type TracedAim, traceOf } from '../design/trace.ts';
import type { View } from './rule.ts';

/** The sections that hold aims. */
const sectionsOfAims = perDocument((view: View): ReadonlySet<number> => {
  const { goals, requirements, qualities } = traceOf(view);
  return new Set([...goals, ...requirements, ...qualities].map(({ aim }) => aim.section));
});

/** Whether one of some words stands outside the sections that hold aims: whether the design speaks of it in any way. */
function isSaidOutside(view: View, words: readonly string[]): boolean {
  const { doc } = view;
  const held = sectionsOfAims(view);
  const isOneIn = (terms: ReadonlySet<string>): boolean => words.some((word) => terms.has(word));
  return doc.sections.some(({ index, heading }) => heading && !held.has(index) && isOneIn(termsOfText(doc, heading.text))) || doc.blocks.some(({ section, range }) => !held.has(section) && isOneIn(termsIn(doc, range)));
}

/** What an aim is about in words that tell something: deeds such as `+read` are left out. */
const telling = ({ text }: Aim): string[] => [...termsOf(text)].filter((term) => !term.startsWith('+'));

/** Fewer tell nothing of what a document usually does. */
const FEWEST = 3;

/**
 * The aims that nothing serves. Where the document refers to the ids of such aims, one that is not referred to; elsewhere, where nearly all are
 * served by their words, one of which no word stands anywhere else.
 */
export function unserved(view: View, aims: readonly TracedAim[], { byIds }: Pick<Trace, 'byIds'>): { readonly aim: Aim; readonly byIds: boolean }[] {
  const links = ({ aim, parts, aims: others }: TracedAim): readonly { readonly by: 'id' | 'terms' }[] => (aim.kind === 'goal' ? others : parts);
  const lacking = aims.filter((traced) => links(traced).length === 0);
  if (lacking.length === 0) return [];
  const named = aims.filter((traced) => links(traced).some(({ by }) => by === 'id'));
  if ((byIds || named.length > 0) && named.length >= lacking.length) return lacking.filter(({ aim }) => aim.id !== undefined).map(({ aim }) => ({ aim, byIds: true }));
  // A small document does not tell of every part.
  if (view.assignment.size === 'small' || aims.length < FEWEST || lacking.length * 4 > aims.length) return [];
  return lacking.filter(({ aim }) => {
    const words = telling(aim);
    return words.length > 1 && !isSaidOutside(view, words);
  }).map(({ aim }) => ({ aim, byIds: false }));
}

/** An aim as messages name it: its id, else its first words. */
export const nameOfAim = ({ id, text }: Aim): string => {
  const short = text.length > 60 ? `${text.slice(0, 57).trimEnd()}...` : text.replace(/[.;]$/, '');
  return id === undefined ? short : `${id}: ${short}`;
};
