import * as vscode from 'vscode';
import type { Size } from '../../core/index.ts';
import type { TemplateInfo } from '../../protocol.ts';
import { UserError } from '../edits.ts';
import { t } from '../l10n.ts';
import { fileNameFor, findFreeName, joinPath, problemOfPath } from '../new-file.ts';
import { templatePage } from '../pages.ts';
import { type Deps, registerCommand } from './command.ts';
import { COMMAND_IDS, type CommandId, SETTINGS } from './ids.ts';
import { askSteps, BACK, input, pick, type Place, type Step } from './steps.ts';

/** Each one given is not asked for. */
export interface NewDesignDocArguments {
  /** Id of a template, or its reference. */
  readonly template: string;
  readonly title: string;
  readonly size: Size;
  readonly variant: string;
  /** URI of the folder to write into. */
  readonly folder: string;
  /** File name, or path below the folder. */
  readonly name: string;
  readonly author: string;
  /** Open an untitled document even where there is a folder. */
  readonly untitled: boolean;
}

const TITLE = t('New Design Doc');

/** Makes a design doc from a template: asks step by step, then writes one new file and opens it. Nothing is left behind before the last answer. */
export const registerNewDesignDoc = (deps: Deps): vscode.Disposable => register(deps, COMMAND_IDS.newDesignDoc);

/** The same from the explorer, under a name that says where. */
export const registerNewDesignDocHere = (deps: Deps): vscode.Disposable => register(deps, COMMAND_IDS.newDesignDocHere);

const register = (deps: Deps, id: CommandId): vscode.Disposable =>
  registerCommand<NewDesignDocArguments>(deps, id, (args) => newDesignDoc(deps, args), (args) => {
    if (args instanceof vscode.Uri) return { folder: args.toString() }; // from the explorer
    return typeof args === 'object' && args !== null ? (args as Partial<NewDesignDocArguments>) : {};
  });

