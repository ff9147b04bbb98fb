import type { ExitCode, Io } from '../io.ts';

export interface VerbOptions {
  readonly format?: 'pretty' | 'json' | undefined;
  readonly out?: string | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
}

/** One thing that `plumbline template` does. */
export interface Verb {
  /** What follows the verb: `FILE... [--out FILE]`. */
  readonly usage: string;
  readonly about: string;
  /** The options it takes. */
  readonly options: readonly (keyof VerbOptions)[];
  run(io: Io, options: VerbOptions, args: readonly string[]): Promise<ExitCode>;
}
