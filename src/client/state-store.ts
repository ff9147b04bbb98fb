import * as vscode from 'vscode';
import type { DesignState, DocumentState } from '../protocol.ts';
import { CONTEXT_KEYS } from './commands/ids.ts';
import { isMarkdown, nameOf } from './documents.ts';

/** A design doc as the server last described it. */
export interface OpenDesign {
  readonly uri: string;
  readonly version: number;
  readonly design: DesignState;
}

/** What is known of the open design docs, and which of them the views are about. */
export interface StateStore extends vscode.Disposable {
  find(uri: string): OpenDesign | undefined;
  /** The design doc in front, else the last one that was, as long as a tab shows it. */
  readonly active: OpenDesign | undefined;
  /** Whether the active tab shows it, or shows no text at all. */
  readonly isInFront: boolean;
  /** The active one became another, changed, or came to or left the front. */
  readonly onDidChange: vscode.Event<void>;
}

export function createStateStore(onState: vscode.Event<DocumentState>): StateStore {
  const designs = new Map<string, OpenDesign>();
  const changes = new vscode.EventEmitter<void>();
  const keys = new Map<string, boolean>();
  let active: string | undefined;
  let isInFront = false;

  const subscriptions = vscode.Disposable.from(
    changes,
    onState(accept),
    vscode.window.tabGroups.onDidChangeTabs(() => update(false)),
    vscode.window.tabGroups.onDidChangeTabGroups(() => update(false)),
    vscode.window.onDidChangeActiveTextEditor(() => update(false)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const uri = document.uri.toString();
      if (designs.has(uri) && !isShown(uri)) designs.delete(uri);
      update(false);
    }),
  );
  update(false);

  return {
    find: (uri) => designs.get(uri),
    get active() {
      return active === undefined ? undefined : designs.get(active);
    },
    get isInFront() {
      return isInFront;
    },
    onDidChange: changes.event,
    dispose: () => subscriptions.dispose(),
  };

  function accept({ uri, version, design }: DocumentState): void {
    if (design) designs.set(uri, { uri, version, design });
    else designs.delete(uri);
    update(uri === active);
  }

  function update(hasChanged: boolean): void {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    const front = tab && shownUri(tab);
    const wasActive = active;
    const wasInFront = isInFront;
    if (front !== undefined && designs.has(front)) active = front;
    else if (active !== undefined && (!designs.has(active) || !isShown(active))) active = undefined;
    isInFront = active !== undefined && (front === active || front === undefined);

    setKey(CONTEXT_KEYS.hasChecklist, active !== undefined);
    setKey(CONTEXT_KEYS.inDesignDoc, front !== undefined && front === active);
    setKey(CONTEXT_KEYS.inOtherMarkdown, front !== undefined && front !== active && isMarkdownUri(front));
    if (hasChanged || wasActive !== active || wasInFront !== isInFront) changes.fire();
  }

  function setKey(key: string, value: boolean): void {
    if (keys.get(key) === value) return;
    keys.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }

  function isShown(uri: string): boolean {
    return vscode.window.tabGroups.all.some((group) => group.tabs.some((tab) => shownUri(tab) === uri));
  }

  /** The document a tab shows. A Markdown preview does not say; its label holds the file's name. */
  function shownUri(tab: vscode.Tab): string | undefined {
    const { input } = tab;
    if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri.toString();
    if (input instanceof vscode.TabInputTextDiff) return input.modified.toString();
    if (!(input instanceof vscode.TabInputWebview) || !input.viewType.includes('markdown.preview')) return undefined;
    const named = [...designs.keys()].filter((uri) => tab.label.endsWith(nameOf(vscode.Uri.parse(uri))));
    return named.find((uri) => uri === active) ?? named[0];
  }
}

function isMarkdownUri(uri: string): boolean {
  const document = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri);
  return document ? isMarkdown(document) : /\.(md|markdown)$/i.test(uri);
}
