import type { Block, DesignDoc, TableRow } from './model.ts';

/** What a document has in common with the version before it: so many blocks at its beginning, and so many at its end. */
interface Step {
  readonly before: DesignDoc;
  readonly head: number;
  readonly tail: number;
}

/** Held for the newest version alone, so that no chain of versions is kept alive. */
const steps = new WeakMap<DesignDoc, Step>();

/** Notes that a document is the next version of another, so that what was read of blocks that stayed need not be read again. */
export function follow(doc: DesignDoc, before: DesignDoc): void {
  const most = Math.min(doc.blocks.length, before.blocks.length);
  let head = 0;
  while (head < most && isSame(doc.blocks[head], before.blocks[head])) head++;
  let tail = 0;
  while (tail < most - head && isSame(doc.blocks.at(-1 - tail), before.blocks.at(-1 - tail))) tail++;
  steps.delete(before);
  steps.set(doc, { before, head, tail });
}

/** The version that a document was told to follow, as long as it is the newest. */
export const versionBefore = (doc: DesignDoc): DesignDoc | undefined => steps.get(doc)?.before;

/** Whether two blocks hold the same, wherever they stand. */
function isSame(a: Block | undefined, b: Block | undefined): boolean {
  if (!a || !b || a.endLine - a.line !== b.endLine - b.line) return false;
  if (a.kind === 'table') return b.kind === 'table' && a.rows.length === b.rows.length && isSameRow(a.header, b.header) && a.rows.every((row, at) => isSameRow(row, b.rows[at]) && row.line - a.line === (b.rows[at]?.line ?? 0) - b.line);
  if (b.kind === 'table' || a.kind !== b.kind || a.text !== b.text) return false;
  return a.kind === 'code' ? a.language === (b.kind === 'code' ? b.language : '') : a.kind !== 'text' || (a.item === undefined) === (b.kind === 'text' && b.item === undefined);
}

const isSameRow = (a: TableRow, b: TableRow | undefined): boolean => a.cells.length === b?.cells.length && a.cells.every(({ text }, at) => text === b.cells[at]?.text);

/** What is read of the blocks of a document, by their index. */
export type BlockReader<T> = (doc: DesignDoc) => (index: number) => T;

/**
 * Makes a reader of blocks that remembers. It gives what `read` gives for a block, which is read once for a document, and not at all where the
 * version before has the same block. `read` has to answer by the block's kind, text and language, the lines it takes, whether it belongs to a
 * list item, and what `around` tells of its surroundings: a number that is the same where they are.
 * @param looksAhead whether `read` looks at the block behind too
 */
export function blockReader<T extends object | string | number>(read: BlockReader<T>, around: (doc: DesignDoc, index: number) => number = () => 0, looksAhead = false): BlockReader<T> {
  const known = new WeakMap<DesignDoc, (T | undefined)[]>();
  return (doc) => {
    const values = known.get(doc) ?? new Array<T | undefined>(doc.blocks.length).fill(undefined);
    known.set(doc, values);
    const step = steps.get(doc);
    const valuesBefore = step && known.get(step.before);
    const readBlock = read(doc);
    return (index) => (values[index] ??= (valuesBefore && carried(doc, index, step, valuesBefore)) ?? readBlock(index));
  };

  function carried(doc: DesignDoc, index: number, { before, head, tail }: Step, values: readonly (T | undefined)[]): T | undefined {
    const fromEnd = doc.blocks.length - index;
    const isLast = fromEnd === 1 && index === before.blocks.length - 1;
    const at = index + (looksAhead && !isLast ? 1 : 0) < head ? index : fromEnd <= tail ? before.blocks.length - fromEnd : -1;
    return at >= 0 && around(doc, index) === around(before, at) ? values[at] : undefined;
  }
}
