import * as vscode from 'vscode';
import { equal, matches, ok } from '../support/assert.ts';
import { closeAllEditors, lineOf, openDesign, whenChecked } from '../support/editor.ts';

const lensesOf = async ({ document }: vscode.TextEditor): Promise<vscode.CodeLens[]> =>
  (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50)).filter(({ command }) => command?.command === 'plumbline.showOpen');

describe('lines above headings', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('plumbline').update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Global);
    await closeAllEditors();
  });

  it('say what is open, lead there, and can be off', async () => {
    const editor = await openDesign();
    await whenChecked(editor.document);
    const lenses = await lensesOf(editor);
    const title = lenses.find(({ range }) => range.start.line === lineOf(editor.document, '# Seed bank'));
    equal(title?.command?.title, 'missing: Caching, Trade-offs');
    matches(lenses.find(({ range }) => range.start.line === lineOf(editor.document, '## Requirements'))?.command?.title ?? '', /^0 of 1 prompts$/);

    ok(title?.command);
    await vscode.commands.executeCommand(title.command.command, ...(title.command.arguments ?? []));
    equal(vscode.window.activeTextEditor?.selection.active.line, lineOf(editor.document, '## Requirements'));

    await vscode.workspace.getConfiguration('plumbline').update('codeLens.enabled', false, vscode.ConfigurationTarget.Global);
    equal(await lensesOf(editor), []);
  });
});
