import { bestState, type BlockRole, isGap, sectionState, type State } from '../content.ts';
import type { Block, DesignDoc, Range, Section } from '../document/model.ts';
import { lineAt, lineRange, lineText } from '../document/lines.ts';
import { ESTIMATE } from '../estimate/block/sheet.ts';
import { normalise, plainText } from '../document/plain-text.ts';
import { compilePhrases, type Match, type Matcher } from './phrases.ts';
import { foreignColumns, foreignHeadings } from './languages/names.ts';
import { PROMISES } from './promises.ts';
import { isReadable } from './readable.ts';
import { shapesOf } from './shapes.ts';
import type { Shape, Topic } from './topic.ts';

/** A place in the document that speaks for a topic. */
export interface Evidence {
  readonly range: Range;
  /** Counted from 0. */
  readonly line: number;
  readonly text: string;
}

export interface Verdict {
  readonly topic: string;
  readonly state: State;
  /** Where the topic is addressed, best first; for a topic without content, the section that should hold it. */
  readonly evidence: readonly Evidence[];
  /** Indices of the sections that are dedicated to the topic. */
  readonly sections: readonly number[];
  /** What was found in bodies, in points; {@link COVERED_POINTS} and more cover a topic. */
  readonly points: number;
}

/** What a template says about sections it knows: index of a section to the topics it is tied to, which may be none. */
export type Ties = ReadonlyMap<number, readonly string[]>;

export type Recogniser = (doc: DesignDoc, roles: readonly BlockRole[], ties?: Ties) => ReadonlyMap<string, Verdict>;

/**
 * Points that evidence in bodies needs to cover a topic without a section of its own. One dedicated table or code block is enough, or
 * two statements about the topic, or one statement amid the topic's words.
 */
export const COVERED_POINTS = 3.5;

/**
 * Topics that need another number. Less: either every design speaks of them throughout and not in words of their own (what a component does,
 * where it is slow, who uses it), or their words hardly stand in a document that does not address them.
 * More: words that many documents use in passing, such as those of tools, of limits and of paths and calls that others offer.
 */
const COVERED_POINTS_OF: Readonly<Record<string, number>> = {
  'functional-requirements': 2,
  actors: 2,
  'data-flow': 2,
  'detailed-design': 2,
  bottlenecks: 2,
  cost: 4,
  'privacy-compliance': 2,
  auth: 3,
  'error-handling': 3,
  caching: 2,
  availability: 2.5,
  'edge-cases': 2.5,
  'primary-key': 3,
  messaging: 3,
  'request-response': 2.5,
  monitoring: 4.5,
  rollout: 4,
  scope: 4,
  api: 4,
  'non-functional-requirements': 4,
  'capacity-estimation': 4,
  'rate-limiting': 4,
  relationships: 4,
  replication: 4,
  security: 4,
  testing: 4,
};

/** A section tied to several topics answers those its heading does not name with less: its reader already expects them there. */
const TIED_POINTS = 2;

const POINTS = { strong: 2, weak: 1, label: 3, columns: 4, code: 4 } as const;

const SHAPE_POINTS: Readonly<Record<Shape, number>> = {
  diagram: 4,
  'er-diagram': 4,
  'sequence-diagram': 4,
  endpoint: 3,
  path: 1.5,
  'field-list': 3,
  rpc: 3,
  payload: 4,
  schema: 4,
  structure: 3,
  'numbered-flow': 4,
  'quantity-per-time': 1.5,
  'data-size': 1,
  population: 1.5,
  'duration-target': 2,
  nines: 2,
  money: 1,
  'status-code': 2,
  percentile: 2,
  arithmetic: 2,
};

const SHAPES = Object.keys(SHAPE_POINTS);

/** What a line is shown for as evidence away from where its topic is dealt with. */
const STRAY_POINTS = 5;

/** A label that leads a list of its own is worth a table: 4 points. */
const LEADING_LABEL = 4 / POINTS.label;

/** Evidence outside the section richest in it counts half: scattered words are weaker than a place that deals with the topic. */
const ELSEWHERE = 0.5;

/** What a phrase stands for where it matches. */
export interface Clue {
  /** Index into the catalogue, or -1 for what puts off whatever its sentence speaks of. */
  readonly topic: number;
  readonly kind: keyof typeof POINTS | 'unlike' | 'heading' | 'promise';
  /** Its own number, so that its repetition does not add up. */
  readonly id: number;
  readonly phrase: string;
}

/** Stands for any column named in another language; shapes have the even negative numbers. */
const FOREIGN_COLUMN = -1_000_001;

