import type { FrameLocator, Page } from 'playwright-core';
import { HALF_DONE } from '../support/samples.ts';
import { openWorkbench } from '../support/workbench.ts';

/** What a webview shows: VS Code puts it into a frame within a frame. */
const shownIn = (page: Page): FrameLocator => page.frameLocator('iframe.webview').frameLocator('iframe[title], #active-frame');

describe('the Markdown preview', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`shows what is open and goes there, in a ${theme} theme`, async () => {
      const workbench = await openWorkbench({ theme, files: { 'docs/bicycles.md': HALF_DONE } });
      const editor = await workbench.openFile('docs/bicycles.md');
      await editor.locator('.squiggly-warning').first().waitFor();
      await workbench.runCommand('Markdown: Open Preview to the Side');
      const preview = shownIn(workbench.page);
      await preview.locator('.plumbline-strip').waitFor();
      await workbench.picture(`preview-${theme}`);
      await preview.locator('.plumbline-strip').getByText('Trade-offs', { exact: true }).click();
      await preview.locator('h2', { hasText: 'Trade-offs' }).locator('.plumbline-mark').waitFor();
    });
  }

  it('leaves other files alone', async () => {
    const workbench = await openWorkbench({ files: { 'notes.md': '# Notes\n\n- [ ] Buy seeds\n' } });
    await workbench.openFile('notes.md');
    await workbench.runCommand('Markdown: Open Preview to the Side');
    const preview = shownIn(workbench.page);
    await preview.getByText('Buy seeds').waitFor();
    if ((await preview.locator('[class*="plumbline"]').count()) > 0) throw new Error('The preview of a plain file has marks.');
  });
});
