import { paintFor, type Surface } from './paint.ts';

/** How far a document is, and each of its sections with what lies in them. */
export interface ProgressRow {
  readonly file: string;
  readonly template: string;
  readonly done: number;
  readonly total: number;
  readonly percent: number;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    /** 1 for a phase. */
    readonly depth: number;
    readonly done: number;
    readonly total: number;
    readonly percent: number;
  }[];
}

const BAR = 20;

/** A bar for each phase in which there is something to do. */
export function progressPretty(rows: readonly ProgressRow[], surface: Surface): string {
  const paint = paintFor(surface);
  return rows
    .map((row) => {
      const phases = row.sections.filter((section) => section.depth === 1 && section.total > 0);
      const titleWidth = Math.max(0, ...phases.map((phase) => phase.title.length));
      const countWidth = Math.max(0, ...phases.map((phase) => counts(phase).length));
      const lines = phases.map((phase) => `  ${phase.title.padEnd(titleWidth)}  ${bar(phase.percent)}  ${counts(phase).padStart(countWidth)}`);
      return [`${paint('underline', row.file)}  ${row.template}, ${row.done} of ${row.total}, ${row.percent} %`, ...lines, ''].join('\n');
    })
    .join('\n');

  function bar(percent: number): string {
    const full = Math.floor((percent * BAR) / 100);
    return paint(percent === 100 ? 'green' : 'cyan', '█'.repeat(full)) + paint('dim', '░'.repeat(BAR - full));
  }
}

const counts = ({ done, total }: { readonly done: number; readonly total: number }): string => `${done} of ${total}`;
