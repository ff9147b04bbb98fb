import { spawnSync } from 'node:child_process';
import { type Dirent, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Entry, Io } from './io.ts';
import { createStatusLine } from './status-line.ts';
import type { CheckOptions, Thread, Told } from './thread.ts';

/** The port over a real process. `startWorker` starts the command line again, as a thread. */
export function nodeIo(version: string, startWorker: (options: CheckOptions) => Worker): Io {
  // Whoever reads us may stop early, as `head` does; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const isTerminal = process.stdout.isTTY === true;
  const status = process.stderr.isTTY ? createStatusLine((text) => void process.stderr.write(text), () => process.stderr.columns || 80, () => performance.now()) : () => {};
  return {
    args: process.argv.slice(2),
    cwd: process.cwd(),
    version,
    colour: isTerminal && !process.env['NO_COLOR'],
    columns: isTerminal ? process.stdout.columns : undefined,
    read: (path) => attempt(() => readFileSync(path, 'utf8'), undefined),
    write: (path, text) => attempt(() => (writeFileSync(path, text), true), false),
    create: (path, text) => attempt(() => (mkdirSync(dirname(path), { recursive: true }), writeFileSync(path, text, { flag: 'wx' }), true), false),
    exists: existsSync,
    isDirectory: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
    list: (path) => attempt(() => readdirSync(path, { withFileTypes: true }), undefined)?.map((entry) => ({ name: entry.name, kind: kindOf(path, entry) })),
    git: (args) => {
      const { status, stdout, error } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: Infinity, stdio: ['ignore', 'pipe', 'ignore'] });
      return error ? undefined : { status: status ?? 1, stdout };
    },
    stdout: (text) => {
      status('');
      process.stdout.write(text);
    },
    stderr: (text) => {
      status('');
      process.stderr.write(text);
    },
    status,
    processors: availableParallelism(),
    startThread: (options) => threadOver(startWorker(options)),
    today: () => {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    },
  };
}

/** Answers come in the order of the questions, one at a time. */
function threadOver(worker: Worker): Thread {
  return {
    check: (tasks) =>
      new Promise((resolve, reject) => {
        const settle = (): void => void worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        const onMessage = (told: Told): void => (settle(), resolve(told));
        const onError = (error: Error): void => (settle(), reject(error));
        const onExit = (): void => (settle(), reject(new Error('a thread ended early')));
        worker.on('message', onMessage).on('error', onError).on('exit', onExit);
        worker.postMessage(tasks);
      }),
    end: () => void worker.terminate(),
  };
}

function kindOf(folder: string, entry: Dirent): Entry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  const isLinkToFile = entry.isSymbolicLink() && (attempt(() => statSync(join(folder, entry.name)), undefined)?.isFile() ?? false);
  return isLinkToFile ? 'file' : 'other';
}

/** The file system says no by throwing; here a value says it. */
function attempt<T, U>(action: () => T, otherwise: U): T | U {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
