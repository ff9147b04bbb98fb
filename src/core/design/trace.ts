import type { DesignDoc, Range } from '../document/model.ts';
import { type Aim, aimKey, aimsOf, type Traceable } from './aims.ts';
import { type Part, type PartKind, partsOf } from './parts.ts';
import { perDocument } from './per-document.ts';
import { qualitiesIn } from './qualities.ts';
import { saidIn } from './said.ts';
import { termsOfText } from './terms.ts';

/** What an aim is served by, and what speaks for it. */
export interface Link<T> {
  readonly to: T;
  /** `id`: the document names the aim's id there; `terms`: both speak of the same, which can be wrong. */
  readonly by: 'id' | 'terms';
  /** The words, or the quality, that both share; empty for an id. */
  readonly shared: readonly string[];
}

export interface TracedAim {
  readonly aim: Aim;
  /** The parts of the design that serve it, in the order of the text; of a goal none. */
  readonly parts: readonly Link<Part>[];
  /** Of a goal the requirements and qualities that serve it, and of those their goals. */
  readonly aims: readonly Link<Aim>[];
}

/** Which part of a design serves which aim. */
export interface Trace {
  readonly goals: readonly TracedAim[];
  readonly requirements: readonly TracedAim[];
  readonly qualities: readonly TracedAim[];
  readonly parts: readonly Part[];
  /** Whether the document refers to the ids of its aims from parts of its design, so that a missing reference means something. */
  readonly byIds: boolean;
}

/** The kinds of parts that serve each kind of aim. */
export const SERVED_BY: Readonly<Record<Aim['kind'], readonly PartKind[]>> = { goal: [], requirement: ['endpoint', 'flow', 'entity', 'component'], quality: ['deep-dive'] };

/**
 * Traces every goal, requirement and quality of a document to what serves it: where the design names an aim's id, that decides; an aim
 * that no part of a kind names is traced to that kind by the words they share.
 */
export const traceOf: (view: Traceable) => Trace = perDocument((view: Traceable) => {
  const aims = aimsOf(view);
  if (aims.length === 0) return { goals: [], requirements: [], qualities: [], parts: [], byIds: false };
  const parts = partsOf(view);
  const mentions = mentionsOf(view, aims);
  const isAbout = partsAt(view.doc, parts);
  // A goal says in its row what it follows from.
  const said = aims.map(({ kind, text, place }) => (kind === 'goal' ? `${text} ${saidIn(view.doc, { start: place.start, end: Math.min(place.end, place.start + ROW) })}` : text));
  const terms = said.map((text) => termsOfText(view.doc, text));
  const counts = countsOf(terms);
  const byTerms = sharing(aims, terms, counts, parts);
  const related = relatedBy(mentions, aims);
  // A goal that is tied to another aim by an id, and that aim.
  const tied = new Set(aims.filter((aim) => [...(related.get(aim) ?? [])].some((other) => (aim.kind === 'goal') !== (other.kind === 'goal'))));
  const families = new Map<string, readonly string[]>();
  let byIds = false;
  const traced = aims.map((aim, index): TracedAim => {
    const about = new Set((mentions.get(aim) ?? []).flatMap((place) => isAbout(place)));
    const links = SERVED_BY[aim.kind].flatMap((kind) => {
      const named = about.size === 0 ? [] : parts.filter((part) => part.kind === kind && about.has(part));
      if (named.length > 0) byIds = true;
      return named.length > 0 ? named.map((to): Link<Part> => ({ to, by: 'id', shared: [] })) : (byTerms[index] ?? []).filter(({ to }) => to.kind === kind);
    });
    return { aim, parts: links, aims: relatives(aim, index) };
  });
  const of = (kind: Aim['kind']): TracedAim[] => traced.filter(({ aim }) => aim.kind === kind);
  return { goals: of('goal'), requirements: of('requirement'), qualities: of('quality'), parts, byIds };

  function relatives(aim: Aim, index: number): Link<Aim>[] {
    const others = aims.flatMap((other, at) => ((aim.kind === 'goal') !== (other.kind === 'goal') ? [{ other, at }] : []));
    if (others.length === 0) return [];
    const own = related.get(aim);
    const named = own ? others.filter(({ other }) => own.has(other)).map(({ other }): Link<Aim> => ({ to: other, by: 'id', shared: [] })) : [];
    if (named.length > 0) return named;
    return others.flatMap(({ other, at }): Link<Aim>[] => {
      // Of a goal that the document traces itself, the rest is not guessed.
      if (tied.has(other)) return [];
      const shared = [...(terms[index] ?? [])].filter((term) => terms[at]?.has(term) && !term.startsWith('+'));
      const family = other.kind === 'quality' || aim.kind === 'quality' ? familiesOf(at).filter((id) => familiesOf(index).includes(id)) : [];
      const isTelling = shared.length > 1 && shared.some((term) => (counts.get(term) ?? 0) * 3 <= Math.max(9, aims.length));
      return isTelling || family.length > 0 ? [{ to: other, by: 'terms', shared: [...family, ...shared] }] : [];
    });
  }

  function familiesOf(index: number): readonly string[] {
    const text = said[index] ?? '';
    const found = families.get(text) ?? qualitiesIn(text);
    families.set(text, found);
    return found;
  }
});