async function newDesignDoc(deps: Deps, args: Partial<NewDesignDocArguments>): Promise<string | undefined> {
  const { server } = deps;
  const folders = vscode.workspace.workspaceFolders ?? [];
  let root = args.untitled ? undefined : args.folder === undefined ? startFolder(folders) : vscode.Uri.parse(args.folder);
  if (root && vscode.workspace.fs.isWritableFileSystem(root.scheme) === false) root = undefined;

  const loadTemplates = async (): Promise<readonly TemplateInfo[]> => (await server.request('plumbline/templates', root ? { folder: rootFolderOf(root).toString() } : {})).templates;
  let template = args.template === undefined ? undefined : findTemplate(await loadTemplates(), args.template);
  if (args.template !== undefined && !template) throw new UserError(t('There is no template "{name}".', { name: args.template }));
  let { title, size, variant, name } = args;

  const steps: Step[] = [
    {
      applies: () => args.folder === undefined && root !== undefined && folders.length > 1,
      async ask(place) {
        const folder = await pick({ title: TITLE, placeholder: t('Workspace folder of the new document'), place, items: folders.map(({ name: label, uri }) => ({ label, uri })), isFirst: ({ uri }) => uri.toString() === root?.toString() });
        if (folder === undefined || folder === BACK) return folder;
        root = folder.uri;
        return 'next';
      },
    },
    {
      applies: () => args.template === undefined,
      async ask(place) {
        const chosen = await pickTemplate(TITLE, loadTemplates(), { place, isFirst: (info) => info.reference === template?.reference });
        if (chosen === undefined || chosen === BACK) return chosen;
        template = chosen;
        return 'next';
      },
    },
    {
      applies: () => args.title === undefined,
      async ask(place) {
        const typed = await input({ title: TITLE, prompt: t('Title of the document, such as "URL shortener"'), value: title ?? '', place, problemOf: (value) => (value === '' ? t('A document needs a title.') : undefined) });
        if (typed === undefined || typed === BACK) return typed;
        title = typed;
        return 'next';
      },
    },
    {
      applies: () => args.size === undefined,
      async ask(place) {
        const chosen = await pickSize(template, place, size);
        if (chosen === undefined || chosen === BACK) return chosen;
        size = chosen;
        return 'next';
      },
    },
    {
      applies: () => args.variant === undefined && (template?.variants.length ?? 0) > 0,
      async ask(place) {
        const items = (template?.variants ?? []).map(({ id, outline }) => ({ label: id, detail: phasesOf(outline) }));
        const chosen = await pick({ title: TITLE, placeholder: t('Order of the sections'), place, items, isFirst: ({ label }) => label === variant });
        if (chosen === undefined || chosen === BACK) return chosen;
        variant = chosen.label;
        return 'next';
      },
    },
    {
      applies: () => args.name === undefined && root !== undefined,
      async ask(place) {
        const folder = root;
        if (!folder) return 'next';
        const proposed = name ?? (await findFreeName(folder, fileNameFor(title ?? ''), args.folder === undefined));
        const start = proposed.lastIndexOf('/') + 1;
        const typed = await input({
          title: TITLE,
          prompt: t('Where to write it, below {folder}', { folder: folder.path.split('/').at(-1) || t('the folder') }),
          value: proposed,
          selection: [start, proposed.length - '.md'.length],
          place,
          problemOf: (path) => problemOfPath(folder, path),
        });
        if (typed === undefined || typed === BACK) return typed;
        name = typed;
        return 'next';
      },
    },
  ];
  if (!(await askSteps(steps)) || !template) return undefined;

  const { text } = await server.request('plumbline/scaffold', {
    reference: template.reference,
    ...(root ? { folder: rootFolderOf(root).toString() } : {}),
    title: title ?? t('Untitled'),
    size: size ?? 'standard',
    ...(variant === undefined ? {} : { variant }),
    date: today(),
    author: args.author ?? vscode.workspace.getConfiguration('plumbline').get(SETTINGS.author, ''),
  });
  const document = root ? await createFile(root, name ?? fileNameFor(title ?? ''), text, { ...args, template: template.reference, ...(title === undefined ? {} : { title }), ...(size === undefined ? {} : { size }), ...(variant === undefined ? {} : { variant }) }) : await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  if (!document) return undefined;
  const selection = firstBlank(document);
  await vscode.window.showTextDocument(document, { preview: false, ...(selection ? { selection } : {}) });
  server.start();
  return document.uri.toString();
}