/** Headings of a list of things to read. */
const READING = /^[\d.\s]*(?:references?|further reading|see also|related (?:documents?|docs|links|reading)|resources|links|bibliography|reading list)\W*$/i;

/** The topic whose sections list what is not there yet. */
const PUT_OFF = 'open-questions';

/** The phrases of a catalogue, compiled once. */
export type Phrasebook = ReturnType<typeof createPhrasebook>;

/** Compiles the phrases of a catalogue. */
export function createPhrasebook(topics: readonly Topic[]) {
  let id = 0;
  const clues = (pick: (topic: Topic) => Partial<Record<Clue['kind'], readonly string[] | undefined>>): (readonly [string, Clue])[] =>
    topics.flatMap((topic, index) => Object.entries(pick(topic)).flatMap(([kind, phrases]) => (phrases ?? []).map((phrase) => [phrase, { topic: index, kind: kind as Clue['kind'], id: id++, phrase }] as const)));
  return compilePhrases<Clue, 'text' | 'labels' | 'columns' | 'code' | 'headings'>({
    text: [...clues(({ evidence }) => ({ strong: evidence.strong, weak: evidence.weak, unlike: evidence.unlike })), ...PROMISES.map((phrase) => [phrase, { topic: -1, kind: 'promise', id: -1, phrase }] as const)],
    labels: clues(({ evidence, headings }) => ({ label: [...(evidence.labels ?? []), ...headings], unlike: evidence.unlike })),
    columns: clues(({ evidence }) => ({ columns: evidence.columns, unlike: evidence.unlike })),
    code: clues(({ evidence }) => ({ code: evidence.code, unlike: evidence.unlike })),
    headings: clues(({ headings, evidence }) => ({ heading: headings, unlike: evidence.unlike })),
  });
}

