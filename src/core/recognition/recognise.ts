import { bestState, type BlockRole, isGap, sectionState, type State } from '../content.ts';
import type { Block, DesignDoc, Heading, Section } from '../document/model.ts';
import { blockReader } from '../document/versions.ts';
import { lineAt, lineText } from '../document/lines.ts';
import { MARK, marksOf } from '../document/marks.ts';
import { ESTIMATE } from '../estimate/block/sheet.ts';
import { normalise, plainText } from '../document/plain-text.ts';
import { foreignColumns, foreignHeadings } from '../topics/languages/names.ts';
import type { Shape, Topic } from '../topics/topic.ts';
import { distinct, type Evidence, isStatement, linesShown, placeAt, type Said } from './evidence.ts';
import { compilePhrases, type Hits, type Matcher } from './phrases.ts';
import { PROMISES } from './promises.ts';
import { isReadable } from './readable.ts';
import { type FoundShape, shapesOf } from './shapes.ts';

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
const COVERED_POINTS = 3.5;

/**
 * Topics that need another number. Less: either every design speaks of them throughout and not in words of their own (what a component does,
 * where it is slow, who uses it), or their words hardly stand in a document that does not address them.
 * More: words that many documents use in passing, such as those of tools, of limits and of paths and calls that others offer.
 */
const COVERED_POINTS_OF: Readonly<Record<string, number>> = {
  'functional-requirements': 1,
  actors: 2,
  'data-flow': 1.5,
  'detailed-design': 2,
  bottlenecks: 2,
  cost: 4.5,
  'privacy-compliance': 2,
  auth: 3,
  'error-handling': 4,
  assumptions: 4,
  caching: 2,
  availability: 2.5,
  'edge-cases': 2.5,
  'primary-key': 3,
  'service-communication': 4,
  'message-model': 4,
  'design-goals': 4,
  'storage-choice': 4,
  messaging: 3,
  'request-response': 4,
  monitoring: 4.5,
  rollout: 4,
  scope: 3,
  api: 4,
  'non-functional-requirements': 2.5,
  'capacity-estimation': 4,
  relationships: 4,
  replication: 5,
  security: 4,
  testing: 4.5,
};

/** What has to be found in bodies to cover a topic without a section of its own, in points. */
export const pointsNeeded = (topic: string): number => COVERED_POINTS_OF[topic] ?? COVERED_POINTS;

/** A section tied to several topics answers those its heading does not name with less: its reader already expects them there. */
const TIED_POINTS = 2;

const POINTS = { strong: 2, passing: 2, weak: 1, label: 3, columns: 4, code: 4 } as const;

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

/** A phrase that is said in passing speaks for the verdict, but hardly for its line. */
const PASSING = 0.25;

const MEASURED = /!\[[^\]\n]{0,200}\b(?:performance|perf|benchmarks?|latency|throughput|measurements?|results?|screenshot)\b/i;

/** A label that leads a list of its own is worth a table: 4 points. */
const LEADING_LABEL = 4 / POINTS.label;

/** Evidence outside the section richest in it counts half: scattered words are weaker than a place that deals with the topic. */
const ELSEWHERE = 0.5;

/** What a phrase stands for where it matches. */
export interface Clue {
  /** Index into the catalogue, or -1 for what puts off whatever its sentence speaks of. */
  readonly topic: number;
  readonly kind: keyof typeof POINTS | 'unlike' | 'heading' | 'promise';
}

/** Puts off what its sentence speaks of, whatever the topic. */
const PROMISE: Clue = { topic: -1, kind: 'promise' };

const NOTHING: readonly never[] = [];
const NONE: readonly string[] = NOTHING;

/** Tells the writer what to say. */
const PROMPTS = /^[\s>*+\d.-]{0,12}(?:\*\*)?(?:discuss|clarify|mention|outline|state)\b/i;

/** Diagrams that show no parts of a system. */
const NO_PARTS = /^\s*(?:stateDiagram|erDiagram|gantt|pie)/;

