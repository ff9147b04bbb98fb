import type { Severity } from '../../core/index.ts';
import { findingsPretty } from './findings-pretty.ts';
import { toJson } from './json.ts';
import type { Surface } from './paint.ts';

/** A finding as the command line tells it; lines and columns are counted from 1, in UTF-16 code units, and `endColumn` is exclusive. */
export interface FindingRow {
  /** As given. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Whether `lint --fix` would mend it. */
  readonly fixable: boolean;
}

type Format = (rows: readonly FindingRow[], surface: Surface) => string;

/** The formats of findings that are built. */
export const formats = { pretty: findingsPretty, json: toJson } as const satisfies Readonly<Record<string, Format>>;

export const isBuilt = (format: string): format is keyof typeof formats => Object.hasOwn(formats, format);
