import { isAddressed, qualitiesIn } from '../design/qualities.ts';
import { traceOf } from '../design/trace.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { nameOfAim, unserved } from './traced.ts';

export default defineRule({
  id: 'quality-not-addressed',
  summary: 'Every non-functional requirement is worked out somewhere in the design.',
  why: 'A promise such as 99.9 % is kept by something: a replica, a retry, a cache. Where the design does not say by what, it is kept by luck.',
  severity: 'warning',
  examples: {
    bad: '# Ferry tickets\n\n## Non-functional requirements\n\n- NFR-1: The booking answers within 400 ms for 99 of 100.\n- NFR-2: No ticket is lost when a machine fails.\n\n## Latency\n\nNFR-1 is kept by holding the timetable in memory; the booking itself takes one write of 20 ms.\n',
    good: '# Ferry tickets\n\n## Non-functional requirements\n\n- NFR-1: The booking answers within 400 ms for 99 of 100.\n- NFR-2: No ticket is lost when a machine fails.\n\n## Latency\n\nNFR-1 is kept by holding the timetable in memory; the booking itself takes one write of 20 ms.\n\n## Durability\n\nNFR-2: each ticket is written to two disks before the answer.\n',
  },
  *check(view) {
    const trace = traceOf(view);
    if (!trace.parts.some(({ kind }) => kind === 'deep-dive')) return;
    // The lists of qualities name them and do nothing for them.
    const held = new Set(trace.qualities.map(({ aim }) => aim.section));
    const isElsewhere = (block: number): boolean => view.roles[block] === 'content' && !held.has(view.doc.blocks[block]?.section ?? -1);
    for (const { aim, byIds } of unserved(view, trace.qualities, trace)) {
      if (!byIds && qualitiesIn(aim.text).some((id) => isAddressed(view.doc, id, isElsewhere))) continue;
      const text = byIds
        ? '"{quality}" is referred to by no section that works it out, while others are. Looked for its id in the sections of the design: say by what it is kept.'
        : '"{quality}" is worked out nowhere. Looked for its words and for what keeps such a promise in the sections of the design: say by what it is kept, and how that is measured.';
      yield { range: aim.range, topic: 'non-functional-requirements', message: message(text, { quality: nameOfAim(aim) }), ...(byIds ? {} : { severity: 'information' as const }) };
    }
  },
});
