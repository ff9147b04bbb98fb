import * as vscode from 'vscode';
import { equal, matches, ok } from '../support/assert.ts';
import { append, closeAllEditors, openDesign, openFile, waitForEvent, whenChecked } from '../support/editor.ts';
import { CACHING_TEXT } from '../support/samples.ts';

/** What VS Code's own engine makes of a document, with every plugin that is installed. */
const render = (document: vscode.TextDocument): Thenable<string> => vscode.commands.executeCommand<string>('markdown.api.render', document);

describe('the Markdown preview', () => {
  afterEach(closeAllEditors);

  it('of a design doc has a strip on top, marks and boxes, and follows the state', async () => {
    const editor = await openDesign();
    await whenChecked(editor.document);
    const html = await render(editor.document);
    matches(html, /<div class="plumbline-strip">/);
    matches(html, /<a href="#plumbline-\d+">Caching<\/a>/);
    matches(html, /<h2[^>]*>.*Requirements <span class="plumbline-mark/);
    matches(html, /<input class="plumbline-prompt" type="checkbox" disabled/);
    await append(editor, `\n## Caching\n\n${CACHING_TEXT}\n`);
    await whenChecked(editor.document);
    ok(!/<a href="#plumbline-\d+">Caching<\/a>/.test(await render(editor.document)), 'The strip still calls Caching open.');
  });

  it('of any other file is what it was', async () => {
    const { document } = await openFile('# Notes\n\n- [ ] Buy seeds\n\n1 million x 2 = 3 million\n', 'notes.md');
    const html = await render(document);
    ok(!html.includes('plumbline'), html);
    equal(html, await render(document));
  });

  it('opens beside the text and is drawn again without being closed', async () => {
    const editor = await openDesign();
    await whenChecked(editor.document);
    const isPreview = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview');
    const opened = waitForEvent(vscode.window.tabGroups.onDidChangeTabs, () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPreview)), 'The preview');
    await vscode.commands.executeCommand('markdown.showPreviewToSide', editor.document.uri);
    await opened;
    await append(editor, '\n## Caching\n');
    await whenChecked(editor.document);
    ok(vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPreview)), 'The preview is gone.');
  });
});
