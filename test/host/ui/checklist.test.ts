import { strict as assert } from 'node:assert';
import { DESIGN, DESIGN_WITH_CACHING, TEMPLATE } from '../support/samples.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

/** A workbench with a design in front and its checklist in the sidebar. */
async function openDesign(text: string): Promise<Workbench> {
  const workbench = await openWorkbench({ files: { 'template.md': TEMPLATE, 'design.md': text } });
  await workbench.openFile('design.md');
  await workbench.openChecklist();
  await workbench.checklistRow('Core features named').waitFor();
  return workbench;
}

describe('the checklist', () => {
  it('ticks the text when its checkbox is clicked, and unticks it', async () => {
    const workbench = await openDesign(DESIGN);
    const checkbox = workbench.checklistRow('Core features named').locator('.custom-view-tree-node-item-checkbox');
    await checkbox.click();
    await workbench.line('- [x] Core features named').waitFor();
    await workbench.page.getByRole('checkbox', { name: 'Core features named', checked: true }).waitFor();
    await workbench.statusItem('50 %').waitFor();
    // A click while the rows are drawn anew would fall between two of them.
    await workbench.checklistRow('Requirements').filter({ hasText: '2/2' }).first().waitFor();
    await workbench.page.mouse.move(900, 700);
    await workbench.page.getByRole('tooltip').waitFor({ state: 'hidden' });
    await checkbox.click();
    await workbench.line('- [ ] Core features named').waitFor();
    await workbench.page.getByRole('checkbox', { name: 'Core features named', checked: false }).waitFor();
    await workbench.statusItem('25 %').waitFor();
  });

  it('ticks with the space bar, and keeps the focus', async () => {
    const workbench = await openDesign(DESIGN);
    const { page } = workbench;
    await workbench.runCommand('Plumbline: Show Checklist');
    await page.getByRole('tree', { name: 'Checklist' }).press('Home');
    const prompt = workbench.checklistRow('Core features named');
    for (let step = 0; step < 4 && !(await prompt.getAttribute('class'))?.includes('focused'); step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await workbench.line('- [x] Core features named').waitFor();
    await page.getByRole('checkbox', { name: 'Core features named', checked: true }).waitFor();
    await page.keyboard.press('Space');
    await workbench.line('- [ ] Core features named').waitFor();
  });

  it('goes to the line of the row that is clicked', async () => {
    const workbench = await openDesign(DESIGN);
    const lines = DESIGN.split('\n');
    await workbench.checklistRow('Core features named').locator('.label-name').click();
    await workbench.statusItem(`Ln ${lines.indexOf('- [ ] Core features named') + 1}, Col 1`).waitFor();
    await workbench.checklistRow('Functional Requirements').click();
    await workbench.statusItem(`Ln ${lines.indexOf('## Requirements') + 1}, Col `).waitFor();
  });

  it('shows open items only, and everything again', async () => {
    const workbench = await openDesign(DESIGN_WITH_CACHING.replace('[ ]', '[x]'));
    const { page, checklistRow } = workbench;
    await page.getByRole('button', { name: 'Show Open Items Only' }).first().click();
    await checklistRow('Core features named').waitFor({ state: 'hidden' });
    assert.deepEqual(await page.locator('.sidebar .pane').filter({ hasText: 'Checklist' }).first().locator('.label-name').allTextContents(), ['Trade-offs', 'Trade-offs']);
    await page.getByRole('button', { name: 'Show All Items' }).first().click();
    await checklistRow('Core features named').waitFor();
  });

  it('inserts the missing section of a row', async () => {
    const workbench = await openDesign(DESIGN);
    const row = workbench.checklistRow('Caching').filter({ hasText: 'missing' });
    await row.hover();
    await row.getByRole('button', { name: 'Insert This Section' }).click();
    await workbench.line('## Caching').waitFor();
    await workbench.checklistRow('Caching').filter({ hasText: 'empty' }).waitFor();
    // The new section waits for its text.
    await workbench.statusItem(new RegExp(`Ln ${DESIGN.split('\n').length + 1}, Col 11`)).waitFor();
  });

  it('offers what to do where there is no design doc', async () => {
    const workbench = await openWorkbench({ files: { 'notes.md': '# Notes\n' } });
    const { page } = workbench;
    const welcome = page.locator('.welcome-view-content');
    await workbench.openFile('notes.md');
    await workbench.openChecklist();
    await welcome.getByRole('button', { name: 'Check This Document As...' }).click();
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Five steps' }).click();
    await workbench.line('template: five-step').waitFor();
    await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor();
    await workbench.runCommand('View: Revert and Close Editor');
    await welcome.getByRole('button', { name: 'New Design Doc...' }).click();
    await page.locator('.quick-input-title', { hasText: 'New Design Doc (1/4)' }).waitFor();
  });

  it('comes to the front when the status bar is clicked', async () => {
    const workbench = await openWorkbench({ files: { 'template.md': TEMPLATE, 'design.md': DESIGN } });
    await workbench.openFile('design.md');
    await workbench.statusItem('25 %').click();
    await workbench.checklistRow('Core features named').waitFor();
  });
});
