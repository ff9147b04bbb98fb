import { CodeLensRefreshRequest, type Connection, DidChangeWatchedFilesNotification, FileChangeType, TextDocuments } from 'vscode-languageserver/browser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_FILE, createEngine, createRulings, type Host, message } from '../core/index.ts';
import { DOCUMENTS, type DocumentSummary, STATE } from '../protocol.ts';
import { type Client, clientOf, UNKNOWN_CLIENT } from './client.ts';
import { createDocuments } from './documents.ts';
import { answerEditor, capabilitiesFor } from './features.ts';
import { createFolders } from './folders.ts';
import { createProblems } from './problems.ts';
import { answerRequests } from './requests.ts';
import { stateOf } from './state.ts';
import { createTurns } from './turns.ts';
import { createWorkspace, FILE_LIMIT, type ScanProgress } from './workspace.ts';

/** For clients that show none. */
const NO_PROGRESS: ScanProgress = { report: () => undefined, isCancelled: () => false, done: () => undefined };

const HOW = { [FileChangeType.Created]: 'created', [FileChangeType.Changed]: 'changed', [FileChangeType.Deleted]: 'deleted' } as const;

const isConfiguration = (uri: string): boolean => uri.endsWith(`/${CONFIG_FILE}`);

/** Serves a client over a connection. `files` reads the world where the client cannot be asked for it. */
export function startServer(connection: Connection, files?: Host): void {
  let client: Client = UNKNOWN_CLIENT;
  /** The design docs of the workspace, and whether these are all. */
  let known: { readonly documents: readonly DocumentSummary[]; readonly isComplete: boolean } = { documents: [], isComplete: true };

  const open = new TextDocuments(TextDocument);
  const isOpen = (uri: string): boolean => open.get(uri) !== undefined;
  const folders = createFolders(connection, files);
  const { host } = folders;
  const engine = createEngine();
  const rulings = createRulings(engine, host);
  const documents = createDocuments(engine, rulings, (uri) => open.get(uri));
  const problems = createProblems({ connection, rulings, isOpen, client: () => client });
  const turns = createTurns(check);
  const workspace = createWorkspace({
    engine,
    rulings,
    isOpen,
    read: (uri) => host.read(uri),
    covers: folders.covers,
    list: folders.list,
    listBelow: folders.listBelow,
    publish: (uri, doc, analysis) => void problems.publishClosed(uri, doc, analysis),
    tell: (summaries, isComplete) => {
      known = { documents: summaries, isComplete };
      if (client.asks) void connection.sendNotification(DOCUMENTS, known);
    },
    progress: beginProgress,
  });

  connection.onInitialize((params) => {
    client = clientOf(params);
    folders.change({ added: (params.workspaceFolders ?? []).map(({ uri }) => uri) });
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'plumbline' } };
  });
  connection.onInitialized(() => {
    // A client that does not change its folders cannot be asked about them.
    if (client.foldersChange) connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      folders.change({ added: added.map(({ uri }) => uri), removed: removed.map(({ uri }) => uri) });
      recheckAll();
      workspace.changed('', 'changed', true);
    });
  });

  open.onDidOpen(({ document }) => void check(document.uri));
  open.onDidChangeContent(({ document }) => {
    if (document.version > 1 && documents.last(document.uri)) turns.schedule(document.uri);
    else void check(document.uri);
  });
  open.onDidClose(({ document: { uri } }) => {
    turns.cancel(uri);
    documents.forget(uri);
    problems.closed(uri);
    if (!workspace.closed(uri)) void problems.publishClosed(uri, undefined, undefined);
  });
  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    const ruling = new Set(changes.filter(({ uri }) => rulings.changed(uri)).map(({ uri }) => uri));
    const isPlainDocument = (uri: string): boolean => !ruling.has(uri) && !isConfiguration(uri);
    const concerned = changes.filter(({ uri, type }) => ruling.has(uri) || type === FileChangeType.Created);
    if (concerned.length > 0) recheckAll();
    // A configuration or template that came, changed or went may rule any document.
    if (concerned.some(({ uri }) => !isPlainDocument(uri))) workspace.changed('', 'changed', true);
    for (const { uri, type } of changes) if (!isConfiguration(uri)) workspace.changed(uri, HOW[type], false);
    const uris = changes.map(({ uri }) => uri);
    void problems.readConfigurations(uris.filter(isConfiguration));
    void problems.readTemplates(uris);
  });

  answerEditor(connection, documents, () => client);
  answerRequests(connection, {
    engine,
    rulings,
    host,
    documents,
    openText: (uri) => open.get(uri)?.getText(),
    client: () => client,
    scan: async ({ limit = FILE_LIMIT, configuredOnly = false }) => {
      await workspace.scan({ limit, configuredOnly });
      await problems.publishFiles();
      return { documents: known.documents.length, isComplete: known.isComplete };
    },
    idle: async ({ uri, version }) => {
      const last = documents.last(uri);
      return { version: last && last.version >= version && !turns.isDue(uri) ? last.version : await turns.reached(uri, version) };
    },
  });

  open.listen(connection);
  connection.listen();

  function recheckAll(): void {
    for (const { uri } of open.all()) turns.schedule(uri);
  }

  /** Checks the current version of an open document and tells the client: diagnostics first, then the state. */
  async function check(uri: string): Promise<void> {
    turns.cancel(uri);
    const before = documents.last(uri);
    const checked = await documents.check(uri);
    if (!checked) return;
    const { version, doc, analysis } = checked;
    const faults = await problems.faultsOf(checked);
    // Closed meanwhile, or a newer version was checked, which is told of by itself. The same version may have been read for something else.
    if (documents.last(uri)?.version !== version) return turns.settle(uri, version);
    // A document that became a design doc, or is none any more, has other hints than were asked for.
    if (client.refreshesHints && before && !before.analysis !== !analysis) void connection.languages.inlayHint.refresh();
    await problems.publish(checked, faults);
    await connection.sendNotification(STATE, stateOf(checked, client.say));
    await problems.publishFiles();
    workspace.opened(uri, doc, analysis);
    turns.settle(uri, version);
    // An editor asks again when the text changes, not when what rules it does.
    if (client.refreshesLenses && before?.version === version) void connection.sendRequest(CodeLensRefreshRequest.type);
  }

  async function beginProgress(): Promise<ScanProgress> {
    if (!client.showsProgress) return NO_PROGRESS;
    const { say } = client;
    const shown = await connection.window.createWorkDoneProgress();
    shown.begin(say(message('Checking design documents')), 0, undefined, true);
    return { report: (done, total) => shown.report(Math.floor((100 * done) / Math.max(1, total)), say(message('{done} of {total} files', { done, total }))), isCancelled: () => shown.token.isCancellationRequested, done: () => shown.done() };
  }
}
