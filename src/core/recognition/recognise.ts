import { awaitsAnswer, bestState, type BlockRole, isGap, sectionState, type State } from '../content.ts';
import type { Block, DesignDoc, Section } from '../document/model.ts';
import { lineAt, lineText } from '../document/lines.ts';
import { foreignColumns } from '../topics/languages/names.ts';
import type { Shape, Topic } from '../topics/topic.ts';
import { askWhatIsPutOff, CLUE_LENGTH, clueReader } from './clues.ts';
import { distinct, type Evidence, isStatement, linesShown, placeAt, type Said } from './evidence.ts';
import { likely, type Phrasebook } from './phrasebook.ts';
import { IN_HEADING, PASSING, POINTS, pointsNeeded, SHAPE_POINTS, TIED_POINTS, UNIT } from './points.ts';
import { type Around, bestNamed, isAside, isDrawn, isOnlyNamedIn, isVague, outermost } from './places.ts';
import { isReadable } from './readable.ts';
import { dedicatedSections, headingTopics, type Ties } from './sections.ts';
import { type FoundShape, shapesOf } from './shapes.ts';
import { createTally } from './tally.ts';

export interface Verdict {
  readonly topic: string;
  readonly state: State;
  /** Where the topic is addressed, best first; for a topic without content, the section that should hold it. */
  readonly evidence: readonly Evidence[];
  /** Indices of the sections that are dedicated to the topic. */
  readonly sections: readonly number[];
  /** What was found in bodies, in points; `pointsNeeded` in points.ts says how many cover a topic. */
  readonly points: number;
}

export type Recogniser = (doc: DesignDoc, roles: readonly BlockRole[], ties?: Ties) => ReadonlyMap<string, Verdict>;

const NOTHING: readonly never[] = [];
const NONE: readonly string[] = NOTHING;

const SHAPES = Object.keys(SHAPE_POINTS);

/** JSON may be a record, a setting or an answer, and any rule may begin with a case: they count, and are shown where nothing says more. */
const STRAY: ReadonlySet<Shape> = new Set<Shape>(['payload', 'record', 'condition']);

/** A picture of measurements. */
const MEASURED = /!\[[^\]\n]{0,200}\b(?:performance|perf|benchmarks?|latency|throughput|measurements?|results?|screenshot)\b/i;

/** Diagrams that show no parts of a system, or them only by what passes between them. */
const NO_PARTS = /^\s*(?:sequenceDiagram|stateDiagram|erDiagram|gantt|pie)/;

/** Headings of a list of things to read. */
const READING = /^[\d.\s]*(?:references?|further reading|see also|related (?:\w{1,20} ){0,3}(?:documents?|docs|links|reading|articles|topics|components|resources)|resources|links|bibliography|reading list)\W*$/i;

/** The topic whose sections list what is not there yet. */
const PUT_OFF = 'open-questions';

