import { CodeLensRefreshRequest, type Connection, type Diagnostic, DidChangeWatchedFilesNotification, FileChangeType, type InitializeParams, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/browser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Analysis,
  BUILT_IN,
  checklistOf,
  createEngine,
  createRulings,
  estimateCapacity,
  explain,
  headingStatuses,
  HELPERS,
  type ConfigFile,
  CONFIG_FILE,
  copyTemplate,
  DEFAULT_CONFIG,
  deriveTemplate,
  type DesignDoc,
  type Host,
  insertCapacity,
  type KnownTemplate,
  lineStartsOf,
  MARKDOWN_FILES,
  message,
  newIdentity,
  openRequired,
  outlineText,
  parentUri,
  parseDocument,
  pathBelow,
  percentOf,
  planAction,
  problemOfSource,
  progressOf,
  type Question,
  reviewBody,
  reviewMarkdown,
  reviewOf,
  reviewPage,
  resolveUri,
  runHelper,
  scaffold,
  formatValue,
  sectionsInForce,
  sheetOf,
  type Size,
  SIZES,
  snippets,
  stemOf,
  titleText,
  TERM_AREAS,
  termPage,
} from '../core/index.ts';
import { type ClientRequests, type DesignState, type DocumentState, type InitializationOptions, DOCUMENTS, type DocumentSummary, isExcluded, type NewTemplate, type ServerRequests, type Settings, STATE, type TemplateInfo } from '../protocol.ts';
import { capacity } from './capacity.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lens.ts';
import { completions, TRIGGERS } from './completion.ts';
import { definition } from './definition.ts';
import { createDocuments, type Checked } from './documents.ts';
import { erLenses } from './er-lens.ts';
import { hover } from './hover.ts';
import { effectiveConfiguration } from './effective.ts';
import { inlayHints } from './inlay-hints.ts';
import { prepareRename, rename } from './rename.ts';
import { FIX_ALL, toDiagnostic, toFlaggedText, toHeadingState, toRange, toRow, toTextEdits } from './to-lsp.ts';
import { createSay, type Say } from './translate.ts';
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
  let previews = false;
  let foldersChange = false;
  let refreshesLenses = false;
  let showsProgress = false;
  let showsTerms = true;
  let refreshesHints = false;
  let known: readonly DocumentSummary[] = [];
  let isComplete = true;
  /** Configuration files as last shown in Problems. */
  const shownConfigurations = new Map<string, ConfigFile | undefined>();
  /** Likewise of templates that are not open. */
  const shownTemplates = new Map<string, KnownTemplate | undefined>();
  const host = files ?? clientHost();
  const rulings = createRulings(engine, host);
  let say = createSay();
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
    listBelow: (folder) => findFiles(folder, MARKDOWN_FILES, FILE_LIMIT),
    publish: (uri, doc, analysis) => void publishClosed(uri, doc, analysis),
    tell: (all, whole) => {
      known = all;
      isComplete = whole;
      if (asks) void connection.sendNotification(DOCUMENTS, { documents: all, isComplete: whole });
    },
    progress: async () => {
      if (!showsProgress) return NO_PROGRESS;
      const shown = await connection.window.createWorkDoneProgress();
      shown.begin(say(message('Checking design documents')), 0, undefined, true);
      return { report: (done, total) => shown.report(Math.floor((100 * done) / Math.max(1, total)), say(message('{done} of {total} files', { done, total }))), isCancelled: () => shown.token.isCancellationRequested, done: () => shown.done() };
    },
  });

  connection.onInitialize((params: InitializeParams) => {
    roots = (params.workspaceFolders ?? []).map((folder) => folder.uri.replace(/\/$/, ''));
    const options = (params.initializationOptions as InitializationOptions | undefined)?.plumbline;
    asks = options?.asks ?? false;
    say = createSay(options?.bundle);
    refreshesLenses = params.capabilities.workspace?.codeLens?.refreshSupport ?? false;
    showsProgress = params.capabilities.window?.workDoneProgress ?? false;
    refreshesHints = params.capabilities.workspace?.inlayHint?.refreshSupport ?? false;
    foldersChange = params.capabilities.workspace?.workspaceFolders ?? false;
    previews = params.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
        hoverProvider: true,
        // Their command is one of our client's.
        ...(asks ? { codeLensProvider: {} } : {}),
        completionProvider: { triggerCharacters: TRIGGERS },
        definitionProvider: true,
        renameProvider: { prepareProvider: true },
        inlayHintProvider: true,
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
    shownTemplates.delete(document.uri);
    if (!workspace.closed(document.uri)) void publishClosed(document.uri, undefined, undefined);
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
    void readTemplates(changes.map(({ uri }) => uri).filter((uri) => shownTemplates.has(uri)));
  });

  connection.onDidChangeConfiguration(({ settings }: { readonly settings?: Settings | null }) => {
    showsTerms = settings?.plumbline?.hover?.terms ?? true;
  });
  connection.onCodeAction(async (params) => {
    const checked = await documents.current(params.textDocument.uri);
    return checked ? codeActions(checked, params, asks, previews, say) : [];
  });
  connection.onHover(async (params) => {
    const checked = await documents.current(params.textDocument.uri);
    return checked ? hover(checked, params, say, showsTerms) : null;
  });
  connection.onCodeLens(async (params) => {
    const checked = await documents.current(params.textDocument.uri);
    return checked && asks ? [...codeLenses(checked, say), ...erLenses(checked, say)] : [];
  });
  connection.onDefinition(async (params) => {
    const checked = await documents.current(params.textDocument.uri);
    return checked ? definition(checked, params) : null;
  });
  connection.onPrepareRename(async (params) => {
    const checked = await documents.current(params.textDocument.uri);
    return checked ? prepareRename(checked, params) : null;
  });
  connection.onRenameRequest(async (params) => {
    const checked = await documents.current(params.textDocument.uri);
    return checked ? rename(checked, params) : null;
  });
  connection.languages.inlayHint.on(async (params) => {
    const checked = await documents.read(params.textDocument.uri);
    return checked?.analysis ? inlayHints(checked.doc, params) : [];
  });
  connection.onCompletion(async (params) => {
    const checked = await documents.current(params.textDocument.uri);
    return checked ? completions(checked, params, checked.analysis?.ruling.templateIds ?? Object.keys(BUILT_IN), asks, say) : [];
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
    return { markdown: await effectiveConfiguration(rulings, uri, text, say) };
  });
  answer('plumbline/ping', () => ({ alive: true }));
  answer('plumbline/idle', ({ uri, version }) => whenChecked(uri, version));
  answer('plumbline/explain', ({ name }) => {
    const markdown = explain(name);
    return markdown === undefined ? null : { markdown };
  });
  answer('plumbline/terms', () => ({ areas: TERM_AREAS.map(({ title, terms }) => ({ title, terms: terms.map((term) => ({ ...term, page: termPage(term) })) })) }));
  answer('plumbline/snippets', () => ({ snippets }));
  answer('plumbline/templates', async ({ folder }) => ({ templates: (await rulings.templatesFor(folder)).map((known) => toInfo(known, say)) }));
  answer('plumbline/templateText', async ({ reference, folder }) => {
    const known = await findTemplate(reference, folder);
    return known ? { text: known.text } : null;
  });
  answer('plumbline/newTemplate', async (params) => {
    const known = await rulings.templatesFor(params.folder);
    const taken = known.map(({ parsed }) => parsed.value.id);
    const place = params.folder === undefined ? {} : { place: await templatesPlace(params.folder) };
    if ('copyOf' in params) {
      const builtIn = rulings.builtInTemplate(params.copyOf);
      if (!builtIn) throw new Error(`There is no built-in template "${params.copyOf}".`);
      const { id } = newIdentity(params.copyOf, taken);
      return { id, text: copyTemplate(builtIn.text, { id }), ...place };
    }
    const problem = problemOfSource(parseDocument(params.document.text));
    if (problem) return { problem: say(problem) };
    const identity = newIdentity(params.as ?? params.document.name, taken);
    return { id: identity.id, text: deriveTemplate([params.document], engine, identity).text, ...place };
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
  answer('plumbline/helper', async ({ uri, helper: id, answers }) => {
    const checked = await documents.current(uri);
    const helper = HELPERS.find((candidate) => candidate.id === id);
    if (!helper) throw new Error(`There is no helper "${id}".`);
    if (!checked?.analysis) return null;
    const { version, doc, analysis } = checked;
    const { questions, problem, outcome } = runHelper(helper, analysis.view, answers);
    const said = (text: string): string => say({ text, args: {} });
    return { version, title: said(helper.title), questions: questions.map((question) => toQuestion(question, said)), problem: problem ? { ...problem, text: said(problem.text) } : null, plan: outcome ? { version, edits: toTextEdits(doc, outcome.edits), note: outcome.note === undefined ? null : said(outcome.note) } : null };
  });
  answer('plumbline/plan', async ({ uri, version, action }) => {
    const checked = await documents.current(uri);
    if (!checked || checked.version !== version) return null;
    // A document that is not yet a design document can only become one.
    const analysis = checked.analysis ?? (action.kind === 'check-as' ? engine.analyse(checked.doc, await rulings.rulingFor(checked.doc, uri)) : undefined);
    return analysis ? { version, edits: toTextEdits(checked.doc, planAction(analysis, action)) } : { version, edits: [] };
  });

  answer('plumbline/review', async ({ uri }) => {
    const checked = await documents.current(uri);
    return checked?.analysis?.view.template ? { version: checked.version, review: reviewOf(checked.analysis, stemOf(uri)) } : null;
  });
  answer('plumbline/reviewText', async ({ uri, form }) => {
    const checked = await documents.current(uri);
    if (!checked?.analysis?.view.template) return null;
    const review = reviewOf(checked.analysis, stemOf(uri));
    const text = form === 'html' ? reviewPage(review) : form === 'markdown' ? reviewMarkdown(review) : reviewBody(review, { links: true, say });
    return { version: checked.version, title: review.title, text };
  });
  answer('plumbline/capacity', ({ answers }) => capacity(answers, say));
  answer('plumbline/insertCapacity', async ({ uri, version, line, answers }) => {
    const checked = await documents.current(uri);
    return checked?.version === version ? { version, edits: toTextEdits(checked.doc, insertCapacity(checked.doc, line, estimateCapacity(answers), checked.analysis?.view)) } : null;
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
    const before = documents.last(uri);
    const checked = await documents.check(uri);
    if (!checked) return;
    const { doc, version, analysis } = checked;
    const faults = (await rulings.isTemplate(uri, doc)) ? await templateFaults(uri, doc) : [];
    // Closed meanwhile, or a newer version was checked, which is told of by itself. The same version may have been read for something else.
    if (documents.last(uri)?.version !== version) return settle(uri, version);
    // A document that became a design doc, or is none any more, has other hints than were asked for.
    if (refreshesHints && before && !before.analysis !== !analysis) void connection.languages.inlayHint.refresh();
    await connection.sendDiagnostics({ uri, version, diagnostics: [...(analysis?.findings.map((finding) => toDiagnostic(doc, finding, say)) ?? []), ...faults] });
    await connection.sendNotification(STATE, stateOf(checked, say));
    await publishFileProblems();
    workspace.opened(uri, doc, analysis);
    settle(uri, version);
    // An editor asks again when the text changes, not when what rules it does.
    if (refreshesLenses && before?.version === version) void connection.sendRequest(CodeLensRefreshRequest.type);
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
      const diagnostics = lined ? file.problems.map(({ range, message }) => toDiagnostic(lined, { rule: 'invalid-configuration', range, severity: 'error', message, topic: undefined, fixes: [] }, say)) : [];
      await connection.sendDiagnostics({ uri, diagnostics });
    }
    await publishTemplateProblems();
  }

  /** Of templates that are not open; an open one is shown as it is in the editor. Each may depend on the others. */
  async function publishTemplateProblems(): Promise<void> {
    const files = new Map([...rulings.templateFiles()].filter(([uri]) => open.get(uri) === undefined));
    if ([...files].every(([uri, known]) => shownTemplates.has(uri) && shownTemplates.get(uri) === known)) return;
    for (const [uri, known] of files) shownTemplates.set(uri, known);
    for (const uri of files.keys()) await publishClosed(uri, undefined, undefined);
  }

  async function readTemplates(uris: readonly string[]): Promise<void> {
    for (const uri of uris) await rulings.templateAt(uri);
    if (uris.length > 0) await publishTemplateProblems();
  }

  /** What is wrong with a file that is not open: as a document, and as a template where it is known as one. */
  async function publishClosed(uri: string, doc: DesignDoc | undefined, analysis: Analysis | undefined): Promise<void> {
    const findings = doc && analysis ? analysis.findings.map((finding) => toDiagnostic(doc, finding, say)) : [];
    const known = rulings.templateFiles().get(uri);
    const faults = known ? await templateFaults(uri, { text: known.text, lineStarts: lineStartsOf(known.text) }) : [];
    if (open.get(uri) === undefined) await connection.sendDiagnostics({ uri, diagnostics: [...findings, ...faults] });
  }

  async function templateFaults(uri: string, doc: Pick<DesignDoc, 'text' | 'lineStarts'>): Promise<Diagnostic[]> {
    const problems = await rulings.templateProblems(uri, doc.text);
    return problems.map(({ range, message: text }) => toDiagnostic(doc, { rule: 'invalid-template', range, severity: 'warning', message: text, topic: undefined, fixes: [] }, say));
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

  /** Where templates of the team's own belong, below a folder. */
  async function templatesPlace(folder: string): Promise<NonNullable<NewTemplate['place']>> {
    const file = await rulings.configFor(`${folder}/new.md`);
    const { templates } = (file?.config ?? DEFAULT_CONFIG);
    return { folder: resolveUri(file?.folder ?? folder, templates), configuration: file ? null : { uri: `${folder}/${CONFIG_FILE}`, text: `templates: ${templates}\n` } };
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
      for (const uri of await findFiles(folder, MARKDOWN_FILES, limit)) found.add(uri);
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

function stateOf({ uri, version, doc, analysis }: Checked, say: Say): DocumentState {
  const template = analysis?.view.template;
  if (!analysis || !template) return { uri, version, design: undefined };
  const { view } = analysis;
  const progress = progressOf(view);
  const design: DesignState = {
    template: { id: template.id, title: template.title, version: template.version },
    stage: view.assignment.stage,
    size: view.assignment.size,
    title: titleText(doc, stemOf(uri)),
    progress,
    percent: percentOf(progress),
    open: openRequired(view).map((topic) => ({ topic, title: view.topics.get(topic)?.title ?? topic })),
    phases: checklistOf(view).map((node) => toRow(doc, node)),
    headings: headingStatuses(view).map((status) => toHeadingState(doc, status, say)),
    results: sheetOf(doc).estimates.flatMap(({ line, name, value, isInput }) => (value && !isInput ? [{ line, name, value: formatValue(value) }] : [])),
    flagged: analysis.findings.filter(({ rule }) => rule.startsWith('estimate-')).flatMap((finding) => toFlaggedText(doc, finding, say)),
  };
  return { uri, version, design };
}

/** A question of a helper in the editor's language, as far as its words are known beforehand. */
function toQuestion(asked: Question, said: (text: string) => string): Question {
  const question = said(asked.question);
  if (asked.kind === 'text') return { ...asked, question };
  const choices = asked.choices.map((choice) => ({ ...choice, label: said(choice.label), ...(choice.description === undefined ? {} : { description: said(choice.description) }), ...(choice.detail === undefined ? {} : { detail: said(choice.detail) }) }));
  return { ...asked, question, choices };
}

function toInfo({ reference, uri, parsed: { value, problems } }: KnownTemplate, say: Say): TemplateInfo {
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
    variants: Object.keys(value.variants).map((id) => ({ id, outline: outlineText(sectionsInForce(value, 'standard', id)) })),
    outlines: Object.fromEntries(SIZES.map((size) => [size, outline(size)])) as Record<Size, string>,
    problem: problems[0] ? say(problems[0].message) : null,
  };
}
