import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import type { ChecklistRow, DesignState } from '../protocol.ts';
import { registerChecklistView } from './checklist-view.ts';
import { registerCommands } from './commands/all.ts';
import { type DocumentRow, registerDocumentsView } from './documents-view.ts';
import { isServed, looksLikeDesignDoc } from './documents.ts';
import type { Reading } from './interview-clock.ts';
import { registerInterviewNotices } from './interview-notices.ts';
import { registerInterviewStatusBar } from './interview-status-bar.ts';
import { createInterviews } from './interview.ts';
import { t } from './l10n.ts';
import { registerPages } from './pages.ts';
import { extendMarkdownIt } from './preview.ts';
import { refreshPreviews } from './preview-refresh.ts';
import { type ReviewPanel, registerReviewPanel } from './review/panel.ts';
import { findFiles } from './requests.ts';
import { createServer, type Server } from './server.ts';
import { createStateStore } from './state-store.ts';
import { registerStatusBar } from './status-bar.ts';

/** What `activate` gives back: the handle that tests use. */
export interface PlumblineApi {
  /** Resolves, with the version checked, when the diagnostics and the checklist of that version or a later one are in place. */
  whenIdle(uri: vscode.Uri | string, version: number): Promise<number>;
  /** The rows that the checklist shows; undefined where it has no document to show. */
  checklist(): readonly ChecklistRow[] | undefined;
  /** The rows that the documents view shows. */
  documents(): readonly DocumentRow[];
  /** What is known of an open design doc. */
  state(uri: vscode.Uri | string): DesignState | undefined;
  /** Called by VS Code when a Markdown preview is made. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
  /** What the clock of the interview shows; undefined where none runs. */
  interview(): Reading | undefined;
  /** The review panel: what its page shows, and a press of one of its rows. */
  readonly review: Pick<ReviewPanel, 'shown' | 'press'>;
  restart(): Promise<void>;
  /** Makes the running server die, or fall silent. */
  breakServer(how: 'end' | 'hang'): Promise<void>;
}

/** Registers everything. The language server starts when the first design doc, a configuration or a command asks for it. */
export function activate(context: vscode.ExtensionContext): PlumblineApi {
  const server = createServer(context.extensionUri);
  const states = createStateStore(server.onState);
  const checklist = registerChecklistView(states);
  const documents = registerDocumentsView(server);
  const interviews = createInterviews(context);
  const review = registerReviewPanel(context.extensionUri, server, states);
  context.subscriptions.push(checklist, documents, registerStatusBar(states), review, registerCommands({ server, states, documents, interviews, review }), registerPages(server, interviews), refreshPreviews(server.onState), registerInterviewStatusBar(interviews), registerInterviewNotices(interviews), interviews, startWhenNeeded(server), states, server);

  return {
    async whenIdle(uri, version) {
      return (await server.request('plumbline/idle', { uri: uri.toString(), version })).version;
    },
    checklist: checklist.rows,
    documents: documents.rows,
    state: (uri) => states.find(uri.toString())?.design,
    extendMarkdownIt: (md) => extendMarkdownIt(md, (uri) => states.find(uri)?.design, t),
    interview: () => interviews.read(),
    review,
    restart: () => server.restart(),
    breakServer: (how) => server.break(how),
  };
}

/** Starts the server as soon as anything speaks for a design doc. Looks at first lines and file names only. */
function startWhenNeeded(server: Server): vscode.Disposable {
  const needs = (document: vscode.TextDocument): boolean => looksLikeDesignDoc(document) || (document.uri.path.endsWith('/.plumbline.yaml') && isServed(document));
  if (vscode.workspace.textDocuments.some(needs)) {
    server.start();
    return new vscode.Disposable(() => undefined);
  }

  const configurations = vscode.workspace.createFileSystemWatcher('**/.plumbline.yaml', false, true, true);
  const look = (document: vscode.TextDocument): void => {
    if (server.isStarted()) stop.dispose();
    else if (needs(document)) begin();
  };
  const stop = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    configurations,
    configurations.onDidCreate(begin),
    vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => void lookInto(added)),
  );
  void lookInto(vscode.workspace.workspaceFolders ?? []);
  return stop;

  function begin(): void {
    stop.dispose();
    server.start();
  }

  async function lookInto(folders: readonly vscode.WorkspaceFolder[]): Promise<void> {
    for (const { uri } of folders) {
      if (server.isStarted()) return;
      if ((await findFiles(uri, '**/.plumbline.yaml', 1)).length > 0) return begin();
    }
  }
}
