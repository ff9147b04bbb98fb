import * as vscode from 'vscode';
import type { Snippet } from '../../core/index.ts';
import { UserError } from '../edits.ts';
import { t } from '../l10n.ts';
import { type Deps, type DocumentArguments, registerCommand, targetMarkdown } from './command.ts';
import { COMMAND_IDS } from './ids.ts';
import { BACK, pick } from './steps.ts';

interface SnippetArguments extends DocumentArguments {
  /** Id of a snippet, with or without its prefix `dd-`. */
  readonly snippet: string;
}

/** Inserts a building block at the cursor, with its tab stops. */
export const registerInsertSnippet = (deps: Deps): vscode.Disposable =>
  registerCommand<SnippetArguments>(deps, COMMAND_IDS.insertSnippet, async (args) => {
    const document = await targetMarkdown(deps, args);
    const all = deps.server.request('plumbline/snippets', {}).then(({ snippets }) => snippets);
    const snippet = args.snippet === undefined ? await pickSnippet(all) : findSnippet(await all, args.snippet);
    if (!snippet) return;
    const active = vscode.window.activeTextEditor;
    const editor = active?.document === document ? active : await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(snippet.body));
  });

async function pickSnippet(snippets: Promise<readonly Snippet[]>): Promise<Snippet | undefined> {
  const toItem = (snippet: Snippet): vscode.QuickPickItem & { readonly snippet: Snippet } => ({ snippet, label: snippet.title.replace(/^Section: /, ''), description: `dd-${snippet.id}`, detail: snippet.description });
  const items = snippets.then((all) => {
    const isSection = ({ title }: Snippet): boolean => title.startsWith('Section: ');
    const separator = (label: string): vscode.QuickPickItem & { readonly snippet?: Snippet } => ({ label, kind: vscode.QuickPickItemKind.Separator });
    return [separator(t('building blocks')), ...all.filter((snippet) => !isSection(snippet)).map(toItem), separator(t('whole sections')), ...all.filter(isSection).map(toItem)];
  });
  const chosen = await pick({ title: t('Insert Snippet'), placeholder: t('Building block to insert at the cursor'), items });
  return chosen === BACK ? undefined : chosen?.snippet;
}

function findSnippet(snippets: readonly Snippet[], name: string): Snippet {
  const found = snippets.find(({ id }) => id === name.replace(/^dd-/, ''));
  if (!found) throw new UserError(t('There is no snippet "{name}".', { name }));
  return found;
}
