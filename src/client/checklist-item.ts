import * as vscode from 'vscode';
import type { State } from '../core/index.ts';
import type { ChecklistRow } from '../protocol.ts';
import { COMMAND_IDS } from './commands/ids.ts';
import { describeTopic, STATE_WORDS } from './commands/steps.ts';
import { t } from './l10n.ts';
import { plain, tooltipOf } from './markdown.ts';

/** A row of the tree. It stays the same object while its document is shown: VS Code knows rows by identity. */
export interface ChecklistNode {
  readonly uri: string;
  /** Of the row, and of the topic it is about: what the commands of the tree are given. */
  readonly row: string;
  readonly topic: string | undefined;
  readonly id: string;
  /** The template's section to insert, of a row for which there is one. */
  section: string | undefined;
  data: ChecklistRow;
  children: readonly ChecklistNode[];
}

interface Icon {
  readonly id: string;
  readonly color?: string;
}

const STATE_ICONS: Readonly<Record<State, Icon>> = {
  covered: { id: 'pass', color: 'testing.iconPassed' },
  'not-applicable': { id: 'circle-slash', color: 'disabledForeground' },
  thin: { id: 'warning', color: 'list.warningForeground' },
  placeholder: { id: 'pencil', color: 'list.warningForeground' },
  empty: { id: 'circle-large-outline', color: 'list.warningForeground' },
  missing: { id: 'circle-large-outline' },
  unread: { id: 'question', color: 'disabledForeground' },
};

/** How a row looks. */
export function toTreeItem(node: ChecklistNode): vscode.TreeItem {
  const { data: row } = node;
  const item = new vscode.TreeItem(row.label, collapsibleState(row));
  item.id = node.id;
  item.contextValue = contextValue(row);
  item.tooltip = tooltip(row);
  item.description = description(row);
  item.accessibilityInformation = { label: spoken(row) };
  item.command = { command: COMMAND_IDS.reveal, title: t('Go to This Place'), arguments: [{ uri: node.uri, row: node.row }] };
  if (row.kind === 'prompt') {
    const state = row.ticked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked;
    item.checkboxState = { state, tooltip: row.ticked ? t('Untick in the document') : t('Tick in the document'), accessibilityInformation: { label: row.label, role: 'checkbox' } };
  } else {
    const { id, color } = row.state === undefined ? progressIcon(row) : STATE_ICONS[row.state];
    item.iconPath = new vscode.ThemeIcon(id, color === undefined ? undefined : new vscode.ThemeColor(color));
  }
  return item;
}

/** Everything that {@link toTreeItem} shows, for telling whether a row has to be drawn again. */
export const looksOf = ({ data: { range: _range, children, ...shown } }: ChecklistNode): string => JSON.stringify([shown, children.length > 0]);

/** Whether there is anything left to do in a row. */
export function isOpenRow(row: ChecklistRow): boolean {
  if (row.kind === 'prompt') return row.ticked !== true;
  const isOpenTopic = row.state !== undefined && row.state !== 'covered' && row.state !== 'not-applicable' && row.level !== 'optional';
  return isOpenTopic || row.children.some(isOpenRow);
}

function collapsibleState({ kind, children }: ChecklistRow): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return kind === 'phase' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** Words that `when` clauses of the manifest look for. */
function contextValue({ kind, state, insertable }: ChecklistRow): string {
  // What can be said about a topic cannot be said about a section.
  if (kind !== 'topic') return insertable === undefined ? kind : `${kind} insertable`;
  const isGap = state === 'missing' || state === 'empty' || state === 'placeholder';
  return [kind, ...(state ? [state] : []), ...(isGap ? ['gap'] : [])].join(' ');
}

function progressIcon({ progress: { done, total } }: ChecklistRow): Icon {
  if (total > 0 && done >= total) return { id: 'pass-filled', color: 'testing.iconPassed' };
  return done > 0 ? { id: 'color-mode' } : { id: 'circle-large-outline' };
}

function description(row: ChecklistRow): string {
  const { progress, state, level, minutes, children, kind } = row;
  // Beside a tick of the closing checklist, where the document bears it out.
  if (kind === 'prompt') return row.evidence?.[0] ? t('line {line}', { line: row.evidence[0].line + 1 }) : '';
  const counts = progress.total > 0 && (state === undefined || children.length > 0) ? `${progress.done}/${progress.total}` : undefined;
  const word = state !== undefined && state !== 'covered' ? STATE_WORDS[state] : undefined;
  return [counts, word, level === 'optional' ? t('optional') : undefined, minutes === undefined ? undefined : t('{minutes} min', { minutes })].filter((part) => part !== undefined).join('  ·  ');
}

const doneOf = ({ done, total }: ChecklistRow['progress']): string => t('{done} of {total} done', { done, total });

/** What a screen reader says: what the icon and the colours say, in words. */
function spoken(row: ChecklistRow): string {
  const { label, kind, state, level, progress, ticked } = row;
  if (kind === 'prompt') return [label, ticked ? t('ticked') : t('not ticked'), description(row)].filter((part) => part !== '').join(', ');
  const counts = progress.total > 0 ? `, ${doneOf(progress)}` : '';
  return `${label}${state ? `, ${describeTopic(state, level)}` : ''}${counts}`;
}

function tooltip({ label, kind, state, level, question, evidence = [], sought = [], progress }: ChecklistRow): vscode.MarkdownString {
  const standing = state ? `: ${describeTopic(state, level)}` : progress.total > 0 ? `: ${doneOf(progress)}` : '';
  const head = kind === 'prompt' ? plain(label) : `**${plain(label)}**${plain(standing)}`;
  const found = evidence.map(({ line, text }) => `- ${plain(t('line {line}', { line: line + 1 }))}: ${plain(text.slice(0, 120))}\n`);
  const missed = sought.length > 0 ? `\n\n${plain(t('Looked for a heading such as {headings}, and for text, tables, code and diagrams that answer this.', { headings: sought.map((name) => `"${name}"`).join(', ') }))}` : '';
  return tooltipOf(head, question ? `\n\n${plain(question)}` : '', found.length > 0 ? `\n\n${t('Found in the document:')}\n\n` : missed, ...found);
}
