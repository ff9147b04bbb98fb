import type * as threads from 'worker_threads';
import * as vscode from 'vscode';

/** A fresh worker with the server in it, and the port to it. */
export interface Transport {
  readonly port: MessagePort | Worker;
  /** Settles once, with the reason, when the worker is gone without having been asked. */
  readonly closed: Promise<string>;
  /** Ends the worker as something that failed. */
  fail(reason: string): void;
  /** Ends the worker; nothing is reported. */
  dispose(): void;
}

/** Memory after which a worker in Node is ended instead of the whole extension host, in megabytes. */
const MEMORY = 1024;

/** Starts a worker: a web worker in the browser, a thread in Node. */
export function openTransport(extensionUri: vscode.Uri): Transport {
  const script = vscode.Uri.joinPath(extensionUri, 'dist/server.js');
  let report: (reason: string) => void = () => undefined;
  const closed = new Promise<string>((resolve) => (report = resolve));
  let ended = false;
  const { port, terminate } = extensionUri.scheme === 'file' && typeof process === 'object' ? openThread(script, fail) : openWebWorker(script, fail);
  return { port, closed, fail, dispose };

  function fail(reason: string): void {
    if (ended) return;
    dispose();
    report(reason);
  }

  function dispose(): void {
    if (ended) return;
    ended = true;
    terminate();
  }
}

interface Opened {
  readonly port: MessagePort | Worker;
  readonly terminate: () => void;
}

function openWebWorker(script: vscode.Uri, fail: (reason: string) => void): Opened {
  const worker = new Worker(script.toString(true));
  // On the web an uncaught error leaves the worker running in whatever state it is in; it is ended like a crash.
  worker.addEventListener('error', (event) => fail(event.message || 'it could not be loaded'));
  worker.addEventListener('messageerror', () => fail('a message could not be read'));
  return { port: worker, terminate: () => worker.terminate() };
}

function openThread(script: vscode.Uri, fail: (reason: string) => void): Opened {
  // One bundle serves both hosts, so Node's module is asked for only here, where there is one.
  const { MessageChannel: Channel, Worker: Thread } = require('worker_threads') as typeof threads;
  const { port1, port2 } = new Channel();
  const worker = new Thread(script.fsPath, { workerData: { port: port2 }, transferList: [port2], resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => fail(`it ended with ${code}`));
  return {
    port: asWebPort(port1),
    terminate() {
      port1.close();
      void worker.terminate();
    },
  };
}

/** Node's port has all that is used of a web port. */
const asWebPort = (port: threads.MessagePort): MessagePort => port as unknown as MessagePort;
