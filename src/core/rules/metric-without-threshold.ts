import { plainText } from '../document/plain-text.ts';
import { message } from '../parsed.ts';
import { blankCells } from './blank-cells.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'metric-without-threshold',
  summary: 'Each metric that is watched says from which value on somebody acts.',
  why: 'A metric without a threshold is a picture on a wall. Whether 70 % is good or bad is decided at night by whoever is awake.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Monitoring\n\n| Metric | Threshold | Goes to |\n| --- | --- | --- |\n| failed bookings | above 2 % for 5 minutes | on-call |\n| queue length | | on-call |\n',
    good: '# Ferry tickets\n\n## Monitoring\n\n| Metric | Threshold | Goes to |\n| --- | --- | --- |\n| failed bookings | above 2 % for 5 minutes | on-call |\n| queue length | above 1,000 for 10 minutes | on-call |\n',
  },
  *check(view) {
    for (const { name } of blankCells(view, /^(?:metrics?|signals?|indicators?|slis?|what is measured|measurements?)$/i, /^(?:thresholds?|alert(?:s| when| at| if| threshold)?|targets?|limits?|alarm(?: when| at)?|objectives?|slos?|act when|critical|warning)$/i)) {
      yield { range: name.range, topic: 'monitoring', message: message('The metric "{metric}" has no threshold. Say from which value on, and for how long, somebody acts; drop it if nobody would.', { metric: plainText(name.text) }) };
    }
  },
});
