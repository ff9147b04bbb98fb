import * as vscode from 'vscode';
import { type Deps, registerCommand } from './command.ts';
import { COMMAND_IDS, SETTINGS } from './ids.ts';

/** Shows only what is open in the checklist, or everything. The choice is a setting, so that it lasts. */
export const registerToggleOpenOnly = (deps: Deps): vscode.Disposable =>
  registerCommand<{ readonly on: boolean }>(deps, COMMAND_IDS.toggleOpenOnly, ({ on }) => setOpenOnly(on ?? !isOpenOnly()));

export const registerShowAllItems = (deps: Deps): vscode.Disposable => registerCommand(deps, COMMAND_IDS.showAllItems, () => setOpenOnly(false));

export const isOpenOnly = (): boolean => vscode.workspace.getConfiguration('plumbline').get(SETTINGS.openOnly, false);

async function setOpenOnly(on: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration('plumbline');
  const isWorkspaces = settings.inspect(SETTINGS.openOnly)?.workspaceValue !== undefined;
  await settings.update(SETTINGS.openOnly, on, isWorkspaces ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global);
}
