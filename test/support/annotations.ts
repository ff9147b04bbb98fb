import { formatMessage, lineAt, type Analysis, type Finding } from '../../src/core/index.ts';

const NOTE = /^[ \t]*\^+ [\w-]+: .*$/;

/** A fixture without its notes: the document as a writer would have it. */
export function stripNotes(fixture: string): string {
  return fixture.split('\n').filter((line) => !NOTE.test(line)).join('\n');
}

/** The document with a note under each finding: carets below the first line of its range, the rule and the message. */
export function annotate({ doc, findings }: Pick<Analysis, 'doc' | 'findings'>): string {
  const byLine = new Map<number, Finding[]>();
  for (const finding of findings) {
    const line = lineAt(doc, finding.range.start);
    byLine.set(line, [...(byLine.get(line) ?? []), finding]);
  }
  return doc.text
    .split('\n')
    .flatMap((text, line) => [text, ...(byLine.get(line) ?? []).map((finding) => note(text, doc.lineStarts[line] ?? 0, finding))])
    .join('\n');
}

function note(line: string, start: number, finding: Finding): string {
  const from = finding.range.start - start;
  const to = Math.min(finding.range.end - start, line.length);
  return `${' '.repeat(from)}${'^'.repeat(Math.max(1, to - from))} ${finding.rule}: ${formatMessage(finding.message)}`;
}
