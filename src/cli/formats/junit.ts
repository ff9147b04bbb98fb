import type { FindingRow, Report } from './report.ts';

/**
 * JUnit XML: a suite for each document, a case for each finding, and one that passes for a document without any. Only what makes the run
 * fail is a failure.
 */
export function junit({ found, documents, fails }: Report): string {
  const byFile = new Map(documents.map((file): [string, FindingRow[]] => [file, []]));
  for (const { row } of found) byFile.get(row.file)?.push(row);
  const failures = (rows: readonly FindingRow[]): number => rows.filter(fails).length;
  const suites = [...byFile].map(([file, rows]) => {
    const cases = rows.length === 0 ? [`    <testcase${attributes({ classname: file, name: 'no findings' })}/>\n`] : rows.map(toCase);
    return `  <testsuite${attributes({ name: file, tests: cases.length, failures: failures(rows), errors: 0, skipped: 0 })}>\n${cases.join('')}  </testsuite>\n`;
  });
  const all = [...byFile.values()].flat();
  const tests = [...byFile.values()].reduce((sum, rows) => sum + Math.max(1, rows.length), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'plumbline', tests, failures: failures(all), errors: 0 })}>\n${suites.join('')}</testsuites>\n`;

  function toCase(row: FindingRow): string {
    const told = `${row.file}:${row.line}:${row.column}: ${row.severity}: ${row.message}`;
    const body = fails(row) ? `<failure${attributes({ type: row.severity, message: row.message })}>${escape(told)}</failure>` : `<system-out>${escape(told)}</system-out>`;
    return `    <testcase${attributes({ classname: row.file, name: `${row.rule} at ${row.line}:${row.column}`, file: row.file, line: row.line })}>${body}</testcase>\n`;
  }
}

const attributes = (values: Readonly<Record<string, string | number>>): string => Object.entries(values).map(([name, value]) => ` ${name}="${escape(String(value)).replaceAll('\n', '&#10;')}"`).join('');

/** Text for XML 1.0, which knows no control characters beside tab and line ends, and no half of a surrogate pair. */
const escape = (text: string): string => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
