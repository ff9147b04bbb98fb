import { ARRANGEMENTS, CHECKLIST_VIEW, COMMAND_IDS, type CommandId, CONTEXT_KEYS, DOCUMENTS_VIEW, REVIEW_PANEL, SETTINGS } from '../../client/commands/ids.ts';
import { GRAMMARS, LANGUAGES } from './grammar.ts';

type Manifest = Record<string, unknown>;

/** A contributed string: its text stands in package.nls.json. */
const nls = (key: string): string => `%${key}%`;

const { hasChecklist, hasDocuments, interviewPaused, interviewRuns, inDesignDoc, inOtherMarkdown, isFiltered } = CONTEXT_KEYS;
const openOnly = `config.plumbline.${SETTINGS.openOnly}`;
const inDocuments = `view == ${DOCUMENTS_VIEW}`;
const inChecklist = `view == ${CHECKLIST_VIEW}`;

interface Command {
  readonly icon?: string;
  /** When it can be run; always where it says nothing. */
  readonly enablement?: string;
  /** When the palette lists it; `false` for what only the tree, a lightbulb or a test runs. */
  readonly palette?: string;
}

/** The commands, by id: one missing here does not compile. */
const COMMANDS: Readonly<Record<CommandId, Command>> = {
  'plumbline.newDesignDoc': { icon: '$(new-file)' },
  'plumbline.insertSection': { icon: '$(add)', enablement: hasChecklist },
  'plumbline.insertAllMissing': { icon: '$(expand-all)', enablement: hasChecklist },
  'plumbline.insertSnippet': { icon: '$(symbol-snippet)', enablement: `${hasChecklist} || ${inOtherMarkdown}` },
  'plumbline.checkAs': { icon: '$(checklist)', enablement: `${hasChecklist} || ${inOtherMarkdown}` },
  'plumbline.estimateCapacity': { icon: '$(graph)', enablement: `${hasChecklist} || ${inOtherMarkdown}` },
  'plumbline.nextGap': { icon: '$(arrow-down)', enablement: hasChecklist },
  'plumbline.previousGap': { icon: '$(arrow-up)', enablement: hasChecklist },
  'plumbline.togglePrompt': { icon: '$(pass)', enablement: inDesignDoc },
  'plumbline.removeGuidance': { icon: '$(clear-all)', enablement: hasChecklist },
  'plumbline.openTemplate': { icon: '$(open-preview)', enablement: hasChecklist },
  'plumbline.copyTemplate': { icon: '$(copy)' },
  'plumbline.useAsTemplate': { icon: '$(file-symlink-file)', enablement: `${hasChecklist} || ${inOtherMarkdown} || resourceLangId == markdown` },
  'plumbline.toggleOpenOnly': { icon: '$(filter)', palette: `!${openOnly}` },
  'plumbline.showAllItems': { icon: '$(filter-filled)', palette: openOnly },
  'plumbline.restartServer': { icon: '$(debug-restart)' },
  'plumbline.showOutput': { icon: '$(output)' },
  'plumbline.scanWorkspace': { icon: '$(refresh)' },
  'plumbline.arrangeDocuments': { icon: '$(list-ordered)', enablement: hasDocuments },
  'plumbline.filterDocuments': { icon: '$(search)', enablement: hasDocuments },
  'plumbline.clearFilter': { icon: '$(clear-all)', enablement: isFiltered },
  'plumbline.showConfiguration': { icon: '$(gear)', enablement: `${hasChecklist} || ${inOtherMarkdown}` },
  'plumbline.coreIdeas': { icon: '$(book)' },
  'plumbline.cacheDecision': { icon: '$(lightbulb)', enablement: hasChecklist },
  'plumbline.tradeOff': { icon: '$(law)', enablement: hasChecklist },
  'plumbline.startInterview': { icon: '$(watch)', enablement: `${hasChecklist} && !${interviewRuns} && !${interviewPaused}` },
  'plumbline.pauseInterview': { icon: '$(debug-pause)', enablement: interviewRuns },
  'plumbline.resumeInterview': { icon: '$(debug-start)', enablement: interviewPaused },
  'plumbline.nextInterviewPhase': { icon: '$(arrow-right)', enablement: `${interviewRuns} || ${interviewPaused}` },
  'plumbline.stopInterview': { icon: '$(debug-stop)', enablement: `${interviewRuns} || ${interviewPaused}` },
  'plumbline.practiceHistory': { icon: '$(history)' },
  'plumbline.interviewActions': { palette: 'false' },
  'plumbline.quickDecisions': { icon: '$(table)', enablement: hasChecklist },
  'plumbline.deepDive': { icon: '$(search-fuzzy)', enablement: hasChecklist },
  'plumbline.components': { icon: '$(type-hierarchy)', enablement: hasChecklist },
  'plumbline.entityDiagram': { icon: '$(refresh)', enablement: hasChecklist },
  'plumbline.entityTable': { icon: '$(symbol-structure)', enablement: hasChecklist },
  'plumbline.messages': { icon: '$(mail)', enablement: hasChecklist },
  'plumbline.endpoints': { icon: '$(plug)', enablement: hasChecklist },
  'plumbline.sequenceDiagram': { icon: '$(arrow-swap)', enablement: hasChecklist },
  'plumbline.monitoring': { icon: '$(pulse)', enablement: hasChecklist },
  'plumbline.scaling': { icon: '$(graph-line)', enablement: hasChecklist },
  'plumbline.showReview': { icon: '$(graph)' },
  'plumbline.exportReview': { icon: '$(export)', enablement: hasChecklist },
  'plumbline.reveal': { icon: '$(go-to-file)', palette: 'false' },
  'plumbline.insertTopic': { icon: '$(add)', palette: 'false' },
  'plumbline.declineTopic': { icon: '$(circle-slash)', palette: 'false' },
  'plumbline.coverTopic': { icon: '$(link)', palette: 'false' },
  'plumbline.setPrompts': { palette: 'false' },
  'plumbline.tickFocused': { palette: 'false' },
  'plumbline.runAction': { palette: 'false' },
  'plumbline.showOpen': { palette: 'false' },
  'plumbline.newDesignDocHere': { icon: '$(new-file)', palette: 'false' },
  'plumbline.showChecklist': { icon: '$(checklist)' },
};

