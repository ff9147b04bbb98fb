import { bestState, type BlockRole, sectionState, type State } from '../content.ts';
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
  /** For a topic that is missing, the line that says most of it, if more than a single weak word speaks for it. */
  readonly nearest: Evidence | undefined;
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
 * More: paths and calls stand in many documents that offer none of their own.
 */
const COVERED_POINTS_OF: Readonly<Record<string, number>> = {
  'functional-requirements': 2,
  actors: 2,
  'data-flow': 2,
  'detailed-design': 2,
  bottlenecks: 2,
  cost: 3,
  'privacy-compliance': 2.5,
  auth: 2.5,
  'error-handling': 2.5,
  caching: 2.5,
  availability: 2.5,
  'edge-cases': 3,
  api: 4,
};

/** What has to be found in bodies to cover a topic without a section of its own, in points. */
export const pointsNeeded = (topic: string): number => COVERED_POINTS_OF[topic] ?? COVERED_POINTS;

/** With less, what was found is a word that may mean anything. */
const NEAR_POINTS = 1.5;

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

/** A label that leads a list of its own is worth a table: 4 points. */
const LEADING_LABEL = 4 / POINTS.label;

/** Evidence outside the section richest in it counts half: scattered words are weaker than a place that deals with the topic. */
const ELSEWHERE = 0.5;

interface Clue {
  readonly topic: number;
  readonly kind: keyof typeof POINTS | 'unlike' | 'heading' | 'promise';
  /** Its own number, so that its repetition does not add up. */
  readonly id: number;
}

/** Puts off what its sentence speaks of, whatever the topic. */
const PROMISE: Clue = { topic: -1, kind: 'promise', id: -1 };

/** Stands for any column named in another language; shapes have the even negative numbers. */
const FOREIGN_COLUMN = -1_000_001;

/** The phrases of a catalogue, compiled once. */
export type Phrasebook = ReturnType<typeof createPhrasebook>;

