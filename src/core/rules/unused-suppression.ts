import { message } from '../parsed.ts';
import { applySuppressions } from '../suppress.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'unused-suppression',
  summary: 'A comment that suppresses a rule still has something to suppress.',
  why: 'A left-over suppression hides the next finding of its rule, which may be a real one.',
  severity: 'information',
  last: true,
  examples: {
    bad: '# Seed bank\n\n## Caching\n\n<!-- plumbline-disable-next-line placeholder-text: owner on leave -->\nThe catalogue is cached in Redis for one hour and dropped on every import.\n',
    good: '# Seed bank\n\n## Caching\n\n<!-- plumbline-disable-next-line placeholder-text: owner on leave -->\nThe catalogue is cached in Redis for one hour and dropped on every import. TODO: its size.\n',
  },
  *check({ doc, ruleIds, assignment }, found) {
    for (const { rule, range, comment } of applySuppressions(doc, found).unused) {
      // An unknown name has its own finding, and a rule that is off finds nothing anywhere.
      if (rule !== undefined && (!ruleIds.has(rule) || assignment.rules[rule] === 'off')) continue;
      yield {
        range,
        message: rule === undefined ? message('This comment suppresses nothing. Remove it.') : message('Nothing of "{rule}" is found here, so this suppresses nothing. Remove it.', { rule }),
        fixes: [{ title: message('Remove it'), safe: true, edits: [removal(doc.text, comment.range, range, comment.rules.length)] }],
      };
    }
  },
});

/** Takes out the whole comment with its line where it stands alone on it, or one name out of several. */
function removal(text: string, comment: { start: number; end: number }, name: { start: number; end: number }, names: number): { range: { start: number; end: number }; text: string } {
  if (names > 1) {
    const before = /,\s*$/.exec(text.slice(comment.start, name.start));
    const after = /^\s*,\s*/.exec(text.slice(name.end, comment.end));
    return { range: before ? { start: name.start - before[0].length, end: name.end } : { start: name.start, end: name.end + (after?.[0].length ?? 0) }, text: '' };
  }
  const lineStart = Math.max(text.lastIndexOf('\n', comment.start - 1), text.lastIndexOf('\r', comment.start - 1)) + 1;
  const rest = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(comment.end));
  if (text.slice(lineStart, comment.start).trim() === '' && rest) return { range: { start: lineStart, end: comment.end + rest[0].length }, text: '' };
  return { range: comment, text: '' };
}
