import { plainText } from '../document/plain-text.ts';
import { message } from '../parsed.ts';
import { blankCells } from './blank-cells.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'weakness-without-reason',
  summary: 'Each known weakness says why it is not addressed yet.',
  why: 'A weakness that is only listed looks like one that was forgotten. With its reason it is a decision, and a reviewer can agree to it or not.',
  severity: 'information',
  examples: {
    bad: '# Ski pass\n\n## Known weaknesses\n\n| Weakness | Effect | Why not now | Revisit when |\n| --- | --- | --- | --- |\n| gates need the network | a closed gate at each outage | an offline list takes a month of work | the first outage above an hour |\n| one reader per gate | queues on Saturdays | | |\n',
    good: '# Ski pass\n\n## Known weaknesses\n\n| Weakness | Effect | Why not now | Revisit when |\n| --- | --- | --- | --- |\n| gates need the network | a closed gate at each outage | an offline list takes a month of work | the first outage above an hour |\n| one reader per gate | queues on Saturdays | the second costs 900 each | queues reach the road |\n',
  },
  *check(view) {
    for (const { name } of blankCells(view, /^(?:(?:known )?(?:weakness(?:es)?|limitations?|shortcomings?|gaps?|risks? accepted|accepted risks?))$/i, /^(?:why(?: not)?(?: (?:now|yet|accepted))?|reasons?|because|rationale|accepted because|justification)$/i)) {
      yield { range: name.range, topic: 'trade-offs', message: message('The weakness "{weakness}" has no reason. Say why it is not addressed yet, and what would bring it up again.', { weakness: plainText(name.text) }) };
    }
  },
});
