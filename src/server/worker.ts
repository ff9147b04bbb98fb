import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

/** The port to the client: the worker itself on the web, a message port handed over in Node. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

interface NodeProcess {
  getBuiltinModule?(name: string): { workerData?: { port?: Port } | null } | undefined;
}

const nodeProcess = (globalThis as { process?: NodeProcess }).process;
const port = nodeProcess?.getBuiltinModule?.('node:worker_threads')?.workerData?.port ?? (globalThis as unknown as Port);

startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)));
