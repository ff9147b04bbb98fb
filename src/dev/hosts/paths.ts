import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The extension's folder: the repository root. */
export const root = join(import.meta.dirname, '../../..');

/** Everything a run leaves behind (bundles, logs, pictures) goes here; Git ignores it. */
export const out = join(root, 'out');

/** The workspace that tests and `npm start` open. */
export const workspace = join(root, 'test/workspace');

/** A file of an installed package, as `node_modules/<name>/<path>` below the root. */
export const inPackage = (path: string): string => join(root, 'node_modules', path);

/** A new empty folder outside the checkout, removed when this process ends. */
export function makeTempDir(label: string): string {
  const dir = mkdtempSync(join(tmpdir(), `plumbline-${label}-`));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));
  return dir;
}

/** A copy of the test workspace, so that what a test writes touches neither the checkout nor the next test. */
export function copyWorkspace(): string {
  const dir = join(makeTempDir('folder'), 'workspace'); // the name shows in the explorer
  cpSync(workspace, dir, { recursive: true });
  return dir;
}

/** The path of a file below `out`, its folder made. */
export function outFile(...parts: readonly string[]): string {
  const path = join(out, ...parts);
  mkdirSync(join(path, '..'), { recursive: true });
  return path;
}
