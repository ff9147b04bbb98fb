import * as vscode from 'vscode';
import type { NewTemplate } from '../../protocol.ts';
import { nameOf } from '../documents.ts';
import { UserError } from '../edits.ts';
import { t } from '../l10n.ts';
import { findFreeName, joinPath, problemOfPath } from '../new-file.ts';
import { BACK, input, type Place } from './steps.ts';

export interface WriteOptions {
  readonly title: string;
  /** File name below the folder of templates, instead of asking for it. */
  readonly name?: string | undefined;
  readonly place?: Place;
  /** The text under another file name than the proposed one, for a template is known by the name it is given. */
  readonly textAs?: (name: string) => Promise<string>;
}

/**
 * Writes a new template where the team's templates live and opens it, all in one step that can be undone; without a folder it opens untitled.
 * Nothing is written before the name is given.
 * @returns the file's URI; undefined after Esc
 */
export async function writeTemplate({ id, text, place }: NewTemplate, { title, name, place: step, textAs }: WriteOptions): Promise<string | typeof BACK | undefined> {
  const folder = place && vscode.Uri.parse(place.folder);
  if (!folder || vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) return open(await vscode.workspace.openTextDocument({ language: 'markdown', content: text }));
  const path = name ?? (await askName(folder));
  if (path === undefined || path === BACK) return path;
  const problem = await problemOfPath(folder, path);
  if (problem !== undefined) throw new UserError(problem);
  const uri = joinPath(folder, path);
  const edit = new vscode.WorkspaceEdit();
  const create = (file: vscode.Uri, contents: string): void => edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(contents) });
  const file = nameOf(uri);
  create(uri, file === `${id}.md` || !textAs ? text : await textAs(file));
  if (place.configuration) create(vscode.Uri.parse(place.configuration.uri), place.configuration.text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new UserError(t('{path} could not be written.', { path }));
  return open(await vscode.workspace.openTextDocument(uri));

  async function askName(below: vscode.Uri): Promise<string | typeof BACK | undefined> {
    const proposed = await findFreeName(below, `${id}.md`, false);
    const shown = vscode.workspace.asRelativePath(below);
    return input({
      title,
      prompt: place?.configuration ? t('Where to write it, below {folder}; a .plumbline.yaml that names this folder is made with it', { folder: shown }) : t('Where to write it, below {folder}', { folder: shown }),
      value: proposed,
      selection: [0, proposed.length - '.md'.length],
      ...(step ? { place: step } : {}),
      problemOf: (typed) => problemOfPath(below, typed),
    });
  }
}

async function open(document: vscode.TextDocument): Promise<string> {
  await vscode.window.showTextDocument(document, { preview: false });
  return document.uri.toString();
}
