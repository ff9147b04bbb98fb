import { type Analysis, type DesignDoc, type Engine, isMarkdownFile, matches, openRequired, parentUri, parseDocument, pathBelow, percentOf, progressOf, type Ruling, type Rulings, stemOf, titleText } from '../core/index.ts';
import type { DocumentSummary } from '../protocol.ts';

/** A run over the workspace as its client shows it. */
export interface ScanProgress {
  readonly report: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
  readonly done: () => void;
}

export interface WorkspaceDeps {
  readonly engine: Engine;
  readonly rulings: Rulings;
  /** Whether the editor has a document open; it is then checked from the editor's text. */
  readonly isOpen: (uri: string) => boolean;
  readonly read: (uri: string) => Promise<string | undefined>;
  /** Whether a document lies in the workspace, and in none of the folders that are left out. */
  readonly covers: (uri: string) => boolean;
  /** The Markdown files of the workspace, at most `limit`; only those below a configuration where that is asked for. */
  readonly list: (limit: number, configuredOnly: boolean) => Promise<readonly string[]>;
  /** The Markdown files below a folder. */
  readonly listBelow: (folder: string) => Promise<readonly string[]>;
  /** Shows the findings of a document that is not open; none where it is no design doc. */
  readonly publish: (uri: string, doc: DesignDoc | undefined, analysis: Analysis | undefined) => void;
  /** The list of design docs changed. */
  readonly tell: (documents: readonly DocumentSummary[], isComplete: boolean) => void;
  readonly progress: () => Promise<ScanProgress>;
}

/** How much of the workspace is read. */
export interface Scope {
  /** How many files at most. */
  readonly limit: number;
  /** Whether front matter is not looked for: only files that an entry of a configuration includes are read. */
  readonly configuredOnly: boolean;
}

/** More Markdown files than this are not read. */
export const FILE_LIMIT = 20_000;

/** The front matter of a design doc stands within so many characters. */
const FRONT = 4_000;

/** How long changes of files are gathered before they are looked at, in milliseconds. */
const GATHER = 200;

export type Workspace = ReturnType<typeof createWorkspace>;

/**
 * Keeps what is known of every design doc in the workspace, open or not. Files are read once, and again when they change; between changes
 * nothing runs. A file that neither names a template nor is matched by the configuration is looked at, not parsed.
 */
