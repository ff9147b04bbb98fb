import { isGap, type State } from '../content.ts';
import { type Aim } from '../design/aims.ts';
import type { PartKind } from '../design/parts.ts';
import { SERVED_BY, traceOf, type TracedAim } from '../design/trace.ts';
import { lineAt } from '../document/lines.ts';
import type { DesignDoc, Range, Section } from '../document/model.ts';
import { format } from '../estimate/block/format.ts';
import { sheetOf } from '../estimate/block/sheet.ts';
import { claimsOf } from '../estimate/claims.ts';
import { napkin } from '../estimate/napkin.ts';
import type { Severity } from '../finding.ts';
import type { Analysis } from '../lint.ts';
import type { Message } from '../parsed.ts';
import { namedSections } from '../named-sections.ts';
import { percentOf, type Progress, progressByEntry, progressOf } from '../progress.ts';
import { titleText } from '../outline.ts';
import type { View } from '../rules/rule.ts';
import type { Level } from '../templates/template.ts';
import { type OpenPoint, openPointsOf } from './open.ts';

/** The whole of a design document as a reviewer judges it: plain data, lines counted from 0. */
export interface Review {
  readonly title: string;
  /** Undefined where the document is held to none. */
  readonly template: { readonly id: string; readonly title: string; readonly version: number } | undefined;
  readonly stage: string;
  readonly size: string;
  readonly progress: Progress;
  readonly percent: number;
  /** What the template asks for, in its order: topics, then sections that no topic stands for; then what is covered beyond it. */
  readonly topics: readonly TopicRow[];
  /** The template's sections in force, each with what lies below it. */
  readonly sections: readonly SectionRow[];
  /** The document's outermost sections below its title, for a picture of the whole. */
  readonly strip: readonly StripRow[];
  readonly goals: readonly TraceRow[];
  readonly requirements: readonly TraceRow[];
  readonly qualities: readonly TraceRow[];
  /** Calculations in the text. */
  readonly estimates: readonly EstimateRow[];
  /** Lines of estimate blocks. */
  readonly computed: readonly ComputedRow[];
  readonly questions: readonly PointRow[];
  readonly weaknesses: readonly PointRow[];
  /** Decisions for which nobody is named. */
  readonly unowned: readonly PointRow[];
  readonly suppressed: readonly SuppressedRow[];
  readonly findings: readonly FindingRow[];
}

export interface TopicRow {
  /** Id of the topic; `section:` and its id for a section of the template that no topic stands for. */
  readonly topic: string;
  readonly title: string;
  readonly state: State;
  /** Undefined where the template does not ask for it. */
  readonly level: Level | undefined;
  /** Up to three places that speak for it, best first. */
  readonly evidence: readonly { readonly line: number; readonly text: string }[];
}

export interface SectionRow {
  readonly title: string;
  readonly depth: number;
  readonly level: Level;
  /** Undefined where the document has no such section. */
  readonly line: number | undefined;
  readonly progress: Progress;
  readonly percent: number;
}

export interface StripRow {
  readonly title: string;
  readonly line: number;
  /** Share of the document's text, 0 to 1. */
  readonly share: number;
  readonly state: State;
  /** Asked topics in it that are gaps. */
  readonly gaps: number;
}

export interface TraceRow {
  readonly id: string | undefined;
  readonly text: string;
  readonly line: number;
  /** What serves it, by kind; every kind that can is there, with nothing where nothing does. */
  readonly served: readonly { readonly kind: PartKind | 'requirement'; readonly links: readonly TraceLink[] }[];
}

export interface TraceLink {
  readonly name: string;
  readonly line: number;
  /** `id`: the document says so; `terms`: both speak of the same. */
  readonly by: 'id' | 'terms';
  readonly shared: readonly string[];
}

export interface EstimateRow {
  readonly line: number;
  /** Inputs and result as written. */
  readonly text: string;
  readonly stated: string;
  /** What the inputs give, with the unit. */
  readonly computed: string;
  readonly verdict: 'ok' | 'rounded' | 'wrong';
}

export interface ComputedRow {
  readonly line: number;
  readonly name: string;
  /** As written; of an input the number. */
  readonly formula: string;
  /** What it gives, with its unit; undefined where it cannot be computed. */
  readonly value: string | undefined;
  readonly isInput: boolean;
}

export interface PointRow {
  readonly line: number;
  readonly text: string;
  readonly owner: string | undefined;
  readonly note: string | undefined;
}

export interface FindingRow {
  readonly line: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
}

export interface SuppressedRow {
  readonly line: number;
  readonly rule: string;
  readonly message: Message;
  /** Empty where the comment gives none. */
  readonly reason: string;
}

/** Longer texts are cut, at a word: a row is read at a glance. */
const LONG = 200;

