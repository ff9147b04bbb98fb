/** Custom messages between the language server and its client, by direction. Lines and characters are counted from 0, as LSP has it. */
import type { Action, Answers, Capacity, CapacityAnswers, CapacityQuestion, ChecklistNode, HelperRun, Level, Progress, Review, Severity, Size, Snippet, State, Term } from './core/index.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface LineRange {
  readonly start: Position;
  readonly end: Position;
}

// --- notifications from the server ---

/** Sent for every version of an open Markdown document, after its diagnostics. */
export const STATE = 'plumbline/state';

export interface DocumentState {
  readonly uri: string;
  readonly version: number;
  /** Undefined for a file that is not a design document, or whose template cannot be read. */
  readonly design: DesignState | undefined;
}

export interface DesignState {
  readonly template: { readonly id: string; readonly title: string; readonly version: number };
  readonly stage: string;
  readonly size: Size;
  readonly title: string;
  readonly progress: Progress;
  readonly percent: number;
  /** Titles of required topics and sections that are still gaps. */
  readonly open: readonly string[];
  readonly phases: readonly ChecklistRow[];
  readonly headings: readonly HeadingState[];
  /** Estimates that are wrong, for marking them in the preview. */
  readonly flagged: readonly FlaggedText[];
  /** What the lines of estimate blocks come to, those left out that only give a number. */
  readonly results: readonly { readonly line: number; readonly name: string; readonly value: string }[];
}

/** How far a heading is that the template knows. */
export interface HeadingState {
  readonly line: number;
  /** Its plain words without numbering. */
  readonly text: string;
  readonly isTitle: boolean;
  /** Whether nothing is open there or below. */
  readonly isDone: boolean;
  /** The worst state of what is asked there. */
  readonly state: State;
  /** What is open there, in a few words of the editor's language; empty where nothing is. */
  readonly summary: string;
  readonly open: readonly { readonly title: string; readonly state: State; /** Line of the heading to go to. */ readonly line: number }[];
}

/** A stretch of one line and what is to be said about it. */
export interface FlaggedText {
  readonly line: number;
  readonly text: string;
  readonly note: string;
}

/** Sent when the list of design docs in the workspace changed. */
export const DOCUMENTS = 'plumbline/documents';

export interface WorkspaceState {
  readonly documents: readonly DocumentSummary[];
  /** Whether all of the workspace was looked at. */
  readonly isComplete: boolean;
}

/** A design doc of the workspace, open or not. */
export interface DocumentSummary {
  readonly uri: string;
  readonly title: string;
  readonly folder: string;
  /** Id of the template; empty where it cannot be read. */
  readonly template: string;
  readonly stage: string;
  readonly percent: number;
  /** Titles of required topics that are still gaps. */
  readonly open: readonly string[];
}

/** A node of the checklist, in lines. */
export interface ChecklistRow extends Omit<ChecklistNode, 'range' | 'children'> {
  readonly range: LineRange | undefined;
  readonly children: readonly ChecklistRow[];
}

// --- requests to the server ---

