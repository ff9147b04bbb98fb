// How well documents are read, measured on labelled ones that lie beside the project: `npm run accuracy [SET ...]`.
// `npm run accuracy -- --patterns` lists what each pattern of the catalogue is good for, over those and the documents of the project's own tests;
// further files and folders with Markdown may be named.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import '../../test/support/text-loader.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = join(root, '../shared');
const scorer = join(shared, 'bench/score-coverage.mjs');
const { values, positionals } = parseArgs({ options: { patterns: { type: 'boolean' } }, allowPositionals: true });
const sets = ['dev-a', 'dev-b'];

if (values.patterns) await listPatterns();
else if (!existsSync(scorer)) console.log('There are no labelled documents beside this checkout (../shared/corpus), so nothing was measured.');
else {
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  for (const set of positionals.length > 0 ? positionals : sets) {
    console.log(`== ${set}`);
    execFileSync(process.execPath, [scorer, join(shared, 'corpus', `${set}.json`), join(shared, 'corpus')], { cwd: root, stdio: 'inherit' });
  }
}

/** One line for each pattern: in how many of the own texts and of the others it is found, in how many a verdict hangs on it. */
async function listPatterns(): Promise<void> {
  const [{ topics }, { usesOf }] = await Promise.all([import('../core/topics/index.ts'), import('./patterns.ts')]);
  const { ownTexts } = (await import('../../test/core/phrases/texts.ts')) as { ownTexts: () => Promise<readonly { readonly text: string }[]> };
  const own = (await ownTexts()).map(({ text }) => text);
  const folders = positionals.length > 0 ? positionals : sets.map((set) => join(shared, 'corpus', set)).filter((folder) => existsSync(folder));
  const files = folders.flatMap((path) => (statSync(path).isDirectory() ? globSync('**/*.md', { cwd: path }).map((name) => join(path, name)) : [path]));
  const inOwn = usesOf(topics, own, true);
  const inOthers = usesOf(topics, files.map((file) => readFileSync(file, 'utf8')), true);
  const width = Math.max(...topics.map(({ id }) => id.length));
  console.log(`own  decides | ${files.length} others  decides | pattern`);
  inOwn.forEach(({ pattern, found, decides }, at) => {
    const other = inOthers[at];
    console.log([found.length, decides.length, other?.found.length, other?.decides.length].map((count) => String(count).padStart(4)).join(' ') + ` ${pattern.topic.padEnd(width)} ${pattern.kind.padEnd(8)} ${pattern.text}`);
  });
  const idle = inOwn.filter(({ found }, at) => found.length === 0 && inOthers[at]?.found.length === 0).length;
  const undecided = inOwn.filter(({ decides }, at) => decides.length + (inOthers[at]?.decides.length ?? 0) < 2).length;
  console.log(`${inOwn.length} patterns: ${idle} never found, ${undecided} on which fewer than two verdicts hang.`);
}
