import { QUICK_DECISIONS } from '../knowledge/quick-decisions.ts';
import { technologyNames } from '../knowledge/technologies.ts';
import { REASONS, TRADE_OFFS } from '../knowledge/trade-offs.ts';
import { choice, toBody, type Snippet } from './snippet.ts';

const REASON = choice(REASONS);

const quickRows = QUICK_DECISIONS.map(
  ({ decision, choice: usual, why, unless }) => `| ${decision} | ${usual} | ${why} | ${unless} | {{the default|something else}}, <why here> |`,
);

/** Blocks for choices and what they cost. */
const SNIPPETS: readonly Snippet[] = [
  {
    id: 'option',
    title: 'Option',
    description: 'One option with pros, cons, cost and when to use it.',
    topics: ['trade-offs', 'cost'],
    body: toBody(`
**Option {{A}}: <name>**

- Pros: <what it gives>
- Cons: <what it lacks>
- Cost: <money, work to build, work to run>
- When to use: <situation in which it is the best one>`),
  },
  {
    id: 'option-table',
    title: 'Options A and B',
    description: 'Two options side by side: pros, cons, cost, when to use.',
    topics: ['trade-offs', 'cost'],
    body: toBody(`
| | Option A: <name> | Option B: <name> |
| --- | --- | --- |
| Pros | <what it gives> | <what it gives> |
| Cons | <what it lacks> | <what it lacks> |
| Cost | <money, work> | <money, work> |
| When to use | <situation> | <situation> |

**Chosen:** {{A|B}}, for the sake of ${REASON}: <the fact that decides it>`),
  },
  {
    id: 'decision',
    title: 'Decision',
    description: 'A choice with what was rejected, the reason behind it, what it costs and when to look again.',
    topics: ['trade-offs'],
    body: toBody(`
**Decision:** we use <what was chosen> rather than <what was rejected>.

- Reason: ${REASON}; <the requirement or number behind it>
- What we give up: <what the other one does better>
- Cost: <money, work to build, work to run>
- Look again when: <a number or event>`),
  },
  {
    id: 'trade-off',
    title: 'Trade-off',
    description: 'One of the common trade-offs, with the side taken and why.',
    topics: ['trade-offs', 'consistency'],
    body: toBody(`
**${choice(TRADE_OFFS.map((tradeOff) => tradeOff.title))}:** we take <the side>, because of ${REASON}: <the requirement or number behind it>. We give up <what the other side does better>, and live with it by <what softens it>.`),
  },
  {
    id: 'weakness-table',
    title: 'Known weaknesses',
    description: 'What is weak in this design, its effect, why it is left so for now, and when to revisit it.',
    topics: ['trade-offs', 'bottlenecks', 'open-questions'],
    body: toBody(`
| Weakness | Effect | Why not now | When to revisit |
| --- | --- | --- | --- |
| <what is weak> | <who notices, and how> | <reason> | <number, date or event> |
| <what is weak> | <who notices, and how> | <reason> | <number, date or event> |`),
  },
  {
    id: 'cache-decision',
    title: 'Cache decision',
    description: 'What is cached and why it pays; where, pattern, expiry, eviction, invalidation, tolerable staleness.',
    topics: ['caching', 'consistency'],
    body: toBody(`
**Cached:** <what>

| Question | Answer |
| --- | --- |
| How often does it change? | {{weekly|daily|every minute|every second: do not cache}} |
| Is it dear to fetch? | {{yes, joins or several queries|no, a lookup}} |
| How often is it read? | {{100 times a minute|every few minutes|once a day: not worth it}} |
| Where | {{${technologyNames('cache').join('|')}|CDN|browser}} |
| Pattern | {{cache-aside|write-through|write-back|read-through}} |
| Expiry | {{1 hour|5 minutes|1 day|none}} |
| Eviction | {{least recently used|least frequently used|none, it all fits}}, at <size> |
| Invalidated by | <the event that removes the entry, and who sends it> |
| Staleness | a reader may see a value that is up to {{1 hour}} old |
| Expected hit ratio | {{90 %}} |
| Without the cache | <what the database does when the cache is empty or down> |`),
  },
  {
    id: 'quick-decisions',
    title: 'Quick decision matrix',
    description: 'Eight decisions with the usual choice, why, and when not; the last column is yours.',
    topics: ['trade-offs', 'storage-choice', 'architecture'],
    body: toBody(`
| Decision | Usually | Why | Unless | Here |
| --- | --- | --- | --- | --- |
${quickRows.join('\n')}`),
  },
];

export default SNIPPETS;
