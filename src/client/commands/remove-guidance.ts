import type { Disposable } from 'vscode';
import { carryOut } from '../edits.ts';
import { type Deps, type DocumentArguments, plural, registerCommand, say, targetDesign } from './command.ts';
import { COMMAND_IDS } from './ids.ts';

/** Takes the template's guidance and prompts out of the document; one undo brings them back. */
export const registerRemoveGuidance = (deps: Deps): Disposable =>
  registerCommand<DocumentArguments>(deps, COMMAND_IDS.removeGuidance, async (args) => {
    const document = await targetDesign(deps, args);
    const before = document.lineCount;
    const { edits } = await carryOut(deps.server, document, [{ kind: 'remove-guidance' }]);
    if (edits.length === 0) return say('Plumbline: there is no guidance left to remove.');
    say(`Plumbline: removed ${plural(Math.max(1, before - document.lineCount), 'line')} of guidance and prompts. Undo brings them back.`);
  });