/** Makes a recogniser of a catalogue; `extraHeadings` are heading names added by the configuration, as plain text by topic. */
export function createRecogniser(topics: readonly Topic[], phrasebook: Phrasebook, extraHeadings: Readonly<Record<string, readonly string[]>> = {}): Recogniser {
  const headings = headingTopics(topics, phrasebook, extraHeadings);
  const { text, labels, columns, code } = phrasebook;
  const parents = new Map(topics.map((topic) => [topic.id, topic.parent]));
  const indexOf = new Map(topics.map((topic, index) => [topic.id, index]));
  const promised = topics.map((topic) => topic.evidence.promised === true);
  const byShape = new Map<Shape, number[]>();
  topics.forEach((topic, index) => topic.evidence.shapes?.forEach((shape) => byShape.set(shape, [...(byShape.get(shape) ?? []), index])));

  return (doc, roles, ties = new Map()) => {
    const dedicated = dedicatedSections(doc, topics, headings, ties);
    const ownersOf = new Map<number, string[]>();
    for (const [topic, places] of dedicated) for (const { section } of places) ownersOf.set(section.index, [...(ownersOf.get(section.index) ?? []), topic]);
    const nothing: State = isReadable(doc) ? 'missing' : 'unread';
    /** In these, what is still to be written or asked is listed, or where to read more: names that answer nothing. */
    const lists = new Set(doc.sections.filter(({ heading }) => heading && READING.test(heading.text)).concat(dedicated.get(PUT_OFF)?.map(({ section }) => section) ?? []).flatMap((section) => doc.sections.slice(section.index, section.endIndex).map(({ index }) => index)));
    const tally = topics.map(() => new Tally());
    doc.blocks.forEach((block, index) => {
      if (roles[index] !== 'content') return;
      collect(block, index);
    });
    const seen = new Map<number, number>();
    for (const found of shapesOf(doc)) {
      if (found.block !== undefined && roles[found.block] !== 'content') continue;
      const shape = SHAPES.indexOf(found.shape) + SHAPES.length * found.section;
      const before = seen.get(shape) ?? 0;
      seen.set(shape, before + found.count);
      // The first counts whole, several in one section half as much again.
      const share = before === 0 ? (found.count > 2 ? 1.5 : 1) : before < 3 && before + found.count > 2 ? 0.5 : 0;
      if (share === 0) continue;
      for (const topic of byShape.get(found.shape) ?? []) {
        tally[topic]?.add(-1 - 2 * shape - (before === 0 ? 0 : 1), found.section, SHAPE_POINTS[found.shape] * share, found.line);
      }
    }
    return new Map(topics.map((topic, index) => [topic.id, verdictOf(topic, index)]));

    function collect(block: Block, index: number): void {
      if (block.kind === 'table') {
        const header = block.header.cells.map((cell) => plainText(cell.text)).join(' | ');
        addClues(columns, header, block);
        if (nothing === 'unread') for (const topic of block.header.cells.flatMap((cell) => foreignColumns(cell.text))) tally[indexOf.get(topic) ?? -1]?.add(FOREIGN_COLUMN, block.section, POINTS.columns, block.line);
        addClues(labels, header, block, 0.5);
        for (const row of block.rows) addClues(text, row.cells.map((cell) => cell.text).join(' | '), block, 1, row.line);
      } else if (block.kind === 'code') {
        addClues(code, block.text.slice(0, 20_000), block);
        if (block.language === '' || block.language === 'text') addClues(text, block.text.slice(0, 20_000), block, 0.5);
        // Its names are the writer's words.
        else if (block.language === ESTIMATE) addClues(text, block.text.slice(0, 20_000), block);
      } else {
        const label = labelOf(doc, block, index);
        if (label !== undefined) addClues(labels, label.text, block, label.leads ? LEADING_LABEL : 1);
        if (!IMAGE_ALONE.test(block.text)) addClues(text, withoutTargets(block.text), block);
      }
    }

    function addClues(matcher: Matcher<Clue>, source: string, block: Block, factor = 1, at?: number): void {
      const matches = matcher(source);
      if (matches.length === 0) return;
      const open = new Set<number>();
      for (const match of matches) if (match.value.kind === 'promise') open.add(match.sentence);
      for (const { value, offset, sentence, asks } of likely(matches)) {
        if (value.kind === 'unlike' || value.kind === 'heading' || value.kind === 'promise') continue;
        // A question and a promise answer nothing.
        if ((asks || open.has(sentence) || (lists.has(block.section) && isNote(block))) && !promised[value.topic]) continue;
        const line = at ?? block.line + countLineEnds(doc, source, offset, block);
        tally[value.topic]?.add(value.id, block.section, POINTS[value.kind] * factor, line);
      }
    }

    function verdictOf(topic: Topic, index: number): Verdict {
      const found = tally[index] ?? new Tally();
      const sections = dedicated.get(topic.id) ?? [];
      let state: State = nothing;
      /** Points of sections that are dedicated to the topic and say too little: they do not make up for it. */
      let thin = 0;
      /** The sections that have something to show, with the state of each. */
      const places: { readonly section: Section; readonly held: State }[] = [];
      for (const { section, shared } of sections) {
        const own = sectionState(doc, section, roles, (part) => answersForChild(part, topic));
        const usable = own === 'covered' || own === 'thin';
        const held = usable && shared && found.pointsWithin(section) < TIED_POINTS ? nothing : own;
        state = bestState(state, held);
        if (held === 'thin') thin += found.pointsWithin(section);
        if (held !== 'missing' && held !== 'unread') places.push({ section, held });
      }
      if (found.points() - thin >= (COVERED_POINTS_OF[topic.id] ?? COVERED_POINTS)) state = bestState(state, 'covered');
      const sectionIndices = sections.map(({ section }) => section.index);
      let evidence: readonly Evidence[] | undefined;
      return {
        topic: topic.id,
        state,
        // Most verdicts are never asked for theirs.
        get evidence() {
          evidence ??= state === 'missing' || state === 'unread' ? [] : evidenceOf();
          return evidence;
        },
        sections: sectionIndices,
        points: found.points(),
      };

      /** The topic's own sections, the outermost that say most first, then the lines. */
      function evidenceOf(): Evidence[] {
        const saying = places.filter(({ held }) => isGap(state) || !isGap(held)).map(({ section }) => section);
        const outermost = saying.filter((section) => !saying.some((other) => other.index < section.index && section.index < other.endIndex));
        const headings = outermost.sort((a, b) => found.pointsWithin(b) - found.pointsWithin(a)).slice(0, 3).flatMap(({ heading }) => (heading ? [{ ...placeAt(doc, lineAt(doc, heading.range.start)), range: heading.range }] : []));
        return distinct([...headings, ...found.places(doc, outermost)]).slice(0, 6);
      }
    }

    /** A subsection about a part of the topic does not fill the topic's own section: "Pagination" alone is no API. */
    function answersForChild(section: Section, topic: Topic): boolean {
      const owners = ownersOf.get(section.index);
      return owners?.every((owner) => parents.get(owner) === topic.id) ?? false;
    }
  };
}

