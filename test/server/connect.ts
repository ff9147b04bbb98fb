import assert from 'node:assert/strict';
import picomatch from 'picomatch/posix.js';
import { BrowserMessageReader, BrowserMessageWriter, type CodeAction, type CodeLens, createConnection, createMessageConnection, type Diagnostic, type InlayHint, type PublishDiagnosticsParams } from 'vscode-languageserver/browser';
import { startServer } from '../../src/server/server.ts';
import type { ClientRequests, DocumentState, ServerRequests, WorkspaceState } from '../../src/protocol.ts';

/** A client over a message channel, as the editor's worker has it: no editor. */
export async function connect(files = new Map<string, string>(), { asks = true, folders = ['file:///w'], cancelsProgress = false, failingSearches = 0, previews = false, bundle = undefined as Readonly<Record<string, string>> | undefined } = {}) {
  const { port1, port2 } = new MessageChannel();
  const port = (of: MessagePort) => [new BrowserMessageReader(of), new BrowserMessageWriter(of)] as const;
  startServer(createConnection(...port(port1)));
  const client = createMessageConnection(...port(port2));
  const published: PublishDiagnosticsParams[] = [];
  const states: DocumentState[] = [];
  let failures = failingSearches;
  const workspaces: WorkspaceState[] = [];
  /** What the server asked for, in the order it did. */
  const asked: string[] = [];
  const watchers = new Set<(params: PublishDiagnosticsParams) => void>();
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const watcher of watchers) watcher(params);
  });
  client.onNotification('plumbline/state', (state: DocumentState) => void states.push(state));
  client.onNotification('plumbline/documents', (state: WorkspaceState) => void workspaces.push(state));
  client.onRequest('plumbline/readFile', ({ uri }: ClientRequests['plumbline/readFile'][0]) => {
    asked.push(uri);
    return { text: files.get(uri) ?? null };
  });
  client.onRequest('plumbline/missing', ({ uris }: ClientRequests['plumbline/missing'][0]) => ({ uris: uris.filter((uri) => !files.has(uri)) }));
  client.onRequest('plumbline/findFiles', ({ folder, glob, limit }: ClientRequests['plumbline/findFiles'][0]) => {
    asked.push(folder);
    if (failures-- > 0) throw new Error('The search failed.');
    return { uris: [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`) && picomatch.isMatch(uri.slice(folder.length + 1), glob, { dot: true }) && !/\/(?:node_modules|\.[^/]*)\//.test(uri)).slice(0, limit) };
  });
  client.onRequest('window/workDoneProgress/create', () => null);
  client.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => {
    if (cancelsProgress && value.kind === 'report') void client.sendNotification('window/workDoneProgress/cancel', { token });
  });
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { window: { workDoneProgress: cancelsProgress }, workspace: { workspaceEdit: previews ? { changeAnnotationSupport: {} } : {} } }, workspaceFolders: folders.map((uri) => ({ uri, name: uri.split('/').at(-1) })), initializationOptions: { plumbline: { asks, ...(bundle ? { bundle } : {}) } } });
  await client.sendNotification('initialized', {});

  const next = (uri: string, wanted: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> =>
    new Promise((resolve) => {
      const watcher = (params: PublishDiagnosticsParams): void => {
        if (params.uri !== uri || !wanted(params)) return;
        watchers.delete(watcher);
        resolve(params);
      };
      watchers.add(watcher);
    });
  const ask = <M extends keyof ServerRequests>(method: M, params: ServerRequests[M][0]): Promise<ServerRequests[M][1]> => client.sendRequest(method, params);
  const send = (uri: string, version: number, text: string): void => void client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  const settled = async (uri: string, version: number): Promise<PublishDiagnosticsParams> => {
    await ask('plumbline/idle', { uri, version });
    const found = published.findLast((params) => params.uri === uri);
    assert.ok(found);
    return found;
  };
  const position = (line: number, character: number) => ({ line, character });
  return {
    published,
    states,
    workspaces,
    asked,
    ask,
    next,
    send,
    latest: (uri: string) => published.findLast((params) => params.uri === uri),
    notify: (method: string, params: object): void => void client.sendNotification(method, params),
    async open(uri: string, text: string) {
      await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
      return settled(uri, 1);
    },
    async change(uri: string, version: number, text: string) {
      send(uri, version, text);
      return settled(uri, version);
    },
    actions: (uri: string, diagnostic: Diagnostic): Promise<CodeAction[]> => client.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } }),
    lenses: (uri: string): Promise<CodeLens[]> => client.sendRequest('textDocument/codeLens', { textDocument: { uri } }),
    complete: (uri: string, line: number, character: number): Promise<{ label: string }[]> => client.sendRequest('textDocument/completion', { textDocument: { uri }, position: position(line, character) }),
    hover: (uri: string, line: number, character: number): Promise<unknown> => client.sendRequest('textDocument/hover', { textDocument: { uri }, position: position(line, character) }),
    /** Any request about a position of a document. */
    at: <T>(method: string, uri: string, line: number, character: number, more: object = {}): Promise<T> => client.sendRequest(method, { textDocument: { uri }, position: position(line, character), ...more }),
    hints: (uri: string, from: number, to: number): Promise<InlayHint[]> => client.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range: { start: position(from, 0), end: position(to, 0) } }),
    close: (): void => {
      client.dispose();
      port1.close();
      port2.close();
    },
  };
}
