import * as vscode from 'vscode';
import { equal, matches, ok } from '../support/assert.ts';
import { append, change, closeAllEditors, design, findings, goToText, openDesign, openFile, ownDiagnostics, whenChecked } from '../support/editor.ts';
import { DESIGN, DESIGN_WITH_CACHING } from '../support/samples.ts';

/** The text that the tab stop of a snippet has selected. */
const selected = (editor: vscode.TextEditor): string => editor.document.getText(editor.selection);

describe('writing', () => {
  afterEach(closeAllEditors);

  it('expands a snippet of the command, with tab stops', async () => {
    const editor = await openDesign();
    await append(editor, '\n');
    goToText(editor, 'Core features named');
    editor.selection = new vscode.Selection(editor.document.lineCount - 1, 0, editor.document.lineCount - 1, 0);
    const text = await change(editor, 'plumbline.insertSnippet', { snippet: 'dd-caching' });
    ok(text.startsWith(`${DESIGN}\n## `) && text.length > DESIGN.length + 100, `The snippet became ${JSON.stringify(text.slice(DESIGN.length))}.`);
    equal(/\$\{?\d/.exec(text.slice(DESIGN.length)), null);
    equal(selected(editor), '##');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    ok(selected(editor).length > 0 && selected(editor) !== '##', 'There is no second tab stop.');
  });

  it('expands a contributed snippet in any Markdown file', async () => {
    const editor = await openFile('', 'notes.md');
    const text = await change(editor, 'editor.action.insertSnippet', { langId: 'markdown', name: 'Section: Caching' });
    matches(text, /^## Caching\n[^$]*$/);
    equal(selected(editor), '##');
  });

  it('takes guidance and prompts out, which one undo brings back', async () => {
    const editor = await openDesign();
    const text = await change(editor, 'plumbline.removeGuidance');
    equal(/<!--|- \[.\]/.exec(text), null);
    ok(text.includes('Growers order') && text.includes('# Seed bank') && text.includes('plumbline:'), 'More is gone than the guidance.');
    equal(await change(editor, 'undo'), DESIGN);
  });

  it('holds a plain document to a template', async () => {
    const text = '# Notes\n\nTODO: everything.\n';
    const editor = await openFile(text, 'notes.md');
    equal(await findings(editor), []);
    const checked = await change(editor, 'plumbline.checkAs', { template: 'five-step' });
    matches(checked, /^---\nplumbline:\n {2}template: five-step@\d+\n---\n/);
    ok(checked.endsWith(text), 'The text below the front matter has changed.');
    equal((await design(editor)).template.id, 'five-step');
    ok((await findings(editor)).length >= 5);
  });

  it('explains the heading under the mouse', async () => {
    const editor = await openDesign(DESIGN_WITH_CACHING);
    await whenChecked(editor.document);
    const at = goToText(editor, '## Caching', 5);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, at);
    const text = hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
    matches(text, /\*\*Caching\*\*[^]*covered, required[^]*Redis/);
  });

  it('completes building blocks after dd-', async () => {
    const editor = await openDesign();
    await whenChecked(editor.document);
    await append(editor, '\ndd-');
    const at = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    // As typed, and as asked for.
    for (const trigger of ['-', undefined]) {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, at, trigger);
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label)).filter((label) => label.startsWith('dd-'));
      equal(labels.filter((label) => label === 'dd-caching'), ['dd-caching'], `Of ${labels.length} completions:`);
    }
  });

  it('links each finding to a page that opens without the network', async () => {
    const editor = await openDesign();
    await whenChecked(editor.document);
    const codes = ownDiagnostics(editor.document.uri).map(({ code }) => code);
    ok(codes.length > 0);
    for (const code of codes) {
      ok(typeof code === 'object' && code.target.scheme === 'plumbline', 'The code has no page.');
      const page = (await vscode.workspace.openTextDocument(code.target)).getText();
      ok(page.length > 200 && page.includes(String(code.value)), `The page of ${code.value} is ${JSON.stringify(page.slice(0, 80))}.`);
    }
  });
});
