import * as vscode from 'vscode';
import type { OpenArguments } from '../../protocol.ts';
import { goTo } from '../edits.ts';
import { type Deps, registerCommand, ruleOf } from './command.ts';
import { CHECKLIST_VIEW, COMMAND_IDS } from './ids.ts';

/** What a click on a line above a heading does: goes to what was found there and offers its fixes; where nothing was, shows the checklist. */
export const registerShowOpen = (deps: Deps): vscode.Disposable =>
  registerCommand<OpenArguments>(deps, COMMAND_IDS.showOpen, async ({ uri, line, rules = [] }) => {
    if (uri === undefined || line === undefined) return void (await vscode.commands.executeCommand(`${CHECKLIST_VIEW}.focus`));
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    await deps.server.request('plumbline/idle', { uri, version: document.version });
    const found = deps.server.diagnostics.get(document.uri) ?? [];
    const place = found.find((diagnostic) => rules.includes(ruleOf(diagnostic))) ?? found.find(({ range }) => range.start.line === line);
    if (!place) return void (await vscode.commands.executeCommand(`${CHECKLIST_VIEW}.focus`));
    await goTo(document, new vscode.Range(place.range.start, place.range.start));
    await vscode.commands.executeCommand('editor.action.quickFix');
  });