/** The steps of the walkthrough. Each is done when the thing was done, not when its button was pressed. */
const STEPS: readonly { readonly id: string; readonly done: readonly string[] }[] = [
  { id: 'make', done: [`onContext:${hasChecklist}`] },
  { id: 'see', done: [`onView:${CHECKLIST_VIEW}`, `onCommand:${COMMAND_IDS.showChecklist}`] },
  { id: 'fill', done: ['insert-section', 'insert-template-section', 'insert-all', 'covered-by', 'not-applicable', 'decline-template-section'].map((kind) => `onContext:${CONTEXT_KEYS.did}.${kind}`) },
  { id: 'tick', done: ['toggle-line', 'set-prompts'].map((kind) => `onContext:${CONTEXT_KEYS.did}.${kind}`) },
  { id: 'read', done: ['onCommand:markdown.showPreview', 'onCommand:markdown.showPreviewToSide'] },
];

/** The name of a command without the prefix, for its string. */
const nameOf = (id: string): string => id.replace(/^plumbline\./, '');

/** The helpers that ask and then write, by where in the document they do. */
const HELPERS: readonly (readonly [string, readonly CommandId[]])[] = [
  ['1_design', [COMMAND_IDS.estimateCapacity, COMMAND_IDS.components, COMMAND_IDS.endpoints, COMMAND_IDS.messages]],
  ['2_data', [COMMAND_IDS.entityTable, COMMAND_IDS.entityDiagram, COMMAND_IDS.sequenceDiagram]],
  ['3_decide', [COMMAND_IDS.tradeOff, COMMAND_IDS.cacheDecision, COMMAND_IDS.quickDecisions]],
  ['4_depth', [COMMAND_IDS.deepDive, COMMAND_IDS.scaling, COMMAND_IDS.monitoring]],
];
const HELPERS_MENU = 'plumbline.helpers';

const item = (command: CommandId, group: string, when?: string): object => ({ command, group, ...(when === undefined ? {} : { when }) });

/** The contents of package.json with everything that is derived: what the extension contributes, when it starts, what it can do. */
export function manifest(pkg: Manifest): Manifest {
  return {
    ...pkg,
    activationEvents: ['onLanguage:markdown', 'workspaceContains:**/.plumbline.yaml', `onWebviewPanel:${REVIEW_PANEL}`],
    capabilities: {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    },
    l10n: './l10n',
    contributes: contributes(),
  };
}

