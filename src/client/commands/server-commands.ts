import type { Disposable } from 'vscode';
import { t } from '../l10n.ts';
import { type Deps, registerCommand, say } from './command.ts';
import { COMMAND_IDS } from './ids.ts';

export const registerRestartServer = (deps: Deps): Disposable =>
  registerCommand(deps, COMMAND_IDS.restartServer, async () => {
    await deps.server.restart();
    say(t('Plumbline: the server is running again.'));
  });

export const registerShowOutput = (deps: Deps): Disposable => registerCommand(deps, COMMAND_IDS.showOutput, () => Promise.resolve(deps.server.showOutput()));
