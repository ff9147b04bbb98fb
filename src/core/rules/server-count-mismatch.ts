import { SCALE } from '../knowledge/scale.ts';
import { message } from '../parsed.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from './rule.ts';
import { figures, largest } from './scale.ts';

/** A document that measures its own servers knows better. */
const OWN_MEASURE = /\b(?:per|each|every|one|a|single) (?:\w{1,12} )?(?:servers?|instances?|nodes?|machines?)\b[^.\n]{0,40}\d|\d[^.\n]{0,60}\b(?:per|each|every|one|a|\/) ?(?:\w{1,12} )?(?:server|instance|node|machine)\b|\b(?:websockets?|connections|streaming|transcod\w{1,3}|gpu)\b/i;

const NOT_PLANNED = /\b(?:no|not|never|if|would|could|instead|rather|later|future|until|today|currently|old|former|previous|had|at first|initially|start\w{0,3}|expensive|per region|each)\b|\?|=>?|→/i;

export default defineRule({
  id: 'server-count-mismatch',
  summary: 'The number of application servers fits the requests per second.',
  why: 'One server answers about 1,000 requests per second. Half of that is planned with, so that a peak and a lost machine are borne, and never fewer than two: 2 to 3 servers at 600 requests per second.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## Capacity Estimation\n\n600 requests per second at the peak, so we run 12 app servers.\n',
    good: '# Tool library\n\n## Capacity Estimation\n\n600 requests per second at the peak, so we run 3 app servers.\n',
  },
  *check(view) {
    // Figures are dear, and most documents count no servers.
    if (!/servers|instances|nodes/i.test(view.doc.text)) return;
    const servers = figures(view, 'servers').filter(({ line, value }) => Number.isInteger(value) && value > 0 && !NOT_PLANNED.test(line));
    const first = servers[0];
    if (!first) return;
    const rate = largest(figures(view, 'rate').filter(({ of }) => of === 'requests'));
    if (!rate || OWN_MEASURE.test(view.doc.text)) return;
    const least = Math.max(SCALE.fewestServers, Math.ceil(rate.value / (SCALE.requestsPerServer * SCALE.plannedLoad)));
    // A napkin number is right within a factor of two.
    if (servers.some(({ value }) => value >= least && value <= 2 * (least + 1))) return;
    const text = '{servers} at {rate}: by 1,000 requests per second a server at half load, and never fewer than two, it would be {least} to {most}. Correct the number, or say what one server answers.';
    const fixes: Fix[] = [{ title: message('Write {number} servers', { number: least }), safe: false, edits: [{ range: first.number, text: String(least) }] }];
    yield { range: first.range, topic: 'capacity-estimation', message: message(text, { servers: first.text, rate: rate.text, least, most: least + 1 }), fixes };
  },
});
