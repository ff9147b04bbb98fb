import * as vscode from 'vscode';
import type { AskArguments } from '../../../src/protocol.ts';
import { equal, matches, ok } from '../support/assert.ts';
import { activateExtension, append, change, closeAllEditors, design, escape, findings, newFolder, openFile, readFile, shownFindings, waitForFindings, writeFile } from '../support/editor.ts';

const PLAN = '# Depot\n\n## Data model\n\nTrams are kept by number.\n\n## Rollout\n\nOne line after the other.\n';

const inFolder = async (): Promise<{ folder: vscode.Uri; at: (path: string) => vscode.Uri }> => {
  await activateExtension();
  const folder = newFolder();
  return { folder, at: (path) => vscode.Uri.joinPath(folder, ...path.split('/')) };
};

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

describe("templates of the team's own", () => {
  afterEach(closeAllEditors);

  it('are copied from a built-in one into the configured folder, and a document can be made from the copy', async () => {
    const { folder, at } = await inFolder();
    await writeFile(at('.plumbline.yaml'), 'templates: ./shapes\n');
    const made = await vscode.commands.executeCommand<string>('plumbline.copyTemplate', { template: 'five-step', folder: folder.toString(), name: 'quick.md' });
    equal(made, at('shapes/quick.md').toString());
    const editor = vscode.window.activeTextEditor;
    ok(editor);
    equal(editor.document.uri.toString(), made);
    matches(editor.document.getText(), /^ {2}id: our-five-step$/m);
    equal(await findings(editor), []);
    const document = await writeFile(at('a.md'), '---\nplumbline:\n  template: our-five-step@1\n---\n\n# Depot\n');
    equal((await design(await vscode.window.showTextDocument(document))).template.id, 'our-five-step');
  });

  it('ask for sections that no topic stands for, and for nothing more once they are written', async () => {
    const { at } = await inFolder();
    await writeFile(at('.plumbline.yaml'), 'documents:\n  - include: "*.md"\n    template: ours\n    stage: review\n');
    await writeFile(at('templates/ours.md'), '---\nplumbline-template: { id: ours }\n---\n# {{title}}\n\n## Sign-off\n<!-- plumbline: id=sign-off required=standard -->\n\n- [ ] The landlord has signed\n');
    const editor = await vscode.window.showTextDocument(await writeFile(at('a.md'), '# Depot\n'));
    equal(await findings(editor), [{ rule: 'section-left-out', line: 0, severity: 'warning' }]);
    const uri = editor.document.uri.toString();
    equal(await change(editor, 'plumbline.insertSection', { uri, section: 'sign-off' }), '# Depot\n\n## Sign-off\n\n- [ ] The landlord has signed\n');
    equal((await findings(editor)).map(({ rule }) => rule), ['empty-section']);
    await append(editor, '\nThe landlord signed this design on the second of May, for ten years.\n');
    equal(await findings(editor), []);
    equal((await design(editor)).progress, { done: 1, total: 2 });
  });

  it('are made of a document', async () => {
    const { folder, at } = await inFolder();
    await writeFile(at('.plumbline.yaml'), 'templates: ./templates\n');
    await openFile(PLAN, 'plan.md');
    const made = await vscode.commands.executeCommand<string>('plumbline.useAsTemplate', { folder: folder.toString(), name: 'plan.md' });
    equal(made, at('templates/plan.md').toString());
    const text = await readFile(at('templates/plan.md'));
    matches(text, /^## Data model\n<!-- plumbline: id=data-model topics=data-model required=small,standard,large -->$/m);
    matches(text, /^ {2}id: plan$/m);
    ok(!text.includes('Trams'), 'A sentence of the document stands in the template.');
  });

  it('leave alone what is there already', async () => {
    const { folder, at } = await inFolder();
    await writeFile(at('.plumbline.yaml'), 'templates: ./templates\n');
    await writeFile(at('templates/plan.md'), 'Mine.\n');
    await openFile(PLAN, 'plan.md');
    equal(await vscode.commands.executeCommand('plumbline.useAsTemplate', { folder: folder.toString(), name: 'plan.md' }), undefined);
    equal(await vscode.commands.executeCommand('plumbline.copyTemplate', { template: 'five-step', folder: folder.toString(), name: 'plan.md' }), undefined);
    equal(await readFile(at('templates/plan.md')), 'Mine.\n');
  });

  for (const [command, args] of [['plumbline.copyTemplate', {}], ['plumbline.copyTemplate', { template: 'five-step' }], ['plumbline.useAsTemplate', {}]] as const) {
    it(`${command} leaves no trace after Esc, asked with ${JSON.stringify(args)}`, async () => {
      const { folder, at } = await inFolder();
      const editor = await openFile(PLAN, 'plan.md');
      await escape(Promise.resolve(vscode.commands.executeCommand(command, { ...args, folder: folder.toString() })));
      equal([await exists(at('templates')), await exists(at('.plumbline.yaml'))], [false, false]);
      equal([vscode.window.activeTextEditor?.document.uri.toString(), editor.document.isDirty], [editor.document.uri.toString(), false]);
    });
  }

  it('show what is wrong with them where they stand', async () => {
    const template = '---\nplumbline-template:\n  id: trams\n---\n# {{title}}\n\n## Data\n<!-- plumbline: id=data topics=indexs required=standard -->\n';
    const editor = await openFile(template, 'template.md');
    equal(await findings(editor), [{ rule: 'invalid-template', line: 7, severity: 'warning' }]);
    ok(await editor.edit((edit) => edit.replace(new vscode.Range(7, 0, 8, 0), '<!-- plumbline: id=data topics=indexes required=standard -->\n')));
    equal(await waitForFindings(editor.document.uri, (found) => found.length === 0), shownFindings(editor.document.uri));
  });

  it('that were raised are followed by a fix, which keeps what the document says', async () => {
    const { at } = await inFolder();
    await writeFile(at('.plumbline.yaml'), 'templates: ./templates\n');
    await writeFile(at('templates/trams.md'), '---\nplumbline-template: { id: trams, version: 2 }\n---\n# {{title}}\n\n## Fleet\n<!-- plumbline: id=fleet required=standard was=Trams -->\n\n## Rollout\n<!-- plumbline: id=rollout topics=rollout required=standard since=2 -->\n');
    const text = '---\nplumbline:\n  template: trams@1\n---\n\n# Depot\n\n## Trams\n\nEach has a number, which is painted on both of its ends and on the roof.\n';
    const editor = await vscode.window.showTextDocument(await writeFile(at('a.md'), text));
    ok((await findings(editor)).some(({ rule, line, severity }) => rule === 'outdated-template' && line === 2 && severity === 'information'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, editor.document.lineAt(2).range);
    const command = actions.find(({ title }) => title === 'Upgrade to trams@2...')?.command;
    ok(command, `There is no fix among ${actions.map(({ title }) => title).join(', ')}.`);
    await vscode.commands.executeCommand(command.command, { ...(command.arguments?.[0] as AskArguments), answer: true });
    const after = editor.document.getText();
    for (const part of ['template: trams@2', '## Fleet', 'Each has a number, which is painted on both of its ends and on the roof.', '## Rollout']) ok(after.includes(part), `"${part}" is not in ${after}`);
    equal((await findings(editor)).filter(({ rule }) => rule === 'outdated-template'), []);
  });
});
