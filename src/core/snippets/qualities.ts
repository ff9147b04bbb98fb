import { QUALITIES, type Quality } from '../knowledge/tactics.ts';
import { choice, toBody, type Snippet } from './snippet.ts';

/** Blocks for qualities: targets, and one deep dive per quality made from its tactics. */
const SNIPPETS: readonly Snippet[] = [
  {
    id: 'quality-targets',
    title: 'Latency targets',
    description: 'Operations with their targets at p50, p95 and p99.',
    topics: ['latency', 'non-functional-requirements'],
    body: toBody(`
| Operation | p50 | p95 | p99 | At a load of |
| --- | --- | --- | --- | --- |
| <frequent read> | {{50 ms}} | {{150 ms}} | {{300 ms}} | <requests per second> |
| <search or list> | {{100 ms}} | {{300 ms}} | {{800 ms}} | <requests per second> |
| <write> | {{100 ms}} | {{250 ms}} | {{500 ms}} | <requests per second> |`),
  },
  {
    id: 'feature-qualities',
    title: 'Qualities per feature',
    description: 'Each core feature against latency, availability, reliability, scale, fault tolerance and consistency.',
    topics: ['non-functional-requirements', 'availability', 'consistency', 'latency'],
    body: toBody(`
| Feature | Latency, p95 | Availability | Reliability | Scale at peak | Fault tolerance | Consistency |
| --- | --- | --- | --- | --- | --- | --- |
| <feature> | {{200 ms}} | {{99.9 %|99 %|99.95 %|99.99 %}} | <tolerable failures> | <requests per second> | <what may fail unnoticed> | {{strong|read your own writes|eventual}} |
| <feature> | {{500 ms}} | {{99.9 %|99 %|99.95 %|99.99 %}} | <tolerable failures> | <requests per second> | <what may fail unnoticed> | {{read your own writes|strong|eventual}} |
| <feature> | {{1 s}} | {{99 %|99.9 %|99.95 %|99.99 %}} | <tolerable failures> | <requests per second> | <what may fail unnoticed> | {{eventual|read your own writes|strong}} |`),
  },
  ...QUALITIES.map(deepDive),
];

export default SNIPPETS;

/** The hints stand in a comment, which counts as guidance and not as content. */
function deepDive({ id, title, question, tactics }: Quality): Snippet {
  const names = tactics.map((tactic) => tactic.name);
  const rotated = [...names.slice(1), ...names.slice(0, 1)];
  const hints = tactics.map(({ name, when, cost }) => `${name}: ${when} Costs: ${cost}`);
  return {
    id: `deep-dive-${id}`,
    title: `Deep dive: ${title.toLowerCase()}`,
    description: `${question} Tactics to choose from: ${names.join(', ')}.`,
    topics: [...new Set(tactics.flatMap((tactic) => tactic.topics))],
    body: toBody(`
**${title}: ${question}**

<!--
${hints.join('\n')}
-->

- Requirement answered: <the target, with its number>
- Where it is at risk: <component or flow>

| Tactic | Applied to | How | What it costs here |
| --- | --- | --- | --- |
| ${choice(names)} | <component> | <how it works here> | <cost> |
| ${choice(rotated)} | <component> | <how it works here> | <cost> |

Met when: <what is measured, and the bound>`),
  };
}
