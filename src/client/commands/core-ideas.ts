import * as vscode from 'vscode';
import type { ServerRequests, TermInfo } from '../../protocol.ts';
import { UserError } from '../edits.ts';
import { t } from '../l10n.ts';
import { termUri } from '../pages.ts';
import { type Deps, registerCommand } from './command.ts';
import { COMMAND_IDS } from './ids.ts';
import { BACK, pick } from './steps.ts';

interface CoreIdeasArguments {
  /** Id of a term, instead of the list. */
  readonly term: string;
}

type TermItem = vscode.QuickPickItem & { readonly term?: TermInfo };

/** Lists the terms of the field, to be searched by any of their names and by what they are; each leads to its page, and its button to the source. */
export const registerCoreIdeas = (deps: Deps): vscode.Disposable =>
  registerCommand<CoreIdeasArguments>(deps, COMMAND_IDS.coreIdeas, async (args) => {
    const answer = deps.server.request('plumbline/terms', {});
    const term = args.term === undefined ? await pickTerm(answer) : (await answer).areas.flatMap(({ terms }) => terms).find(({ id }) => id === args.term);
    if (term) await vscode.window.showTextDocument(termUri(term.id), { preview: true });
    else if (args.term !== undefined) throw new UserError(t('There is no term "{term}".', { term: args.term }));
  });

async function pickTerm(answer: Promise<ServerRequests['plumbline/terms'][1]>): Promise<TermInfo | undefined> {
  const items = answer.then(({ areas }) => areas.flatMap(({ title, terms }): TermItem[] => [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...terms.map(toItem)]));
  const chosen = await pick<TermItem>({ title: t('Core Ideas'), placeholder: t('Term to read about: search by name or by what it does'), items, onButton: openSource });
  return chosen === BACK ? undefined : chosen?.term;
}

function toItem(term: TermInfo): TermItem {
  return {
    term,
    label: term.name,
    description: otherNames(term).join(', '),
    detail: t('{what} Costs: {cost} Choose it when: {when}', { what: term.what, cost: term.cost, when: term.when }),
    ...(term.source ? { buttons: [{ iconPath: new vscode.ThemeIcon('link-external'), tooltip: t('Open the source: {name}', { name: term.source.name }) }] } : {}),
  };
}

/** The names that the label does not show, plurals left out. */
function otherNames({ name, names }: TermInfo): string[] {
  const folded = new Set(names.map((known) => known.toLowerCase()));
  return names.filter((known) => known.toLowerCase() !== name.toLowerCase() && !(/s$/i.test(known) && folded.has(known.slice(0, -1).toLowerCase())));
}

function openSource({ term }: TermItem): void {
  if (term?.source) void vscode.env.openExternal(vscode.Uri.parse(term.source.link));
}
