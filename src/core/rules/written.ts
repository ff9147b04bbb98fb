import { perDocument } from '../design/per-document.ts';
import type { Block, TableBlock } from '../document/model.ts';
import type { View } from './rule.ts';

/** The blocks that the writer has filled in, with their numbers, in the order of the text: many rules walk through them. */
export const writtenBlocks = perDocument((view: View): readonly { readonly index: number; readonly block: Block }[] => view.doc.blocks.flatMap((block, index) => (view.roles[index] === 'content' ? [{ index, block }] : [])));

/** The tables among them. */
export const writtenTables = perDocument((view: View): readonly TableBlock[] => view.doc.blocks.filter((block, index): block is TableBlock => block.kind === 'table' && view.roles[index] === 'content'));
