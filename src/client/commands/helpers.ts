import * as vscode from 'vscode';
import type { Answers, Question } from '../../core/index.ts';
import type { HelperState } from '../../protocol.ts';
import { applyPlan, goToLine, insertedLine, UserError } from '../edits.ts';
import { t } from '../l10n.ts';
import { type Deps, type DocumentArguments, registerCommand, say, targetDesign } from './command.ts';
import { COMMAND_IDS, type CommandId } from './ids.ts';
import { BACK, input, pick, pickMany, type Place } from './steps.ts';

/** The helpers and their commands: each asks and then writes. An argument named like a question answers it, and its step is skipped. */
const HELPERS: readonly (readonly [string, CommandId])[] = [
  ['cache-decision', COMMAND_IDS.cacheDecision],
  ['trade-off', COMMAND_IDS.tradeOff],
  ['quick-decisions', COMMAND_IDS.quickDecisions],
  ['deep-dive', COMMAND_IDS.deepDive],
  ['components', COMMAND_IDS.components],
  ['entity-diagram', COMMAND_IDS.entityDiagram],
  ['entity-table', COMMAND_IDS.entityTable],
  ['messages', COMMAND_IDS.messages],
  ['endpoints', COMMAND_IDS.endpoints],
  ['sequence-diagram', COMMAND_IDS.sequenceDiagram],
  ['monitoring', COMMAND_IDS.monitoring],
  ['scaling', COMMAND_IDS.scaling],
];

export const registerHelpers = (deps: Deps): vscode.Disposable => vscode.Disposable.from(...HELPERS.map(([helper, id]) => registerCommand<DocumentArguments>(deps, id, (args) => run(deps, helper, args))));

async function run(deps: Deps, helper: string, { uri: named, ...given }: Partial<DocumentArguments>): Promise<void> {
  const document = await targetDesign(deps, named === undefined ? {} : { uri: named });
  const uri = document.uri.toString();
  const ask = async (answers: Answers): Promise<HelperState> => {
    const state = await deps.server.request('plumbline/helper', { uri, helper, answers });
    if (!state) throw new UserError(t('This document is held to no template. Use "Plumbline: Check This Document As..." first.'));
    return state;
  };
  const answers = await askAll(given as Answers, ask);
  if (!answers) return;
  const plan = await applyPlan(document, async () => (await ask(answers)).plan);
  const line = insertedLine(plan);
  if (line !== undefined) await goToLine(document, line);
  if (plan.note !== null) void vscode.window.showInformationMessage(`Plumbline: ${plan.note}`);
  else if (plan.edits.length === 0) say(t('Plumbline: there was nothing to write.'));
}

/** Asks what is open, one question after the other, and the one before on Back. Undefined is Esc at any of them. */
async function askAll(given: Answers, ask: (answers: Answers) => Promise<HelperState>): Promise<Answers | undefined> {
  const asked: string[] = [];
  /** Answers that were gone back over, to stand there again. */
  const earlier: Record<string, Answers[string]> = {};
  let answers: Answers = given;
  for (;;) {
    const { title, questions, problem, plan } = await ask(answers);
    if (problem) throw new UserError(problem.text);
    if (plan) return answers;
    const question = questions.find(({ id }) => answers[id] === undefined);
    if (!question) return undefined;
    const place: Place = { step: asked.length + 1, total: questions.filter(({ id }) => given[id] === undefined).length, canGoBack: asked.length > 0 };
    const current = answers;
    const answer = await askOne(title, question, place, earlier[question.id], async (text) => {
      const { problem: found } = await ask({ ...current, [question.id]: text });
      return found?.question === question.id ? found.text : undefined;
    });
    if (answer === undefined) return undefined;
    if (answer === BACK) {
      const last = asked.pop() ?? '';
      const { [last]: dropped, ...rest } = answers;
      if (dropped !== undefined) earlier[last] = dropped;
      answers = rest;
    } else {
      asked.push(question.id);
      answers = { ...answers, [question.id]: answer };
    }
  }
}

async function askOne(title: string, question: Question, place: Place, earlier: Answers[string] | undefined, problemOf: (text: string) => Promise<string | undefined>): Promise<Answers[string] | typeof BACK | undefined> {
  if (question.kind === 'text') {
    const value = typeof earlier === 'string' ? earlier : (question.value ?? '');
    return input({ title, prompt: question.question, value, place, problemOf });
  }
  const items = question.choices.map(({ id, ...item }) => ({ ...item, choice: id }));
  if (question.kind === 'pick') {
    const chosen = await pick({ title, placeholder: question.question, items, place, isFirst: ({ choice }) => choice === (earlier ?? question.first) });
    return chosen === undefined || chosen === BACK ? chosen : chosen.choice;
  }
  const picked = earlier ?? question.picked;
  const chosen = await pickMany({ title, placeholder: question.question, items, place, isPicked: ({ choice }) => picked.includes(choice) });
  return chosen === undefined || chosen === BACK ? chosen : chosen.map(({ choice }) => choice);
}