/** Compiles the phrases of a catalogue. */
export function createPhrasebook(topics: readonly Topic[]) {
  let id = 0;
  const clues = (pick: (topic: Topic) => Partial<Record<Clue['kind'], readonly string[] | undefined>>): (readonly [string, Clue])[] =>
    topics.flatMap((topic, index) => Object.entries(pick(topic)).flatMap(([kind, phrases]) => (phrases ?? []).map((phrase) => [phrase, { topic: index, kind: kind as Clue['kind'], id: id++ }] as const)));
  return compilePhrases<Clue, 'text' | 'labels' | 'columns' | 'code' | 'headings'>({
    text: [...clues(({ evidence }) => ({ strong: evidence.strong, weak: evidence.weak, unlike: evidence.unlike })), ...PROMISES.map((phrase) => [phrase, PROMISE] as const)],
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
        tally[topic]?.add(-1 - 2 * shape - (before === 0 ? 0 : 1), found.section, SHAPE_POINTS[found.shape] * share, found.block ?? -1, found.line);
      }
    }
    return new Map(topics.map((topic, index) => [topic.id, verdictOf(topic, index)]));

    function collect(block: Block, index: number): void {
      if (block.kind === 'table') {
        const header = block.header.cells.map((cell) => plainText(cell.text)).join(' | ');
        addClues(columns, header, block, index);
        if (nothing === 'unread') for (const topic of block.header.cells.flatMap((cell) => foreignColumns(cell.text))) tally[indexOf.get(topic) ?? -1]?.add(FOREIGN_COLUMN, block.section, POINTS.columns, index, block.line);
        addClues(labels, header, block, index, 0.5);
        for (const row of block.rows) addClues(text, row.cells.map((cell) => cell.text).join(' | '), block, index, 1, row.line);
      } else if (block.kind === 'code') {
        addClues(code, block.text.slice(0, 20_000), block, index);
        if (block.language === '' || block.language === 'text') addClues(text, block.text.slice(0, 20_000), block, index, 0.5);
        // Its names are the writer's words.
        else if (block.language === ESTIMATE) addClues(text, block.text.slice(0, 20_000), block, index);
      } else {
        const label = labelOf(doc, block, index);
        if (label !== undefined) addClues(labels, label.text, block, index, label.leads ? LEADING_LABEL : 1);
        if (!IMAGE_ALONE.test(block.text)) addClues(text, withoutTargets(block.text), block, index);
      }
    }

    function addClues(matcher: Matcher<Clue>, source: string, block: Block, index: number, factor = 1, at?: number): void {
      const matches = matcher(source);
      if (matches.length === 0) return;
      const open = new Set<number>();
      for (const match of matches) if (match.value.kind === 'promise') open.add(match.sentence);
      for (const { value, offset, sentence, asks } of likely(matches)) {
        if (value.kind === 'unlike' || value.kind === 'heading' || value.kind === 'promise') continue;
        // A question and a promise answer nothing.
        if ((asks || open.has(sentence)) && !promised[value.topic]) continue;
        const line = at ?? block.line + countLineEnds(source, offset, block);
        tally[value.topic]?.add(value.id, block.section, POINTS[value.kind] * factor, index, line);
      }
    }

    function verdictOf(topic: Topic, index: number): Verdict {
      const found = tally[index] ?? new Tally();
      const sections = dedicated.get(topic.id) ?? [];
      let state: State = nothing;
      /** Points of sections that are dedicated to the topic and say too little: they do not make up for it. */
      let thin = 0;
      const places: Evidence[] = [];
      for (const { section, shared } of sections) {
        const own = sectionState(doc, section, roles, (part) => answersForChild(part, topic));
        const usable = own === 'covered' || own === 'thin';
        const held = usable && shared && found.pointsWithin(section) < TIED_POINTS ? nothing : own;
        state = bestState(state, held);
        if (held === 'thin') thin += found.pointsWithin(section);
        if (section.heading && held !== 'missing' && held !== 'unread') places.push({ range: section.heading.range, line: lineOfSection(doc, section), text: lineText(doc, lineOfSection(doc, section)).trim() });
      }
      if (found.points() - thin >= pointsNeeded(topic.id)) state = bestState(state, 'covered');
      const sectionIndices = sections.map(({ section }) => section.index);
      let evidence: readonly Evidence[] | undefined;
      return {
        topic: topic.id,
        state,
        // Most verdicts are never asked for theirs.
        get evidence() {
          evidence ??= state === 'missing' || state === 'unread' ? [] : distinct([...places, ...found.places(doc)]).slice(0, 6);
          return evidence;
        },
        get nearest() {
          return state === 'missing' && found.points() >= NEAR_POINTS ? found.places(doc).find(({ text }) => !/^(?:```|~~~|<)/.test(text)) : undefined;
        },
        sections: sectionIndices,
        points: found.points(),
      };
    }

    /** A subsection about a part of the topic does not fill the topic's own section: "Pagination" alone is no API. */
    function answersForChild(section: Section, topic: Topic): boolean {
      const owners = ownersOf.get(section.index);
      return owners?.every((owner) => parents.get(owner) === topic.id) ?? false;
    }
  };
}

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
    const said = directive ? directive.value.split(',').map((topic) => topic.trim()) : [];
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

/** A link's target says nothing in the writer's words; it holds no line end, so that lines stay where they are. */
function withoutTargets(text: string): string {
  return text.includes('](') ? text.replace(/\]\([^()\s]*\)/g, ']') : text;
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

const lineOfSection = (doc: DesignDoc, section: Section): number => lineAt(doc, section.heading?.range.start ?? section.range.start);

/** How many lines into a block an offset of its text lies; a table's evidence stands at its first line. */
function countLineEnds(text: string, offset: number, block: Block): number {
  if (block.kind === 'table') return 0;
  let count = block.kind === 'code' && block.language !== '' ? 1 : 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) count++;
  return Math.min(count, Math.max(0, block.endLine - block.line - 1));
}

/** Adds up the points of one topic: each clue once, by section, with the blocks it stands in. */
class Tally {
  readonly #bySection = new Map<number, number>();
  readonly #lines = new Map<number, { points: number; block: number }>();
  readonly #seen = new Set<number>();

  add(clue: number, section: number, points: number, block: number, line: number): void {
    const known = this.#lines.get(line);
    this.#lines.set(line, { points: (known?.points ?? 0) + points, block });
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

  /** The lines that say most; what is worth less than a statement, or less than three fifths of the best line, is only mentioned in passing. Where no line makes a statement, the best stands for all. */
  places(doc: DesignDoc): Evidence[] {
    const lines = [...this.#lines].sort(([lineA, a], [lineB, b]) => b.points - a.points || lineA - lineB);
    const best = lines[0]?.[1].points ?? 0;
    return lines
      .filter(([, { points }], index) => index === 0 || (points * 5 >= best * 3 && points >= POINTS.strong))
      .map(([line]) => ({ range: lineRange(doc, line, line + 1), line, text: lineText(doc, line).trim() }))
      .filter(({ text }) => /[\p{L}\p{N}`]/u.test(text))
      .slice(0, 4);
  }
}
