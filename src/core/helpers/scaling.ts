import { lineAt } from '../document/lines.ts';
import { type Scenario, type ScenarioStep, SCENARIOS } from '../knowledge/scenarios.ts';
import type { Block } from '../document/model.ts';
import type { View } from '../rules/rule.ts';
import { type Answers, type Helper, many, one, type Outcome, type Question } from './helper.ts';
import { linkTo } from './links.ts';
import { capitalised, listed, oneLine, table } from './markdown.ts';
import { measuresOf } from './measures.ts';
import { writeBelow, writeInto } from './place.ts';

/** The four scenarios played through against this document: the steps in their order, which of them it has, and which it lacks. */
export const scaling: Helper = {
  id: 'scaling',
  title: 'Walk Through Scaling',
  rules: ['missing-scaling', 'missing-replication'],
  questions: (view, answers) => {
    const found = readingOf(view);
    return [
      {
        kind: 'pick-many',
        id: 'scenarios',
        question: 'Which scenarios are played through?',
        choices: SCENARIOS.map(({ id, title, event, steps }) => {
          const lacks = steps.filter(({ said }) => !found.has(said));
          return { id, label: title, description: lacks.length === 0 ? 'the document has every step' : `lacks: ${lacks.map(({ name }) => name.toLowerCase()).join(', ')}`, detail: event };
        }),
        picked: SCENARIOS.filter(({ id }) => id !== 'live-updates').map(({ id }) => id),
      },
      ...chosen(answers).flatMap((scenario) => scenario.steps.filter(({ said }) => !found.has(said)).map((step): Question => ({
        kind: 'pick',
        id: idOf(scenario, step),
        question: `${scenario.title}: ${step.name.toLowerCase()} is not in the document. ${capitalised(step.what)}?`,
        first: step.due.startsWith('from the first') ? 'now' : 'later',
        choices: [
          { id: 'later', label: 'When it is due', detail: `${capitalised(step.due)}.` },
          { id: 'now', label: 'From the start', detail: 'The design needs it already; describe it in its section.' },
          { id: 'not', label: 'Not in this design', detail: 'The scenario ends before this step.' },
        ],
      }))),
    ];
  },
  write: (view, answers) => write(view, answers),
};

const chosen = (answers: Answers): Scenario[] => SCENARIOS.filter(({ id }) => many(answers, 'scenarios').includes(id));

/** `slow-database-read-replica` */
const idOf = ({ id }: Scenario, { name }: ScenarioStep): string => `${id}-${name.toLowerCase().replace(/\W+/g, '-')}`;

/** Where the writer's own text has each step, best in the section about it, as the number of a line from 1. */
function readingOf(view: View): ReadonlyMap<RegExp, number> {
  const { doc, roles } = view;
  const found = new Map<RegExp, number>();
  const settled = new Set<RegExp>();
  const steps = [...new Map(SCENARIOS.flatMap((scenario) => scenario.steps.map((step) => [step.said, step] as const))).values()];
  const dedicated = new Map(steps.map(({ topic }) => [topic, (view.verdicts.get(topic)?.sections ?? []).flatMap((at) => doc.sections[at] ?? [])]));
  for (const [index, block] of doc.blocks.entries()) {
    const path = doc.sections[block.section]?.path.join(' / ') ?? '';
    if (roles[index] !== 'content' || NOT_THE_DESIGN.test(path) || isNoEvidence(block)) continue;
    const text = doc.text.slice(block.range.start, block.range.end);
    for (const { said, topic } of steps) {
      if (settled.has(said)) continue;
      const at = placeIn(text, said);
      if (at < 0) continue;
      const isDedicated = dedicated.get(topic)?.some(({ index: first, endIndex }) => first <= block.section && block.section < endIndex) ?? false;
      if (isDedicated) settled.add(said);
      if (isDedicated || !found.has(said)) found.set(said, lineAt(doc, block.range.start + at) + 1);
    }
  }
  return found;
}

/** Where a text says that the design has something, in a sentence or row that neither denies it nor puts it off; -1 where it does not. */
function placeIn(text: string, said: RegExp): number {
  let start = 0;
  for (const part of text.split(/(?<=[.;\n])/)) {
    const match = said.exec(part);
    if (match && !PUT_OFF.test(part)) return start + match.index;
    start += part.length;
  }
  return -1;
}

/** What an earlier walk has written is no evidence, and neither is what a table weighs or watches. */
const isNoEvidence = (block: Block): boolean => (block.kind === 'table' ? block.header.cells.some(({ text }) => text === COLUMN) || /^(?:possible tactic|options?|metrics?|signals?|weakness|risks?|alternatives?)$/i.test(block.header.cells[0]?.text ?? '') : SCENARIOS.some(({ title }) => block.text.startsWith(`**${title}:**`)));

const COLUMN = 'In this design';

const NOT_THE_DESIGN = /\b(?:alternatives?|rejected|considered|out of scope|non.?goals?|background|history|decision matrix)\b/i;
const PUT_OFF = /\b(?:no|none|not|without|never|instead of|rather than|neither|would|could|might|may be|later|in future|only then|if needed|when needed|at last|give up|out of scope)\b/i;

const ANSWER: Readonly<Record<string, string>> = { later: 'when it is due', now: 'from the start', not: 'not in this design' };

function write(view: View, answers: Answers): Outcome {
  const found = readingOf(view);
  const requests = measuresOf(view).get('requests');
  const made = chosen(answers).map((scenario) => {
    const lacks = scenario.steps.filter(({ said }) => !found.has(said));
    const rows = scenario.steps.map((step, at) => {
      const line = found.get(step.said);
      const here = line === undefined ? (ANSWER[one(answers, idOf(scenario, step))] ?? '') : `yes: ${placeOf(view, line)}`;
      return [`${at + 1}. ${step.name}`, capitalised(step.what), here, capitalised(step.due)];
    });
    const load = scenario.id === 'traffic-growth' && requests ? ` Today: ${oneLine(requests.text)}; then ${(requests.value * 10).toLocaleString('en-US')} requests/s.` : '';
    const open = lacks.length > 0 ? ` To be added: ${listed(lacks.map(({ name }) => name.toLowerCase()))}.` : '';
    return { scenario, text: `**${scenario.title}:** ${scenario.event}${load}${open}\n\n${table(['Step', 'What is done', COLUMN, 'Due when'], rows)}` };
  });
  const texts = new Map<string, string>();
  const edits = made.flatMap(({ scenario, text }) => {
    const own = view.outline.find(({ template }) => template.id === scenario.id);
    if (own?.section) return writeBelow(view, own.section, text, own.template.topics);
    texts.set('scaling', [texts.get('scaling'), text].filter((part) => part !== undefined).join('\n\n'));
    return [];
  });
  return { edits: [...edits, ...(texts.size > 0 ? writeInto(view, texts) : [])].sort((a, b) => a.range.start - b.range.start) };
}

/** The section that a line stands in. */
function placeOf({ doc }: View, line: number): string {
  const start = doc.lineStarts[line - 1] ?? 0;
  const section = doc.sections.findLast(({ range, heading }) => heading !== undefined && range.start <= start && start < range.end);
  return section?.heading ? `see ${linkTo(doc, section, section.heading.text)}` : `line ${line}`;
}
