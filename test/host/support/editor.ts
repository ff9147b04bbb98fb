// What suite tests are made of: documents, events with a deadline, the extension's own handle. Runs in every host, so
// it knows only `vscode`: no Node, no file paths.
import * as vscode from 'vscode';

/** What `activate` returns. Tests rely on nothing else of the extension's inside. */
export interface PlumblineApi {
  /** Resolves when the server has published what it knows of this version of the document. */
  whenIdle(uri: vscode.Uri, version: number): Promise<void>;
  /** The rows of the checklist tree as they stand. */
  checklist(): readonly unknown[];
}

/** Long enough for a first start on a slow machine; a test that works never waits for it. */
const DEADLINE_MS = 10_000;

/** The extension under test, activated. */
export async function activateExtension(): Promise<vscode.Extension<PlumblineApi>> {
  const extension = vscode.extensions.getExtension<PlumblineApi>('plumbline.plumbline');
  if (!extension) throw new Error('The extension under test is not installed in this host.');
  await extension.activate();
  return extension;
}

/** The extension's handle. */
export const getApi = async (): Promise<PlumblineApi> => (await activateExtension()).exports;

/** Shows a new untitled Markdown document with this text. */
export async function openUntitled(content: string, language = 'markdown'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/** Writes a file into the workspace, under a name no other test has, and shows it. */
export async function openFile(content: string, name = `${crypto.randomUUID()}.md`): Promise<vscode.TextEditor> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** The URI of a file in the workspace folder. */
export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The host has no workspace folder open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** The first event that `accept` takes; fails after the deadline. Start waiting before the act that fires it. */
export function waitForEvent<T>(event: vscode.Event<T>, accept: (value: T) => boolean = () => true, what = 'The event'): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscription = event(value => {
      if (!accept(value)) return;
      finish();
      resolve(value);
    });
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`${what} did not come within ${DEADLINE_MS / 1000} s.`));
    }, DEADLINE_MS);

    function finish(): void {
      clearTimeout(timer);
      subscription.dispose();
    }
  });
}

/** The document's diagnostics as soon as `accept` takes them, which may be at once. */
export async function waitForDiagnostics(uri: vscode.Uri, accept: (diagnostics: readonly vscode.Diagnostic[]) => boolean): Promise<readonly vscode.Diagnostic[]> {
  const read = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);
  if (!accept(read())) {
    await waitForEvent(vscode.languages.onDidChangeDiagnostics, change => change.uris.some(changed => changed.toString() === uri.toString()) && accept(read()), `The expected diagnostics of ${uri.path}`);
  }
  return read();
}

/** Closes every editor and throws unsaved text away, so that the next test starts with none. */
export async function closeAllEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(document => document.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
