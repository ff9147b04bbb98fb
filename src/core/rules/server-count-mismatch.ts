import { largest, scaleOf } from '../design/scale.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

/** Requests a second that one application server answers, about; it is planned at half of that, and there are never fewer than two. */
const PER_SERVER = 1_000;
const LOAD = 0.5;
const FEWEST = 2;

/** So many times more servers than needed is worth a word; fewer than full load needs is another. */
const TOO_MANY = 4;

export default defineRule({
  id: 'server-count-mismatch',
  summary: 'The number of servers fits the requests per second that the document gives.',
  why: 'One server answers about 1,000 requests a second, and is planned at half of that so that one may fail: 600 a second take two or three. Ten times too many cost money each day; too few fall over at the first peak.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Capacity Estimation\n\nAt the peak there are 600 requests per second, which 20 servers answer.\n',
    good: '# Ferry tickets\n\n## Capacity Estimation\n\nAt the peak there are 600 requests per second, which 3 servers answer.\n',
  },
  *check({ doc, roles }) {
    if (!/\b(?:servers|instances)\b/i.test(doc.text)) return;
    const { servers, rates } = scaleOf(doc, (block) => roles[block] === 'content');
    const [only, second] = servers;
    const rate = largest(rates);
    // Several numbers of servers are of several things, or of several sizes.
    if (!only || !rate || second?.value !== undefined && servers.some(({ value }) => value !== only.value)) return;
    const near = doc.sections.find(({ range }) => range.start <= only.range.start && only.range.end <= range.end && range.start <= rate.range.start && rate.range.end <= range.end && range !== doc.title?.range && doc.title?.range.start !== range.start);
    if (!near) return;
    const needed = Math.max(FEWEST, Math.ceil(rate.value / (PER_SERVER * LOAD)));
    const least = Math.max(FEWEST, Math.ceil(rate.value / PER_SERVER));
    if (only.value >= least && only.value <= needed * TOO_MANY) return;
    yield { range: only.range, topic: 'capacity-estimation', message: message('{servers} for "{rate}": at about 1,000 requests a second each, half loaded and never below 2, it takes about {needed}. Say what makes a request dearer or cheaper, or correct the number.', { servers: only.text, rate: rate.text, needed }) };
  },
});
