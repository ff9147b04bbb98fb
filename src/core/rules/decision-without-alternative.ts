import { plainText } from '../document/plain-text.ts';
import { message } from '../parsed.ts';
import { blankCells } from './blank-cells.ts';
import { defineRule } from './rule.ts';

/** Headers of a table that only picks defaults, one to a row: the choice of options is known there. */
const DEFAULT = /^defaults?(?: choice)?$/i;

export default defineRule({
  id: 'decision-without-alternative',
  summary: 'A decision names what was decided against.',
  why: 'Without the option that was left, nobody can tell whether it was weighed or not thought of, and it comes up again in every review.',
  severity: 'information',
  examples: {
    bad: '# National park\n\n## Trade-offs\n\n| Decision | Taken | Given up | Because |\n| --- | --- | --- | --- |\n| positions | push on movement | push every 10 s | the battery lasts the shift |\n| store | PostgreSQL | | 8 writes a second, and the team runs two already |\n',
    good: '# National park\n\n## Trade-offs\n\n| Decision | Taken | Given up | Because |\n| --- | --- | --- | --- |\n| positions | push on movement | push every 10 s | the battery lasts the shift |\n| store | PostgreSQL | a file per day | 8 writes a second, and the team runs two already |\n',
  },
  *check(view) {
    for (const { name, table } of blankCells(view, /^(?:decisions?|choices?|questions?|topics?|concerns?|aspects?|areas?)$/i, /^(?:given up|alternatives?(?: considered)?|options? considered|instead of|rejected|against|other options?|over|not chosen|considered)$/i)) {
      if (table.header.cells.some((cell) => DEFAULT.test(plainText(cell.text)))) continue;
      yield { range: name.range, topic: 'trade-offs', message: message('The decision "{decision}" names no alternative. Say what else was possible, if only doing nothing, and what it would have cost.', { decision: plainText(name.text) }) };
    }
  },
});
