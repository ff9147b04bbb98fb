import * as vscode from 'vscode';
import { COMMAND_IDS } from './commands/ids.ts';
import { clockText, MINUTE } from './interview-clock.ts';
import type { Interviews } from './interview.ts';
import { t } from './l10n.ts';
import { plain, tooltipOf } from './markdown.ts';

/** Counts the phase and the whole of an interview down; a click offers what can be done. */
export function registerInterviewStatusBar(interviews: Interviews): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('plumbline.interview', vscode.StatusBarAlignment.Left, 90);
  item.name = t('Plumbline Interview');
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
    const times = { phase: phase.title, left: leftText(phaseLeft), whole: leftText(wholeLeft) };
    const label = isPaused ? t('Interview, paused: {phase}, {left}; {whole} in all', times) : t('Interview: {phase}, {left}; {whole} in all', times);
    if (label !== described) {
      described = label;
      item.accessibilityInformation = { label, role: 'button' };
      item.tooltip = tooltipOf(
        `**${plain(interview.title)}**\n\n${plain(t('Phase {number} of {count}: {phase}, {left}', { number: index + 1, count: interview.phases.length, phase: phase.title, left: times.left }))}\n\n${plain(isPaused ? t('{whole} in all, paused', { whole: times.whole }) : t('{whole} in all', { whole: times.whole }))}\n\n`,
        ...phase.checkpoints.map((checkpoint) => `- ${plain(checkpoint)}\n`),
      );
    }
    item.show();
  }
}

/** Whole minutes, so that what reads the label aloud is not made to say every second. */
const leftText = (left: number): string => (left >= 0 ? t('{minutes} min left', { minutes: Math.ceil(left / MINUTE) }) : t('{minutes} min over', { minutes: Math.ceil(-left / MINUTE) }));
