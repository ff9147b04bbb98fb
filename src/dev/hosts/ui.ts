import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Host } from './host.ts';
import type { Verdict } from './judge.ts';
import { root } from './paths.ts';
import { conclude, watchHost } from './suite.ts';
import { byLine } from './watch.ts';

/** Runs the UI layer against one host and judges it as the suite is judged. */
export async function runUi(host: Host['name'], options: { readonly grep?: string } = {}): Promise<Verdict> {
  const watch = watchHost(host, 'ui');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'ui-run.ts'), host, options.grep ?? ''], {
    cwd: root,
    env: { ...process.env, PLUMBLINE_HOST: host },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  child.stdout.on('data', byLine(watch.output));
  child.stderr.on('data', byLine(watch.output));
  child.once('close', code => (code === null ? watch.closed() : watch.exit(code)));

  const record = await watch.record;
  process.off('exit', kill);
  kill();
  return conclude(host, 'ui', hashTests(options.grep ?? ''), record);
}

function hashTests(grep: string): string {
  const hash = createHash('sha256').update(grep);
  for (const path of globSync('test/host/ui/**/*.ts', { cwd: root }).sort()) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}
