import { sheetOf } from '../estimate/block/sheet.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'estimate-error',
  summary: 'Every line of an estimate block can be computed.',
  why: 'A line that adds a size to a rate, or asks for a name that is not there, has no result, and neither has anything that follows from it.',
  severity: 'warning',
  examples: {
    bad: '# Ferry tickets\n\n## Capacity Estimation\n\n```estimate\ntickets = 40,000 per day\nstorage per year = tickets + 2 KB * 1 year\n```\n',
    good: '# Ferry tickets\n\n## Capacity Estimation\n\n```estimate\ntickets = 40,000 per day\nstorage per year = tickets * 2 KB * 1 year\n```\n',
  },
  *check({ doc }) {
    for (const { range, message: said, meant } of sheetOf(doc).problems) {
      yield { range, message: said, topic: 'capacity-estimation', fixes: meant === undefined ? [] : [{ title: message('Write "{name}"', { name: meant }), safe: false, edits: [{ range, text: meant }] }] };
    }
  },
});
