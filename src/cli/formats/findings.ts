import { findingsPretty } from './findings-pretty.ts';
import { github } from './github.ts';
import { toJson } from './json.ts';
import { junit } from './junit.ts';
import type { Surface } from './paint.ts';
import type { Report } from './report.ts';
import { sarif } from './sarif.ts';

type Format = (report: Report, surface: Surface) => string;

/** The forms in which findings are told. */
export const formats = {
  pretty: ({ found }, surface) => findingsPretty(found.map(({ row }) => row), surface),
  json: ({ found }) => toJson(found.map(({ row }) => row)),
  sarif,
  github,
  junit,
} as const satisfies Readonly<Record<string, Format>>;

