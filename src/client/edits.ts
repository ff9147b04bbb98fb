import * as vscode from 'vscode';
import type { Action } from '../core/index.ts';
import type { LineRange, PlanResult } from '../protocol.ts';
import { CONTEXT_KEYS } from './commands/ids.ts';
import { nameOf } from './documents.ts';
import { t } from './l10n.ts';
import type { Server } from './server.ts';

/** Trouble that the user is told about in the words of the error. */
export class UserError extends Error {}

/**
 * Carries actions out on a document as one step that can be undone: the server plans the edits for the version at hand, and they are applied to
 * that version or not at all. When the text changed in between, the plan is asked for once more.
 * @param exactVersion the only version that the actions make sense for, where they point into the text
 * @returns the plan as applied, in the order of the text; without edits where there was nothing to do
 */
export async function carryOut(server: Server, document: vscode.TextDocument, actions: readonly Action[], exactVersion?: number): Promise<PlanResult> {
  const uri = document.uri.toString();
  const applied = await applyPlan(document, async (version) => {
    if (exactVersion !== undefined && exactVersion !== version) return null;
    const plans = await Promise.all(actions.map((action) => server.request('plumbline/plan', { uri, version, action })));
    if (plans.some((plan) => plan === null || plan.version !== version)) return null;
    return { version, edits: plans.flatMap((plan) => plan?.edits ?? []).sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character) };
  });
  if (applied.edits.length > 0) for (const kind of new Set(actions.map((action) => action.kind))) void vscode.commands.executeCommand('setContext', `${CONTEXT_KEYS.did}.${kind}`, true);
  return applied;
}

/**
 * Applies edits planned for the version at hand as one step that can be undone. When the text changed in between, the plan is asked for once more.
 * @param ask gives the edits for a version, or null where it cannot
 * @returns the plan as applied; without edits where there was nothing to do
 */
export async function applyPlan<T extends PlanResult>(document: vscode.TextDocument, ask: (version: number) => Promise<T | null>): Promise<T> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const { version } = document;
    const plan = await ask(version);
    if (!plan || document.version !== version || plan.version !== version) continue;
    if (plan.edits.length === 0) return plan;
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, plan.edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)));
    if (await vscode.workspace.applyEdit(edit)) return plan;
  }
  throw new UserError(t('{file} changed while Plumbline was at work, so nothing was done. Try again.', { file: nameOf(document.uri) }));
}

export const toRange = ({ start, end }: LineRange): vscode.Range => new vscode.Range(start.line, start.character, end.line, end.character);

/** Line, after the edits were applied, of the first line of text that the largest of them brought. */
export function insertedLine({ edits }: PlanResult): number | undefined {
  let shift = 0;
  let best: { line: number; length: number } | undefined;
  for (const { range, newText } of edits) {
    const lines = newText.split(/\r\n|\r|\n/);
    if (newText.length > (best?.length ?? 0)) {
      const first = Math.max(0, lines.findIndex((line) => line.trim() !== ''));
      best = { line: range.start.line + shift + first, length: newText.length };
    }
    shift += lines.length - 1 - (range.end.line - range.start.line);
  }
  return best?.line;
}

/** Shows a document in the editor it has, else in a new one, with the cursor at the end of a line. */
export async function goToLine(document: vscode.TextDocument, line: number): Promise<vscode.TextEditor> {
  const { end } = document.lineAt(Math.min(line, document.lineCount - 1)).range;
  return goTo(document, new vscode.Range(end, end));
}

/** Shows a document in the editor it has, else in a new one, with a range selected. */
export async function goTo(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
