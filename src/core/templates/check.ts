import type { Directive, Range } from '../document/model.ts';
import { startOf } from '../document/lines.ts';
import { normalise } from '../document/plain-text.ts';
import { message, type Message, type Parsed, type Problem } from '../parsed.ts';
import { meantHint, suggest } from '../suggest.ts';
import { LEVELS, type Size, SIZES, type Template, type TemplateSection } from './template.ts';

/** What a check of a template has to know beside the template. */
export interface TemplateSurroundings {
  readonly topics: readonly string[];
  /** Ids of the other templates, each with where it comes from; empty for a built-in one. */
  readonly others: ReadonlyMap<string, string>;
}

/**
 * Everything that is wrong with a template, in the order of its text: what reading it found, then what a document made from it would suffer
 * from. Such a template can be used all the same.
 */
export function checkTemplate({ value: template, problems }: Parsed<Template>, surroundings: TemplateSurroundings): Problem[] {
  const found = [...problems, ...identity(template, surroundings), ...minutes(template), ...variants(template), ...names(template), ...placeholders(template)];
  for (const section of template.sections) found.push(...ofSection(template, section, surroundings.topics));
  return found.sort((a, b) => a.range.start - b.range.start);
}

function* identity({ id, doc }: Template, { others }: TemplateSurroundings): Iterable<Problem> {
  const other = others.get(id);
  if (other === undefined) return;
  const range = doc.frontMatter?.find(['plumbline-template', 'id']) ?? doc.title?.heading?.range ?? startOf(doc);
  if (other === '') yield { range, message: message('"{id}" is the id of a template that comes with Plumbline, which nobody can choose as long as this one is there. Give this one an id of its own.', { id }) };
  else yield { range, message: message('"{id}" is the id of {other} too, so a document cannot tell them apart. Give each its own.', { id, other }) };
}

/** The phases' minutes are the template's, and those of the sections in a phase no more than the phase's. */
function* minutes({ minutes: whole, sections, doc }: Template): Iterable<Problem> {
  const sums = new Map<number | undefined, number>();
  for (const section of sections) sums.set(section.parent, (sums.get(section.parent) ?? 0) + (section.minutes ?? 0));
  const sum = sums.get(undefined) ?? 0;
  const range = doc.frontMatter?.find(['plumbline-template', 'minutes']);
  if (whole !== undefined && range && sum > 0 && sum !== whole) yield { range, message: message('The phases take {sum} minutes together, and the template says {whole}.', { sum, whole }) };
  for (const [index, section] of sections.entries()) {
    const below = sums.get(index) ?? 0;
    if (section.minutes !== undefined && below > section.minutes) yield { range: directiveOf(section, 'minutes'), message: message('The sections of "{section}" take {below} minutes together, and it says {own}.', { section: section.title, below, own: section.minutes }) };
  }
}

function* variants({ variants: all, sections, doc }: Template): Iterable<Problem> {
  const ids = new Set(sections.map(({ id }) => id));
  const phases = new Set(sections.filter(({ parent }) => parent === undefined).map(({ id }) => id));
  for (const [variant, order] of Object.entries(all)) {
    const range = doc.frontMatter?.find(['plumbline-template', 'variants', variant]) ?? startOf(doc);
    for (const id of order) {
      if (ids.has(id) && !phases.has(id)) yield { range, message: message('The variant "{variant}" names "{section}", which lies in another section; variants order the phases alone.', { variant, section: id }) };
    }
    const named = new Set(order);
    const missing = [...phases].filter((phase) => !named.has(phase));
    if (missing.length > 0) yield { range, message: message('The variant "{variant}" leaves out {sections}; what it does not name comes last.', { variant, sections: missing.join(', ') }) };
    if (named.size < order.length) yield { range, message: message('The variant "{variant}" names a section twice.', { variant }) };
  }
}

/** A document's heading has to lead to one section of the template, a prompt to one prompt. */
function* names({ sections }: Template): Iterable<Problem> {
  const titles = new Map<string, TemplateSection>();
  const inPlace = new Set<string>();
  for (const section of sections) {
    const name = normalise(section.title);
    const place = `${section.parent ?? ''} ${name}`;
    if (inPlace.has(place)) yield { range: headingOf(section), message: message('"{section}" stands twice here, so a document cannot tell the two apart. Join them, or name what differs.', { section: section.title }) };
    inPlace.add(place);
    if (!titles.has(name)) titles.set(name, section);
    const prompts = new Set<string>();
    for (const { text } of section.prompts) {
      if (prompts.has(normalise(text))) yield { range: headingOf(section), message: message('The prompt "{prompt}" stands twice in "{section}"; one tick would count for both.', { prompt: text, section: section.title }) };
      prompts.add(normalise(text));
    }
  }
  const earlier = new Map<string, TemplateSection>();
  for (const section of sections) {
    for (const was of section.was) {
      const name = normalise(was);
      const other = titles.get(name) ?? earlier.get(name);
      if (other === section) yield { range: directiveOf(section, 'was'), message: message('"{name}" is what the section is called now, and no earlier name.', { name: was }) };
      else if (other) yield { range: directiveOf(section, 'was'), message: message('"{name}" is also a name of the section "{other}", so a document that has it may mean either.', { name: was, other: other.title }) };
      earlier.set(name, section);
    }
  }
}

