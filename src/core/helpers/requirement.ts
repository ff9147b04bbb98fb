import { requirementsOf } from '../design/requirements.ts';
import type { View } from '../rules/rule.ts';
import { type Answers, one, type Question } from './helper.ts';
import { oneLine } from './markdown.ts';

const OTHER = 'other';

/**
 * Asks which requirement something answers: one of the document's, those about qualities first, or a line of text.
 * @param key what the ids of the questions begin with, where a helper asks this more than once
 * @param about what a requirement says that is likely the one; these come before all others
 */
export function requirementQuestions(view: View, answers: Answers, question: string, key = '', about?: RegExp): Question[] {
  const choices = requirementsOf(view).map(({ id, text, isQuality }, at) => ({ id: id ?? `requirement-${at + 1}`, label: id ?? shortened(text), ...(id === undefined ? {} : { description: shortened(text) }), isQuality, isLikely: about?.test(text) ?? false }));
  const typed: Question = { kind: 'text', id: `${key}reason`, question: `${question} Name the requirement or the number.` };
  if (choices.length === 0) return [typed];
  const rank = ({ isQuality, isLikely }: { isQuality: boolean; isLikely: boolean }): number => (isLikely ? 0 : isQuality ? 1 : 2);
  const ordered = [...choices].sort((a, b) => rank(a) - rank(b)).map(({ id, label, description }) => ({ id, label, ...(description === undefined ? {} : { description }) }));
  const pick: Question = { kind: 'pick', id: `${key}requirement`, question, choices: [...ordered, { id: OTHER, label: 'Something else...', description: 'a number, a date, a fact' }] };
  return one(answers, `${key}requirement`) === OTHER ? [pick, typed] : [pick];
}

/** The requirement that was picked, as a reference to it; else the line that was typed. */
export function requirementText(view: View, answers: Answers, key = ''): string {
  const picked = one(answers, `${key}requirement`);
  const found = requirementsOf(view).find(({ id }, at) => picked === (id ?? `requirement-${at + 1}`));
  if (!found) return oneLine(one(answers, `${key}reason`)).replace(/[.\s]{1,20}$/, '');
  const text = oneLine(shortened(found.text)).replace(/[.\s]{1,20}$/, '');
  return found.id === undefined ? `the requirement "${text}"` : `${found.id} (${text})`;
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 90).replace(/\s\S*$/, '')} ...` : text);
