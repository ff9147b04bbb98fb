import { blockRoles, type Boilerplate, boilerplate, NO_BOILERPLATE, opening, tableKey } from '../content.ts';
import type { DesignDoc, Directive, Range, Section } from '../document/model.ts';
import { parseDocument } from '../document/parse.ts';
import { normalise, plainText } from '../document/plain-text.ts';
import { message, type Message, type Parsed, type Problem } from '../parsed.ts';
import { meantHint } from '../suggest.ts';

export const SIZES = ['small', 'standard', 'large'] as const;
export type Size = (typeof SIZES)[number];

export const STAGES = ['draft', 'review', 'approved', 'archived'] as const;
export type Stage = (typeof STAGES)[number];

export const LEVELS = ['required', 'recommended', 'optional'] as const;
export type Level = (typeof LEVELS)[number];

const ORDERS = ['any', 'relative', 'strict'] as const;

/** A Markdown file that is at once the scaffold of a new document and what a document is held to. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** A whole number, raised when sections change. */
  readonly version: number;
  /** How long the whole takes as an interview, in minutes; undefined where the template has no clock. */
  readonly minutes: number | undefined;
  readonly order: (typeof ORDERS)[number];
  /** Orders of the phases to choose from, by name. */
  readonly variants: Readonly<Record<string, readonly string[]>>;
  readonly sections: readonly TemplateSection[];
  /** The template's text, parsed. */
  readonly doc: DesignDoc;
}

export interface TemplateSection {
  readonly id: string;
  readonly title: string;
  /** Depth of the heading below the title: 1 for a phase. */
  readonly depth: number;
  /** Index of the section this one lies in. */
  readonly parent: number | undefined;
  readonly topics: readonly string[];
  /** The level per size; a size without one leaves the section out. */
  readonly levels: Readonly<Partial<Record<Size, Level>>>;
  readonly minutes: number | undefined;
  readonly kind: 'section' | 'checklist';
  /** Template version that brought the section in, or the one it lies in. */
  readonly since: number;
  /** Earlier names of the section. */
  readonly was: readonly string[];
  readonly prompts: readonly TemplatePrompt[];
  /** The template's section this was read from. */
  readonly source: Section;
}

export interface TemplatePrompt {
  /** The section's id and the prompt's number in it: `requirements/2`. */
  readonly id: string;
  readonly text: string;
  /** Topics whose evidence belongs beside the tick. */
  readonly topics: readonly string[];
}

/** What a reader of templates has to know of the catalogue. */
export interface TopicNames {
  readonly ids: readonly string[];
  /** The topics that a heading names. */
  readonly inHeading: (heading: string) => readonly string[];
}

const SECTION_KEYS = ['id', 'topics', 'required', 'recommended', 'optional', 'minutes', 'since', 'was', 'kind', 'seen', 'ours'];
const FRONT_KEYS = ['id', 'title', 'description', 'version', 'minutes', 'order', 'variants', 'ours'];

/**
 * Reads a template. Any Markdown file can be one: a heading without a directive is tied to the topics its name says and recommended in all
 * sizes. Problems carry the place in the template's text.
 * @param name what to call the template where it does not say, such as its file name without ending
 */
export function readTemplate(text: string, name: string, topics: TopicNames): Parsed<Template> {
  const doc = parseDocument(text);
  const problems: Problem[] = [];
  const front = readFront(doc, name, problems);
  const sections: TemplateSection[] = [];
  const indexOf = new Map<number, number>();
  const tasks = tasksOf(doc);
  const ids = new Map<string, Range>();
  for (const source of doc.sections) {
    if (!source.heading || source.index === doc.title?.index) continue;
    const parent = source.parent === undefined ? undefined : indexOf.get(source.parent);
    const section = readSection(source, parent, sections, tasks.get(source.index) ?? [], topics, problems);
    const range = source.heading.range;
    if (ids.has(section.id)) problems.push({ range, message: message('Two sections have the id "{id}". Give each its own, in "<!-- plumbline: id=... -->".', { id: section.id }) });
    ids.set(section.id, range);
    indexOf.set(source.index, sections.length);
    sections.push(section);
  }
  if (sections.length === 0) problems.push({ range: { start: 0, end: Math.min(1, text.length) }, message: message('The template has no section. Add a heading below its title for each section a document should have.') });
  for (const [variant, phases] of Object.entries(front.variants)) {
    for (const phase of phases) {
      if (sections.some((section) => section.id === phase)) continue;
      const range = doc.frontMatter?.find(['plumbline-template', 'variants', variant]) ?? { start: 0, end: 1 };
      problems.push({ range, message: message('The variant "{variant}" names a section "{phase}" that the template does not have.{hint}', { variant, phase, hint: meantHint(phase, [...ids.keys()]) }) });
    }
  }
  return { value: { ...front, sections, doc }, problems };
}

