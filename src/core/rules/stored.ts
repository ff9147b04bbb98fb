import { type Entity, entitiesOf, entityKey } from '../design/entities.ts';
import { drawingsOf } from '../design/mermaid.ts';
import { perDocument } from '../design/per-document.ts';
import { isUnder } from '../design/under.ts';
import type { DesignDoc } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import type { View } from './rule.ts';

/** Titles of sections about what is not stored by this design. */
export const NOT_OURS = /\b(?:alternatives?|options?|considered|rejected|discarded|existing|current|legacy|deprecated|appendix)\b/i;

/** The entities that the document's author gives fields of, but those in a section about an alternative or about what exists. */
export function stored(view: View): Entity[] {
  return entitiesOf(view.doc).filter(({ block, section }) => view.roles[block] === 'content' && !isUnder(view.doc, section, NOT_OURS));
}

/** Keys of all names that the document knows as things that are stored: entities, boxes of ER diagrams, first cells and headings. */
export const knownThings: (doc: DesignDoc) => ReadonlySet<string> = perDocument((doc) => {
  const names = [
    ...entitiesOf(doc).map(({ name }) => name),
    ...drawingsOf(doc).flatMap((drawing) => (drawing.kind === 'er' ? [...drawing.nodes.keys()] : [])),
    ...doc.sections.map(({ heading }) => (heading?.text ?? '').replace(/\b(?:table|entity|schema|collection|model)s?\b/gi, '')),
    ...doc.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => plainText(cells[0]?.text ?? '')) : [])),
    ...doc.items.map(({ text }) => /^[\p{L}_ ]{2,40}/u.exec(text)?.[0] ?? ''),
  ];
  return new Set(names.map(entityKey).filter((key) => key !== ''));
});

/** All paragraphs and items in lower case, in one piece, with where each block begins in it. */
const prose = perDocument((doc) => {
  let all = '';
  const blocks = doc.blocks.flatMap((block, index) => {
    if (block.kind !== 'text') return [];
    const start = all.length;
    all += `${block.text.toLowerCase()}\n`;
    return [{ index, start, end: all.length, text: block.text }];
  });
  return { all, blocks };
});

/** What the prose says of an entity by name, its own place left out. */
export function saidOf(view: View, entity: Entity): string {
  const { all, blocks } = prose(view.doc);
  const [first, ...rest] = (entity.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word, at, words) => (at === words.length - 1 ? word.replace(/s$/, '') : word));
  if (first === undefined || first === '') return '';
  const said: string[] = [];
  let block = 0;
  for (let at = all.indexOf(first); at >= 0; ) {
    while ((blocks[block]?.end ?? Infinity) <= at) block++;
    const found = blocks[block];
    if (!found) break;
    const isNamed = isWhole(at);
    if (isNamed && found.index !== entity.block) said.push(found.text);
    at = all.indexOf(first, isNamed ? found.end : at + 1);
  }
  return said.join('\n');

  /** Whether the words stand at a place, one character between each two, and neither begin nor end within a word. A plural will do. */
  function isWhole(start: number): boolean {
    if (IN_WORD.test(all[start - 1] ?? '')) return false;
    let end = start + (first?.length ?? 0);
    for (const word of rest) {
      if (!all.startsWith(word, end + 1)) return false;
      end += 1 + word.length;
    }
    return ['', 's', 'es'].some((ending) => all.startsWith(ending, end) && !IN_WORD.test(all[end + ending.length] ?? ''));
  }
}

const IN_WORD = /[\p{L}\p{N}_]/u;
