import { type InlayHint, type InlayHintParams } from 'vscode-languageserver/browser';
import { type DesignDoc, formatValue, positionAt, sheetOf } from '../core/index.ts';

/** At the end of each line of an estimate block that computes something: what it comes to. */
export function inlayHints(doc: DesignDoc, { range }: InlayHintParams): InlayHint[] {
  return sheetOf(doc).estimates.flatMap(({ value, isInput, line, lineEnd }) => {
    if (!value || isInput || line < range.start.line || line > range.end.line) return [];
    return [{ position: positionAt(doc, lineEnd), label: `= ${formatValue(value)}`, paddingLeft: true }];
  });
}
