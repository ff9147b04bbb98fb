import { type Analysis, type DesignDoc, type Engine, matches, openRequired, parentUri, parseDocument, pathBelow, percentOf, progressOf, type Rulings, stemOf } from '../core/index.ts';
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
  /** The Markdown files of the workspace, at most `limit`. */
  readonly list: (limit: number) => Promise<readonly string[]>;
  /** Shows the findings of a document that is not open; none where it is no design doc. */
  readonly publish: (uri: string, doc: DesignDoc | undefined, analysis: Analysis | undefined) => void;
  /** The list of design docs changed. */
  readonly tell: (documents: readonly DocumentSummary[], isComplete: boolean) => void;
  readonly progress: (title: string) => Promise<ScanProgress>;
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
export function createWorkspace({ engine, rulings, isOpen, read, list, publish, tell, progress }: WorkspaceDeps) {
  const summaries = new Map<string, DocumentSummary>();
  const changedFiles = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  /** Set by the first scan; before it nothing is kept fresh. */
  let limit = 0;
  let complete = true;
  return { scan, changed, opened, closed, stop: () => clearTimeout(timer) };

  /** Reads the workspace, at most `most` files of it. One scan runs at a time; a call during one has it run again. */
  async function scan(most = FILE_LIMIT): Promise<void> {
    limit = Math.max(limit, most);
    if (running) {
      again = true;
      return running;
    }
    running = run();
    await running;
    running = undefined;
    if (again) {
      again = false;
      await scan(limit);
    }
  }

  async function run(): Promise<void> {
    const files = await list(limit + 1);
    complete = files.length <= limit;
    const taken = files.slice(0, limit);
    const there = new Set(taken);
    for (const uri of [...summaries.keys()]) if (!there.has(uri) && !isOpen(uri)) drop(uri);
    const shown = await progress('Checking design documents');
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

  /** A file was written, came or went. Configurations and templates concern every document; others themselves alone. */
  function changed(uri: string, gone: boolean, concernsAll: boolean): void {
    if (limit === 0) return;
    if (concernsAll) {
      void scan(limit);
      return;
    }
    if (!isMarkdown(uri)) return;
    if (gone && !isOpen(uri)) drop(uri);
    else changedFiles.add(uri);
    clearTimeout(timer);
    timer = setTimeout(() => void catchUp(), GATHER);
  }

  async function catchUp(): Promise<void> {
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
    if (limit === 0) {
      if (summaries.delete(uri)) announce();
      return false;
    }
    changedFiles.add(uri);
    clearTimeout(timer);
    timer = setTimeout(() => void catchUp(), 0);
    return true;
  }

  async function look(uri: string): Promise<void> {
    if (isOpen(uri)) return;
    // Gone while it was waited for, or not to be read: it is treated as not there.
    const text = await read(uri);
    if (isOpen(uri)) return;
    if (text === undefined || !(await mayBeDesignDoc(uri, text))) {
      drop(uri);
      return;
    }
    const doc = parseDocument(text);
    const ruling = await rulings.rulingFor(doc, uri);
    const isDesignDoc = ruling.assignment.template !== undefined || ruling.assignment.problems.length > 0;
    if (!isDesignDoc) {
      drop(uri);
      return;
    }
    const analysis = engine.analyse(doc, ruling);
    if (isOpen(uri)) return;
    keep(uri, doc, analysis);
    publish(uri, doc, analysis);
  }

  async function mayBeDesignDoc(uri: string, text: string): Promise<boolean> {
    if (/^\uFEFF?---\s/.test(text) && text.slice(0, FRONT).includes('plumbline')) return true;
    const file = await rulings.configFor(uri);
    const path = file && pathBelow(file.folder, uri);
    return path !== undefined && file !== undefined && file.config.documents.some((entry) => matches(entry, path));
  }

  function keep(uri: string, doc: DesignDoc, analysis: Analysis | undefined): void {
    const view = analysis?.view;
    if (!view?.template) {
      summaries.delete(uri);
      return;
    }
    summaries.set(uri, {
      uri,
      title: doc.title?.heading?.text ?? doc.sections[1]?.heading?.text ?? stemOf(uri),
      folder: parentUri(uri) ?? uri,
      template: view.template.id,
      stage: view.assignment.stage,
      percent: percentOf(progressOf(view)),
      open: openRequired(view).map((topic) => view.topics.get(topic)?.title ?? topic),
    });
  }

  function drop(uri: string): void {
    if (summaries.delete(uri)) publish(uri, undefined, undefined);
  }

  function announce(): void {
    tell([...summaries.values()], complete);
  }
}

const isMarkdown = (uri: string): boolean => /\.(?:md|markdown)$/i.test(uri);

/** Lets messages through, an edit above all. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
