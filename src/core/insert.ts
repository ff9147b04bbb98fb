import { eolOf, lineAt, lineStart } from './document/lines.ts';
import type { Block, DesignDoc, Heading, Section } from './document/model.ts';
import { parseDocument } from './document/parse.ts';
import type { Edit } from './finding.ts';
import type { View } from './rules/rule.ts';
import { sectionText } from './templates/scaffold.ts';
import { sectionBody, type Topic } from './topics/topic.ts';

/** A section to be made, under a section of the document or under another one to be made. */
interface NewSection {
  readonly title: string;
  /** What stands below the heading. */
  readonly body: string;
  readonly parent: Section | NewSection | undefined;
  /** The sibling in the document behind which it goes, or before which; the end of the parent where there is neither. */
  readonly after: Section | undefined;
  readonly before: Section | undefined;
}

/**
 * Edits that insert the sections for topics the document lacks, each at the template's place and in its wording, at the level, in the
 * heading style and in the numbering of its siblings; siblings behind it are renumbered.
 * @param texts Markdown by topic that takes the place of the template's starter, where there is any
 * @param places further sections of the template, by their places in the outline
 */
export function insertTopics(view: View, topics: readonly string[], texts: ReadonlyMap<string, string> = new Map(), places: readonly number[] = []): Edit[] {
  const made = new Map<number, NewSection>();
  const loose: NewSection[] = [];
  const order = [...topics].sort((a, b) => (view.asked.get(a)?.at ?? Infinity) - (view.asked.get(b)?.at ?? Infinity));
  for (const id of order) {
    const topic = view.topics.get(id);
    const asked = view.asked.get(id);
    if (!topic) continue;
    if (asked && !view.outline[asked.at]?.section) makeOutlineSection(view, asked.at, made, true, texts);
    else if (!made.has(asked?.at ?? -1)) loose.push(looseSection(view, topic, asked?.at, texts));
  }
  for (const at of places) if (!view.outline[at]?.section) makeOutlineSection(view, at, made, true, texts);
  const inOrder = [...made].sort(([a], [b]) => a - b).map(([, section]) => section);
  return emit(view.doc, [...inOrder, ...loose]);
}

/** Edits that insert sections of the template, given by their places in the outline, likewise. */
export const insertSections = (view: View, places: readonly number[]): Edit[] => insertTopics(view, [], undefined, places);

/** Edits that insert a section of the template with a text in place of what the template has below its heading; none where the document has it. */
export function insertSectionWith(view: View, at: number, body: string): Edit[] {
  const made = new Map<number, NewSection>();
  const section = makeOutlineSection(view, at, made, false, new Map());
  return !section || isSection(section) ? [] : emit(view.doc, [...made.values()].map((other) => (other === section ? { ...section, body } : other)));
}

/** The heading of an outline entry, else the nearest one before it that the document has; undefined where it would come first. */
export function headingUpTo({ outline }: View, at: number): Heading | undefined {
  return outline.slice(0, at + 1).findLast(({ section }) => section?.heading)?.section?.heading;
}

/** The heading under which an outline entry belongs: its own, else the nearest of the template's sections around it that the document has. */
export function headingAround({ outline }: View, at: number): Heading | undefined {
  for (let entry = outline[at]; entry; entry = entry.parent === undefined ? undefined : outline[entry.parent]) {
    if (entry.section?.heading) return entry.section.heading;
  }
  return undefined;
}

function makeOutlineSection(view: View, at: number, made: Map<number, NewSection>, full: boolean, texts: ReadonlyMap<string, string>): NewSection | Section | undefined {
  const entry = view.outline[at];
  if (!entry) return undefined;
  if (entry.section) return entry.section;
  const known = made.get(at);
  if (known) return known;
  const parent = entry.parent === undefined ? undefined : makeOutlineSection(view, entry.parent, made, false, texts);
  const text = view.template ? sectionText(view.template, entry.template) : `# ${entry.template.title}`;
  const body = text.slice(text.indexOf('\n') < 0 ? text.length : text.indexOf('\n')).trim();
  const { after, before } = neighbours(view, at, isSection(parent) ? parent : undefined, parent === undefined);
  const section: NewSection = { title: entry.template.title, body: full ? withTexts(body, entry.template.topics, texts) : body.replace(/^(?!<!--)[\s\S]*$/, ''), parent, after, before };
  made.set(at, section);
  return section;
}

