import { headersOf } from './headers.ts';
import { isStandIn } from '../content.ts';
import type { DesignDoc, Range, Section, TableBlock } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import { perDocument } from './per-document.ts';
import { saidIn } from './said.ts';

/** One of several ways, with what speaks for and against it. */
export interface Option {
  readonly name: string;
  readonly range: Range;
  readonly hasPros: boolean;
  readonly hasCons: boolean;
  /** Index of the block that gives them; undefined where a heading does. */
  readonly block: number | undefined;
}

/** Options that are weighed in one place. */
export interface Comparison {
  readonly options: readonly Option[];
  /** Index of the section that holds all of them. */
  readonly section: number;
  /** All that is said there, and right behind. */
  readonly said: string;
}

/** Every comparison of a document that gives pros and cons by those names or like ones. */
export const comparisonsOf: (doc: DesignDoc) => readonly Comparison[] = perDocument((doc) => [
  ...doc.blocks.flatMap((block, index) => (block.kind === 'table' ? comparisonIn(doc, block, index) : [])),
  ...labelledIn(doc),
]);

const PROS = /^(?:pros?|advantages?|benefits?|strengths?|upsides?)$/i;
const CONS = /^(?:cons?|disadvantages?|drawbacks?|downsides?|weakness(?:es)?|against|costs? and risks?)$/i;

/** What gives the other side without its name. */
const SAYS_CON = /\b(?:cons?|disadvantages?|drawbacks?|downsides?|trade-?offs?|however|but|although|risks?|limit\w{0,8}|costs?|weakness(?:es)?|why not|didn't|did not|reject\w{0,3}|problems?|issues?|harder|slower|unfortunately|requires?|caveats?)\b|❌|👎/i;
const SAYS_PRO = /\b(?:pros?|advantages?|benefits?|strengths?|upsides?|simpl\w{1,5}|easy|easier|faster|cheap\w{0,2}|allows?|avoids?|good|better|well|great|useful)\b|✅|👍/i;

function comparisonIn(doc: DesignDoc, table: TableBlock, block: number): Comparison[] {
  const headers = headersOf(table);
  const pros = headers.findIndex((header) => PROS.test(header));
  const cons = headers.findIndex((header) => CONS.test(header));
  if (pros < 1 || cons < 1) return [];
  const isGiven = (text: string | undefined): boolean => text !== undefined && /[\p{L}\p{N}]/u.test(text) && !isStandIn(text);
  const options = table.rows.flatMap(({ cells }) => {
    const name = cells[0];
    return name && isGiven(name.text) ? [{ name: plainText(name.text), range: name.range, hasPros: isGiven(cells[pros]?.text), hasCons: isGiven(cells[cons]?.text), block }] : [];
  });
  const weighed = options.filter(({ hasPros, hasCons }) => hasPros || hasCons);
  return weighed.length === 0 ? [] : [{ options, section: table.section, said: saidAround(doc, doc.sections[table.section]) }];
}

const LABEL = /^\W{0,6}(pros?|cons?|advantages?|disadvantages?|drawbacks?|benefits?|downsides?)\b[^\p{L}]{0,4}(?::|$)/iu;
const CHOICES = /\b(?:options?|alternatives?|approach(?:es)?|solutions?|decisions?|trade-?offs?|strateg(?:y|ies)|candidates?|vs\.?|versus)\b/i;

/** Sections that weigh one option each, under labels such as "Pros:"; siblings are one comparison. */
function labelledIn(doc: DesignDoc): Comparison[] {
  const byParent = new Map<number, Option[]>();
  for (const section of doc.sections) {
    const { heading, parent } = section;
    if (!heading || parent === undefined || !CHOICES.test(section.path.join(' / ')) || PROS.test(heading.text) || CONS.test(heading.text)) continue;
    const labels = [
      ...doc.blocks.slice(section.firstBlock, section.endBlock).map((block) => (block.kind === 'text' ? LABEL.exec(plainText(block.text))?.[1] : undefined)),
      ...doc.sections.slice(section.index + 1, section.endIndex).map((child) => (child.parent === section.index ? child.heading?.text : undefined)),
    ].flatMap((label) => label ?? []);
    const hasPros = labels.some((label) => PROS.test(label));
    const hasCons = labels.some((label) => CONS.test(label));
    // Several options under one heading cannot be told apart.
    if ((!hasPros && !hasCons) || labels.filter((label) => PROS.test(label)).length > 1) continue;
    const said = saidIn(doc, section.range).replace(heading.text, '');
    byParent.set(parent, [...(byParent.get(parent) ?? []), { name: heading.text, range: heading.range, hasPros: hasPros || SAYS_PRO.test(said), hasCons: hasCons || SAYS_CON.test(said), block: undefined }]);
  }
  return [...byParent].map(([parent, options]) => ({ options, section: parent, said: saidAround(doc, doc.sections[parent]) }));
}

/** The section with its parts, and those of the section it lies in when that is no whole document. */
function saidAround(doc: DesignDoc, section: Section | undefined): string {
  if (!section) return '';
  const parent = doc.sections[section.parent ?? -1];
  return saidIn(doc, parent?.heading && parent.index !== doc.title?.index && parent.level > 0 ? parent.range : section.range);
}
