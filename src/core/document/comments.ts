import type { Comment, Directive, Range, Suppression } from './model.ts';

/** `key=value`, `key="a value"` or a bare `key`, as written in `<!-- plumbline: ... -->`; positions are offsets of the text the comment stands in. */
export function readDirectives(comment: Comment, text: string): Directive[] {
  const body = /^plumbline:/.exec(comment.text);
  if (!body) return [];
  const start = text.indexOf('plumbline:', comment.range.start) + 'plumbline:'.length;
  const end = comment.range.end - (text.startsWith('-->', comment.range.end - 3) ? 3 : 0);
  const pair = /([\w.-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s"]*)))?/g;
  const found: Directive[] = [];
  const source = text.slice(start, end);
  for (let match = pair.exec(source); match; match = pair.exec(source)) {
    found.push({ key: match[1] ?? '', value: (match[2] ?? match[3] ?? '').trim(), range: { start: start + match.index, end: start + match.index + match[0].length } });
  }
  return found;
}

/** The suppression a comment states: `plumbline-disable-next-line missing-indexes, thin-section: the reason`; undefined for other comments. */
export function readSuppression(comment: Comment, text: string): Suppression | undefined {
  const match = /^plumbline-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])/.exec(comment.text);
  if (!match) return undefined;
  const listStart = text.indexOf(match[0], comment.range.start) + match[0].length;
  const listEnd = comment.range.end - (text.startsWith('-->', comment.range.end - 3) ? 3 : 0);
  const source = text.slice(listStart, listEnd);
  const colon = source.indexOf(':');
  const list = colon < 0 ? source : source.slice(0, colon);
  const rules: { id: string; range: Range }[] = [];
  for (const word of list.matchAll(/[^\s,]+/g)) rules.push({ id: word[0], range: { start: listStart + word.index, end: listStart + word.index + word[0].length } });
  const kind = KINDS[match[1] ?? ''] ?? 'block';
  return { kind, rules, reason: colon < 0 ? '' : source.slice(colon + 1).trim(), range: comment.range, line: comment.line };
}

const KINDS: Readonly<Record<string, Suppression['kind']>> = {
  'disable-next-line': 'next-line',
  'disable-line': 'line',
  'disable-file': 'file',
  disable: 'block',
  enable: 'enable',
};
