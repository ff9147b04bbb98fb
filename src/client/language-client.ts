// Everything that needs the language client library, the largest part of the extension. Imported only when a design doc is likely.
import { BaseLanguageClient, BrowserMessageReader, BrowserMessageWriter, CloseAction, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, ErrorAction, FileChangeType, type LanguageClientOptions, type MessageTransports, type PublishDiagnosticsParams } from 'vscode-languageclient/browser';
import * as vscode from 'vscode';
import { DOCUMENTS, type DocumentState, type InitializationOptions, type ServerRequests, type Settings, STATE, type WorkspaceState } from '../protocol.ts';
import { SETTINGS } from './commands/ids.ts';
import { documentSelector, isServed } from './documents.ts';
import { watchFolders } from './folder-watch.ts';
import { REQUESTS } from './requests.ts';
import { openTransport, type Transport } from './transport.ts';

/** One run of the server, from its start to its end. */
export interface Connection {
  request<M extends keyof ServerRequests>(method: M, params: ServerRequests[M][0]): Promise<ServerRequests[M][1]>;
  /** Settles, with the reason, when the server is gone without having been asked. */
  readonly closed: Promise<string>;
  readonly isClosed: () => boolean;
  stop(): Promise<void>;
  /** Breaks the connection as a dying or a hanging server would. For tests. */
  break(how: 'end' | 'hang'): void;
}

export interface ConnectionOptions {
  readonly extensionUri: vscode.Uri;
  readonly output: vscode.LogOutputChannel;
  readonly diagnostics: vscode.DiagnosticCollection;
  readonly onState: (state: DocumentState) => void;
  readonly onDocuments: (state: WorkspaceState) => void;
}

/** Files whose changes the server is told about: configurations, and Markdown files, for any of them can be a template. */
const WATCHED = ['**/.plumbline.yaml', '**/*.{md,markdown}'];
/** How long a server may take to start, in milliseconds. */
const START = 15_000;
/** How often a server is asked whether it lives, and how long it may take to answer, in milliseconds. */
const HEARTBEAT = 2_500;
/** How long a server may take to say goodbye, in milliseconds. */
const GOODBYE = 1_000;

/** Starts a server and resolves when it serves; rejects when it cannot be started. */
export async function connect({ extensionUri, output, diagnostics, onState, onDocuments }: ConnectionOptions): Promise<Connection> {
  const transport = openTransport(extensionUri);
  let closed = false;
  let deaf = false;
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  const watchers = WATCHED.map((glob) => vscode.workspace.createFileSystemWatcher(glob));
  const client = new Client(transport, () => deaf, optionsFor(output, watchers));
  void transport.closed.then(end);

  client.onNotification(STATE, onState);
  client.onNotification(DOCUMENTS, onDocuments);
  // The library's own handler converts diagnostics some time later. This one has them in place before the server's next message is read, and
  // the collection outlives the server, so that nothing flickers when it is restarted.
  client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics: found }: PublishDiagnosticsParams) => {
    diagnostics.set(client.protocol2CodeConverter.asUri(uri), found.map((diagnostic) => client.protocol2CodeConverter.asDiagnostic(diagnostic)));
  });
  for (const [method, answer] of Object.entries(REQUESTS)) client.onRequest(method, answer as (params: unknown) => unknown);

  try {
    await Promise.race([client.start(), transport.closed.then(fail), wait(START).then(() => fail(`it did not start within ${START / 1000} s`))]);
  } catch (error) {
    end();
    transport.dispose();
    throw error;
  }
  void tellSettings();
  const settings = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(`plumbline.${SETTINGS.hoverTerms}`)) void tellSettings();
    const [first] = vscode.workspace.textDocuments.filter(isServed);
    if (first && change.affectsConfiguration(`plumbline.${SETTINGS.codeLens}`)) client.getFeature('textDocument/codeLens').getProvider(first)?.onDidChangeCodeLensEmitter.fire();
  });
  heartbeat = setInterval(() => void beat(), HEARTBEAT);
  const folders = watchFolders(({ uri, how }) => {
    const type = how === 'created' ? FileChangeType.Created : FileChangeType.Deleted;
    if (!closed) void client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: client.code2ProtocolConverter.asUri(uri), type }] });
  });
  void transport.closed.then(() => vscode.Disposable.from(folders, settings).dispose());

  return {
    request: (method, params) => client.sendRequest(method, params),
    closed: transport.closed,
    isClosed: () => closed,
    async stop() {
      end();
      vscode.Disposable.from(folders, settings).dispose();
      try {
        await client.stop(GOODBYE);
      } catch {
        // It is ended in any case.
      } finally {
        transport.dispose();
      }
    },
    break(how) {
      if (how === 'end') transport.fail('it was ended');
      else deaf = true;
    },
  };

  /** Tells the server what is to be shown. */
  async function tellSettings(): Promise<void> {
    const terms = vscode.workspace.getConfiguration('plumbline').get(SETTINGS.hoverTerms, true);
    if (!closed) await client.sendNotification(DidChangeConfigurationNotification.type, { settings: { plumbline: { hover: { terms } } } satisfies Settings });
  }

  /** Asks the server for a sign of life, as long as there is anything for it to do. */
  async function beat(): Promise<void> {
    if (closed || !vscode.workspace.textDocuments.some(isServed)) return;
    const asked = Date.now();
    const alive = await Promise.race([client.sendRequest('plumbline/ping', {}).then(() => true, () => false), wait(HEARTBEAT).then(() => false)]);
    // A timer that comes far too late tells of a machine that slept, not of a server that hangs.
    if (!alive && !closed && Date.now() - asked < 3 * HEARTBEAT) transport.fail(`it did not answer within ${HEARTBEAT / 1000} s`);
  }

  function end(): void {
    closed = true;
    clearInterval(heartbeat);
    vscode.Disposable.from(...watchers).dispose();
  }

  function fail(reason: string): never {
    throw new Error(reason);
  }
}