/** Names in double braces that look like one that is replaced, and are not. */
function* placeholders({ doc }: Template): Iterable<Problem> {
  const known = ['title', 'date', 'author'];
  for (const match of doc.text.matchAll(/\{\{([\w -]{1,40})\}\}/g)) {
    const name = match[1] ?? '';
    if (!known.includes(name) && suggest(name.trim(), known) !== undefined) yield { range: { start: match.index, end: match.index + match[0].length }, message: message('"{name}" is not replaced when a document is made.{hint}', { name: match[0], hint: meantHint(name.trim(), known) }) };
  }
}

function* ofSection({ version, sections }: Template, section: TemplateSection, topics: readonly string[]): Iterable<Problem> {
  const { title, levels, since, source } = section;
  const sizes = SIZES.filter((size) => levels[size] !== undefined);
  const at = (key: string): Range => directiveOf(section, key);
  if (sizes.length === 0) yield { range: headingOf(section), message: message('"{section}" has no level in any size, so no document gets it. Say, for example, "required=standard,large".', { section: title }) };
  const above = section.parent === undefined ? undefined : sections[section.parent];
  const lost = sizes.filter((size) => above && !isIn(sections, above, size));
  if (above && lost.length > 0 && SIZES.some((size) => above.levels[size] !== undefined)) {
    const asksFor = section.topics.length > 0 && lost.some((size) => levels[size] === 'required');
    yield { range: at(levels[lost[0] ?? 'standard'] ?? 'id'), message: asksFor ? unanswerable(section, above, lost) : message('"{section}" has a level for {sizes}, where "{parent}" around it is left out, and so it is too.', { section: title, sizes: lost.join(', '), parent: above.title }) };
  }
  for (const size of SIZES) {
    const stated = LEVELS.filter((level) => listed(source.directives.find(({ key }) => key === level)).includes(size));
    if (stated.length > 1) yield { range: at(stated[1] ?? ''), message: message('"{section}" is {levels} for {size} at once; the first counts.', { section: title, levels: stated.join(', '), size }) };
  }
  const twice = source.directives.filter(({ key }, index) => source.directives.findIndex((other) => other.key === key) < index);
  for (const { key, range } of twice) yield { range, message: message('"{key}" is given twice; the last one counts.', { key }) };
  if (since > version && source.directives.some(({ key }) => key === 'since')) yield { range: at('since'), message: message('"{section}" is there since version {since}, and the template is at {version}. Raise the version, or lower "since".', { section: title, since, version }) };
  const kind = source.directives.find(({ key }) => key === 'kind');
  if (kind && kind.value !== 'checklist') yield { range: kind.range, message: message('"kind" can be checklist, which marks a closing list to tick.') };
  for (const prompt of section.prompts) {
    for (const topic of prompt.topics) if (!topics.includes(topic)) yield { range: headingOf(section), message: message('The prompt "{prompt}" is tied to a topic "{topic}" that there is not.{hint}', { prompt: prompt.text, topic, hint: meantHint(topic, topics) }) };
  }
}

const unanswerable = (section: TemplateSection, above: TemplateSection, lost: readonly Size[]): Message =>
  message('"{section}" requires {topics} for {sizes}, where "{parent}" around it is left out: no document can answer it. Give "{parent}" a level there.', { section: section.title, topics: section.topics.join(', '), sizes: lost.join(', '), parent: above.title });

function isIn(sections: readonly TemplateSection[], section: TemplateSection, size: Size): boolean {
  const above = section.parent === undefined ? undefined : sections[section.parent];
  return section.levels[size] !== undefined && (above === undefined || isIn(sections, above, size));
}

const listed = (directive: Directive | undefined): string[] => (directive?.value ?? '').split(',').map((part) => part.trim());

const headingOf = ({ source }: TemplateSection): Range => source.heading?.range ?? source.range;

const directiveOf = (section: TemplateSection, key: string): Range => section.source.directives.find((directive) => directive.key === key)?.range ?? headingOf(section);
