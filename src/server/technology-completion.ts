import { type CompletionItem, CompletionItemKind, type CompletionParams, CompletionTriggerKind } from 'vscode-languageserver/browser';
import { type DesignDoc, technologyCellAt } from '../core/index.ts';
import { toOffset } from './to-lsp.ts';

/** Technologies for the cell of a table, in the order of preference, each with when to use it; undefined elsewhere. */
export function technologyCompletions(doc: DesignDoc, { position, context }: CompletionParams): CompletionItem[] | undefined {
  const cell = technologyCellAt(doc, toOffset(doc, position));
  if (!cell) return undefined;
  // A blank within words asks for nothing.
  if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter && cell.typed !== '') return [];
  return cell.technologies.map(({ name, fact }, at) => ({ label: name, kind: CompletionItemKind.Value, documentation: fact, sortText: String(at).padStart(3, '0') }));
}
