import type { Identity, Severity } from '../../core/index.ts';

/** A stretch of a file; lines and columns are counted from 1, in UTF-16 code units, and `endColumn` is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as the command line tells it, and as `--format json` writes it. */
export interface FindingRow extends Region {
  /** As given. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Whether `lint --fix` would mend it. */
  readonly fixable: boolean;
}

/** A finding with what only some formats tell of it. */
export interface Found {
  readonly row: FindingRow;
  readonly identity: Identity;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly (Region & { readonly text: string })[] }[];
}

/** What a run of `lint` has to tell. */
export interface Report {
  readonly found: readonly Found[];
  /** Every document that was checked, as given. */
  readonly documents: readonly string[];
  /** Plumbline's version. */
  readonly version: string;
  /** Whether a finding is grave enough for the run to fail. */
  fails(row: FindingRow): boolean;
  /** Where a file lies from the root of the repository, with `/`; an absolute path outside of it. */
  inRepository(file: string): string;
}
