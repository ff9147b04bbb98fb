import type { Location, TextDocumentPositionParams } from 'vscode-languageserver/browser';
import { nameAt } from '../core/index.ts';
import type { Checked } from './documents.ts';
import { toOffset, toRange } from './to-lsp.ts';

/** From a name in a calculation, or in the comment behind a number, to the line that declares it. */
export function definition({ uri, doc, analysis }: Checked, { position }: TextDocumentPositionParams): Location | null {
  const name = analysis && nameAt(doc, toOffset(doc, position));
  return name ? { uri, range: toRange(doc, name.estimate.nameRange) } : null;
}
