import type { Edit } from '../finding.ts';
import type { View } from '../rules/rule.ts';

/** One of several answers. */
export interface Choice {
  /** What an answer names; kebab case, or the document's own id of the thing. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

interface Asked {
  /** Key of the answer. */
  readonly id: string;
  /** What the writer is asked, with what speaks for which answer where there is advice. */
  readonly question: string;
}

/** One step of a helper. */
export type Question =
  | (Asked & { readonly kind: 'pick'; readonly choices: readonly Choice[]; /** The choice that has the focus at first. */ readonly first?: string })
  | (Asked & { readonly kind: 'pick-many'; readonly choices: readonly Choice[]; /** Those that are ticked at first. */ readonly picked: readonly string[] })
  | (Asked & { readonly kind: 'text'; /** What stands in the box at first. */ readonly value?: string });

/** Answers by the ids of the questions: the ids of chosen choices, or a line of text. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** What a helper makes of the answers. */
export interface Outcome {
  /** In the order of the text, not overlapping; empty where there is nothing to do. */
  readonly edits: readonly Edit[];
  /** What is to be said in passing: why nothing was written, or what in the document speaks against an answer. */
  readonly note?: string;
}

/** A command that asks and then writes: the sources' tables and decision trees at one's fingertips. */
export interface Helper {
  /** Kebab case; equals the file's name. */
  readonly id: string;
  /** As the commands have it: "Decide on a Cache". */
  readonly title: string;
  /** Rules whose findings offer it. */
  readonly rules: readonly string[];
  /** All steps for this document as far as the answers so far decide them; later ones may depend on earlier answers. */
  readonly questions: (view: View, answers: Answers) => readonly Question[];
  /** What is wrong with a line of text as the answer to a question, or undefined. Without it any line will do that is not blank. */
  readonly problemOf?: (question: string, text: string) => string | undefined;
  /** What to write once every question is answered. */
  readonly write: (view: View, answers: Answers) => Outcome;
}

/** A helper at some point of its steps. */
export interface HelperRun {
  readonly questions: readonly Question[];
  /** What is wrong with an answer that was given, in one sentence. */
  readonly problem: { readonly question: string; readonly text: string } | undefined;
  /** Undefined as long as a question is open or an answer is wrong. */
  readonly outcome: Outcome | undefined;
}

/** Takes a helper as far as the answers go. */
export function runHelper(helper: Helper, view: View, answers: Answers): HelperRun {
  const questions = helper.questions(view, answers);
  for (const question of questions) {
    const answer = answers[question.id];
    const text = answer === undefined ? undefined : problemOf(helper, question, answer);
    if (text !== undefined) return { questions, problem: { question: question.id, text }, outcome: undefined };
  }
  const isOpen = questions.some(({ id }) => answers[id] === undefined);
  return { questions, problem: undefined, outcome: isOpen ? undefined : helper.write(view, answers) };
}

function problemOf(helper: Helper, question: Question, answer: Answers[string]): string | undefined {
  if (question.kind === 'text') {
    if (typeof answer !== 'string') return `"${question.question}" is answered by a text.`;
    if (helper.problemOf) return helper.problemOf(question.id, answer);
    return answer.trim() === '' ? 'Write something, or press Esc to leave.' : undefined;
  }
  const chosen = typeof answer === 'string' ? [answer] : answer;
  if (question.kind === 'pick' && chosen.length !== 1) return `"${question.question}" has one answer.`;
  const unknown = chosen.find((id) => !question.choices.some((choice) => choice.id === id));
  if (unknown !== undefined) return `"${unknown}" is no answer to "${question.question}". There ${question.choices.length === 1 ? 'is' : 'are'} ${question.choices.map(({ id }) => id).join(', ')}.`;
  return undefined;
}

/** The one answer to a question, or nothing. */
export const one = (answers: Answers, id: string): string => {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : (answer?.[0] ?? '');
};

/** All answers to a question. */
export const many = (answers: Answers, id: string): readonly string[] => {
  const answer = answers[id];
  return typeof answer === 'string' ? [answer] : (answer ?? []);
};

/** The fact with an id, among facts that the questions offered. */
export function pickedFrom<T extends { readonly id: string }>(facts: readonly T[], id: string): T {
  const found = facts.find((fact) => fact.id === id);
  if (!found) throw new Error(`There is no "${id}".`);
  return found;
}
