import { traceOf } from '../design/trace.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { nameOfAim, unserved } from './traced.ts';

export default defineRule({
  id: 'requirement-not-served',
  summary: 'Every functional requirement is taken up by an endpoint, a flow, an entity or a component.',
  why: 'A requirement that no part of the design takes up was forgotten, and is found by whoever accepts the system. Or it was dropped, and nobody was told.',
  severity: 'warning',
  examples: {
    bad: '# Ferry tickets\n\n## Functional requirements\n\n- FR-1: A driver books a place for a lorry.\n- FR-2: A driver cancels the booking.\n\n## API\n\n- `POST /bookings` (FR-1): returns the booking\n\n## Components\n\n| Component | Does |\n| --- | --- |\n| stowage planner | keeps lorries and cars apart |\n',
    good: '# Ferry tickets\n\n## Functional requirements\n\n- FR-1: A driver books a place for a lorry.\n- FR-2: A driver cancels the booking.\n\n## API\n\n- `POST /bookings` (FR-1): returns the booking\n- `DELETE /bookings/{id}` (FR-2): returns the money\n',
  },
  *check(view) {
    const trace = traceOf(view);
    // Where the design has no parts yet, the topics that ask for them speak.
    if (!trace.parts.some(({ kind }) => kind !== 'deep-dive')) return;
    for (const { aim, byIds } of unserved(view, trace.requirements, trace)) {
      const text = byIds
        ? '"{requirement}" is referred to by no part of the design, while others are. Looked for its id at endpoints, flows, entities and components: add what serves it, or move it out of scope.'
        : '"{requirement}" is taken up by no part of the design. Looked for its words at endpoints, flows, entities and components, and in the text: add what serves it, name the part that does, or move it out of scope.';
      yield { range: aim.range, topic: 'functional-requirements', message: message(text, { requirement: nameOfAim(aim) }), ...(byIds ? {} : { severity: 'information' as const }) };
    }
  },
});
