// How well documents are read, measured on labelled ones that lie beside the project. `npm run accuracy [SET ...]`.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = join(root, '../shared');
const scorer = join(shared, 'bench/score-coverage.mjs');
const sets = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['dev-a', 'dev-b'];

if (!existsSync(scorer)) console.log('There are no labelled documents beside this checkout (../shared/corpus), so nothing was measured.');
else {
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  for (const set of sets) {
    console.log(`== ${set}`);
    execFileSync(process.execPath, [scorer, join(shared, 'corpus', `${set}.json`), join(shared, 'corpus')], { cwd: root, stdio: 'inherit' });
  }
}
