import { isGap, type State } from '../content.ts';
import type { Severity } from '../finding.ts';
import type { Review, TraceRow } from './review.ts';

/** How states, kinds and counts are called in a review, whatever its form. */
export const STATE_WORDS: Readonly<Record<State, string>> = { missing: 'missing', empty: 'empty', placeholder: 'placeholder', thin: 'thin', covered: 'covered', 'not-applicable': 'not applicable', unread: 'not readable' };

/** A sign for each state, for tables that are looked over; always beside its word, or with it as a label. */
export const STATE_MARKS: Readonly<Record<State, string>> = { missing: '✗', empty: '○', placeholder: '◌', thin: '◐', covered: '✓', 'not-applicable': '–', unread: '?' };

export const KIND_WORDS: Readonly<Record<TraceRow['served'][number]['kind'], string>> = { endpoint: 'Endpoints', flow: 'Flows', entity: 'Entities', component: 'Components', 'deep-dive': 'Worked out in', requirement: 'Requirements' };

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `2 errors, 5 for information`; `no findings` where there are none. */
export function countFindings(findings: Review['findings']): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [severity === 'information' ? `${count} for information` : plural(count, severity)];
  });
  return counts.length === 0 ? 'no findings' : counts.join(', ');
}

/** Required and recommended topics that are gaps, the required first. */
export const gapsOf = ({ topics }: Pick<Review, 'topics'>): Review['topics'] =>
  (['required', 'recommended'] as const).flatMap((level) => topics.filter((topic) => topic.level === level && isGap(topic.state)));

/** Whether nothing serves an aim. */
export const isUnserved = ({ served }: TraceRow): boolean => served.every(({ links }) => links.length === 0);

/** `design-doc, review, standard`; what the document is held to. */
export const heldTo = ({ template, stage, size }: Review): string => (template ? `${template.title}, version ${template.version}; ${stage}; ${size}` : 'no template');

/** `12.5 of 20`. */
export const doneOf = ({ done, total }: Review['progress']): string => `${done} of ${total}`;
