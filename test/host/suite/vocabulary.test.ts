import * as vscode from 'vscode';
import { equal, matches, ok } from '../support/assert.ts';
import { append, closeAllEditors, escape, goToText, openDesign, whenChecked } from '../support/editor.ts';

/** What the extension's hovers say at a place. */
async function hoverText({ document }: vscode.TextEditor, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
}

describe('the vocabulary', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('plumbline');
  afterEach(async () => {
    await settings().update('hover.terms', undefined, vscode.ConfigurationTarget.Global);
    await closeAllEditors();
  });

  it('explains a term on hover where its section names it first, and can be off', async () => {
    const editor = await openDesign();
    await append(editor, '\n## Orders\n\nAn order carries an idempotency key.\n\nThe idempotency key is made by the till.\n');
    await whenChecked(editor.document);
    const first = goToText(editor, 'An order carries', 25);
    const second = goToText(editor, 'The idempotency key', 8);
    matches(await hoverText(editor, first), /\*\*Idempotency\*\*[^]*Costs:[^]*RFC 9110/);
    equal(await hoverText(editor, second), '');
    // The setting reaches the server before any later request does.
    await settings().update('hover.terms', false, vscode.ConfigurationTarget.Global);
    equal(await hoverText(editor, first), '');
    await settings().update('hover.terms', true, vscode.ConfigurationTarget.Global);
    matches(await hoverText(editor, first), /\*\*Idempotency\*\*/);
  });

  it('opens the page of a term with Core Ideas, without the network', async () => {
    await vscode.commands.executeCommand('plumbline.coreIdeas', { term: 'cap' });
    const document = vscode.window.activeTextEditor?.document;
    ok(document, 'No page is shown.');
    equal([document.uri.scheme, document.uri.path], ['plumbline', '/terms/cap.md']);
    matches(document.getText(), /^# CAP theorem\n[^]*\*\*Source:\*\* \[[^\]]+\]\(https:/);
  });

  it('leaves nothing behind when its list is closed', async () => {
    const editor = await openDesign();
    await escape(Promise.resolve(vscode.commands.executeCommand('plumbline.coreIdeas')));
    equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
  });
});