export function createWorkspace({ engine, rulings, isOpen, read, covers, list, listBelow, publish, tell, progress }: WorkspaceDeps) {
  const summaries = new Map<string, DocumentSummary>();
  /** Documents whose findings are shown. */
  const published = new Set<string>();
  const changedFiles = new Set<string>();
  const newFolders = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  /** All that was asked for; undefined before the first scan, when nothing is kept fresh. */
  let scope: Scope | undefined;
  let complete = true;
  return { scan, changed, opened, closed, stop: () => clearTimeout(timer) };

  /** Reads the workspace, and no less of it than before. One scan runs at a time; calls during one share the next. Rejects when the files cannot be listed. */
  function scan(asked: Scope): Promise<void> {
    scope = scope ? { limit: Math.max(scope.limit, asked.limit), configuredOnly: scope.configuredOnly && asked.configuredOnly } : asked;
    next ??= running
      .catch(() => undefined) // told to whoever asked for that one
      .then(() => {
        running = next ?? running;
        next = undefined;
        return run(scope ?? asked);
      });
    return next;
  }

  async function run({ limit, configuredOnly }: Scope): Promise<void> {
    const files = await list(configuredOnly ? FILE_LIMIT : limit + 1, configuredOnly);
    const wanted = configuredOnly ? await onlyConfigured(files) : files;
    complete = !configuredOnly && files.length <= limit;
    // What is known of already is looked at in any case, for it may be gone.
    const taken = [...new Set([...wanted.slice(0, limit), ...known()])];
    const shown = await progress();
    try {
      for (const [at, uri] of taken.entries()) {
        if (shown.isCancelled()) {
          complete = false;
          break;
        }
        await look(uri);
        if (at % 20 === 19) {
          shown.report(at + 1, taken.length);
          await breath();
        }
      }
    } finally {
      shown.done();
    }
    announce();
  }

  /** Reads everything again: what rules the documents changed. */
  function rulesChanged(): void {
    if (scope) scan(scope).catch(() => undefined); // the next change tries again
  }

  /** A file was written, or a file or folder came or went. What rules documents, such as a configuration, concerns all of them; others themselves alone. */
  function changed(uri: string, how: 'created' | 'changed' | 'deleted', concernsAll: boolean): void {
    if (!scope) return;
    if (concernsAll) {
      rulesChanged();
      return;
    }
    if (isMarkdownFile(uri)) changedFiles.add(uri);
    else if (how === 'created') newFolders.add(uri);
    else if (how === 'deleted') for (const below of known().filter((one) => one.startsWith(`${uri}/`))) changedFiles.add(below);
    if (changedFiles.size > 0 || newFolders.size > 0) catchUpIn(GATHER);
  }

  function catchUpIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void catchUp(), ms);
  }

  async function catchUp(): Promise<void> {
    const folders = [...newFolders];
    newFolders.clear();
    for (const folder of folders) for (const uri of await listBelow(folder)) changedFiles.add(uri);
    const uris = [...changedFiles];
    changedFiles.clear();
    for (const uri of uris) await look(uri);
    announce();
  }

  /** An open document was checked. */
  function opened(uri: string, doc: DesignDoc, analysis: Analysis | undefined): void {
    const before = JSON.stringify(summaries.get(uri));
    keep(uri, doc, analysis);
    if (JSON.stringify(summaries.get(uri)) !== before) announce();
  }

  /** A document was closed: from now on the file counts. Returns whether its findings stay, taken from the file. */
  function closed(uri: string): boolean {
    const stays = scope !== undefined && covers(uri);
    if (stays) {
      published.add(uri);
      changedFiles.add(uri);
      catchUpIn(0);
    } else if (summaries.delete(uri)) announce();
    return stays;
  }

  /** Takes a file as it is now: checks it, or forgets it where it is gone, cannot be read or is no design doc. */
  async function look(uri: string): Promise<void> {
    if (isOpen(uri)) return;
    const text = covers(uri) ? await read(uri) : undefined;
    if (isOpen(uri)) return;
    if (text === undefined || !(await mayBeDesignDoc(uri, text))) {
      drop(uri);
      return;
    }
    const doc = parseDocument(text);
    const ruling = await rulings.rulingFor(doc, uri);
    if (!isDesignDoc(ruling)) {
      drop(uri);
      return;
    }
    const analysis = engine.analyse(doc, ruling);
    if (isOpen(uri)) return;
    keep(uri, doc, analysis);
    published.add(uri);
    publish(uri, doc, analysis);
  }

  async function mayBeDesignDoc(uri: string, text: string): Promise<boolean> {
    return (/^\uFEFF?---\s/.test(text) && text.slice(0, FRONT).includes('plumbline')) || isConfigured(uri);
  }

  async function isConfigured(uri: string): Promise<boolean> {
    const file = await rulings.configFor(uri);
    const path = file && pathBelow(file.folder, uri);
    return path !== undefined && file !== undefined && file.config.documents.some((entry) => matches(entry, path));
  }

  async function onlyConfigured(uris: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const uri of uris) if (await isConfigured(uri)) found.push(uri);
    return found;
  }

  function keep(uri: string, doc: DesignDoc, analysis: Analysis | undefined): void {
    if (!analysis || !isDesignDoc(analysis.ruling)) {
      summaries.delete(uri);
      return;
    }
    const { view } = analysis;
    summaries.set(uri, {
      uri,
      title: titleText(doc, stemOf(uri)),
      folder: parentUri(uri) ?? uri,
      template: view.template?.id ?? '',
      stage: view.assignment.stage,
      percent: view.template ? percentOf(progressOf(view)) : 0,
      open: view.template ? openRequired(view) : [],
    });
  }

  function drop(uri: string): void {
    summaries.delete(uri);
    if (published.delete(uri)) publish(uri, undefined, undefined);
  }

  function known(): string[] {
    return [...new Set([...summaries.keys(), ...published])];
  }

  function announce(): void {
    tell([...summaries.values()], complete);
  }
}

/** Whether a document is told, or tries to tell, what it is held to. */
const isDesignDoc = ({ assignment }: Ruling): boolean => assignment.template !== undefined || assignment.problems.length > 0;

/** Lets messages through, an edit above all. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
