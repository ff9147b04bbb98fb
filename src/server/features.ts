import type { Connection, ServerCapabilities } from 'vscode-languageserver/browser';
import { TextDocumentSyncKind } from 'vscode-languageserver/browser';
import { BUILT_IN } from '../core/index.ts';
import type { Settings } from '../protocol.ts';
import type { Client } from './client.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lens.ts';
import { completions, TRIGGERS } from './completion.ts';
import { definition } from './definition.ts';
import type { Checked, Documents } from './documents.ts';
import { erLenses } from './er-lens.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { prepareRename, rename } from './rename.ts';
import { FIX_ALL } from './to-lsp.ts';

/** What the server offers an editor. */
export const capabilitiesFor = ({ asks }: Client): ServerCapabilities => ({
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
});

/** Answers what any editor asks of a language server; each feature is a file. */
export function answerEditor(connection: Connection, documents: Documents, client: () => Client): void {
  let showsTerms = true;
  connection.onDidChangeConfiguration(({ settings }: { readonly settings?: Settings | null }) => {
    showsTerms = settings?.plumbline?.hover?.terms ?? true;
  });

  connection.onCodeAction((params) => about(params, [], (checked) => codeActions(checked, params, client().asks, client().previews, client().say)));
  connection.onHover((params) => about(params, null, (checked) => hover(checked, params, client().say, showsTerms)));
  connection.onCodeLens((params) => about(params, [], (checked) => (client().asks ? [...codeLenses(checked, client().say), ...erLenses(checked, client().say)] : [])));
  connection.onDefinition((params) => about(params, null, (checked) => definition(checked, params)));
  connection.onPrepareRename((params) => about(params, null, (checked) => prepareRename(checked, params)));
  connection.onRenameRequest((params) => about(params, null, (checked) => rename(checked, params)));
  connection.onCompletion((params) => about(params, [], (checked) => completions(checked, params, checked.analysis?.ruling.templateIds ?? Object.keys(BUILT_IN), client().asks, client().say)));
  connection.languages.inlayHint.on(async (params) => {
    const checked = await documents.read(params.textDocument.uri);
    return checked?.analysis ? inlayHints(checked.doc, params) : [];
  });

  /** The answer for the current version of a document, or nothing where it is not open. */
  async function about<T>({ textDocument }: { readonly textDocument: { readonly uri: string } }, nothing: T, answer: (checked: Checked) => T): Promise<T> {
    const checked = await documents.current(textDocument.uri);
    return checked ? answer(checked) : nothing;
  }
}