/** Everything that is known of an analysed document, in the order in which a reviewer asks. `name` stands in for a title. */
export function reviewOf({ doc, view, findings, suppressed }: Analysis, name = ''): Review {
  const lineOf = (range: Range): number => lineAt(doc, range.start);
  const trace = traceOf(view);
  const progress = progressOf(view);
  const { questions, weaknesses, unowned } = openPointsOf(view);
  const toPoint = ({ text, range, owner, note }: OpenPoint): PointRow => ({ line: lineOf(range), text: clip(text), owner, note });
  const { template, assignment } = view;
  return {
    title: titleText(doc, name) || 'Untitled',
    template: template && { id: template.id, title: template.title, version: template.version },
    stage: assignment.stage,
    size: assignment.size,
    progress,
    percent: percentOf(progress),
    topics: topicsOf(view),
    sections: sectionsOf(view, lineOf),
    strip: stripOf(view, lineOf),
    goals: trace.goals.map((traced) => traceRow(traced, lineOf)),
    requirements: trace.requirements.map((traced) => traceRow(traced, lineOf)),
    qualities: trace.qualities.map((traced) => traceRow(traced, lineOf)),
    estimates: claimsOf(doc).map(({ range, stated, computed, unit, verdict }) => ({ line: lineOf(stated), text: clip(textOf(doc, range)), stated: clip(textOf(doc, stated)), computed: `${napkin(computed)}${unit === '' ? '' : ` ${unit}`}`, verdict })),
    computed: sheetOf(doc).estimates.map(({ name, nameRange, formula, value, isInput }) => ({ line: lineOf(nameRange), name, formula: clip(textOf(doc, formula)), value: value && format(value), isInput })),
    questions: questions.map(toPoint),
    weaknesses: weaknesses.map(toPoint),
    unowned: unowned.map(toPoint),
    suppressed: suppressed.map(({ finding, by }) => ({ line: lineOf(finding.range), rule: finding.rule, message: finding.message, reason: by.reason.trim() })),
    findings: findings.map(({ range, rule, severity, message }) => ({ line: lineOf(range), rule, severity, message })),
  };
}

const textOf = (doc: DesignDoc, { start, end }: Range): string => doc.text.slice(start, end).replace(/\s+/g, ' ').trim();

/** A line of the source without the marks that make it a heading, an item, a row or code; what may be arithmetic stays. */
const readable = (line: string): string =>
  line
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d{1,9}[.)])\s+/, '')
    .replace(/<!--.*?(?:-->|$)|\*\*|`/g, '')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ');

const clip = (text: string): string => (text.length <= LONG ? text : `${text.slice(0, LONG).replace(/\s\S*$/, '')} …`);

function topicsOf(view: View): TopicRow[] {
  const { doc, asked, verdicts, topics, outline } = view;
  const toRow = (topic: string, level: Level | undefined): TopicRow => ({
    topic,
    title: topics.get(topic)?.title ?? topic,
    state: verdicts.get(topic)?.state ?? 'missing',
    level,
    evidence: (verdicts.get(topic)?.evidence ?? []).slice(0, 3).map(({ line, text }) => ({ line, text: clip(readable(text)) })),
  });
  const beyond = [...verdicts].filter(([topic, { state }]) => !asked.has(topic) && (state === 'covered' || state === 'thin'));
  const named = namedSections(view).map(({ at, level, state }): TopicRow => {
    const { template, section } = outline[at] ?? {};
    const heading = section?.heading;
    return { topic: `section:${template?.id ?? ''}`, title: template?.title ?? '', state, level, evidence: heading ? [{ line: lineAt(doc, heading.range.start), text: heading.text }] : [] };
  });
  return [...[...asked].map(([topic, { level }]) => toRow(topic, level)), ...named, ...beyond.map(([topic]) => toRow(topic, undefined))];
}

/** Progress of each section with everything below it. */
function sectionsOf(view: View, lineOf: (range: Range) => number): SectionRow[] {
  const whole = progressByEntry(view).map(({ done, total }) => ({ done, total }));
  // A section stands behind the one it lies in, so what is below is complete when its turn comes.
  for (let at = whole.length - 1; at >= 0; at--) {
    const part = whole[at];
    const above = whole[view.outline[at]?.parent ?? -1];
    if (!part || !above) continue;
    above.done += part.done;
    above.total += part.total;
  }
  return view.outline.map(({ template, level, section }, at) => {
    const progress = whole[at] ?? { done: 0, total: 0 };
    return { title: section?.heading?.text ?? template.title, depth: template.depth, level, line: section?.heading && lineOf(section.heading.range), progress, percent: percentOf(progress) };
  });
}

function stripOf({ doc, states, outline, asked, verdicts }: View, lineOf: (range: Range) => number): StripRow[] {
  const isTop = ({ heading, parent, index }: Section): boolean => heading !== undefined && index !== doc.title?.index && (parent === undefined || parent === 0 || parent === doc.title?.index);
  const top = doc.sections.filter(isTop);
  const length = top.reduce((sum, { range }) => sum + range.end - range.start, 0);
  const gaps = [...asked].flatMap(([topic, { at, level }]) => {
    const section = outline[at]?.section;
    return section && level !== 'optional' && isGap(verdicts.get(topic)?.state ?? 'missing') ? [section.index] : [];
  });
  return top.map(({ heading, range, index, endIndex }) => ({
    title: heading?.text ?? '',
    line: lineOf(heading?.range ?? range),
    share: length === 0 ? 0 : (range.end - range.start) / length,
    state: states[index] ?? 'empty',
    gaps: gaps.filter((section) => section >= index && section < endIndex).length,
  }));
}

function traceRow({ aim, parts, aims }: TracedAim, lineOf: (range: Range) => number): TraceRow {
  const of = (kind: PartKind): TraceLink[] => parts.flatMap(({ to, by, shared }) => (to.kind === kind ? [{ name: to.name, line: lineOf(to.range), by, shared }] : []));
  const served = SERVED_BY[aim.kind].map((kind) => ({ kind, links: of(kind) }));
  const requirements = aims.map(({ to, by, shared }) => ({ name: nameOf(to), line: lineOf(to.range), by, shared }));
  return { id: aim.id, text: clip(aim.text), line: lineOf(aim.range), served: aim.kind === 'goal' ? [{ kind: 'requirement', links: requirements }] : served };
}

/** An aim in a few words. */
const nameOf = ({ id, text }: Aim): string => id ?? (text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, '')} …` : text);
