import { type Connection, DidChangeWatchedFilesNotification, FileChangeType, type InitializeParams, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/browser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  BUILT_IN,
  checklistOf,
  createEngine,
  createRulings,
  explain,
  formatMessage,
  type ConfigFile,
  CONFIG_FILE,
  type Host,
  type KnownTemplate,
  lineStartsOf,
  openRequired,
  outlineText,
  parentUri,
  pathBelow,
  percentOf,
  planAction,
  progressOf,
  scaffold,
  sectionsInForce,
  type Size,
  SIZES,
  snippets,
  stemOf,
} from '../core/index.ts';
import { type ClientRequests, type DesignState, type DocumentState, type InitializationOptions, DOCUMENTS, type DocumentSummary, isExcluded, type ServerRequests, STATE, type TemplateInfo } from '../protocol.ts';
import { codeActions } from './code-actions.ts';
import { completions, TRIGGERS } from './completion.ts';
import { createDocuments, type Checked } from './documents.ts';
import { hover } from './hover.ts';
import { effectiveConfiguration } from './effective.ts';
import { FIX_ALL, toDiagnostic, toRange, toRow, toTextEdits } from './to-lsp.ts';
import { createWorkspace, FILE_LIMIT, type ScanProgress } from './workspace.ts';

/** For clients that show none. */
const NO_PROGRESS: ScanProgress = { report: () => undefined, isCancelled: () => false, done: () => undefined };

/** How many configurations are looked for at most. */
const CONFIGURATIONS = 200;

const HOW = { [FileChangeType.Created]: 'created', [FileChangeType.Changed]: 'changed', [FileChangeType.Deleted]: 'deleted' } as const;

const isConfiguration = (uri: string): boolean => uri.endsWith(`/${CONFIG_FILE}`);

/** How long the text has to rest before it is checked, in milliseconds. */
const QUIET = 150;

