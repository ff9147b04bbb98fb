import { unitlessIn } from '../estimate/unitless.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'estimate-without-unit',
  summary: 'A size or a time in an estimate has its unit.',
  why: 'Storage of 500 is a disk or a data centre: megabytes and terabytes are a million apart, and each reader takes the one at hand.',
  severity: 'information',
  examples: {
    bad: '# Tide gauges\n\n## Capacity Estimation\n\n- 4,000 gauges send a reading a minute, 67 per second\n- Storage per year: 420\n',
    good: '# Tide gauges\n\n## Capacity Estimation\n\n- 4,000 gauges send a reading a minute, 67 per second\n- Storage per year: 420 GB\n',
  },
  *check({ doc, verdicts }) {
    const own = verdicts.get('capacity-estimation')?.sections ?? [];
    const sections = new Set(own.flatMap((index) => Array.from({ length: Math.max(1, (doc.sections[index]?.endIndex ?? index) - index) }, (_, nth) => index + nth)));
    for (const { range, label } of unitlessIn(doc, sections)) yield { range, message: message('{label} of {number} has no unit.', { label, number: doc.text.slice(range.start, range.end) }), topic: 'capacity-estimation' };
  },
});
