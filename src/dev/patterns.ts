// What each pattern of the catalogue is good for: whether it is ever found, and whether a verdict changes without it.
import { blockRoles, NO_BOILERPLATE } from '../core/content.ts';
import type { DesignDoc } from '../core/document/model.ts';
import { parseDocument } from '../core/document/parse.ts';
import { type Clues, createPhrasebook, type Phrasebook, UNUSED } from '../core/recognition/phrasebook.ts';
import { PROMISES } from '../core/recognition/promises.ts';
import { createRecogniser, type Verdict } from '../core/recognition/recognise.ts';
import { shapesOf } from '../core/recognition/shapes.ts';
import type { Shape, Topic } from '../core/topics/topic.ts';

/** A phrase, heading name or shape of a topic, or a promise, which belongs to none. */
export interface Pattern {
  readonly topic: string;
  readonly kind: 'heading' | 'strong' | 'passing' | 'weak' | 'label' | 'columns' | 'code' | 'unlike' | 'shape' | 'promise';
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
    const { strong, passing, weak, labels: label, columns, code, unlike, shapes: shape } = topic.evidence;
    return { heading: topic.headings, strong, passing, weak, label, columns, code, unlike, shape };
  };
  const own = topics.flatMap((topic) => Object.entries(of(topic)).flatMap(([kind, texts]) => (texts ?? []).map((text) => ({ topic: topic.id, kind: kind as Pattern['kind'], text }))));
  return [...own, ...PROMISES.map((text) => ({ topic: '', kind: 'promise' as const, text }))];
}

/** Where each pattern is found in some documents, given as text, and, where `decisions` are asked for, which verdicts hang on it. */
export function usesOf(topics: readonly Topic[], documents: readonly string[], decisions: boolean): Use[] {
  const phrasebook = createPhrasebook(topics);
  const uses = patternsOf(topics).map((pattern) => ({ pattern, found: [] as number[], decides: [] as number[] }));
  documents.forEach((text, index) => {
    const doc = parseDocument(text);
    const met = new Map<string, Met[]>();
    const whole = statesOf(doc, topics, recording(phrasebook, topics, met));
    const shapes = new Set(shapesOf(doc).map(({ shape }) => shape));
    for (const { pattern, found, decides } of uses) {
      const own = met.get(keyOf(pattern)) ?? [];
      const isShape = pattern.kind === 'shape' && shapes.has(pattern.text as Shape);
      if (own.length === 0 && !isShape) continue;
      found.push(index);
      if (!decisions) continue;
      const rest = isShape ? topics.map((topic) => (topic.id === pattern.topic ? withoutShape(topic, pattern.text) : topic)) : topics;
      if (statesOf(doc, rest, without(phrasebook, own)) !== whole) decides.push(index);
    }
  });
  return uses;
}

type Group = Exclude<keyof Phrasebook, 'clueCount' | 'passing'>;
const GROUPS: readonly Group[] = ['text', 'labels', 'columns', 'code', 'headings'];

/** A phrase that was found, by its group and number. */
interface Met {
  readonly group: Group;
  readonly value: number;
}

const keyOf = ({ topic, kind, text }: Pattern): string => `${topic} ${kind} ${text}`;

/** The same phrasebook, which notes by pattern what it finds. Heading names are read in labels too, and look-alikes in all kinds of text. */
function recording(phrasebook: Phrasebook, topics: readonly Topic[], met: Map<string, Met[]>): Phrasebook {
  return changed(phrasebook, (clues, group) => {
    const seen = new Set<number>();
    return {
      ...clues,
      scan: (text) => {
        const hits = clues.scan(text);
        for (const value of hits.values.subarray(0, hits.count)) if (!seen.has(value)) note(value);
        return hits;
      },
    };

    function note(value: number): void {
      seen.add(value);
      const [text, clue] = clues.entries[value] ?? ['', undefined];
      const owner = topics[clue?.topic ?? -1];
      const kind = clue?.kind === 'label' && !owner?.evidence.labels?.includes(text) ? 'heading' : clue?.kind;
      if (kind === undefined) return;
      const key = keyOf({ topic: owner?.id ?? '', kind, text });
      met.set(key, [...(met.get(key) ?? []), { group, value }]);
    }
  });
}

/** The same phrasebook without some of its phrases. */
function without(phrasebook: Phrasebook, left: readonly Met[]): Phrasebook {
  return changed(phrasebook, (clues, group) => {
    const uses = clues.uses.slice();
    for (const met of left) if (met.group === group) uses[met.value] = UNUSED;
    return { ...clues, uses };
  });
}

function changed(phrasebook: Phrasebook, change: (clues: Clues, group: Group) => Clues): Phrasebook {
  return { ...phrasebook, ...Object.fromEntries(GROUPS.map((group) => [group, change(phrasebook[group], group)])) };
}

function withoutShape(topic: Topic, shape: string): Topic {
  return { ...topic, evidence: { ...topic.evidence, shapes: (topic.evidence.shapes ?? []).filter((other) => other !== shape) } };
}

function statesOf(doc: DesignDoc, topics: readonly Topic[], phrasebook: Phrasebook): string {
  const verdicts: ReadonlyMap<string, Verdict> = createRecogniser(topics, phrasebook)(doc, blockRoles(doc, NO_BOILERPLATE));
  return [...verdicts.values()].map(({ state }) => state).join();
}
