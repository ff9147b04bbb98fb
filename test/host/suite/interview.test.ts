import * as vscode from 'vscode';
import { equal, matches, ok } from '../support/assert.ts';
import { closeAllEditors, escape, getApi, lineOf, newFolder, show, whenChecked, writeFile } from '../support/editor.ts';

const MINUTE = 60_000;

/** A team's template with a clock: 10, 15 and 20 minutes. */
const TEMPLATE = `---
plumbline-template:
  id: timed
  title: Timed
  version: 1
  minutes: 45
---
# {{title}}

## Requirements
<!-- plumbline: id=requirements topics=functional-requirements required=small,standard,large minutes=10 -->

- [ ] Core features named
- [ ] Checkpoint: the other side agreed to the order

## Caching
<!-- plumbline: id=caching topics=caching required=small,standard,large minutes=15 -->

## Trade-offs
<!-- plumbline: id=trade-offs topics=trade-offs recommended=small,standard,large minutes=20 -->
`;

const DOCUMENT = `---
plumbline:
  template: ./template.md
---

# Seed bank

## Requirements

Growers order up to five bags of seed a year. Curators enter each harvest and print a label for every bag of it.

- [ ] Core features named
- [ ] Checkpoint: the other side agreed to the order

## Caching

## Trade-offs
`;

async function openTimed(): Promise<vscode.TextEditor> {
  const folder = newFolder();
  await writeFile(vscode.Uri.joinPath(folder, 'template.md'), TEMPLATE);
  const editor = await show(await writeFile(vscode.Uri.joinPath(folder, 'doc.md'), DOCUMENT));
  await whenChecked(editor.document);
  return editor;
}

const run = (command: string, args?: object): Thenable<unknown> => vscode.commands.executeCommand(`plumbline.${command}`, args);

const reading = async () => {
  const now = (await getApi()).interview();
  ok(now, 'No interview is running.');
  return now;
};

const cursorLine = (): number => vscode.window.activeTextEditor?.selection.active.line ?? -1;

describe('an interview', () => {
  afterEach(async () => {
    if ((await getApi()).interview()) await run('stopInterview');
    await closeAllEditors();
  });

  it('goes through the phases of the template, stands while paused, and ends with a summary', async () => {
    const editor = await openTimed();
    const { document } = editor;
    await run('startInterview', { minutes: 30 });
    const first = await reading();
    equal([first.phase.title, first.phase.planned, first.phase.checkpoints], ['Requirements', 6.5 * MINUTE, ['Checkpoint: the other side agreed to the order']]);
    ok(first.wholeLeft <= 30 * MINUTE && first.wholeLeft > 29 * MINUTE, `${first.wholeLeft} ms are left.`);
    equal(cursorLine(), lineOf(document, '## Requirements'));

    await run('pauseInterview');
    const stood = (await reading()).phaseLeft;
    await new Promise((resolve) => setTimeout(resolve, 20));
    equal([(await reading()).isPaused, (await reading()).phaseLeft], [true, stood]);
    await run('resumeInterview');
    equal((await reading()).isPaused, false);

    await run('nextInterviewPhase');
    equal([(await reading()).phase.title, cursorLine()], ['Caching', lineOf(document, '## Caching')]);
    // A second one is refused while one runs.
    await run('startInterview', { minutes: 60 });
    equal((await reading()).index, 1);

    await run('stopInterview');
    equal((await getApi()).interview(), undefined);
    const page = vscode.window.activeTextEditor?.document;
    ok(page && page.uri.path.startsWith('/interviews/'), `${page?.uri.toString()} is shown.`);
    const text = page.getText();
    matches(text, /^# Interview: Seed bank\n[^]*template Timed[^]*\| Requirements \| 6\.5 min \| 0:0\d \| -6:[^]*\| Trade-offs \| 13\.5 min \| not reached \|/);
    matches(text, /1 of 3 topics covered[^]*- Caching \(required, empty\)[^]*## Practice so far/);
    ok(vscode.window.visibleTextEditors.every((visible) => visible.document.isDirty === false), 'The interview changed a text.');

    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await run('practiceHistory', { at: Number(/(\d+)\.md$/.exec(page.uri.path)?.[1]) });
    equal(vscode.window.activeTextEditor?.document.getText(), text);
  });

  it('says what the document covers although its tab was closed', async () => {
    await openTimed();
    await run('startInterview', { minutes: 45 });
    await closeAllEditors();
    await run('stopInterview');
    matches(vscode.window.activeTextEditor?.document.getText() ?? '', /1 of 3 topics covered/);
  });

  it('does not begin when its question is closed', async () => {
    await openTimed();
    await escape(Promise.resolve(run('startInterview')));
    equal((await getApi()).interview(), undefined);
  });
});
