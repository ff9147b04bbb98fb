import { drawingsOf } from '../design/mermaid.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'diagram-without-edges',
  summary: 'A diagram joins its boxes.',
  why: 'Boxes side by side are a list. What calls what, and what goes down with it, stands in the arrows.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Architecture\n\n```mermaid\nflowchart LR\n  app[App]\n  service[Booking service]\n  db[(Bookings)]\n```\n',
    good: '# Ferry tickets\n\n## Architecture\n\n```mermaid\nflowchart LR\n  app[App] --> service[Booking service]\n  service --> db[(Bookings)]\n```\n',
  },
  *check(view) {
    for (const { kind, block, nodes, edges, isPartial } of drawingsOf(view.doc)) {
      const first = [...nodes.values()][0];
      if (kind === 'other' || isPartial || !first || nodes.size < 3 || edges.length > 0 || view.roles[block] !== 'content') continue;
      yield { range: first.range, topic: 'diagram', message: message('The diagram has {count} boxes from "{first}" on and no arrow between them. Draw who calls whom, and what goes over the line.', { count: nodes.size, first: first.label }) };
    }
  },
});
