import { lineAt, lineStart } from '../document/lines.ts';
import type { DesignDoc, Range, Section, TableRow } from '../document/model.ts';
import { perDocument } from './per-document.ts';
import { beginsIn } from './words.ts';
import { saidIn } from './said.ts';

/** An operation that the document offers: a verb with a path in a heading, a table, a list or code, not one that a sentence mentions. */
export interface Endpoint {
  readonly verb: string;
  /** As written, without host: `/orders/{id}?expand=items`. */
  readonly path: string;
  /** The verb and the path, or the path alone where the verb has a cell of its own. */
  readonly range: Range;
  /** Index of the block it stands in; undefined for a heading. */
  readonly block: number | undefined;
  readonly section: number;
  /** What stands with it: its row with the names of the columns, or all from it to the next endpoint in its section. */
  readonly about: string;
  /** What is about it alone: as far as `about`, but not beyond the list it is an item of. */
  readonly reach: Range;
  /** The rest of its line or its row: what is said of it in short. */
  readonly brief: string;
  /** Whether `about` is a row of a table. */
  readonly inTable: boolean;
}

/** Every endpoint of a document in the order of the text, each where it is described at greatest length. */
export const endpointsOf: (doc: DesignDoc) => readonly Endpoint[] = perDocument(findEndpoints);

const OPERATION = /\b(GET|POST|PUT|PATCH|DELETE)\b[`*:\s|]{1,20}((?:https?:\/\/[\w.-]{1,60}|(?:api|v\d)(?=\/))?\/[\w{}:<>@?=&[\].%~+/$-]{0,200})/g;

/** What may stand before an endpoint on its line where the line is about it: marks, a number, a short label. */
const LEAD = /^[\s>#*`"+\d.()|/-]*(?:[a-z][\w ]{0,30}(?::| [–—-] )[\s*`"]*)?$/i;

/** Longer than this, what stands with an endpoint is about something else. */
const REACH = 6000;

const VERB_ALONE = /^[`*]*(GET|POST|PUT|PATCH|DELETE)[`*]*$/;
const PATH_ALONE = /^[`*]*(\/[\w{}:<>@?=&[\].%~+/$-]{1,200})[`*]*$/;

type Place = Pick<Endpoint, 'verb' | 'path' | 'range' | 'block' | 'section'> & { readonly row?: { readonly header: TableRow; readonly row: TableRow } };

function findEndpoints(doc: DesignDoc): Endpoint[] {
  const places = placesIn(doc);
  const best = new Map<string, Endpoint>();
  places.forEach((place, at) => {
    const next = places.slice(at + 1).find((other) => keyOf(other) !== keyOf(place));
    const endpoint = describe(doc, place, places[at - 1], next);
    const known = best.get(keyOf(place));
    if (!known || known.about.length < endpoint.about.length) best.set(keyOf(place), endpoint);
  });
  const all = [...best.values()];
  return all.filter((endpoint) => !all.some((other) => isExampleOf(endpoint, other))).sort((a, b) => a.range.start - b.range.start);
}

const PARAMETER = /^(?:\{.*\}|<.*>|:\w+|\[.*\])$/;

/** Whether one calls the other with values: `/orders/123` and `/orders/{id}`. */
function isExampleOf(example: Endpoint, endpoint: Endpoint): boolean {
  if (example.verb !== endpoint.verb || example === endpoint || !/\d/.test(example.path)) return false;
  const [values, names] = [example, endpoint].map(({ path }) => path.replace(/\?.*/, '').split('/'));
  if (!values || values.length !== names?.length) return false;
  const filled = values.filter((value, at) => PARAMETER.test(names[at] ?? '') && !PARAMETER.test(value));
  return filled.some((value) => /\d/.test(value)) && values.every((value, at) => value === names[at] || filled.includes(value));
}

/** The same operation, whatever its parameters are called. */
const keyOf = ({ verb, path }: Pick<Place, 'verb' | 'path'>): string => `${verb} ${path.replace(/\?.*/, '').replace(/\{[^{}/]*\}|<[^<>/]*>|:\w+/g, '{}')}`;

/** A pattern for {@link beginsIn}, which finds the few places that are worth reading. */
const VERB = /\b(?:GET|POST|PUT|PATCH|DELETE)\b/;

function placesIn(doc: DesignDoc): Place[] {
  const verbs = beginsIn(doc, { start: 0, end: doc.text.length }, VERB);
  const places: Place[] = [];
  let next = 0;
  /** Whether a verb stands in a range; asked for in the order of the text. */
  const hasVerb = ({ start, end }: Range): boolean => {
    while ((verbs[next] ?? Infinity) < start) next++;
    return (verbs[next] ?? Infinity) < end;
  };
  for (const section of doc.sections) {
    if (section.heading && hasVerb(section.heading.range)) places.push(...operationsIn(doc, section.heading.range, undefined, section.index));
  }
  next = 0;
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'html' || !hasVerb(block.range)) return;
    if (block.kind === 'code') {
      if (!/^\s*(?:sequenceDiagram|flowchart|graph|erDiagram|@startuml)/.test(block.text)) places.push(...operationsIn(doc, block.content, index, block.section));
    } else if (block.kind === 'text') places.push(...operationsIn(doc, block.range, index, block.section));
    else {
      for (const row of block.rows) {
        const found = row.cells.flatMap((cell) => operationsIn(doc, cell.range, index, block.section))[0] ?? inTwoCells(row, index, block.section);
        if (found) places.push({ ...found, row: { header: block.header, row } });
      }
    }
  });
  return places.sort((a, b) => a.range.start - b.range.start);
}

