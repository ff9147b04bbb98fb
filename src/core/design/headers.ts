import type { TableBlock } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import { perDocument } from './per-document.ts';

/** The headers of a table as a reader sees them. */
export const headersOf: (table: TableBlock) => readonly string[] = perDocument((table: TableBlock) => table.header.cells.map((cell) => plainText(cell.text)));
