import type { State } from './content.ts';
import { perDocument } from './design/per-document.ts';
import type { OutlineSection } from './outline.ts';
import type { View } from './rules/rule.ts';
import type { Level } from './templates/template.ts';

/** A section of the template that no topic stands for, such as one for a sign-off: a document has it by its heading or not at all. */
export interface NamedSection {
  /** Index in the outline. */
  readonly at: number;
  readonly level: Level;
  readonly state: State;
  /** Whether the template has it since a later version than the document follows. */
  readonly isLater: boolean;
}

/** One in so many of the template's sections makes a document laid out like it. */
const LIKE = 3;

/** Whether a document has enough of its template's headings to be laid out after it: what it lacks was left out, not said under another heading. */
export const followsTemplate = (outline: readonly OutlineSection[]): boolean => outline.filter(({ section }) => section !== undefined).length * LIKE >= outline.length;

/**
 * The template's named sections that are asked of a document, in the template's order. What is only recommended is asked of documents that are
 * laid out after their template, as others may say it under another heading; where the template has no topics at all, its headings are all there is.
 */
export const namedSections = perDocument((view: View): readonly NamedSection[] => {
  const isFollowed = followsTemplate(view.outline) || view.outline.every(({ template }) => template.topics.length === 0);
  return sectionsByName(view).filter(({ level }) => level === 'required' || isFollowed);
});

/**
 * All of them that the template requires or recommends. What holds a section that is asked for is answered by that, and a checklist by its ticks.
 * What lies in a section for topics is answered there, unless it is required and that section is there without it. A few words may be all that one
 * needs, or a pointer to another page.
 */
export function sectionsByName({ outline, states, version }: View): NamedSection[] {
  const groups = new Set(outline.flatMap(({ parent, level, template }) => (level !== 'optional' && template.kind === 'section' ? [parent] : [])));
  return outline.flatMap(({ template, level, section, parent }, at) => {
    if (level === 'optional' || template.kind !== 'section' || groups.has(at) || template.topics.length > 0) return [];
    const around = topicsAround(outline, parent);
    if (around && !(level === 'required' && around.section)) return [];
    const state = section ? (states[section.index] ?? 'empty') : 'missing';
    return [{ at, level, state: section && (state === 'thin' || state === 'missing') ? 'covered' : state, isLater: template.since > version }];
  });
}

/** The nearest section of the template that stands for topics, from one outwards. */
function topicsAround(outline: readonly OutlineSection[], at: number | undefined): OutlineSection | undefined {
  const entry = outline[at ?? -1];
  return !entry || entry.template.topics.length > 0 ? entry : topicsAround(outline, entry.parent);
}