function readFront(doc: DesignDoc, name: string, problems: Problem[]): Omit<Template, 'sections' | 'doc'> {
  const title = doc.title?.heading?.text ?? name;
  const fallback = { id: name, title: title.includes('{{') ? name : title, description: '', version: 1, minutes: undefined, order: 'any', variants: {} } as const;
  const front = doc.frontMatter;
  if (!front) return fallback;
  for (const problem of front.problems) problems.push({ range: problem.range, message: message('The front matter is not valid YAML: {error}.', { error: problem.message.replace(/\.$/, '') }) });
  const data = isRecord(front.data) ? front.data['plumbline-template'] : undefined;
  if (data === undefined) return fallback;
  if (!isRecord(data)) {
    complain(['plumbline-template'], '"plumbline-template" has to hold keys such as id, title and version.');
    return fallback;
  }
  for (const key of Object.keys(data)) {
    if (!FRONT_KEYS.includes(key)) complain(['plumbline-template', key], `"{key}" is not a key of a template.{hint}`, { key, hint: meantHint(key, FRONT_KEYS) }, 'key');
  }
  const text = (key: string, otherwise: string): string => {
    const value = data[key];
    if (value === undefined) return otherwise;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    complain(['plumbline-template', key], '"{key}" has to be a text.', { key });
    return otherwise;
  };
  const whole = (key: string): number | undefined => {
    const value = data[key];
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
    complain(['plumbline-template', key], '"{key}" has to be a whole number above 0.', { key });
    return undefined;
  };
  const order = ORDERS.find((candidate) => candidate === data['order']);
  if (data['order'] !== undefined && !order) complain(['plumbline-template', 'order'], '"order" has to be any, relative or strict.');
  return {
    id: text('id', fallback.id),
    title: text('title', fallback.title),
    description: text('description', ''),
    version: whole('version') ?? 1,
    minutes: whole('minutes'),
    order: order ?? 'any',
    variants: readVariants(data['variants'], () => complain(['plumbline-template', 'variants'], '"variants" has to give each variant a list of section ids.')),
  };

  function complain(path: string[], text: string, args: Record<string, string | Message> = {}, of: 'key' | 'value' = 'value'): void {
    problems.push({ range: front?.find(path, of) ?? { start: 0, end: 1 }, message: message(text, args) });
  }
}

function readVariants(value: unknown, complain: () => void): Record<string, readonly string[]> {
  if (value === undefined) return {};
  if (!isRecord(value) || !Object.values(value).every((list) => Array.isArray(list) && list.every((id) => typeof id === 'string'))) {
    complain();
    return {};
  }
  return value as Record<string, readonly string[]>;
}

/** The prompts by section, each with the topics that a directive in the item names. */
function tasksOf(doc: DesignDoc): Map<number, Omit<TemplatePrompt, 'id'>[]> {
  const directives = doc.comments.filter((comment) => comment.text.startsWith('plumbline:'));
  const tasks = new Map<number, Omit<TemplatePrompt, 'id'>[]>();
  let next = 0;
  for (const item of doc.items) {
    if (!item.checkbox) continue;
    while ((directives[next]?.line ?? Infinity) < item.line) next++;
    const marked = directives[next];
    const tied = marked && marked.range.end <= item.range.end ? (/topics=([\w,-]+)/.exec(marked.text)?.[1]?.split(',') ?? []) : [];
    const own = tasks.get(item.section) ?? [];
    own.push({ text: item.text, topics: tied });
    tasks.set(item.section, own);
  }
  return tasks;
}