/** A short item or a link with a remark: it names something, and says nothing about it. */
const isNote = (block: Block): boolean => block.kind === 'text' && block.item !== undefined && (block.text.length < 80 || /^\[[^\]]*\]\(/.test(block.text));

/** Matches that are not part of a look-alike of their topic, such as "index" in "index.html". */
function likely(matches: readonly Match<Clue>[]): readonly Match<Clue>[] {
  if (!matches.some((match) => match.value.kind === 'unlike')) return matches;
  const unlike = matches.filter((match) => match.value.kind === 'unlike');
  return matches.filter(({ value, first, end }) => value.kind !== 'unlike' && !unlike.some((other) => other.value.topic === value.topic && other.first < end && first < other.end));
}

/** The topics whose heading names stand in a heading. */
export type HeadingTopics = (heading: string) => readonly string[];

/** Makes the look-up from a heading's text to the topics it names. */
export function headingTopics(topics: readonly Topic[], phrasebook: Phrasebook, extra: Readonly<Record<string, readonly string[]>> = {}): HeadingTopics {
  const added = new Map<string, string[]>();
  for (const [topic, names] of Object.entries(extra)) for (const name of names) added.set(normalise(name), [...(added.get(normalise(name)) ?? []), topic]);
  return (heading) => {
    const found = new Set(likely(phrasebook.headings(heading.replaceAll('&', ' and '))).flatMap((hit) => topics[hit.value.topic]?.id ?? []));
    for (const topic of foreignHeadings(heading)) found.add(topic);
    if (added.size > 0) for (const topic of added.get(normalise(heading)) ?? []) found.add(topic);
    return [...found];
  };
}

type Place = { readonly section: Section; readonly shared: boolean };

/** Sections dedicated to each topic: tied by a directive or template, else named by their heading. The title names the document, not a section. */
function dedicatedSections(doc: DesignDoc, topics: readonly Topic[], headings: HeadingTopics, ties: Ties): Map<string, Place[]> {
  const known = new Set(topics.map((topic) => topic.id));
  const dedicated = new Map<string, Place[]>();
  for (const section of doc.sections) {
    if (!section.heading) continue;
    const directive = section.directives.find((candidate) => candidate.key === 'topics');
    const ruled = ties.get(section.index);
    const said = directive ? directive.value.split(', ').map((topic) => topic.trim()) : [];
    const named = section.index === doc.title?.index ? [] : headings(section.heading.text);
    // The template knows what its own sections are for: its "Context and scope" may only group others. A directive adds to that.
    const topicsHere = [...new Set([...said, ...(ruled ?? named)])];
    for (const topic of topicsHere) {
      if (!known.has(topic)) continue;
      const shared = !said.includes(topic) && (ruled?.length ?? 0) > 1 && !named.includes(topic);
      dedicated.set(topic, [...(dedicated.get(topic) ?? []), { section, shared }]);
    }
  }
  return dedicated;
}

/** What a picture shows is told by nobody but itself. */
const IMAGE_ALONE = /^\s*!\[[^\]\n]{0,200}\](?:\([^()\n]{0,400}\)|\[[^\]\n]{0,200}\])\s*$/;

