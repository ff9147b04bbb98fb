import { strict as assert } from 'node:assert';
import { openWorkbench } from '../support/workbench.ts';

/** What each folder has: a configuration, and a template that has the same name in both. */
const folder = (name: string, section: string): Record<string, string> => ({
  [`${name}/.plumbline.yaml`]: 'documents:\n  - include: "*.md"\n    template: crossing\n',
  [`${name}/templates/crossing.md`]: `# {{title}}\n\n## ${section}\n\n- [ ] Each is named\n`,
  [`${name}/${name}.md`]: `# Over the river in the ${name}\n`,
});

describe('a workspace of several folders', () => {
  it('holds each document to the templates of its own folder, and asks for the folder of a new one', async () => {
    const workbench = await openWorkbench({ folders: ['north', 'south'], files: { ...folder('north', 'Ferries'), ...folder('south', 'Bridges') } });
    const { page } = workbench;
    await workbench.openDocuments();
    await workbench.documentRow('in the north').waitFor();
    await workbench.documentRow('in the south').click();
    await workbench.checklistRow('Bridges').waitFor();
    await workbench.picture('folders');
    await workbench.documentRow('in the north').click();
    await workbench.checklistRow('Ferries').waitFor();
    assert.equal(await workbench.checklistRow('Bridges').count(), 0);

    // No topic stands for the section: it is there by its heading or not at all.
    const row = workbench.checklistRow('Ferries').filter({ hasText: 'missing' });
    await row.hover();
    await workbench.picture('folders-missing');
    await row.getByRole('button', { name: 'Insert This Section' }).click();
    await workbench.line('## Ferries').waitFor();
    await workbench.checklistRow('Ferries').filter({ hasText: 'empty' }).waitFor();

    await workbench.runCommand('Plumbline: New Design Doc...');
    const picker = page.locator('.quick-input-widget');
    await picker.locator('.quick-input-title', { hasText: '(1/5)' }).waitFor();
    // The folder of what is open comes first.
    await picker.locator('.monaco-list-row.focused', { hasText: 'north' }).waitFor();
    await workbench.picture('folders-new');
    await picker.locator('input').first().fill('south');
    await picker.locator('.monaco-list-row.focused', { hasText: 'south' }).waitFor();
    await page.keyboard.press('Enter');
    await picker.locator('.quick-input-title', { hasText: '(2/5)' }).waitFor();
  });
});
