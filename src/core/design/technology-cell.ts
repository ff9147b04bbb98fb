import { lineAt, lineStart } from '../document/lines.ts';
import type { DesignDoc } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import { COMPONENT_KINDS } from '../knowledge/components.ts';
import { type Role, TECHNOLOGIES, type Technology } from '../knowledge/technologies.ts';

/** Columns in which a technology is named. */
const COLUMN = /^(?:technolog(?:y|ies)|products?|tools?|stack|choice|implementation|with what)\b/i;
const BY_COLUMN: readonly (readonly [RegExp, readonly Role[]])[] = [
  [/^protocols?\b/i, ['protocol']],
  [/^(?:data)?(?:stores?|bases?)\b/i, ['sql', 'nosql', 'objects']],
];
const BY_SIGNAL: readonly (readonly [RegExp, Role])[] = [
  [/^metrics?\b/i, 'metrics'],
  [/^logs?\b/i, 'logs'],
  [/^trac(?:es?|ing)\b/i, 'traces'],
  [/^(?:alerts?|alerting|on.?call)\b/i, 'alerting'],
];

/** A cell of a table in which a technology is named. */
export interface TechnologyCell {
  /** What can stand there, by what the row is about; all where its name tells nothing. */
  readonly technologies: readonly Technology[];
  /** What stands in the cell before the offset. */
  readonly typed: string;
}

/** The cell at an offset of a document, where its column is one for technologies; undefined elsewhere. */
export function technologyCellAt(doc: DesignDoc, offset: number): TechnologyCell | undefined {
  const line = lineAt(doc, offset);
  const block = doc.blocks.find((candidate) => candidate.kind === 'table' && candidate.line + 1 < line && line < candidate.endLine);
  if (block?.kind !== 'table') return undefined;
  const before = doc.text.slice(lineStart(doc, line), offset).replace(/^[\s>]*\|?/, '');
  const cells = before.split(/(?<!\\)\|/);
  const column = plainText(block.header.cells[cells.length - 1]?.text ?? '');
  const byColumn = BY_COLUMN.find(([pattern]) => pattern.test(column))?.[1];
  if (cells.length < 2 || !(byColumn ?? COLUMN.test(column))) return undefined;
  const name = plainText(block.rows.find((row) => row.line === line)?.cells[0]?.text ?? cells[0] ?? '');
  const signal = BY_SIGNAL.find(([pattern]) => pattern.test(name))?.[1];
  const kind = COMPONENT_KINDS.find(({ named }) => named.test(name))?.roles ?? [];
  const roles = byColumn ?? (signal ? [signal] : kind.length > 0 ? kind : (Object.keys(TECHNOLOGIES) as Role[]));
  const all = roles.flatMap((role) => TECHNOLOGIES[role]);
  return { technologies: all.filter((technology, at) => all.findIndex((other) => other.name === technology.name) === at), typed: (cells.at(-1) ?? '').trimStart() };
}
