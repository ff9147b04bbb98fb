// The clock of a practice interview. Kept are the moments at which phases and pauses began, never ticks, so that what is left can be
// computed at any time, after a reload too. All times are milliseconds; moments are counted from 1970. Nothing here asks what time it is.

/** A phase of a template, as far as the clock is concerned. */
export interface PhaseOfTemplate {
  /** Id of its row in the checklist. */
  readonly id: string;
  readonly title: string;
  /** The template's minutes; undefined where it gives none. */
  readonly minutes: number | undefined;
  /** What to say to the other side before going on. */
  readonly checkpoints: readonly string[];
}

export interface Phase {
  readonly id: string;
  readonly title: string;
  readonly planned: number;
  readonly checkpoints: readonly string[];
}

/** An interview as it is stored. */
export interface Interview {
  /** Raised when what is stored changes its shape; what has another one is forgotten. */
  readonly format: 1;
  /** The document it is about, and its title when the interview began. */
  readonly uri: string;
  readonly title: string;
  readonly template: string;
  /** How long the whole is to take. */
  readonly planned: number;
  readonly phases: readonly Phase[];
  /** When each phase began, as far as they have: the last is the one that runs. */
  readonly starts: readonly number[];
  /** When the clock stood; the last may have no end yet. */
  readonly pauses: readonly { readonly from: number; readonly to: number | null }[];
  /** How many phases, from the first on, were told that their time is up, and whether the whole was. */
  readonly told: { readonly phases: number; readonly whole: boolean };
}

/** What the clock shows at a moment. */
export interface Reading {
  readonly phase: Phase;
  readonly index: number;
  readonly isLast: boolean;
  readonly isPaused: boolean;
  /** What is left of the phase and of the whole; below 0 when it is over. */
  readonly phaseLeft: number;
  readonly wholeLeft: number;
}

export const MINUTE = 60_000;

/** Plans fall on half minutes. */
const GRAIN = MINUTE / 2;

/**
 * Shares a time out among phases as the template's minutes do, in half minutes, without loss. A phase without minutes is no part of the
 * interview; where no phase has any, all get the same.
 */
export function planPhases(phases: readonly PhaseOfTemplate[], whole: number): Phase[] {
  const timed = phases.filter(({ minutes }) => minutes !== undefined);
  const kept = timed.length > 0 ? timed : phases;
  const sum = kept.reduce((total, { minutes = 1 }) => total + minutes, 0);
  let before = 0;
  return kept.map(({ id, title, checkpoints, minutes = 1 }) => {
    const from = before;
    before += minutes;
    const boundary = (share: number): number => Math.round((whole * share) / sum / GRAIN) * GRAIN;
    return { id, title, checkpoints, planned: boundary(before) - boundary(from) };
  });
}

/** An interview that begins now. There has to be a phase. */
export function begin(about: Pick<Interview, 'uri' | 'title' | 'template' | 'planned' | 'phases'>, now: number): Interview {
  return { format: 1, ...about, starts: [now], pauses: [], told: { phases: 0, whole: false } };
}

/** What is stored as an interview; undefined for anything else, for one whose time was over long ago, and for one of an earlier format. */
export function restore(stored: unknown, now: number): Interview | undefined {
  const interview = stored as Interview | undefined;
  if (interview?.format !== 1) return undefined;
  return readClock(interview, now).wholeLeft < -interview.planned ? undefined : interview;
}

export function readClock(interview: Interview, now: number): Reading {
  const { phases, starts, planned } = interview;
  const index = starts.length - 1;
  const phase = phases[index];
  const [first] = starts;
  const current = starts[index];
  if (!phase || first === undefined || current === undefined) throw new Error('An interview has no phase that runs.');
  return {
    phase,
    index,
    isLast: index === phases.length - 1,
    isPaused: isPaused(interview),
    phaseLeft: phase.planned - ranBetween(interview, current, now),
    wholeLeft: planned - ranBetween(interview, first, now),
  };
}

/** Time spent on each phase, pauses left out; phases that have not begun are missing. */
export function spentOn(interview: Interview, now: number): number[] {
  const { starts } = interview;
  return starts.map((start, at) => ranBetween(interview, start, starts[at + 1] ?? now));
}

const isPaused = ({ pauses }: Interview): boolean => pauses.at(-1)?.to === null;

/** How long the clock ran between two moments. */
function ranBetween({ pauses }: Interview, from: number, to: number): number {
  const stood = pauses.map((pause) => Math.max(0, Math.min(pause.to ?? to, to) - Math.max(pause.from, from)));
  // A machine's clock can be set back.
  return Math.max(0, to - from - stood.reduce((sum, time) => sum + time, 0));
}

export function pause(interview: Interview, now: number): Interview {
  return isPaused(interview) ? interview : { ...interview, pauses: [...interview.pauses, { from: now, to: null }] };
}

export function resume(interview: Interview, now: number): Interview {
  return { ...interview, pauses: interview.pauses.map((known) => (known.to === null ? { from: known.from, to: now } : known)) };
}

/** Goes on to the next phase, and on with the clock if it stood; the last phase stays. */
export function nextPhase(interview: Interview, now: number): Interview {
  if (interview.starts.length >= interview.phases.length) return interview;
  const running = resume(interview, now);
  return { ...running, starts: [...running.starts, now] };
}

/** Whose time is up without having been told: the whole before the phase. */
export function dueNotice(interview: Interview, now: number): 'phase' | 'whole' | undefined {
  const { index, phaseLeft, wholeLeft } = readClock(interview, now);
  if (wholeLeft <= 0 && !interview.told.whole) return 'whole';
  return phaseLeft <= 0 && interview.told.phases <= index && !interview.told.whole ? 'phase' : undefined;
}

/** Notes that a notice was given. */
export function told(interview: Interview, notice: 'phase' | 'whole'): Interview {
  return { ...interview, told: { phases: interview.starts.length, whole: interview.told.whole || notice === 'whole' } };
}

/** A time as minutes and seconds: `4:05`; what is over as `+0:30`. Counts down to the full second, so that it begins with the whole time. */
export function clockText(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / 1_000) : Math.floor(-left / 1_000);
  return `${left < 0 && seconds > 0 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
