import { plainText } from '../document/plain-text.ts';
import { message } from '../parsed.ts';
import { blankCells } from './blank-cells.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'alert-without-owner',
  summary: 'Each alert says who gets it.',
  why: 'An alert that goes to everybody is looked at by nobody. The first question in the review of an incident is who knew.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Monitoring\n\n| Alert | Threshold | Goes to |\n| --- | --- | --- |\n| failed bookings | above 2 % for 5 minutes | on-call |\n| queue length | above 1,000 | |\n',
    good: '# Ferry tickets\n\n## Monitoring\n\n| Alert | Threshold | Goes to |\n| --- | --- | --- |\n| failed bookings | above 2 % for 5 minutes | on-call |\n| queue length | above 1,000 | team channel |\n',
  },
  *check(view) {
    for (const { name } of blankCells(view, /^(?:metrics?|signals?|indicators?|alerts?|alarms?)(?: names?)?$/i, /^(?:owners?|goes to|who|notif\w{1,6}|teams?|on[- ]?call|paged?|pages|escalat\w{1,5}(?: to)?|channels?|recipients?|sent to|told|responsible|who (?:acts|is told|is paged|gets it))$/i)) {
      yield { range: name.range, topic: 'monitoring', message: message('"{alert}" goes to nobody. Name the team, channel or rota that gets it, and what they do first.', { alert: plainText(name.text) }) };
    }
  },
});
