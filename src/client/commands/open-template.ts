import * as vscode from 'vscode';
import { templatePage } from '../pages.ts';
import { type Deps, type DocumentArguments, folderOf, registerCommand, targetDesign } from './command.ts';
import { COMMAND_IDS } from './ids.ts';
import { findTemplate } from './new-design-doc.ts';

interface OpenTemplateArguments extends DocumentArguments {
  /** Id of a template, or its reference, instead of the one the document is held to. */
  readonly template: string;
}

/** Opens the template that a document is held to: the file of a team's own one, a page to read of a built-in one. */
export const registerOpenTemplate = (deps: Deps): vscode.Disposable =>
  registerCommand<OpenTemplateArguments>(deps, COMMAND_IDS.openTemplate, async (args) => {
    const document = args.template === undefined ? await targetDesign(deps, args) : undefined;
    const used = document && deps.states.find(document.uri.toString())?.design.template;
    const name = args.template ?? (used ? `${used.id}@${used.version}` : '');
    const { templates } = await deps.server.request('plumbline/templates', folderOf(document?.uri));
    const info = findTemplate(templates, name);
    await vscode.window.showTextDocument(info?.uri === undefined ? templatePage(info?.reference ?? name) : vscode.Uri.parse(info.uri));
  });
