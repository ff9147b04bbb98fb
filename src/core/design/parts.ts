import type { DesignDoc, Range, Section, TableBlock } from '../document/model.ts';
import { readOnce } from '../document/per-text.ts';
import { plainText } from '../document/plain-text.ts';
import { isStandIn } from '../content.ts';
import { kindsOfSections, type Traceable } from './aims.ts';
import { endpointsOf, namesIn } from './endpoints.ts';
import { entitiesOf, entityKey } from './entities.ts';
import { drawingsOf } from './mermaid.ts';
import { qualitiesAddressed, QUALITIES } from './qualities.ts';
import { hasComment, saidIn } from './said.ts';
import { addTermsIn, termsOf, termsOfText } from './terms.ts';
import { isUnder } from './under.ts';

export type PartKind = 'endpoint' | 'flow' | 'entity' | 'component' | 'deep-dive';

/** Something of the design that can serve an aim. */
export interface Part {
  readonly kind: PartKind;
  /** `POST /orders`, the name of an entity or component, the title of a flow or section. */
  readonly name: string;
  /** Where it is named first. */
  readonly range: Range;
  readonly section: number;
  /** Every place that is about it; an aim that is named there is served by it. */
  readonly places: readonly Range[];
  /** What its name says, see terms.ts. */
  readonly named: ReadonlySet<string>;
  /** What all is said of it. */
  readonly terms: ReadonlySet<string>;
  /** Ids of the qualities that it works on. */
  readonly qualities: readonly string[];
}

/** More of one kind are not asked after. */
const MOST = 300;

/** Longer than this, a text about one part is about other things as well. */
const REACH = 4000;

/** What stands with an endpoint says what it is for in its first sentences. */
const ABOUT = 800;

const NOT_OURS = /\b(?:alternatives?|options?|considered|rejected|discarded|existing|current|legacy|today|deprecated|appendix|prior art|unstable|third.party)\b/i;

/** Endpoints, flows, entities, components and deep dives of a document, those of alternatives and of what exists left out. */
export function partsOf(view: Traceable): Part[] {
  const { doc } = view;
  const isOurs = doc.sections.map(({ index }) => !isUnder(doc, index, NOT_OURS));
  const parts = [endpoints(view), flows(view), entities(view), components(view), deepDives(view)];
  return parts.flatMap((kind) => kind.filter(({ section }) => isOurs[section]).slice(0, MOST));
}

const isWritten = ({ roles }: Traceable, block: number | undefined): boolean => block === undefined || roles[block] === 'content';

function endpoints(view: Traceable): Part[] {
  const offered = endpointsOf(view.doc).filter(({ block, path }) => isWritten(view, block) && !path.includes('%'));
  const patterns = new Set(offered.map(({ verb, path }) => `${verb} ${patternOf(path)}`));
  return offered
    .filter(({ verb, path }) => !isExample(path) || !patterns.has(`${verb} ${exampleOf(path)}`))
    .map(({ verb, path, range, section, reach, about, block }) => {
      const named = termsOfText(view.doc, `${verb} ${namesIn(path).join(' ')}`);
      const heading = view.doc.sections[section];
      const place = block === undefined && heading ? heading.range : reach;
      return { kind: 'endpoint', name: `${verb} ${path.replace(/\?.*/, '')}`, range, section, places: [place], named, terms: new Set([...named, ...termsOfText(view.doc, about.slice(0, ABOUT))]), qualities: [] };
    });
}

