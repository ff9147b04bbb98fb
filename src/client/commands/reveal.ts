import * as vscode from 'vscode';
import type { ChecklistRow } from '../../protocol.ts';
import { goTo, toRange } from '../edits.ts';
import { t } from '../l10n.ts';
import { type Deps, type DocumentArguments, registerCommand, say, targetDesign } from './command.ts';
import { COMMAND_IDS } from './ids.ts';

export interface RevealArguments extends DocumentArguments {
  /** Id of a row of the checklist. */
  readonly row: string;
  /** A line, counted from 0, instead of a row. */
  readonly line: number;
}

/** Goes to the place in the document that a row of the checklist is about; for what is missing, to the section it belongs in. */
export const registerReveal = (deps: Deps): vscode.Disposable =>
  registerCommand<RevealArguments>(deps, COMMAND_IDS.reveal, async (args) => {
    const document = await targetDesign(deps, args);
    if (args.line !== undefined) return void (await goTo(document, document.lineAt(Math.min(args.line, document.lineCount - 1)).range));
    const path = pathTo(deps.states.find(document.uri.toString())?.design.phases ?? [], args.row) ?? [];
    const row = path.at(-1);
    const range = path.findLast((candidate) => candidate.range)?.range;
    if (row && !row.range) say(t('Plumbline: the document has no "{row}" yet.', { row: row.label }));
    if (range) await goTo(document, new vscode.Range(toRange(range).start, toRange(range).start));
    else await vscode.window.showTextDocument(document);
  });

/** The rows from the root down to one. */
function pathTo(rows: readonly ChecklistRow[], id: string | undefined): ChecklistRow[] | undefined {
  for (const row of rows) {
    if (row.id === id) return [row];
    const below = pathTo(row.children, id);
    if (below) return [row, ...below];
  }
  return undefined;
}