/** A section for a topic that the template does not ask for in a section of its own: below the section that shares it, or its parent topic's. */
function looseSection(view: View, topic: Topic, at: number | undefined, texts: ReadonlyMap<string, string>): NewSection {
  const shared = at === undefined ? undefined : view.outline[at]?.section;
  const above = topic.parent === undefined ? undefined : view.verdicts.get(topic.parent)?.sections[0];
  const parent = shared ?? (above === undefined ? undefined : view.doc.sections[above]);
  return { title: topic.title, body: withTexts(sectionBody(topic).trim(), [topic.id], texts), parent, after: undefined, before: undefined };
}

/** The body of a new section with Markdown in place of its starter; one that serves more topics keeps the starter for the others. */
function withTexts(body: string, topics: readonly string[], texts: ReadonlyMap<string, string>): string {
  const text = topics.flatMap((topic) => texts.get(topic) ?? []).join('\n\n');
  if (text === '') return body;
  const { blocks, items, lineStarts } = parseDocument(body);
  const isPrompt = (block: Block): boolean => block.kind === 'text' && block.item !== undefined && items[block.item]?.checkbox !== undefined;
  const starters = topics.every((topic) => texts.has(topic)) ? blocks.filter((block) => !isPrompt(block)) : [];
  const at = (starters[0] ?? blocks.find(isPrompt))?.line ?? lineStarts.length;
  const kept = body.split('\n').map((line, index) => (starters.some((block) => block.line <= index && index < block.endLine) ? '' : line));
  return [...kept.slice(0, at), '', text, '', ...kept.slice(at)].join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** The nearest siblings of an outline entry that the document has below the same parent. */
function neighbours(view: View, at: number, parent: Section | undefined, top: boolean): Pick<NewSection, 'after' | 'before'> {
  const entry = view.outline[at];
  const children = parent || top ? childrenOf(view.doc, parent) : [];
  const isSibling = (index: number): Section | undefined => {
    const other = view.outline[index];
    return other && other.parent === entry?.parent && other.section && children.includes(other.section) ? other.section : undefined;
  };
  for (let index = at - 1; index >= 0; index--) {
    const after = isSibling(index);
    if (after) return { after, before: undefined };
  }
  for (let index = at + 1; index < view.outline.length; index++) {
    const before = isSibling(index);
    if (before) return { after: undefined, before };
  }
  return { after: undefined, before: undefined };
}

const isSection = (value: Section | NewSection | undefined): value is Section => value !== undefined && 'index' in value;

function childrenOf(doc: DesignDoc, parent: Section | undefined): Section[] {
  const above = parent?.index ?? doc.title?.index;
  return doc.sections.filter((section) => section.heading !== undefined && section.index !== doc.title?.index && section.parent === above);
}

function emit(doc: DesignDoc, sections: readonly NewSection[]): Edit[] {
  const edits: Edit[] = [];
  const texts = new Map<number, string[]>();
  const roots = sections.filter((section) => !section.parent || isSection(section.parent));
  // Where two sections end at one place, what goes into the inner one comes first.
  const parents = [...new Set(roots.map((root) => root.parent as Section | undefined))].sort((a, b) => (b?.level ?? 0) - (a?.level ?? 0));
  for (const parent of parents) {
    const children = childrenOf(doc, parent);
    const news = roots.filter((root) => root.parent === parent);
    const numbering = numberSiblings(doc, children, news);
    edits.push(...numbering.edits);
    for (const section of news) {
      const offset = section.after ? section.after.range.end : section.before ? section.before.range.start : endOf(doc, parent);
      const model = section.after ?? section.before ?? children.at(-1);
      const level = model?.level ?? (parent ? parent.level + 1 : topLevel(doc));
      const style = headingStyle(doc, model?.heading);
      texts.set(offset, [...(texts.get(offset) ?? []), ...render(section, sections, level, style, numbering.numbers.get(section))]);
    }
  }
  const eol = eolOf(doc.text);
  for (const [offset, parts] of texts) {
    const before = doc.text.slice(0, offset);
    const gap = before.trim() === '' || /(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)$/.test(before) ? '' : /[\r\n]$/.test(before) ? '\n' : '\n\n';
    const text = `${gap}${parts.join('\n\n')}\n${offset < doc.text.length ? '\n' : ''}`;
    edits.push({ range: { start: offset, end: offset }, text: text.replaceAll('\n', eol) });
  }
  return edits.sort((a, b) => a.range.start - b.range.start);
}

/** A section and those made below it, as pieces to be parted by blank lines. */
function render(section: NewSection, all: readonly NewSection[], level: number, style: HeadingStyle, number: string | undefined): string[] {
  const title = number === undefined ? section.title : `${number} ${section.title}`;
  const below = all.filter((other) => other.parent === section).flatMap((child) => render(child, all, level + 1, { ...style, setext: style.setext && level + 1 <= 2 }, undefined));
  return [style.heading(title, level), section.body, ...below].filter((part) => part !== '');
}

interface HeadingStyle {
  readonly setext: boolean;
  readonly heading: (title: string, level: number) => string;
}

function headingStyle(doc: DesignDoc, model: Heading | undefined): HeadingStyle {
  const setext = model?.style === 'setext';
  const closed = model?.style === 'atx' && /\s#+\s*$/.test(doc.text.slice(model.range.end, lineStart(doc, lineAt(doc, model.range.end) + 1)));
  return {
    setext,
    heading: (title, level) => {
      if (level > 6 || model?.style === 'bold') return `**${title}**`;
      if (setext && level <= 2) return `${title}\n${(level === 1 ? '=' : '-').repeat(Math.max(3, title.length))}`;
      return `${'#'.repeat(level)} ${title}${closed ? ` ${'#'.repeat(level)}` : ''}`;
    },
  };
}

const topLevel = (doc: DesignDoc): number => (doc.title ? doc.title.level + 1 : Math.min(...doc.sections.slice(1).map((section) => section.level), 2));

function endOf(doc: DesignDoc, parent: Section | undefined): number {
  // Behind the title's part an appendix may stand.
  return parent?.range.end ?? doc.title?.range.end ?? doc.text.length;
}

/** Numbers for new sections among numbered siblings, and edits that move the siblings behind them, and what lies in those, up. */
function numberSiblings(doc: DesignDoc, children: readonly Section[], news: readonly NewSection[]): { numbers: Map<NewSection, string>; edits: Edit[] } {
  const numbers = new Map<NewSection, string>();
  const edits: Edit[] = [];
  const model = children.find((child) => lastNumber(child.heading?.number) !== undefined)?.heading?.number;
  if (model === undefined || children.filter((child) => child.heading?.number !== undefined).length * 2 < children.length) return { numbers, edits };
  const sequence: (Section | NewSection)[] = [];
  const starters = news.filter((section) => !section.after && section.before === undefined);
  for (const child of children) {
    sequence.push(...news.filter((section) => section.before === child), child, ...news.filter((section) => section.after === child));
  }
  sequence.push(...starters);
  let shift = 0;
  let last = (lastNumber(children[0]?.heading?.number) ?? 1) - 1;
  for (const entry of sequence) {
    if (isSection(entry)) {
      const number = entry.heading?.number;
      const value = lastNumber(number);
      if (number === undefined || value === undefined) continue;
      last = value + shift;
      if (shift > 0) edits.push(...renumber(doc, entry, number, last));
    } else {
      last++;
      shift++;
      numbers.set(entry, withLastNumber(model, last));
    }
  }
  return { numbers, edits };
}

/** The last whole number in a numbering: 2 in `3.2`, 4 in `Step 4:`; undefined for Roman or lettered ones. */
function lastNumber(numbering: string | undefined): number | undefined {
  const match = numbering === undefined ? null : /(\d{1,9})\D{0,9}$/.exec(numbering);
  return match ? Number(match[1]) : undefined;
}

const withLastNumber = (numbering: string, value: number): string => numbering.replace(/\d{1,9}(\D{0,9})$/, `${value}$1`);

function renumber(doc: DesignDoc, section: Section, number: string, value: number): Edit[] {
  const edits: Edit[] = [];
  const depth = (number.match(/\d+/g) ?? []).length;
  for (let index = section.index; index < section.endIndex; index++) {
    const heading = doc.sections[index]?.heading;
    const own = heading?.number;
    if (!heading || own === undefined) continue;
    const parts = own.match(/\d+/g) ?? [];
    const isSelf = index === section.index;
    if (!isSelf && (parts.length <= depth || parts[depth - 1] !== (number.match(/\d+/g) ?? [])[depth - 1])) continue;
    const start = doc.text.indexOf(own, heading.range.start);
    if (start < 0 || start > heading.range.end) continue;
    let seen = 0;
    const text = own.replace(/\d+/g, (digits) => (++seen === depth ? String(value) : digits));
    edits.push({ range: { start, end: start + own.length }, text });
  }
  return edits;
}
