import { count, wrap } from '../text.ts';
import type { FindingRow } from './report.ts';
import { paintFor, SEVERITY_STYLE, type Surface } from './paint.ts';

/** Of output that goes to no terminal. */
const WIDTH = 140;

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** Findings by file, in columns: place, severity, message, rule. Long messages are wrapped. */
export function findingsPretty(rows: readonly FindingRow[], surface: Surface): string {
  if (rows.length === 0) return 'No findings.\n';
  const paint = paintFor(surface);
  const widest = (texts: readonly string[]): number => texts.reduce((width, text) => Math.max(width, text.length), 0);
  const placeWidth = widest(rows.map(placeOf));
  const severityWidth = widest(rows.map((row) => row.severity));
  const before = 2 + placeWidth + 2 + severityWidth + 2;
  const room = Math.max(30, (surface.columns ?? WIDTH) - before - 2 - widest(rows.map((row) => row.rule)));
  const messages = rows.map((row) => wrap(row.message, room));
  const messageWidth = widest(messages.flat());

  const lines: string[] = [];
  rows.forEach((row, index) => {
    if (row.file !== rows[index - 1]?.file) lines.push(...(index === 0 ? [] : ['']), paint('underline', row.file));
    const [first = '', ...more] = messages[index] ?? [];
    const severity = paint(SEVERITY_STYLE[row.severity], row.severity) + ' '.repeat(severityWidth - row.severity.length);
    lines.push(`  ${paint('dim', placeOf(row).padEnd(placeWidth))}  ${severity}  ${first.padEnd(messageWidth)}  ${paint('dim', row.rule)}`);
    for (const line of more) lines.push(' '.repeat(before) + line);
  });
  return `${lines.join('\n')}\n\n${summary()}\n`;

  function summary(): string {
    const parts = SEVERITIES.map((severity) => ({ severity, number: rows.filter((row) => row.severity === severity).length })).filter(({ number }) => number > 0);
    const shown = parts.map(({ severity, number }) => paint(SEVERITY_STYLE[severity], severity === 'information' ? `${number} information` : count(number, severity)));
    const fixable = rows.filter((row) => row.fixable).length;
    const files = new Set(rows.map((row) => row.file)).size;
    return `${paint('bold', count(rows.length, 'finding'))} in ${count(files, 'document')}: ${shown.join(', ')}.${fixable > 0 ? ` --fix mends ${fixable}.` : ''}`;
  }
}

const placeOf = (row: FindingRow): string => `${row.line}:${row.column}`;
