import { termsOf } from '../design/terms.ts';
import { traceOf } from '../design/trace.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { nameOfAim, unserved } from './traced.ts';

export default defineRule({
  id: 'goal-without-requirement',
  summary: 'Every goal is served by a requirement.',
  why: 'A goal that no requirement takes up is a wish: nothing is built for it, and nobody can say whether it was reached.',
  severity: 'warning',
  examples: {
    bad: '# Ferry tickets\n\n## Goals\n\n- G1: Drivers no longer queue at the harbour.\n- G2: The crew knows the cargo before it loads.\n\n## Functional requirements\n\n- FR-1 (G1): A driver books a place for a lorry from the road.\n- FR-2 (G1): A driver changes the booking.\n',
    good: '# Ferry tickets\n\n## Goals\n\n- G1: Drivers no longer queue at the harbour.\n- G2: The crew knows the cargo before it loads.\n\n## Functional requirements\n\n- FR-1 (G1): A driver books a place for a lorry from the road.\n- FR-2 (G2): The crew sees what is booked.\n',
  },
  *check(view) {
    const trace = traceOf(view);
    const others = [...trace.requirements, ...trace.qualities];
    if (others.length < 2) return;
    const lacking = unserved(view, trace.goals, trace);
    const said = new Set(lacking.length === 0 ? [] : others.flatMap(({ aim }) => [...termsOf(aim.text)].filter((term) => !term.startsWith('+'))));
    for (const { aim, byIds } of lacking) {
      // One word in common may be all that a goal and its requirement share.
      if (!byIds && [...termsOf(aim.text)].some((term) => said.has(term))) continue;
      const text = byIds
        ? 'No requirement refers to the goal "{goal}", while others have theirs. Name the requirement that serves it, or drop the goal.'
        : 'No requirement speaks of the goal "{goal}". Looked for its words in all requirements and qualities: add the requirement that serves it, or drop the goal.';
      yield { range: aim.range, topic: 'design-goals', message: message(text, { goal: nameOfAim(aim) }), ...(byIds ? {} : { severity: 'information' as const }) };
    }
  },
});
