import * as vscode from 'vscode';
import type { DesignState, DocumentState } from '../protocol.ts';

/** Has VS Code's Markdown previews drawn again when what they show of a document changed. A preview follows the text by itself, but not our states. */
export function refreshPreviews(onState: vscode.Event<DocumentState>): vscode.Disposable {
  const shown = new Map<string, string>();
  return vscode.Disposable.from(
    onState(({ uri, design }) => {
      const next = design ? shownOf(design) : undefined;
      if (shown.get(uri) === next) return;
      if (next === undefined) shown.delete(uri);
      else shown.set(uri, next);
      if (hasPreview()) void vscode.commands.executeCommand('markdown.preview.refresh');
    }),
    vscode.workspace.onDidCloseTextDocument((document) => void shown.delete(document.uri.toString())),
  );
}

/** Everything of a state that the preview shows. */
const shownOf = ({ percent, template, headings, flagged, results }: DesignState): string => JSON.stringify([percent, template.title, headings, flagged, results]);

/** Whether any preview can be seen; which document it shows VS Code does not say. */
function hasPreview(): boolean {
  return vscode.window.tabGroups.all.some(({ activeTab }) => {
    const input = activeTab?.input;
    return (input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom) && input.viewType.includes('markdown.preview');
  });
}
