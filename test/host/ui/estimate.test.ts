import { HALF_DONE } from '../support/samples.ts';
import { openWorkbench } from '../support/workbench.ts';

const ESTIMATE = `
## Capacity estimation

\`\`\`estimate
daily active users = 100K users
writes = daily active users * 2 per day
storage per year = writes * 1 KB * 1 year
\`\`\`

The racks send 694 writes/s<!-- =writes --> and keep 99.9 % of them.
`;

describe('estimates', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`are computed at the end of their lines as one types, in a ${theme} theme`, async () => {
      const workbench = await openWorkbench({ theme, files: { 'docs/bicycles.md': HALF_DONE + ESTIMATE } });
      const editor = await workbench.openFile('docs/bicycles.md');
      await editor.locator('.squiggly-warning').first().waitFor();
      await workbench.page.keyboard.press('Control+End');
      await editor.getByText('= 73 GB').waitFor();
      await workbench.picture(`estimate-${theme}`);
      await workbench.line('daily active users = 100K').click();
      await workbench.page.keyboard.press('End');
      await workbench.page.keyboard.type(' * 10');
      await editor.getByText('= 730 GB').waitFor();
    });
  }
});