function operationsIn(doc: DesignDoc, range: Range, block: number | undefined, section: number): Place[] {
  const text = doc.text.slice(range.start, range.end);
  if (!text.includes('/')) return [];
  return [...text.matchAll(OPERATION)].flatMap((match) => {
    const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    if (before.length > 60 || !LEAD.test(before)) return [];
    const path = (match[2] ?? '').replace(/^https?:\/\/[\w.-]{1,60}/, '').replace(/[.:?]{1,3}$/, '');
    const start = range.start + match.index;
    const written = match[0].replace(/[.:?]{1,3}$/, '');
    return path === '' ? [] : [{ verb: match[1] ?? '', path, range: { start, end: start + written.length }, block, section }];
  });
}

/** `| GET | /orders |`, in either order. */
function inTwoCells(row: TableRow, block: number, section: number): Place | undefined {
  const verb = row.cells.map((cell) => VERB_ALONE.exec(cell.text)?.[1]).find((found) => found !== undefined);
  const cell = row.cells.find(({ text }) => PATH_ALONE.test(text));
  const path = cell && PATH_ALONE.exec(cell.text)?.[1];
  return verb !== undefined && cell && path !== undefined ? { verb, path, range: cell.range, block, section } : undefined;
}

function describe(doc: DesignDoc, place: Place, previous: Place | undefined, next: Place | undefined): Endpoint {
  const { row, ...own } = place;
  if (row) {
    const cells = row.row.cells.map((cell, column) => `${row.header.cells[column]?.text ?? ''}: ${cell.text}`);
    return { ...own, about: cells.join('\n'), brief: row.row.cells.map((cell) => cell.text).join(' | '), reach: row.row.range, inTable: true };
  }
  const section = sectionAbout(doc, place.section);
  const end = Math.min(next?.row?.header.range.start ?? next?.range.start ?? doc.text.length, endOf(doc, section), place.range.end + REACH);
  const lead = leadOf(doc, place, previous);
  const rest = doc.text.slice(place.range.end, place.range.end + 400).split('\n', 1)[0] ?? '';
  return { ...own, about: saidIn(doc, { start: lead, end }), brief: rest, reach: { start: lead, end: Math.min(end, itemEnd(doc, place.block)) }, inTable: false };
}

/** Where what a section says of an endpoint ends: "Response" may follow as a heading of the same level. */
function endOf(doc: DesignDoc, section: Section | undefined): number {
  const next = section && doc.sections[section.endIndex];
  const isAnswer = next?.level === section?.level && /^(?:responses?|returns?|answers?|outputs?|results?)\b/i.test(next?.heading?.text ?? '');
  return (isAnswer ? next : section)?.range.end ?? doc.text.length;
}

/** The section that is about an endpoint: "Request" and "Example" are parts of it, and the answer has its own heading beside them. */
function sectionAbout(doc: DesignDoc, index: number): Section | undefined {
  const section = doc.sections[index];
  const isPart = /^(?:request|example|url|uri|path|method|endpoint|definition|parameters?|input)\b(?!s\b)/i.test(section?.heading?.text ?? '');
  return isPart && section?.parent !== undefined ? doc.sections[section.parent] : section;
}

/** The end of the outermost list item a block stands in. */
function itemEnd(doc: DesignDoc, block: number | undefined): number {
  const text = doc.blocks[block ?? -1];
  let item = text?.kind === 'text' && text.item !== undefined ? doc.items[text.item] : undefined;
  if (!item) return Infinity;
  while (item?.parent !== undefined) item = doc.items[item.parent];
  return item?.range.end ?? Infinity;
}

/** Where the text that introduces an endpoint begins: the block before its own, when that is in its section and about no other. */
function leadOf(doc: DesignDoc, place: Place, previous: Place | undefined): number {
  const own = lineStart(doc, lineAt(doc, place.range.start));
  if (place.block === undefined) return own;
  const before = doc.blocks[place.block - 1];
  const holds = before?.section === place.section && before.kind === 'text' && !(previous && previous.range.end > before.range.start);
  return holds ? before.range.start : Math.max(own, previous?.range.end ?? 0);
}

/** The parts of a path that name something: neither parameters nor a version. */
export const namesIn = (path: string): string[] => path.replace(/\?.*/, '').split('/').filter((part) => /^[a-z][\w.-]*$/i.test(part) && !/^(?:api|v\d+|rest|public|internal)$/i.test(part));
