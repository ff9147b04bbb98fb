import { requirementsOf } from '../design/requirements.ts';
import type { View } from '../rules/rule.ts';
import { type Answers, one, type Question } from './helper.ts';
import { oneLine } from './markdown.ts';

const OTHER = 'other';

/** Asks which requirement something answers: one of the document's, those about qualities first, or a line of text. */
export function requirementQuestions(view: View, answers: Answers, question: string): Question[] {
  const choices = requirementsOf(view).map(({ id, text, isQuality }, at) => ({ id: id ?? `requirement-${at + 1}`, label: id ?? shortened(text), ...(id === undefined ? {} : { description: shortened(text) }), isQuality }));
  const typed: Question = { kind: 'text', id: 'reason', question: `${question} Name the requirement or the number.` };
  if (choices.length === 0) return [typed];
  const ordered = [...choices.filter(({ isQuality }) => isQuality), ...choices.filter(({ isQuality }) => !isQuality)].map(({ isQuality: _kind, ...choice }) => choice);
  const pick: Question = { kind: 'pick', id: 'requirement', question, choices: [...ordered, { id: OTHER, label: 'Something else...', description: 'a number, a date, a fact' }] };
  return one(answers, 'requirement') === OTHER ? [pick, typed] : [pick];
}

/** The requirement that was picked, as a reference to it; else the line that was typed. */
export function requirementText(view: View, answers: Answers): string {
  const picked = one(answers, 'requirement');
  const found = requirementsOf(view).find(({ id }, at) => picked === (id ?? `requirement-${at + 1}`));
  if (!found) return oneLine(one(answers, 'reason')).replace(/[.\s]{1,20}$/, '');
  const text = oneLine(shortened(found.text)).replace(/[.\s]{1,20}$/, '');
  return found.id === undefined ? `the requirement "${text}"` : `${found.id} (${text})`;
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 90).replace(/\s\S*$/, '')} ...` : text);
