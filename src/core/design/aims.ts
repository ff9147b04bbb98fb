import { headersOf } from './headers.ts';
import type { BlockRole } from '../content.ts';
import { isStandIn } from '../content.ts';
import type { Cell, DesignDoc, Range, Section, TableBlock } from '../document/model.ts';
import { normalise, plainText } from '../document/plain-text.ts';
import type { Verdict } from '../recognition/recognise.ts';
import { perDocument } from './per-document.ts';
import { qualitiesIn } from './qualities.ts';

/** What the tracing reads: the view of a document, as far as it matters. */
export interface Traceable {
  readonly doc: DesignDoc;
  readonly roles: readonly BlockRole[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

export type AimKind = 'goal' | 'requirement' | 'quality';

/** Something that the design is to reach: a goal, a functional requirement or a quality. */
export interface Aim {
  readonly kind: AimKind;
  /** As the document writes it, such as `FR-1`; undefined where it gives none. */
  readonly id: string | undefined;
  /** The aim in its own words, without its id. */
  readonly text: string;
  /** The words of {@link text} in the document, for a finding. */
  readonly range: Range;
  /** Everything that is said of it where it stands: its row, or its item with what lies below. */
  readonly place: Range;
  readonly section: number;
}

/** More are not asked after: a document with more holds a list of something else. */
const MOST = 300;

/** `FR-1:`, `NFR 2.`, `**G1**`, `F1`, `REQ-12`, `US-3.1`; `S2 cells are ...` begins with a name. */
const LEADING_ID = /^[\s*_`[(]{0,4}((?:(?:N?FR?|NR|QA?|QR|SLO|R|REQ|UC|US|G|GOAL|DG|O|OBJ)[-_ ]?|[A-Z]{1,6}-)\d{1,3}(?:\.\d{1,2})?|[A-Z]{1,6}[_ ]?\d{1,3}(?=[\])*_`]{0,4}\s{0,3}(?:[:.)|–—-]|$)))(?![\w/%])[\])*_`]{0,4}\s{0,3}[:.)|–—-]{0,2}\s{0,3}/;

const KIND_OF_PREFIX: readonly (readonly [RegExp, AimKind])[] = [
  [/^(?:NFR|NF|NR|Q|QA|QR|SLO)[-_ ]?\d/i, 'quality'],
  [/^(?:FR|F|R|REQ|UC|US)[-_ ]?\d/i, 'requirement'],
  [/^(?:G|GOAL|DG|O|OBJ)[-_ ]?\d/i, 'goal'],
];

const NOT_AIMED = /\b(?:out[- ]of[- ]scope|non[- ]?goals?|not (?:goals?|included|covered|in scope|supported|doing)|below the line|exclu\w{3,5}|future|later|assum\w{3,7}|constraints?|questions?|actors?|users? and roles?|personas?|glossary|references?|alternatives?|rejected|estimat\w{1,5}|capacity|will not|won't)\b/i;
const OF_QUALITY = /\b(?:non[- ]?functional|nfrs?|qualit(?:y|ies)|slos?|slas?|service levels?)\b/i;
const OF_FUNCTION = /\b(?:functional|features?|frs?|user stor(?:y|ies)|use cases?|must[- ]haves?|core requirements?|capabilit(?:y|ies))\b/i;
const OF_GOAL = /\b(?:goals?|objectives?|tenets?)\b/i;

/** What a section of requirements is called; a proposal or an abstract, which may cover the topic, holds no list of them. A name in another script is believed. */
const HOLDS_AIMS = /\b(?:requirements?|features?|functional\w{0,4}|frs?|user stor(?:y|ies)|use[- ]cases?|goals?|objectives?|tenets?|capabilit(?:y|ies)|must[- ]haves?|acceptance|should be able|qualit(?:y|ies)|nfrs?|slos?|slas?|service levels?|targets?|principles|drivers|priorities|attributes?|latenc(?:y|ies)|availability|performance|scale)\b|[^\x00-\u024f]/i;

/** Says how good a quality has to be: "high availability" in a list of features is none. */
const MEASURED = /\b(?:high(?:ly)?|low|strong(?:ly)?|minim(?:al|um)|eventual(?:ly)?)\b/i;

/** The id of an aim for comparison: `FR-01`, `fr 1` and `FR1` are one. */
export const aimKey = (id: string): string => id.toUpperCase().replace(/[-_ ]/g, '').replace(/(?<=[A-Z])0+(?=\d)/, '');

/** Goals, requirements and qualities of a document in the order of the text; what is out of scope is none. */
export function aimsOf(view: Traceable): Aim[] {
  const { doc, roles } = view;
  const kinds = kindsOfSections(view);
  const aims: Aim[] = [];
  const known = new Set<string>();
  for (const section of doc.sections) {
    const kind = kinds[section.index];
    if (kind === undefined) continue;
    const named = aimOfHeading(section, kind);
    if (named) add(named);
    else inSection(section, kind);
    if (aims.length >= MOST) break;
  }
  return aims;

  function add(found: Aim): void {
    const isQuality = found.kind === 'requirement' && found.id === undefined && MEASURED.test(found.text) && qualitiesIn(found.text).length > 0;
    const aim: Aim = isQuality ? { ...found, kind: 'quality' } : found;
    const key = aim.id === undefined ? `${aim.kind} ${normalise(aim.text)}` : aimKey(aim.id);
    if (known.has(key) || !/[\p{L}\p{N}]/u.test(aim.text) || isStandIn(aim.text) || aims.length >= MOST) return;
    known.add(key);
    aims.push(aim);
  }

  function inSection(section: Section, usual: AimKind): void {
    // A label such as "Out of scope:" holds for the list below it.
    let kind: AimKind | undefined = usual;
    for (let index = section.firstBlock; index < section.endBlock; index++) {
      const block = doc.blocks[index];
      if (!block || block.kind === 'code' || block.kind === 'html') continue;
      if (block.kind === 'table') {
        if (roles[index] === 'content' && kind !== undefined) inTable(block, kind).forEach(add);
        continue;
      }
      const item = block.item === undefined ? undefined : doc.items[block.item];
      const label = labelOf(block.text);
      if (!item || (item.depth === 0 && label !== undefined && doc.items[item.index + 1]?.parent === item.index)) {
        if (label !== undefined) kind = kindOfTitle(label, usual);
        const isAim = kind !== undefined && !item && roles[index] === 'content' && LEADING_ID.test(block.text);
        if (isAim && kind !== undefined) add(aimFrom(doc, block.text, block.range, block.range, block.section, kind));
        continue;
      }
      if (roles[index] !== 'content' || kind === undefined) continue;
      // The items of a labelled item are the aims; what lies deeper explains.
      const above = item.parent === undefined ? undefined : doc.items[item.parent];
      if (item.depth > 1 || (above && labelOf(above.text) === undefined)) continue;
      add(aimFrom(doc, block.text, block.range, item.range, block.section, kind));
    }
  }
}

/** What the aims of each section are, by its index; undefined where it holds none. */
export const kindsOfSections = perDocument(({ doc, verdicts }: Traceable): readonly (AimKind | undefined)[] => {
  const owned = new Map<number, AimKind | 'other'>();
  const own = (topic: string, kind: AimKind | 'other'): void => verdicts.get(topic)?.sections.forEach((section) => owned.has(section) || owned.set(section, kind));
  own('non-functional-requirements', 'quality');
  own('design-goals', 'goal');
  own('functional-requirements', 'requirement');
  for (const topic of verdicts.keys()) own(topic, 'other');
  const kinds: (AimKind | undefined)[] = [];
  // Below a heading of the design, a use case or a goal is one of its steps.
  const inDesign: boolean[] = [];
  for (const { index, heading, parent } of doc.sections) {
    const above = parent === undefined ? undefined : kinds[parent];
    const title = heading?.text ?? '';
    const isBelowDesign = parent !== undefined && (inDesign[parent] ?? false);
    const given = isBelowDesign && !/\brequirements?\b/i.test(title) ? 'other' : owned.get(index);
    inDesign.push(index !== doc.title?.index && (isBelowDesign || (given === 'other' && above === undefined)));
    if (index === doc.title?.index) kinds.push(undefined);
    else if (given === undefined) kinds.push(above !== undefined || /\brequirements?\b/i.test(title) ? kindOfTitle(title, above ?? 'requirement') : undefined);
    else if (given === 'other' || !HOLDS_AIMS.test(title)) kinds.push(above !== undefined && LEADING_ID.test(title) ? above : undefined);
    else kinds.push(OF_FUNCTION.test(title) || OF_QUALITY.test(title) || OF_GOAL.test(title) || NOT_AIMED.test(title) ? kindOfTitle(title, given) : /\brequirements?\b/i.test(title) ? 'requirement' : given);
  }
  return kinds;
});

function kindOfTitle(title: string, usual: AimKind): AimKind | undefined {
  if (NOT_AIMED.test(title)) return undefined;
  if (OF_QUALITY.test(title)) return 'quality';
  return OF_FUNCTION.test(title) ? 'requirement' : OF_GOAL.test(title) ? 'goal' : usual;
}

/** `### FR-1: Upload a file` with its section. */
function aimOfHeading(section: Section, kind: AimKind): Aim | undefined {
  const { heading } = section;
  const id = heading && LEADING_ID.exec(heading.text);
  const text = heading?.text.slice(id?.[0].length).trim() ?? '';
  if (!heading || !id || text === '') return undefined;
  return { kind: kindOfId(id[1] ?? '', kind), id: id[1], text, range: heading.range, place: section.range, section: section.index };
}

