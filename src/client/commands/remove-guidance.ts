import type { Disposable } from 'vscode';
import { carryOut } from '../edits.ts';
import { t } from '../l10n.ts';
import { type Deps, type DocumentArguments, registerCommand, say, targetDesign } from './command.ts';
import { COMMAND_IDS } from './ids.ts';

/** Takes the template's guidance and prompts out of the document; one undo brings them back. */
export const registerRemoveGuidance = (deps: Deps): Disposable =>
  registerCommand<DocumentArguments>(deps, COMMAND_IDS.removeGuidance, async (args) => {
    const document = await targetDesign(deps, args);
    const before = document.lineCount;
    const { edits } = await carryOut(deps.server, document, [{ kind: 'remove-guidance' }]);
    if (edits.length === 0) return say(t('Plumbline: there is no guidance left to remove.'));
    say(t('Plumbline: removed guidance and prompts, {count} lines in all. Undo brings them back.', { count: Math.max(1, before - document.lineCount) }));
  });
