import type { Answers, Question } from '../core/index.ts';
import type { HelperState } from '../protocol.ts';

/** One question as it is put to the writer. */
export interface Step {
  readonly title: string;
  readonly question: Question;
  /** `total` is undefined where the answer decides whether others follow, and how many. */
  readonly place: { readonly step: number; readonly total: number | undefined; readonly canGoBack: boolean };
  /** An answer that was gone back over, to stand there again. */
  readonly earlier: Answers[string] | undefined;
  /** What is wrong with a text as the answer, or undefined. */
  readonly problemOf: (text: string) => Promise<string | undefined>;
}

/** What the writer does with a step: answers it, or goes to the one before. */
export type Reply = { readonly answer: Answers[string] } | 'back';

/**
 * Asks what is open, one question after the other, and the one before on Back.
 * @param given answers that need no step
 * @param ask takes the helper as far as some answers go
 * @param askOne puts one question to the writer; undefined is Esc
 * @returns the answers, or what is wrong with one; undefined after Esc at any of them
 */
export async function askAll(given: Answers, ask: (answers: Answers) => Promise<HelperState>, askOne: (step: Step) => Promise<Reply | undefined>): Promise<{ readonly answers: Answers; readonly problem?: string } | undefined> {
  const asked: string[] = [];
  const earlier: Record<string, Answers[string]> = {};
  let answers: Answers = given;
  for (;;) {
    const { title, questions, problem, plan } = await ask(answers);
    if (problem) return { answers, problem: problem.text };
    if (plan) return { answers };
    const question = questions.find(({ id }) => answers[id] === undefined);
    if (!question) return undefined;
    const current = answers;
    const known = questions.filter(({ id }) => given[id] === undefined).length;
    const reply = await askOne({
      title,
      question,
      place: { step: asked.length + 1, total: known > 1 ? known : undefined, canGoBack: asked.length > 0 },
      earlier: earlier[question.id],
      problemOf: async (text) => {
        const { problem: found } = await ask({ ...current, [question.id]: text });
        return found?.question === question.id ? found.text : undefined;
      },
    });
    if (reply === undefined) return undefined;
    if (reply === 'back') {
      const last = asked.pop() ?? '';
      const { [last]: dropped, ...rest } = answers;
      if (dropped !== undefined) earlier[last] = dropped;
      answers = rest;
    } else {
      asked.push(question.id);
      answers = { ...answers, [question.id]: reply.answer };
    }
  }
}
