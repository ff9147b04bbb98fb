import * as vscode from 'vscode';
import type { ChecklistRow } from '../protocol.ts';
import { type ChecklistNode, isOpenRow, looksOf, toTreeItem } from './checklist-item.ts';
import type { SetPromptsArguments } from './commands/set-prompts.ts';
import { CHECKLIST_VIEW, COMMAND_IDS, SETTINGS } from './commands/ids.ts';
import { isOpenOnly } from './commands/open-only.ts';
import { t } from './l10n.ts';
import type { OpenDesign, StateStore } from './state-store.ts';

export interface ChecklistView extends vscode.Disposable {
  /** The rows as shown; undefined where there is no design doc to show. */
  readonly rows: () => readonly ChecklistRow[] | undefined;
}

/** The checklist of the active design doc in the sidebar. */
export function registerChecklistView(states: StateStore): ChecklistView {
  const changes = new vscode.EventEmitter<ChecklistNode[] | undefined>();
  const nodes = new Map<string, ChecklistNode>();
  let roots: readonly ChecklistNode[] = [];
  let shown: string | undefined;

  const view = vscode.window.createTreeView<ChecklistNode>(CHECKLIST_VIEW, {
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getTreeItem: toTreeItem,
      getChildren: (node) => [...(node ? node.children : roots)],
      getParent: (node) => parentOf(roots, node),
    },
    manageCheckboxStateManually: true,
    showCollapseAll: true,
  });
  const subscriptions = vscode.Disposable.from(
    view,
    changes,
    states.onDidChange(render),
    view.onDidChangeCheckboxState(({ items }) => void tick(items)),
    vscode.commands.registerCommand(COMMAND_IDS.tickFocused, tickFocused),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`plumbline.${SETTINGS.openOnly}`)) render();
    }),
  );
  render();

  return {
    rows: () => (states.active ? rowsOf(states.active) : undefined),
    dispose: () => subscriptions.dispose(),
  };

  function render(): void {
    const { active } = states;
    const rows = active ? rowsOf(active) : [];
    const isOther = shown !== active?.uri;
    if (isOther) nodes.clear();
    shown = active?.uri;

    const before = roots;
    const known = new Set<string>();
    const changed: ChecklistNode[] = [];
    roots = active ? rows.map((row) => toNode(active.uri, row, known, changed)) : [];
    for (const id of [...nodes.keys()].filter((candidate) => !known.has(candidate))) nodes.delete(id);

    describe(active, rows);
    if (isOther || !isSameList(before, roots)) changes.fire(undefined);
    else if (changed.length > 0) changes.fire(changed);
  }

  /** The node of a row: the one there was, brought up to date. Notes those that look different or have other children. */
  function toNode(uri: string, row: ChecklistRow, known: Set<string>, changed: ChecklistNode[]): ChecklistNode {
    const id = `${uri}#${row.id}`;
    if (known.has(id)) return toNode(uri, { ...row, id: `${row.id}~` }, known, changed); // VS Code refuses a tree with two rows of one id
    known.add(id);
    const node = nodes.get(id) ?? { uri, row: row.id, topic: row.topic, id, section: row.insertable, data: row, children: [] };
    const isNew = !nodes.has(id);
    nodes.set(id, node);
    const looked = looksOf(node);
    const before = node.children;
    node.data = row;
    node.section = row.insertable;
    node.children = row.children.map((child) => toNode(uri, child, known, changed));
    if (!isNew && (looked !== looksOf(node) || !isSameList(before, node.children))) changed.push(node);
    return node;
  }

  /** What stands around the tree. Each is set only when it changed, because each makes VS Code draw. */
  function describe(active: OpenDesign | undefined, rows: readonly ChecklistRow[]): void {
    const nothing = rows.length > 0 ? '' : isOpenOnly() ? t('Nothing is open. "Show All Items" in the title shows the rest.') : t('This template asks for nothing.');
    // In the message, for the title of a lone view hides its description.
    const message = active ? `${active.design.title}: ${active.design.percent} %${nothing && `. ${nothing}`}` : undefined;
    if (view.message !== message) setMessage(message);
    const count = active?.design.open.length ?? 0;
    if ((view.badge?.value ?? 0) !== count) view.badge = count === 0 ? undefined : { value: count, tooltip: t('Still open: {count} required', { count }) };
  }

  function setMessage(message: string | undefined): void {
    // VS Code takes undefined as "no message", its types do not.
    (view as { message: string | undefined }).message = message;
  }

  /** What the space bar does: ticks or unticks the prompt that has the focus; other rows open and close. */
  async function tickFocused(): Promise<void> {
    const node = await focused();
    if (node?.data.kind === 'prompt') await tick([[node, node.data.ticked ? vscode.TreeItemCheckboxState.Unchecked : vscode.TreeItemCheckboxState.Checked]]);
    else if (node) await vscode.commands.executeCommand('list.toggleExpand');
  }

  /** VS Code does not tell which row has the focus, but selects it, or takes it out of the selection, on command; done twice, nothing has changed. */
  async function focused(): Promise<ChecklistNode | undefined> {
    const before = view.selection;
    await toggleSelection();
    const after = view.selection;
    await toggleSelection();
    return after.find((node) => !before.includes(node)) ?? before.find((node) => !after.includes(node));
  }

  async function toggleSelection(): Promise<void> {
    const before = view.selection;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(deadline);
        changed.dispose();
        resolve();
      };
      const changed = view.onDidChangeSelection(() => {
        if (!isSameList(before, view.selection)) end();
      });
      const deadline = setTimeout(end, 500); // where no row has the focus nothing changes
      void vscode.commands.executeCommand('list.toggleSelection');
    });
  }

  /** Carries ticks over into the text. The boxes themselves follow the text: when nothing was written they are set back. */
  async function tick(items: readonly (readonly [ChecklistNode, vscode.TreeItemCheckboxState])[]): Promise<void> {
    for (const state of [vscode.TreeItemCheckboxState.Checked, vscode.TreeItemCheckboxState.Unchecked]) {
      const ticked = state === vscode.TreeItemCheckboxState.Checked;
      const wanted = items.filter(([node, to]) => to === state && node.data.kind === 'prompt').map(([node]) => node);
      const [first] = wanted;
      if (!first) continue;
      const args: SetPromptsArguments = { uri: first.uri, prompts: wanted.map((node) => node.row), ticked };
      const isWritten = await vscode.commands.executeCommand<boolean | undefined>(COMMAND_IDS.setPrompts, args);
      if (!isWritten) changes.fire(wanted);
    }
  }
}

function rowsOf({ design }: OpenDesign): readonly ChecklistRow[] {
  return isOpenOnly() ? onlyOpen(design.phases) : design.phases;
}

function onlyOpen(rows: readonly ChecklistRow[]): ChecklistRow[] {
  return rows.filter(isOpenRow).map((row) => ({ ...row, children: onlyOpen(row.children) }));
}

const isSameList = (a: readonly ChecklistNode[], b: readonly ChecklistNode[]): boolean => a.length === b.length && a.every((node, index) => node === b[index]);

function parentOf(nodes: readonly ChecklistNode[], wanted: ChecklistNode): ChecklistNode | undefined {
  for (const node of nodes) {
    if (node.children.includes(wanted)) return node;
    const below = parentOf(node.children, wanted);
    if (below) return below;
  }
  return undefined;
}
