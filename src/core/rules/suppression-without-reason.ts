import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'suppression-without-reason',
  summary: 'A comment that suppresses a rule says why.',
  why: 'Whoever reads it later cannot tell an exception that was thought about from a finding that was in the way, and dares to remove neither.',
  severity: 'information',
  off: true,
  always: true,
  last: true,
  examples: {
    bad: '# Seed bank\n\n## Caching\n\n<!-- plumbline-disable-next-line placeholder-text -->\nThe catalogue is cached in Redis for one hour and dropped on every import. TODO: its size.\n',
    good: '# Seed bank\n\n## Caching\n\n<!-- plumbline-disable-next-line placeholder-text: owner on leave -->\nThe catalogue is cached in Redis for one hour and dropped on every import. TODO: its size.\n',
  },
  *check({ doc }) {
    for (const { kind, rules, reason, range } of doc.suppressions) {
      if (kind === 'enable' || reason.trim() !== '') continue;
      const names = rules.map(({ id }) => id).join(', ');
      yield { range, message: names === '' ? message('This comment suppresses every rule and does not say why. Name the rule, and the reason behind a colon.') : message('This comment suppresses {rules} and does not say why. Add the reason behind a colon.', { rules: names }) };
    }
  },
});
