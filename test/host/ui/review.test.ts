import type { FrameLocator, Page } from 'playwright-core';
import { HALF_DONE } from '../support/samples.ts';
import { openWorkbench } from '../support/workbench.ts';

/** What a webview shows: VS Code puts it into a frame within a frame. */
const shownIn = (page: Page): FrameLocator => page.frameLocator('iframe.webview').frameLocator('iframe[title], #active-frame');

describe('the review panel', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`shows the whole document beside the text and leads to its lines, in a ${theme} theme`, async () => {
      const workbench = await openWorkbench({ theme, files: { 'docs/bicycles.md': HALF_DONE } });
      const editor = await workbench.openFile('docs/bicycles.md');
      await editor.locator('.squiggly-warning').first().waitFor();
      await workbench.runCommand('Plumbline: Show Design Review');
      const panel = shownIn(workbench.page);
      await panel.locator('h1', { hasText: 'Bicycle parking' }).waitFor();
      await workbench.picture(`review-${theme}`);
      await panel.locator('a[data-line]').filter({ hasText: 'Scope' }).first().click();
      await workbench.line('### Scope').waitFor();
    });
  }
});
