import { type Analysis, type DesignDoc, LEVELS, sectionsByName } from '../core/index.ts';
import type { SectionChoice, ServerRequests } from '../protocol.ts';
import { toRange } from './to-lsp.ts';

/** Sections that can be inserted into a design doc, those missing first, and among them what the template requires. */
export function sectionChoices({ view }: Analysis): SectionChoice[] {
  const { asked, topics, verdicts, outline } = view;
  const choices = [...topics.values()].map(({ id, title, question }): SectionChoice => ({ insert: { topic: id }, title, question, level: asked.get(id)?.level ?? null, state: verdicts.get(id)?.state ?? 'missing' }));
  const named = sectionsByName(view).map(({ at, level, state }): SectionChoice => ({ insert: { section: outline[at]?.template.id ?? '' }, title: outline[at]?.template.title ?? '', question: '', level, state }));
  const rank = ({ state, level }: SectionChoice): number => (state === 'missing' ? 0 : 10) + (level === null ? LEVELS.length : LEVELS.indexOf(level));
  return [...choices, ...named].sort((a, b) => rank(a) - rank(b));
}

/** Headings of a document below its title. */
export function headingChoices(doc: DesignDoc): ServerRequests['plumbline/headings'][1]['headings'] {
  return doc.sections.flatMap(({ heading, index, level }) => (heading && index !== doc.title?.index ? [{ section: index, text: heading.text, level, line: toRange(doc, heading.range).start.line }] : []));
}
