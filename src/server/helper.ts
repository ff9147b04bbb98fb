import { type Answers, HELPERS, type Question, runHelper } from '../core/index.ts';
import type { HelperState } from '../protocol.ts';
import type { Checked } from './documents.ts';
import { toTextEdits } from './to-lsp.ts';
import type { Say } from './translate.ts';

/** A helper as far as the answers go, in the editor's language; null in a document that is no design doc. Throws where there is no such helper. */
export function helperState({ version, doc, analysis }: Checked, id: string, answers: Answers, say: Say): HelperState | null {
  const helper = HELPERS.find((candidate) => candidate.id === id);
  if (!helper) throw new Error(`There is no helper "${id}".`);
  if (!analysis) return null;
  const { questions, problem, outcome } = runHelper(helper, analysis.view, answers);
  const said = (text: string): string => say({ text, args: {} });
  return {
    version,
    title: said(helper.title),
    questions: questions.map((question) => toQuestion(question, said)),
    problem: problem ? { ...problem, text: said(problem.text) } : null,
    plan: outcome ? { version, edits: toTextEdits(doc, outcome.edits), note: outcome.note === undefined ? null : said(outcome.note) } : null,
  };
}

/** A question in the editor's language, as far as its words are known beforehand. */
function toQuestion(asked: Question, said: (text: string) => string): Question {
  const question = said(asked.question);
  if (asked.kind === 'text') return { ...asked, question };
  const choices = asked.choices.map((choice) => ({ ...choice, label: said(choice.label), ...(choice.description === undefined ? {} : { description: said(choice.description) }), ...(choice.detail === undefined ? {} : { detail: said(choice.detail) }) }));
  return { ...asked, question, choices };
}