/** The aims of which one is named where the other stands, both ways. */
function relatedBy(mentions: ReadonlyMap<Aim, readonly Range[]>, aims: readonly Aim[]): ReadonlyMap<Aim, ReadonlySet<Aim>> {
  const related = new Map<Aim, Set<Aim>>();
  const relate = (from: Aim, to: Aim): void => void related.set(from, (related.get(from) ?? new Set()).add(to));
  for (const [to, places] of mentions) {
    for (const from of aims) {
      if (!places.some(({ start }) => start >= from.place.start && start < from.place.end)) continue;
      relate(from, to);
      relate(to, from);
    }
  }
  return related;
}

/** As much of a goal's place is read for what it follows from. */
const ROW = 500;

/** Anything that looks like an id; `F1-F4` and `FR1, 2` are read as their first. */
const MENTION = /(?<![\p{L}\p{N}_])[A-Z]{1,6}[-_ ]?\d{1,3}(?:\.\d{1,2})?(?![\p{L}\p{N}_%])/gu;

/** A place more says nothing new. */
const MOST = 20;

/** Where the id of each aim is named, its own place left out. One walk through the text. */
function mentionsOf({ doc }: Traceable, aims: readonly Aim[]): ReadonlyMap<Aim, readonly Range[]> {
  const byKey = new Map(aims.flatMap((aim) => (aim.id === undefined ? [] : [[aimKey(aim.id), aim] as const])));
  const found = new Map<Aim, Range[]>();
  if (byKey.size === 0) return found;
  let comment = 0;
  for (const match of doc.text.matchAll(MENTION)) {
    const aim = byKey.get(aimKey(match[0]));
    if (!aim) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    while ((doc.comments[comment]?.range.end ?? Infinity) <= range.start) comment++;
    const isComment = (doc.comments[comment]?.range.start ?? Infinity) <= range.start;
    if (isComment || (found.get(aim)?.length ?? 0) >= MOST || (range.start >= aim.place.start && range.start < aim.place.end)) continue;
    found.set(aim, [...(found.get(aim) ?? []), range]);
  }
  return found;
}

/** What a place is about: the parts that hold it, in a table those its row names, elsewhere those of its section that no part has to itself. */
function partsAt(doc: DesignDoc, parts: readonly Part[]): (at: Range) => readonly Part[] {
  const names = parts.map(({ name }) => bare(name));
  return (at) => {
    const holders = parts.filter(({ places }) => places.some(({ start, end }) => at.start >= start && at.start < end));
    const from = Math.max(doc.text.lastIndexOf('\n', at.start) + 1, at.start - LONG_LINE);
    const line = doc.text.slice(from, at.start + LONG_LINE).split('\n', 1)[0] ?? '';
    if (/^\s{0,9}\|/.test(line)) {
      const row = bare(line);
      return parts.filter((part, index) => holders.includes(part) || (part.kind !== 'deep-dive' && row.includes(names[index] ?? row)));
    }
    const taken = new Set(holders.flatMap(({ kind, section }) => (kind === 'deep-dive' ? [] : [section])));
    return parts.filter((part) => {
      if (holders.includes(part)) return true;
      const section = doc.sections[part.section];
      if (part.kind === 'deep-dive' || !section || at.start < section.range.start || at.start >= section.body.end) return false;
      return !taken.has(part.section) || (section.heading !== undefined && at.start <= section.heading.range.end);
    });
  };
}

