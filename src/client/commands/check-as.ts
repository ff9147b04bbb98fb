import type { Disposable } from 'vscode';
import { carryOut, goToLine, UserError } from '../edits.ts';
import { nameOf } from '../documents.ts';
import { t } from '../l10n.ts';
import { type Deps, type DocumentArguments, folderOf, registerCommand, say, targetMarkdown } from './command.ts';
import { COMMAND_IDS } from './ids.ts';
import { findTemplate, pickTemplate } from './new-design-doc.ts';
import { BACK } from './steps.ts';

interface CheckAsArguments extends DocumentArguments {
  /** Id of a template, or its reference. */
  readonly template: string;
}

/** Holds a Markdown document to a template, or to another one, by writing that into its front matter. */
export const registerCheckAs = (deps: Deps): Disposable =>
  registerCommand<CheckAsArguments>(deps, COMMAND_IDS.checkAs, async (args) => {
    const document = await targetMarkdown(deps, args);
    const current = deps.states.find(document.uri.toString())?.design.template.id;
    const templates = deps.server.request('plumbline/templates', folderOf(document.uri)).then((answer) => answer.templates);
    const template = args.template === undefined ? await pickTemplate(t('Check This Document As'), templates, { isFirst: ({ id }) => id === current }) : findTemplate(await templates, args.template);
    if (args.template !== undefined && !template) throw new UserError(t('There is no template "{name}".', { name: args.template }));
    if (!template || template === BACK) return;
    const { edits } = await carryOut(deps.server, document, [{ kind: 'check-as', template: template.reference }]);
    const [edit] = edits;
    if (!edit) throw new UserError(t('The front matter of {file} cannot be read, so nothing was written to it. Mend it and try again.', { file: nameOf(document.uri) }));
    // Where it made the front matter, the line in it that names the template.
    const below = edit.newText.split('\n').findIndex((line) => line.includes('template:'));
    await goToLine(document, edit.range.start.line + Math.max(0, below));
    say(t('Plumbline: {file} is now checked as {template}.', { file: nameOf(document.uri), template: template.title }));
  });
