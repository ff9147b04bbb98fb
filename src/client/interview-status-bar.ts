import * as vscode from 'vscode';
import { COMMAND_IDS } from './commands/ids.ts';
import { clockText, MINUTE } from './interview-clock.ts';
import type { Interviews } from './interview.ts';
import { plain, tooltipOf } from './markdown.ts';

/** Counts the phase and the whole of an interview down; a click offers what can be done. */
export function registerInterviewStatusBar(interviews: Interviews): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('plumbline.interview', vscode.StatusBarAlignment.Left, 90);
  item.name = 'Plumbline Interview';
  item.command = COMMAND_IDS.interviewActions;
  /** What the label says apart from the seconds: only a change of it is worth a new tooltip. */
  let described = '';
  render();
  return vscode.Disposable.from(interviews.onDidChange(render), item);

  function render(): void {
    const reading = interviews.read();
    const interview = interviews.running;
    if (!reading || !interview) return item.hide();
    const { phase, index, phaseLeft, wholeLeft, isPaused } = reading;
    item.text = `$(${isPaused ? 'debug-pause' : 'watch'}) ${phase.title} ${clockText(phaseLeft)} \u00b7 ${clockText(wholeLeft)}`;
    const label = `Interview${isPaused ? ', paused' : ''}: ${phase.title}, ${leftText(phaseLeft)}; ${leftText(wholeLeft)} in all`;
    if (label !== described) {
      described = label;
      item.accessibilityInformation = { label, role: 'button' };
      item.tooltip = tooltipOf(
        `**${plain(interview.title)}**\n\n${plain(`Phase ${index + 1} of ${interview.phases.length}: ${phase.title}, ${leftText(phaseLeft)}`)}\n\n${plain(`${leftText(wholeLeft)} in all${isPaused ? ', paused' : ''}`)}\n\n`,
        ...phase.checkpoints.map((checkpoint) => `- ${plain(checkpoint)}\n`),
      );
    }
    item.show();
  }
}

/** Whole minutes, so that what reads the label aloud is not made to say every second. */
const leftText = (left: number): string => (left >= 0 ? `${Math.ceil(left / MINUTE)} min left` : `${Math.ceil(-left / MINUTE)} min over`);
