import * as vscode from 'vscode';
import { equal, matches, ok } from '../support/assert.ts';
import { beside, change, closeAllEditors, escape, getApi, lineOf, openDesign, openUntitled, readFile, until, whenChecked } from '../support/editor.ts';
import { CACHING_TEXT, DESIGN, DESIGN_WITH_CACHING } from '../support/samples.ts';

type Shown = NonNullable<ReturnType<Awaited<ReturnType<typeof getApi>>['review']['shown']>>;

/** What the panel's page shows, as soon as `accept` takes it. */
async function untilShown(accept: (shown: Shown) => boolean, what: string): Promise<Shown> {
  const { review } = await getApi();
  for (let tries = 0; tries < 200; tries++) {
    const shown = review.shown();
    if (shown && accept(shown)) return shown;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not come; the panel shows ${JSON.stringify(review.shown())}.`);
}

/** The name of the panel's tab; undefined while it is closed. */
const panelTab = (): string | undefined => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('plumbline.review'))?.label;

/** VS Code tells of a new title in its own time. */
const untilTab = (label: string): Promise<void> => until(() => Promise.resolve(panelTab() === label));

describe('the review panel', () => {
  afterEach(closeAllEditors);

  it('shows the rows of the design doc beside it, which keeps the focus', async () => {
    const editor = await openDesign();
    await whenChecked(editor.document);
    await vscode.commands.executeCommand('plumbline.showReview');
    const shown = await untilShown(({ uri, rows }) => uri === editor.document.uri.toString() && rows.length > 0, 'The review');
    ok(['topic:functional-requirements', 'topic:caching', 'section:Requirements:0'].every((key) => shown.rows.includes(key)), JSON.stringify(shown.rows));
    await untilTab('Review: Seed bank');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
  });

  it('goes to the line of a row that is pressed', async () => {
    const editor = await openDesign(DESIGN_WITH_CACHING);
    await whenChecked(editor.document);
    await vscode.commands.executeCommand('plumbline.showReview');
    await untilShown(({ uri, rows }) => uri === editor.document.uri.toString() && rows.includes('section:Caching:0'), 'The review');
    await (await getApi()).review.press('section:Caching:0');
    const line = lineOf(editor.document, '## Caching');
    for (let tries = 0; editor.selection.active.line !== line && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    equal(vscode.window.activeTextEditor?.selection.active.line, line);
  });

  it('follows an edit, and the design doc in front', async () => {
    const editor = await openDesign();
    await whenChecked(editor.document);
    await vscode.commands.executeCommand('plumbline.showReview');
    await untilShown(({ uri }) => uri === editor.document.uri.toString(), 'The review');
    await change(editor, 'plumbline.insertSection', { topic: 'caching' });
    await untilShown(({ version, rows }) => version === editor.document.version && rows.includes('finding:missing-trade-offs:0'), 'The edited version');
    const other = await openDesign(DESIGN_WITH_CACHING.replace('# Seed bank', '# Quay crane'));
    await untilShown(({ uri }) => uri === other.document.uri.toString(), 'The other document');
    await untilTab('Review: Quay crane');
  });

  it('says so where there is no design doc', async () => {
    await openUntitled('# Notes\n');
    await vscode.commands.executeCommand('plumbline.showReview');
    equal((await untilShown(({ uri }) => uri === '', 'The empty panel')).rows, []);
    await untilTab('Design Review');
  });

  it('is exported as HTML and as Markdown, never over a file that is there', async () => {
    const editor = await openDesign(DESIGN_WITH_CACHING);
    await whenChecked(editor.document);
    const uri = editor.document.uri.toString();
    const html = beside(editor, 'review.html');
    await vscode.commands.executeCommand('plumbline.exportReview', { uri, format: 'html', to: html.toString() });
    const page = await readFile(html);
    ok(page.startsWith('<!DOCTYPE html>') && page.includes('Seed bank') && page.includes(CACHING_TEXT.slice(0, 40)), page.slice(0, 200));
    const markdown = beside(editor, 'review.md');
    await vscode.commands.executeCommand('plumbline.exportReview', { uri, format: 'markdown', to: markdown.toString() });
    matches(await readFile(markdown), /^## Design review: Seed bank\n/);
    await vscode.commands.executeCommand('plumbline.exportReview', { uri, format: 'html', to: editor.document.uri.toString() });
    equal(await readFile(editor.document.uri), DESIGN_WITH_CACHING);
  });

  it('is left by Esc without a trace', async () => {
    const editor = await openDesign(DESIGN);
    await whenChecked(editor.document);
    const before = vscode.workspace.textDocuments.length;
    await escape(Promise.resolve(vscode.commands.executeCommand('plumbline.exportReview')));
    equal(vscode.workspace.textDocuments.length, before);
    equal(editor.document.getText(), DESIGN);
  });
});