function contributes(): object {
  return {
    commands: Object.entries(COMMANDS).map(([command, { icon, enablement }]) => ({
      command,
      title: nls(`command.${nameOf(command)}`),
      category: 'Plumbline',
      ...(icon === undefined ? {} : { icon }),
      ...(enablement === undefined ? {} : { enablement }),
    })),
    menus: {
      commandPalette: Object.entries(COMMANDS).flatMap(([command, { palette, enablement }]) => {
        const when = palette ?? enablement;
        return when === undefined ? [] : [{ command, when }];
      }),
      'view/title': [
        item(COMMAND_IDS.insertSection, 'navigation@1', `${inChecklist} && ${hasChecklist}`),
        item(COMMAND_IDS.nextGap, 'navigation@2', `${inChecklist} && ${hasChecklist}`),
        item(COMMAND_IDS.toggleOpenOnly, 'navigation@3', `${inChecklist} && ${hasChecklist} && !${openOnly}`),
        item(COMMAND_IDS.showAllItems, 'navigation@3', `${inChecklist} && ${hasChecklist} && ${openOnly}`),
        item(COMMAND_IDS.insertAllMissing, '1_insert@1', `${inChecklist} && ${hasChecklist}`),
        item(COMMAND_IDS.insertSnippet, '1_insert@2', `${inChecklist} && ${hasChecklist}`),
        { submenu: HELPERS_MENU, group: '1_insert@3', when: `${inChecklist} && ${hasChecklist}` },
        item(COMMAND_IDS.openTemplate, '2_template@1', `${inChecklist} && ${hasChecklist}`),
        item(COMMAND_IDS.checkAs, '2_template@2', `${inChecklist} && ${hasChecklist}`),
        item(COMMAND_IDS.copyTemplate, '2_template@5', inChecklist),
        item(COMMAND_IDS.useAsTemplate, '2_template@6', `${inChecklist} && (${hasChecklist} || ${inOtherMarkdown})`),
        item(COMMAND_IDS.newDesignDoc, '3_new@1', inChecklist),
        item(COMMAND_IDS.startInterview, '5_practice@1', `${inChecklist} && ${hasChecklist} && !${interviewRuns} && !${interviewPaused}`),
        item(COMMAND_IDS.practiceHistory, '5_practice@2', inChecklist),
        item(COMMAND_IDS.removeGuidance, '4_remove@1', `${inChecklist} && ${hasChecklist}`),
        item(COMMAND_IDS.showConfiguration, '2_template@3', `${inChecklist} && ${hasChecklist}`),
        item(COMMAND_IDS.showReview, '2_template@4', `${inChecklist} && ${hasChecklist}`),
        item(COMMAND_IDS.filterDocuments, 'navigation@1', `${inDocuments} && ${hasDocuments} && !${isFiltered}`),
        item(COMMAND_IDS.clearFilter, 'navigation@1', `${inDocuments} && ${isFiltered}`),
        item(COMMAND_IDS.arrangeDocuments, 'navigation@2', `${inDocuments} && ${hasDocuments}`),
        item(COMMAND_IDS.scanWorkspace, 'navigation@3', inDocuments),
      ],
      'view/item/context': [
        item(COMMAND_IDS.insertTopic, 'inline', `${inChecklist} && viewItem =~ /\\b(?:missing|insertable)\\b/`),
        item(COMMAND_IDS.insertTopic, '1_gap@1', `${inChecklist} && viewItem =~ /\\b(?:missing|insertable)\\b/`),
        item(COMMAND_IDS.coverTopic, '1_gap@2', `${inChecklist} && viewItem =~ /\\bgap\\b/`),
        item(COMMAND_IDS.declineTopic, '1_gap@3', `${inChecklist} && viewItem =~ /\\bgap\\b/`),
      ],
      'editor/title': [
        item(COMMAND_IDS.showChecklist, 'navigation@-1', inDesignDoc),
        item(COMMAND_IDS.showReview, 'navigation@5', inDesignDoc),
        item(COMMAND_IDS.exportReview, 'navigation@1', `activeWebviewPanelId == '${REVIEW_PANEL}' && ${hasChecklist}`),
      ],
      'editor/context': [
        item(COMMAND_IDS.insertSection, '1_modification@90', inDesignDoc),
        item(COMMAND_IDS.insertSnippet, '1_modification@91', inDesignDoc),
        { submenu: HELPERS_MENU, group: '1_modification@93', when: inDesignDoc },
        item(COMMAND_IDS.togglePrompt, '1_modification@92', inDesignDoc),
        item(COMMAND_IDS.showChecklist, 'navigation@90', inDesignDoc),
      ],
      'explorer/context': [item(COMMAND_IDS.newDesignDocHere, '2_workspace@9', 'explorerResourceIsFolder'), item(COMMAND_IDS.useAsTemplate, '2_workspace@10', 'resourceLangId == markdown')],
      'file/newFile': [item(COMMAND_IDS.newDesignDoc, 'file')],
      [HELPERS_MENU]: HELPERS.flatMap(([group, ids]) => ids.map((id, at) => item(id, `${group}@${at + 1}`))),
    },
    submenus: [{ id: HELPERS_MENU, label: nls('menu.helpers') }],
    keybindings: [
      keybinding(COMMAND_IDS.nextGap, 'k ]', `editorTextFocus && ${inDesignDoc}`),
      keybinding(COMMAND_IDS.previousGap, 'k [', `editorTextFocus && ${inDesignDoc}`),
      keybinding(COMMAND_IDS.togglePrompt, 'k x', `editorTextFocus && !editorReadonly && ${inDesignDoc}`),
      keybinding(COMMAND_IDS.insertSection, 'k j', `editorTextFocus && !editorReadonly && ${inDesignDoc}`),
      // Else the space bar goes to the row's line, and the next one is typed into the text.
      { command: COMMAND_IDS.tickFocused, key: 'space', when: `focusedView == '${CHECKLIST_VIEW}' && listFocus && !inputFocus && !treestickyScrollFocused` },
    ],
    viewsContainers: { activitybar: [{ id: 'plumbline', title: 'Plumbline', icon: 'media/plumbline.svg' }] },
    views: { plumbline: [{ id: CHECKLIST_VIEW, name: nls('view.checklist'), contextualTitle: 'Plumbline', icon: 'media/plumbline.svg', initialSize: 2 }, { id: DOCUMENTS_VIEW, name: nls('view.documents'), contextualTitle: 'Plumbline', icon: 'media/plumbline.svg', initialSize: 1 }] },
    viewsWelcome: [
      { view: CHECKLIST_VIEW, contents: nls('welcome.nothing'), when: `!${hasChecklist} && !${inOtherMarkdown}` },
      { view: DOCUMENTS_VIEW, contents: nls('welcome.documents'), when: `!${hasDocuments} && workspaceFolderCount != 0` },
      { view: DOCUMENTS_VIEW, contents: nls('welcome.noFolder'), when: `!${hasDocuments} && workspaceFolderCount == 0` },
      { view: CHECKLIST_VIEW, contents: nls('welcome.markdown'), when: `!${hasChecklist} && ${inOtherMarkdown}` },
    ],
    configuration: {
      title: 'Plumbline',
      properties: {
        [`plumbline.${SETTINGS.statusBar}`]: { type: 'boolean', default: true, scope: 'window', markdownDescription: nls('setting.statusBar.enabled') },
        [`plumbline.${SETTINGS.openOnly}`]: { type: 'boolean', default: false, scope: 'window', markdownDescription: nls('setting.checklist.openOnly') },
        [`plumbline.${SETTINGS.author}`]: { type: 'string', default: '', scope: 'resource', markdownDescription: nls('setting.author') },
        [`plumbline.${SETTINGS.arrangement}`]: { type: 'string', enum: [...ARRANGEMENTS], default: 'worst', scope: 'window', markdownDescription: nls('setting.documents.arrangement') },
        [`plumbline.${SETTINGS.workspace}`]: { type: 'boolean', default: true, scope: 'window', markdownDescription: nls('setting.workspace.enabled') },
        [`plumbline.${SETTINGS.codeLens}`]: { type: 'boolean', default: true, scope: 'window', markdownDescription: nls('setting.codeLens.enabled') },
        [`plumbline.${SETTINGS.hoverTerms}`]: { type: 'boolean', default: true, scope: 'window', markdownDescription: nls('setting.hover.terms') },
        'plumbline.trace.server': { type: 'string', enum: ['off', 'messages', 'verbose'], default: 'off', scope: 'window', markdownDescription: nls('setting.trace.server') },
      },
    },
    walkthroughs: [{ id: 'start', title: nls('walkthrough.title'), description: nls('walkthrough.description'), steps: STEPS.map(({ id, done }) => ({ id, title: nls(`walkthrough.${id}.title`), description: nls(`walkthrough.${id}.description`), media: { markdown: `media/walkthrough/${id}.md` }, completionEvents: done })) }],
    'markdown.markdownItPlugins': true,
    'markdown.previewStyles': ['./media/preview.css'],
    languages: LANGUAGES,
    grammars: GRAMMARS,
    snippets: [{ language: 'markdown', path: './snippets/plumbline.code-snippets' }],
    // Read by YAML extensions; VS Code itself validates JSON only.
    yamlValidation: [{ fileMatch: '.plumbline.yaml', url: './media/plumbline.schema.json' }],
  };
}

/** A key after Ctrl+K, or Cmd+K on a Mac: short keys are taken. */
const keybinding = (command: CommandId, key: string, when: string): object => ({ command, key: `ctrl+${key}`, mac: `cmd+${key}`, when });