export interface ServerRequests {
  /** Templates that a new document can be made from; `folder` adds those of a workspace folder. */
  'plumbline/templates': [{ readonly folder?: string }, { readonly templates: readonly TemplateInfo[] }];
  /** The text of a template, to be looked at. */
  'plumbline/templateText': [{ readonly reference: string; readonly folder?: string }, { readonly text: string } | null];
  /** A new template of the team's own: a copy of a built-in one, or made of a document. Nothing is written. */
  'plumbline/newTemplate': [{ readonly folder?: string; readonly copyOf: string } | { readonly folder?: string; readonly document: { readonly name: string; readonly text: string }; /** The file it is to be written to, when the writer has named it. */ readonly as?: string }, NewTemplate | { readonly problem: string }];
  /** The text of a new document. */
  'plumbline/scaffold': [ScaffoldParams, { readonly text: string }];
  /** Sections that can be inserted into a document, those missing first. */
  'plumbline/sections': [{ readonly uri: string }, { readonly sections: readonly SectionChoice[] }];
  /** The vocabulary. */
  'plumbline/terms': [Record<string, never>, { readonly areas: readonly { readonly title: string; readonly terms: readonly TermInfo[] }[] }];
  'plumbline/snippets': [Record<string, never>, { readonly snippets: readonly Snippet[] }];
  /** Edits that carry out an action on a version of a document; null where that version is gone. */
  'plumbline/plan': [{ readonly uri: string; readonly version: number; readonly action: Action }, PlanResult | null];
  /** Headings of a document, for choosing the one that covers a topic. */
  'plumbline/headings': [{ readonly uri: string }, { readonly headings: readonly { readonly section: number; readonly text: string; readonly level: number; readonly line: number }[] }];
  /** A helper as far as the answers go: its questions, and the edits once all are answered; null for a document that is no design doc. */
  'plumbline/helper': [{ readonly uri: string; readonly helper: string; readonly answers: Answers }, HelperState | null];
  /** A capacity estimate as far as it is answered: what it asks, what is wrong with the answers, what they come to. */
  'plumbline/capacity': [{ readonly answers: CapacityAnswers }, CapacityInfo];
  /** The edit that puts it into a version of a document, at a line or in place of a block that is still to be filled in; null where that version is gone. */
  'plumbline/insertCapacity': [{ readonly uri: string; readonly version: number; readonly line: number; readonly answers: CapacityAnswers }, PlanResult | null];
  /** The page about a rule, topic or term. */
  'plumbline/explain': [{ readonly name: string }, { readonly markdown: string } | null];
  /** Answered when the given version, or a later one, has been checked and its diagnostics are sent. */
  'plumbline/idle': [{ readonly uri: string; readonly version: number }, { readonly version: number }];
  /** Reads the workspace, `limit` files of it at most, and only what a configuration includes where that is asked for; answered when it is read. */
  'plumbline/scan': [{ readonly limit?: number; readonly configuredOnly?: boolean }, { readonly documents: number; readonly isComplete: boolean }];
  /** Which file, entry and template rule a document, and why. */
  'plumbline/effective': [{ readonly uri: string }, { readonly markdown: string }];
  /** A design doc as a reviewer judges it; null for any other file. */
  'plumbline/review': [{ readonly uri: string }, { readonly version: number; readonly review: Review } | null];
  /** The same as text: the body that the panel shows, a page of its own, or Markdown for a pull request. */
  'plumbline/reviewText': [{ readonly uri: string; readonly form: ReviewForm }, { readonly version: number; readonly title: string; readonly text: string } | null];
  /** The heartbeat. */
  'plumbline/ping': [Record<string, never>, { readonly alive: true }];
}

export interface TermInfo extends Term {
  /** Its page, as Markdown. */
  readonly page: string;
}

export type ReviewForm = 'panel' | 'html' | 'markdown';

export interface CapacityInfo {
  readonly questions: readonly CapacityQuestion[];
  readonly results: Capacity['results'];
  /** What is wrong, by question. */
  readonly problems: Readonly<Record<string, string>>;
}

export interface TemplateInfo {
  /** How front matter names it: `id@version`, or a path. */
  readonly reference: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly version: number;
  readonly minutes: number | null;
  readonly source: 'built-in' | 'workspace';
  /** The orders of its phases that it offers, each with its outline. */
  readonly variants: readonly { readonly id: string; readonly outline: string }[];
  /** Indented titles by size. */
  readonly outlines: Readonly<Record<Size, string>>;
  /** What is wrong with it, where something is. */
  readonly problem: string | null;
  /** Its file; absent for a built-in one. */
  readonly uri?: string;
}

export interface NewTemplate {
  readonly id: string;
  readonly text: string;
  /** Where it belongs; absent where no folder was given. */
  readonly place?: {
    /** URI of the folder of templates. */
    readonly folder: string;
    /** A configuration to be made, for there is none and without one no folder is looked into; null where there is one. */
    readonly configuration: { readonly uri: string; readonly text: string } | null;
  };
}

