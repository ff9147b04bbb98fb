import { openWorkbench } from '../support/workbench.ts';

describe('the list of design docs', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`shows every design doc of the workspace, the worst first, and opens what is clicked (${theme})`, async () => {
      const workbench = await openWorkbench({ theme });
      await workbench.openDocuments();
      // Over a network only what the configuration includes is read unasked.
      await workbench.documentRow('RFC 1').waitFor();
      await workbench.runCommand('Plumbline: Scan Workspace');
      await workbench.documentRow('Seed bank').waitFor();
      await workbench.documentRow('Parcel lockers').waitFor();
      await workbench.picture(`documents-${theme}`);
      await workbench.documentRow('Parcel lockers').click();
      await workbench.statusItem('100 %').waitFor();
      await workbench.picture(`documents-open-${theme}`);
    });
  }
});
