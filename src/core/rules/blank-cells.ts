import { headersOf } from '../design/headers.ts';
import { isStandIn } from '../content.ts';
import type { Cell, TableBlock, TableRow } from '../document/model.ts';
import type { View } from './rule.ts';
import { writtenTables } from './written.ts';

/** A row that names something and leaves the column blank that ought to answer. */
export interface BlankCell {
  readonly name: Cell;
  readonly blank: Cell | undefined;
  readonly row: TableRow;
  readonly table: TableBlock;
}

const isGiven = (cell: Cell | undefined): boolean => cell !== undefined && /[\p{L}\p{N}]/u.test(cell.text) && !isStandIn(cell.text);

/** Rows of tables with a column of names and one of answers, in which the answer is blank and something beside the name is not. */
export function* blankCells(view: View, named: RegExp, answered: RegExp): Iterable<BlankCell> {
  for (const block of writtenTables(view)) {
    const headers = headersOf(block);
    const at = headers.findIndex((header) => named.test(header));
    const answer = headers.findIndex((header, column) => column !== at && answered.test(header));
    if (at < 0 || answer < 0) continue;
    for (const row of block.rows) {
      const name = row.cells[at];
      const said = row.cells.filter((cell, column) => column !== answer && isGiven(cell)).length;
      if (name && isGiven(name) && (said > 1 || headers.length === 2) && !isGiven(row.cells[answer])) yield { name, blank: row.cells[answer], row, table: block };
    }
  }
}
