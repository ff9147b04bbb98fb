import type { CodeLens } from 'vscode-languageserver/browser';
import { describeHeading, headingStatuses, positionAt } from '../core/index.ts';
import { OPEN_COMMAND, type OpenArguments } from '../protocol.ts';
import type { Checked } from './documents.ts';
import type { Say } from './translate.ts';

/** Above each heading where something is open: what, in a few words. A click leads to the fixes of what is open, else to the checklist. */
export function codeLenses({ uri, doc, analysis }: Checked, say: Say): CodeLens[] {
  if (!analysis?.view.template) return [];
  return headingStatuses(analysis.view).flatMap((status) => {
    const words = describeHeading(status).map(say);
    if (words.length === 0) return [];
    const position = positionAt(doc, status.range.start);
    const args: OpenArguments = { uri, line: position.line, rules: status.open.map(({ topic, state }) => (topic !== undefined ? `missing-${topic}` : state === 'missing' ? 'section-left-out' : 'empty-section')) };
    return [{ range: { start: position, end: position }, command: { title: words.join(', '), command: OPEN_COMMAND, arguments: [args] } }];
  });
}
