import { lineAt } from '../../document/lines.ts';
import type { DesignDoc, Range } from '../../document/model.ts';
import { message, type Message } from '../../parsed.ts';
import { type Estimate, nameProblem, sheetOf } from './sheet.ts';
import { tiesOf } from './ties.ts';

/** A name at a place of a document: where it is declared, used in a calculation or tied to a number in prose. */
export interface NameAt {
  readonly range: Range;
  readonly estimate: Estimate;
}

/** The name that an offset lies in or behind; undefined where there is none that is declared. */
export function nameAt(doc: DesignDoc, offset: number): NameAt | undefined {
  const sheet = sheetOf(doc);
  const holds = ({ start, end }: Range): boolean => start <= offset && offset <= end;
  const line = lineAt(doc, offset);
  const own = sheet.estimates.find((estimate) => estimate.line === line);
  const use = own?.uses.find(holds);
  const used = use && sheet.byKey.get(use.key);
  if (use && used) return { range: { start: use.start, end: use.end }, estimate: used };
  if (own && holds(own.nameRange)) return { range: own.nameRange, estimate: own };
  const tie = sheet.blocks.length === 0 ? undefined : tiesOf(doc).find(({ nameRange }) => holds(nameRange));
  return tie?.estimate && { range: tie.nameRange, estimate: tie.estimate };
}

/** Every place where a name stands, in the order of the text. */
export function occurrencesOf(doc: DesignDoc, { key, nameRange }: Estimate): Range[] {
  const uses = sheetOf(doc).estimates.flatMap((estimate) => estimate.uses.filter((use) => use.key === key).map(({ start, end }) => ({ start, end })));
  const ties = tiesOf(doc).filter((tie) => tie.key === key).map((tie) => tie.nameRange);
  return [nameRange, ...uses, ...ties].sort((a, b) => a.start - b.start);
}

/** Why a name cannot become another; undefined where it can. */
export function renameProblem(doc: DesignDoc, estimate: Estimate, name: string): Message | undefined {
  const read = nameProblem(name);
  if ('message' in read) return read.message;
  const other = sheetOf(doc).byKey.get(read.key);
  return other && other !== estimate ? message('"{name}" is declared on line {line} already.', { name: other.name, line: other.line + 1 }) : undefined;
}
