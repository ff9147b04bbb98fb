import { figuresOf } from '../design/figures.ts';
import { requirementsOf } from '../design/requirements.ts';
import type { TableBlock } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import { type Metric, METRICS, MONITORING_TOOLS } from '../knowledge/metrics.ts';
import type { View } from '../rules/rule.ts';
import { stored } from '../rules/stored.ts';
import { partsOf } from './components.ts';
import { type Answers, type Helper, many, one, type Outcome, type Question } from './helper.ts';
import { capitalised, oneLine, table } from './markdown.ts';
import { addRows, writeBelow, writeInto } from './place.ts';

const SIGNALS = ['metrics', 'logs', 'traces', 'alerts'] as const;

/** Metrics with their bounds and receivers for the components that the document has, and the tools that watch them. */
export const monitoring: Helper = {
  id: 'monitoring',
  title: 'Add Monitoring',
  rules: ['missing-monitoring', 'metric-without-threshold', 'alert-without-owner'],
  questions: (view, answers) => {
    const groups = groupsOf(view);
    const chosen = many(answers, 'metrics');
    const ask = (when: string, question: Question): Question[] => (chosen.includes(when) ? [question] : []);
    return [
      {
        kind: 'pick-many',
        id: 'metrics',
        question: 'Which metrics? Those of the components that the document has are ticked.',
        choices: METRICS.map(({ id, name, group, bound, tells }) => ({ id, label: capitalised(name), description: group, detail: `${capitalised(tells)}. Alert: ${bound}` })),
        picked: METRICS.filter(({ group }) => groups.has(group)).map(({ id }) => id),
      },
      ...ask('response-time', { kind: 'text', id: 'latency', question: 'From which p99 on is a response too slow, in ms?', value: latencyOf(view) }),
      ...ask('throughput-spike', { kind: 'text', id: 'capacity', question: 'Which load is planned for, in requests per second?', value: `${figuresOf(view).get('requests')?.value ?? 1000}` }),
      { kind: 'text', id: 'owner', question: 'Who is called when users feel it?', value: 'the engineer on duty' },
      ...(hasTools(view) ? [] : SIGNALS).map((signal): Question => ({ kind: 'pick', id: `${signal}-tool`, question: `Which tool for ${signal}?`, choices: MONITORING_TOOLS[signal].map(({ name, fact }) => ({ id: name, label: name, detail: fact })) })),
    ];
  },
  problemOf: (question, text) => {
    if (question === 'owner') return text.trim() === '' ? 'Name a role, a team or a channel.' : undefined;
    return /^\d{1,9}$/.test(text.trim().replaceAll(',', '')) && Number(text.replaceAll(',', '')) > 0 ? undefined : 'A whole number above 0.';
  },
  write: (view, answers) => write(view, answers),
};

/** The groups of metrics that the document has components for. */
function groupsOf(view: View): ReadonlySet<Metric['group']> {
  const kinds = new Set(partsOf(view).map(({ kind }) => kind?.id));
  const isCovered = (topic: string): boolean => view.verdicts.get(topic)?.state === 'covered';
  return new Set<Metric['group']>(['service', 'resources', ...(kinds.has('database') || stored(view).length > 0 || isCovered('data-model') ? ['database' as const] : []), ...(kinds.has('cache') || isCovered('caching') ? ['cache' as const] : [])]);
}

/** The p99 that a requirement gives in milliseconds, else 500. */
function latencyOf(view: View): string {
  const stated = requirementsOf(view).flatMap(({ text }) => /\bp99\b[^.;|\d]{0,40}(\d{1,3}(?:,\d{3})?|\d{1,5})\s?ms\b/i.exec(text)?.[1] ?? [])[0];
  return stated?.replaceAll(',', '') ?? '500';
}

function write(view: View, answers: Answers): Outcome {
  const owner = oneLine(one(answers, 'owner'));
  const grouped = (id: string): string => Number(one(answers, id).replaceAll(',', '')).toLocaleString('en-US');
  const known = metricTable(view);
  const there = new Set((known?.rows ?? []).map(({ cells }) => plainText(cells[0]?.text ?? '').toLowerCase()));
  const rows = METRICS.filter(({ id, name }) => many(answers, 'metrics').includes(id) && !there.has(name.toLowerCase())).map(({ name, track, bound, tells, group }) => ({
    name: capitalised(name),
    track,
    bound: bound.replace('<limit in ms>', `${grouped('latency')} ms`).replace('<planned capacity in req/s>', `${grouped('capacity')} requests/s for 5 min`),
    tells,
    // What users feel calls somebody; the rest can wait for the morning.
    to: group === 'service' ? `${owner}, at once` : `${owner}, as a ticket`,
  }));
  const tools = hasTools(view) ? undefined : table(['Signal', 'Tool', 'Why this one'], SIGNALS.map((signal) => [capitalised(signal), one(answers, `${signal}-tool`), MONITORING_TOOLS[signal].find(({ name }) => name === one(answers, `${signal}-tool`))?.fact ?? '']));
  const metrics = rows.length > 0 && !known ? table(['Metric', 'Measured', 'Alert when', 'What it tells', 'Goes to'], rows.map(({ name, track, bound, tells, to }) => [name, track, bound, tells, to])) : undefined;
  const place = view.outline.find(({ template }) => template.id === 'monitoring-tools')?.section;
  const texts = [metrics, place ? undefined : tools].filter((text) => text !== undefined);
  const edits = [...(texts.length > 0 ? writeInto(view, new Map([['monitoring', texts.join('\n\n')]])) : []), ...(place && tools !== undefined ? writeBelow(view, place, tools) : [])];
  if (known && rows.length > 0) edits.push(addRows(view.doc, known, rows.map((row) => known.header.cells.map((cell, column) => cellFor(row, plainText(cell.text), column)))));
  return { edits: edits.sort((a, b) => a.range.start - b.range.start) };
}

/** The writer's table of metrics. */
function metricTable({ doc, roles }: View): TableBlock | undefined {
  return doc.blocks.find((block, index): block is TableBlock => block.kind === 'table' && roles[index] === 'content' && block.header.cells.length > 2 && /^(?:metrics?|signals?|indicators?)$/i.test(plainText(block.header.cells[0]?.text ?? '')) && block.header.cells.some((cell) => /\b(?:alert|threshold|bound|limit)/i.test(cell.text)));
}

/** Whether the document has a table of tools already. */
const hasTools = ({ doc, roles }: View): boolean => doc.blocks.some((block, index) => block.kind === 'table' && roles[index] === 'content' && block.header.cells.some(({ text }) => /^tools?$/i.test(plainText(text))));

function cellFor({ name, track, bound, tells, to }: Readonly<Record<'name' | 'track' | 'bound' | 'tells' | 'to', string>>, title: string, column: number): string {
  if (column === 0) return name;
  if (/\b(?:goes to|owners?|who|team|notif\w{1,6}|on.?call|pag(?:es|ed))\b/i.test(title)) return to;
  if (/\b(?:alert\w{0,3}|thresholds?|bounds?|limits?|alarm)\b/i.test(title)) return bound;
  if (/\b(?:measured|watched|track\w{0,3}|how|source|unit)\b/i.test(title)) return track;
  return /\b(?:tells|why|meaning|means)\b/i.test(title) ? tells : '';
}
