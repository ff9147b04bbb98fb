import * as vscode from 'vscode';
import { equal, ok } from '../support/assert.ts';
import { append, beside, closeAllEditors, design, findings, getApi, lineOf, openDesign, openFile, openUntitled, ownDiagnostics, rules, waitForFindings, whenChecked, writeFile } from '../support/editor.ts';
import { CACHING_TEXT, DESIGN, FRONT_MATTER } from '../support/samples.ts';

describe('what is read', () => {
  afterEach(closeAllEditors);

  it('is the configuration as it changes; a broken one is reported at its line and the last good one stays', async () => {
    const editor = await openDesign();
    const { uri } = editor.document;
    const config = beside(editor, '.plumbline.yaml');
    equal((await findings(editor))[0], { rule: 'missing-caching', line: lineOf(editor.document, '## Requirements'), severity: 'warning' });

    await writeFile(config, 'rules:\n  missing-caching: error\n  missing-trade-offs: off\n');
    const raised = await waitForFindings(uri, ([first]) => first?.severity === 'error');
    equal(raised.map(({ rule }) => rule), ['missing-caching']);

    await writeFile(config, 'rules:\n  missing-trade-offs: off\n  missing-caching: eror\n');
    const broken = await waitForFindings(config, (found) => found.length > 0);
    equal(broken, [{ rule: 'invalid-configuration', line: 2, severity: 'error' }]);
    await append(editor, '\nOne line more.\n');
    equal(await findings(editor), raised);

    await writeFile(config, 'rules:\n  missing-caching: off\n');
    await waitForFindings(config, (found) => found.length === 0);
    await waitForFindings(uri, (found) => found.every(({ rule }) => rule === 'missing-trade-offs') && found.length === 1);

    await vscode.workspace.fs.delete(config);
    await waitForFindings(uri, (found) => found.length === 2);
  });

  it('is the text as it stands, even where it changes while it is first read', async () => {
    for (let round = 0; round < 5; round++) {
      const editor = await openDesign();
      await append(editor, `\n## Caching\n\n${CACHING_TEXT}\n`);
      equal(await rules(editor), ['missing-trade-offs'], `Round ${round}:`);
    }
  });

  it('is front matter, and what is wrong in it is reported at its line', async () => {
    const misspelt = await openFile('---\nplumbline:\n  template: five-step\n  stage: reveiw\n---\n\n# Seed bank\n');
    equal((await findings(misspelt)).filter(({ rule }) => rule === 'invalid-front-matter'), [{ rule: 'invalid-front-matter', line: 3, severity: 'warning' }]);

    const broken = await openFile('---\nplumbline:\n  template: five-step\n  size: [small\n---\n\n# Seed bank\n');
    const [first, ...others] = (await findings(broken)).filter(({ rule }) => rule === 'invalid-front-matter');
    ok(first && others.length === 0 && first.line >= 3 && first.line <= 4, `The broken YAML gives ${JSON.stringify([first, ...others])}.`);

    const nameless = await openFile('---\nplumbline:\n  template: six-step\n---\n\n# Seed bank\n');
    equal(await findings(nameless), [{ rule: 'unknown-template', line: 2, severity: 'warning' }]);
  });

  it('is nothing in a README', async () => {
    const editor = await openFile('# Readme\n\n## Caching\n\nTODO\n', 'README.md');
    await whenChecked(editor.document);
    const { uri } = editor.document;
    equal(ownDiagnostics(uri), []);
    equal((await getApi()).state(uri), undefined);
    equal((await getApi()).checklist(), undefined);
    const everything = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, everything);
    equal(actions.filter(({ title, kind }) => /plumbline/i.test(`${title} ${kind?.value ?? ''}`)), []);
    equal(await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(2, 4)), []);
  });

  it('is a template of the team, as it changes', async () => {
    const editor = await openDesign();
    const template = beside(editor, 'template.md');
    equal(await rules(editor), ['missing-caching', 'missing-trade-offs']);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(template));
    await writeFile(template, text.slice(0, text.indexOf('## Trade-offs')));
    await waitForFindings(editor.document.uri, (found) => found.length === 1);
    equal(await rules(editor), ['missing-caching']);
  });

  it('is an untitled document', async () => {
    const editor = await openUntitled('---\nplumbline:\n  template: five-step\n---\n\n# Seed bank\n');
    equal((await design(editor)).title, 'Seed bank');
    const { length } = await findings(editor);
    ok(length >= 5);
    await append(editor, '\n## Caching\n');
    ok((await rules(editor)).includes('empty-section'));
  });

  it('is not a document of two million characters, which says so once', async () => {
    const editor = await openDesign(`${DESIGN}\n${'One more line of a very long list.\n'.repeat(60_000)}`);
    const tooLarge = [{ rule: 'document-too-large', line: 0, severity: 'warning' }];
    equal(await findings(editor), tooLarge);
    await append(editor, 'And one more.\n');
    equal(await findings(editor), tooLarge);
  });

  it('is a document that is only front matter, or odd in other ways', async () => {
    for (const text of [FRONT_MATTER, FRONT_MATTER.slice(0, -4), `\uFEFF${DESIGN.replaceAll('\n', '\r\n')}`, `${DESIGN}\n\`\`\`mermaid\nunclosed`, `${FRONT_MATTER}\u0001\uFFFF`]) {
      const editor = await openDesign(text);
      const { lineCount } = editor.document;
      for (const { line } of await findings(editor)) ok(line < lineCount);
    }
  });
});
