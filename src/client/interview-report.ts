// What is left of a practice interview when it is over: what was planned, what it took, what the document covered, and how that compares.
import type { ChecklistRow, DesignState } from '../protocol.ts';
import { clockText, type Interview, MINUTE, spentOn } from './interview-clock.ts';
import type { Translate } from './l10n.ts';
import { english } from './untranslated.ts';

/** An interview that is over, as it is kept. Times are milliseconds. */
export interface Practice {
  /** Raised when what is stored changes its shape; what has another one is left out. */
  readonly format: 1;
  /** When it began; no two began at the same moment. */
  readonly at: number;
  readonly title: string;
  readonly template: string;
  readonly planned: number;
  readonly spent: number;
  /** `spent` is null for a phase that was not reached. */
  readonly phases: readonly { readonly title: string; readonly planned: number; readonly spent: number | null }[];
  /** Null where the document could not be read in the end. */
  readonly coverage: Coverage | null;
}

export interface Coverage {
  readonly percent: number;
  /** Topics that the template asks for, and how many of them the document answers. */
  readonly asked: number;
  readonly covered: number;
  /** The largest gaps, the worst first. */
  readonly gaps: readonly { readonly title: string; readonly level: string; readonly state: string }[];
}

/** How many interviews are kept. */
const KEPT = 100;
/** How many gaps and earlier interviews a summary names. */
const GAPS = 5;
const EARLIER = 10;

const LEVEL_ORDER: readonly (string | undefined)[] = ['required', 'recommended'];
/** States in which a topic is open, the worst first. */
const OPEN_STATES: readonly (string | undefined)[] = ['missing', 'empty', 'placeholder', 'thin'];

/** What is kept of an interview that ends now. `design` is the document as it stands, where it could be read. */
export function practiceOf(interview: Interview, design: DesignState | undefined, now: number): Practice {
  const spent = spentOn(interview, now);
  return {
    format: 1,
    at: interview.starts[0] ?? now,
    title: interview.title,
    template: interview.template,
    planned: interview.planned,
    spent: spent.reduce((sum, time) => sum + time, 0),
    phases: interview.phases.map(({ title, planned }, at) => ({ title, planned, spent: spent[at] ?? null })),
    coverage: design ? coverageOf(design) : null,
  };
}

function coverageOf({ phases, percent }: DesignState): Coverage {
  const asked = topicsIn(phases).filter(({ level }) => LEVEL_ORDER.includes(level));
  const rank = ({ level, state }: ChecklistRow): number => LEVEL_ORDER.indexOf(level) * OPEN_STATES.length + OPEN_STATES.indexOf(state);
  const gaps = asked.filter(({ state }) => OPEN_STATES.includes(state)).sort((a, b) => rank(a) - rank(b));
  return {
    percent,
    asked: asked.length,
    covered: asked.filter(({ state }) => state === 'covered' || state === 'not-applicable').length,
    gaps: gaps.slice(0, GAPS).map(({ label, level = '', state = '' }) => ({ title: label, level, state })),
  };
}

const topicsIn = (rows: readonly ChecklistRow[]): ChecklistRow[] => rows.flatMap((row) => [...(row.kind === 'topic' ? [row] : []), ...topicsIn(row.children)]);

/** The history with one more interview, the newest first. */
export const withPractice = (history: readonly Practice[], practice: Practice): Practice[] => [practice, ...history.filter(({ at }) => at !== practice.at)].slice(0, KEPT);

/** What is stored as a history, without what cannot be read. */
export const readHistory = (stored: unknown): Practice[] => (Array.isArray(stored) ? stored.filter((practice: Partial<Practice> | null): practice is Practice => practice?.format === 1) : []);

/** An interview in one line: `41:20 of 45 min, 78 % done`. */
export function practiceLine({ spent, planned, coverage }: Practice, t: Translate = english): string {
  const time = t('{spent} of {planned}', { spent: clockText(spent), planned: minutesText(planned, t) });
  return coverage ? `${time}, ${t('{percent} % done', { percent: coverage.percent })}` : time;
}

/**
 * The summary of an interview as Markdown, with those held before it.
 * @param dateText a moment as the reader writes it
 */
export function practicePage(practice: Practice, history: readonly Practice[], dateText: (at: number) => string, t: Translate = english): string {
  const { title, template, planned, spent, phases, coverage } = practice;
  const rows = phases.map((phase) => [cell(phase.title), minutesText(phase.planned, t), phase.spent === null ? t('not reached') : clockText(phase.spent), phase.spent === null ? '' : differenceText(phase.spent - phase.planned)]);
  return `${[
    `# ${t('Interview: {title}', { title })}`,
    t('{date}, template {template}: {spent} of {planned}.', { date: dateText(practice.at), template, spent: clockText(spent), planned: minutesText(planned, t) }),
    `## ${t('Phases')}`,
    table([t('Phase'), t('Planned'), t('Spent'), t('Difference')], [...rows, [`**${t('Whole')}**`, minutesText(planned, t), clockText(spent), differenceText(spent - planned)]]),
    `## ${t('Coverage')}`,
    ...(coverage ? coverageLines(coverage, t) : [t('The document could not be read when the interview ended.')]),
    `## ${t('Practice so far')}`,
    progressTable(practice, history, dateText, t),
  ].join('\n\n')}\n`;
}

function coverageLines({ percent, asked, covered, gaps }: Coverage, t: Translate): string[] {
  const counts = { percent, asked, covered };
  if (gaps.length === 0) return [t('{percent} % done: {covered} of {asked} topics covered. Nothing that the template asks for is open.', counts)];
  return [t('{percent} % done: {covered} of {asked} topics covered. The largest gaps:', counts), gaps.map(({ title, level, state }) => `- ${title} (${level}, ${state})`).join('\n')];
}

/** The interviews with the same template, the newest first. */
function progressTable(practice: Practice, history: readonly Practice[], dateText: (at: number) => string, t: Translate): string {
  const same = withPractice(history, practice).filter(({ template }) => template === practice.template).sort((a, b) => b.at - a.at);
  const shown = same.slice(0, EARLIER);
  const rows = shown.map((held) => {
    const marked = (text: string): string => (held.at === practice.at ? `**${text}**` : text);
    return [marked(dateText(held.at)), cell(held.title), clockText(held.spent), minutesText(held.planned, t), held.coverage ? `${held.coverage.percent} %` : t('not known')];
  });
  return [table([t('When'), t('Document'), t('Spent'), t('Planned'), t('Done')], rows), ...(same.length > shown.length ? [t('And {count} before.', { count: same.length - shown.length })] : [])].join('\n\n');
}

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string => [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** `8 min`, `7.5 min`. */
export const minutesText = (time: number, t: Translate = english): string => t('{minutes} min', { minutes: time / MINUTE });

/** `+1:20` for longer than planned, `-0:30` for shorter. */
const differenceText = (difference: number): string => (Math.abs(difference) < 1_000 ? '0:00' : difference > 0 ? clockText(-difference) : `-${clockText(-difference)}`);
