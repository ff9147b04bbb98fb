import * as vscode from 'vscode';
import { type Deps, registerCommand } from './command.ts';
import { CHECKLIST_VIEW, COMMAND_IDS } from './ids.ts';

/** Brings the checklist to the front. */
export const registerShowChecklist = (deps: Deps): vscode.Disposable =>
  registerCommand(deps, COMMAND_IDS.showChecklist, async () => {
    await vscode.commands.executeCommand(`${CHECKLIST_VIEW}.focus`);
  });
