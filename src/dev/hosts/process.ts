import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { outFile } from './paths.ts';

/** A server that was started and answers. */
export interface Running {
  /** Resolves when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Its output goes to `out/logs/<name>.log`. */
  readonly name: string;
  /** The output that says it is ready. */
  readonly ready: RegExp;
  readonly deadlineMs: number;
}

/** Starts a server and resolves once it says that it is ready; rejects, with the end of its log, when it does not. */
export async function startProcess(options: StartOptions): Promise<Running> {
  const logPath = outFile('logs', `${options.name}.log`);
  const log = createWriteStream(logPath);
  // A group of its own: Ctrl-C in the terminal reaches only us, and ending the group ends its children too.
  const child = spawn(options.command, options.args, {
    detached: process.platform !== 'win32',
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'], // a server of ours ends with the pipe of its input, should we be killed outright
  });
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  const kill = (): void => killGroup(child);
  process.once('exit', kill);

  try {
    await withDeadline(options.deadlineMs, `it did not say "${options.ready.source}"`, (resolve, reject) => {
      let seen = '';
      const read = (chunk: Buffer): void => {
        log.write(chunk);
        if (options.ready.test(seen)) return;
        seen += chunk.toString();
        if (options.ready.test(seen)) resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('error', reject);
      child.once('close', code => reject(new Error(`it ended with ${code ?? 'a signal'}`)));
    });
  } catch (error) {
    kill();
    const tail = readFileSync(logPath, 'utf8').split('\n').slice(-20).join('\n');
    throw new Error(`${options.name} did not start: ${String(error)}\n${tail}`, { cause: error });
  }

  return {
    ended,
    async stop() {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}

/** Waits for an event, and gives up with `complaint` when it has not come in time. */
export async function withDeadline(ms: number, complaint: string, start: (resolve: () => void, reject: (error: unknown) => void) => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${complaint} within ${ms / 1000} s`)), ms);
      start(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Makes Ctrl-C and a request to end run what is registered for `exit`, which ends the servers; by default it does not. */
export function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
}

/** A port that was free a moment ago, `wanted` if given; rejects when that one is taken. Servers that cannot report the port they got are given one. */
export function findFreePort(host: string, wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(wanted, host, () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port.'))));
    });
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It ended in between, which is what was wanted.
  }
}
