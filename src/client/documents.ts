import * as vscode from 'vscode';

/** Schemes of documents that people write. Others show past versions, search results and the like, and are never checked. */
const WRITTEN = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'vscode-userdata', 'vscode-local', 'gist', 'github', 'azurerepos', 'vsls', 'memfs', 'ssh', 'sftp', 'ftp', 'wsl', 'tmp'];

const CONFIG_GLOB = '**/.plumbline.yaml';

/** The schemes in use: the known ones and those that the workspace's folders have. */
const schemes = (): string[] => [...new Set([...WRITTEN, ...(vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)])];

/** The documents the server is told about. */
export function documentSelector(): { scheme: string; language?: string; pattern?: string }[] {
  return schemes().flatMap((scheme) => [{ scheme, language: 'markdown' }, ...(scheme === 'untitled' ? [] : [{ scheme, pattern: CONFIG_GLOB }])]);
}

/** Whether the server is told about a document. */
export const isServed = (document: vscode.TextDocument): boolean => vscode.languages.match(documentSelector(), document) > 0;

/** A Markdown document that somebody writes. */
export const isMarkdown = (document: vscode.TextDocument): boolean => document.languageId === 'markdown' && schemes().includes(document.uri.scheme);

/** How far down a front matter is looked for. */
const FRONT_LINES = 200;

/** Whether a document looks like a design doc: Markdown whose front matter has the key `plumbline`. A look at its first lines, no parsing. */
export function looksLikeDesignDoc(document: vscode.TextDocument): boolean {
  if (!isMarkdown(document) || !/^\uFEFF?---\s*$/.test(document.lineAt(0).text)) return false;
  for (let line = 1; line < Math.min(document.lineCount, FRONT_LINES); line++) {
    const { text } = document.lineAt(line);
    if (/^plumbline\s*:/.test(text)) return true;
    if (/^(---|\.\.\.)\s*$/.test(text)) return false;
  }
  return false;
}

/** The name of a document as its tab shows it. */
export const nameOf = (uri: vscode.Uri): string => uri.path.split('/').at(-1) ?? uri.path;