/** Headings of a list of things to read. */
const READING = /^[\d.\s]*(?:references?|further reading|see also|related (?:\w{1,20} ){0,3}(?:documents?|docs|links|reading|articles|topics|components|resources)|resources|links|bibliography|reading list)\W*$/i;

/** The topic whose sections list what is not there yet. */
const PUT_OFF = 'open-questions';

/** Words of a heading that names a topic; a longer one is a question or sentence in which the name may stand in passing. */
const NAME_WORDS = 9;

/** Headings that stand for a topic where none of its own does. */
const VAGUE = /^[\d.\s]*(?:proposal|implementation|overview|abstract|summary)\W*$/i;

/** Whether a heading is short enough to be a name. */
export const isName = ({ text }: Heading): boolean => (text.match(/\S+/g)?.length ?? 0) <= NAME_WORDS;

/** Headings of what led to a design, or explains its words; beside the design itself they say little of most topics. */
const BACKGROUND = /^[\d.\s]*(?:motivation|background|introduction|context|problem|current|existing|status quo|why\b|history|footnotes?|glossary|definitions|terminology)/i;

/** Topics that are at home there. */
const AT_HOME_IN_BACKGROUND: ReadonlySet<string> = new Set(['functional-requirements', 'design-goals', 'actors', 'scope', 'assumptions', 'bottlenecks', 'diagram']);

/** Topics whose sections only name what other topics are about: what is left out, tested, or still open. */
const ASIDE: ReadonlySet<string> = new Set(['scope', 'testing', PUT_OFF]);

/** The phrases of a catalogue, compiled once. */
export type Phrasebook = ReturnType<typeof createPhrasebook>;

/** Compiles the phrases of a catalogue. */
export function createPhrasebook(topics: readonly Topic[]) {
  const clues = (pick: (topic: Topic) => Partial<Record<Clue['kind'], readonly string[] | undefined>>): (readonly [string, Clue])[] => {
    const found: (readonly [string, Clue])[] = [];
    topics.forEach((topic, index) => {
      for (const [kind, phrases] of Object.entries(pick(topic))) {
        const clue: Clue = { topic: index, kind: kind as Clue['kind'] };
        for (const phrase of phrases ?? NONE) found.push([phrase, clue]);
      }
    });
    return found;
  };
  const groups = {
    text: [...clues(({ evidence }) => ({ strong: evidence.strong, passing: evidence.passing, weak: evidence.weak, unlike: evidence.unlike })), ...PROMISES.map((phrase) => [phrase, PROMISE] as const)],
    labels: clues(({ evidence, headings }) => ({ label: [...(evidence.labels ?? []), ...headings], unlike: evidence.unlike })),
    columns: clues(({ evidence }) => ({ columns: evidence.columns, unlike: evidence.unlike })),
    code: clues(({ evidence }) => ({ code: evidence.code, unlike: evidence.unlike })),
    headings: clues(({ headings, evidence }) => ({ heading: headings, unlike: evidence.unlike })),
  };
  const { text, labels, columns, code, headings } = compilePhrases<Clue, keyof typeof groups>(groups);
  let firstId = 0;
  const numbered = (matcher: Matcher<Clue>, entries: Clues['entries']): Clues => {
    const ids = firstId;
    firstId += matcher.values.length;
    return {
      scan: matcher.scan,
      entries,
      firstId: ids,
      topics: new Int16Array(matcher.values.map(({ topic }) => topic)),
      uses: new Uint8Array(matcher.values.map(({ kind }) => (kind === 'unlike' ? UNLIKE : kind === 'promise' ? PROMISED : EVIDENCE))),
      worth: new Int32Array(matcher.values.map(({ kind }) => (kind in POINTS ? POINTS[kind as keyof typeof POINTS] * UNIT : 0))),
    };
  };
  /** Which clues are phrases that are said in passing; those of texts are numbered first. */
  const passing = Uint8Array.from(text.values, ({ kind }) => (kind === 'passing' ? 1 : 0));
  return { passing, text: numbered(text, groups.text), labels: numbered(labels, groups.labels), columns: numbered(columns, groups.columns), code: numbered(code, groups.code), headings: numbered(headings, groups.headings), clueCount: firstId };
}

