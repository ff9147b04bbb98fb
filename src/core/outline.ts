import type { BlockRole, State } from './content.ts';
import { bestState, sectionState } from './content.ts';
import type { DesignDoc, ListItem, Section } from './document/model.ts';
import { normalise } from './document/plain-text.ts';
import type { Ties } from './recognition/sections.ts';
import type { Level, Size, TemplateSection } from './templates/template.ts';

/** A section of the template, as far as the document has it. */
export interface OutlineSection {
  readonly template: TemplateSection;
  readonly level: Level;
  /** Index of the outline entry this one lies in. */
  readonly parent: number | undefined;
  /** The document's section, or undefined where it has none. */
  readonly section: Section | undefined;
  /** The template's prompts that the document still holds. */
  readonly prompts: readonly OutlinePrompt[];
}

export interface OutlinePrompt {
  readonly id: string;
  readonly text: string;
  readonly topics: readonly string[];
  readonly item: ListItem;
}

/** Lays the template's sections over the document's: the same heading under the same parent, else anywhere, else an earlier name. */
export function matchOutline(doc: DesignDoc, sections: readonly TemplateSection[], size: Size): OutlineSection[] {
  const byHeading = new Map<string, Section[]>();
  for (const section of doc.sections) {
    if (!section.heading || section.index === doc.title?.index) continue;
    const key = normalise(section.heading.text);
    byHeading.set(key, [...(byHeading.get(key) ?? []), section]);
  }
  const tasks = new Map<string, ListItem[]>();
  for (const item of doc.items) {
    if (!item.checkbox) continue;
    const key = normalise(item.text);
    tasks.set(key, [...(tasks.get(key) ?? []), item]);
  }
  const claimed = new Set<number>();
  const outline: OutlineSection[] = [];
  /** Index in the outline by the template's own section. */
  const bySource = new Map<number, number>();
  for (const template of sections) {
    const parent = template.source.parent === undefined ? undefined : bySource.get(template.source.parent);
    const above = parent === undefined ? undefined : outline[parent]?.section;
    const names = [template.title, ...template.was].map(normalise);
    const candidates = names.flatMap((name) => byHeading.get(name) ?? []).filter((section) => !claimed.has(section.index));
    const section = candidates.find((candidate) => above !== undefined && candidate.index > above.index && candidate.index < above.endIndex) ?? candidates[0];
    if (section) claimed.add(section.index);
    const prompts: OutlinePrompt[] = [];
    // Most documents hold no task list, and then none of its prompts.
    for (const prompt of tasks.size === 0 ? [] : template.prompts) {
      const items = tasks.get(normalise(prompt.text)) ?? [];
      const item = items.find((candidate) => section !== undefined && candidate.section >= section.index && candidate.section < section.endIndex) ?? items[0];
      if (item) prompts.push({ id: prompt.id, text: prompt.text, topics: prompt.topics, item });
    }
    bySource.set(template.source.index, outline.length);
    outline.push({ template, level: template.levels[size] ?? 'optional', parent, section, prompts });
  }
  return outline;
}

/** The topics each of the document's sections is tied to by the template. */
export function tiesOf(outline: readonly OutlineSection[]): Ties {
  const ties = new Map<number, string[]>();
  for (const { section, template } of outline) {
    if (section) ties.set(section.index, [...(ties.get(section.index) ?? []), ...template.topics]);
  }
  return ties;
}

/** The state of a document's section by itself, leaving out subsections that are sections of the template too. */
export function ownState(doc: DesignDoc, section: Section, roles: readonly BlockRole[], outline: readonly OutlineSection[]): State {
  const others = new Set(outline.map((entry) => entry.section?.index));
  const own = sectionState(doc, section, roles, (part) => others.has(part.index));
  if (own !== 'empty' || section.endIndex === section.index + 1) return own;
  // A heading that only groups answered sections is not empty.
  const below = outline.filter((entry) => entry.section && entry.section.index > section.index && entry.section.index < section.endIndex);
  return below.reduce<State>((state, entry) => (entry.section ? bestState(state, sectionState(doc, entry.section, roles)) : state), own);
}

/** Sections that a document without a title may begin with. */
const OPENING = /^(?:\d{1,2}[.)]? )?(?:(?:executive )?summary|abstract|introduction|overview|motivation|background|context|(?:table of )?contents|tl;?dr|status)$/i;

/**
 * What a document is called in lists.
 * @param fallback its file's name, for one that begins with a section such as "Summary"
 */
export function titleText({ title, sections }: DesignDoc, fallback: string): string {
  const first = title?.heading?.text ?? sections[1]?.heading?.text;
  return first === undefined || (!title && OPENING.test(first)) ? fallback : first;
}
