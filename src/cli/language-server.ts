import { type Connection, createConnection, DidChangeWatchedFilesNotification, type InitializeParams } from 'vscode-languageserver/node';
import { CONFIG_FILE, MARKDOWN_FILES } from '../core/index.ts';
import { startServer } from '../server/server.ts';
import { createHost } from './host.ts';
import type { Io } from './io.ts';

/** Serves an editor over standard input and output until it goes; the process then ends. Files are read from the disk, for no editor but VS Code can be asked for them. */
export function serveStdio(io: Io): void {
  const connection = createConnection(process.stdin, process.stdout);
  const host = createHost(io, (path) => connection.console.warn(`${path}: this file cannot be read. The default configuration is in force.`));
  startServer(watching(connection), host);
}

/** Asks the editor, where it can, to tell of configurations and templates that change; VS Code's client does so unasked. */
function watching(connection: Connection): Connection {
  let canWatch = false;
  const onInitialize: Connection['onInitialize'] = (handler) =>
    connection.onInitialize((params: InitializeParams, ...rest) => {
      canWatch = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
      return handler(params, ...rest);
    });
  const onInitialized: Connection['onInitialized'] = (handler) =>
    connection.onInitialized((params) => {
      void handler(params);
      if (canWatch) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${CONFIG_FILE}` }, { globPattern: MARKDOWN_FILES }] });
    });
  return Object.create(connection, { onInitialize: { value: onInitialize }, onInitialized: { value: onInitialized } }) as Connection;
}
