import type * as vscode from 'vscode';
import { createEngine, createRulings, formatMessage, parseDocument, positionAt } from '../../../src/core/index.ts';
import nightBus from '../../workspace/docs/design/night-bus.md';
import parcelLockers from '../../workspace/docs/design/parcel-lockers.md';
import seedBank from '../../workspace/docs/design/seed-bank.md';
import { equal, ok } from '../support/assert.ts';
import { closeAllEditors, openFile, ownDiagnostics, ruleOf, whenChecked } from '../support/editor.ts';

const engine = createEngine();
const rulings = createRulings(engine, { read: () => Promise.resolve(undefined), listMarkdown: () => Promise.resolve([]), rootOf: () => undefined });

const SEVERITIES = ['error', 'warning', 'information', 'hint'];

/** What the engine finds, asked without any editor: line, character, end, rule, severity, message. The command line and the server are held to it too. */
async function expected(text: string): Promise<unknown[]> {
  const doc = parseDocument(text);
  const { findings } = engine.analyse(doc, await rulings.rulingFor(doc, 'memory:///doc.md'));
  return findings.map(({ range, rule, severity, message }) => {
    const [start, end] = [positionAt(doc, range.start), positionAt(doc, range.end)];
    return [start.line, start.character, end.line, end.character, rule, severity, formatMessage(message)];
  });
}

const shown = (uri: vscode.Uri): unknown[] =>
  ownDiagnostics(uri).map((diagnostic) => {
    const { start, end } = diagnostic.range;
    return [start.line, start.character, end.line, end.character, ruleOf(diagnostic), SEVERITIES[diagnostic.severity], diagnostic.message];
  });

const sorted = (rows: unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe('this host finds what the engine finds', () => {
  afterEach(closeAllEditors);
  for (const [name, text] of Object.entries({ nightBus, parcelLockers, seedBank })) {
    it(`in ${name}, field by field`, async () => {
      const strict = text.replace('stage: draft', 'stage: approved');
      const { document } = await openFile(strict);
      await whenChecked(document);
      const wanted = await expected(strict);
      equal(sorted(shown(document.uri)), sorted(wanted));
      if (name !== 'parcelLockers') ok(wanted.length > 5, 'Nothing was compared.');
      // A difference would be seen.
      const [first] = wanted;
      if (first) ok(JSON.stringify(sorted(shown(document.uri))) !== JSON.stringify(sorted(wanted.slice(1))), 'A finding that is missing goes unseen.');
    });
  }
});
