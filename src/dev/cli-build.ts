import type { BuildOptions, Plugin } from 'esbuild';

/** The language server is a file of its own, so that no other command has to load it. */
const languageServerApart: Plugin = {
  name: 'language-server-apart',
  setup: (build) => build.onResolve({ filter: /\/language-server\.ts$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './lsp.js', external: true } : undefined)),
};

/** How the command line is bundled into a folder; the build and the tests of the bundle share it. */
export const cliBuild = (outdir: string): BuildOptions => ({
  entryPoints: { cli: 'src/cli/bin.ts', lsp: 'src/cli/language-server.ts' },
  plugins: [languageServerApart],
  outdir,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  loader: { '.md': 'text' },
  // The server is written against the one that runs in workers; here it has a process.
  alias: { 'vscode-languageserver/browser': 'vscode-languageserver/node' },
  // A package made for modules asks where it lies.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: '#!/usr/bin/env node\nconst bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
});
