import type { DesignDoc, Section } from '../document/model.ts';
import { normalise } from '../document/plain-text.ts';
import { foreignHeadings } from '../topics/languages/names.ts';
import type { Topic } from '../topics/topic.ts';
import { likely, type Phrasebook } from './phrasebook.ts';

/** What a template says about sections it knows: index of a section to the topics it is tied to, which may be none. */
export type Ties = ReadonlyMap<number, readonly string[]>;

const NONE: readonly string[] = [];

/** The topics whose heading names stand in a heading. */
export type HeadingTopics = (heading: string) => readonly string[];

/** Makes the look-up from a heading's text to the topics it names. */
export function headingTopics(topics: readonly Topic[], phrasebook: Phrasebook, extra: Readonly<Record<string, readonly string[]>> = {}): HeadingTopics {
  const added = new Map<string, string[]>();
  for (const [topic, names] of Object.entries(extra)) for (const name of names) added.set(normalise(name), [...(added.get(normalise(name)) ?? []), topic]);
  return (heading) => {
    const hits = phrasebook.headings.scan(heading.includes('&') ? heading.replaceAll('&', ' and ') : heading);
    const foreign = foreignHeadings(heading);
    if (hits.count === 0 && foreign.length === 0 && added.size === 0) return NONE;
    const found = new Set<string>();
    likely(phrasebook.headings, hits, (hit) => {
      const topic = topics[phrasebook.headings.topics[hits.values[hit] ?? 0] ?? 0];
      if (topic) found.add(topic.id);
    });
    for (const topic of foreign) found.add(topic);
    if (added.size > 0) for (const topic of added.get(normalise(heading)) ?? []) found.add(topic);
    return [...found];
  };
}

type Place = { readonly section: Section; readonly shared: boolean };

/** Whether a section is the whole document but an appendix, so that its heading names the document. */
export const isTitle = ({ sections }: DesignDoc, { index, level, endIndex }: Section): boolean => index === 1 && level === 1 && endIndex < sections.length && (endIndex - index) * 2 > sections.length;

/** Sections dedicated to each topic: tied by a directive or template, else named by their heading. The title names the document, not a section. */
export function dedicatedSections(doc: DesignDoc, topics: readonly Topic[], headings: HeadingTopics, ties: Ties): Map<string, Place[]> {
  const known = new Set(topics.map((topic) => topic.id));
  const dedicated = new Map<string, Place[]>();
  for (const section of doc.sections) {
    if (!section.heading) continue;
    const directive = section.directives.find((candidate) => candidate.key === 'topics');
    const ruled = ties.get(section.index);
    const said = directive ? directive.value.split(',').map((topic) => topic.trim()) : NONE;
    const named = section.index === doc.title?.index || isTitle(doc, section) ? NONE : headings(section.heading.text);
    if (said.length === 0 && (ruled ?? named).length === 0) continue;
    // The template knows what its own sections are for: its "Context and scope" may only group others. A directive adds to that.
    const topicsHere = [...new Set<string>([...said, ...(ruled ?? named)])];
    for (const topic of topicsHere) {
      if (!known.has(topic)) continue;
      const shared = !said.includes(topic) && (ruled?.length ?? 0) > 1 && !named.includes(topic);
      dedicated.set(topic, [...(dedicated.get(topic) ?? []), { section, shared }]);
    }
  }
  return dedicated;
}
