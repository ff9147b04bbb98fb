import * as vscode from 'vscode';
import type { PlanResult } from '../protocol.ts';
import { pick } from './commands/steps.ts';
import { nameOf } from './documents.ts';
import { toRange } from './edits.ts';
import { t } from './l10n.ts';

const SCHEME = 'plumbline-look';

/**
 * Shows a document beside what edits would make of it, and asks whether to make them.
 * @returns whether they are wanted; Esc is no
 */
export async function look(document: vscode.TextDocument, title: string, { edits }: PlanResult): Promise<boolean> {
  const after = vscode.Uri.from({ scheme: SCHEME, path: `/${nameOf(document.uri)}` });
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: () => applied(document, edits) });
  try {
    await vscode.commands.executeCommand('vscode.diff', document.uri, after, title, { preview: true });
    const items = [{ label: title, yes: true }, { label: t('Leave the document as it is'), yes: false }];
    const chosen = await pick({ title, placeholder: t('Left the document, right what it would be'), items, stays: true });
    return typeof chosen === 'object' && chosen.yes;
  } finally {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === SCHEME));
    provider.dispose();
  }
}

/** The text after edits that are in its order and do not overlap. */
function applied(document: vscode.TextDocument, edits: PlanResult['edits']): string {
  const text = document.getText();
  let from = 0;
  let result = '';
  for (const { range, newText } of edits) {
    const { start, end } = toRange(range);
    result += text.slice(from, document.offsetAt(start)) + newText;
    from = document.offsetAt(end);
  }
  return result + text.slice(from);
}
