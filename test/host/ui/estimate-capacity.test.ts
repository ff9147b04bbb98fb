import { strict as assert } from 'node:assert';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const FILES = { 'ferries.md': '---\nplumbline:\n  template: design-doc\n---\n\n# Ferries\n' };
const STEPS = 9;

async function atStep({ page }: Workbench, step: number): Promise<Locator> {
  const picker = page.locator('.quick-input-widget');
  await picker.locator('.quick-input-title', { hasText: `(${step}/${STEPS})` }).waitFor();
  return picker;
}

describe('Estimate Capacity', () => {
  it('shows what the answers come to, and leaves nothing behind on Esc', async () => {
    const workbench = await openWorkbench({ files: FILES });
    const { page } = workbench;
    await workbench.openFile('ferries.md');
    await workbench.statusItem(/\d %/).waitFor();
    await workbench.runCommand('Plumbline: Estimate Capacity...');
    const first = await atStep(workbench, 1);
    await first.locator('.monaco-list-row.focused', { hasText: '1M' }).waitFor();
    await page.keyboard.press('Enter');
    const second = await atStep(workbench, 2);
    await second.locator('.quick-input-message', { hasText: 'servers 2 servers' }).waitFor();
    await page.keyboard.press('Enter');
    const third = await atStep(workbench, 3);
    await page.keyboard.type('10000');
    await third.locator('.quick-input-message', { hasText: 'servers 834 servers' }).waitFor();
    await page.keyboard.press('Escape');
    await third.waitFor({ state: 'hidden' });
    assert.equal(await workbench.line('estimate').count(), 0);
  });
});
