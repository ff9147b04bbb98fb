// What each pattern of the catalogue is good for: whether it is ever found, and whether a verdict changes without it.
import { blockRoles, NO_BOILERPLATE } from '../core/content.ts';
import type { DesignDoc } from '../core/document/model.ts';
import { parseDocument } from '../core/document/parse.ts';
import { type Clue, createPhrasebook, createRecogniser, type Phrasebook, type Verdict } from '../core/topics/recognise.ts';
import { PROMISES } from '../core/topics/promises.ts';
import { shapesOf } from '../core/topics/shapes.ts';
import type { Shape, Topic } from '../core/topics/topic.ts';

/** A phrase, heading name or shape of a topic, or a promise, which belongs to none. */
export interface Pattern {
  readonly topic: string;
  readonly kind: 'heading' | 'strong' | 'weak' | 'label' | 'columns' | 'code' | 'unlike' | 'shape' | 'promise';
  readonly text: string;
}

export interface Use {
  readonly pattern: Pattern;
  /** Indices of the documents it is found in. */
  readonly found: readonly number[];
  /** Indices of those of which a verdict changes when it is taken away. */
  readonly decides: readonly number[];
}

/** Every pattern of a catalogue, in its order. */
export function patternsOf(topics: readonly Topic[]): Pattern[] {
  const of = (topic: Topic): Partial<Record<Pattern['kind'], readonly string[] | undefined>> => {
    const { strong, weak, labels: label, columns, code, unlike, shapes: shape } = topic.evidence;
    return { heading: topic.headings, strong, weak, label, columns, code, unlike, shape };
  };
  const own = topics.flatMap((topic) => Object.entries(of(topic)).flatMap(([kind, texts]) => (texts ?? []).map((text) => ({ topic: topic.id, kind: kind as Pattern['kind'], text }))));
  return [...own, ...PROMISES.map((text) => ({ topic: '', kind: 'promise' as const, text }))];
}

/**
 * Where each pattern is found in some documents, given as text, and, where `decisions` are asked for, which verdicts hang on it. Each document
 * is read once: its matches are kept, and the verdicts made again of those that are left.
 */
export function usesOf(topics: readonly Topic[], documents: readonly string[], decisions: boolean): Use[] {
  const phrasebook = createPhrasebook(topics);
  const uses = patternsOf(topics).map((pattern) => ({ pattern, found: [] as number[], decides: [] as number[] }));
  documents.forEach((text, index) => {
    const doc = parseDocument(text);
    const matches = new Matches(phrasebook);
    const whole = statesOf(doc, topics, matches.book(() => true));
    const shapes = new Set(shapesOf(doc).map(({ shape }) => shape));
    for (const { pattern, found, decides } of uses) {
      const own = matches.cluesOf(pattern, topics);
      const isShape = pattern.kind === 'shape' && shapes.has(pattern.text as Shape);
      if (own.size === 0 && !isShape) continue;
      found.push(index);
      if (!decisions) continue;
      const rest = isShape ? topics.map((topic) => (topic.id === pattern.topic ? withoutShape(topic, pattern.text) : topic)) : topics;
      if (statesOf(doc, rest, matches.book((clue) => !own.has(clue))) !== whole) decides.push(index);
    }
  });
  return uses;
}

function withoutShape(topic: Topic, shape: string): Topic {
  return { ...topic, evidence: { ...topic.evidence, shapes: (topic.evidence.shapes ?? []).filter((other) => other !== shape) } };
}

function statesOf(doc: DesignDoc, topics: readonly Topic[], phrasebook: Phrasebook): string {
  const verdicts: ReadonlyMap<string, Verdict> = createRecogniser(topics, phrasebook)(doc, blockRoles(doc, NO_BOILERPLATE));
  return [...verdicts.values()].map(({ state }) => state).join();
}

/** A phrasebook that remembers what it finds in the texts of one document. */
class Matches {
  readonly #phrasebook: Phrasebook;
  readonly #known = new Map<string, ReturnType<Phrasebook['text']>>();
  /** By phrase. */
  readonly #clues = new Map<string, Clue[]>();

  constructor(phrasebook: Phrasebook) {
    this.#phrasebook = phrasebook;
  }

  /** What of the phrasebook was found and comes from a pattern. Heading names are read in labels too, and look-alikes in all kinds of text. */
  cluesOf({ topic, kind, text }: Pattern, topics: readonly Topic[]): Set<Clue> {
    return new Set((this.#clues.get(text) ?? []).filter((clue) => {
      const owner = topics[clue.topic];
      return (owner?.id ?? '') === topic && (clue.kind === kind || (kind === 'heading' && clue.kind === 'label' && !owner?.evidence.labels?.includes(text)));
    }));
  }

  /** The same phrasebook, of which only the matches of some clues are told. */
  book(keep: (clue: Clue) => boolean): Phrasebook {
    const told = (group: keyof Phrasebook) => (text: string) => this.#read(group, text).filter(({ value }) => keep(value));
    return { text: told('text'), labels: told('labels'), columns: told('columns'), code: told('code'), headings: told('headings') };
  }

  #read(group: keyof Phrasebook, text: string): ReturnType<Phrasebook['text']> {
    const key = `${group}\n${text}`;
    const known = this.#known.get(key);
    if (known) return known;
    const matches = this.#phrasebook[group](text);
    for (const { value } of matches) {
      const alike = this.#clues.get(value.phrase) ?? [];
      if (!alike.includes(value)) this.#clues.set(value.phrase, [...alike, value]);
    }
    this.#known.set(key, matches);
    return matches;
  }
}
