import * as vscode from 'vscode';
import type { ChecklistRow } from '../../protocol.ts';
import { UserError } from '../edits.ts';
import { begin, type Interview, MINUTE, planPhases, type PhaseOfTemplate, type Reading } from '../interview-clock.ts';
import { minutesText, practiceLine } from '../interview-report.ts';
import { t } from '../l10n.ts';
import { practiceUri } from '../pages.ts';
import { type Deps, type DocumentArguments, registerCommand, say, targetDesign } from './command.ts';
import { type CommandId, COMMAND_IDS } from './ids.ts';
import { BACK, pick } from './steps.ts';

interface StartArguments extends DocumentArguments {
  /** How long the whole is to take, instead of the choice. */
  readonly minutes: number;
}

/** How long interviews usually are, in minutes. */
const LENGTHS = [30, 45, 60];

/** Starts the clock over the phases of the active design doc's template, scaled to the time there is, and goes to the first. */
export const registerStartInterview = (deps: Deps): vscode.Disposable =>
  registerCommand<StartArguments>(deps, COMMAND_IDS.startInterview, async (args) => {
    if (deps.interviews.running) throw new UserError(t('An interview is running. Stop it first, with "Plumbline: Stop Interview".'));
    const document = await targetDesign(deps, args);
    const uri = document.uri.toString();
    await deps.server.request('plumbline/idle', { uri, version: document.version });
    const design = deps.states.find(uri)?.design;
    if (!design || design.phases.length === 0) throw new UserError(t('This document is held to no template with phases, so there is nothing to time.'));
    const phases = design.phases.map(toPhase);
    const minutes = args.minutes ?? (await pickMinutes(phases));
    if (minutes === undefined) return;
    if (!(minutes >= 1 && minutes <= 600)) throw new UserError(t('An interview takes 1 to 600 minutes.'));
    const planned = minutes * MINUTE;
    deps.interviews.start(begin({ uri, title: design.title, template: design.template.title, planned, phases: planPhases(phases, planned) }, Date.now()));
    await goToPhase(deps);
  });

export const registerPauseInterview = (deps: Deps): vscode.Disposable => registerStep(deps, COMMAND_IDS.pauseInterview, () => deps.interviews.pause());

export const registerResumeInterview = (deps: Deps): vscode.Disposable => registerStep(deps, COMMAND_IDS.resumeInterview, () => deps.interviews.resume());

/** Goes on to the next phase and to its section. What should have been agreed on is said when the phase is left before its time is up. */
export const registerNextInterviewPhase = (deps: Deps): vscode.Disposable =>
  registerStep(deps, COMMAND_IDS.nextInterviewPhase, async ({ isLast, phase, phaseLeft }) => {
    if (isLast) return say(t('Plumbline: this is the last phase. "Plumbline: Stop Interview" ends it with a summary.'));
    deps.interviews.next();
    if (phaseLeft > 0 && phase.checkpoints.length > 0) void vscode.window.showInformationMessage(t('Before you go on from {phase}: {checkpoints}', { phase: phase.title, checkpoints: phase.checkpoints.join(' ') }));
    await goToPhase(deps);
  });

/** Ends the interview and shows its summary. */
export const registerStopInterview = (deps: Deps): vscode.Disposable =>
  registerStep(deps, COMMAND_IDS.stopInterview, async (_reading, { uri }) => {
    const practice = await deps.interviews.stop(await designOf(deps, uri));
    if (practice) await vscode.window.showTextDocument(practiceUri(practice.at));
  });

