import type { Topic } from '../topics/topic.ts';
import { compilePhrases, type Hits, type Matcher } from './phrases.ts';
import { POINTS, UNIT } from './points.ts';
import { PROMISES } from './promises.ts';

/** What a phrase stands for where it matches. */
export interface Clue {
  /** Index into the catalogue, or -1 for what puts off whatever its sentence speaks of. */
  readonly topic: number;
  readonly kind: keyof typeof POINTS | 'unlike' | 'heading' | 'promise';
}

/** Puts off what its sentence speaks of, whatever the topic. */
const PROMISE: Clue = { topic: -1, kind: 'promise' };

const NONE: readonly string[] = [];

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
export const PROMISED = 2;
export const UNUSED = 3;

/** Calls `use` with the number of each match that is evidence; what is part of a look-alike of its topic, such as "index" in "index.html", is not. */
export function likely({ uses, topics }: Clues, { count, values, firsts, ends }: Hits, use: (hit: number) => void): void {
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
