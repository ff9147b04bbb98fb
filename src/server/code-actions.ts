import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver/browser';
import { type Analysis, type Finding, type Fix, HELPERS, message, planAction, safeEdits } from '../core/index.ts';
import { ASK_COMMAND, type AskArguments, helperCommand } from '../protocol.ts';
import type { Checked } from './documents.ts';
import { FIX_ALL, SOURCE, toDiagnostic, toRange, toWorkspaceEdit } from './to-lsp.ts';
import type { Say } from './translate.ts';

/**
 * The fixes of the findings at a range, and the fix of all safe ones.
 * @param asks whether the client can ask the writer for a reason or a section; without that such fixes are not offered
 * @param previews whether the client can show an edit before it is made, as is done with those that change the document in many places
 */
export function codeActions({ uri, version, doc, analysis }: Checked, params: CodeActionParams, asks: boolean, previews: boolean, say: Say): CodeAction[] {
  if (!analysis) return [];
  const wanted = (kind: string): boolean => !params.context.only || params.context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const seen = new Set<string>();
    for (const finding of findingsAt(analysis, params)) {
      const diagnostic = toDiagnostic(doc, finding, say);
      for (const fix of [...finding.fixes, ignoreHere(finding)]) {
        const action = toCodeAction(fix, diagnostic, analysis);
        if (!action || seen.has(action.title)) continue;
        seen.add(action.title);
        actions.push(action);
      }
      if (!asks) continue;
      for (const helper of HELPERS.filter(({ rules }) => rules.includes(finding.rule))) {
        const title = `${helper.title}...`;
        if (seen.has(title)) continue;
        seen.add(title);
        actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: { title, command: helperCommand(helper.id), arguments: [{ uri }] } });
      }
    }
  }
  if (wanted(FIX_ALL)) {
    const edits = safeEdits(analysis.findings);
    if (edits.length > 0) actions.push({ title: say(message('Fix all that Plumbline can fix safely')), kind: FIX_ALL, edit: toWorkspaceEdit(doc, uri, version, edits) });
  }
  return actions;

  function toCodeAction(fix: Fix, diagnostic: Diagnostic, { view }: Analysis): CodeAction | undefined {
    const title = say(fix.title);
    const base = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
    if (fix.ask && fix.action) {
      const args: AskArguments = { uri, version, action: fix.action, ask: fix.ask };
      return asks ? { ...base, command: { title, command: ASK_COMMAND, arguments: [args] } } : undefined;
    }
    // VS Code's own preview begins with nothing ticked, so that its "Apply" would do nothing.
    if (asks && fix.action?.kind === 'upgrade') {
      const args: AskArguments = { uri, version, action: fix.action, ask: 'look', title };
      return { ...base, title: `${title}...`, command: { title, command: ASK_COMMAND, arguments: [args] } };
    }
    const edits = fix.edits ?? (fix.action ? planAction({ view, doc }, fix.action) : []);
    if (edits.length === 0) return undefined;
    return { ...base, isPreferred: fix.safe || fix.action?.kind === 'insert-section' || fix.action?.kind === 'insert-template-section', edit: toWorkspaceEdit(doc, uri, version, edits, previews && fix.action?.kind === 'upgrade' ? title : undefined) };
  }

  function findingsAt({ findings }: Analysis, { range, context }: CodeActionParams): Finding[] {
    const codes = new Set(context.diagnostics.filter((diagnostic) => diagnostic.source === SOURCE).map((diagnostic) => diagnostic.code));
    return findings.filter((finding) => {
      const own = toRange(doc, finding.range);
      const touches = own.start.line <= range.end.line && range.start.line <= own.end.line;
      return touches && (codes.size === 0 || codes.has(finding.rule));
    });
  }
}

function ignoreHere(finding: Finding): Fix {
  return { title: message('Ignore {rule} here...', { rule: finding.rule }), safe: false, ask: 'reason', action: { kind: 'suppress', rule: finding.rule, offset: finding.range.start, reason: '' } };
}
