import { lineAt } from './document/lines.ts';
import type { DesignDoc, Range, Suppression } from './document/model.ts';
import type { Finding } from './finding.ts';

interface Scope {
  readonly suppression: Suppression;
  /** The rule this scope is for; undefined for all. */
  readonly rule: string | undefined;
  readonly range: Range;
  readonly from: number;
  readonly to: number;
}

/** A finding that a comment takes away. */
export interface Suppressed {
  readonly finding: Finding;
  /** The first comment that does. */
  readonly by: Suppression;
}

/** The findings that no comment suppresses, those that one does, and the comments' entries that suppress none of them. */
export function applySuppressions(doc: DesignDoc, findings: readonly Finding[]): { kept: Finding[]; suppressed: Suppressed[]; unused: { rule: string | undefined; range: Range; comment: Suppression }[] } {
  const scopes = scopesOf(doc);
  const used = new Set<Scope>();
  const suppressed: Suppressed[] = [];
  const kept = findings.filter((finding) => {
    const line = lineAt(doc, finding.range.start);
    let by: Suppression | undefined;
    for (const scope of scopes) {
      if (line < scope.from || line > scope.to || (scope.rule !== undefined && scope.rule !== finding.rule)) continue;
      used.add(scope);
      by ??= scope.suppression;
    }
    if (by) suppressed.push({ finding, by });
    return !by;
  });
  return { kept, suppressed, unused: scopes.filter((scope) => !used.has(scope)).map(({ rule, range, suppression }) => ({ rule, range, comment: suppression })) };
}

/** Lines that each entry of a suppression comment covers; a block lasts until its rule is enabled again or the text ends. */
function scopesOf(doc: DesignDoc): Scope[] {
  const scopes: Scope[] = [];
  const last = doc.lineStarts.length - 1;
  doc.suppressions.forEach((suppression, index) => {
    if (suppression.kind === 'enable') return;
    const entries = suppression.rules.length > 0 ? suppression.rules : [{ id: undefined, range: suppression.range }];
    for (const { id, range } of entries) {
      const endLine = lineAt(doc, suppression.range.end - 1);
      const lines = {
        file: [0, last],
        line: [suppression.line, endLine],
        'next-line': [endLine + 1, endLine + 1],
        block: [suppression.line, enabledAgain(doc, index, id) ?? last],
      }[suppression.kind];
      scopes.push({ suppression, rule: id, range, from: lines[0] ?? 0, to: lines[1] ?? last });
    }
  });
  return scopes;
}

function enabledAgain(doc: DesignDoc, from: number, rule: string | undefined): number | undefined {
  return doc.suppressions.slice(from + 1).find((other) => other.kind === 'enable' && (other.rules.length === 0 || other.rules.some((entry) => entry.id === rule)))?.line;
}
