// `npm start`: VS Code for the Web with the extension, in the browser. What is changed there stays in the page's memory.
import { spawn } from 'node:child_process';
import { startWebHost } from './hosts/web-host.ts';
import { workspace } from './hosts/paths.ts';
import { runNode } from './hosts/steps.ts';

const build = await runNode('esbuild.mjs');
if (0 < build.failed) process.exit(1);

const host = await startWebHost({ folder: workspace, ...readPort(process.env['PORT']) }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
console.log(`\nPlumbline runs at ${host.url} (Ctrl-C ends it)\n`);
openBrowser(host.url);

let isStopping = false;
const stop = (): void => {
  isStopping = true;
  void host.stop().then(() => process.exit(0));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
await host.ended;
if (!isStopping) {
  console.error('The server ended by itself; see out/logs/web-host.log.');
  process.exitCode = 1;
}

function readPort(text: string | undefined): { readonly port?: number } {
  if (!text) return {};
  const port = Number(text);
  if (Number.isInteger(port) && 0 < port && port < 65536) return { port };
  console.error(`PORT is "${text}", which is not a port number.`);
  process.exit(1);
}

/** Opens the default browser, where there is one. The address is printed anyway, so nothing is said when there is none. */
function openBrowser(url: string): void {
  const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (!hasScreen || process.env['CI']) return;
  const commands: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] };
  const [command, ...args] = commands[process.platform] ?? ['xdg-open', url];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}
