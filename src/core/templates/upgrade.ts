import { isGap } from '../content.ts';
import type { DesignDoc, Heading, Section } from '../document/model.ts';
import { normalise, plainText } from '../document/plain-text.ts';
import type { Edit } from '../finding.ts';
import { insertSections } from '../insert.ts';
import type { OutlineSection } from '../outline.ts';
import type { View } from '../rules/rule.ts';

/** The version in `rubric@3`, of a reference that names one. */
export function statedVersion(reference: string | undefined): number | undefined {
  const version = /^[^/\\]{1,200}@(\d{1,6})$/.exec(reference ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
}

/** What a document lacks of its template's newer version. */
export interface Upgrade {
  readonly from: number;
  readonly to: number;
  /** Outline entries that came later than the document's version and that it has no answer to, in order. */
  readonly added: readonly number[];
  /** Sections that still have an earlier name. */
  readonly renamed: readonly { readonly heading: Heading; readonly title: string }[];
  /** Sections that the template now has in another place. */
  readonly moved: readonly Section[];
}

/** What an upgrade of the document would change; undefined for one that is held to the version it was made from, or names none. */
export function upgradeOf(view: View): Upgrade | undefined {
  const { template, assignment, outline } = view;
  const from = statedVersion(assignment.template);
  if (!template || from === undefined || from >= template.version) return undefined;
  const renamed = outline.flatMap(({ section, template: { title } }) => (section?.heading && normalise(section.heading.text) !== normalise(title) ? [{ heading: section.heading, title }] : []));
  return { from, to: template.version, added: [...outline.keys()].filter((at) => isAdded(view, at, from)), renamed, moved: movedSections(outline, template.order !== 'any') };
}

/** A section that is answered already, in another place, is not asked for again. */
function isAdded({ outline, verdicts }: View, at: number, from: number): boolean {
  const entry = outline[at];
  if (!entry || entry.section || entry.template.since <= from) return false;
  const { topics } = entry.template;
  return topics.length === 0 || topics.some((topic) => isGap(verdicts.get(topic)?.state ?? 'missing'));
}

/** Sections that lie in another section than the template has them in; where order counts, also the fewest that stand out of it. */
function movedSections(outline: readonly OutlineSection[], isOrdered: boolean): Section[] {
  const moved = new Set<Section>();
  const siblings = new Map<number | undefined, Section[]>();
  for (const { section, parent } of outline) {
    if (!section) continue;
    const above = parent === undefined ? undefined : outline[parent]?.section;
    if (above && !(section.index > above.index && section.index < above.endIndex)) moved.add(section);
    else {
      const row = siblings.get(parent) ?? [];
      row.push(section);
      siblings.set(parent, row);
    }
  }
  if (isOrdered) for (const row of siblings.values()) for (const section of outOfOrder(row)) moved.add(section);
  return [...moved].sort((a, b) => a.index - b.index);
}

/** The fewest sections without which the others stand in the order of the text. */
function outOfOrder(sections: readonly Section[]): Section[] {
  /** By length, the place at which the run of that length ends that is easiest to go on with; and for each section the one before it in its run. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  const indexAt = (place: number | undefined): number => sections[place ?? -1]?.index ?? -1;
  for (const [at, { index }] of sections.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (indexAt(ends[middle]) < index) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1]);
    ends[low] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return sections.filter((_section, at) => !kept.has(at));
}

/**
 * Edits that bring a document to its template's version: headings that have nothing but an earlier name get the new one, with the links to
 * them; what was added is inserted in its place; the front matter names the new version. Nothing is moved, and no word of the author's goes.
 */
export function upgradeEdits(view: View): Edit[] {
  const upgrade = upgradeOf(view);
  const version = upgrade && versionEdit(view, upgrade);
  if (!upgrade || !version) return [];
  const renames = upgrade.renamed.flatMap(({ heading, title }) => rename(view.doc, heading, title));
  return [version, ...renames, ...insertSections(view, upgrade.added)].sort((a, b) => a.range.start - b.range.start);
}

function versionEdit({ doc, assignment }: View, { from, to }: Upgrade): Edit | undefined {
  if (assignment.from !== 'front-matter' || !assignment.templateRange) return undefined;
  const { start, end } = assignment.templateRange;
  const at = doc.text.slice(start, end).lastIndexOf(`@${from}`);
  return at < 0 ? undefined : { range: { start: start + at + 1, end: start + at + 1 + String(from).length }, text: String(to) };
}

/** A heading's words replaced, its number kept; a heading that holds more than the bare name stays as it is. */
function rename(doc: DesignDoc, heading: Heading, title: string): Edit[] {
  const source = doc.text.slice(heading.range.start, heading.range.end);
  const at = source.lastIndexOf(heading.text);
  const lead = source.slice(0, Math.max(at, 0));
  if (at < 0 || at + heading.text.length !== source.length || (lead.trim() !== '' && lead.trim() !== heading.number)) return [];
  const old = anchorOf(source);
  const target = anchorOf(`${lead}${title}`);
  const links = doc.links.flatMap((link): Edit[] => {
    const inside = doc.text.slice(link.range.start, link.range.end).lastIndexOf(`(#${old}`);
    const start = link.range.start + inside + 2;
    return inside < 0 || link.target !== `#${old}` ? [] : [{ range: { start, end: start + old.length }, text: target }];
  });
  return [{ range: { start: heading.range.start + at, end: heading.range.end }, text: title }, ...links];
}

/** The name that a link gives a heading, as GitHub and VS Code have it. */
function anchorOf(heading: string): string {
  return plainText(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
