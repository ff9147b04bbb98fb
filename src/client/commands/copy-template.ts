import * as vscode from 'vscode';
import { UserError } from '../edits.ts';
import { t } from '../l10n.ts';
import { type Deps, folderOf, registerCommand } from './command.ts';
import { COMMAND_IDS } from './ids.ts';
import { findTemplate, pickTemplate } from './new-design-doc.ts';
import { askSteps, BACK } from './steps.ts';
import { writeTemplate } from './write-template.ts';

export interface CopyTemplateArguments {
  /** Id of a built-in template, or its reference. */
  readonly template: string;
  /** URI of the folder whose configuration says where templates live. */
  readonly folder: string;
  /** File name below the folder of templates. */
  readonly name: string;
}

const TITLE = t('Copy Built-in Template to Workspace');

/** Copies a built-in template to where the team's own live, under an id of its own, and opens it. Returns the file's URI. */
export const registerCopyTemplate = (deps: Deps): vscode.Disposable =>
  registerCommand<CopyTemplateArguments>(deps, COMMAND_IDS.copyTemplate, async (args) => {
    const folder = args.folder === undefined ? folderOf(vscode.window.activeTextEditor?.document.uri) : { folder: args.folder };
    const builtIn = deps.server.request('plumbline/templates', {}).then(({ templates }) => templates.filter(({ source }) => source === 'built-in'));
    let template = args.template === undefined ? undefined : findTemplate(await builtIn, args.template);
    if (args.template !== undefined && !template) throw new UserError(t('There is no built-in template "{name}".', { name: args.template }));
    let made: string | undefined;
    await askSteps([
      {
        applies: () => args.template === undefined,
        async ask(place) {
          const chosen = await pickTemplate(TITLE, builtIn, { place, isFirst: ({ id }) => id === template?.id });
          if (chosen === undefined || chosen === BACK) return chosen;
          template = chosen;
          return 'next';
        },
      },
      {
        applies: () => true,
        async ask(place) {
          const copy = await deps.server.request('plumbline/newTemplate', { ...folder, copyOf: template?.id ?? '' });
          if ('problem' in copy) throw new UserError(copy.problem);
          const written = await writeTemplate(copy, { title: TITLE, name: args.name, place });
          if (written === undefined || written === BACK) return written;
          made = written;
          return 'next';
        },
      },
    ]);
    return made;
  });