/** The phrases of a group, and what each of them is, by its number. */
export interface Clues {
  readonly scan: Matcher<Clue>['scan'];
  /** The phrases with what they stand for, by their numbers. */
  readonly entries: readonly (readonly [phrase: string, clue: Clue])[];
  /** Added to a phrase's number it is the clue's own, so that its repetition does not add up. */
  readonly firstId: number;
  readonly topics: Int16Array;
  /** What each is used for; one that is used for nothing is passed over. */
  readonly uses: Uint8Array;
  /** In points times UNIT. */
  readonly worth: Int32Array;
}

const EVIDENCE = 0;
const UNLIKE = 1;
const PROMISED = 2;
export const UNUSED = 3;

/** Points are counted in quarters, so that they are whole numbers: half a weak word is two. */
const UNIT = 4;

/** Calls `use` with the number of each match that is evidence; what is part of a look-alike of its topic, such as "index" in "index.html", is not. */
function likely({ uses, topics }: Clues, { count, values, firsts, ends }: Hits, use: (hit: number) => void): void {
  let unlikes: number[] | undefined;
  for (let hit = 0; hit < count; hit++) if (uses[values[hit] ?? 0] === UNLIKE) (unlikes ??= []).push(hit);
  /** Look-alikes before this one end before the match. */
  let from = 0;
  for (let hit = 0; hit < count; hit++) {
    const value = values[hit] ?? 0;
    if (uses[value] !== EVIDENCE) continue;
    if (unlikes) {
      const first = firsts[hit] ?? 0;
      const end = ends[hit] ?? 0;
      while (from < unlikes.length && (ends[unlikes[from] ?? 0] ?? 0) <= first) from++;
      let isUnlike = false;
      for (let at = from; at < unlikes.length; at++) {
        const other = unlikes[at] ?? 0;
        if ((firsts[other] ?? 0) >= end) break;
        if ((ends[other] ?? 0) > first && topics[values[other] ?? 0] === topics[value]) isUnlike = true;
      }
      if (isUnlike) continue;
    }
    use(hit);
  }
}

