import type { Disposable } from 'vscode';
import { carryOut } from '../edits.ts';
import { type Deps, type DocumentArguments, registerCommand, targetDesign } from './command.ts';
import { COMMAND_IDS } from './ids.ts';

export interface SetPromptsArguments extends DocumentArguments {
  /** Ids of prompts, or of their rows in the checklist. */
  readonly prompts: readonly string[];
  readonly ticked: boolean;
}

/** Ticks or unticks prompts by their ids; what the checkboxes of the checklist run. Answers whether the text changed. */
export const registerSetPrompts = (deps: Deps): Disposable =>
  registerCommand<SetPromptsArguments>(deps, COMMAND_IDS.setPrompts, async (args) => {
    const document = await targetDesign(deps, args);
    const prompts = (args.prompts ?? []).map((id) => id.replace(/^prompt:/, ''));
    const { edits } = await carryOut(deps.server, document, [{ kind: 'set-prompts', prompts, ticked: args.ticked ?? true }]);
    return edits.length > 0;
  });
