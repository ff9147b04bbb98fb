// Builds what ships: dist/extension.js, dist/server.js, dist/review.js and dist/cli.js. `--watch` rebuilds on change, `--dev` keeps names and adds source maps.
import { context } from 'esbuild';
import { cliBuild } from './src/dev/cli-build.ts';

const dev = process.argv.includes('--dev') || process.argv.includes('--watch');
const shared = { bundle: true, minify: !dev, sourcemap: dev, legalComments: 'none', loader: { '.md': 'text' }, logLevel: 'warning' };

const builds = [
  // One file serves `main` and `browser`: Node's worker_threads is reached through a guarded require.
  { entryPoints: ['src/client/extension.ts'], outfile: 'dist/extension.js', platform: 'browser', format: 'cjs', target: 'es2022', external: ['vscode', 'worker_threads'] },
  { entryPoints: ['src/server/worker.ts'], outfile: 'dist/server.js', platform: 'browser', format: 'iife', target: 'es2022' },
  // What runs in the review panel.
  { entryPoints: ['src/client/review/page.ts'], outfile: 'dist/review.js', platform: 'browser', format: 'iife', target: 'es2022' },
  cliBuild('dist'),
];

for (const options of builds) {
  const build = await context({ ...shared, ...options });
  if (process.argv.includes('--watch')) await build.watch();
  else {
    await build.rebuild();
    await build.dispose();
  }
}
