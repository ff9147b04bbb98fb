import { type Analysis, applyEdits, isFixable, safeEdits } from '../core/index.ts';

/** A fix may uncover another; this many rounds settle any document. */
const MAX_ROUNDS = 10;

/** Applies safe fixes until none is left, so that a second run changes nothing. */
export async function fixText(found: Analysis, analyse: (text: string) => Promise<Analysis | undefined>): Promise<{ readonly analysis: Analysis; readonly fixed: number }> {
  let analysis = found;
  let fixed = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = safeEdits(analysis.findings);
    const next = edits.length === 0 ? undefined : await analyse(applyEdits(analysis.doc.text, edits));
    if (!next) break;
    fixed += Math.max(1, analysis.findings.filter(isFixable).length - next.findings.filter(isFixable).length);
    analysis = next;
  }
  return { analysis, fixed };
}