/** Makes a recogniser of a catalogue; `extraHeadings` are heading names added by the configuration, as plain text by topic. */
export function createRecogniser(topics: readonly Topic[], phrasebook: Phrasebook, extraHeadings: Readonly<Record<string, readonly string[]>> = {}): Recogniser {
  const headings = headingTopics(topics, phrasebook, extraHeadings);
  const parents = new Map(topics.map((topic) => [topic.id, topic.parent]));
  const indexOf = new Map(topics.map((topic, index) => [topic.id, index]));
  const promised = topics.map((topic) => topic.evidence.promised === true);
  const byShape = new Map<Shape, number[]>();
  topics.forEach((topic, index) => topic.evidence.shapes?.forEach((shape) => byShape.set(shape, [...(byShape.get(shape) ?? []), index])));
  const readClues = blockReader(cluesIn, surroundings, true);
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
    doc.blocks.forEach((block, index) => {
      if (roles[index] !== 'content') return;
      const { section, line } = block;
      const clues = cluesAt(index);
      const isListed = lists.has(section) && isNote(block);
      for (let at = 0; at < clues.length; at += CLUE_LENGTH) {
        const id = clues[at] ?? 0;
        const topic = clues[at + 1] ?? 0;
        if (isListed && !promised[topic]) continue;
        const on = line + (clues[at + 3] ?? 0);
        const isRepeated = seenIn[id] === documents;
        const worth = clues[at + 2] ?? 0;
        tally.add(topic, section, worth, on, isRepeated, isRepeated && seenOn[id] === on ? 0 : phrasebook.passing[id] === 1 ? worth * PASSING : worth);
        seenOn[id] = on;
        seenIn[id] = documents;
      }
    });
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

    /** JSON may be a record or a setting as well as an answer, a signature tells no details, and a picture of measurements shows no parts. */
    function isStray({ shape, block }: FoundShape, topic: number): boolean {
      const drawn = shape === 'diagram' && block !== undefined ? doc.blocks[block] : undefined;
      return shape === 'payload' || (shape === 'rpc' && topic === indexOf.get('detailed-design')) || (drawn?.kind === 'text' && MEASURED.test(drawn.text)) || (drawn?.kind === 'code' && topic === indexOf.get('architecture') && NO_PARTS.test(drawn.text));
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
      /** The sections that have something to show, with the state of each. */
      const places: { readonly section: Section; readonly held: State }[] = [];
      for (const { section, shared } of sections) {
        const own = sectionState(doc, section, roles, (part) => answersForChild(part, topic));
        const usable = own === 'covered' || own === 'thin';
        const held = !usable || !shared || tally.pointsWithin(index, section) >= TIED_POINTS ? own : isWaiting(section) ? 'placeholder' : nothing;
        state = bestState(state, held);
        if (held === 'thin') thin += tally.pointsWithin(index, section);
        if (held !== 'missing' && held !== 'unread') places.push({ section, held });
      }
      if (points - thin >= pointsNeeded(topic.id)) state = bestState(state, 'covered');
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

      /** The topic's own sections, the outermost that say most first, then the lines. */
      function evidenceOf(): Evidence[] {
        const saying = places.filter(({ held }) => isGap(state) || !isGap(held)).map(({ section }) => section);
        const outermost = saying.filter((section) => !saying.some((other) => other.index < section.index && section.index < other.endIndex)).sort((a, b) => tally.pointsWithin(index, b) - tally.pointsWithin(index, a));
        const short = outermost.filter(({ heading }) => heading && isName(heading));
        const clear = short.filter(({ heading }) => !VAGUE.test(heading?.text ?? ''));
        // A part of a part names the topic of that part.
        const top = Math.min(...clear.map(({ level }) => level));
        const named = clear.length > 0 ? clear.filter(({ level }) => level <= top + 1) : short;
        const show = (sections: readonly Section[]): { headings: Evidence[]; lines: readonly Said[] } => {
          const headings = sections.slice(0, 3).flatMap(({ heading }) => (heading ? [{ ...placeAt(doc, lineAt(doc, heading.range.start)), range: heading.range }] : []));
          const own = headings.length === 0 ? undefined : (section: number): boolean => owners(section).includes(topic.id);
          return { headings, lines: isGap(state) ? NOTHING : linesShown(tally.linesOf(index), { own, length: (line) => lineText(doc, line).length, aside: ({ section, line }) => PROMPTS.test(lineText(doc, line)) || (!promised[index] && (owners(section).some((owner) => ASIDE.has(owner)) || (!AT_HOME_IN_BACKGROUND.has(topic.id) && isBackground(section)))) }) };
        };
        const shown = show(named);
        const { headings, lines } = named.length > 0 || shown.lines.some(isStatement) ? shown : show(outermost);
        return distinct([...headings, ...lines.map(({ line }) => placeAt(doc, line))]);
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

    /** Whether a section tells what led to the design rather than the design. */
    function isBackground(index: number): boolean {
      return BACKGROUND.test(doc.sections[index]?.heading?.text ?? '');
    }

    /** Whether something in a section stands in for an answer, so that one of its topics still waits for it. */
    function isWaiting({ firstBlock, endIndex }: Section): boolean {
      return roles.slice(firstBlock, doc.sections[endIndex - 1]?.endBlock).some((role) => role === 'starter' || role === 'placeholder');
    }

    /** A subsection about a part of the topic does not fill the topic's own section: "Pagination" alone is no API. */
    function answersForChild(section: Section, topic: Topic): boolean {
      return ownersOf.get(section.index)?.every((owner) => parents.get(owner) === topic.id) ?? false;
    }
  };

  /** The clues of a block, four numbers each: the clue's own, its topic, its points times UNIT, and its line counted from the block's first. */
  function cluesIn(doc: DesignDoc): (index: number) => readonly number[] {
    const marksAt = marksOf(doc);
    return (index) => {
      const block = doc.blocks[index];
      return block ? cluesOf(doc, block, index, marksAt(index)) : NOTHING;
    };
  }

  function cluesOf(doc: DesignDoc, block: Block, index: number, marks: number): readonly number[] {
    const { text, labels, columns, code } = phrasebook;
    let found: number[] | undefined;
    if (block.kind === 'table') {
      const header = block.header.cells.map((cell) => plainText(cell.text)).join(' | ');
      addClues(columns, header, 1, 0);
      addClues(labels, header, 0.5, 0);
      for (const row of block.rows) addClues(text, row.cells.map((cell) => cell.text).join(' | '), 1, row.line - block.line);
    } else if (block.kind === 'code') {
      const source = block.text.length > 20_000 ? block.text.slice(0, 20_000) : block.text;
      const line = lineAt(doc, block.content.start) - block.line;
      addClues(code, source, 1, line);
      // The names in an estimate are the writer's words.
      if (block.language === '' || block.language === 'text' || block.language === ESTIMATE) addClues(text, source, block.language === ESTIMATE ? 1 : 0.5, line);
    } else {
      const label = labelOf(doc, block, index, marks);
      if (label !== undefined) addClues(labels, label.text, label.leads ? LEADING_LABEL : 1, 0);
      const links = (marks & MARK.bracket) !== 0;
      if (!links || !IMAGE_ALONE.test(block.text)) addClues(text, withoutPutOff(links || (marks & MARK.slash) !== 0 ? withoutTargets(block.text) : block.text), 1, 0);
    }
    return found ?? NOTHING;

    function addClues(clues: Clues, source: string, factor: number, line: number): void {
      const hits = clues.scan(source);
      if (hits.count === 0) return;
      const { values, offsets, sentences, asks } = hits;
      const { uses } = clues;
      // A question and a promise answer nothing.
      for (let hit = 0; hit < hits.count; hit++) if (uses[values[hit] ?? 0] === PROMISED) asks[sentences[hit] ?? 0] = 1;
      const lastLine = block.kind === 'table' ? line : Math.max(0, block.endLine - block.line - 1);
      let at = Math.min(line, lastLine);
      let lineEnd = at < lastLine ? source.indexOf('\n') : -1;
      likely(clues, hits, (hit) => {
        const value = values[hit] ?? 0;
        const topic = clues.topics[value] ?? 0;
        if (asks[sentences[hit] ?? 0] === 1 && !promised[topic]) return;
        for (; lineEnd >= 0 && lineEnd < (offsets[hit] ?? 0); at++) lineEnd = at + 1 < lastLine ? source.indexOf('\n', lineEnd + 1) : -1;
        (found ??= []).push(clues.firstId + value, topic, (clues.worth[value] ?? 0) * factor, at);
      });
    }
  }
}

/** How many numbers tell a clue. */
const CLUE_LENGTH = 4;

/** A short item or a link with a remark: it names something, and says nothing about it. */
const isNote = (block: Block): boolean => block.kind === 'text' && block.item !== undefined && (block.text.length < 80 || /^[*_]{0,3}\[[^\]]*\]\(/.test(block.text));


/** The topics whose heading names stand in a heading. */
export type HeadingTopics = (heading: string) => readonly string[];

/** Makes the look-up from a heading's text to the topics it names. */
export function headingTopics(topics: readonly Topic[], phrasebook: Phrasebook, extra: Readonly<Record<string, readonly string[]>> = {}): HeadingTopics {
  const added = new Map<string, string[]>();
  for (const [topic, names] of Object.entries(extra)) for (const name of names) added.set(normalise(name), [...(added.get(normalise(name)) ?? []), topic]);
  return (heading) => {
    const hits = phrasebook.headings.scan(heading.includes('&') ? heading.replaceAll('&', ' and ') : heading);
    const foreign = foreignHeadings(heading);
    if (hits.count === 0 && foreign.length === 0 && added.size === 0) return NOTHING;
    const found = new Set<string>();
    likely(phrasebook.headings, hits, (hit) => {
      const topic = topics[phrasebook.headings.topics[hits.values[hit] ?? 0] ?? 0];
      if (topic) found.add(topic.id);
    });
    for (const topic of foreign) found.add(topic);
    if (added.size > 0) for (const topic of added.get(normalise(heading)) ?? []) found.add(topic);
    return [...found];
  };
}

type Place = { readonly section: Section; readonly shared: boolean };

/** Whether a section is the whole document but an appendix, so that its heading names the document. */
const isTitle = ({ sections }: DesignDoc, { index, level, endIndex }: Section): boolean => index === 1 && level === 1 && endIndex < sections.length && (endIndex - index) * 2 > sections.length;

/** Sections dedicated to each topic: tied by a directive or template, else named by their heading. The title names the document, not a section. */
function dedicatedSections(doc: DesignDoc, topics: readonly Topic[], headings: HeadingTopics, ties: Ties): Map<string, Place[]> {
  const known = new Set(topics.map((topic) => topic.id));
  const dedicated = new Map<string, Place[]>();
  for (const section of doc.sections) {
    if (!section.heading) continue;
    const directive = section.directives.find((candidate) => candidate.key === 'topics');
    const ruled = ties.get(section.index);
    const said = directive ? directive.value.split(',').map((topic) => topic.trim()) : NONE;
    const named = section.index === doc.title?.index || isTitle(doc, section) ? NONE : headings(section.heading.text);
    if (said.length === 0 && (ruled ?? named).length === 0) continue;
    // The template knows what its own sections are for: its "Context and scope" may only group others. A directive adds to that.
    const topicsHere = [...new Set<string>([...said, ...(ruled ?? named)])];
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

/** What is put off in brackets takes its own clause with it and no more: `Calls are limited to 10 a minute, and need a key (TBD)`. */
const withoutPutOff = (text: string): string => (PUT_OFF_IN_BRACKETS.test(text) ? text.replace(/[^,.;:()\n]{0,80}\((?:tbd|tbc|todo|fixme)\)/gi, '') : text);

const PUT_OFF_IN_BRACKETS = /\((?:tbd|tbc|todo|fixme)\)/i;

/**
 * The words a list item or paragraph begins with before a colon or dash, or in bold: `**Indexes:** (user_id)`, `Cache: Redis`. A short item
 * with a list below it is the heading of that list, and leads it.
 */
function labelOf(doc: DesignDoc, block: Block, index: number, marks: number): { readonly text: string; readonly leads: boolean } | undefined {
  if (block.kind !== 'text') return undefined;
  const { text } = block;
  const next = doc.blocks[index + 1];
  const item = block.item === undefined ? undefined : doc.items[block.item];
  // `5. System APIs` before a list of bullets is a heading by its number.
  if (item && text.length < 60 && next?.kind === 'text' && (surroundings(doc, index) & LEADS_LIST) !== 0 && !/[.!?,;]$/.test(text) && /\w\s+\w+\s+\w/.test(next.text)) return { text: plainText(text), leads: true };
  if (!item) {
    // Notes have lines for headings: `APIs -`, `Non functional`, `Out of scope:`, each with what belongs to it below.
    const line = headingLine(text, next?.section === block.section, marks);
    if (line.length < 50 && /^[\p{L}\d][^.!?,;|=>]*$/u.test(line) && (line.length < text.length ? /[-–—:]\s*$/.test(line) : next?.section === block.section && (next.kind !== 'text' || next.item !== undefined || next.text.length > line.length))) {
      return { text: plainText(line.replace(/[-–—:\s]{1,9}$/, '')), leads: true };
    }
  }
  const bold = (marks & MARK.emphasis) === 0 ? undefined : /^\s*(?:\[[ xX]\]\s*)?(?:\*\*|__)([^*_\n]{2,60})(?:\*\*|__)/.exec(text);
  if (bold) return { text: bold[1] ?? '', leads: false };
  const lead = (marks & MARK.colon) === 0 ? undefined : /^\s*([A-Z][^:.\n]{1,40}):(?:\s|$)/.exec(text)?.[1];
  return lead === undefined ? undefined : { text: lead, leads: false };
}

const LEADS_LIST = 1;
const SAME_SECTION = 2;

/** What a label depends on beside its block and the one behind: how the lists they stand in lie, and whether they stand in one section. */
function surroundings({ blocks, items }: DesignDoc, index: number): number {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block?.kind !== 'text') return 0;
  const item = block.item === undefined ? undefined : items[block.item];
  const below = next?.kind === 'text' && next.item !== undefined && next.item !== block.item ? items[next.item] : undefined;
  const leads = item && below && (below.parent === item.index || (item.ordered && !below.ordered && item.depth === 0));
  return (leads ? LEADS_LIST : 0) + (next?.section === block.section ? SAME_SECTION : 0);
}

/** The line of a paragraph that may be a heading: the last one where it ends so and something follows, else the first. */
function headingLine(text: string, isFollowed: boolean, marks: number): string {
  if ((marks & MARK.lineEnd) === 0) return text;
  const last = text.slice(text.lastIndexOf('\n') + 1);
  return isFollowed && /[-–—:]\s?$/.test(last) ? last : text.slice(0, text.indexOf('\n'));
}

/** Adds up the points of each topic, in quarters: by section, and by line. */
function createTally(doc: DesignDoc, topics: number) {
  const sections = doc.sections.length;
  const bySection = new Int32Array(topics * sections);
  /** Topic, line, points, points to be shown for and section of all that was found. */
  const found: number[] = [];
  return { add, points, pointsWithin, linesOf };

  /** What is repeated counts for the line alone; `shown` is what it is worth there. */
  function add(topic: number, section: number, worth: number, line: number, repeated: boolean, shown = worth): void {
    found.push(topic, line, shown === 0 ? 0 : worth, shown, section);
    if (!repeated) bySection[topic * sections + section] = (bySection[topic * sections + section] ?? 0) + worth;
  }

  function points(topic: number): number {
    let best = 0;
    let sum = 0;
    for (let at = topic * sections, end = at + sections; at < end; at++) {
      const worth = bySection[at] ?? 0;
      sum += worth;
      if (worth > best) best = worth;
    }
    return (best + ELSEWHERE * (sum - best)) / UNIT;
  }

  function pointsWithin(topic: number, section: Section): number {
    let sum = 0;
    for (let index = section.index; index < section.endIndex; index++) sum += bySection[topic * sections + index] ?? 0;
    return sum / UNIT;
  }

  /** Every line with something about a topic, in points. */
  function linesOf(topic: number): readonly Said[] {
    const byLine = new Map<number, { line: number; points: number; worth: number; section: number }>();
    for (let at = 0; at < found.length; at += 5) {
      if (found[at] !== topic) continue;
      const line = found[at + 1] ?? 0;
      const known = byLine.get(line) ?? { line, points: 0, worth: 0, section: found[at + 4] ?? 0 };
      known.worth += (found[at + 2] ?? 0) / UNIT;
      known.points += (found[at + 3] ?? 0) / UNIT;
      byLine.set(line, known);
    }
    return [...byLine.values()];
  }
}
