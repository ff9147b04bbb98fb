import { REASONS, type Side, TRADE_OFFS } from '../knowledge/trade-offs.ts';
import type { View } from '../rules/rule.ts';
import { type Answers, type Helper, one, type Question } from './helper.ts';
import { capitalised, nameText, oneLine, table } from './markdown.ts';
import { writeInto } from './place.ts';
import { requirementQuestions, requirementText } from './requirement.ts';

const OWN = 'own';

/** Two options side by side, the one that is taken, and the requirement that decided. */
export const tradeOff: Helper = {
  id: 'trade-off',
  title: 'Weigh a Trade-off',
  rules: ['missing-trade-offs', 'trade-off-without-choice', 'decision-without-reason', 'decision-without-alternative', 'silent-trade-off'],
  questions: (view, answers) => {
    const sides = sidesOf(answers);
    return [
      {
        kind: 'pick',
        id: 'pair',
        question: 'Which trade-off?',
        choices: [...TRADE_OFFS.map(({ id, title, question, sides: [a, b] }) => ({ id, label: title, description: `${a.name} / ${b.name}`, detail: question })), { id: OWN, label: 'Two options of your own...', detail: 'You name them and what speaks for and against each.' }],
      },
      ...(one(answers, 'pair') === OWN ? ownQuestions(answers) : []),
      { kind: 'pick', id: 'choice', question: 'Which one is taken?', choices: sides.map(({ name, pros, when }, at) => ({ id: at === 0 ? 'first' : 'second', label: capitalised(name), description: `when ${when}`, detail: pros.join('; ') })) },
      { kind: 'pick', id: 'sake', question: 'For the sake of what?', choices: REASONS.map((reason) => ({ id: reason.replaceAll(' ', '-'), label: capitalised(reason) })) },
      ...requirementQuestions(view, answers, 'Which requirement decides it?'),
    ];
  },
  write: (view, answers) => ({ edits: write(view, answers) }),
};

function ownQuestions(answers: Answers): Question[] {
  const a = one(answers, 'a') || 'the first option';
  const b = one(answers, 'b') || 'the second option';
  const text = (id: string, question: string): Question => ({ kind: 'text', id, question });
  return [
    text('a', 'Name of the first option'),
    text('a-pros', `What speaks for ${a}?`),
    text('a-cons', `What speaks against ${a}?`),
    text('a-cost', `What does ${a} cost, in money or work?`),
    text('a-when', `When is ${a} the better one? When ...`),
    text('b', 'Name of the second option'),
    text('b-pros', `What speaks for ${b}?`),
    text('b-cons', `What speaks against ${b}?`),
    text('b-cost', `What does ${b} cost, in money or work?`),
    text('b-when', `When is ${b} the better one? When ...`),
  ];
}

function sidesOf(answers: Answers): readonly Side[] {
  const known = TRADE_OFFS.find(({ id }) => id === one(answers, 'pair'));
  if (known) return known.sides;
  const said = (id: string): string => oneLine(one(answers, id)).replace(/\.$/, '');
  return ['a', 'b'].map((side) => ({ name: nameText(one(answers, side)), pros: [said(`${side}-pros`)], cons: [said(`${side}-cons`)], cost: said(`${side}-cost`), when: said(`${side}-when`) }));
}

function write(view: View, answers: Answers) {
  const sides = sidesOf(answers);
  const known = TRADE_OFFS.find(({ id }) => id === one(answers, 'pair'));
  const [taken, other] = one(answers, 'choice') === 'first' ? sides : [...sides].reverse();
  const rows = sides.map(({ name, pros, cons, cost, when }) => [capitalised(name), pros.join('; '), cons.join('; '), cost, when]);
  const sake = one(answers, 'sake').replaceAll('-', ' ');
  const text = [
    // Bold words alone on a line would be a heading.
    `**${known?.title ?? capitalised(sides.map(({ name }) => name).join(' or '))}:** ${known?.question ?? 'Which one is taken?'}`,
    table(['Option', 'Pros', 'Cons', 'Cost', 'When to use'], rows),
    `**Chosen:** ${taken?.name}, for the sake of ${sake}, because of ${requirementText(view, answers)}. Given up: ${other?.pros.join('; ')}. Accepted: ${taken?.cons.join('; ')}.`,
  ];
  return writeInto(view, new Map([['trade-offs', text.join('\n\n')]]));
}
