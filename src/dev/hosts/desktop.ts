import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { QUIET } from './host.ts';
import type { Verdict } from './judge.ts';
import { copyWorkspace, makeTempDir, root } from './paths.ts';
import { conclude, watchHost, type SuiteBundle } from './suite.ts';
import { byLine } from './watch.ts';

/** Runs the host suite in desktop VS Code, with a fresh profile, and judges it. */
export async function runSuiteOnDesktop(bundle: SuiteBundle): Promise<Verdict> {
  const vscodeExecutablePath = await findDesktop();
  const profile = makeTempDir('profile');
  mkdirSync(join(profile, 'data/User'), { recursive: true });
  writeFileSync(join(profile, 'data/User/settings.json'), JSON.stringify(QUIET));

  const watch = watchHost('desktop');
  const output = (): Writable => {
    const read = byLine(watch.output);
    return new Writable({ write: (chunk: Buffer, _encoding, done) => (read(chunk), done()) });
  };
  runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, bundle.path),
    stdout: output(),
    stderr: output(),
    launchArgs: [
      copyWorkspace(),
      `--user-data-dir=${join(profile, 'data')}`,
      `--extensions-dir=${join(profile, 'extensions')}`,
      '--disable-workspace-trust',
      '--skip-welcome',
      '--skip-release-notes',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Electron does not start as root otherwise
    ],
  }).then(
    code => watch.exit(code),
    (error: unknown) => (isExit(error) ? watch.exit(error.code) : watch.closed()),
  );
  return conclude('desktop', 'suite', bundle.hash, await watch.record);
}

/** The VS Code named by PLUMBLINE_VSCODE, else one from VS Code's update server. Without either there is nothing to test, and that is an error. */
async function findDesktop(): Promise<string> {
  const named = process.env['PLUMBLINE_VSCODE'];
  if (named) return named;
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(root, '.vscode-test'), timeout: 30_000 });
  } catch (error) {
    throw new Error(`VS Code could not be downloaded (${error instanceof Error ? error.message : String(error)}), so nothing was tested on the desktop. Run this where VS Code's update server can be reached, or name a VS Code executable in PLUMBLINE_VSCODE.`, { cause: error });
  }
}

const isExit = (error: unknown): error is { readonly code: number } => typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'number';
