import type { Level, Size } from '../../core/index.ts';
import { count, wrap } from '../text.ts';
import { paintFor, type Surface } from './paint.ts';

type Levels = Readonly<Partial<Record<Size, Level>>>;

/** A template as it is listed. */
export interface TemplateRow {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly description: string;
  /** Null for one that comes with Plumbline. */
  readonly file: string | null;
  readonly minutes: number | null;
  readonly variants: readonly string[];
  /** `depth` is 1 for a phase; a size without a level leaves the section out. */
  readonly sections: readonly { readonly id: string; readonly title: string; readonly depth: number; readonly levels: Levels }[];
  /** The levels by topic. */
  readonly topics: Readonly<Record<string, Levels>>;
}

/** Each template with its id and version, title and size, and below it what it is for. */
export function templatesPretty(rows: readonly TemplateRow[], surface: Surface): string {
  const paint = paintFor(surface);
  const idWidth = Math.max(0, ...rows.map((row) => reference(row).length));
  return rows
    .map((row) => {
      const facts = [count(row.sections.length, 'section'), count(Object.keys(row.topics).length, 'topic'), ...(row.minutes === null ? [] : [`${row.minutes} minutes`]), ...(row.variants.length === 0 ? [] : [row.variants.join(' or ')]), ...(row.file === null ? [] : [row.file])];
      const about = row.description === '' ? [] : wrap(row.description, (surface.columns ?? 120) - idWidth - 2);
      return [`${paint('bold', reference(row).padEnd(idWidth))}  ${row.title}: ${facts.join(', ')}`, ...about.map((line) => `${' '.repeat(idWidth)}  ${paint('dim', line)}`)].map((line) => `${line}\n`).join('');
    })
    .join('');
}

const reference = ({ id, version }: TemplateRow): string => `${id}@${version}`;
