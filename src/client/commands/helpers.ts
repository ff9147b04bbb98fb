import * as vscode from 'vscode';
import type { Answers } from '../../core/index.ts';
import type { HelperState } from '../../protocol.ts';
import { applyPlan, goToLine, insertedLine, UserError } from '../edits.ts';
import { askAll, type Reply, type Step } from '../helper-steps.ts';
import { t } from '../l10n.ts';
import { type Deps, type DocumentArguments, registerCommand, say, targetDesign } from './command.ts';
import { COMMAND_IDS, type CommandId } from './ids.ts';
import { BACK, input, pick, pickMany } from './steps.ts';

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
  const answers = await askAll(given as Answers, ask, askOne);
  if (!answers) return;
  if (answers.problem !== undefined) throw new UserError(answers.problem);
  const plan = await applyPlan(document, async () => (await ask(answers.answers)).plan);
  const line = insertedLine(plan);
  if (line !== undefined) await goToLine(document, line);
  if (plan.note !== null) void vscode.window.showInformationMessage(`Plumbline: ${plan.note}`);
  else if (plan.edits.length === 0) say(t('Plumbline: there was nothing to write.'));
}

async function askOne({ title, question, place, earlier, problemOf }: Step): Promise<Reply | undefined> {
  if (question.kind === 'text') {
    const value = typeof earlier === 'string' ? earlier : (question.value ?? '');
    return answered(await input({ title, prompt: question.question, value, place, problemOf }), (text) => text);
  }
  const items = question.choices.map(({ id, ...item }) => ({ ...item, choice: id }));
  if (question.kind === 'pick') {
    const chosen = await pick({ title, placeholder: question.question, items, place, isFirst: ({ choice }) => choice === (earlier ?? question.first) });
    return answered(chosen, ({ choice }) => choice);
  }
  const picked = earlier ?? question.picked;
  const chosen = await pickMany({ title, placeholder: question.question, items, place, isPicked: ({ choice }) => picked.includes(choice) });
  return answered(chosen, (all) => all.map(({ choice }) => choice));
}

const answered = <T>(chosen: T | typeof BACK | undefined, read: (chosen: T) => Answers[string]): Reply | undefined => (chosen === undefined ? undefined : chosen === BACK ? 'back' : { answer: read(chosen) });
