import type { Overrides } from '../core/index.ts';
import type { Found } from './formats/report.ts';

/** Another thread, as the command line sees it. */
export interface Thread {
  check(tasks: readonly Task[]): Promise<Told>;
  end(): void;
}

export interface CheckOptions {
  readonly overrides: Overrides;
  /** Whether to apply the safe fixes. */
  readonly fix: boolean;
  /** Whether to tell what would mend each finding. */
  readonly withFixes: boolean;
}

/** What became of a file. */
export interface Outcome {
  readonly file: string;
  /** Skipped is what is no design document, unread what is there and could not be read, gone what is not there. */
  readonly kind: 'checked' | 'skipped' | 'unread' | 'gone';
  readonly found: readonly Found[];
  /** How many findings were mended. */
  readonly fixed: number;
}

/** A file, and whether a folder was searched for it. */
export interface Task {
  readonly file: string;
  readonly found: boolean;
}

/** What a thread made of some files. */
export interface Told {
  readonly outcomes: readonly Outcome[];
  /** What it would have written to stderr. */
  readonly said: readonly string[];
  readonly failed: boolean;
  /** Why the run cannot go on. */
  readonly refusal?: string;
}
