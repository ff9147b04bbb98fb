import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver/browser';
import { type DesignDoc, type Proposal, proposalsAt } from '../core/index.ts';
import { toRange } from './to-lsp.ts';

const KINDS = {
  name: CompletionItemKind.Variable,
  function: CompletionItemKind.Function,
  unit: CompletionItemKind.Unit,
  occasion: CompletionItemKind.EnumMember,
} satisfies Record<Proposal['kind'], CompletionItemKind>;

/** Names, functions and units at a place of an estimate block. */
export function estimateCompletions(doc: DesignDoc, offset: number): CompletionItem[] {
  return proposalsAt(doc, offset).map(({ kind, text, detail, documentation, range }, nth) => ({
    label: text,
    kind: KINDS[kind],
    detail,
    ...(documentation === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    sortText: String(nth).padStart(5, '0'),
    filterText: text,
    textEdit: { range: toRange(doc, range), newText: kind === 'function' ? `${text}(` : text },
  }));
}
