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

interface InsertArguments extends TopicArguments {
  /** Id of a section of the template, in place of a topic. */
  readonly section: string;
}

type Insert = SectionChoice['insert'];

/** Inserts a section of the template, or that of a topic, chosen from a list with the missing ones first. */
export const registerInsertSection = (deps: Deps): vscode.Disposable =>
  registerCommand<InsertArguments>(deps, COMMAND_IDS.insertSection, async (args) => {
    const document = await targetDesign(deps, args);
    const insert = named(args) ?? (await pickSection(deps, document));
    return insert === undefined ? undefined : insertSection(deps, document, insert);
  });

/** The same from a row of the checklist, which says which one. */
export const registerInsertTopic = (deps: Deps): vscode.Disposable =>
  registerCommand<InsertArguments>(deps, COMMAND_IDS.insertTopic, async (args) => {
    const insert = named(args);
    if (insert) await insertSection(deps, await targetDesign(deps, args), insert);
  });

const named = ({ topic, section }: Partial<InsertArguments>): Insert | undefined => (topic !== undefined ? { topic } : section !== undefined ? { section } : undefined);

async function insertSection({ server, states }: Deps, document: vscode.TextDocument, insert: Insert): Promise<void> {
  const plan = await carryOut(server, document, ['topic' in insert ? { kind: 'insert-section', ...insert } : { kind: 'insert-template-section', ...insert }]);
  const line = insertedLine(plan);
  if (line === undefined) return say(t('Plumbline: the document already has this section.'));
  const headings = plan.edits.flatMap(({ newText }) => newText.match(/^#{1,6} /gm) ?? []);
  if (headings.length < 2) return void (await goToLine(document, line));
  // The sections around it were made with it; the checklist knows where it stands itself.
  const uri = document.uri.toString();
  await server.request('plumbline/idle', { uri, version: document.version });
  const own = findRow(states.find(uri)?.design.phases ?? [], 'topic' in insert ? `topic:${insert.topic}` : `section:${insert.section}`)?.range?.start.line;
  await goToLine(document, own ?? line);
}

function findRow(rows: readonly ChecklistRow[], id: string): ChecklistRow | undefined {
  for (const row of rows) {
    const found = row.id === id ? row : findRow(row.children, id);
    if (found) return found;
  }
  return undefined;
}

async function pickSection({ server }: Deps, document: vscode.TextDocument): Promise<Insert | undefined> {
  const items = server.request('plumbline/sections', { uri: document.uri.toString() }).then(({ sections }) => toItems(sections));
  const chosen = await pick({ title: t('Insert Section'), placeholder: t('Section to insert'), items });
  return chosen === BACK ? undefined : chosen?.insert;
}

type SectionItem = vscode.QuickPickItem & { readonly insert?: Insert };

function toItems(sections: readonly SectionChoice[]): SectionItem[] {
  const isMissing = ({ level, state }: SectionChoice): boolean => level !== null && state === 'missing';
  const groups: readonly (readonly [string, readonly SectionChoice[]])[] = [
    [t('missing'), sections.filter(isMissing)],
    [t('more the template asks for'), sections.filter((section) => section.level !== null && !isMissing(section))],
    [t('others'), sections.filter((section) => section.level === null)],
  ];
  return groups.flatMap(([label, group]): SectionItem[] => {
    if (group.length === 0) return [];
    return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...group.map((section): SectionItem => ({ insert: section.insert, label: section.title, description: describeTopic(section.state, section.level), detail: section.question }))];
  });
}
