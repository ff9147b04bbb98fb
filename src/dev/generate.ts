// Writes everything that is derived from the catalogues, or with --check says what is stale. `npm run generate`.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import '../../test/support/text-loader.mjs';
import { registries } from './generate/registries.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const check = process.argv.includes('--check');

// The registries come first, because what is imported next is built on them.
let stale = await settle(await registries(root));
const { generated } = await import('./generate/generated.ts');
stale += await settle(await generated(root));

if (stale > 0 && check) {
  console.error(`${stale} generated ${stale === 1 ? 'file is' : 'files are'} stale; run "npm run generate".`);
  process.exitCode = 1;
}

/** Writes the files that differ, or names them; returns how many they are. */
async function settle(files: ReadonlyMap<string, string>): Promise<number> {
  let differing = 0;
  for (const [path, content] of files) {
    const current = await readFile(path, 'utf8').catch(() => undefined);
    if (current === content) continue;
    differing++;
    if (check) console.error(`stale: ${relative(root, path)}`);
    else {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
  }
  return differing;
}

