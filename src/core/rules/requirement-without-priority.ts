import type { TracedAim } from '../design/trace.ts';
import { traceOf } from '../design/trace.ts';
import { isUnder } from '../design/under.ts';
import { message } from '../parsed.ts';
import { defineRule, type View } from './rule.ts';
import { nameOfAim } from './traced.ts';

/** How a template asks for it. */
const ASKS = /\bmust[- ]haves?\b|\bgood[- ]to[- ]have\b|\bpriorit(?:y|ies)\b|\bMoSCoW\b/i;

const PRIORITY = /\b(?:must|should|could|won't|good|nice|would)[- ](?:haves?|to[- ]haves?)\b|\b(?:P[0-4]|MVP|mandatory|required|optional|essential|later|stretch|critical|high|medium|low|core|primary|secondary|first (?:release|version))\b|\((?:must|should|could|won't|m|s|c|w)\)|:\s{0,3}(?:must|should|could)\s*$|\|\s{0,3}(?:must|should|could)\s{0,3}\|/im;

/** What a cell says in a column for priorities. */
const CELL = /\|\s{0,3}(?:yes|no|x|[1-5])\s{0,3}\|/i;
const COLUMN = /\|[^|\n]{0,20}\b(?:priorit(?:y|ies)|must|moscow|importance|mandatory|needed)\b[^|\n]{0,20}\|/i;

/** Titles that give the priority of all below them. */
const GROUP = /\b(?:must|should|could|won't|good|nice)[- ](?:haves?|to[- ]haves?)\b|\b(?:mandatory|optional|essential|core|mvp|priority|p[0-3]|below the line|above the line|out of scope|primary|secondary|stretch|extended|phase|v1|version)\b/i;

export default defineRule({
  id: 'requirement-without-priority',
  summary: 'Each functional requirement says whether it is a must or would be good, where the template asks for it.',
  why: 'When time runs out, something is left out. Without priorities it is whatever comes last in the list.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Functional requirements\n\n| No. | A user should be able to | Priority |\n| --- | --- | --- |\n| F1 | book a place for a lorry | must-have |\n| F2 | change the booking | must-have |\n| F3 | see the ferry on a map | |\n',
    good: '# Ferry tickets\n\n## Functional requirements\n\n| No. | A user should be able to | Priority |\n| --- | --- | --- |\n| F1 | book a place for a lorry | must-have |\n| F2 | change the booking | must-have |\n| F3 | see the ferry on a map | good-to-have |\n',
  },
  *check(view) {
    if (!isAsked(view)) return;
    const { requirements } = traceOf(view);
    if (requirements.length < 2 || requirements.some(({ aim }) => isUnder(view.doc, aim.section, GROUP))) return;
    const has = ({ aim }: TracedAim): boolean => {
      const text = view.doc.text.slice(aim.place.start, aim.place.end);
      return PRIORITY.test(text) || (CELL.test(text) && hasColumn(view, aim.section));
    };
    const lacking = requirements.filter((requirement) => !has(requirement));
    const { length } = requirements;
    // Where none has one, the document may group them in a way of its own; that is left to the prompt of the template.
    if (lacking.length * 2 >= length) return;
    for (const { aim } of lacking) yield { range: aim.range, topic: 'functional-requirements', message: message('"{requirement}" has no priority, while others here do. Mark it as must-have or good-to-have.', { requirement: nameOfAim(aim) }) };
  },
});

/** Whether the template's section about features speaks of priorities. */
function isAsked({ template, outline, asked }: View): boolean {
  const entry = outline[asked.get('functional-requirements')?.at ?? -1];
  if (!template || !entry) return false;
  const { start, end } = entry.template.source.range;
  return ASKS.test(template.doc.text.slice(start, end));
}

/** Whether a table of the section has a column for priorities. */
const hasColumn = ({ doc }: View, section: number): boolean => doc.blocks.some((block) => block.kind === 'table' && block.section === section && COLUMN.test(doc.text.slice(block.header.range.start, block.header.range.end)));
