import { isStandIn } from '../content.ts';
import type { Range } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import type { View } from '../rules/rule.ts';

/** One requirement of a document, as a row of a table or an item of a list gives it. */
export interface Requirement {
  /** As the document numbers it, such as `FR-1`; undefined where it does not. */
  readonly id: string | undefined;
  readonly text: string;
  /** Whether it is about how well and not about what. */
  readonly isQuality: boolean;
  readonly range: Range;
}

const ID = /^[A-Z]{1,4}[-. ]?\d{1,3}$/;
const ID_FIRST = /^([A-Z]{1,4}-?\d{1,3})\b[\s:.)–—-]{0,5}/;

/** The requirements in the sections about them, in the order of the text. */
export function requirementsOf({ doc, roles, verdicts, outline }: View): Requirement[] {
  const sectionsOf = (topic: string): Set<number> => {
    const own = outline.filter(({ template }) => template.topics.includes(topic)).flatMap(({ section }) => section?.index ?? []);
    return new Set([...own, ...(verdicts.get(topic)?.sections ?? [])]);
  };
  const functional = sectionsOf('functional-requirements');
  const qualities = sectionsOf('non-functional-requirements');
  /** The nearest section around a block that is about requirements says of which kind. */
  const kindOf = (index: number): 'functional' | 'quality' | undefined => {
    for (let at: number | undefined = index; at !== undefined; at = doc.sections[at]?.parent) {
      if (qualities.has(at)) return 'quality';
      if (functional.has(at)) return 'functional';
    }
    return undefined;
  };
  const found: Requirement[] = [];
  const add = (id: string | undefined, text: string, isQuality: boolean, range: Range): void => {
    const plain = plainText(text);
    if (/[\p{L}\p{N}]/u.test(plain) && !isStandIn(text)) found.push({ id, text: plain, isQuality, range });
  };
  for (const [index, block] of doc.blocks.entries()) {
    if (roles[index] !== 'content' || block.kind === 'code' || block.kind === 'html') continue;
    const kind = kindOf(block.section);
    if (kind === undefined) continue;
    if (block.kind === 'table') {
      for (const { cells, range } of block.rows) {
        const id = cells.findIndex(({ text }) => ID.test(plainText(text)));
        const rest = cells.filter(({ text }, at) => at !== id && text !== '');
        const said = rest.slice(0, kind === 'quality' ? 2 : 1).map(({ text }) => text).join(': ');
        add(id < 0 ? undefined : plainText(cells[id]?.text ?? ''), said, kind === 'quality', range);
      }
    } else if (block.item !== undefined && doc.items[block.item]?.depth === 0) {
      const text = plainText(block.text);
      const id = ID_FIRST.exec(text);
      add(id?.[1], id ? text.slice(id[0].length) : text, kind === 'quality', block.range);
    }
  }
  return found;
}
