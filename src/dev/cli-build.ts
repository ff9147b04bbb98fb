import type { BuildOptions } from 'esbuild';

/** How the command line is bundled into a folder; the build and the tests of the bundle share it. */
export const cliBuild = (outdir: string): BuildOptions => ({
  entryPoints: { cli: 'src/cli/bin.ts' },
  outdir,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  loader: { '.md': 'text' },
  // A package made for modules asks where it lies.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: '#!/usr/bin/env node\nconst bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
});
