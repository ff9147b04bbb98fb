import { formatMessage } from '../parsed.ts';
import type { Review } from './review.ts';
import { countFindings, countGaps, doneOf, gapsOf, heldTo, isUnserved, sayQuestions, sayUnowned, STATE_WORDS } from './words.ts';

/** More rows make nobody read them. */
const ROWS = 40;

/** A review in short and in English, for a pull request: a line that sums up, the gaps, what nothing serves, the findings. All text of the document is escaped. */
export function reviewMarkdown(review: Review): string {
  const { title, percent, progress, questions, weaknesses, unowned, suppressed, estimates } = review;
  const gaps = gapsOf(review);
  const wrong = estimates.filter(({ verdict }) => verdict === 'wrong').length;
  const facts = [
    `**${percent} % done** (${formatMessage(doneOf(progress))})`,
    countGaps(review).map(formatMessage).join(', '),
    countFindings(review.findings).map(formatMessage).join(', '),
    ...(estimates.length === 0 ? [] : [`${estimates.length} of its calculations done again, ${wrong} wrong`]),
    ...(questions.length === 0 ? [] : [formatMessage(sayQuestions(questions.length))]),
    ...(weaknesses.length === 0 ? [] : [`known weaknesses: ${weaknesses.length}`]),
    ...(unowned.length === 0 ? [] : [formatMessage(sayUnowned(unowned.length))]),
    ...(suppressed.length === 0 ? [] : [`${suppressed.length} suppressed`]),
  ];
  const unserved = [...review.goals, ...review.requirements, ...review.qualities].filter(isUnserved);
  // What is missing is a gap above already.
  const findings = review.findings.filter(({ rule }) => !rule.startsWith('missing-') && rule !== 'section-left-out');
  return [
    `## Design review: ${escape(title)}\n`,
    `${facts.join(' · ')}\n`,
    `${escape(formatMessage(heldTo(review)))}\n`,
    list('Gaps', gaps.map(({ title: topic, level, state }) => `**${escape(topic)}** (${level ?? ''}): ${formatMessage(STATE_WORDS[state])}`)),
    list('Nothing found that serves', unserved.map(({ id, text, line }) => `${escape(id === undefined ? text : `${id} ${text}`)} (line ${line + 1})`)),
    list('Without an owner', [...questions.filter(({ owner }) => owner === undefined), ...unowned].map(({ text, line }) => `${escape(text)} (line ${line + 1})`)),
    table('Findings', ['Line', 'Severity', 'Finding', 'Rule'], findings.map(({ line, severity, message, rule }) => [String(line + 1), severity, escape(formatMessage(message)), `\`${rule}\``])),
  ].filter((part) => part !== '').join('\n');
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `### ${title}\n\n${limited(items.map((item) => `- ${item}`), (more) => `- and ${more} more`).join('\n')}\n`;
}

/** A Markdown table under a heading; empty where it has no rows. Cells are escaped already. */
export function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const toRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `### ${title}\n\n${[toRow(columns), toRow(columns.map(() => '---')), ...limited(rows.map(toRow), (more) => toRow([`and ${more} more`, ...columns.slice(1).map(() => '')]))].join('\n')}\n`;
}

const limited = (rows: readonly string[], rest: (more: number) => string): string[] => (rows.length <= ROWS ? [...rows] : [...rows.slice(0, ROWS), rest(rows.length - ROWS)]);

/** Text as Markdown shows it: no markup, no HTML, no cell ends, and nobody is notified. */
export const escape = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+=#]/, '\\$&')
    // A zero-width space keeps a host from reading a name or a number as one of its own.
    .replace(/(?<![\p{L}\p{N}])[@#](?=[\p{L}\p{N}])/gu, '$&\u200b')
    .replace(/:\/\//g, ':\u200b//');