/** `/lockers/L-17/doors` is an example of `/lockers/{id}/doors`. */
const EXAMPLE = /\/(?=[^/?{]{0,60}\d)(?!v\d)[^/?{]{1,60}/g;
const isExample = (path: string): boolean => path.search(EXAMPLE) >= 0;
const exampleOf = (path: string): string => path.replace(/\?.*/, '').replace(EXAMPLE, '/{}');
const patternOf = (path: string): string => path.replace(/\?.*/, '').replace(/\{[^{}/]*\}|<[^<>/]*>|:\w+/g, '{}');

/** Numbered steps outside the lists of aims, and sequence diagrams; what introduces them belongs to them. */
function flows(view: Traceable): Part[] {
  const { doc, verdicts } = view;
  const homes = new Set(['data-flow', 'architecture', 'detailed-design', 'api', 'messaging', 'diagram'].flatMap((topic) => verdicts.get(topic)?.sections ?? []));
  const aimed = kindsOfSections(view);
  const isHome = doc.sections.map(() => false);
  doc.sections.forEach(({ index, parent }) => (isHome[index] = aimed[index] === undefined && (homes.has(index) || (parent !== undefined && isHome[parent] === true))));
  const blockOf = new Map<number, number>();
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'text' && block.item !== undefined && !blockOf.has(block.item)) blockOf.set(block.item, index);
  });
  const found: Part[] = [];
  let first = 0;
  while (first < doc.items.length) {
    const start = doc.items[first];
    let next = first + 1;
    let steps = 1;
    let end = start?.range.end ?? 0;
    for (; next < doc.items.length; next++) {
      const item = doc.items[next];
      if (!item || item.section !== start?.section || (item.depth === 0 && (!item.ordered || saidIn(doc, { start: end, end: item.range.start }).trim() !== ''))) break;
      if (item.depth === 0) steps++;
      end = Math.max(end, item.range.end);
    }
    if (start?.ordered && start.depth === 0 && steps > 2 && isHome[start.section]) found.push(flowFrom(doc, start.section, blockOf.get(start.index) ?? 0, { start: start.range.start, end }));
    first = next;
  }
  for (const { kind, range, block, section } of drawingsOf(doc)) {
    if (kind === 'sequence' && isWritten(view, block)) found.push(flowFrom(doc, section, block, range));
  }
  const told = new Set(found.map(({ section }) => section));
  for (const section of doc.sections) {
    if (!isHome[section.index] || told.has(section.index) || !section.heading || !TELLS_FLOW.test(section.heading.text) || !hasContent(view, section)) continue;
    const { text, range } = section.heading;
    found.push({ kind: 'flow', name: text, range, section: section.index, places: [{ start: section.range.start, end: section.body.end }], named: termsOfText(doc, text), terms: termsSaid(doc, text, section.body), qualities: [] });
  }
  return mergeByName(found.sort((a, b) => a.range.start - b.range.start));
}

/** A heading over the way of a request, whether its steps are numbered or not. */
const TELLS_FLOW = /^(?:use[- ]case|scenario|user journey|flow)\b|\bflow$/i;

function flowFrom(doc: DesignDoc, index: number, block: number, steps: Range): Part {
  const section = doc.sections[index];
  const before = doc.blocks[block - 1];
  const lead = before?.section === index && before.kind === 'text' && before.item === undefined && before.range.end - before.range.start < 300 ? before : undefined;
  const place = { start: lead?.range.start ?? steps.start, end: steps.end };
  const title = section?.heading?.text ?? '';
  const named = lead ? plainText(lead.text).replace(/[:：]$/, '') : title;
  const name = named.length > 0 && named.length < 80 ? named : title;
  return { kind: 'flow', name, range: { start: place.start, end: Math.min(place.end, lead?.range.end ?? endOfLine(doc, steps.start)) }, section: index, places: [place], named: termsOfText(doc, name), terms: termsSaid(doc, title, place), qualities: [] };
}

/** The terms of a name and of what a place says, as far as that is read. */
function termsSaid(doc: DesignDoc, name: string, place: Range): ReadonlySet<string> {
  if (hasComment(doc, place)) return termsOf(`${name} ${saidIn(doc, place).slice(0, REACH)}`);
  return readOnce(doc, termsSaid, `${name}\n${doc.text.slice(place.start, place.end)}`, () => {
    const terms = termsOf(name);
    addTermsIn(doc, [{ start: place.start, end: Math.min(place.end, place.start + REACH) }], terms);
    return terms;
  });
}

