import * as vscode from 'vscode';
import { CHECKLIST_VIEW, SETTINGS } from './commands/ids.ts';
import { t } from './l10n.ts';
import { plain, tooltipOf } from './markdown.ts';
import type { StateStore } from './state-store.ts';

/** How many open topics the tooltip names. */
const NAMED = 12;

/** Shows how far the design doc in front is; a click goes to the checklist. */
export function registerStatusBar(states: StateStore): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('plumbline.progress', vscode.StatusBarAlignment.Right, 90);
  item.name = t('Plumbline Progress');
  item.command = `${CHECKLIST_VIEW}.focus`;
  const subscriptions = vscode.Disposable.from(
    states.onDidChange(render),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`plumbline.${SETTINGS.statusBar}`)) render();
    }),
    item,
  );
  render();
  return subscriptions;

  function render(): void {
    const design = states.isInFront ? states.active?.design : undefined;
    if (!design || !vscode.workspace.getConfiguration('plumbline').get(SETTINGS.statusBar, true)) return item.hide();
    const { percent, open, title, template, stage } = design;
    const still = open.length === 0 ? t('Everything required is there.') : t('Still open: {count} required', { count: open.length });
    item.text = `$(checklist) ${percent} %`;
    item.accessibilityInformation = { label: `${t('Design doc {percent} percent done.', { percent })} ${still}`, role: 'button' };
    const named = open.slice(0, NAMED).map((what) => `- ${plain(what)}\n`);
    const more = open.length > NAMED ? `- ${t('and {count} more', { count: open.length - NAMED })}\n` : '';
    item.tooltip = tooltipOf(`**${plain(title)}**\n\n${plain(`${template.title}, ${stage}`)}\n\n${plain(still)}\n\n`, ...named, more);
    item.show();
  }
}
