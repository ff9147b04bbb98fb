import { message } from '../parsed.ts';
import { meantHint, suggest } from '../suggest.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'unknown-suppression',
  summary: 'A comment that suppresses a rule names one that exists.',
  why: 'A mistyped name suppresses nothing, and whoever wrote it believes otherwise.',
  severity: 'warning',
  examples: {
    bad: '# Seed bank\n\n<!-- plumbline-disable-file missing-index: no queries by field -->\n',
    good: '# Seed bank\n\n<!-- plumbline-disable-file missing-indexes: no queries by field -->\n',
  },
  *check({ doc, ruleIds }) {
    const known = [...ruleIds];
    for (const { id, range } of doc.suppressions.flatMap((suppression) => suppression.rules)) {
      if (ruleIds.has(id)) continue;
      const meant = suggest(id, known);
      const fixes = meant === undefined ? [] : [{ title: message('Change it to "{meant}"', { meant }), safe: true, edits: [{ range, text: meant }] }];
      yield { range, message: message('There is no rule "{id}".{hint}', { id, hint: meantHint(id, known) }), fixes };
    }
  },
});
