import * as vscode from 'vscode';
import type { DocumentState, ServerRequests, WorkspaceState } from '../protocol.ts';
import { COMMAND_IDS, SETTINGS } from './commands/ids.ts';
import { t } from './l10n.ts';
import type { Connection } from './language-client.ts';

/** The language server as the rest of the client sees it: started on the first need, started again when it dies. */
export interface Server extends vscode.Disposable {
  /** What the server found, by document. */
  readonly diagnostics: vscode.DiagnosticCollection;
  readonly onState: vscode.Event<DocumentState>;
  readonly onDocuments: vscode.Event<WorkspaceState>;
  readonly isStarted: () => boolean;
  start(): void;
  /** Asks the server. A request that the server's end cuts off is asked again of the next one. */
  request<M extends keyof ServerRequests>(method: M, params: ServerRequests[M][0]): Promise<ServerRequests[M][1]>;
  restart(): Promise<void>;
  showOutput(): void;
  log(message: string, error?: unknown): void;
  /** Breaks the running server as a death or a hang would. For tests. */
  break(how: 'end' | 'hang'): Promise<void>;
}

/** What a command says when the server is off. */
export class ServerOffError extends Error {
  constructor() {
    super(t('The checker of Plumbline is off because it kept stopping. Run "Plumbline: Restart Server" to try again.'));
  }
}

/** After this many ends within the window, in milliseconds, the server stays off until it is asked for. */
const ENDS = 5;
const WINDOW = 3 * 60_000;
/** Pauses before the first and each further start, in milliseconds. */
const PAUSES = [0, 250, 500, 1_000, 2_000];

/** How many files of a virtual workspace are read unasked. */
const VIRTUAL_LIMIT = 200;

export function createServer(extensionUri: vscode.Uri): Server {
  const diagnostics = vscode.languages.createDiagnosticCollection('plumbline');
  const states = new vscode.EventEmitter<DocumentState>();
  const documents = new vscode.EventEmitter<WorkspaceState>();
  let output: vscode.LogOutputChannel | undefined;
  let running: Promise<Connection> | undefined;
  /** The connection whose end is a crash; undefined while one is ended on purpose. */
  let wanted: Connection | undefined;
  let ends: number[] = [];
  let disposed = false;

  return {
    diagnostics,
    onState: states.event,
    onDocuments: documents.event,
    isStarted: () => running !== undefined,
    start: () => void connected().catch(() => undefined),
    async request(method, params) {
      for (;;) {
        const connection = await connected();
        try {
          return await connection.request(method, params);
        } catch (error) {
          if (!connection.isClosed() || disposed) throw error;
        }
      }
    },
    async restart() {
      ends = [];
      const current = running;
      wanted = undefined;
      const next = (async () => {
        const connection = await current?.catch(() => undefined);
        await connection?.stop();
        return launch();
      })();
      await keep(next);
    },
    showOutput: () => channel().show(),
    log(message, error) {
      if (error === undefined) channel().info(message);
      else channel().error(message, error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
    async break(how) {
      (await connected()).break(how);
    },
    dispose() {
      disposed = true;
      void running?.then((connection) => connection.stop(), () => undefined);
      vscode.Disposable.from(diagnostics, states, documents, ...(output ? [output] : [])).dispose();
    },
  };

  function channel(): vscode.LogOutputChannel {
    return (output ??= vscode.window.createOutputChannel('Plumbline', { log: true }));
  }

  function connected(): Promise<Connection> {
    return running ?? keep(launch());
  }

  /** Makes a start the one that requests wait for. A start that gave up stays, so that nothing but a restart tries again. */
  function keep(start: Promise<Connection>): Promise<Connection> {
    running = start;
    start.catch(() => undefined); // those who wait are told; a start that nobody waits for has shown its message
    return start;
  }

  async function launch(): Promise<Connection> {
    for (;;) {
      await pause();
      if (disposed) throw new ServerOffError();
      try {
        const { connect } = await import('./language-client.ts');
        const connection = await connect({ extensionUri, output: channel(), diagnostics, onState: (state) => states.fire(state), onDocuments: (state) => documents.fire(state) });
        forgetClosedDocuments();
        readWorkspace(connection);
        wanted = connection;
        void connection.closed.then((reason) => {
          if (wanted !== connection) return;
          void keep(record(reason) ? launch() : Promise.reject(new ServerOffError()));
        });
        return connection;
      } catch (error) {
        if (!record(error instanceof Error ? error.message : String(error))) throw new ServerOffError();
      }
    }
  }

  async function pause(): Promise<void> {
    const ms = PAUSES[Math.min(ends.length, PAUSES.length - 1)] ?? 0;
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
  }

  /** Notes an end and says whether to start again; where not, the user is told. */
  function record(reason: string): boolean {
    const now = Date.now();
    ends = [...ends.filter((end) => now - end < WINDOW), now];
    channel().warn(`The server stopped: ${reason}.`);
    if (ends.length < ENDS) {
      channel().info('The server is started again.');
      return true;
    }
    diagnostics.clear();
    const restart = t('Restart');
    const showOutput = t('Show Output');
    void vscode.window.showErrorMessage(t('The checker of Plumbline stopped {count} times within three minutes and is now off. Your documents are untouched.', { count: ENDS }), restart, showOutput).then((choice) => {
      if (choice === restart) void vscode.commands.executeCommand(COMMAND_IDS.restartServer);
      if (choice === showOutput) channel().show();
    });
    return false;
  }

  /** Has the workspace's design docs checked, open or not. Where files come over a network, only some of them, until more is asked for. */
  function readWorkspace(connection: Connection): void {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 0 || !vscode.workspace.getConfiguration('plumbline').get(SETTINGS.workspace, true)) return;
    const isVirtual = folders.some(({ uri }) => uri.scheme !== 'file' && uri.scheme !== 'vscode-remote');
    connection.request('plumbline/scan', isVirtual ? { limit: VIRTUAL_LIMIT, configuredOnly: true } : {}).catch(() => undefined); // a server that ends is started again, and reads again
  }

  /** A new server does not know what the old one found in documents that were closed in between. */
  function forgetClosedDocuments(): void {
    const open = new Set(vscode.workspace.textDocuments.map((document) => document.uri.toString()));
    const gone: vscode.Uri[] = [];
    diagnostics.forEach((uri) => {
      if (!open.has(uri.toString())) gone.push(uri);
    });
    for (const uri of gone) diagnostics.delete(uri);
  }
}