/** Addresses and the attributes of HTML say nothing in the writer's words. Line ends are kept, so that lines stay where they are. */
function withoutTargets(text: string): string {
  let plain = text.includes('](') ? text.replace(/\]\([^()\s]*\)/g, ']') : text;
  if (plain.includes('<')) plain = plain.replace(/<[a-z][^<>]*>/gi, (tag) => (tag.includes('=') ? tag.replace(/[^\n]+/g, '') : tag));
  return plain.includes('://') ? plain.replace(/https?:\/\/[^\s<>()`]*/g, '') : plain;
}

/**
 * The words a list item or paragraph begins with before a colon or dash, or in bold: `**Indexes:** (user_id)`, `Cache: Redis`. A short item
 * with a list below it is the heading of that list, and leads it.
 */
function labelOf(doc: DesignDoc, block: Block, index: number): { readonly text: string; readonly leads: boolean } | undefined {
  if (block.kind !== 'text') return undefined;
  const { text } = block;
  const next = doc.blocks[index + 1];
  const item = block.item === undefined ? undefined : doc.items[block.item];
  if (item && text.length < 60 && !/[.!?,;]$/.test(text) && next?.kind === 'text' && next.item !== undefined && next.item !== block.item && /\w\s+\w+\s+\w/.test(next.text)) {
    const below = doc.items[next.item];
    // `5. System APIs` before a list of bullets is a heading by its number.
    if (below && (below.parent === item.index || (item.ordered && !below.ordered && item.depth === 0))) return { text: plainText(text), leads: true };
  }
  // Notes have lines for headings: `APIs -`, `Non functional`, `Out of scope:`, each with what belongs to it below.
  const last = text.slice(text.lastIndexOf('\n') + 1);
  const line = next?.section === block.section && /[-–—:]\s?$/.test(last) ? last : (text.split('\n', 1)[0] ?? '');
  if (!item && line.length < 50 && /^[\p{L}\d][^.!?,;|=>]*$/u.test(line) && (line.length < text.length ? /[-–—:]\s*$/.test(line) : next?.section === block.section && (next.kind !== 'text' || next.item !== undefined || next.text.length > line.length))) {
    return { text: plainText(line.replace(/[-–—:\s]{1,9}$/, '')), leads: true };
  }
  const bold = /^\s*(?:\[[ xX]\]\s*)?(?:\*\*|__)([^*_\n]{2,60})(?:\*\*|__)/.exec(text);
  if (bold) return { text: bold[1] ?? '', leads: false };
  const lead = /^\s*([A-Z][^:.\n]{1,40}):(?:\s|$)/.exec(text)?.[1];
  return lead === undefined ? undefined : { text: lead, leads: false };
}

/** The first of each line. */
function distinct(places: readonly Evidence[]): Evidence[] {
  const seen = new Set<number>();
  return places.filter(({ line }) => !seen.has(line) && seen.add(line));
}

/** A line as evidence; for a fence or a frame, the first below it that says something. */
function placeAt(doc: DesignDoc, from: number): Evidence {
  let line = from;
  while (line < from + 3 && (/^\s*(?:```|~~~)/.test(lineText(doc, line)) || !SAYS.test(lineText(doc, line)))) line++;
  if (!SAYS.test(lineText(doc, line))) line = from;
  return { range: lineRange(doc, line, line + 1), line, text: lineText(doc, line).trim() };
}

const SAYS = /[\p{L}\p{N}]/u;

/** How many lines into a block an offset of its text lies; a table's evidence stands at its first line. */
function countLineEnds(doc: DesignDoc, text: string, offset: number, block: Block): number {
  if (block.kind === 'table') return 0;
  let count = block.kind === 'code' ? lineAt(doc, block.content.start) - block.line : 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) count++;
  return Math.min(count, Math.max(0, block.endLine - block.line - 1));
}

/** Adds up the points of one topic: each clue once, by section, with the blocks it stands in. */
class Tally {
  readonly #bySection = new Map<number, number>();
  readonly #lines = new Map<number, { points: number; section: number }>();
  readonly #seen = new Set<number>();

  add(clue: number, section: number, points: number, line: number): void {
    const known = this.#lines.get(line);
    this.#lines.set(line, { points: (known?.points ?? 0) + points, section });
    if (this.#seen.has(clue)) return;
    this.#seen.add(clue);
    this.#bySection.set(section, (this.#bySection.get(section) ?? 0) + points);
  }

  points(): number {
    let best = 0;
    let sum = 0;
    for (const points of this.#bySection.values()) {
      sum += points;
      best = Math.max(best, points);
    }
    return best + ELSEWHERE * (sum - best);
  }

  pointsWithin(section: Section): number {
    let sum = 0;
    for (const [index, points] of this.#bySection) if (index >= section.index && index < section.endIndex) sum += points;
    return sum;
  }

  /**
   * The lines that say most, best first. A statement that stands where the topic is dealt with is shown: in a section dedicated to it, or else in
   * the one that says most. Elsewhere only a line that says as much as a passage is, because single words stray. Where no line says enough, the
   * best stands for all, unless a section's heading does.
   */
  places(doc: DesignDoc, dedicated: readonly Section[]): Evidence[] {
    const richest = [...this.#bySection].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [-1, 0])[0];
    const isHome = (section: number): boolean => (dedicated.length > 0 ? dedicated.some(({ index, endIndex }) => section >= index && section < endIndex) : section === richest);
    const lines = [...this.#lines].map(([line, { points, section }]) => ({ line, points, home: isHome(section) })).sort((a, b) => Number(b.home) - Number(a.home) || b.points - a.points || a.line - b.line);
    const best = Math.max(0, ...lines.map(({ points }) => points));
    return lines
      .filter(({ points, home }, index) => (index === 0 && dedicated.length === 0) || (points >= best * (dedicated.length > 0 ? 0.6 : 0.75) && points >= (home ? POINTS.strong : STRAY_POINTS)))
      .map(({ line }) => placeAt(doc, line))
      .slice(0, 4);
  }
}
