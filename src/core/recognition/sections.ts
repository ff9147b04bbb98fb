import type { DesignDoc, Section } from '../document/model.ts';
import { normalise } from '../document/plain-text.ts';
import { foreignHeadings } from '../topics/languages/names.ts';
import type { Topic } from '../topics/topic.ts';
import { A_WORD, TIED_POINTS } from './points.ts';
import { likely, type Phrasebook } from './phrasebook.ts';

/** What a template says about sections it knows: index of a section to the topics it is tied to, which may be none. */
export type Ties = ReadonlyMap<number, readonly string[]>;

const NONE: readonly string[] = [];

/** The topics whose heading names stand in a heading; `said` gathers those that it names by more than a few of its words. */
export type HeadingTopics = (heading: string, said?: Set<string>) => readonly string[];

/** Makes the look-up from a heading's text to the topics it names. */
export function headingTopics(topics: readonly Topic[], phrasebook: Phrasebook, extra: Readonly<Record<string, readonly string[]>> = {}): HeadingTopics {
  const added = new Map<string, string[]>();
  for (const [topic, names] of Object.entries(extra)) for (const name of names) added.set(normalise(name), [...(added.get(normalise(name)) ?? []), topic]);
  return (heading, said) => {
    const hits = phrasebook.headings.scan(heading.includes('&') ? heading.replaceAll('&', ' and ') : heading);
    const foreign = foreignHeadings(heading);
    if (hits.count === 0 && foreign.length === 0 && added.size === 0) return NONE;
    const found = new Set<string>();
    likely(phrasebook.headings, hits, (hit) => {
      const topic = topics[phrasebook.headings.topics[hits.values[hit] ?? 0] ?? 0];
      if (topic) found.add(topic.id);
      if (topic && said && !isInPassing(heading, (hits.ends[hit] ?? 0) - (hits.firsts[hit] ?? 0), hits.offsets[hit] ?? 0)) said.add(topic.id);
    });
    for (const topic of [...foreign, ...((added.size > 0 && added.get(normalise(heading))) || NONE)]) {
      found.add(topic);
      said?.add(topic);
    }
    return [...found];
  };
}

/** Headings of a topic that as often stand over something else: what a product cannot do, who does what by when, how it is called. */
const MANY_SENSES = /^[\d.\s]*(?:known )?(?:limitations?|implementation plan|expected usage|(?:follow[- ]?up )?questions)\W*$/i;

/** Words of a heading that says more than a name. */
const LONG_HEADING = 4;

/** Whether a name is a small part of a heading that begins with something else: `Paths of upload operations`. */
function isInPassing(heading: string, words: number, offset: number): boolean {
  if (offset === 0) return false;
  const all = heading.match(/\S+/g)?.length ?? 0;
  return all >= LONG_HEADING && words * 2 < all && offset > heading.search(/\p{L}/u);
}

/** A section of a topic; whether it is tied to others before it, and how many points have to speak for the topic beside its heading. */
type Place = { readonly section: Section; readonly shared: boolean; readonly needs: number };

/** Sections dedicated to each topic: tied by a directive or template, else named by their heading. The title names the document, not a section. */
export function dedicatedSections(doc: DesignDoc, topics: readonly Topic[], headings: HeadingTopics, ties: Ties): Map<string, Place[]> {
  const known = new Set(topics.map((topic) => topic.id));
  const dedicated = new Map<string, Place[]>();
  for (const section of doc.sections) {
    if (!section.heading) continue;
    const directive = section.directives.find((candidate) => candidate.key === 'topics');
    const ruled = ties.get(section.index);
    const said = directive ? directive.value.split(',').map((topic) => topic.trim()) : NONE;
    const outright = new Set<string>();
    const named = section.index === doc.title?.index ? NONE : headings(section.heading.text, outright);
    if (said.length === 0 && (ruled ?? named).length === 0) continue;
    // The template knows what its own sections are for: its "Context and scope" may only group others. A directive adds to that.
    const topicsHere = [...new Set<string>([...said, ...(ruled ?? named)])];
    for (const topic of topicsHere) {
      if (!known.has(topic)) continue;
      const shared = !said.includes(topic) && (ruled?.length ?? 0) > 1 && !named.includes(topic);
      const needs = said.includes(topic) || ruled ? 0 : MANY_SENSES.test(section.heading.text) ? TIED_POINTS : outright.has(topic) ? 0 : A_WORD;
      dedicated.set(topic, [...(dedicated.get(topic) ?? []), { section, shared, needs }]);
    }
  }
  return dedicated;
}
