import { resolve } from 'node:path';
import { type Analysis, type DesignDoc, type Finding, formatMessage, identitiesOf, isFixable, planAction, positionAt, type Range } from '../core/index.ts';
import { fixText } from './fix.ts';
import type { Found, Region } from './formats/report.ts';
import type { Session } from './session.ts';
import type { CheckOptions, Outcome } from './thread.ts';

/** Checks one file; what cannot be done is complained about to the session. */
export async function checkFile(session: Session, file: string, { overrides, fix, withFixes }: CheckOptions): Promise<Outcome> {
  const { io } = session;
  const path = resolve(io.cwd, file);
  const text = session.read(file);
  if (text === undefined) return { file, kind: io.exists(path) ? 'unread' : 'gone', found: [], fixed: 0 };
  const analysis = await session.analyse(file, text, overrides);
  if (!analysis) return { file, kind: 'skipped', found: [], fixed: 0 };
  const result = fix ? await applyFixes(analysis) : { analysis, fixed: 0 };
  return { file, kind: 'checked', found: foundIn(file, result.analysis, withFixes), fixed: result.fixed };

  async function applyFixes(before: Analysis): Promise<{ analysis: Analysis; fixed: number }> {
    const result = await fixText(before, (changed) => session.analyse(file, changed, overrides));
    if (result.analysis.doc.text === before.doc.text) return { analysis: before, fixed: 0 };
    if (before.doc.text.includes('\uFFFD')) session.complain(`${file}: this file is not all UTF-8, and writing it would lose the rest; it was not changed.`);
    else if (!io.write(path, result.analysis.doc.text)) session.complain(`${file}: this file cannot be written; it was not changed.`);
    else return result;
    return { analysis: before, fixed: 0 };
  }
}

function foundIn(file: string, analysis: Analysis, withFixes: boolean): Found[] {
  const { doc, findings } = analysis;
  const identities = identitiesOf(analysis);
  return findings.flatMap((finding, index) => {
    const identity = identities[index];
    const row = { file, ...regionOf(doc, finding.range), rule: finding.rule, severity: finding.severity, message: formatMessage(finding.message), fixable: isFixable(finding) };
    return identity ? [{ row, identity, fixes: withFixes ? fixesOf(analysis, finding) : [] }] : [];
  });
}

/** What can be done without asking the writer for anything. */
function fixesOf(analysis: Analysis, { fixes }: Finding): Found['fixes'] {
  return fixes.flatMap((fix) => {
    const edits = fix.edits ?? (fix.action && fix.ask === undefined ? planAction(analysis, fix.action) : []);
    return edits.length === 0 ? [] : [{ title: formatMessage(fix.title), edits: edits.map(({ range, text }) => ({ ...regionOf(analysis.doc, range), text })) }];
  });
}

function regionOf(doc: DesignDoc, range: Range): Region {
  const start = positionAt(doc, range.start);
  const end = positionAt(doc, range.end);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