/** Serves a client over a connection. `files` reads the world where the client cannot be asked for it. */
export function startServer(connection: Connection, files?: Host): void {
  const engine = createEngine();
  const open = new TextDocuments(TextDocument);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const waiting = new Map<string, { version: number; done: (version: number) => void }[]>();
  let roots: string[] = [];
  let asks = false;
  let foldersChange = false;
  let showsProgress = false;
  let known: readonly DocumentSummary[] = [];
  let isComplete = true;
  /** Configuration files as last shown in Problems. */
  const shownConfigurations = new Map<string, ConfigFile | undefined>();
  const host = files ?? clientHost();
  const rulings = createRulings(engine, host);
  const documents = createDocuments(engine, rulings, (uri) => open.get(uri));

  const workspace = createWorkspace({
    engine,
    rulings,
    isOpen: (uri) => open.get(uri) !== undefined,
    read: (uri) => host.read(uri),
    covers: (uri) => {
      const root = rootOf(uri);
      const path = root === undefined ? undefined : pathBelow(root, uri);
      return path !== undefined && !isExcluded(path);
    },
    list: listMarkdown,
    listBelow: (folder) => findFiles(folder, '**/*.md', FILE_LIMIT),
    publish: (uri, doc, analysis) => void connection.sendDiagnostics({ uri, diagnostics: doc ? (analysis?.findings.map((finding) => toDiagnostic(doc, finding)) ?? []) : [] }),
    tell: (all, whole) => {
      known = all;
      isComplete = whole;
      if (asks) void connection.sendNotification(DOCUMENTS, { documents: all, isComplete: whole });
    },
    progress: async (title) => {
      if (!showsProgress) return NO_PROGRESS;
      const shown = await connection.window.createWorkDoneProgress();
      shown.begin(title, 0, undefined, true);
      return { report: (done, total) => shown.report(Math.floor((100 * done) / Math.max(1, total)), `${done} of ${total} files`), isCancelled: () => shown.token.isCancellationRequested, done: () => shown.done() };
    },
  });

  connection.onInitialize((params: InitializeParams) => {
    roots = (params.workspaceFolders ?? []).map((folder) => folder.uri.replace(/\/$/, ''));
    asks = (params.initializationOptions as InitializationOptions | undefined)?.plumbline?.asks ?? false;
    showsProgress = params.capabilities.window?.workDoneProgress ?? false;
    foldersChange = params.capabilities.workspace?.workspaceFolders ?? false;
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
        hoverProvider: true,
        completionProvider: { triggerCharacters: TRIGGERS },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'plumbline' },
    };
  });
  connection.onInitialized(() => {
    // A client that does not change its folders cannot be asked about them.
    if (foldersChange) connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map((folder) => folder.uri.replace(/\/$/, '')));
      roots = [...roots.filter((root) => !gone.has(root)), ...added.map((folder) => folder.uri.replace(/\/$/, ''))];
      recheckAll();
      workspace.changed('', 'changed', true);
    });
  });

  open.onDidOpen(({ document }) => void check(document.uri));
  open.onDidChangeContent(({ document }) => {
    if (document.version > 1 && documents.last(document.uri)) schedule(document.uri);
    else void check(document.uri);
  });
  open.onDidClose(({ document }) => {
    clearTimeout(timers.get(document.uri));
    timers.delete(document.uri);
    documents.forget(document.uri);
    if (!workspace.closed(document.uri)) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    const known = new Set(changes.filter(({ uri }) => rulings.changed(uri)).map(({ uri }) => uri));
    const isPlainDocument = (uri: string): boolean => !known.has(uri) && !isConfiguration(uri);
    const concerned = changes.filter(({ uri, type }) => known.has(uri) || type === FileChangeType.Created);
    if (concerned.length > 0) recheckAll();
    // A configuration or template that came, changed or went may rule any document.
    if (concerned.some(({ uri }) => !isPlainDocument(uri))) workspace.changed('', 'changed', true);
    for (const { uri, type } of changes) if (!isConfiguration(uri)) workspace.changed(uri, HOW[type], false);
    void readConfigurations(changes.map(({ uri }) => uri).filter(isConfiguration));
  });

  connection.onCodeAction(async (params) => {
    const checked = await documents.current(params.textDocument.uri);
    return checked ? codeActions(checked, params, asks) : [];
  });
  connection.onHover(async (params) => {
    const checked = await documents.current(params.textDocument.uri);
    return checked ? hover(checked, params) : null;
  });
  connection.onCompletion(async (params) => {
    const checked = await documents.current(params.textDocument.uri);
    return checked ? completions(checked, params, checked.analysis?.ruling.templateIds ?? Object.keys(BUILT_IN), asks) : [];
  });

  const answer = <M extends keyof ServerRequests>(method: M, handle: (params: ServerRequests[M][0]) => Promise<ServerRequests[M][1]> | ServerRequests[M][1]): void => {
    connection.onRequest(method, handle as (params: unknown) => unknown);
  };
  answer('plumbline/scan', async ({ limit = FILE_LIMIT, configuredOnly = false }) => {
    await workspace.scan({ limit, configuredOnly });
    await publishFileProblems();
    return { documents: known.length, isComplete };
  });
  answer('plumbline/effective', async ({ uri }) => {
    const text = open.get(uri)?.getText() ?? (await host.read(uri)) ?? '';
    return { markdown: await effectiveConfiguration(rulings, uri, text) };
  });
  answer('plumbline/ping', () => ({ alive: true }));
  answer('plumbline/idle', ({ uri, version }) => whenChecked(uri, version));
  answer('plumbline/explain', ({ name }) => {
    const markdown = explain(name);
    return markdown === undefined ? null : { markdown };
  });
  answer('plumbline/snippets', () => ({ snippets }));
  answer('plumbline/templates', async ({ folder }) => ({ templates: (await rulings.templatesFor(folder)).map(toInfo) }));
  answer('plumbline/templateText', async ({ reference, folder }) => {
    const known = await findTemplate(reference, folder);
    return known ? { text: known.text } : null;
  });
  answer('plumbline/scaffold', async ({ reference, folder, ...options }) => {
    const known = await findTemplate(reference, folder);
    if (!known) throw new Error(`There is no template "${reference}".`);
    return { text: scaffold(known.parsed.value, { ...options, reference: known.reference }) };
  });
  answer('plumbline/sections', async ({ uri }) => {
    const checked = await documents.current(uri);
    if (!checked?.analysis) return { sections: [] };
    const { asked, verdicts } = checked.analysis.view;
    const rank = (topic: string): number => {
      const missing = verdicts.get(topic)?.state === 'missing';
      return (missing ? 0 : 10) + ['required', 'recommended', 'optional', undefined].indexOf(asked.get(topic)?.level);
    };
    const sections = engine.topics.map((topic) => ({ topic: topic.id, title: topic.title, question: topic.question, level: asked.get(topic.id)?.level ?? null, state: verdicts.get(topic.id)?.state ?? 'missing' }));
    return { sections: sections.sort((a, b) => rank(a.topic) - rank(b.topic)) };
  });
  answer('plumbline/headings', async ({ uri }) => {
    const checked = await documents.current(uri);
    const doc = checked?.doc;
    if (!doc) return { headings: [] };
    return { headings: doc.sections.flatMap(({ heading, index, level }) => (heading && index !== doc.title?.index ? [{ section: index, text: heading.text, level, line: toRange(doc, heading.range).start.line }] : [])) };
  });
  answer('plumbline/plan', async ({ uri, version, action }) => {
    const checked = await documents.current(uri);
    if (!checked || checked.version !== version) return null;
    // A document that is not yet a design document can only become one.
    const analysis = checked.analysis ?? (action.kind === 'check-as' ? engine.analyse(checked.doc, await rulings.rulingFor(checked.doc, uri)) : undefined);
    return analysis ? { version, edits: toTextEdits(checked.doc, planAction(analysis, action)) } : { version, edits: [] };
  });

  open.listen(connection);
  connection.listen();

  function schedule(uri: string): void {
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(() => void check(uri), QUIET));
  }

  function recheckAll(): void {
    for (const document of open.all()) schedule(document.uri);
  }

  async function check(uri: string): Promise<void> {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    const checked = await documents.check(uri);
    if (!checked) return;
    const { doc, version, analysis } = checked;
    await connection.sendDiagnostics({ uri, version, diagnostics: analysis?.findings.map((finding) => toDiagnostic(doc, finding)) ?? [] });
    await connection.sendNotification(STATE, stateOf(checked));
    await publishFileProblems();
    workspace.opened(uri, doc, analysis);
    settle(uri, version);
  }

  /** Reads configurations that came, changed or went, for what is wrong with one is said whether or not a document asks for it. */
  async function readConfigurations(uris: readonly string[]): Promise<void> {
    for (const uri of uris) await rulings.configFor(uri);
    if (uris.length > 0) await publishFileProblems();
  }

  /** What is wrong with a configuration is shown in that file, until that file is read again. */
  async function publishFileProblems(): Promise<void> {
    for (const [uri, file] of rulings.configFiles()) {
      if (file === shownConfigurations.get(uri)) continue;
      shownConfigurations.set(uri, file);
      const lined = file && { text: file.text, lineStarts: lineStartsOf(file.text) };
      const diagnostics = lined ? file.problems.map(({ range, message }) => toDiagnostic(lined, { rule: 'invalid-configuration', range, severity: 'error', message, topic: undefined, fixes: [] })) : [];
      await connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  function settle(uri: string, version: number): void {
    const rest = (waiting.get(uri) ?? []).filter((waiter) => {
      if (waiter.version > version) return true;
      waiter.done(version);
      return false;
    });
    if (rest.length > 0) waiting.set(uri, rest);
    else waiting.delete(uri);
  }

  async function whenChecked(uri: string, version: number): Promise<{ version: number }> {
    const known = documents.last(uri);
    if (known && known.version >= version && !timers.has(uri)) return { version: known.version };
    return new Promise((resolve) => {
      waiting.set(uri, [...(waiting.get(uri) ?? []), { version, done: (reached) => resolve({ version: reached }) }]);
    });
  }

  async function findTemplate(reference: string, folder: string | undefined): Promise<KnownTemplate | undefined> {
    const [id = ''] = reference.split('@');
    return (await rulings.templatesFor(folder)).find((known) => known.reference === reference || known.parsed.value.id === id);
  }

  /** Markdown files of every folder, or of those that hold a configuration, up to a limit in all. */
  async function listMarkdown(limit: number, configuredOnly: boolean): Promise<string[]> {
    const found = new Set<string>();
    for (const folder of configuredOnly ? await configuredFolders() : roots) {
      if (found.size >= limit) break;
      for (const uri of await findFiles(folder, '**/*.md', limit)) found.add(uri);
    }
    return [...found].sort().slice(0, limit);
  }

  async function configuredFolders(): Promise<string[]> {
    const uris = await Promise.all(roots.map((root) => findFiles(root, `**/${CONFIG_FILE}`, CONFIGURATIONS)));
    return uris.flat().flatMap((uri) => parentUri(uri) ?? []);
  }

  /** Asks the client for files; a client that cannot be asked has none. */
  async function findFiles(folder: string, glob: string, limit: number): Promise<readonly string[]> {
    if (files) return [];
    return (await connection.sendRequest<ClientRequests['plumbline/findFiles'][1]>('plumbline/findFiles', { folder, glob, limit })).uris;
  }

  /** The workspace folder a URI lies in, the innermost one. */
  function rootOf(uri: string): string | undefined {
    return roots.filter((root) => uri.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0];
  }

  function clientHost(): Host {
    const ask = <M extends keyof ClientRequests>(method: M, params: ClientRequests[M][0]): Promise<ClientRequests[M][1]> => connection.sendRequest(method, params);
    return {
      read: async (uri) => (await ask('plumbline/readFile', { uri })).text ?? undefined,
      listMarkdown: async (folder) => (await ask('plumbline/findFiles', { folder, glob: '*.md', limit: 200 })).uris,
      missing: async (uris) => (await ask('plumbline/missing', { uris })).uris,
      rootOf,
    };
  }
}

function stateOf({ uri, version, doc, analysis }: Checked): DocumentState {
  const template = analysis?.view.template;
  if (!analysis || !template) return { uri, version, design: undefined };
  const { view } = analysis;
  const progress = progressOf(view);
  const design: DesignState = {
    template: { id: template.id, title: template.title, version: template.version },
    stage: view.assignment.stage,
    size: view.assignment.size,
    title: doc.title?.heading?.text ?? doc.sections[1]?.heading?.text ?? stemOf(uri),
    progress,
    percent: percentOf(progress),
    open: openRequired(view).map((topic) => ({ topic, title: view.topics.get(topic)?.title ?? topic })),
    phases: checklistOf(view).map((node) => toRow(doc, node)),
  };
  return { uri, version, design };
}

function toInfo({ reference, uri, parsed: { value, problems } }: KnownTemplate): TemplateInfo {
  const outline = (size: Size): string => outlineText(sectionsInForce(value, size, Object.keys(value.variants)[0]));
  return {
    reference,
    id: value.id,
    title: value.title,
    description: value.description,
    version: value.version,
    minutes: value.minutes ?? null,
    source: uri === undefined ? 'built-in' : 'workspace',
    ...(uri === undefined ? {} : { uri }),
    variants: Object.keys(value.variants),
    outlines: Object.fromEntries(SIZES.map((size) => [size, outline(size)])) as Record<Size, string>,
    problem: problems[0] ? formatMessage(problems[0].message) : null,
  };
}
