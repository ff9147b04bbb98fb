// `npm run screenshots`: runs the UI tests, which take pictures of the real VS Code on the sample workspace, and copies those of the README.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './hosts/paths.ts';
import { runNode, runSteps } from './hosts/steps.ts';
import { runUi } from './hosts/ui.ts';

const PICTURES = ['typing', 'checklist-light', 'estimate-dark', 'review-light', 'preview-dark'];

await runSteps([
  { name: 'build', run: () => runNode('esbuild.mjs') },
  { name: 'ui', run: () => runUi('web') },
]);
mkdirSync(join(root, 'docs/pictures'), { recursive: true });
for (const name of PICTURES) copyFileSync(join(root, `out/pictures/web-${name}.png`), join(root, `docs/pictures/${name}.png`));
