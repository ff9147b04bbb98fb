/** The id of every command. The manifest is made from this list and each is registered once. Imports nothing, so that the generator can read it. */
export const COMMAND_IDS = {
  newDesignDoc: 'plumbline.newDesignDoc',
  insertSection: 'plumbline.insertSection',
  insertAllMissing: 'plumbline.insertAllMissing',
  insertSnippet: 'plumbline.insertSnippet',
  checkAs: 'plumbline.checkAs',
  estimateCapacity: 'plumbline.estimateCapacity',
  nextGap: 'plumbline.nextGap',
  previousGap: 'plumbline.previousGap',
  togglePrompt: 'plumbline.togglePrompt',
  removeGuidance: 'plumbline.removeGuidance',
  openTemplate: 'plumbline.openTemplate',
  copyTemplate: 'plumbline.copyTemplate',
  useAsTemplate: 'plumbline.useAsTemplate',
  toggleOpenOnly: 'plumbline.toggleOpenOnly',
  showAllItems: 'plumbline.showAllItems',
  restartServer: 'plumbline.restartServer',
  showOutput: 'plumbline.showOutput',
  scanWorkspace: 'plumbline.scanWorkspace',
  arrangeDocuments: 'plumbline.arrangeDocuments',
  filterDocuments: 'plumbline.filterDocuments',
  clearFilter: 'plumbline.clearFilter',
  showConfiguration: 'plumbline.showConfiguration',
  showChecklist: 'plumbline.showChecklist',
  coreIdeas: 'plumbline.coreIdeas',
  cacheDecision: 'plumbline.cacheDecision',
  tradeOff: 'plumbline.tradeOff',
  startInterview: 'plumbline.startInterview',
  pauseInterview: 'plumbline.pauseInterview',
  resumeInterview: 'plumbline.resumeInterview',
  nextInterviewPhase: 'plumbline.nextInterviewPhase',
  stopInterview: 'plumbline.stopInterview',
  practiceHistory: 'plumbline.practiceHistory',
  quickDecisions: 'plumbline.quickDecisions',
  deepDive: 'plumbline.deepDive',
  components: 'plumbline.components',
  entityDiagram: 'plumbline.entityDiagram',
  entityTable: 'plumbline.entityTable',
  messages: 'plumbline.messages',
  endpoints: 'plumbline.endpoints',
  sequenceDiagram: 'plumbline.sequenceDiagram',
  monitoring: 'plumbline.monitoring',
  scaling: 'plumbline.scaling',
  showReview: 'plumbline.showReview',
  exportReview: 'plumbline.exportReview',
  // Run from the tree, from a lightbulb or by a test; the palette does not show these.
  interviewActions: 'plumbline.interviewActions',
  reveal: 'plumbline.reveal',
  insertTopic: 'plumbline.insertTopic',
  declineTopic: 'plumbline.declineTopic',
  coverTopic: 'plumbline.coverTopic',
  setPrompts: 'plumbline.setPrompts',
  tickFocused: 'plumbline.tickFocused',
  runAction: 'plumbline.runAction',
  showOpen: 'plumbline.showOpen',
  newDesignDocHere: 'plumbline.newDesignDocHere',
} as const;

export type CommandId = (typeof COMMAND_IDS)[keyof typeof COMMAND_IDS];

/** The views in the sidebar. */
export const CHECKLIST_VIEW = 'plumbline.checklist';
export const DOCUMENTS_VIEW = 'plumbline.documents';

/** The type of the review panel. */
export const REVIEW_PANEL = 'plumbline.review';

/** How the documents are arranged. */
export const ARRANGEMENTS = ['worst', 'name', 'folder'] as const;

export type Arrangement = (typeof ARRANGEMENTS)[number];

/** What `when` clauses ask for. */
export const CONTEXT_KEYS = {
  /** The checklist has a document to show. */
  hasChecklist: 'plumbline.hasChecklist',
  /** The active tab shows a design doc. */
  inDesignDoc: 'plumbline.inDesignDoc',
  /** The active tab shows a Markdown file that is not a design doc. */
  inOtherMarkdown: 'plumbline.inOtherMarkdown',
  /** The workspace has design docs. */
  hasDocuments: 'plumbline.hasDocuments',
  /** Only some of them are shown. */
  isFiltered: 'plumbline.isFiltered',
  /** With the kind of an action: it was carried out in this window, which completes a step of the walkthrough. */
  did: 'plumbline.did',
  /** An interview runs in this window, or stands. */
  interviewRuns: 'plumbline.interviewRuns',
  interviewPaused: 'plumbline.interviewPaused',
} as const;

/** Settings, without their prefix `plumbline.`. */
export const SETTINGS = {
  statusBar: 'statusBar.enabled',
  openOnly: 'checklist.openOnly',
  author: 'author',
  arrangement: 'documents.arrangement',
  workspace: 'workspace.enabled',
  codeLens: 'codeLens.enabled',
  hoverTerms: 'hover.terms',
} as const;
