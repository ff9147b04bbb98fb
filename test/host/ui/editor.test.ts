import { DESIGN, HALF_DONE, TEMPLATE } from '../support/samples.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const BULB = '.lightBulbWidget:visible, [class*="codicon-gutter-lightbulb"]:visible';

/** Puts the cursor into a line that has fixes, opens their list, goes down to one of them, and runs it. All but the first from the keyboard. */
async function chooseFix({ page, line }: Workbench, lineText: string, title: string): Promise<void> {
  await line(lineText).click();
  // The list closes again when the fixes for the new place of the cursor come in; once they are there, the bulb shows.
  await page.locator(BULB).first().waitFor();
  const fixes = page.locator('.action-widget .monaco-list-row.action');
  // Fixes may still be on their way when the list opens; it does not take them in.
  for (let attempt = 0; attempt < 4; attempt++) {
    await page.keyboard.press('Control+.');
    const isThere = await fixes.getByText(title, { exact: true }).waitFor({ timeout: 5_000 }).then(() => true, () => false);
    if (isThere) break;
    await page.keyboard.press('Escape');
  }
  const titles = await fixes.locator('.title').allTextContents();
  for (let at = 0; at < titles.indexOf(title); at++) await page.keyboard.press('ArrowDown');
  await page.locator('.action-widget .monaco-list-row.focused').getByText(title, { exact: true }).waitFor();
  await page.keyboard.press('Enter');
}

describe('the editor', () => {
  it('offers the fixes of a gap from the keyboard', async () => {
    const workbench = await openWorkbench({ files: { 'template.md': TEMPLATE, 'design.md': DESIGN } });
    const { page } = workbench;
    const editor = await workbench.openFile('design.md');
    await workbench.openChecklist();
    await editor.locator('.squiggly-warning').waitFor();
    await chooseFix(workbench, '## Requirements', 'Insert the section "Trade-offs"');
    await workbench.line('## Trade-offs').waitFor();
    await workbench.checklistRow('Trade-offs').filter({ hasText: 'empty' }).waitFor();

    // A fix that needs a reason asks for it.
    await workbench.line('# Seed bank').click();
    await page.locator(BULB).first().waitFor({ state: 'hidden' });
    await chooseFix(workbench, '## Requirements', 'Caching does not apply here...');
    await page.locator('.quick-input-title', { hasText: 'Not Applicable' }).waitFor();
    await page.keyboard.type('forty readers a day');
    await page.keyboard.press('Enter');
    await workbench.line('caching: "forty readers a day"').waitFor();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`looks right in a ${theme} theme`, async () => {
      const workbench = await openWorkbench({ theme, files: { 'docs/bicycles.md': HALF_DONE } });
      const { page } = workbench;
      const editor = await workbench.openFile('docs/bicycles.md');
      await editor.locator('.squiggly-warning').first().waitFor();
      await workbench.openChecklist();
      await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').nth(8).waitFor();
      // A folder that is not on this machine is read whole only when asked.
      await workbench.runCommand('Plumbline: Scan Workspace');
      await page.getByText('Not all of the workspace was read').waitFor({ state: 'hidden' });
      await editor.getByText('missing: API').waitFor();
      await workbench.picture(`checklist-${theme}`);

      await workbench.line('### Functional requirements').getByText('Functional requirements').hover();
      await page.locator('.monaco-hover .hover-row').first().waitFor();
      await workbench.picture(`hover-${theme}`);
      await page.keyboard.press('Escape');

      await workbench.runCommand('View: Toggle Problems');
      await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
      await workbench.picture(`problems-${theme}`);

      await workbench.runCommand('Plumbline: Insert Section...');
      await page.locator('.quick-input-list .monaco-list-row').nth(4).waitFor();
      await workbench.picture(`insert-section-${theme}`);
      await page.keyboard.press('Escape');

      await workbench.runCommand('Plumbline: New Design Doc...');
      await page.locator('.quick-input-list .monaco-list-row').nth(4).waitFor();
      await workbench.picture(`new-design-doc-${theme}`);
    });
  }
});
