import type { Disposable } from 'vscode';
import { carryOut, goToLine } from '../edits.ts';
import { t } from '../l10n.ts';
import { type Deps, type DocumentArguments, registerCommand, say, targetDesign } from './command.ts';
import { COMMAND_IDS } from './ids.ts';

/** Inserts every section that the template requires or recommends and the document lacks. */
export const registerInsertAllMissing = (deps: Deps): Disposable =>
  registerCommand<DocumentArguments>(deps, COMMAND_IDS.insertAllMissing, async (args) => {
    const document = await targetDesign(deps, args);
    const { edits } = await carryOut(deps.server, document, [{ kind: 'insert-all' }]);
    const [first] = edits;
    if (!first) return say(t('Plumbline: no section is missing.'));
    const blank = first.newText.split('\n').findIndex((line) => line.trim() !== '');
    await goToLine(document, first.range.start.line + Math.max(0, blank));
    const count = edits.reduce((sum, { newText }) => sum + (newText.match(/^#{1,6} /gm)?.length ?? 0), 0);
    say(count > 1 ? t('Plumbline: inserted {count} sections.', { count }) : t('Plumbline: inserted the missing section.'));
  });
