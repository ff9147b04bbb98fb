import type { Severity } from '../../core/index.ts';
import type { Report } from './report.ts';

const COMMAND = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const satisfies Record<Severity, string>;

/** Workflow commands of GitHub Actions: an annotation for each finding, on the lines of a pull request. */
export function github({ found, inRepository }: Report): string {
  return found
    .map(({ row }) => {
      // GitHub takes columns only where the lines are one.
      const columns = row.line === row.endLine ? { col: row.column, endColumn: row.endColumn } : {};
      const properties = { file: inRepository(row.file), line: row.line, endLine: row.endLine, ...columns, title: row.rule };
      return `::${COMMAND[row.severity]} ${Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${escape(row.message)}\n`;
    })
    .join('');
}

const escape = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
