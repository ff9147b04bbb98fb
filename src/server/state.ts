import { checklistOf, formatValue, headingStatuses, openRequired, percentOf, progressOf, sheetOf, stemOf, titleText } from '../core/index.ts';
import type { DocumentState } from '../protocol.ts';
import type { Checked } from './documents.ts';
import { toFlaggedText, toHeadingState, toRow } from './to-lsp.ts';
import type { Say } from './translate.ts';

/** What the views show of a checked document. */
export function stateOf({ uri, version, doc, analysis }: Checked, say: Say): DocumentState {
  const template = analysis?.view.template;
  if (!analysis || !template) return { uri, version, design: undefined };
  const { view } = analysis;
  const progress = progressOf(view);
  const design = {
    template: { id: template.id, title: template.title, version: template.version },
    stage: view.assignment.stage,
    size: view.assignment.size,
    title: titleText(doc, stemOf(uri)),
    progress,
    percent: percentOf(progress),
    open: openRequired(view),
    phases: checklistOf(view).map((node) => toRow(doc, node)),
    headings: headingStatuses(view).map((status) => toHeadingState(doc, status, say)),
    results: sheetOf(doc).estimates.flatMap(({ line, name, value, isInput }) => (value && !isInput ? [{ line, name, value: formatValue(value) }] : [])),
    flagged: analysis.findings.filter(({ rule }) => rule.startsWith('estimate-')).flatMap((finding) => toFlaggedText(doc, finding, say)),
  };
  return { uri, version, design };
}
