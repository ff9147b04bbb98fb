import { contradictionsOf } from '../estimate/contradictions.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'estimate-contradicts',
  summary: 'Figures that say the same agree: an availability and its downtime, a latency budget and its parts, a quantity that is stated twice.',
  why: 'Two figures for one thing mean that each reader builds for another system.',
  severity: 'information',
  examples: {
    bad: '# Ticket gates\n\n## Requirements\n\nThe gates are available 99.99 % of the time, which is 8.8 hours of downtime a year.\n',
    good: '# Ticket gates\n\n## Requirements\n\nThe gates are available 99.9 % of the time, which is 8.8 hours of downtime a year.\n',
  },
  *check({ doc }) {
    yield* contradictionsOf(doc);
  },
});
