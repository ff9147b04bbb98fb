import * as vscode from 'vscode';
import { closeAllEditors, newFolder, openDesign, waitForFindings, whenChecked, writeFile } from '../support/editor.ts';
import { DESIGN, TEMPLATE } from '../support/samples.ts';

describe('a folder of design docs', () => {
  afterEach(closeAllEditors);

  it('is followed when it is moved and deleted', async () => {
    await whenChecked((await openDesign()).document); // the server runs
    const folder = newFolder();
    const before = vscode.Uri.joinPath(folder, 'before');
    const after = vscode.Uri.joinPath(folder, 'after');
    await writeFile(vscode.Uri.joinPath(before, 'template.md'), TEMPLATE);
    const file = await writeFile(vscode.Uri.joinPath(before, 'a.md'), DESIGN);
    await waitForFindings(file, (findings) => findings.length > 0);

    await vscode.workspace.fs.rename(before, after);
    const moved = vscode.Uri.joinPath(after, 'a.md');
    await waitForFindings(moved, (findings) => findings.length > 0);
    await waitForFindings(file, (findings) => findings.length === 0);

    await vscode.workspace.fs.delete(after, { recursive: true });
    await waitForFindings(moved, (findings) => findings.length === 0);
  });
});
