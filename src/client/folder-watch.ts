import * as vscode from 'vscode';
import { isExcluded } from '../protocol.ts';
import { nameOf } from './documents.ts';

/** A folder that came or went with all that is in it, for which there may be no event of its files. */
export interface FolderChange {
  readonly uri: vscode.Uri;
  readonly how: 'created' | 'deleted';
}

/**
 * Tells of folders that come and go, by a move above all: VS Code then speaks of the folder alone. What was deleted can no longer be asked what
 * it was, so it may have been a file. Of what was created, only names without a dot are asked, so that a large checkout costs little.
 */
export function watchFolders(tell: (change: FolderChange) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => void created(uri)),
    watcher.onDidDelete((uri) => {
      if (concerns(uri)) tell({ uri, how: 'deleted' });
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { newUri } of files) void created(newUri, true);
    }),
  );

  async function created(uri: vscode.Uri, isCertain = false): Promise<void> {
    if (!concerns(uri) || (nameOf(uri).includes('.') && !isCertain)) return;
    try {
      const { type } = await vscode.workspace.fs.stat(uri);
      if (type & vscode.FileType.Directory) tell({ uri, how: 'created' });
    } catch {
      // gone again
    }
  }
}

/** Whether it lies where searches go. Markdown files and configurations are watched by themselves. */
function concerns(uri: vscode.Uri): boolean {
  return !/\.(?:md|yaml)$/i.test(uri.path) && !isExcluded(`${vscode.workspace.asRelativePath(uri, false)}/`);
}
