import * as vscode from 'vscode';
import { UserError } from '../edits.ts';
import { t } from '../l10n.ts';
import { exists, fileNameFor } from '../new-file.ts';
import { type Deps, type DocumentArguments, registerCommand, targetDesign } from './command.ts';
import { COMMAND_IDS } from './ids.ts';
import { BACK, pick } from './steps.ts';

/** Shows the review of the active design doc beside it. */
export const registerShowReview = (deps: Deps): vscode.Disposable =>
  registerCommand(deps, COMMAND_IDS.showReview, () => {
    deps.review.show();
    return Promise.resolve();
  });

type Format = 'html' | 'markdown';

const EXTENSIONS: Readonly<Record<Format, string>> = { html: 'html', markdown: 'md' };

interface ExportArguments extends DocumentArguments {
  readonly format: Format;
  /** Where to write it, as a URI: a file that is not there yet. */
  readonly to: string;
}

/** Writes the review of a design doc to a file, and opens it where it is Markdown. */
export const registerExportReview = (deps: Deps): vscode.Disposable =>
  registerCommand<ExportArguments>(deps, COMMAND_IDS.exportReview, async (args) => {
    const document = await targetDesign(deps, args);
    const format = args.format ?? (await pickFormat());
    if (format === undefined) return;
    const review = await deps.server.request('plumbline/reviewText', { uri: document.uri.toString(), form: format });
    if (!review) throw new UserError(t('This document is not a design doc, so there is nothing to export.'));
    const extension = EXTENSIONS[format];
    const target = args.to === undefined ? await vscode.window.showSaveDialog({ title: t('Export Design Review'), saveLabel: t('Export'), filters: { [format]: [extension] }, ...proposed(document.uri, fileNameFor(`${review.title} review`).replace(/\.md$/, `.${extension}`)) }) : vscode.Uri.parse(args.to);
    if (!target) return;
    // The dialog asks before it gives a file that is there.
    if (args.to !== undefined && (await exists(target))) throw new UserError(t('{path} is there already and stays as it is.', { path: target.path }));
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(review.text));
    if (format === 'markdown') await vscode.window.showTextDocument(target);
    else void offerToOpen(target);
  });

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const open = t('Open');
  if ((await vscode.window.showInformationMessage(t('The review is exported.'), open)) === open) await vscode.env.openExternal(file);
}

async function pickFormat(): Promise<Format | undefined> {
  const items = [
    { format: 'html' as const, label: 'HTML', detail: t('A page in one file, for a browser and for paper') },
    { format: 'markdown' as const, label: t('Markdown'), detail: t('In short, for a pull request') },
  ];
  const chosen = await pick({ title: t('Export Design Review'), placeholder: t('Form of the file'), items });
  return chosen === BACK ? undefined : chosen?.format;
}

/** A file beside the document, else in the first folder. */
function proposed(document: vscode.Uri, name: string): { defaultUri?: vscode.Uri } {
  const folder = document.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(document, '..');
  return folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {};
}
