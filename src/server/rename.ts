import { LSPErrorCodes, type PrepareRenameParams, type Range, type RenameParams, ResponseError, type WorkspaceEdit } from 'vscode-languageserver/browser';
import { formatMessage, nameAt, occurrencesOf, renameProblem } from '../core/index.ts';
import type { Checked } from './documents.ts';
import { toOffset, toRange, toWorkspaceEdit } from './to-lsp.ts';

/** The name of an estimate at a position, as what can be renamed. */
export function prepareRename({ doc, analysis }: Checked, { position }: PrepareRenameParams): { readonly range: Range; readonly placeholder: string } | null {
  const name = analysis && nameAt(doc, toOffset(doc, position));
  return name ? { range: toRange(doc, name.range), placeholder: name.estimate.name } : null;
}

/** Renames an estimate where it is declared, in calculations and in the comments behind numbers; an error where it cannot have that name. */
export function rename({ uri, version, doc, analysis }: Checked, { position, newName }: RenameParams): WorkspaceEdit | ResponseError | null {
  const name = analysis && nameAt(doc, toOffset(doc, position));
  if (!name) return null;
  const problem = renameProblem(doc, name.estimate, newName);
  if (problem) return new ResponseError(LSPErrorCodes.RequestFailed, formatMessage(problem));
  return toWorkspaceEdit(doc, uri, version, occurrencesOf(doc, name.estimate).map((range) => ({ range, text: newName.trim() })));
}
