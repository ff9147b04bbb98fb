import { Disposable } from 'vscode';
import { registerCheckAs } from './check-as.ts';
import type { Deps } from './command.ts';
import { registerCopyTemplate } from './copy-template.ts';
import { registerCoreIdeas } from './core-ideas.ts';
import { registerEstimateCapacity } from './estimate-capacity.ts';
import { registerNextGap, registerPreviousGap } from './gaps.ts';
import { registerHelpers } from './helpers.ts';
import { registerInsertAllMissing } from './insert-all-missing.ts';
import { registerInsertSection, registerInsertTopic } from './insert-section.ts';
import { registerInsertSnippet } from './insert-snippet.ts';
import { registerInterviewActions, registerNextInterviewPhase, registerPauseInterview, registerPracticeHistory, registerResumeInterview, registerStartInterview, registerStopInterview } from './interview.ts';
import { registerNewDesignDoc, registerNewDesignDocHere } from './new-design-doc.ts';
import { registerShowAllItems, registerToggleOpenOnly } from './open-only.ts';
import { registerOpenTemplate } from './open-template.ts';
import { registerRemoveGuidance } from './remove-guidance.ts';
import { registerExportReview, registerShowReview } from './review.ts';
import { registerReveal } from './reveal.ts';
import { registerCoverTopic, registerDeclineTopic, registerRunAction } from './run-action.ts';
import { registerRestartServer, registerShowOutput } from './server-commands.ts';
import { registerSetPrompts } from './set-prompts.ts';
import { registerShowChecklist } from './show-checklist.ts';
import { registerShowOpen } from './show-open.ts';
import { registerTogglePrompt } from './toggle-prompt.ts';
import { registerUseAsTemplate } from './use-as-template.ts';
import { registerArrangeDocuments, registerClearFilter, registerFilterDocuments, registerScanWorkspace, registerShowConfiguration } from './workspace.ts';

const REGISTER = [
  registerNewDesignDoc,
  registerNewDesignDocHere,
  registerInsertSection,
  registerInsertAllMissing,
  registerInsertSnippet,
  registerCheckAs,
  registerEstimateCapacity,
  registerNextGap,
  registerPreviousGap,
  registerTogglePrompt,
  registerRemoveGuidance,
  registerOpenTemplate,
  registerCopyTemplate,
  registerUseAsTemplate,
  registerToggleOpenOnly,
  registerShowAllItems,
  registerRestartServer,
  registerShowOutput,
  registerScanWorkspace,
  registerArrangeDocuments,
  registerFilterDocuments,
  registerClearFilter,
  registerShowConfiguration,
  registerCoreIdeas,
  registerHelpers,
  registerStartInterview,
  registerPauseInterview,
  registerResumeInterview,
  registerNextInterviewPhase,
  registerStopInterview,
  registerPracticeHistory,
  registerInterviewActions,
  registerShowReview,
  registerExportReview,
  registerReveal,
  registerInsertTopic,
  registerDeclineTopic,
  registerCoverTopic,
  registerSetPrompts,
  registerRunAction,
  registerShowOpen,
  registerShowChecklist,
];

export const registerCommands = (deps: Deps): Disposable => Disposable.from(...REGISTER.map((register) => register(deps)));
