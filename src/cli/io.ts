import type { CheckOptions, Thread } from './thread.ts';

/** 0 answered, 1 findings, 2 could not run or nothing was there to check. */
export type ExitCode = 0 | 1 | 2;

/** The world as the command line needs it; paths are absolute. Tests give one that lies in memory. */
export interface Io {
  readonly args: readonly string[];
  readonly cwd: string;
  /** Plumbline's own. */
  readonly version: string;
  /** Whether what goes to stdout may be coloured. */
  readonly colour: boolean;
  /** Width of the terminal; undefined where stdout is none. */
  readonly columns: number | undefined;
  /** The text of a file; undefined when there is none or it cannot be read. */
  read(path: string): string | undefined;
  /** Replaces a file; false when that is not possible. */
  write(path: string, text: string): boolean;
  /** Writes a file that is not there yet, with the folders it lies in; false when that is not possible. Never replaces one. */
  create(path: string, text: string): boolean;
  exists(path: string): boolean;
  isDirectory(path: string): boolean;
  /** What lies directly in a folder; undefined when there is no such folder or it cannot be read. */
  list(path: string): readonly Entry[] | undefined;
  /** Runs git in the working directory; undefined where there is none. */
  git(args: readonly string[]): { readonly status: number; readonly stdout: string } | undefined;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Says on a terminal what is going on, until the next text; an empty one takes it away. Elsewhere nothing is shown. */
  status(text: string): void;
  /** How many threads can run at once. */
  readonly processors: number;
  /** Starts a thread that checks files. */
  startThread(options: CheckOptions): Thread;
  /** Today as `2026-03-14`. */
  today(): string;
}

export interface Entry {
  readonly name: string;
  /** A link to a folder is `other`: following it could lead round in a circle. */
  readonly kind: 'file' | 'folder' | 'other';
}
