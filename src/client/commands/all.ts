import { Disposable } from 'vscode';
import { registerCheckAs } from './check-as.ts';
import type { Deps } from './command.ts';
import { registerEstimateCapacity } from './estimate-capacity.ts';
import { registerNextGap, registerPreviousGap } from './gaps.ts';
import { registerInsertAllMissing } from './insert-all-missing.ts';
import { registerInsertSection, registerInsertTopic } from './insert-section.ts';
import { registerInsertSnippet } from './insert-snippet.ts';
import { registerNewDesignDoc } from './new-design-doc.ts';
import { registerShowAllItems, registerToggleOpenOnly } from './open-only.ts';
import { registerOpenTemplate } from './open-template.ts';
import { registerRemoveGuidance } from './remove-guidance.ts';
import { registerReveal } from './reveal.ts';
import { registerCoverTopic, registerDeclineTopic, registerRunAction } from './run-action.ts';
import { registerRestartServer, registerShowOutput } from './server-commands.ts';
import { registerSetPrompts } from './set-prompts.ts';
import { registerTogglePrompt } from './toggle-prompt.ts';
import { registerArrangeDocuments, registerClearFilter, registerFilterDocuments, registerScanWorkspace, registerShowConfiguration } from './workspace.ts';

const REGISTER = [
  registerNewDesignDoc,
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
  registerToggleOpenOnly,
  registerShowAllItems,
  registerRestartServer,
  registerShowOutput,
  registerScanWorkspace,
  registerArrangeDocuments,
  registerFilterDocuments,
  registerClearFilter,
  registerShowConfiguration,
  registerReveal,
  registerInsertTopic,
  registerDeclineTopic,
  registerCoverTopic,
  registerSetPrompts,
  registerRunAction,
];

export const registerCommands = (deps: Deps): Disposable => Disposable.from(...REGISTER.map((register) => register(deps)));
