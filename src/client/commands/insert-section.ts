import * as vscode from 'vscode';
import type { ChecklistRow, SectionChoice } from '../../protocol.ts';
import { carryOut, goToLine, insertedLine } from '../edits.ts';
import { t } from '../l10n.ts';
import { type Deps, type DocumentArguments, registerCommand, say, targetDesign } from './command.ts';
import { COMMAND_IDS } from './ids.ts';
import { BACK, describeTopic, pick } from './steps.ts';

export interface TopicArguments extends DocumentArguments {
  /** Id of a topic. */
  readonly topic: string;
}

/** Inserts the section of a topic, chosen from a list with the missing ones first. */
export const registerInsertSection = (deps: Deps): vscode.Disposable =>
  registerCommand<TopicArguments>(deps, COMMAND_IDS.insertSection, async (args) => {
    const document = await targetDesign(deps, args);
    const topic = args.topic ?? (await pickTopic(deps, document));
    return topic === undefined ? undefined : insertSection(deps, document, topic);
  });

/** The same from a row of the checklist, which says which topic. */
export const registerInsertTopic = (deps: Deps): vscode.Disposable =>
  registerCommand<TopicArguments>(deps, COMMAND_IDS.insertTopic, async (args) => {
    if (args.topic !== undefined) await insertSection(deps, await targetDesign(deps, args), args.topic);
  });

async function insertSection({ server, states }: Deps, document: vscode.TextDocument, topic: string): Promise<void> {
  const plan = await carryOut(server, document, [{ kind: 'insert-section', topic }]);
  const line = insertedLine(plan);
  if (line === undefined) return say(t('Plumbline: the document already has this section.'));
  const headings = plan.edits.flatMap(({ newText }) => newText.match(/^#{1,6} /gm) ?? []);
  if (headings.length < 2) return void (await goToLine(document, line));
  // The sections around it were made with it; the checklist knows where the topic itself stands.
  const uri = document.uri.toString();
  await server.request('plumbline/idle', { uri, version: document.version });
  const own = findTopic(states.find(uri)?.design.phases ?? [], topic)?.range?.start.line;
  await goToLine(document, own ?? line);
}

function findTopic(rows: readonly ChecklistRow[], topic: string): ChecklistRow | undefined {
  for (const row of rows) {
    const found = row.topic === topic ? row : findTopic(row.children, topic);
    if (found) return found;
  }
  return undefined;
}

async function pickTopic({ server }: Deps, document: vscode.TextDocument): Promise<string | undefined> {
  const items = server.request('plumbline/sections', { uri: document.uri.toString() }).then(({ sections }) => toItems(sections));
  const chosen = await pick({ title: t('Insert Section'), placeholder: t('Section to insert'), items });
  return chosen === BACK ? undefined : chosen?.topic;
}

type SectionItem = vscode.QuickPickItem & { readonly topic?: string };

function toItems(sections: readonly SectionChoice[]): SectionItem[] {
  const isMissing = ({ level, state }: SectionChoice): boolean => level !== null && state === 'missing';
  const groups: readonly (readonly [string, readonly SectionChoice[]])[] = [
    [t('missing'), sections.filter(isMissing)],
    [t('more the template asks for'), sections.filter((section) => section.level !== null && !isMissing(section))],
    [t('others'), sections.filter((section) => section.level === null)],
  ];
  return groups.flatMap(([label, group]): SectionItem[] => {
    if (group.length === 0) return [];
    return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...group.map((section): SectionItem => ({ topic: section.topic, label: section.title, description: describeTopic(section.state, section.level), detail: section.question }))];
  });
}
