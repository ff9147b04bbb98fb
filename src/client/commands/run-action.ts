import * as vscode from 'vscode';
import type { Action } from '../../core/index.ts';
import { ASK_COMMAND, type AskArguments } from '../../protocol.ts';
import { carryOut, UserError } from '../edits.ts';
import { t } from '../l10n.ts';
import { look } from '../look.ts';
import { type Deps, registerCommand, targetDesign } from './command.ts';
import { COMMAND_IDS } from './ids.ts';
import type { TopicArguments } from './insert-section.ts';
import { BACK, input, pick } from './steps.ts';

interface RunActionArguments extends AskArguments {
  /** The reason, or the number of the section, instead of asking for it; of a look that it has been had. */
  readonly answer: string | number | true;
}

/** What a lightbulb runs for a fix that needs something from the writer: asks for it, then carries the action out. */
export const registerRunAction = (deps: Deps): vscode.Disposable =>
  registerCommand<RunActionArguments>(deps, ASK_COMMAND, async ({ uri, version, action, ask, title, answer }) => {
    if (uri === undefined || !action || !ask) throw new UserError(t('This command is run by the fixes that Plumbline offers.'));
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    if (ask === 'look') return lookAndRun(deps, document, action, title ?? '', answer === true);
    if (answer !== true) await runAction(deps, document, action, { ask, ...(version === undefined ? {} : { version }), ...(answer === undefined ? {} : { answer }) });
  });

/** The same from a row of the checklist. */
export const registerDeclineTopic = (deps: Deps): vscode.Disposable =>
  registerCommand<TopicArguments & { readonly reason: string }>(deps, COMMAND_IDS.declineTopic, async ({ uri, topic, reason }) => {
    if (topic === undefined) return;
    const document = await targetDesign(deps, uri === undefined ? {} : { uri });
    await runAction(deps, document, { kind: 'not-applicable', topic, reason: '' }, { ask: 'reason', ...(reason === undefined ? {} : { answer: reason }) });
  });

export const registerCoverTopic = (deps: Deps): vscode.Disposable =>
  registerCommand<TopicArguments & { readonly section: number }>(deps, COMMAND_IDS.coverTopic, async ({ uri, topic, section }) => {
    if (topic === undefined) return;
    const document = await targetDesign(deps, uri === undefined ? {} : { uri });
    await runAction(deps, document, { kind: 'covered-by', topic, section: -1 }, { ask: 'section', ...(section === undefined ? {} : { answer: section }) });
  });

interface RunOptions {
  readonly ask: Exclude<AskArguments['ask'], 'look'>;
  /** The version that the action was offered for. */
  readonly version?: number;
  readonly answer?: string | number;
}

/** Shows what an action would change in many places, carries it out when it is wanted, and goes to the document. */
async function lookAndRun({ server }: Deps, document: vscode.TextDocument, action: Action, title: string, isWanted: boolean): Promise<void> {
  const plan = await server.request('plumbline/plan', { uri: document.uri.toString(), version: document.version, action });
  if (!plan || plan.edits.length === 0) throw new UserError(t('There was nothing to change: the document may say so already, or its front matter cannot be read.'));
  if (isWanted || (await look(document, title, plan))) await carryOut(server, document, [action]);
}

async function runAction({ server }: Deps, document: vscode.TextDocument, action: Action, { ask, version = document.version, answer }: RunOptions): Promise<void> {
  const given = answer ?? (ask === 'reason' ? await askReason(action) : await askSection(server.request('plumbline/headings', { uri: document.uri.toString() })));
  if (given === undefined) return;
  const complete = withAnswer(action, given);
  // Offsets and section numbers mean something in one version only.
  const { edits } = await carryOut(server, document, [complete], complete.kind === 'suppress' || complete.kind === 'covered-by' ? version : undefined);
  if (edits.length === 0) throw new UserError(t('There was nothing to change: the document may say so already, or its front matter cannot be read.'));
}

function withAnswer(action: Action, answer: string | number): Action {
  if (action.kind === 'covered-by') return { ...action, section: Number(answer) };
  if (action.kind === 'not-applicable' || action.kind === 'decline-template-section' || action.kind === 'suppress') return { ...action, reason: String(answer) };
  return action;
}

async function askReason(action: Action): Promise<string | undefined> {
  const isSuppression = action.kind === 'suppress';
  const typed = await input({
    title: isSuppression ? t('Ignore {rule} Here', { rule: action.rule }) : t('Not Applicable'),
    prompt: isSuppression ? t('Why is it right to ignore this? The reason is written beside it.') : t('Why does this not apply? A reviewer reads the reason in the document.'),
    problemOf: (value) => (value === '' ? t('Give a reason; a reviewer will ask for it.') : undefined),
  });
  return typed === BACK ? undefined : typed;
}

async function askSection(answer: Promise<{ readonly headings: readonly { readonly section: number; readonly text: string; readonly level: number; readonly line: number }[] }>): Promise<number | undefined> {
  const items = answer.then(({ headings }) => headings.map(({ section, text, level, line }) => ({ section, label: `${'    '.repeat(Math.max(0, level - 2))}${text}`, description: t('line {line}', { line: line + 1 }) })));
  const chosen = await pick({ title: t('Covered by This Section'), placeholder: t('Section that answers the question'), items });
  return chosen === BACK ? undefined : chosen?.section;
}
