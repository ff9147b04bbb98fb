import { normalise } from './document/plain-text.ts';
import { QUALITIES, type Quality } from './knowledge/tactics.ts';
import type { View } from './rules/rule.ts';

/**
 * What the template's comments say of a section of the document: purpose, questions and a worked example, a paragraph each; empty where the
 * section is none of the template's or nothing is said. Read from the template, so that it is there when the document's comments are gone.
 * @param section index of the document's section
 */
export function guidanceOf({ outline, template }: View, section: number): string[] {
  const entry = outline.find((candidate) => candidate.section?.index === section);
  if (!entry || !template) return [];
  const said = template.doc.comments.filter((comment) => comment.section === entry.template.source.index && !comment.text.startsWith('plumbline'));
  return said.flatMap(({ text }) => paragraphsOf(text));
}

/** Lines go on until one ends a sentence. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of text.split(/\r\n|\r|\n/).map((raw) => raw.trim())) {
    if (line === '') isOpen = false;
    else if (isOpen) paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
    else paragraphs.push(line);
    if (line !== '') isOpen = !/[.?!]$/.test(line);
  }
  return paragraphs;
}

/** The quality that a heading is about: its title or id, or one of these with more behind it. */
export function qualityOf(heading: string): Quality | undefined {
  const words = `${normalise(heading)} `;
  return QUALITIES.find(({ id, title }) => [id, title].some((name) => words.startsWith(`${normalise(name)} `)));
}
