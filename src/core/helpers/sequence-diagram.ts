import { eolOf, lineStart } from '../document/lines.ts';
import type { ListItem } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import type { View } from '../rules/rule.ts';
import { partsOf } from './components.ts';
import { type Helper, one } from './helper.ts';
import { fenced, newId } from './mermaid-text.ts';
import { spaced } from './place.ts';

/** A sequence diagram of a numbered flow: who asks whom, step by step, below the list. */
export const sequenceDiagram: Helper = {
  id: 'sequence-diagram',
  title: 'Draw Sequence Diagram',
  rules: [],
  questions: (view) => {
    const flows = flowsIn(view);
    if (flows.length === 0) return [];
    return [{ kind: 'pick', id: 'flow', question: 'Which flow?', choices: flows.map(({ id, title, steps }) => ({ id, label: title, description: `${steps.length} steps`, detail: steps[0]?.text ?? '' })) }];
  },
  write: (view, answers) => {
    const { doc } = view;
    const flow = flowsIn(view).find(({ id }) => id === one(answers, 'flow'));
    if (!flow) return { edits: [], note: 'There is no numbered list of at least two steps in this document. Write the flow as one first.' };
    const last = flow.steps.at(-1);
    const end = last ? last.range.end : 0;
    const line = doc.lineStarts.findIndex((start) => start >= end);
    const at = line < 0 ? doc.text.length : lineStart(doc, line);
    return { edits: [{ range: { start: at, end: at }, text: spaced(doc, at, fenced(linesOf(view, flow))).replaceAll('\n', eolOf(doc.text)) }] };
  },
};

interface Flow {
  /** `line-42`: the line that it begins on, counted from 1. */
  readonly id: string;
  readonly title: string;
  readonly steps: readonly ListItem[];
}

/** Numbered lists of two steps and more that the writer has written. */
function flowsIn({ doc, roles }: View): Flow[] {
  const written = new Set(doc.blocks.flatMap((block, index) => (block.kind === 'text' && block.item !== undefined && roles[index] === 'content' ? [block.item] : [])));
  const lists: ListItem[][] = [];
  for (const item of doc.items) {
    if (!item.ordered || item.depth > 0 || item.checkbox || !written.has(item.index)) continue;
    const list = lists.at(-1);
    const before = list?.at(-1);
    const isNext = before !== undefined && before.section === item.section && doc.text.slice(before.range.end, item.range.start).trim() === '' && !isFirst(doc.text, item);
    if (list && isNext) list.push(item);
    else lists.push([item]);
  }
  return lists.filter((steps) => steps.length > 1).map((steps) => ({ id: `line-${(steps[0]?.line ?? 0) + 1}`, title: doc.sections[steps[0]?.section ?? 0]?.heading?.text ?? 'Flow', steps }));
}

const isFirst = (text: string, { range }: ListItem): boolean => /^\s{0,20}1[.)]\s/.test(text.slice(range.start, range.start + 24));

/** What a part of a system does to another in a flow. */
const VERB = '(?:sends?|asks?|calls?|checks?|stores?|writes?|reads?|returns?|publish(?:es)?|puts?|takes?|looks?|gets?|answers?|validates?|opens?|requests?|shows?|consumes?|delivers?|creates?|updates?|deletes?|saves?|queues?|notif(?:y|ies)|replies|reply|responds?|receives?|forwards?|fetch(?:es)?|loads?|posts?|pushes|emits?|enters?|submits?|sees?|clicks?|charges?|reserves?|confirms?|routes?|uploads?|downloads?|scans?|prints?|counts?|marks?|picks?|hands?|gives?|tells?|learns?|computes?|calculates?|adds?|removes?)';
const SUBJECT = new RegExp(String.raw`^(?:the |an? )?([\p{L}][\p{L}\p{N}-]{0,30}(?: [\p{L}\p{N}-]{1,30}){0,3}?) (?:then |also )?(${VERB})\b`, 'iu');
/** Who did the last step does this one, too. */
const PRONOUN = /^(?:it|they|he|she|this|that)$/i;
const ANSWERS = /^(?:returns?|answers?|repl(?:y|ies)|responds?|gives?|shows?|delivers?|confirms?|tells?)$/i;
const LEAVES = /^(?:publish(?:es)?|queues?|emits?|notif(?:y|ies))$/i;

function linesOf(view: View, { steps }: Flow): string[] {
  const texts = steps.map(({ text }) => plainText(text).replace(/^\d{1,3}[.)]\s*/, ''));
  const subjects = texts.flatMap((text) => SUBJECT.exec(text)?.[1] ?? []).filter((subject) => !PRONOUN.test(subject));
  const parts = partsOf(view);
  const drawn = parts.map(({ name }) => name);
  /** A store or queue by its kind: "the database" where the diagram has PostgreSQL. */
  const byKind = (text: string): string | undefined => parts.find(({ kind }) => (kind?.shape === 'store' || kind?.shape === 'queue') && kind.named.test(text))?.name;
  /** Longest first, so that "order service" is not read as "order". */
  const names = [...new Map([...subjects, ...drawn].map((name) => [name.toLowerCase(), name])).values()].sort((a, b) => b.length - a.length);
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  const lines: string[] = [];
  const idOf = (name: string): string => {
    const known = ids.get(name.toLowerCase()) ?? newId(name, taken);
    ids.set(name.toLowerCase(), known);
    return known;
  };
  let current = subjects[0] ?? names[0] ?? 'Caller';
  let caller = current;
  for (const text of texts) {
    const said = SUBJECT.exec(text);
    const subject = said?.[1];
    const from = subject === undefined ? current : PRONOUN.test(subject) ? caller : subject;
    const verb = said?.[2] ?? '';
    const rest = said ? text.slice(said.index + said[0].length - verb.length) : text;
    const named = names.find((name) => name.toLowerCase() !== from.toLowerCase() && names.length > 1 && mentions(rest, name));
    const to = named ?? byKind(rest) ?? (ANSWERS.test(verb) && caller.toLowerCase() !== from.toLowerCase() ? caller : from);
    const arrow = ANSWERS.test(verb) && to !== from ? '-->>' : LEAVES.test(verb) && to !== from ? '-)' : '->>';
    lines.push(`  ${idOf(from)}${arrow}${idOf(to)}: ${labelOf(rest)}`);
    caller = from;
    current = to;
  }
  const participants = [...ids].map(([key, id]) => `  participant ${id} as ${labelOf(names.find((name) => name.toLowerCase() === key) ?? key)}`);
  return ['sequenceDiagram', '  autonumber', ...participants, ...lines];
}

function mentions(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at >= 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length).replace(/s/, ''));
}

/** A label of one clause, without what would end it: semicolons and hashes. */
function labelOf(text: string): string {
  const [clause = ''] = text.replace(/\s+/g, ' ').split(/;|\. |, (?=which|and then|where|so that)/);
  const plain = clause.replaceAll('#', 'no. ').trim().replace(/[.:,]$/, '');
  return (plain.length > 80 ? `${plain.slice(0, 80).replace(/\s\S*$/, '')} ...` : plain) || '...';
}
