import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host, HostOptions } from './host.ts';
import { makeTempDir, root } from './paths.ts';
import { findFreePort, startProcess } from './process.ts';

const project = join(root, 'test/host/node-host');
const server = join(project, 'node_modules/code-server');

/** Serves VS Code with a Node extension host (code-server), with a profile of its own. What is written into the folder reaches the disk, so tests give it a copy. */
export async function startNodeHost(options: HostOptions): Promise<Host> {
  installNodeHost();
  const port = await findFreePort('127.0.0.1'); // code-server does not tell which port it was given
  const profile = makeTempDir('profile');
  const running = await startProcess({
    name: 'node-host',
    command: process.execPath,
    args: [
      join(server, 'out/node/entry.js'),
      ...['--auth', 'none'],
      ...['--bind-addr', `127.0.0.1:${port}`],
      ...['--user-data-dir', join(profile, 'data')],
      ...['--extensions-dir', join(profile, 'extensions')],
      ...['--config', join(profile, 'config.yaml')], // else it reads and writes one in the home folder
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
    ],
    env: {
      // What code-server keeps outside its data folder (a heartbeat, logs) belongs to the run as well.
      XDG_DATA_HOME: join(profile, 'share'),
      XDG_CONFIG_HOME: join(profile, 'config'),
      ...(process.platform === 'linux' ? { XDG_RUNTIME_DIR: profile } : {}), // sockets
      // A terminal of VS Code leaves this behind, and code-server would pass the call on to that window.
      VSCODE_IPC_HOOK_CLI: '',
      // No extension gallery: tests ask nothing of the network.
      EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    },
    ready: /HTTP server listening on/,
    deadlineMs: 60_000,
  });
  return {
    name: 'node',
    url: `http://127.0.0.1:${port}/?folder=${encodeURIComponent(options.folder)}`,
    ended: running.ended,
    stop: running.stop,
    toDevelopmentOptions(testBundle, served, page) {
      const uri = (path: string): unknown => ({ scheme: 'vscode-remote', authority: page['remoteAuthority'], path });
      const tests = testBundle === undefined ? {} : { extensionTestsPath: uri(`${root}/${testBundle}`) };
      return { ...served, extensions: [uri(root)], ...tests };
    },
  };
}

/**
 * Installs code-server where it is missing. Without install scripts: those compile a terminal and a file log, which take
 * minutes and system headers and which no test needs. Its inner VS Code is a package of its own, so it is a second install.
 */
function installNodeHost(): void {
  const wanted = readFileSync(join(project, 'package-lock.json'), 'utf8');
  const stamp = join(project, 'node_modules/.plumbline-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.log('  installing code-server, once ...');
  npm(project, ['ci', '--ignore-scripts']);
  npm(join(server, 'lib/vscode'), ['install', '--ignore-scripts', '--omit=dev']);
  writeFileSync(stamp, wanted);
}

function npm(cwd: string, args: readonly string[]): void {
  const { status } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`Could not install the node host: "npm ${args.join(' ')}" ended with ${status ?? 'a signal'}.`);
}
