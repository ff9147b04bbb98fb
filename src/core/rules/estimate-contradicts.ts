import { type Contradiction, contradictionsIn } from '../estimate/contradictions.ts';
import { message, type Message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'estimate-contradicts',
  summary: 'Figures of one document do not contradict each other: a target and its downtime, a budget and its parts, a number stated twice.',
  why: 'Whoever builds the system reads one of the two and holds to it; whoever tests it reads the other.',
  severity: 'information',
  examples: {
    bad: '# Harbour pilots\n\n## Availability\n\nThe target is 99.99 %, that is 8.8 hours of downtime per year.\n',
    good: '# Harbour pilots\n\n## Availability\n\nThe target is 99.9 %, that is 8.8 hours of downtime per year.\n',
  },
  *check({ doc, roles }) {
    for (const contradiction of contradictionsIn(doc, (block) => roles[block] === 'content')) yield { range: contradiction.range, topic: 'capacity-estimation', message: tell(contradiction) };
  },
});

function tell({ kind, stated, other, name }: Contradiction): Message {
  switch (kind) {
    case 'downtime':
      return message('"{stated}" is not the downtime that {other} allows. Correct the one or the other.', { stated, other });
    case 'budget':
      return message('The parts take {other} together, which is more than the total of {stated}. Give a part less, or the whole more.', { stated, other });
    case 'twice':
      return message('{name} is {stated} here and {other} further up. Decide for one, or say what each is for.', { name, stated, other });
  }
}
