import type { CodeLens } from 'vscode-languageserver/browser';
import { erDiagramOf, message, positionAt, undrawnEntities } from '../core/index.ts';
import { helperCommand } from '../protocol.ts';
import type { Checked } from './documents.ts';
import type { Say } from './translate.ts';

/** Above an entity-relationship diagram that lacks entities: how many, and the command that draws them. */
export function erLenses({ uri, doc, analysis }: Checked, say: Say): CodeLens[] {
  const drawing = analysis?.view.template && erDiagramOf(analysis.view);
  const missing = drawing ? undrawnEntities(analysis.view).length : 0;
  if (!drawing || missing === 0) return [];
  const position = positionAt(doc, drawing.range.start);
  return [{ range: { start: position, end: position }, command: { title: say(missing === 1 ? message('1 entity not in the diagram: update') : message('{count} entities not in the diagram: update', { count: missing })), command: helperCommand('entity-diagram'), arguments: [{ uri }] } }];
}
