import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { version } from '../../package.json';
import { main } from './main.ts';
import { nodeIo } from './node-io.ts';
import type { CheckOptions, Task } from './thread.ts';
import { createChecker } from './threads.ts';

const io = nodeIo(version, (options) => new Worker(new URL(import.meta.url), { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: 16 } }));

if (isMainThread) {
  void main(io).then((status) => {
    process.exitCode = status;
  });
} else {
  const check = createChecker(io, workerData as CheckOptions);
  parentPort?.on('message', (tasks: readonly Task[]) => void check(tasks).then((told) => parentPort?.postMessage(told)));
}
