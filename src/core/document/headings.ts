import { plainText } from './plain-text.ts';
import type { Heading } from './model.ts';

/**
 * `3.`, `3.2`, `3)`, `IV.`, `A.`, `Step 3:`, `Phase 2 -`, `第3章` in front of a heading. A bare number needs a dot, a bracket or a dash
 * behind it, so that "5 nines" keeps its five.
 */
const NUMBERING = /^(?:(?:step|phase|part|section|chapter)\s+\d+(?:\.\d+)*\s*[.:)–—-]?\s+|\(?\d+(?:\.\d+)+[.)]?\s+|\(?\d+\s*[.:)–—-]\s*(?=\D)|[IVX]{1,5}[.)]\s+|[A-Z][.)]\s+|第\s*[\d一二三四五六七八九十]+\s*[章节節部分]\s*[:：.、]?\s*|[一二三四五六七八九十]+[、.]\s*)/iu;

/** Emoji, symbols and keycaps that decorate the front of a heading. */
const DECORATION = /^(?:[\p{Extended_Pictographic}\u200D\uFE0F\u20E3\p{So}\p{Sm}•◆→]+|\d\uFE0F?\u20E3)\s*/u;

/** Cuts a heading's source into numbering and plain text: `3.2 **Data** model` gives `3.2` and `Data model`. */
export function readHeadingText(source: string): Pick<Heading, 'text' | 'number'> {
  let text = plainText(source).replace(/\s?\{#[\w-]+\}$/, '');
  text = text.replace(DECORATION, '');
  const numbering = NUMBERING.exec(text)?.[0];
  if (numbering !== undefined && numbering.length < text.length) text = text.slice(numbering.length).replace(DECORATION, '');
  const cut = numbering !== undefined && !text.startsWith(numbering);
  return { text: text.replace(/\s?[:：]\s?$/, '').trim(), number: cut ? numbering.trim() : undefined };
}

/** The heading text of a paragraph that is nothing but bold words, such as `**Indexes:**`; undefined for any other paragraph. */
export function boldHeading(paragraph: string): string | undefined {
  if (paragraph.length > 90 || paragraph.includes('\n')) return undefined;
  const match = /^(\*\*|__)(?=\S)((?:(?!\*\*|__).)+)\1\s*[:：]?$/.exec(paragraph.trim());
  const text = match?.[2]?.trim();
  // A bold sentence is emphasis, not a heading.
  return text === undefined || text === '' || /[.!;,]$/.test(text) || text.split(/\s+/).length > 10 ? undefined : text;
}