function readSection(source: Section, parent: number | undefined, sections: readonly TemplateSection[], tasks: readonly Omit<TemplatePrompt, 'id'>[], topics: TopicNames, problems: Problem[]): TemplateSection {
  const heading = source.heading?.text ?? '';
  const keys = new Map<string, Directive>();
  for (const directive of source.directives) {
    if (!SECTION_KEYS.includes(directive.key)) problems.push({ range: directive.range, message: message('"{key}" is not a key of a section.{hint}', { key: directive.key, hint: meantHint(directive.key, SECTION_KEYS) }) });
    keys.set(directive.key, directive);
  }
  const id = keys.get('id')?.value || slug(heading);
  const listed = listOf(keys.get('topics'));
  for (const topic of listed) {
    const range = keys.get('topics')?.range;
    if (!topics.ids.includes(topic) && range) problems.push({ range, message: message('There is no topic "{topic}".{hint}', { topic, hint: meantHint(topic, topics.ids) }) });
  }
  const levels: Partial<Record<Size, Level>> = {};
  for (const level of LEVELS) {
    const directive = keys.get(level);
    for (const size of listOf(directive)) {
      if ((SIZES as readonly string[]).includes(size)) levels[size as Size] ??= level;
      else if (directive) problems.push({ range: directive.range, message: message('"{size}" is not a size; sizes are small, standard and large.{hint}', { size, hint: meantHint(size, SIZES) }) });
    }
  }
  const stated = LEVELS.some((level) => keys.has(level));
  const above = parent === undefined ? undefined : sections[parent];
  const prompts = tasks.map((task, at) => ({ id: `${id}/${at + 1}`, ...task }));
  const number = (key: string): number | undefined => {
    const directive = keys.get(key);
    if (!directive) return undefined;
    const value = Number(directive.value);
    if (Number.isInteger(value) && value > 0) return value;
    problems.push({ range: directive.range, message: message('"{key}" has to be a whole number above 0.', { key }) });
    return undefined;
  };
  return {
    id,
    title: heading,
    depth: above ? above.depth + 1 : 1,
    parent,
    topics: keys.has('topics') ? listed.filter((topic) => topics.ids.includes(topic)) : keys.size > 0 ? [] : topics.inHeading(heading),
    levels: stated ? levels : { small: 'recommended', standard: 'recommended', large: 'recommended' },
    minutes: number('minutes'),
    kind: keys.get('kind')?.value === 'checklist' ? 'checklist' : 'section',
    since: Math.max(number('since') ?? 1, above?.since ?? 1),
    was: listOf(keys.get('was')),
    prompts,
    source,
  };
}

/** The sections that apply to a document of a size, in the order of the variant; a section is left out with the section it lies in. */
export function sectionsInForce(template: Template, size: Size, variant: string | undefined): TemplateSection[] {
  const isIn = (section: TemplateSection): boolean => {
    const above = section.parent === undefined ? undefined : template.sections[section.parent];
    return section.levels[size] !== undefined && (above === undefined || isIn(above));
  };
  const kept = template.sections.filter(isIn);
  const order = variant === undefined ? undefined : template.variants[variant];
  if (!order) return kept;
  const phaseOf = (section: TemplateSection): TemplateSection => {
    const above = section.parent === undefined ? undefined : template.sections[section.parent];
    return above ? phaseOf(above) : section;
  };
  const place = (section: TemplateSection): number => {
    const at = order.indexOf(phaseOf(section).id);
    return at < 0 ? order.length : at;
  };
  return kept.map((section, index) => ({ section, index })).sort((a, b) => place(a.section) - place(b.section) || a.index - b.index).map(({ section }) => section);
}

/** The prompts and starters of a template, for telling them from the writer's words. */
export function boilerplateOf(doc: DesignDoc): Boilerplate {
  const prompts = new Set<string>();
  const starters = new Set<string>();
  const prose: string[] = [];
  const openings = doc.blocks.map((block) => (block.kind === 'table' ? '' : opening(block.text.replace(/^\[[ xX]\]/, ''))));
  const roles = blockRoles(doc, NO_BOILERPLATE);
  for (const item of doc.items) if (item.checkbox) prompts.add(normalise(item.text));
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      starters.add(tableKey(block));
      // A cell that the template already fills, such as a metric's name, is no answer by itself.
      for (const row of block.rows) for (const cell of row.cells) if (cell.text !== '') starters.add(normalise(cell.text));
    } else if (block.kind === 'text') {
      const isTask = block.item !== undefined && doc.items[block.item]?.checkbox !== undefined;
      if (isTask || roles[index] === 'placeholder') return;
      const text = normalise(block.text);
      if (text === '') return;
      starters.add(text);
      prose.push(text);
    } else starters.add(normalise(block.text));
  });
  return boilerplate(prompts, starters, ` ${prose.join(' ')} `, openings);
}

/** Joins the boilerplate of several sources. */
export function mergeBoilerplate(parts: readonly Boilerplate[]): Boilerplate {
  return boilerplate(parts.flatMap((part) => [...part.prompts]), parts.flatMap((part) => [...part.starters]), parts.map((part) => part.prose).join(' '), parts.flatMap((part) => [...part.openings]));
}

function listOf(directive: Directive | undefined): string[] {
  return directive ? directive.value.split(',').map((part) => part.trim()).filter((part) => part !== '') : [];
}

/** `Data Model & Indexes` gives `data-model-and-indexes`. */
export function slug(heading: string): string {
  return normalise(heading).replaceAll(' ', '-') || 'section';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The outline of a template for showing it before it is chosen: titles indented by depth. */
export function outlineText(sections: readonly TemplateSection[]): string {
  return sections.map((section) => `${'  '.repeat(section.depth - 1)}${plainText(section.title)}`).join('\n');
}
