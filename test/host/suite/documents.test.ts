import * as vscode from 'vscode';
import { equal, ok } from '../support/assert.ts';
import { closeAllEditors, getApi, newFolder, openDesign, show, waitForFindings, whenChecked, writeFile } from '../support/editor.ts';
import { DESIGN, TEMPLATE } from '../support/samples.ts';

/** Titles that the view shows, once it shows or no longer shows one. */
async function untilListed(title: string, listed = true): Promise<string[]> {
  const api = await getApi();
  const titles = (): string[] => api.documents().map(({ label }) => label);
  for (let tries = 0; titles().includes(title) !== listed && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  return titles();
}

const named = (title: string): string => DESIGN.replace('# Seed bank', `# ${title}`);

describe('the workspace', () => {
  afterEach(closeAllEditors);

  it('checks a design doc that is not open, and lists it until it is gone', async () => {
    await whenChecked((await openDesign()).document); // the server runs
    const folder = newFolder();
    await writeFile(vscode.Uri.joinPath(folder, 'template.md'), TEMPLATE);
    const file = await writeFile(vscode.Uri.joinPath(folder, 'closed.md'), named('Never opened'));
    ok((await untilListed('Never opened')).includes('Never opened'), 'The list does not have it.');
    const found = await waitForFindings(file, (findings) => findings.some(({ rule }) => rule === 'missing-caching'));
    ok(found.length > 0, 'Problems does not show its findings.');

    const moved = vscode.Uri.joinPath(folder, 'moved.md');
    await vscode.workspace.fs.rename(file, moved);
    await waitForFindings(file, (findings) => findings.length === 0);
    await waitForFindings(moved, (findings) => findings.length > 0);

    await vscode.workspace.fs.delete(moved);
    await waitForFindings(moved, (findings) => findings.length === 0);
    ok(!(await untilListed('Never opened', false)).includes('Never opened'), 'The list still has it.');
  });

  it('is filtered and arranged', async () => {
    const editor = await openDesign(named('Quay crane'));
    await whenChecked(editor.document);
    const api = await getApi();
    await untilListed('Quay crane');
    await vscode.commands.executeCommand('plumbline.filterDocuments', { text: 'quay' });
    equal(api.documents().map(({ label }) => label), ['Quay crane']);
    await vscode.commands.executeCommand('plumbline.clearFilter');
    ok(api.documents().length > 1, 'The filter is still there.');
  });

  it('says what rules a document', async () => {
    const editor = await openDesign(named('Signal box'));
    await whenChecked(editor.document);
    await vscode.commands.executeCommand('plumbline.showConfiguration');
    const page = vscode.window.activeTextEditor?.document.getText() ?? '';
    ok(page.includes('Its front matter names the template') && page.includes('Suite'), page);
    await show(editor.document.uri);
  });

  it('leaves past versions and other schemes alone', async () => {
    const content = vscode.workspace.registerTextDocumentContentProvider('past', { provideTextDocumentContent: () => named('Past version') });
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('past:/past.md'));
      await vscode.window.showTextDocument(document);
      const editor = await openDesign();
      await whenChecked(editor.document);
      equal(vscode.languages.getDiagnostics(document.uri), []);
      ok(!(await getApi()).documents().some(({ label }) => label === 'Past version'), 'A past version is listed.');
    } finally {
      content.dispose();
    }
  });
});
