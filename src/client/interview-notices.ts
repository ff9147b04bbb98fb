import * as vscode from 'vscode';
import { COMMAND_IDS } from './commands/ids.ts';
import { minutesText } from './interview-report.ts';
import { t } from './l10n.ts';
import type { Interviews } from './interview.ts';

/** Says, in a message that can be left alone, that the time of a phase or of the whole is up, and what to agree on before going on. */
export function registerInterviewNotices(interviews: Interviews): vscode.Disposable {
  return interviews.onDidRunOut((what) => void (what === 'phase' ? tellPhase() : tellWhole()));

  async function tellPhase(): Promise<void> {
    const reading = interviews.read();
    if (!reading) return;
    const { phase, index, isLast } = reading;
    const action = isLast ? STOP : NEXT;
    const choice = await vscode.window.showInformationMessage([t('{phase}: the {time} are up.', { phase: phase.title, time: minutesText(phase.planned, t) }), ...phase.checkpoints].join(' '), action);
    // By then the writer may have gone on, or begun another interview.
    const now = interviews.read();
    if (choice === undefined || now?.index !== index || now.phase.id !== phase.id) return;
    await vscode.commands.executeCommand(choice === STOP ? COMMAND_IDS.stopInterview : COMMAND_IDS.nextInterviewPhase);
  }

  async function tellWhole(): Promise<void> {
    const interview = interviews.running;
    if (!interview) return;
    const choice = await vscode.window.showInformationMessage(t('The {time} of the interview are up.', { time: minutesText(interview.planned, t) }), STOP);
    if (choice !== undefined && interviews.running?.starts[0] === interview.starts[0]) await vscode.commands.executeCommand(COMMAND_IDS.stopInterview);
  }
}

const NEXT = t('Next Phase');
const STOP = t('Stop and Show Summary');
