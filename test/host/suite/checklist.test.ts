import * as vscode from 'vscode';
import { equal, ok } from '../support/assert.ts';
import { append, change, closeAllEditors, design, getApi, goToText, openDesign, openFile, row, show, waitForEvent, whenChecked } from '../support/editor.ts';
import { CACHING_TEXT, DESIGN, DESIGN_WITH_CACHING } from '../support/samples.ts';

const TICKED = DESIGN.replace('- [ ] Core', '- [x] Core');

describe('the checklist', () => {
  afterEach(closeAllEditors);

  it('ticks a prompt in the text, and back', async () => {
    const editor = await openDesign();
    const prompt = await row(editor, 'prompt', 'Core features named');
    equal([prompt.kind, prompt.ticked], ['prompt', false]);
    const { done } = (await design(editor)).progress;

    equal(await change(editor, 'plumbline.setPrompts', { uri: editor.document.uri.toString(), prompts: [prompt.id], ticked: true }), TICKED);
    equal((await row(editor, 'prompt', 'Core features named')).ticked, true);
    equal((await design(editor)).progress.done, done + 1);

    equal(await change(editor, 'plumbline.setPrompts', { uri: editor.document.uri.toString(), prompts: [prompt.id], ticked: false }), DESIGN);
    equal((await row(editor, 'prompt', 'Core features named')).ticked, false);
  });

  it('follows what is typed', async () => {
    const editor = await openDesign();
    const before = await row(editor, 'topic', 'Caching');
    equal([before.state, before.range], ['missing', undefined]);
    await append(editor, '\n## Caching\n');
    equal((await row(editor, 'topic', 'Caching')).state, 'empty');
    await append(editor, `\n${CACHING_TEXT}\n`);
    const after = await row(editor, 'topic', 'Caching');
    equal([after.state, after.id], ['covered', before.id]);
    ok(after.evidence?.some(({ text }) => CACHING_TEXT.includes(text)), 'The row does not say what was found in the text.');
    equal((await design(editor)).open, []);
  });

  it('shows the document in front, else the last one, and nothing when it is closed', async () => {
    const api = await getApi();
    const progress = (): number[] => (api.checklist() ?? []).map((phase) => phase.progress.done);
    const half = await openDesign();
    await whenChecked(half.document);
    const shown = progress();
    const full = await openDesign(DESIGN_WITH_CACHING);
    await whenChecked(full.document);
    ok(JSON.stringify(shown) !== JSON.stringify(progress()), 'Both documents have the same checklist.');
    await show(half.document.uri);
    equal(progress(), shown);
    await openFile('Plain text.\n', 'notes.txt');
    equal(progress(), shown);
    const closed = waitForEvent(vscode.window.tabGroups.onDidChangeTabs, () => api.checklist() === undefined, 'The checklist without a document');
    await closeAllEditors();
    await closed;
  });

  it('is ticked from the text too', async () => {
    const editor = await openDesign();
    await whenChecked(editor.document);
    goToText(editor, 'Core features named');
    equal(await change(editor, 'plumbline.togglePrompt'), TICKED);
    equal((await row(editor, 'prompt', 'Core features named')).ticked, true);
  });
});
