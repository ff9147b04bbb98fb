import type { DesignDoc, Range } from '../document/model.ts';
import { quantitiesIn } from './line.ts';
import { tokenise } from './tokens.ts';
import { unitOf } from './units.ts';

/** A number that stands for something with a unit, and has none. */
export interface Unitless {
  readonly range: Range;
  /** What it is said to be, as written: "Storage per year". */
  readonly label: string;
}

/** Names of quantities that mean nothing without a unit: sizes and times. */
const NEEDS_UNIT = /^(?:[\p{L}-]{2,20} ){0,3}(?:storage|bandwidth|memory|ram|disk(?: space)?|latency|response time|retention(?: period| time)?|payload(?: size)?|(?:record|row|object|message|document|file|photo|video|data|page|cache|total|average) size)(?: (?:per|a) [\p{L}]{2,12}){0,2}(?: (?:needed|required|estimate))?$/iu;

const LABELLED = /^[\s*_>+-]{0,12}(\p{L}[\p{L} -]{2,60}?)[*_]{0,3} ?[:=][*_]{0,3} ?/u;

/** What may stand behind a number that has no unit, a scale such as K included. */
const BARE = /^\s?(?:k|m|b|t|million|billion|thousand)?$/i;

/** The numbers without a unit in the given sections, in the order of the text. */
export function unitlessIn(doc: DesignDoc, sections: ReadonlySet<number>): Unitless[] {
  return doc.blocks.flatMap((block): Unitless[] => {
    if (!sections.has(block.section)) return [];
    if (block.kind === 'text') {
      const match = LABELLED.exec(doc.text.slice(block.range.start, block.range.end));
      return match ? judge(doc, match[1] ?? '', { start: block.range.start + match[0].length, end: block.range.end }) : [];
    }
    if (block.kind !== 'table' || block.header.cells.length !== 2 || block.header.cells.some(({ text }) => namesUnit(text))) return [];
    return block.rows.flatMap(({ cells: [label, value] }) => (label && value ? judge(doc, label.text.replace(/[*_:]/g, ''), value.range) : []));
  });
}

/** Whether a header such as `Size (GB)` gives the unit for all that stands below it. */
const namesUnit = (text: string): boolean => text.split(/[^\p{L}/]+/u).some((word) => word !== '' && unitOf(word) !== undefined);

/** Only where nothing but the number stands behind the label. */
function judge(doc: DesignDoc, written: string, range: Range): Unitless[] {
  const label = written.trim();
  if (!NEEDS_UNIT.test(label) || namesUnit(label.replace(/\b(?:per|a) \p{L}+/gu, ''))) return [];
  const source = doc.text.slice(range.start, range.end);
  if (source.length > 60) return [];
  const [first, second] = quantitiesIn(tokenise(source, range.start));
  const quantity = first?.quantity;
  if (!quantity || second || quantity.hasUnit || quantity.percent) return [];
  const before = doc.text.slice(range.start, quantity.number.start);
  const behind = doc.text.slice(quantity.number.end, range.end).replace(/[\s*_.;,]{1,10}$/, '');
  return /^[\s~≈*_]{0,6}(?:about |around )?$/.test(before) && BARE.test(behind) ? [{ range: { start: quantity.number.start, end: quantity.number.end }, label }] : [];
}
