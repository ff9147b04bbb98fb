import { isUnder } from '../design/under.ts';
import { type Figure, type FigureKind, figuresOf } from '../estimate/figures.ts';
import { NOT_THE_DESIGN } from './mechanisms.ts';
import type { View } from './rule.ts';

/** Figures of something else: of others, of a test, or a table for converting. */
const NOT_A_SCALE = /\b(?:handy|conversion|cheat ?sheet|limits?|quotas?|benchmarks?|competitors?|industry|case stud(?:y|ies)|real[- ]world|how .{2,40} does)\b/i;
const NOT_OURS = new RegExp(`${NOT_THE_DESIGN.source.replace('|introduction|context', '').replace('|background', '')}|${NOT_A_SCALE.source}`, 'i');

/** What is allowed to one of them, or done by one, tells nothing of all. */
const OF_ONE = /\b(?:per|each|every|a|one|single) (?:user|customer|client|ip|key|member|driver|account|tenant|server|instance|node|machine)\b|\/ ?(?:users?|ip|server|instance|node)\b|\bper (?:second|minute|hour|day) (?:(?:per|for each|for every|from each|from one) [a-z]|and (?:key|user|client|address|caller|customer|member)\b)|\b(?:are|is) allowed\b/i;

/** The figures of one kind that tell the size of the system as the document plans it. */
export function figures(view: View, kind: FigureKind): Figure[] {
  return figuresOf(view.doc).filter((figure) => figure.kind === kind && !OF_ONE.test(figure.line) && !isUnder(view.doc, figure.section, NOT_OURS));
}

/** The largest of some figures; undefined for none. */
export const largest = (found: readonly Figure[]): Figure | undefined => found.reduce<Figure | undefined>((best, figure) => (best && best.value >= figure.value ? best : figure), undefined);
