import { DESIGN, TEMPLATE } from '../support/samples.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

/** Shows the walkthrough and waits until a step of it is done, or open. */
async function expectStep({ page, runCommand }: Workbench, step: string, done: boolean): Promise<void> {
  await runCommand('Welcome: Open Walkthrough...');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get Started with Plumbline' }).click();
  await page.locator(`[data-done-step-id$="#start#${step}"][aria-checked="${done}"]`).first().waitFor();
}

describe('the walkthrough', () => {
  it('counts a step as done when it was done', async () => {
    const workbench = await openWorkbench({ files: { 'template.md': TEMPLATE, 'design.md': DESIGN } });
    await expectStep(workbench, 'make', false);
    await expectStep(workbench, 'fill', false);
    await workbench.openFile('design.md');
    await workbench.statusItem(/\d+ %/).waitFor(); // there is a checklist now
    await workbench.runCommand('Plumbline: Insert All Missing Sections');
    await workbench.line('## Trade-offs').waitFor();
    await expectStep(workbench, 'make', true);
    await expectStep(workbench, 'fill', true);
    await workbench.picture('walkthrough');
  });
});
