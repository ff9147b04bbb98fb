import { CAPACITY_QUESTIONS, type CapacityAnswers, estimateCapacity, problemText } from '../core/index.ts';
import type { CapacityInfo } from '../protocol.ts';

/** A capacity estimate for whoever asks its questions. */
export function capacity(answers: CapacityAnswers): CapacityInfo {
  const estimate = estimateCapacity(answers);
  const problems = CAPACITY_QUESTIONS.flatMap(({ id }) => {
    const problem = problemText(estimate, id);
    return problem === undefined ? [] : [[id, problem] as const];
  });
  return { questions: CAPACITY_QUESTIONS, results: estimate.results, problems: Object.fromEntries(problems) };
}