const kindOfId = (id: string, usual: AimKind): AimKind => KIND_OF_PREFIX.find(([prefix]) => prefix.test(id))?.[1] ?? usual;

/** A short line that ends in a colon, or bold words alone: what the list below it holds. */
function labelOf(text: string): string | undefined {
  const line = text.trim();
  return line.length < 80 && !line.includes('\n') && (/:[*_]{0,3}$/.test(line) || /^(?:\*\*|__)[^*_]{2,70}(?:\*\*|__)$/.test(line)) ? plainText(line) : undefined;
}

function aimFrom(doc: DesignDoc, written: string, range: Range, place: Range, section: number, usual: AimKind): Aim {
  const own = written.replace(/^\[[ xX]\]\s{0,3}/, '');
  const id = LEADING_ID.exec(own);
  const text = plainText(own.slice(id?.[0].length ?? 0));
  const kind = id ? kindOfId(id[1] ?? '', usual) : usual;
  const end = doc.text.slice(range.start, range.end).search(/\r?\n/);
  return { kind, id: id?.[1], text, range: end < 0 ? range : { start: range.start, end: range.start + end }, place, section };
}

const ID_COLUMN = /^(?:id|no\.?|nr\.?|#|number|key|ref|order|rank|priority|prio)$/i;
const TEXT_COLUMN = /\b(?:must|should|can|able to|requirements?|features?|goals?|objectives?|stor(?:y|ies)|use cases?|actions?|capabilit(?:y|ies)|functions?|description|qualit(?:y|ies)|attribute)\b/i;
const BESIDE = /\b(?:out of scope|not|beside|excluded|later|example)\b/i;

function inTable(table: TableBlock, kind: AimKind): Aim[] {
  const headers = headersOf(table);
  const families = headers.map((header, column) => (column > 0 && header.length < 40 ? qualitiesIn(header) : []));
  // Qualities across, features down: each column is a quality.
  if (kind === 'quality' && families.filter((family) => family.length > 0).length > 1) {
    return families.flatMap((family, column) => {
      const name = table.header.cells[column];
      const filled = table.rows.flatMap(({ cells }) => (isGiven(cells[column]) ? [plainText(cells[column]?.text ?? '')] : []));
      return family.length === 0 || !name || filled.length === 0 ? [] : [{ kind, id: undefined, text: `${headers[column] ?? ''}: ${filled.join('; ')}`, range: name.range, place: name.range, section: table.section }];
    });
  }
  const at = headers.findIndex((header) => TEXT_COLUMN.test(header) && !ID_COLUMN.test(header) && !BESIDE.test(header));
  return table.rows.flatMap(({ cells, range }) => {
    const id = cells.map(({ text }) => LEADING_ID.exec(plainText(text))).find((match, column) => match !== null && column < 2);
    const usual = cells.findIndex((cell, column) => isGiven(cell) && !ID_COLUMN.test(headers[column] ?? '') && !isBareId(cell.text));
    const cell = cells[at] && isGiven(cells[at]) && !isBareId(cells[at].text) ? cells[at] : cells[usual];
    if (!cell) return [];
    const text = plainText(cell.text);
    const own = text.replace(LEADING_ID, '');
    const beside = kind === 'quality' ? cells.filter((other) => other !== cell && isGiven(other) && !isBareId(other.text)).slice(0, 1).map((other) => plainText(other.text)) : [];
    return [{ kind: id ? kindOfId(id[1] ?? '', kind) : kind, id: id?.[1], text: [own === '' ? text : own, ...beside].join(': '), range: cell.range, place: range, section: table.section }];
  });
}

const isGiven = (cell: Cell | undefined): boolean => cell !== undefined && /[\p{L}\p{N}]/u.test(cell.text) && !isStandIn(cell.text);
const isBareId = (text: string): boolean => /^[\s*_`]*(?:[A-Z]{1,6}[-_ ]?)?\d{1,3}(?:\.\d{1,2})?[\s*_`.)]*$/.test(text);
