import * as vscode from 'vscode';
import type { NewDesignDocArguments } from '../../../src/client/commands/new-design-doc.ts';
import { equal, matches, ok } from '../support/assert.ts';
import { activateExtension, allRows, closeAllEditors, design, findings, getApi, newFolder, readFile, writeFile } from '../support/editor.ts';

const TEMPLATES = ['design-doc', 'five-step', 'seven-step', 'ten-phase', 'two-way', 'deep-dive'];

/** Runs the command with all its answers, and gives the editor it leaves. */
async function newDesignDoc(args: Partial<NewDesignDocArguments>): Promise<vscode.TextEditor> {
  await activateExtension();
  const uri = await vscode.commands.executeCommand<string | undefined>('plumbline.newDesignDoc', { title: 'Seed bank', size: 'standard', name: 'seed-bank.md', ...args });
  const editor = vscode.window.activeTextEditor;
  ok(editor, 'The command left no editor.');
  equal(editor.document.uri.toString(), uri);
  return editor;
}

describe('New Design Doc', () => {
  afterEach(closeAllEditors);

  for (const template of TEMPLATES) {
    it(`makes a document from ${template}, with findings and a checklist`, async () => {
      const folder = newFolder();
      const editor = await newDesignDoc({ template, folder: folder.toString(), ...(template === 'two-way' ? { variant: 'bottom-up' } : {}) });
      const text = await readFile(vscode.Uri.joinPath(folder, 'seed-bank.md'));
      equal(editor.document.getText(), text);
      matches(text, new RegExp(`^---\\nplumbline:\\n  template: ${template}@\\d+\\n`));
      matches(text, /^# Seed bank$/m);
      // Typing begins at the first blank.
      matches(editor.document.getText(editor.selection), /^<.+>$/);
      if (template === 'two-way') matches(text, /^ {2}variant: bottom-up$/m);

      const found = await findings(editor);
      ok(found.length >= 10, `Only ${found.length} findings.`);
      // In a draft, what nobody has written yet is information.
      equal(found.filter(({ severity }) => severity !== 'information'), []);
      const state = await design(editor);
      equal([state.template.id, state.title, state.percent], [template, 'Seed bank', 0]);
      const rows = (await getApi()).checklist() ?? [];
      ok(rows.length >= 3 && rows.every(({ kind }) => kind === 'phase'), `The checklist has ${rows.length} phases.`);
      for (const kind of ['topic', 'prompt'] as const) ok(allRows(rows).some((row) => row.kind === kind), `The checklist has no ${kind}.`);
    });
  }

  it('leaves a file alone that is there already', async () => {
    const folder = newFolder();
    const uri = await writeFile(vscode.Uri.joinPath(folder, 'seed-bank.md'), 'Mine.\n');
    const made = await vscode.commands.executeCommand('plumbline.newDesignDoc', { template: 'five-step', title: 'Seed bank', size: 'small', folder: folder.toString(), name: 'seed-bank.md' });
    equal(made, undefined);
    equal(await readFile(uri), 'Mine.\n');
    equal(vscode.window.activeTextEditor, undefined);
  });

  it('opens an untitled document that is checked like any other', async () => {
    const editor = await newDesignDoc({ template: 'seven-step', untitled: true });
    ok(editor.document.isUntitled);
    equal((await design(editor)).template.id, 'seven-step');
    ok((await findings(editor)).length >= 10);
  });

  it('is made in the folder that the explorer names', async () => {
    const folder = newFolder();
    await activateExtension();
    const made = await vscode.commands.executeCommand<string>('plumbline.newDesignDocHere', { folder: folder.toString(), template: 'five-step', title: 'Seed bank', size: 'small', name: 'here.md' });
    equal(made, vscode.Uri.joinPath(folder, 'here.md').toString());
  });
});
