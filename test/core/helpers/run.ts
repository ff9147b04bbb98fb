import assert from 'node:assert/strict';
import { type Analysis, type Answers, applyEdits, type Finding, type Helper, HELPERS, lineAt, type Outcome, runHelper } from '../../../src/core/index.ts';
import { analyse } from '../../support/check.ts';

export function helperOf(id: string): Helper {
  const found = HELPERS.find((helper) => helper.id === id);
  assert.ok(found, `There is no helper ${id}.`);
  return found;
}

const known = new Map<string, Promise<Analysis>>();

/** A text analysed once, however many helpers are run on it. */
function analyseOnce(text: string): Promise<Analysis> {
  const found = known.get(text) ?? analyse(text);
  known.set(text, found);
  return found;
}

/** What a helper writes into a text, with the default for every question that no answer is given to. */
export async function write(id: string, text: string, answers: Answers): Promise<{ readonly text: string; readonly outcome: Outcome; readonly answers: Answers }> {
  const { view } = await analyseOnce(text);
  const helper = helperOf(id);
  let given = answers;
  for (let step = 0; step < 100; step++) {
    const { questions, problem, outcome } = runHelper(helper, view, given);
    assert.equal(problem, undefined);
    assert.equal(new Set(questions.map((question) => question.id)).size, questions.length, 'Two questions have one id.');
    if (outcome) return { text: applyEdits(text, outcome.edits), outcome, answers: given };
    const open = questions.find((question) => given[question.id] === undefined);
    assert.ok(open);
    const answer = open.kind === 'pick' ? (open.first ?? open.choices[0]?.id ?? '') : open.kind === 'pick-many' ? open.picked : (open.value ?? 'growers and curators');
    given = { ...given, [open.id]: answer };
  }
  throw new Error(`${id} asks without end.`);
}

/** The lines that edits brought, counted from 0 in the text after them. */
export function writtenLines(before: string, outcome: Outcome): Set<number> {
  const lines = new Set<number>();
  const after = applyEdits(before, outcome.edits);
  const doc = { text: after, lineStarts: lineStartsIn(after) };
  let shift = 0;
  for (const { range, text } of outcome.edits) {
    const start = range.start + shift;
    const first = text.length - text.trimStart().length;
    if (text.trim() !== '') for (let line = lineAt(doc, start + first); line <= lineAt(doc, start + text.trimEnd().length - 1); line++) lines.add(line);
    shift += text.length - (range.end - range.start);
  }
  return lines;
}

const lineStartsIn = (text: string): number[] => [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];

/** Findings on lines that a helper wrote. */
export async function findingsOnWritten(before: string, outcome: Outcome): Promise<{ readonly analysis: Analysis; readonly findings: readonly Finding[] }> {
  const analysis = await analyse(applyEdits(before, outcome.edits));
  const lines = writtenLines(before, outcome);
  return { analysis, findings: analysis.findings.filter(({ range }) => lines.has(lineAt(analysis.doc, range.start))) };
}
