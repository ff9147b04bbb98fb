import { CodeActionKind, type Diagnostic, DiagnosticSeverity, type Position, type Range as LspRange, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver/browser';
import { type ChecklistNode, describeHeading, type DesignDoc, type Edit, type Finding, type HeadingStatus, isFixable, positionAt, type Range, type Severity } from '../core/index.ts';
import { type ChecklistRow, type FlaggedText, type HeadingState, pageUri } from '../protocol.ts';
import type { Say } from './translate.ts';

/** The one place where our words become LSP's. */
const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} satisfies Record<Severity, DiagnosticSeverity>;

export const SOURCE = 'plumbline';
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.plumbline`;

type Lined = Pick<DesignDoc, 'text' | 'lineStarts'>;

export function toRange(doc: Lined, range: Range): LspRange {
  return { start: positionAt(doc, range.start), end: positionAt(doc, range.end) };
}

/** The offset of a position; one behind a line's end is taken as written. */
export const toOffset = (doc: Lined, { line, character }: Position): number => Math.min(doc.text.length, (doc.lineStarts[line] ?? doc.text.length) + character);

export function toDiagnostic(doc: Lined, finding: Finding, say: Say): Diagnostic {
  return {
    range: toRange(doc, finding.range),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    codeDescription: { href: pageUri(finding.rule) },
    source: SOURCE,
    message: say(finding.message),
    data: { fixable: isFixable(finding) },
  };
}

export function toTextEdits(doc: Lined, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(doc, edit.range), newText: edit.text }));
}

/**
 * An edit of one version of one document.
 * @param preview what the edit is called where the writer is to look through it before it is made
 */
export function toWorkspaceEdit(doc: Lined, uri: string, version: number, edits: readonly Edit[], preview?: string): WorkspaceEdit {
  const changes = toTextEdits(doc, edits);
  if (preview === undefined) return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes.map((edit) => ({ ...edit, annotationId: 'preview' })) }], changeAnnotations: { preview: { label: preview, needsConfirmation: true } } };
}

export function toRow(doc: Lined, node: ChecklistNode): ChecklistRow {
  const { range, children, ...rest } = node;
  return { ...rest, range: range && toRange(doc, range), children: children.map((child) => toRow(doc, child)) };
}

export function toHeadingState(doc: Lined, status: HeadingStatus, say: Say): HeadingState {
  const { text, range, isTitle, isDone, state, open } = status;
  return { line: positionAt(doc, range.start).line, text, isTitle, isDone, state, summary: describeHeading(status).map(say).join(', '), open: open.map(({ title, state: of, place }) => ({ title, state: of, line: positionAt(doc, place.start).line })) };
}

/** A finding within one line as a mark on its words; the note is its fix where it has one, for the words themselves say what is wrong with them. */
export function toFlaggedText(doc: Lined, { range, message, fixes }: Finding, say: Say): FlaggedText[] {
  const { start, end } = toRange(doc, range);
  if (start.line !== end.line) return [];
  return [{ line: start.line, text: doc.text.slice(range.start, range.end), note: say(fixes[0]?.title ?? message) }];
}
