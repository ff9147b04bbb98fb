import type { DesignDoc, Section } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import { nameText } from './markdown.ts';

/** A link to a section of the document, by the anchor that GitHub and VS Code make of its heading; the bare words where two headings are alike. */
export function linkTo(doc: DesignDoc, section: Section, words: string): string {
  const anchor = anchorOf(doc, section);
  const isAlone = doc.sections.filter((other) => other.heading && anchorOf(doc, other) === anchor).length === 1;
  // A bold paragraph that stands as a heading has no anchor.
  return isAlone && anchor !== '' && section.heading?.style !== 'bold' ? `[${nameText(words)}](#${anchor})` : nameText(words);
}

const anchorOf = ({ text }: DesignDoc, { heading }: Section): string =>
  heading
    ? plainText(text.slice(heading.range.start, heading.range.end))
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-')
    : '';
