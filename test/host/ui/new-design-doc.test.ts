import { strict as assert } from 'node:assert';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const COMMAND = 'Plumbline: New Design Doc...';
/** The key that VS Code has for a step back. */
const BACK = { darwin: 'Control+-', win32: 'Alt+ArrowLeft' }[process.platform as string] ?? 'Control+Alt+-';

/** The step that is being asked, once its title says so. */
async function atStep({ page }: Workbench, step: number, total: number): Promise<Locator> {
  const picker = page.locator('.quick-input-widget');
  await picker.locator('.quick-input-title', { hasText: `New Design Doc (${step}/${total})` }).waitFor();
  return picker;
}

/** Types into the step's input and waits until the list has settled on a row. */
async function choose(workbench: Workbench, picker: Locator, label: string): Promise<void> {
  await picker.locator('input').first().fill(label);
  await picker.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
  await workbench.page.keyboard.press('Enter');
}

/** What the explorer shows. */
const explorerNames = ({ page }: Workbench): Promise<string[]> => page.locator('.explorer-folders-view .monaco-list-row .label-name').allTextContents();

describe('New Design Doc', () => {
  it('is answered from the keyboard, with a step back', async () => {
    const workbench = await openWorkbench();
    const { page } = workbench;
    await workbench.runCommand(COMMAND);
    await choose(workbench, await atStep(workbench, 1, 4), 'Five steps');
    const title = (await atStep(workbench, 2, 4)).locator('input').first();
    await page.keyboard.type('Lost umbrelas');
    await page.keyboard.press('Enter');
    await (await atStep(workbench, 3, 4)).locator('.monaco-list-row.focused', { hasText: 'Standard' }).waitFor();

    await page.keyboard.press(BACK);
    await atStep(workbench, 2, 4);
    assert.equal(await title.inputValue(), 'Lost umbrelas');
    await title.fill('Lost umbrellas');
    await page.keyboard.press('Enter');
    await choose(workbench, await atStep(workbench, 3, 4), 'Small');
    const path = (await atStep(workbench, 4, 4)).locator('input').first();
    assert.match(await path.inputValue(), /^(docs\/([^/]+\/)?)?lost-umbrellas\.md$/);
    // The name without its ending is selected, so that typing replaces it.
    await page.keyboard.type('rain');
    assert.match(await path.inputValue(), /^(docs\/([^/]+\/)?)?rain\.md$/);
    await page.keyboard.press('Enter');

    await page.locator('.editor-instance .monaco-editor[data-uri$="/rain.md"]').waitFor();
    await workbench.statusItem(/\(\d+ selected\)/).waitFor(); // the first blank
    await page.keyboard.press('Control+Home');
    await workbench.line('# Lost umbrellas').waitFor();
    await workbench.line('size: small').waitFor();
    await workbench.statusItem(/\b0 %/).waitFor();
  });

  it('leaves nothing behind when Esc is pressed, at whichever step', async () => {
    const workbench = await openWorkbench();
    const { page } = workbench;
    const before = await explorerNames(workbench);
    const answers: ((picker: Locator) => Promise<void>)[] = [
      (picker) => choose(workbench, picker, 'Five steps'),
      async () => {
        await page.keyboard.type('Lost umbrellas');
        await page.keyboard.press('Enter');
      },
      (picker) => choose(workbench, picker, 'Standard'),
    ];
    for (let last = 1; last <= 4; last++) {
      await workbench.runCommand(COMMAND);
      for (let step = 1; step < last; step++) await answers[step - 1]?.(await atStep(workbench, step, 4));
      const picker = await atStep(workbench, last, 4);
      await page.keyboard.press('Escape');
      await picker.waitFor({ state: 'hidden' });
    }
    assert.deepEqual(await explorerNames(workbench), before);
    assert.equal(await page.locator('.editor-instance').count(), 0);
    assert.equal(await page.locator('.notification-toast').count(), 0);
  });
});