/** The first place to fill in, so that writing begins there and not in the front matter; guidance in comments holds none. Without one, below the first heading. */
function firstBlank(document: vscode.TextDocument): vscode.Range | undefined {
  for (const { 0: found, index } of document.getText().matchAll(/<!--[^]*?(?:-->|$)|<[a-z][^<>\n]{0,200}>/g)) {
    if (!found.startsWith('<!--')) return new vscode.Range(document.positionAt(index), document.positionAt(index + found.length));
  }
  const heading = Array.from({ length: document.lineCount }, (_, line) => line).find((line) => /^##/.test(document.lineAt(line).text));
  return heading === undefined ? undefined : document.lineAt(Math.min(heading + 1, document.lineCount - 1)).range;
}

/** Writes a new file; one that is there already stays as it is, and another name is offered. */
async function createFile(folder: vscode.Uri, path: string, text: string, answers: Partial<NewDesignDocArguments>): Promise<vscode.TextDocument | undefined> {
  const problem = await problemOfPath(folder, path);
  if (problem === undefined) {
    const uri = joinPath(folder, path);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
    if (await vscode.workspace.applyEdit(edit)) return vscode.workspace.openTextDocument(uri);
  }
  const { name: _taken, ...rest } = answers;
  void vscode.window.showErrorMessage(problem ?? t('{path} could not be written.', { path }), t('Choose Another Name...')).then((choice) => {
    if (choice !== undefined) void vscode.commands.executeCommand(COMMAND_IDS.newDesignDoc, { ...rest, folder: folder.toString() });
  });
  return undefined;
}

type TemplateItem = vscode.QuickPickItem & { readonly info: TemplateInfo };

/** Lets the writer choose a template; each can be looked at, and those with a fault say so and cannot be chosen. */
export async function pickTemplate(title: string, templates: Promise<readonly TemplateInfo[]>, options: { readonly place?: Place; readonly isFirst?: (info: TemplateInfo) => boolean } = {}): Promise<TemplateInfo | typeof BACK | undefined> {
  const { place, isFirst } = options;
  const chosen = await pick<TemplateItem>({
    title,
    placeholder: t('Template: what the document starts as and is held to'),
    ...(place ? { place } : {}),
    items: templates.then((list) => list.map(toItem)),
    isFirst: ({ info }) => isFirst?.(info) ?? false,
    onButton: ({ info }) => void vscode.window.showTextDocument(templatePage(info.reference), { preview: true, preserveFocus: true, viewColumn: vscode.ViewColumn.Beside }),
  });
  if (chosen === undefined || chosen === BACK) return chosen;
  if (chosen.info.problem === null) return chosen.info;
  throw new UserError(t('The template "{title}" cannot be used yet: {problem}', { title: chosen.info.title, problem: chosen.info.problem }));
}

function toItem(info: TemplateInfo): TemplateItem {
  const facts = [info.minutes === null ? undefined : t('{minutes} min', { minutes: info.minutes }), info.source === 'workspace' ? t('from this workspace') : undefined].filter((fact) => fact !== undefined);
  return {
    info,
    label: info.problem === null ? info.title : `$(warning) ${info.title}`,
    description: [facts.join(', '), info.description].filter(Boolean).join('  ·  '),
    detail: info.problem ?? phasesOf(info.outlines.standard || info.outlines.large),
    buttons: [{ iconPath: new vscode.ThemeIcon('open-preview'), tooltip: t('Look at this template') }],
  };
}

async function pickSize(template: TemplateInfo | undefined, place: Place, current: Size | undefined): Promise<Size | typeof BACK | undefined> {
  const items = SIZES.map(({ size, label, hint }) => {
    const outline = template?.outlines[size] ?? '';
    return { size, label, description: `${sectionCount(lines(outline).length)}  ·  ${hint}`, detail: phasesOf(outline) };
  }).filter(({ detail }) => detail !== '');
  const chosen = await pick({ title: TITLE, placeholder: t('Size: how much of the template applies'), place, items, isFirst: ({ size }) => size === (current ?? 'standard') });
  return chosen === undefined || chosen === BACK ? chosen : chosen.size;
}

const SIZES: readonly { readonly size: Size; readonly label: string; readonly hint: string }[] = [
  { size: 'small', label: t('Small'), hint: t('a change within one part') },
  { size: 'standard', label: t('Standard'), hint: t('a new service or feature') },
  { size: 'large', label: t('Large'), hint: t('a system of several services') },
];

const lines = (outline: string): string[] => outline.split('\n').filter((line) => line.trim() !== '');

/** The titles that are not indented. */
function phasesOf(outline: string): string {
  return lines(outline).filter((line) => !/^\s/.test(line)).map((line) => line.replace(/^[-*]\s+/, '')).join(', ');
}

const sectionCount = (count: number): string => (count === 1 ? t('1 section') : t('{count} sections', { count }));

/** A template by its reference, else by its id. */
export function findTemplate(templates: readonly TemplateInfo[], name: string): TemplateInfo | undefined {
  return templates.find(({ reference }) => reference === name) ?? templates.find(({ id }) => id === name.split('@')[0]);
}

/** The folder of what is open, else the first one. */
function startFolder(folders: readonly vscode.WorkspaceFolder[]): vscode.Uri | undefined {
  const front = vscode.window.activeTextEditor?.document.uri;
  return ((front && vscode.workspace.getWorkspaceFolder(front)) ?? folders[0])?.uri;
}

const rootFolderOf = (folder: vscode.Uri): vscode.Uri => vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
