import { unusedInputs } from '../estimate/block/unused.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'estimate-unused-input',
  summary: 'Every input of an estimate block is used by a calculation, or by a number that is tied to it.',
  why: 'An input that nothing follows from is left over from an earlier draft, or stands for a calculation that was forgotten.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Capacity Estimation\n\n```estimate\ntickets = 40,000 per day\npeak factor = 5\nwrites at the pier = tickets * 3\n```\n',
    good: '# Ferry tickets\n\n## Capacity Estimation\n\n```estimate\ntickets = 40,000 per day\npeak factor = 5\nwrites at the pier = tickets * peak factor\n```\n',
  },
  *check({ doc }) {
    for (const { name, nameRange } of unusedInputs(doc)) yield { range: nameRange, message: message('Nothing follows from "{name}". Use it in a calculation, or take it out.', { name }), topic: 'capacity-estimation' };
  },
});