const endOfLine = (doc: DesignDoc, at: number): number => {
  const end = doc.text.slice(at, at + 400).search(/\r?\n/);
  return end < 1 ? Math.min(doc.text.length, at + 400) : at + end;
};

function entities(view: Traceable): Part[] {
  const { doc } = view;
  const found = entitiesOf(doc).filter(({ block }) => isWritten(view, block));
  const drawn = drawingsOf(doc).filter(({ kind, block }) => kind === 'er' && isWritten(view, block));
  const tables = new Map<TableBlock, Map<string, Range[]>>();
  /** The rows of a table by what their cells name. */
  const rowsOf = (table: TableBlock): Map<string, Range[]> => {
    const known = tables.get(table) ?? new Map<string, Range[]>();
    if (!tables.has(table)) {
      tables.set(table, known);
      for (const { cells, range } of table.rows) {
        for (const key of new Set(cells.map(({ text }) => (text.length < 80 ? entityKey(plainText(text)) : '')))) {
          const ranges = known.get(key);
          if (ranges) ranges.push(range);
          else known.set(key, [range]);
        }
      }
    }
    return known;
  };
  const parts = found.map(({ name, range, fields, notes, section, block, source }): Part => {
    const named = termsOfText(doc, name);
    const own = doc.blocks[block];
    // Of a table of all entities, the rows that name this one are about it.
    const rows = own?.kind === 'table' ? (rowsOf(own).get(entityKey(name)) ?? []) : [];
    const places = rows.length > 0 ? rows : own && source !== 'er' ? [own.range] : [range];
    return { kind: 'entity', name, range, section, places, named, terms: new Set([...named, ...termsOfText(doc, `${fields.map((field) => field.name).join(' ')} ${notes.slice(0, 500)}`)]), qualities: [] };
  });
  for (const { nodes, section } of drawn) {
    for (const { label, range } of nodes.values()) parts.push({ kind: 'entity', name: label, range, section, places: [range], named: termsOfText(doc, label), terms: termsOfText(doc, label), qualities: [] });
  }
  return mergeByName(parts);
}

const COMPONENT = /^(?:components?|services?|parts?|modules?|building blocks?)(?: names?)?$/i;

/** Rows of component tables, items of component lists with a bold name, boxes of flowcharts. */
function components(view: Traceable): Part[] {
  const { doc } = view;
  const parts: Part[] = [];
  doc.blocks.forEach((block, index) => {
    if (block.kind !== 'table' || !isWritten(view, index) || !COMPONENT.test(plainText(block.header.cells[0]?.text ?? ''))) return;
    for (const { cells, range } of block.rows) {
      const name = plainText(cells[0]?.text ?? '');
      if (!cells[0] || name === '' || name.length > 60 || isStandIn(name)) continue;
      parts.push(componentFrom(doc, name, cells[0].range, range, block.section, cells.map(({ text }) => text).join(' ')));
    }
  });
  const homes = new Set(verdictSections(view, 'architecture'));
  for (const section of doc.sections) {
    if (!homes.has(section.index)) continue;
    for (let index = section.firstBlock; index < section.endBlock; index++) {
      const block = doc.blocks[index];
      if (block?.kind !== 'text' || block.item === undefined || !isWritten(view, index)) continue;
      const name = /^(?:\*\*|__)([^*_\n]{2,50})(?:\*\*|__)/.exec(block.text)?.[1]?.replace(/:$/, '');
      if (name !== undefined) parts.push(componentFrom(doc, plainText(name), { start: block.range.start, end: Math.min(block.range.end, endOfLine(doc, block.range.start)) }, block.range, block.section, block.text));
    }
  }
  for (const { kind, nodes, section, block } of drawingsOf(doc)) {
    if (kind !== 'flowchart' || !isWritten(view, block)) continue;
    for (const { label, range } of nodes.values()) parts.push(componentFrom(doc, label, range, range, section, label));
  }
  return mergeByName(parts);
}

