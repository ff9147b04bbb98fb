import { message } from '../parsed.ts';
import { saidIn } from '../design/said.ts';
import { blocksFor } from '../design/words.ts';
import { defineRule } from './rule.ts';

const OBJECTIVE = /\b(?:SLOs?|service[- ]level objectives?|error budgets?)\b/;
const SHARE = /\b\d{2}(?:\.\d{1,4})?\s?%/;
const WINDOW = /\b(?:months?|monthly|weeks?|weekly|days?|daily|quarters?|quarterly|years?|yearly|annual\w{0,2}|rolling|calendar|\d{1,3}d|window)\b/i;

export default defineRule({
  id: 'slo-without-window',
  summary: 'A service level objective says over which time it is measured.',
  why: 'The same 99.9 % allow 43 minutes of outage in one go over a month and 86 seconds over a day. Without the window nobody can say whether it was met.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Monitoring\n\nSLO: 99.9 % of bookings are answered within 400 ms.\n',
    good: '# Ferry tickets\n\n## Monitoring\n\nSLO: 99.9 % of bookings are answered within 400 ms, over 30 days.\n',
  },
  *check({ doc, roles }) {
    for (const index of blocksFor(doc, OBJECTIVE)) {
      const block = doc.blocks[index];
      if (!block || roles[index] !== 'content' || block.kind === 'html' || block.kind === 'code') continue;
      const section = doc.sections[block.section];
      const inTable = block.kind === 'table' && block.header.cells.some((cell) => OBJECTIVE.test(cell.text));
      const text = doc.text.slice(block.range.start, block.range.end);
      if (!section || !(inTable || OBJECTIVE.test(block.kind === 'text' ? text : '')) || WINDOW.test(saidIn(doc, section.range))) continue;
      const share = SHARE.exec(text);
      if (!share) continue;
      const range = { start: block.range.start + share.index, end: block.range.start + share.index + share[0].length };
      yield {
        range,
        topic: 'monitoring',
        message: message('The objective "{share}" has no window. Say over which time it is measured, such as 30 days: a bad hour counts for more in a day than in a month.', { share: share[0] }),
        fixes: [{ title: message('Add "over 30 days"'), safe: false, edits: [{ range: { start: range.end, end: range.end }, text: ' over 30 days' }] }],
      };
    }
  },
});
