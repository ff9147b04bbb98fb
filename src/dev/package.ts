// `npm run package`: makes plumbline.vsix from a fresh production build, without the network.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inPackage, root } from './hosts/paths.ts';
import { runNode } from './hosts/steps.ts';

const file = 'plumbline.vsix';
const readme = existsSync(join(root, 'README.md')) ? ['--readme-path', 'README.md'] : [];

const build = await runNode('esbuild.mjs');
if (0 < build.failed) process.exit(1);
// The README's pictures stay relative: there is no public repository whose address could be put before them.
const packed = await runNode(inPackage('@vscode/vsce/vsce'), 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', ...readme, '--out', file);
if (0 < packed.failed) process.exit(1);
console.log(`${file}: ${(statSync(join(root, file)).size / 1000).toFixed(0)} KB`);
