import { awaitsAnswer } from '../content.ts';
import { eolOf, lineAt, lineStart, lineText } from '../document/lines.ts';
import type { Drawing } from '../design/mermaid.ts';
import type { DesignDoc, Section, TableBlock } from '../document/model.ts';
import type { Edit } from '../finding.ts';
import { insertTopics } from '../insert.ts';
import type { View } from '../rules/rule.ts';
import { tableRow } from './markdown.ts';

/**
 * Edits that put Markdown into the sections that serve topics: in place of what the template put there, else behind what the writer has
 * written and before the prompts. A section that is missing is made, in the template's place and wording.
 * @param texts Markdown by topic; those of one section follow each other
 */
export function writeInto(view: View, texts: ReadonlyMap<string, string>): Edit[] {
  const made = new Map<string, string>();
  const below = new Map<Section, { topics: string[]; parts: string[] }>();
  for (const [topic, text] of texts) {
    const section = sectionOf(view, topic);
    if (!section) made.set(topic, text);
    else {
      const known = below.get(section) ?? { topics: [], parts: [] };
      known.topics.push(topic);
      known.parts.push(text);
      below.set(section, known);
    }
  }
  const edits = [...below].flatMap(([section, { topics, parts }]) => writeBelow(view, section, parts.join('\n\n'), topics));
  return [...edits, ...(made.size > 0 ? insertTopics(view, [...made.keys()], made) : [])].sort((a, b) => a.range.start - b.range.start);
}

/** The section in which a topic is written about: the template's own, else one with a heading about it. */
export function sectionOf({ doc, asked, outline, verdicts }: View, topic: string): Section | undefined {
  const own = outline[asked.get(topic)?.at ?? -1]?.section;
  const dedicated = verdicts.get(topic)?.sections[0];
  return own ?? (dedicated === undefined ? undefined : doc.sections[dedicated]);
}

/**
 * Edits that put Markdown into a section of the document.
 * @param topics what the Markdown is about: starters go only where it is all that their section serves
 */
export function writeBelow({ doc, roles, outline }: View, section: Section, text: string, topics: readonly string[] = []): Edit[] {
  const eol = eolOf(doc.text);
  const own = doc.blocks.slice(section.firstBlock, section.endBlock).map((block, at) => ({ block, role: roles[section.firstBlock + at] }));
  const starters = own.filter(({ role }) => awaitsAnswer(role));
  const serves = outline.find((entry) => entry.section?.index === section.index)?.template.topics ?? topics;
  if (starters.length > 0 && starters.length === own.filter(({ role }) => role !== 'prompt').length && serves.every((topic) => topics.includes(topic))) {
    return starters.map(({ block }, at) => replaceLines(doc, block.line, block.endLine, at === 0 ? text : undefined));
  }
  const last = own.findLast(({ role }) => role !== 'prompt')?.block;
  const prompt = own.find(({ role }) => role === 'prompt')?.block;
  const offset = last ? lineStart(doc, last.endLine) : prompt ? lineStart(doc, prompt.line) : Math.max(section.body.start, section.body.end);
  return [{ range: { start: offset, end: offset }, text: spaced(doc, offset, text).replaceAll('\n', eol) }];
}

/** Markdown with the blank lines that it needs around itself at an offset where a line starts. */
export function spaced(doc: DesignDoc, offset: number, text: string): string {
  const line = lineAt(doc, offset);
  const isOpen = offset > lineStart(doc, line); // the last line has no end
  const above = isOpen ? line : line - 1;
  const isBlankAbove = above < 0 || lineText(doc, above).trim() === '';
  const isBlankBelow = offset >= doc.text.length || lineText(doc, line).trim() === '';
  return `${isOpen ? '\n' : ''}${isBlankAbove ? '' : '\n'}${text}\n${isBlankBelow ? '' : '\n'}`;
}

/** Puts Markdown in the place of lines, or takes them out with the blank ones below. */
export function replaceLines(doc: DesignDoc, line: number, endLine: number, text: string | undefined): Edit {
  let end = endLine;
  if (text === undefined) while (end < doc.lineStarts.length - 1 && lineText(doc, end).trim() === '') end++;
  return { range: { start: lineStart(doc, line), end: lineStart(doc, end) }, text: text === undefined ? '' : `${text}\n`.replaceAll('\n', eolOf(doc.text)) };
}

/** Adds rows at the end of a table. */
export function addRows({ text }: DesignDoc, { rows, range }: TableBlock, cells: readonly (readonly string[])[]): Edit {
  const at = rows.at(-1)?.range.end ?? range.end;
  return { range: { start: at, end: at }, text: cells.map((row) => eolOf(text) + indentBefore(text, at) + tableRow(row)).join('') };
}

/** Adds lines behind the last one of a diagram, as far in as that. */
export function addLines({ text, blocks }: DesignDoc, { block: index }: Drawing, lines: readonly string[]): Edit {
  const block = blocks[index];
  const content = block?.kind === 'code' ? block.content : { start: 0, end: 0 };
  const at = content.start + text.slice(content.start, content.end).trimEnd().length;
  const indent = indentBefore(text, at);
  return { range: { start: at, end: at }, text: lines.map((line) => eolOf(text) + (indent === '' ? line : indent + line.replace(/^ {2}/, ''))).join('') };
}

/** What the line of an offset begins with: blanks, or the mark of a quote. */
const indentBefore = (text: string, at: number): string => /^[ \t>]{0,40}/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))?.[0] ?? '';
