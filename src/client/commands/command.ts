import * as vscode from 'vscode';
import { isMarkdown, looksLikeDesignDoc } from '../documents.ts';
import type { DocumentsView } from '../documents-view.ts';
import { UserError } from '../edits.ts';
import { t } from '../l10n.ts';
import type { Interviews } from '../interview.ts';
import type { ReviewPanel } from '../review/panel.ts';
import { type Server, ServerOffError } from '../server.ts';
import type { StateStore } from '../state-store.ts';
import type { CommandId } from './ids.ts';

/** What commands work with. */
export interface Deps {
  readonly server: Server;
  readonly states: StateStore;
  readonly documents: DocumentsView;
  readonly interviews: Interviews;
  readonly review: ReviewPanel;
}

/** The document a command is about, where it is not the active one. */
export interface DocumentArguments {
  readonly uri?: string;
}

/**
 * Registers a command. It takes an object with what its steps would ask for; whatever else a menu hands over is ignored unless `read` knows it.
 * What goes wrong is said in a message, never thrown at whoever ran the command.
 */
export function registerCommand<A extends object>({ server }: Pick<Deps, 'server'>, id: CommandId, run: (args: Partial<A>) => Promise<unknown>, read: (args: unknown) => Partial<A> = asObject): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (args: unknown) => {
    try {
      return await run(read(args));
    } catch (error) {
      const isKnown = error instanceof UserError || error instanceof ServerOffError;
      const message = error instanceof Error ? error.message : String(error);
      if (!isKnown) server.log(`${id} failed.`, error);
      void vscode.window.showErrorMessage(isKnown ? message : t('Plumbline could not do that: {problem}', { problem: message }));
      return undefined;
    }
  });
}

/** The one place where a command's arguments become typed; they come from outside the type system. */
const asObject = <A extends object>(args: unknown): Partial<A> => (typeof args === 'object' && args !== null && !(args instanceof vscode.Uri) ? (args as Partial<A>) : {});

/** The design doc a command is about: the named one, else the active one. */
export async function targetDesign({ server, states }: Deps, { uri }: DocumentArguments): Promise<vscode.TextDocument> {
  if (uri !== undefined) return vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const front = vscode.window.activeTextEditor?.document;
  if (front && looksLikeDesignDoc(front) && !states.find(front.uri.toString())) {
    await server.request('plumbline/idle', { uri: front.uri.toString(), version: front.version });
  }
  if (!states.active) throw new UserError(t('There is no design doc in front. Open one, make one with "Plumbline: New Design Doc...", or use "Plumbline: Check This Document As...".'));
  return vscode.workspace.openTextDocument(vscode.Uri.parse(states.active.uri));
}

/** The Markdown document a command is about: the named one, else the one in front, else the active design doc. */
export async function targetMarkdown({ states }: Deps, { uri }: DocumentArguments): Promise<vscode.TextDocument> {
  if (uri !== undefined) return vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const front = vscode.window.activeTextEditor?.document;
  if (front && isMarkdown(front)) return front;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom) {
    const document = await vscode.workspace.openTextDocument(input.uri);
    if (isMarkdown(document)) return document;
  }
  if (states.active) return vscode.workspace.openTextDocument(vscode.Uri.parse(states.active.uri));
  throw new UserError(t('There is no Markdown document in front. Open one first.'));
}

/** The workspace folder that a document lies in, as the server wants it named. */
export function folderOf(uri: vscode.Uri | undefined): { folder?: string } {
  const folder = (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? vscode.workspace.workspaceFolders?.[0];
  return folder ? { folder: folder.uri.toString() } : {};
}

/** The rule that a diagnostic of ours is a finding of. */
export const ruleOf = ({ code }: { readonly code?: vscode.Diagnostic['code'] | undefined }): string => String(typeof code === 'object' ? code.value : code);

/** Says something in passing. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 5_000);
}
