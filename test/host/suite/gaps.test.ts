import * as vscode from 'vscode';
import type { AskArguments } from '../../../src/protocol.ts';
import { equal, matches, ok } from '../support/assert.ts';
import { append, change, closeAllEditors, design, findings, goToText, lineOf, openDesign, ownDiagnostics, ruleOf, rules, whenChecked } from '../support/editor.ts';
import { CACHING_TEXT, DESIGN, DESIGN_WITH_CACHING } from '../support/samples.ts';

/** The quick fixes offered where a rule has a finding. */
async function fixesOf(editor: vscode.TextEditor, rule: string): Promise<vscode.CodeAction[]> {
  await whenChecked(editor.document);
  const diagnostic = ownDiagnostics(editor.document.uri).find((candidate) => ruleOf(candidate) === rule);
  ok(diagnostic, `There is no finding of ${rule}.`);
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, diagnostic.range, 'quickfix');
}

/** Runs a fix that asks for something, with the answer given. */
async function runFix(editor: vscode.TextEditor, rule: string, kind: AskArguments['action']['kind'], answer: string | number): Promise<string> {
  const commands = (await fixesOf(editor, rule)).flatMap(({ command }) => (command ? [command] : []));
  const wanted = commands.find((command) => {
    const { action } = command.arguments?.[0] as AskArguments;
    return action.kind === kind && rule === ('rule' in action ? action.rule : 'topic' in action ? `missing-${action.topic}` : '');
  });
  ok(wanted, `No fix of ${rule} is ${kind}.`);
  return change(editor, wanted.command, { ...(wanted.arguments?.[0] as AskArguments), answer });
}

describe('gaps', () => {
  afterEach(closeAllEditors);

  it('are found, mended by their quick fix, and gone when the text is written', async () => {
    const editor = await openDesign();
    equal(await findings(editor), [
      { rule: 'missing-caching', line: lineOf(editor.document, '## Requirements'), severity: 'warning' },
      { rule: 'missing-trade-offs', line: lineOf(editor.document, '## Requirements'), severity: 'information' },
    ]);

    const fix = (await fixesOf(editor, 'missing-caching')).find(({ isPreferred, title }) => isPreferred && title.includes('"Caching"'));
    ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)), 'There is no preferred fix that could be applied.');
    equal(await findings(editor), [
      { rule: 'empty-section', line: lineOf(editor.document, '## Caching'), severity: 'warning' },
      { rule: 'missing-trade-offs', line: lineOf(editor.document, '## Caching'), severity: 'information' },
    ]);

    await append(editor, `\n${CACHING_TEXT}\n`);
    equal(await rules(editor), ['missing-trade-offs']);
  });

  it('are all filled by Insert All Missing Sections, which one undo takes back', async () => {
    const editor = await openDesign();
    const text = await change(editor, 'plumbline.insertAllMissing');
    matches(text, /\n## Caching\n[^]*\n## Trade-offs\n/);
    ok(text.startsWith(DESIGN), 'The text that was there has changed.');
    equal((await rules(editor)).filter((rule) => rule.startsWith('missing-')), []);
    equal(await change(editor, 'undo'), DESIGN);
    equal(await rules(editor), ['missing-caching', 'missing-trade-offs']);
  });

  it('are answered by another section', async () => {
    const editor = await openDesign(`${DESIGN}\n## Speed\n\nWhat readers ask for most is kept in memory until the next harvest is entered, which makes every list new.\n`);
    const text = await runFix(editor, 'missing-caching', 'covered-by', 3);
    matches(text, /\n## Speed\n+<!-- plumbline: topics=caching -->\n/);
    equal(await rules(editor), ['missing-trade-offs']);
  });

  it('do not apply, for a reason', async () => {
    const editor = await openDesign();
    const text = await runFix(editor, 'missing-caching', 'not-applicable', 'forty readers: "a day"');
    ok(text.endsWith(DESIGN.slice(DESIGN.indexOf('# Seed bank'))), 'The text below the front matter has changed.');
    equal(await rules(editor), ['missing-trade-offs']);
    equal((await design(editor)).open, []);
  });

  it('are ignored at their place, for a reason', async () => {
    const editor = await openDesign();
    const text = await runFix(editor, 'missing-caching', 'suppress', 'decided in spring');
    matches(text, /<!-- plumbline-disable-next-line missing-caching: decided in spring -->\n## Requirements\n/);
    equal(await rules(editor), ['missing-trade-offs']);
  });

  it('are stepped through in both directions, round the end', async () => {
    const editor = await openDesign(DESIGN_WITH_CACHING.replace(CACHING_TEXT, ''));
    const requirements = lineOf(editor.document, '## Requirements');
    const caching = lineOf(editor.document, '## Caching');
    equal([...new Set((await findings(editor)).map(({ line }) => line))].sort((a, b) => a - b), [caching]);
    await append(editor, '\n## Trade-offs\n');
    const tradeOffs = lineOf(editor.document, '## Trade-offs');
    equal([...new Set((await findings(editor)).map(({ line }) => line))].sort((a, b) => a - b), [caching, tradeOffs]);

    goToText(editor, '# Seed bank');
    const visited: number[] = [];
    for (const command of ['nextGap', 'nextGap', 'nextGap', 'previousGap', 'previousGap']) {
      await vscode.commands.executeCommand(`plumbline.${command}`);
      visited.push(vscode.window.activeTextEditor?.selection.active.line ?? -1);
    }
    equal(visited, [caching, tradeOffs, caching, tradeOffs, caching]);
    ok(!visited.includes(requirements));
  });

  it('that are blanks are selected, to be typed over one after the other', async () => {
    const editor = await openDesign(`${DESIGN_WITH_CACHING}\n## Trade-offs\n\nTaken: <the option>, because <requirement or number>.\n`);
    goToText(editor, 'Taken: ');
    for (const words of ['a list by name', 'growers look up the same 40 varieties']) {
      await vscode.commands.executeCommand('plumbline.nextGap');
      matches(editor.document.getText(editor.selection), /^<.+>$/);
      await vscode.commands.executeCommand('type', { text: words });
    }
    matches(editor.document.getText(), /\nTaken: a list by name, because growers look up the same 40 varieties\.\n/);
  });

  it('that can be mended safely are mended by fix-all', async () => {
    const comment = (rule: string): string => `<!-- plumbline-disable-next-line ${rule}: our own words -->`;
    const editor = await openDesign(`${DESIGN_WITH_CACHING}\n${comment('placeholder-tex')}\nA last line.\n`);
    equal(await rules(editor), ['missing-trade-offs', 'unknown-suppression']);
    const text = await change(editor, 'editor.action.sourceAction', { kind: 'source.fixAll.plumbline', apply: 'first' });
    equal(text, `${DESIGN_WITH_CACHING}\n${comment('placeholder-text')}\nA last line.\n`);
    ok(!(await rules(editor)).includes('unknown-suppression'));
  });
});