/** Offers what can be done with the interview that runs; the status bar's clock leads here. */
export const registerInterviewActions = (deps: Deps): vscode.Disposable =>
  registerStep(deps, COMMAND_IDS.interviewActions, async ({ isLast, isPaused, phase }, { phases, starts }) => {
    const items = [
      ...(isLast ? [] : [{ label: `$(arrow-right) ${t('Next Phase')}`, description: phases[starts.length]?.title ?? '', command: COMMAND_IDS.nextInterviewPhase }]),
      isPaused ? { label: `$(debug-start) ${t('Resume')}`, command: COMMAND_IDS.resumeInterview } : { label: `$(debug-pause) ${t('Pause')}`, command: COMMAND_IDS.pauseInterview },
      { label: `$(debug-stop) ${t('Stop')}`, description: t('ends with a summary'), command: COMMAND_IDS.stopInterview },
    ];
    const chosen = await pick<vscode.QuickPickItem & { readonly command: CommandId }>({ title: t('Interview'), placeholder: t('{phase}, {time} planned', { phase: phase.title, time: minutesText(phase.planned, t) }), items });
    if (chosen !== undefined && chosen !== BACK) await vscode.commands.executeCommand(chosen.command);
  });

interface HistoryArguments {
  /** When an interview began, instead of the list. */
  readonly at: number;
}

/** Lists the interviews held so far and shows the summary of one. */
export const registerPracticeHistory = (deps: Deps): vscode.Disposable =>
  registerCommand<HistoryArguments>(deps, COMMAND_IDS.practiceHistory, async (args) => {
    const history = deps.interviews.history();
    if (history.length === 0) return say(t('Plumbline: no interview has been held yet. "Plumbline: Start Interview..." begins one.'));
    const at = args.at ?? (await pickPractice(deps));
    if (at !== undefined) await vscode.window.showTextDocument(practiceUri(at));
  });

/** Registers a command on the interview that runs; where none does, it says so. */
const registerStep = (deps: Deps, id: CommandId, run: (reading: Reading, interview: Interview) => unknown): vscode.Disposable =>
  registerCommand(deps, id, async () => {
    const reading = deps.interviews.read();
    const interview = deps.interviews.running;
    if (!reading || !interview) throw new UserError(t('No interview is running. Start one with "Plumbline: Start Interview...".'));
    await run(reading, interview);
  });

const toPhase = ({ id, label, minutes, children }: ChecklistRow): PhaseOfTemplate => ({ id, title: label, minutes, checkpoints: checkpointsIn(children) });

/** The prompts below a phase by which the writer makes sure of the other side. */
const checkpointsIn = (rows: readonly ChecklistRow[]): string[] => rows.flatMap(({ kind, label, children }) => [...(kind === 'prompt' && label.startsWith('Checkpoint:') ? [label] : []), ...checkpointsIn(children)]);

async function pickMinutes(phases: readonly PhaseOfTemplate[]): Promise<number | undefined> {
  const items = LENGTHS.map((minutes) => ({
    minutes,
    label: t('{minutes} minutes', { minutes }),
    detail: planPhases(phases, minutes * MINUTE).map(({ title, planned }) => `${title} ${planned / MINUTE}`).join(', '),
  }));
  const own = phases.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  const chosen = await pick({ title: t('Start Interview'), placeholder: t('Time for the whole, shared out among the phases'), items, isFirst: ({ minutes }) => minutes === (LENGTHS.includes(own) ? own : 45) });
  return chosen === BACK ? undefined : chosen?.minutes;
}

async function pickPractice({ interviews }: Deps): Promise<number | undefined> {
  const items = interviews.history().map((practice) => ({ at: practice.at, label: practice.title, description: new Date(practice.at).toLocaleString(), detail: `${practice.template}: ${practiceLine(practice, t)}` }));
  const chosen = await pick({ title: t('Practice History'), placeholder: t('Interview whose summary is shown'), items });
  return chosen === BACK ? undefined : chosen?.at;
}

/** Shows the section of the phase that runs; for one that is missing, where it belongs. */
async function goToPhase({ interviews }: Deps): Promise<void> {
  const interview = interviews.running;
  const reading = interviews.read();
  if (interview && reading) await vscode.commands.executeCommand(COMMAND_IDS.reveal, { uri: interview.uri, row: reading.phase.id });
}

/** The document as it stands; undefined where it is gone or no longer a design doc. */
async function designOf({ server, states }: Deps, uri: string) {
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    await server.request('plumbline/idle', { uri, version: document.version });
    return states.find(uri)?.design;
  } catch (error) {
    server.log(`${uri} could not be read at the end of the interview.`, error);
    return undefined;
  }
}