/** Makes a recogniser of a catalogue; `extraHeadings` are heading names added by the configuration, as plain text by topic. */
export function createRecogniser(topics: readonly Topic[], phrasebook: Phrasebook, extraHeadings: Readonly<Record<string, readonly string[]>> = {}): Recogniser {
  const headings = headingTopics(topics, phrasebook, extraHeadings);
  const parents = new Map(topics.map((topic) => [topic.id, topic.parent]));
  const indexOf = new Map(topics.map((topic, index) => [topic.id, index]));
  const promised = topics.map((topic) => topic.evidence.promised === true);
  const drawn = topics.map(isDrawn);
  const byShape = new Map<Shape, number[]>();
  topics.forEach((topic, index) => topic.evidence.shapes?.forEach((shape) => byShape.set(shape, [...(byShape.get(shape) ?? []), index])));
  const readClues = clueReader(phrasebook, promised);
  /** The number of the document in which a clue was last seen. */
  const seenIn = new Uint32Array(phrasebook.clueCount);
  /** And the line. */
  const seenOn = new Uint32Array(phrasebook.clueCount);
  let documents = 0;

  return (doc, roles, ties = new Map()) => {
    const dedicated = dedicatedSections(doc, topics, headings, ties);
    const ownersOf = new Map<number, string[]>();
    for (const [topic, places] of dedicated) for (const { section } of places) ownersOf.set(section.index, [...(ownersOf.get(section.index) ?? []), topic]);
    const nothing: State = isReadable(doc) ? 'missing' : 'unread';
    /** In these, what is still to be written or asked is listed, or where to read more: names that answer nothing. */
    const lists = new Set(doc.sections.filter(({ heading }) => heading && READING.test(heading.text)).concat(dedicated.get(PUT_OFF)?.map(({ section }) => section) ?? []).flatMap((section) => doc.sections.slice(section.index, section.endIndex).map(({ index }) => index)));
    const tally = createTally(doc, topics.length);
    documents++;
    const cluesAt = readClues(doc);
    const drawings = new Set(doc.diagrams.filter(({ kind }) => kind !== 'image' && kind !== 'ascii').map(({ block }) => block));
    const pictures = new Set(doc.diagrams.filter(({ kind }) => kind === 'image').map(({ block }) => block));
    doc.blocks.forEach((block, index) => {
      if (roles[index] !== 'content') return;
      const { section, line } = block;
      const clues = cluesAt(index);
      const isListed = lists.has(section) && isNote(block);
      const isDrawing = drawings.has(index);
      for (let at = 0; at < clues.length; at += CLUE_LENGTH) {
        const id = clues[at] ?? 0;
        const topic = clues[at + 1] ?? 0;
        if (isListed && !promised[topic]) continue;
        const on = line + (clues[at + 3] ?? 0);
        const isRepeated = seenIn[id] === documents;
        const worth = clues[at + 2] ?? 0;
        tally.add(topic, section, worth, on, isRepeated, isRepeated && seenOn[id] === on ? 0 : phrasebook.passing[id] === 1 || (isDrawing && !drawn[topic]) ? worth * PASSING : worth);
        seenOn[id] = on;
        seenIn[id] = documents;
      }
    });
    for (const section of doc.sections) addHeading(section);
    if (nothing === 'unread') addForeignColumns();
    const seen = new Map<number, number>();
    for (const found of shapesOf(doc)) {
      if (found.block !== undefined && roles[found.block] !== 'content') continue;
      const shape = SHAPES.indexOf(found.shape) + SHAPES.length * found.section;
      const before = seen.get(shape) ?? 0;
      seen.set(shape, before + found.count);
      // The first counts whole, several in one section half as much again.
      const share = before === 0 ? (found.count > 2 ? 1.5 : 1) : before < 3 && before + found.count > 2 ? 0.5 : 0;
      if (share === 0) continue;
      const worth = SHAPE_POINTS[found.shape] * share * UNIT;
      for (const topic of byShape.get(found.shape) ?? []) tally.add(topic, found.section, worth, found.line, false, isStray(found, topic) ? worth * PASSING : worth);
    }
    return new Map(topics.map((topic, index) => [topic.id, verdictOf(topic, index)]));

    /** What a picture shows is told by nobody but itself, and a signature tells no details. */
    function isStray({ shape, block }: FoundShape, topic: number): boolean {
      if (shape !== 'diagram') return STRAY.has(shape) || (shape === 'rpc' && topic === indexOf.get('detailed-design'));
      const drawing = doc.blocks[block ?? -1];
      if (pictures.has(block)) return topic !== indexOf.get('diagram') || (drawing?.kind === 'text' && MEASURED.test(drawing.text));
      return topic === indexOf.get('architecture') && drawing?.kind === 'code' && NO_PARTS.test(drawing.text);
    }

    /** A heading over content speaks in its words, too: of other topics than it names, as its own need a body that answers them. */
    function addHeading(section: Section): void {
      const { heading, index, firstBlock, endIndex } = section;
      if (!heading || index === doc.title?.index || lists.has(index)) return;
      const { text } = phrasebook;
      const hits = text.scan(heading.text);
      if (hits.count === 0 || !roles.slice(firstBlock, doc.sections[endIndex - 1]?.endBlock).includes('content')) return;
      const line = lineAt(doc, heading.range.start);
      const named = ownersOf.get(index);
      askWhatIsPutOff(text, hits);
      likely(text, hits, (hit) => {
        const value = hits.values[hit] ?? 0;
        const topic = text.topics[value] ?? 0;
        if ((hits.asks[hits.sentences[hit] ?? 0] === 1 && !promised[topic]) || named?.includes(topics[topic]?.id ?? '')) return;
        const id = text.firstId + value;
        tally.add(topic, index, (text.worth[value] ?? 0) * IN_HEADING, line, seenIn[id] === documents, 0);
        seenIn[id] = documents;
      });
    }

    /** A column named in another language counts once for each topic. */
    function addForeignColumns(): void {
      const known = new Set<string>();
      doc.blocks.forEach((block, index) => {
        if (block.kind !== 'table' || roles[index] !== 'content') return;
        for (const topic of block.header.cells.flatMap((cell) => foreignColumns(cell.text))) {
          const at = indexOf.get(topic);
          if (at !== undefined) tally.add(at, block.section, POINTS.columns * UNIT, block.line, known.has(topic));
          known.add(topic);
        }
      });
    }

    function verdictOf(topic: Topic, index: number): Verdict {
      const points = tally.points(index);
      const sections = dedicated.get(topic.id) ?? [];
      let state: State = nothing;
      /** Points of sections that are dedicated to the topic and say too little: they do not make up for it. */
      let thin = 0;
      /** Sections whose heading alone speaks for the topic, vaguely or in passing. */
      const silent: Section[] = [];
      /** The sections that have something to show, with the state of each. */
      const places: { readonly section: Section; readonly held: State }[] = [];
      for (const { section, shared, needs } of sections) {
        const said = sectionState(doc, section, roles, (part) => answersForChild(part, topic));
        const own = said === 'thin' && topic.evidence.listed === true && hasItem(section) ? 'covered' : said;
        const usable = own === 'covered' || own === 'thin';
        const isTied = shared || isVague(topic, section, ownersOf.get(section.index) ?? NONE);
        const isAnswered = (own === 'thin' || points >= needs) && (!isTied || tally.pointsWithin(index, section) >= TIED_POINTS);
        const held = !usable || isAnswered ? own : isWaiting(section) ? 'placeholder' : nothing;
        state = bestState(state, held);
        if (held === 'thin') thin += tally.pointsWithin(index, section);
        if (held !== 'missing' && held !== 'unread') places.push({ section, held });
        else if (usable && !shared) silent.push(section);
      }
      if (state !== 'covered' && points - thin >= pointsNeeded(topic.id) && tally.somewhere(index, (section) => !isOnlyNamedIn(topic, owners(section)))) state = 'covered';
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
        points,
      };

      /** The sections that name the topic best, then the lines. */
      function evidenceOf(): Evidence[] {
        const around: Around = { named: (section) => ownersOf.get(section) ?? NONE, owners, points: (section) => tally.pointsWithin(index, section) };
        const saying = places.filter(({ held }) => isGap(state) || !isGap(held)).map(({ section }) => section);
        const named = bestNamed(topic, saying, around);
        const shown = show(named);
        const { headings, lines } = named.length > 0 || shown.lines.some(isStatement) ? shown : show(saying.length > 0 ? outermost(saying, around) : silent);
        return distinct([...headings, ...lines.map(({ line }) => placeAt(doc, line))]);
      }

      function show(sections: readonly Section[]): { headings: Evidence[]; lines: readonly Said[] } {
        const shown = sections.slice(0, 3);
        const headings = shown.flatMap(({ heading }) => (heading ? [{ ...placeAt(doc, lineAt(doc, heading.range.start)), range: heading.range }] : []));
        const own = headings.length === 0 ? undefined : (section: number): boolean => owners(section).includes(topic.id) && shown.some(({ index, endIndex }) => index <= section && section < endIndex);
        const aside = ({ section, line }: Said): boolean => isAside(topic, lineText(doc, line), doc.sections[section], owners(section));
        return { headings, lines: isGap(state) ? NOTHING : linesShown(tally.linesOf(index), { own, length: (line) => lineText(doc, line).length, aside }) };
      }
    }

    /** The topics of the innermost section around a place that is dedicated to any. */
    function owners(index: number): readonly string[] {
      for (let section = doc.sections[index]; section; section = section.parent === undefined ? undefined : doc.sections[section.parent]) {
        const found = ownersOf.get(section.index);
        if (found) return found;
      }
      return NONE;
    }

    /** Whether a list stands in a section. */
    function hasItem({ firstBlock, endIndex }: Section): boolean {
      return doc.blocks.slice(firstBlock, doc.sections[endIndex - 1]?.endBlock).some((block, at) => block.kind === 'text' && block.item !== undefined && roles[firstBlock + at] === 'content');
    }

    /** Whether something in a section stands in for an answer, so that one of its topics still waits for it. */
    function isWaiting({ firstBlock, endIndex }: Section): boolean {
      return roles.slice(firstBlock, doc.sections[endIndex - 1]?.endBlock).some(awaitsAnswer);
    }

    /** A subsection about a part of the topic does not fill the topic's own section: "Pagination" alone is no API. */
    function answersForChild(section: Section, topic: Topic): boolean {
      return ownersOf.get(section.index)?.every((owner) => parents.get(owner) === topic.id) ?? false;
    }
  };
}

/** A short item or a link with a remark: it names something, and says nothing about it. */
const isNote = (block: Block): boolean => block.kind === 'text' && block.item !== undefined && (block.text.length < 80 || /^[*_]{0,3}\[[^\]]*\]\(/.test(block.text));
