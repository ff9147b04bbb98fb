import { type Figure, type Figures, figuresOf } from '../design/figures.ts';
import { lineAt } from '../document/lines.ts';
import type { Edit } from '../finding.ts';
import { QUICK_DECISIONS, type QuickDecision } from '../knowledge/quick-decisions.ts';
import type { View } from '../rules/rule.ts';
import { type Answers, type Helper, one, type Question } from './helper.ts';
import { capitalised, listed, oneLine, table } from './markdown.ts';
import { sectionOf, writeBelow, writeInto } from './place.ts';

/** The eight decisions with a default each: taken, changed with a reason, or left out. */
export const quickDecisions: Helper = {
  id: 'quick-decisions',
  title: 'Make Quick Decisions',
  rules: [],
  questions: (view, answers) => {
    const figures = figuresOf(view);
    return QUICK_DECISIONS.flatMap((row) => questionsAbout(answers, row, speaksAgainst(view, figures, row)));
  },
  problemOf: (_question, text) => (partsOf(text) ? undefined : 'Give the choice and its reason, such as "Cassandra, because of 40,000 writes per second".'),
  write: (view, answers) => {
    const taken = QUICK_DECISIONS.filter((row) => one(answers, idOf(row)) === 'default');
    const figures = figuresOf(view);
    const doubts = taken.flatMap((row) => speaksAgainst(view, figures, row).map((said) => `${said} speaks against the default for "${row.decision}"`));
    return { edits: write(view, answers), ...(doubts.length > 0 ? { note: `${capitalised(doubts.join('; '))}.` } : {}) };
  },
};

const idOf = ({ decision }: QuickDecision): string => decision.toLowerCase().replace(/\W+/g, '-');

function questionsAbout(answers: Answers, row: QuickDecision, doubts: readonly string[]): Question[] {
  const id = idOf(row);
  const warning = doubts.length > 0 ? ` Warning: ${listed(doubts)} speaks against it.` : '';
  const asked: Question = {
    kind: 'pick',
    id,
    question: `${row.decision}: ${row.choice}?${warning}`,
    first: doubts.length > 0 ? 'change' : 'default',
    choices: [
      { id: 'default', label: `Take the default: ${row.choice}`, detail: row.why },
      { id: 'change', label: 'Choose something else...', detail: `Right when: ${row.unless}` },
      { id: 'skip', label: 'Leave it out', description: 'not a question here' },
    ],
  };
  return one(answers, id) === 'change' ? [asked, { kind: 'text', id: `${id}-instead`, question: `${row.decision}: what instead, and because of what?` }] : [asked];
}

/** What in the document is beyond the bound to which a default is good, each with its line. */
function speaksAgainst({ doc }: View, figures: Figures, { against = [] }: QuickDecision): string[] {
  const beyond = against.flatMap(({ figure, from }): Figure[] => {
    const found = figures.get(figure);
    return found && found.value >= from ? [found] : [];
  });
  return beyond.map(({ text, range }) => `"${text}" in line ${lineAt(doc, range.start) + 1}`);
}

/** `Cassandra, because of 40,000 writes per second` is a choice and a reason. */
function partsOf(text: string): { readonly choice: string; readonly reason: string } | undefined {
  const at = text.search(/\bbecause\b/i);
  const choice = text.slice(0, Math.max(0, at)).replace(/[\s,;]{1,20}$/, '').trim();
  const reason = text.slice(at).replace(/^because\s(?:of\s)?/i, '').replace(/[.\s]{1,20}$/, '').trim();
  return at > 0 && choice !== '' && /\w/.test(reason) && !/^because$/i.test(reason) ? { choice, reason } : undefined;
}

function write(view: View, answers: Answers): readonly Edit[] {
  const rows = QUICK_DECISIONS.flatMap((row) => {
    const answer = one(answers, idOf(row));
    if (answer === 'skip') return [];
    const own = answer === 'change' ? partsOf(one(answers, `${idOf(row)}-instead`)) : undefined;
    return [[row.decision, row.choice, own ? oneLine(own.choice) : 'the default', own ? oneLine(own.reason) : row.why, own ? '' : row.unless]];
  });
  if (rows.length === 0) return [];
  const text = table(['Decision', 'Default', 'Choice', 'Because', 'Look again when'], rows);
  const entry = view.outline.find(({ template }) => template.id === 'decision-matrix');
  const [topic = 'trade-offs'] = entry?.template.topics ?? [];
  const matrix = entry?.section ?? view.doc.sections.find(({ heading }) => heading && /\bdecision matrix\b/i.test(heading.text));
  if (matrix) return writeBelow(view, matrix, text, entry?.template.topics ?? []);
  return writeInto(view, new Map([[sectionOf(view, topic) && entry ? 'trade-offs' : topic, text]]));
}
