import * as vscode from 'vscode';
import type { NewTemplate } from '../../protocol.ts';
import { nameOf } from '../documents.ts';
import { UserError } from '../edits.ts';
import { t } from '../l10n.ts';
import { type Deps, type DocumentArguments, folderOf, registerCommand, targetMarkdown } from './command.ts';
import { COMMAND_IDS } from './ids.ts';
import { BACK } from './steps.ts';
import { writeTemplate } from './write-template.ts';

export interface UseAsTemplateArguments extends DocumentArguments {
  /** URI of the folder whose configuration says where templates live. */
  readonly folder: string;
  /** File name below the folder of templates. */
  readonly name: string;
}

/** Makes a template of a document's headings, writes it where the team's own live, and opens it for its levels to be settled. Returns the file's URI. */
export const registerUseAsTemplate = (deps: Deps): vscode.Disposable =>
  registerCommand<UseAsTemplateArguments>(
    deps,
    COMMAND_IDS.useAsTemplate,
    async (args) => {
      const document = await targetMarkdown(deps, args);
      const folder = args.folder === undefined ? folderOf(document.uri) : { folder: args.folder };
      const derive = async (as?: string): Promise<NewTemplate> => {
        const derived = await deps.server.request('plumbline/newTemplate', { ...folder, document: { name: nameOf(document.uri), text: document.getText() }, ...(as === undefined ? {} : { as }) });
        if ('problem' in derived) throw new UserError(derived.problem);
        return derived;
      };
      const written = await writeTemplate(await derive(), { title: t('Use Document as Template'), name: args.name, textAs: async (name) => (await derive(name)).text });
      return written === BACK ? undefined : written;
    },
    (args) => {
      if (args instanceof vscode.Uri) return { uri: args.toString() }; // from the explorer
      return typeof args === 'object' && args !== null ? (args as Partial<UseAsTemplateArguments>) : {};
    },
  );
