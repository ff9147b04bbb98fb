import * as vscode from 'vscode';
import { carryOut } from '../edits.ts';
import { t } from '../l10n.ts';
import { type Deps, type DocumentArguments, registerCommand, say, targetDesign } from './command.ts';
import { COMMAND_IDS } from './ids.ts';

interface TogglePromptArguments extends DocumentArguments {
  /** Line of the prompt, counted from 0. */
  readonly line: number;
}

const UNTICKED = /^[\s>]{0,40}(?:[-*+]|\d{1,9}[.)])\s{1,4}\[ \]/;

/** Ticks the task-list items on the lines of the selection; where all are ticked, unticks them. */
export const registerTogglePrompt = (deps: Deps): vscode.Disposable =>
  registerCommand<TogglePromptArguments>(deps, COMMAND_IDS.togglePrompt, async (args) => {
    const document = await targetDesign(deps, args);
    const lines = args.line === undefined ? toTick(document, selectedLines(document)) : [args.line];
    const { edits } = await carryOut(deps.server, document, lines.map((line) => ({ kind: 'toggle-line', line })));
    if (edits.length === 0) say(t('Plumbline: there is no checkbox on this line.'));
  });

/** Of several lines those that are not ticked, if there are any. */
function toTick(document: vscode.TextDocument, lines: readonly number[]): readonly number[] {
  const open = lines.filter((line) => UNTICKED.test(document.lineAt(line).text));
  return open.length > 0 ? open : lines;
}

function selectedLines(document: vscode.TextDocument): number[] {
  const editor = vscode.window.visibleTextEditors.find((candidate) => candidate.document === document);
  const lines = (editor?.selections ?? []).flatMap(({ start, end }) => {
    // A selection that ends before the first character of a line does not mean that line.
    const last = end.line > start.line && end.character === 0 ? end.line - 1 : end.line;
    return Array.from({ length: last - start.line + 1 }, (_, index) => start.line + index);
  });
  return [...new Set(lines)];
}
