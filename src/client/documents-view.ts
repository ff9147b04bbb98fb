import * as vscode from 'vscode';
import type { DocumentSummary, WorkspaceState } from '../protocol.ts';
import { ARRANGEMENTS, type Arrangement, CONTEXT_KEYS, DOCUMENTS_VIEW, SETTINGS } from './commands/ids.ts';
import { t } from './l10n.ts';
import { plain, tooltipOf } from './markdown.ts';
import type { Server } from './server.ts';

export interface DocumentsView extends vscode.Disposable {
  /** The rows as shown, by the folders they stand in where they are arranged so. */
  readonly rows: () => readonly DocumentRow[];
  /** Shows only documents whose title, path or template has the words; all for an empty text. */
  filter(text: string): void;
  readonly filterText: () => string;
}

type Node = { readonly kind: 'document'; readonly summary: DocumentSummary } | { readonly kind: 'folder'; readonly folder: string; readonly children: readonly Node[] };

export interface DocumentRow {
  readonly label: string;
  readonly description: string;
}

/** Every design doc of the workspace in the sidebar. Looking at it starts the server. */
export function registerDocumentsView(server: Server): DocumentsView {
  const changes = new vscode.EventEmitter<undefined>();
  let state: WorkspaceState | undefined;
  let nodes: readonly Node[] = [];
  let words = '';
  const view = vscode.window.createTreeView<Node>(DOCUMENTS_VIEW, {
    treeDataProvider: { onDidChangeTreeData: changes.event, getTreeItem: toItem, getChildren: (node) => [...(node === undefined ? nodes : node.kind === 'folder' ? node.children : [])] },
    showCollapseAll: true,
  });
  const subscriptions = vscode.Disposable.from(
    view,
    changes,
    server.onDocuments((next) => {
      state = next;
      render();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) server.start();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`plumbline.${SETTINGS.arrangement}`)) render();
    }),
  );
  if (view.visible) server.start();
  return {
    rows: () => flat(nodes).map((summary) => ({ label: summary.title, description: describe(summary) })),
    filter(text) {
      words = text.trim().toLowerCase();
      render();
    },
    filterText: () => words,
    dispose: () => subscriptions.dispose(),
  };

  function render(): void {
    const all = state?.documents ?? [];
    const shown = all.filter((summary) => words.split(/\s/).every((word) => `${summary.title} ${pathOf(summary)} ${summary.template} ${summary.stage}`.toLowerCase().includes(word)));
    nodes = arranged(shown, arrangement());
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.hasDocuments, all.length > 0);
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.isFiltered, words !== '');
    const parts = [
      words === '' ? undefined : t('{shown} of {all} match "{words}".', { shown: shown.length, all: all.length, words }),
      state?.isComplete === false ? t('Not all of the workspace was read; "Scan Workspace" in the title reads it.') : undefined,
    ].filter((part) => part !== undefined);
    // VS Code takes undefined as "no message", its types do not.
    (view as { message: string | undefined }).message = parts.length === 0 ? undefined : parts.join(' ');
    changes.fire(undefined);
  }
}

/** How the documents are arranged, which is a setting so that it lasts. */
export function arrangement(): Arrangement {
  const chosen = vscode.workspace.getConfiguration('plumbline').get<string>(SETTINGS.arrangement, 'worst');
  return ARRANGEMENTS.find((known) => known === chosen) ?? 'worst';
}

function arranged(all: readonly DocumentSummary[], how: Arrangement): Node[] {
  const byName = (a: DocumentSummary, b: DocumentSummary): number => a.title.localeCompare(b.title) || (a.uri < b.uri ? -1 : 1);
  const worstFirst = (a: DocumentSummary, b: DocumentSummary): number => Number(isUnruled(b)) - Number(isUnruled(a)) || b.open.length - a.open.length || a.percent - b.percent || byName(a, b);
  const sorted = [...all].sort(how === 'worst' ? worstFirst : byName);
  const leaves = (of: readonly DocumentSummary[]): Node[] => of.map((summary) => ({ kind: 'document', summary }));
  if (how !== 'folder') return leaves(sorted);
  const folders = [...new Set(sorted.map(({ folder }) => folder))].sort();
  return folders.map((folder) => ({ kind: 'folder', folder, children: leaves(sorted.filter((summary) => summary.folder === folder)) }));
}

const flat = (nodes: readonly Node[]): DocumentSummary[] => nodes.flatMap((node) => (node.kind === 'document' ? [node.summary] : flat(node.children)));

function toItem(node: Node): vscode.TreeItem {
  if (node.kind === 'folder') {
    const item = new vscode.TreeItem(vscode.workspace.asRelativePath(vscode.Uri.parse(node.folder)), vscode.TreeItemCollapsibleState.Expanded);
    item.id = node.folder;
    item.iconPath = vscode.ThemeIcon.Folder;
    item.description = `${node.children.length}`;
    return item;
  }
  const { summary } = node;
  // The percentage stands first: a long title would hide it.
  const item = new vscode.TreeItem(isUnruled(summary) ? summary.title : `${summary.percent} %  ${summary.title}`);
  item.id = summary.uri;
  item.description = standing(summary);
  item.resourceUri = vscode.Uri.parse(summary.uri);
  item.iconPath = iconOf(summary);
  item.contextValue = 'document';
  if (isUnruled(summary)) {
    item.tooltip = tooltipOf(`**${plain(summary.title)}**\n\n${plain(pathOf(summary))}\n\n${unruled()}; ${t('Problems says why.')}`, '');
    item.accessibilityInformation = { label: `${summary.title}, ${unruled()}` };
    item.command = open(summary);
    return item;
  }
  item.tooltip = tooltipOf(`**${plain(summary.title)}**\n\n${plain(pathOf(summary))}\n\n${plain(`${summary.template}, ${summary.stage}, ${summary.percent} %`)}`, summary.open.length === 0 ? `\n\n${t('No required topic is open.')}` : `\n\n${t('Required and open:')}\n\n${summary.open.map((title) => `- ${plain(title)}`).join('\n')}`);
  item.accessibilityInformation = { label: `${summary.title}, ${describe(summary)}` };
  item.command = open(summary);
  return item;
}

const open = ({ uri }: DocumentSummary): vscode.Command => ({ command: 'vscode.open', title: t('Open'), arguments: [vscode.Uri.parse(uri)] });

/** Whether what a document is held to cannot be read. */
const isUnruled = ({ template }: DocumentSummary): boolean => template === '';

const unruled = (): string => t('its template cannot be read');

const pathOf = ({ uri }: DocumentSummary): string => vscode.workspace.asRelativePath(vscode.Uri.parse(uri));

const describe = (summary: DocumentSummary): string => (isUnruled(summary) ? unruled() : `${summary.percent} %  ·  ${standing(summary)}`);

const standing = ({ stage, open, template }: DocumentSummary): string => (template === '' ? [unruled()] : [stage, ...(open.length === 0 ? [] : [t('{count} open', { count: open.length })])]).join('  ·  ');

function iconOf({ percent, open, template }: DocumentSummary): vscode.ThemeIcon {
  if (template === '') return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  // A tick beside "39 %" would say that it is done.
  if (open.length === 0 && percent === 100) return new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'));
  return new vscode.ThemeIcon(percent > 0 ? 'color-mode' : 'circle-large-outline');
}