/** As much of a line is looked at on each side. */
const LONG_LINE = 2000;

/** A text with one blank between its words and around it, for finding a name as a whole. */
const bare = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}/{}]+/gu, ' ').trim()} `;

/** An aim and a part share enough from here on; a word that few others have counts twice. */
const ENOUGH = 2;

/** What shares much less than the best of its kind shares it by chance. */
const NEAR_BEST = 0.6;

/** For each aim the parts that speak of the same: found over an index of the words that aims use, so that not every pair is looked at. */
function sharing(aims: readonly Aim[], terms: readonly ReadonlySet<string>[], counts: ReadonlyMap<string, number>, parts: readonly Part[]): Link<Part>[][] {
  const families = aims.map(({ kind, text }) => (kind === 'quality' ? qualitiesIn(text) : []));
  const compared = new Set(aims.flatMap(({ kind }, index) => (families[index]?.length === 0 ? SERVED_BY[kind] : [])));
  /** Parts by their numbers, for each kind and term. */
  const partsBy = new Map<PartKind, Map<string, number[]>>();
  const sizes = new Map<PartKind, number>();
  parts.forEach((part, index) => {
    sizes.set(part.kind, (sizes.get(part.kind) ?? 0) + 1);
    if (!compared.has(part.kind)) return;
    const byTerm = partsBy.get(part.kind) ?? new Map<string, number[]>();
    partsBy.set(part.kind, byTerm);
    for (const term of part.terms) {
      if (!counts.has(term)) continue;
      const known = byTerm.get(term);
      if (known) known.push(index);
      else byTerm.set(term, [index]);
    }
  });
  return aims.map((aim, index) => {
    const own = families[index] ?? [];
    const found = new Map<number, { points: number; readonly shared: string[] }>();
    const add = (part: number, points: number, word: string): void => {
      const known = found.get(part);
      if (known) {
        known.points += points;
        known.shared.push(word);
      } else found.set(part, { points, shared: [word] });
    };
    if (own.length > 0) {
      // A quality that has a name is worked on where that quality is, whatever other words are shared.
      parts.forEach((part, at) => {
        if (part.kind === 'deep-dive') for (const id of part.qualities) if (own.includes(id)) add(at, ENOUGH, id);
      });
    } else {
      for (const kind of SERVED_BY[aim.kind]) {
        const byTerm = partsBy.get(kind);
        if (!byTerm) continue;
        for (const term of terms[index] ?? []) {
          const having = byTerm.get(term);
          if (!having) continue;
          const isRare = !term.startsWith('+') && (counts.get(term) ?? 0) * 3 <= Math.max(3, aims.length) && having.length * 3 <= Math.max(3, sizes.get(kind) ?? 0);
          for (const at of having) add(at, isRare || ((kind === 'entity' || kind === 'flow') && parts[at]?.named.has(term)) ? 2 : 1, term);
        }
      }
    }
    const best = new Map<PartKind | undefined, number>();
    for (const [at, { points }] of found) best.set(parts[at]?.kind, Math.max(points, best.get(parts[at]?.kind) ?? 0));
    return [...found].sort(([a], [b]) => a - b).flatMap(([at, { points, shared }]): Link<Part>[] => {
      const to = parts[at];
      if (!to) return [];
      // What is to be seen is not served by what creates, unless they share more.
      const isContrary = to.kind === 'endpoint' && to.named.has('+create') && hasDeed(terms[index]) && !shared.some((term) => term.startsWith('+'));
      return points >= Math.max(isContrary ? ENOUGH + 1 : ENOUGH, NEAR_BEST * (best.get(to.kind) ?? 0)) ? [{ to, by: 'terms', shared }] : [];
    });
  });
}

const hasDeed = (terms: ReadonlySet<string> | undefined): boolean => terms !== undefined && [...terms].some((term) => term.startsWith('+'));

/** In how many aims each term stands. */
function countsOf(terms: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const own of terms) for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