const verdictSections = ({ verdicts }: Traceable, topic: string): readonly number[] => verdicts.get(topic)?.sections ?? [];

const componentFrom = (doc: DesignDoc, name: string, range: Range, place: Range, section: number, said: string): Part => ({ kind: 'component', name, range, section, places: [place], named: termsOfText(doc, name), terms: termsOfText(doc, said.slice(0, REACH)), qualities: [] });

/** Topics whose sections go deeper than the overview. */
const DEEP = ['detailed-design', 'bottlenecks', 'scaling', 'caching', 'replication', 'load-balancing', 'latency', 'availability', 'consistency', 'durability-retention', 'error-handling', 'security', 'auth', 'privacy-compliance', 'monitoring', 'cost', 'edge-cases', 'extensibility', 'testing', 'rate-limiting', 'indexes', 'storage-choice', 'messaging'];

const NOT_DEEP = ['functional-requirements', 'non-functional-requirements', 'design-goals', 'scope', 'actors', 'assumptions', 'capacity-estimation', 'open-questions', 'trade-offs'];

/** What a section says, as far as that was asked for. */
interface SaidInSection {
  terms?: ReadonlySet<string>;
  qualities?: readonly string[];
}

/** Sections that work something out, each by itself without its subsections. */
function deepDives(view: Traceable): Part[] {
  const { doc } = view;
  const topicsOf = new Map<number, string[]>();
  for (const topic of DEEP) for (const section of verdictSections(view, topic)) topicsOf.set(section, [...(topicsOf.get(section) ?? []), topic]);
  const not = new Set(NOT_DEEP.flatMap((topic) => verdictSections(view, topic)));
  const deep: boolean[] = [];
  const parts: Part[] = [];
  for (const section of doc.sections) {
    const own = topicsOf.get(section.index) ?? [];
    const above = section.parent === undefined ? false : (deep[section.parent] ?? false);
    deep.push(section.index !== doc.title?.index && !not.has(section.index) && (above || own.length > 0));
    if (!deep[section.index] || !section.heading || !hasContent(view, section)) continue;
    const name = section.heading.text;
    const place = { start: section.range.start, end: section.body.end };
    // A comment may reach in from outside.
    const said = hasComment(doc, place) ? {} : readOnce(doc, deepDives, doc.text.slice(place.start, place.end), (): SaidInSection => ({}));
    let qualities: readonly string[] | undefined;
    parts.push({
      kind: 'deep-dive',
      name,
      range: section.heading.range,
      section: section.index,
      places: [place],
      named: termsOfText(doc, name),
      // Asked for only where a quality has no name of its own, or where there are qualities; most of the text is here.
      get terms() {
        return (said.terms ??= termsSaid(doc, name, section.body));
      },
      get qualities() {
        return (qualities ??= [...new Set([...(said.qualities ??= qualitiesAddressed(doc, section, REACH)), ...QUALITIES.flatMap(({ id, topics }) => (topics.some((topic) => own.includes(topic)) ? [id] : []))])]);
      },
    });
  }
  return parts;
}

const hasContent = ({ roles }: Traceable, { firstBlock, endBlock }: Section): boolean => roles.slice(firstBlock, endBlock).some((role) => role === 'content');

/** One part for each name, however often it is described. */
function mergeByName(parts: readonly Part[]): Part[] {
  const merged = new Map<string, Part & { places: Range[]; terms: Set<string> }>();
  for (const part of parts) {
    const key = entityKey(part.name);
    const known = merged.get(key);
    if (!known) merged.set(key, { ...part, places: [...part.places], terms: new Set(part.terms) });
    else {
      known.places.push(...part.places);
      part.terms.forEach((term) => known.terms.add(term));
    }
  }
  return [...merged.values()];
}
