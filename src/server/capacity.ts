import { CAPACITY_QUESTIONS, type CapacityAnswers, estimateCapacity } from '../core/index.ts';
import type { CapacityInfo } from '../protocol.ts';
import type { Say } from './translate.ts';

/** A capacity estimate for whoever asks its questions, which are said in the editor's language; the answers are the writer's. */
export function capacity(answers: CapacityAnswers, say: Say): CapacityInfo {
  const { results, problems } = estimateCapacity(answers);
  const said = (text: string): string => say({ text, args: {} });
  return {
    questions: CAPACITY_QUESTIONS.map((question) => ({ ...question, title: said(question.title), prompt: said(question.prompt), presets: question.presets.map(({ answer, detail }) => ({ answer, detail: said(detail) })) })),
    results,
    problems: Object.fromEntries(Object.entries(problems).map(([id, problem]) => [id, say(problem)])),
  };
}
