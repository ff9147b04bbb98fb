import { isGap, type State } from '../content.ts';
import type { Severity } from '../finding.ts';
import { message, type Message } from '../parsed.ts';
import type { Level } from '../templates/template.ts';
import type { EstimateRow, Review, TraceRow } from './review.ts';

/** How states, kinds and counts are called in a review, whatever its form and language. */
export const STATE_WORDS: Readonly<Record<State, Message>> = {
  missing: message('missing'),
  empty: message('empty'),
  placeholder: message('placeholder'),
  thin: message('thin'),
  covered: message('covered'),
  'not-applicable': message('not applicable'),
  unread: message('in a language that cannot be read'),
};

/** A sign for each state, for tables that are looked over; always beside its word, or with it as a label. */
export const STATE_MARKS: Readonly<Record<State, string>> = { missing: '✗', empty: '○', placeholder: '◌', thin: '◐', covered: '✓', 'not-applicable': '–', unread: '?' };

export const LEVEL_WORDS: Readonly<Record<Level, Message>> = { required: message('required'), recommended: message('recommended'), optional: message('optional') };

export const SEVERITY_WORDS: Readonly<Record<Severity, Message>> = { error: message('error'), warning: message('warning'), information: message('information'), hint: message('hint') };

export const VERDICT_WORDS: Readonly<Record<EstimateRow['verdict'], Message>> = { ok: message('right'), rounded: message('rounded'), wrong: message('wrong') };

export const KIND_WORDS: Readonly<Record<TraceRow['served'][number]['kind'], Message>> = {
  endpoint: message('Endpoints'),
  flow: message('Flows'),
  entity: message('Entities'),
  component: message('Components'),
  'deep-dive': message('Worked out in'),
  requirement: message('Requirements'),
};

/** `2 errors`, `5 for information`; `no findings` where there are none. */
export function countFindings(findings: Review['findings']): Message[] {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, information, hints] = [count('error'), count('warning'), count('information'), count('hint')];
  if (findings.length === 0) return [message('no findings')];
  return [
    ...(errors === 0 ? [] : [errors === 1 ? message('1 error') : message('{count} errors', { count: errors })]),
    ...(warnings === 0 ? [] : [warnings === 1 ? message('1 warning') : message('{count} warnings', { count: warnings })]),
    ...(information === 0 ? [] : [message('{count} for information', { count: information })]),
    ...(hints === 0 ? [] : [hints === 1 ? message('1 hint') : message('{count} hints', { count: hints })]),
  ];
}

/** `4 gaps`, `3 required`. */
export function countGaps(review: Pick<Review, 'topics'>): Message[] {
  const gaps = gapsOf(review);
  if (gaps.length === 0) return [message('no gaps')];
  return [sayGaps(gaps.length), message('{count} of them required', { count: gaps.filter(({ level }) => level === 'required').length })];
}

export const sayGaps = (count: number): Message => (count === 1 ? message('1 gap') : message('{count} gaps', { count }));

export const sayQuestions = (count: number): Message => (count === 1 ? message('1 open question') : message('{count} open questions', { count }));

export const sayUnowned = (count: number): Message => (count === 1 ? message('1 decision without an owner') : message('{count} decisions without an owner', { count }));

/** Required and recommended topics that are gaps, the required first. */
export const gapsOf = ({ topics }: Pick<Review, 'topics'>): Review['topics'] =>
  (['required', 'recommended'] as const).flatMap((level) => topics.filter((topic) => topic.level === level && isGap(topic.state)));

/** Whether nothing serves an aim. */
export const isUnserved = ({ served }: TraceRow): boolean => served.every(({ links }) => links.length === 0);

/** What the document is held to. */
export const heldTo = ({ template, stage, size }: Review): Message =>
  template ? message('Held to the template "{template}", version {version}; stage {stage}, size {size}.', { template: template.title, version: template.version, stage, size }) : message('Held to no template.');

/** `12.5 of 20`. */
export const doneOf = ({ done, total }: Review['progress']): Message => message('{done} of {total}', { done, total });
