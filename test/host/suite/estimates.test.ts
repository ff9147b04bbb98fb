import * as vscode from 'vscode';
import { equal, matches, ok } from '../support/assert.ts';
import { append, change, closeAllEditors, openDesign, openFile, rules, until, whenChecked } from '../support/editor.ts';
import { DESIGN } from '../support/samples.ts';

const BLOCK = '\n```estimate\nusers = 10M users\nwrites = users * 2 per day\nstorage per year = writes * 1 KB * 1 year\n```\n\nWe keep 9 TB<!-- =storage per year --> a year.\n';

const ANSWERS = { users: '100K', concurrent: '5K', actions: '20', ratio: '9:1', payload: '2 KB', retention: '3 years', size: '10 GB', growth: '0 %', peak: 'event' };

async function hints({ document }: vscode.TextEditor): Promise<string[]> {
  const everything = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, everything);
  return found.map(({ position, label }) => `${document.lineAt(position.line).text.split(' =')[0] ?? ''} ${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}`);
}

/** Where a text begins, or so many characters further on. */
function placeOf({ document }: vscode.TextEditor, text: string, further = 0): vscode.Position {
  return document.positionAt(document.getText().indexOf(text) + further);
}

describe('estimate blocks', () => {
  afterEach(closeAllEditors);

  it('show what they come to, as one types', async () => {
    const editor = await openDesign(DESIGN + BLOCK);
    await whenChecked(editor.document);
    equal(await hints(editor), ['writes = 231 /s', 'storage per year = 7.3 TB']);
    const at = placeOf(editor, '10M');
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 2)), '20'));
    await until(async () => (await hints(editor)).join() === 'writes = 463 /s,storage per year = 14.6 TB');
  });

  it('rewrite a number that is tied to a name', async () => {
    const editor = await openDesign(DESIGN + BLOCK);
    ok((await rules(editor)).includes('estimate-reference-mismatch'));
    const at = placeOf(editor, '9 TB');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, new vscode.Range(at, at));
    const fix = actions.find(({ title }) => title === 'Write 7.3 TB');
    ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    ok(editor.document.getText().includes('We keep 7.3 TB<!-- =storage per year -->'));
    ok(!(await rules(editor)).includes('estimate-reference-mismatch'));
  });

  it('lead to the line that declares a name, and rename it', async () => {
    const editor = await openDesign(DESIGN + BLOCK);
    await whenChecked(editor.document);
    const at = placeOf(editor, '=storage', 3);
    const define = () => vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', editor.document.uri, at);
    await until(async () => (await define()).length > 0);
    const [target] = await define();
    equal(target && editor.document.lineAt(target.range.start.line).text.slice(0, 16), 'storage per year');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', editor.document.uri, at, 'kept');
    ok(await vscode.workspace.applyEdit(edit));
    matches(editor.document.getText(), /\nkept = writes[^]*<!-- =kept -->/);
  });

  it('are made by the command, which asks nothing that it is told, and taken back by one undo', async () => {
    const editor = await openFile('# Ferries\n', 'notes.md');
    const text = await change(editor, 'plumbline.estimateCapacity', ANSWERS);
    matches(text, /^# Ferries\n\n```estimate\ndaily active users = 100K users\n[^]*\| Servers \| 2 servers<!-- =servers --> \|/);
    equal(await change(editor, 'undo'), '# Ferries\n');
  });

  it('take the place of a block that is still to be filled in', async () => {
    const editor = await openDesign(`${DESIGN}\n\`\`\`estimate\ndaily active users = <number> users\n\`\`\`\n`);
    await whenChecked(editor.document);
    await append(editor, '\n');
    const text = await change(editor, 'plumbline.estimateCapacity', ANSWERS);
    equal(text.match(/```estimate/g)?.length, 1);
  });
});
