// What suite tests are made of: documents, events with a deadline, the extension's own handle. Runs in every host, so
// it knows only `vscode`: no Node, no file paths.
import * as vscode from 'vscode';
import type { PlumblineApi } from '../../../src/client/extension.ts';
import type { ChecklistRow, DesignState } from '../../../src/protocol.ts';
import { ok } from './assert.ts';
import { DESIGN, TEMPLATE } from './samples.ts';

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

/** Shows a new untitled document with this text. */
export async function openUntitled(content: string, language = 'markdown'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/** Writes a file into the workspace, in a folder no other test has, and shows it. */
export async function openFile(content: string, name = 'doc.md'): Promise<vscode.TextEditor> {
  return show(await writeFile(vscode.Uri.joinPath(newFolder(), name), content));
}

/** A design held to the small template of the samples, both in a folder no other test has. */
export async function openDesign(content: string = DESIGN): Promise<vscode.TextEditor> {
  const folder = newFolder();
  await writeFile(vscode.Uri.joinPath(folder, 'template.md'), TEMPLATE);
  return show(await writeFile(vscode.Uri.joinPath(folder, 'doc.md'), content));
}

/** A folder of the workspace that no other test has. */
export function newFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The host has no workspace folder open.');
  return vscode.Uri.joinPath(folder.uri, crypto.randomUUID());
}

/** A file beside a document. */
export const beside = ({ document }: vscode.TextEditor, name: string): vscode.Uri => vscode.Uri.joinPath(document.uri, '..', name);

export async function writeFile(uri: vscode.Uri, content: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

export const readFile = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** Shows a file in a tab that stays when another is opened. */
export const show = async (uri: vscode.Uri): Promise<vscode.TextEditor> => vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });

/** A diagnostic as tests compare it; lines are counted from 0. */
export interface Finding {
  readonly rule: string;
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** What the extension shows for a file right now, by line and name. */
export const shownFindings = (uri: vscode.Uri): Finding[] =>
  ownDiagnostics(uri)
    .map((diagnostic) => ({ rule: ruleOf(diagnostic), line: diagnostic.range.start.line, severity: SEVERITIES[diagnostic.severity] }))
    .sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));

export const ownDiagnostics = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'plumbline');

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** What the extension shows for the text as it stands now. */
export async function findings({ document }: vscode.TextEditor): Promise<Finding[]> {
  await whenChecked(document);
  return shownFindings(document.uri);
}

export const rules = async (editor: vscode.TextEditor): Promise<string[]> => (await findings(editor)).map(({ rule }) => rule);

/** Resolves when the text as it stands now has been checked and everything shows it. */
export async function whenChecked(document: vscode.TextDocument): Promise<void> {
  await (await getApi()).whenIdle(document.uri, document.version);
}

/** The checklist's state of the text as it stands now. */
export async function design({ document }: vscode.TextEditor): Promise<DesignState> {
  await whenChecked(document);
  const state = (await getApi()).state(document.uri);
  ok(state, `${document.uri.path} is not held to any template.`);
  return state;
}

/** A row of the tree, for the text as it stands now. */
export async function row({ document }: vscode.TextEditor, kind: ChecklistRow['kind'], label: string): Promise<ChecklistRow> {
  await whenChecked(document);
  const rows = allRows((await getApi()).checklist() ?? []);
  const found = rows.find((candidate) => candidate.kind === kind && candidate.label === label);
  ok(found, `The checklist has no ${kind} "${label}", only ${rows.map((candidate) => `${candidate.kind} ${candidate.label}`).join(', ')}.`);
  return found;
}

export const allRows = (rows: readonly ChecklistRow[]): ChecklistRow[] => rows.flatMap((candidate) => [candidate, ...allRows(candidate.children)]);

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

/** Waits until something holds, as long as a writer would; the editor asks the server in its own time. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  ok(false, 'It does not come to hold within ten seconds.');
}

/** What the extension shows for a file as soon as `accept` takes it, which may be at once. For changes that leave the text's version as it is. */
export async function waitForFindings(uri: vscode.Uri, accept: (found: readonly Finding[]) => boolean): Promise<Finding[]> {
  const isAccepted = (): boolean => accept(shownFindings(uri));
  if (!isAccepted()) {
    try {
      await waitForEvent(vscode.languages.onDidChangeDiagnostics, change => change.uris.some(changed => changed.toString() === uri.toString()) && isAccepted());
    } catch {
      throw new Error(`The expected findings of ${uri.path} did not come; there are ${JSON.stringify(shownFindings(uri))}.`);
    }
  }
  return shownFindings(uri);
}

/** Runs a command that changes the document's text, and resolves with the text after the change. */
export async function change({ document }: vscode.TextEditor, command: string, ...args: readonly unknown[]): Promise<string> {
  const changed = waitForEvent(vscode.workspace.onDidChangeTextDocument, (event) => event.document === document && event.contentChanges.length > 0, `The change that ${command} makes`);
  changed.catch(() => undefined); // told when it is awaited, which a command that fails prevents
  await vscode.commands.executeCommand(command, ...args);
  await changed;
  return document.getText();
}

/** Writes text at the end of the document. */
export async function append(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  ok(await editor.edit((edit) => edit.insert(end, text)), 'The text could not be written.');
}

/** Puts the cursor at the start, or the given character, of the first line that holds a text. */
export function goToText(editor: vscode.TextEditor, text: string, character = 0): vscode.Position {
  const position = new vscode.Position(lineOf(editor.document, text), character);
  editor.selection = new vscode.Selection(position, position);
  return position;
}

/** The first line that holds a text. */
export function lineOf(document: vscode.TextDocument, text: string): number {
  const line = document.getText().split(/\r\n|\n/).findIndex((candidate) => candidate.includes(text));
  ok(line >= 0, `The document has no line with "${text}".`);
  return line;
}

/** Closes every editor and throws unsaved text away, so that the next test starts with none. */
export async function closeAllEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(document => document.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Presses Esc until a command that asks has ended. */
export const escape = (running: Promise<unknown>): Promise<void> => press('workbench.action.closeQuickOpen', running);

/** Presses Enter on whatever has the focus until a command that asks has ended. */
export const accept = (running: Promise<unknown>): Promise<void> => press('workbench.action.acceptSelectedQuickOpenItem', running);

async function press(key: string, running: Promise<unknown>): Promise<void> {
  let isDone = false;
  const ended = running.finally(() => (isDone = true));
  while (!isDone) {
    await vscode.commands.executeCommand(key);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await ended;
}
