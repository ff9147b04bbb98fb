import { type Entity, entitiesOf, entityKey } from '../design/entities.ts';
import { drawingsOf } from '../design/mermaid.ts';
import { plainText } from '../document/plain-text.ts';
import type { View } from './rule.ts';

/** Titles of sections about what is not stored by this design. */
export const NOT_OURS = /\b(?:alternatives?|options?|considered|rejected|discarded|existing|current|legacy|deprecated|appendix)\b/i;

/** The entities that the document's author gives fields of, but those in a section about an alternative or about what exists. */
export function stored(view: View): Entity[] {
  return entitiesOf(view.doc).filter(({ block, section }) => view.roles[block] === 'content' && !view.doc.sections[section]?.path.some((title) => NOT_OURS.test(title)));
}

/** Keys of all names that the document knows as things that are stored: entities, boxes of ER diagrams, first cells and headings. */
export function knownThings(view: View): Set<string> {
  const names = [
    ...entitiesOf(view.doc).map(({ name }) => name),
    ...drawingsOf(view.doc).flatMap((drawing) => (drawing.kind === 'er' ? [...drawing.nodes.keys()] : [])),
    ...view.doc.sections.map(({ heading }) => (heading?.text ?? '').replace(/\b(?:table|entity|schema|collection|model)s?\b/gi, '')),
    ...view.doc.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => plainText(cells[0]?.text ?? '')) : [])),
    ...view.doc.items.map(({ text }) => /^[\p{L}_ ]{2,40}/u.exec(text)?.[0] ?? ''),
  ];
  return new Set(names.map(entityKey).filter((key) => key !== ''));
}

/** What the prose says of an entity by name, its own place left out. */
export function saidOf(view: View, entity: Entity): string {
  const name = new RegExp(`(?<![\\p{L}\\p{N}_])${entity.name.replace(/[^\p{L}\p{N}]/gu, '.').replace(/s$/i, '')}(?:s|es)?(?![\\p{L}\\p{N}_])`, 'iu');
  return view.doc.blocks.flatMap((block, index) => (index !== entity.block && block.kind === 'text' && name.test(block.text) ? [block.text] : [])).join('\n');
}