export interface ScaffoldParams {
  readonly reference: string;
  readonly folder?: string;
  readonly title: string;
  readonly size: Size;
  readonly variant?: string;
  /** Today as `2026-03-14`. */
  readonly date: string;
  readonly author: string;
}

export interface SectionChoice {
  /** The topic that it answers, or the id of a section of the template that no topic stands for. */
  readonly insert: { readonly topic: string } | { readonly section: string };
  readonly title: string;
  readonly question: string;
  readonly level: Level | null;
  readonly state: State;
}

export interface PlanResult {
  readonly version: number;
  readonly edits: readonly { readonly range: LineRange; readonly newText: string }[];
}

export interface HelperState {
  readonly version: number;
  readonly title: string;
  readonly questions: HelperRun['questions'];
  /** What is wrong with an answer that was given. */
  readonly problem: { readonly question: string; readonly text: string } | null;
  /** Null as long as a question is open. */
  readonly plan: (PlanResult & { readonly note: string | null }) | null;
}

/** The client's command that runs a helper: `plumbline.cacheDecision` for `cache-decision`. */
export const helperCommand = (helper: string): string => `plumbline.${helper.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase())}`;

// --- requests to the client ---

export interface ClientRequests {
  /** The text of a file, or null where there is none or it cannot be read. */
  'plumbline/readFile': [{ readonly uri: string }, { readonly text: string | null }];
  /** Which of some files are not there; of what cannot be told, none. */
  'plumbline/missing': [{ readonly uris: readonly string[] }, { readonly uris: readonly string[] }];
  /** Files below a folder that match a glob, at most `limit`. */
  'plumbline/findFiles': [{ readonly folder: string; readonly glob: string; readonly limit: number }, { readonly uris: readonly string[] }];
}

/** Folders that no search for files enters, besides those whose name begins with a dot. One list for all surfaces. */
export const EXCLUDED_FOLDERS: readonly string[] = ['node_modules', 'dist', 'out'];

/** Whether a file, by its path below the folder that is searched, lies in a folder that no search enters. */
export const isExcluded = (path: string): boolean => path.split('/').slice(0, -1).some(isExcludedFolder);

/** Whether a folder of this name is one that no search enters. */
export const isExcludedFolder = (name: string): boolean => name.startsWith('.') || EXCLUDED_FOLDERS.includes(name);

/** What `workspace/didChangeConfiguration` tells the server; any client may send it. */
export interface Settings {
  readonly plumbline?: {
    readonly hover?: {
      /** Whether hovers explain terms; true where nothing is said. */
      readonly terms?: boolean;
    };
  };
}

/** What the client tells the server at the start. */
export interface InitializationOptions {
  /** Whether the client answers {@link ClientRequests} and runs the commands of {@link ASK_COMMAND}. */
  readonly plumbline?: {
    readonly asks: boolean;
    /** Translations of messages by their English text; without it everything is said in English. */
    readonly bundle?: Readonly<Record<string, string>>;
  };
}

/** The client's command that asks the writer for a reason or a section, or shows what will be different, and then carries the action out. */
export const ASK_COMMAND = 'plumbline.runAction';

export interface AskArguments {
  readonly uri: string;
  readonly version: number;
  readonly action: Action;
  readonly ask: 'reason' | 'section' | 'look';
  /** What is about to be done, for `look`. */
  readonly title?: string;
}

/** The client's command behind the line above a heading: shows what is open there. */
export const OPEN_COMMAND = 'plumbline.showOpen';

export interface OpenArguments {
  readonly uri: string;
  /** Line of the heading. */
  readonly line: number;
  /** Rules whose findings are about what is open there. */
  readonly rules: readonly string[];
}

/** The scheme of the pages that diagnostic codes link to. */
export const PAGES_SCHEME = 'plumbline';

/** The page about a rule or topic as a URI of {@link PAGES_SCHEME}. */
export const pageUri = (name: string): string => `${PAGES_SCHEME}:/docs/${name}.md`;

export type { Severity };
