import { requirementsOf } from '../design/requirements.ts';
import { QUALITIES, type Quality } from '../knowledge/tactics.ts';
import type { View } from '../rules/rule.ts';
import { type Answers, type Helper, many, type Question } from './helper.ts';
import { capitalised, table } from './markdown.ts';
import { writeInto } from './place.ts';
import { requirementQuestions, requirementText } from './requirement.ts';

/** What a requirement says that asks for a quality. */
const STATED: Readonly<Record<string, RegExp>> = {
  scalability: /scal|growth|grows|concurrent|peak|throughput|requests per/i,
  'high-availability': /availab|uptime|downtime|\b99[.,]\d/i,
  'low-latency': /latency|\bp\d\d\b|response time|\bms\b/i,
  consistency: /consisten|stale/i,
  reliability: /reliab|fault|toleran|failure/i,
  'ordering-delivery': /\bordering\b|\bin order\b|exactly once|at least once|duplicate|delivery guarantee/i,
  'storage-retention': /retention|retain|kept|durab|archiv/i,
  security: /secur|encrypt|authenticat|privacy/i,
  observability: /observab|monitor|alert|audit/i,
};

/** A section for each chosen quality, with the tactics that serve it and the requirement that it answers. */
export const deepDive: Helper = {
  id: 'deep-dive',
  title: 'Write Deep Dives',
  rules: ['missing-availability', 'missing-latency', 'missing-scaling', 'missing-consistency', 'missing-replication', 'missing-durability-retention'],
  questions: (view, answers) => [
    { kind: 'pick-many', id: 'qualities', question: 'Which qualities? Those that the requirements state are ticked.', ...choicesFor(view) },
    ...chosen(answers).flatMap((quality) => questionsAbout(view, answers, quality)),
  ],
  write: (view, answers) => ({ edits: writeInto(view, new Map(chosen(answers).map((quality) => [quality.topic, sectionOn(view, answers, quality)]))) }),
};

const chosen = (answers: Answers): Quality[] => QUALITIES.filter(({ id }) => many(answers, 'qualities').includes(id));

function choicesFor(view: View) {
  const requirements = requirementsOf(view).filter(({ isQuality }) => isQuality);
  const stated = new Map(QUALITIES.flatMap(({ id }) => {
    const found = requirements.find(({ text }) => STATED[id]?.test(text));
    return found ? [[id, found] as const] : [];
  }));
  const ordered = [...QUALITIES].sort((a, b) => Number(stated.has(b.id)) - Number(stated.has(a.id)));
  const choices = ordered.map(({ id, title, question }) => {
    const found = stated.get(id);
    return { id, label: title, ...(found ? { description: found.id ?? found.text } : {}), detail: question };
  });
  return { choices, picked: [...stated.keys()] };
}

function questionsAbout(view: View, answers: Answers, { id, title, question, tactics }: Quality): Question[] {
  return [
    { kind: 'pick-many', id: `${id}-tactics`, question: `${title}: ${question} Tick the tactics.`, choices: tactics.map(({ name, what, when, cost }) => ({ id: name.toLowerCase().replace(/\W+/g, '-'), label: capitalised(name), description: what, detail: `When: ${when} Costs: ${cost}` })), picked: [] },
    ...requirementQuestions(view, answers, `${title}: which requirement is answered?`, `${id}-`, STATED[id]),
  ];
}

function sectionOn(view: View, answers: Answers, { id, title, question, tactics }: Quality): string {
  const taken = tactics.filter(({ name }) => many(answers, `${id}-tactics`).includes(name.toLowerCase().replace(/\W+/g, '-')));
  const lead = `**${title}:** ${question} This answers ${requirementText(view, answers, `${id}-`)}.`;
  // With none ticked, all stand there to choose from.
  const shown = taken.length > 0 ? taken : tactics;
  const rows = shown.map(({ name, what, when, cost }) => [capitalised(name), what, when, cost]);
  return `${lead}\n\n${taken.length > 0 ? '' : 'To choose from:\n\n'}${table([taken.length > 0 ? 'Tactic' : 'Possible tactic', 'How it works', 'Right when', 'What it costs'], rows)}`;
}