function optionsFor(output: vscode.LogOutputChannel, watchers: vscode.FileSystemWatcher[]): LanguageClientOptions {
  const asks: InitializationOptions = { plumbline: { asks: true, ...(vscode.l10n.bundle ? { bundle: vscode.l10n.bundle } : {}) } };
  return {
    documentSelector: documentSelector() as NonNullable<LanguageClientOptions['documentSelector']>,
    initializationOptions: asks,
    outputChannel: output,
    diagnosticCollectionName: 'plumbline',
    // Whoever started the connection starts it again: a client of this library that died while it was starting cannot be restarted.
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
    },
    initializationFailedHandler: () => false,
    synchronize: { fileEvents: watchers },
    markdown: { isTrusted: false, supportHtml: false },
    middleware: { provideCodeLenses: (document, token, next) => (showsLenses() ? next(document, token) : []) },
  };
}

const showsLenses = (): boolean => vscode.workspace.getConfiguration('plumbline').get(SETTINGS.codeLens, true);

class Client extends BaseLanguageClient {
  readonly #transport: Transport;
  readonly #isDeaf: () => boolean;

  constructor(transport: Transport, isDeaf: () => boolean, options: LanguageClientOptions) {
    super('plumbline', 'Plumbline', options);
    this.#transport = transport;
    this.#isDeaf = isDeaf;
  }

  protected override createMessageTransports(): Promise<MessageTransports> {
    const { port, closed } = this.#transport;
    const reader = new PortReader(port, this.#isDeaf);
    void closed.then(() => reader.close());
    return Promise.resolve({ reader, writer: new BrowserMessageWriter(port) });
  }

  /** Written to the output and never shown: what the user has to know is said in our own words. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** A reader that can tell that its port is gone; ports themselves do not. */
class PortReader extends BrowserMessageReader {
  readonly #isDeaf: () => boolean;

  constructor(port: MessagePort | Worker, isDeaf: () => boolean) {
    super(port);
    this.#isDeaf = isDeaf;
  }

  override listen(callback: Parameters<BrowserMessageReader['listen']>[0]): ReturnType<BrowserMessageReader['listen']> {
    return super.listen((message) => {
      if (!this.#isDeaf()) callback(message);
    });
  }

  close(): void {
    this.fireClose();
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
