import { largest, scaleOf } from '../design/scale.ts';
import { message } from '../parsed.ts';
import { type Mechanism, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';

/** Below so many users one deployable is the default; above, the parts tend to differ in load. The source names no bound: the number is ours. */
const USERS = 1e6;
/** One server answers about so many requests a second. */
const RATE = 1_000;

const MECHANISM: Mechanism = {
  used: /\bmicro-?services?(?: architecture)?\b/i,
  answer: /\b(?:teams?|independent\w{0,2}|release\w{0,2} on (?:its|their) own|separate\w{0,2} (?:deploy\w{0,6}|scal\w{1,3}|release\w{0,2})|own (?:release|pace|team)|scale[sd]? (?:separately|on (?:its|their) own|each)|isolat\w{1,4}|bounded contexts?|existing|already|company|platform|standard|monolith\w{0,4})\b/i,
  times: 2,
};

export default defineRule({
  id: 'premature-microservices',
  summary: 'A system is cut into services where teams or load ask for it.',
  why: 'Each cut adds a network, a version and a page at night. At a small size one deployable with clear modules gives the same order without them.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Requirements\n\n20,000 users book on two lines.\n\n## Architecture\n\nFive microservices: timetable, booking, payment, mail, report. Each microservice has its database.\n\n## Data Flow\n\nThe booking microservice calls the payment microservice.\n',
    good: '# Ferry tickets\n\n## Requirements\n\n20,000 users book on two lines.\n\n## Architecture\n\nOne deployable with five modules: timetable, booking, payment, mail, report.\n',
  },
  *check(view) {
    const found = unanswered(view, MECHANISM);
    if (!found) return;
    const scale = scaleOf(view.doc, (block) => view.roles[block] === 'content');
    const users = largest(scale.users);
    if (!users || users.value >= USERS || (largest(scale.rates)?.value ?? 0) >= RATE) return;
    yield { range: found.range, topic: 'architecture', message: message('"{name}" for "{users}": at this size one deployable with clear modules is the default. Say which team releases on its own or which part scales differently, or begin in one piece.', { name: found.name, users: users.text }) };
  },
});
