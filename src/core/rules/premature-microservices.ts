import { SCALE } from '../knowledge/scale.ts';
import { message } from '../parsed.ts';
import { type Mechanism, firstUse } from './mechanisms.ts';
import { defineRule } from './rule.ts';
import { figures, largest } from './scale.ts';

/** Teams that release on their own, parts that differ in load, or a system that is so already. */
const MECHANISM: Mechanism = {
  used: /\bmicro-?services?(?:[- ](?:architecture|based))?\b/i,
  answer: /\b(?:teams|squads|own team|independent(?:ly)? (?:deploy|releas|scal)\w{0,6}|(?:deploy|release|scale)[sd]? independently|scales? (?:separately|on its own|by itself)|deployed (?:separately|apart)|different (?:load|languages?|scaling)|existing (?:micro-?)?services|our (?:existing )?platform|isolation|monolith\w{0,3})\b/i,
  times: 1,
};

/** Without a rate, a system of so many users is small: each makes 20 requests a day, and a day's peak is ten times its mean. */
const USERS = 100_000;

export default defineRule({
  id: 'premature-microservices',
  summary: 'A system is cut into microservices when teams or loads differ, not before.',
  why: 'Each cut turns a function call into a network call with a version, a timeout and a trace, and a transaction into a saga. A small system pays that and gets nothing for it.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## Capacity Estimation\n\n40 requests per second at the peak.\n\n## Architecture\n\nWe build it as microservices: tools, loans, reminders and fines.\n',
    good: '# Tool library\n\n## Capacity Estimation\n\n40 requests per second at the peak.\n\n## Architecture\n\nOne deployable with the modules tools, loans, reminders and fines.\n',
  },
  *check(view) {
    const found = firstUse(view, MECHANISM);
    if (!found) return;
    const rate = largest(figures(view, 'rate'));
    const users = largest(figures(view, 'users'));
    const small = rate ? rate.value <= SCALE.requestsPerServer : (users?.value ?? 0) >= 100 && (users?.value ?? Infinity) <= USERS;
    const figure = rate ?? users;
    if (!small || !figure || (users?.value ?? 0) >= SCALE.shardingUsers / 10) return;
    const text = '"{name}" at {figure}: one server answers about 1,000 requests per second. Looked for several teams, parts that scale or release on their own: name them, or begin with one deployable of clear modules.';
    yield { range: found.range, topic: 'architecture', message: message(text, { name: found.name, figure: figure.text }) };
  },
});
