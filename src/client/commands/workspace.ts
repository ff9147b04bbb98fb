import * as vscode from 'vscode';
import { arrangement } from '../documents-view.ts';
import { t } from '../l10n.ts';
import { effectivePage } from '../pages.ts';
import { type Deps, type DocumentArguments, registerCommand, say, targetMarkdown } from './command.ts';
import { ARRANGEMENTS, type Arrangement, COMMAND_IDS, SETTINGS } from './ids.ts';

/** Reads the whole workspace, however large, with progress in the status bar. */
export const registerScanWorkspace = (deps: Deps): vscode.Disposable =>
  registerCommand(deps, COMMAND_IDS.scanWorkspace, async () => {
    const { documents } = await deps.server.request('plumbline/scan', {});
    say(documents === 1 ? t('Plumbline: 1 design doc in the workspace.') : t('Plumbline: {count} design docs in the workspace.', { count: documents }));
    return documents;
  });

const NAMES: Readonly<Record<Arrangement, string>> = { worst: t('Worst first'), name: t('By name'), folder: t('By folder') };

/** Asks how the documents are to be arranged. */
export const registerArrangeDocuments = (deps: Deps): vscode.Disposable =>
  registerCommand<{ readonly by: Arrangement }>(deps, COMMAND_IDS.arrangeDocuments, async ({ by }) => {
    const items = ARRANGEMENTS.map((how) => ({ label: NAMES[how], how, picked: how === arrangement() }));
    const chosen = by ?? (await vscode.window.showQuickPick(items, { title: t('Arrange Design Docs'), placeHolder: t('Now: {arrangement}', { arrangement: NAMES[arrangement()] }) }))?.how;
    if (chosen === undefined) return;
    await vscode.workspace.getConfiguration('plumbline').update(SETTINGS.arrangement, chosen, vscode.ConfigurationTarget.Global);
  });

/** Asks for words that a document's title, path, template or stage has to have. */
export const registerFilterDocuments = (deps: Deps): vscode.Disposable =>
  registerCommand<{ readonly text: string }>(deps, COMMAND_IDS.filterDocuments, async ({ text }) => {
    const asked = text ?? (await vscode.window.showInputBox({ title: t('Filter Design Docs'), prompt: t('Words of the title, path, template or stage; nothing shows all.'), value: deps.documents.filterText() }));
    if (asked !== undefined) deps.documents.filter(asked);
  });

export const registerClearFilter = (deps: Deps): vscode.Disposable => registerCommand(deps, COMMAND_IDS.clearFilter, async () => deps.documents.filter(''));

/** Opens a page that says which file, entry and template rule the document in front, and why. */
export const registerShowConfiguration = (deps: Deps): vscode.Disposable =>
  registerCommand<DocumentArguments>(deps, COMMAND_IDS.showConfiguration, async (args) => {
    const document = await targetMarkdown(deps, args);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(effectivePage(document.uri)), { preview: true });
  });
