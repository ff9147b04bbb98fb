import type { InitializeParams } from 'vscode-languageserver/browser';
import type { InitializationOptions } from '../protocol.ts';
import { createSay, type Say } from './translate.ts';

/** What the editor at the other end can do, as it said when it began. */
export interface Client {
  /** Whether it is our own, and answers what the server asks. */
  readonly asks: boolean;
  /** Whether an edit can be looked at before it is made. */
  readonly previews: boolean;
  readonly foldersChange: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly showsProgress: boolean;
  readonly say: Say;
}

/** Before it has said anything. */
export const UNKNOWN_CLIENT: Client = { asks: false, previews: false, foldersChange: false, refreshesLenses: false, refreshesHints: false, showsProgress: false, say: createSay() };

/** Reads how an editor introduces itself. */
export function clientOf({ initializationOptions, capabilities: { workspace, window } }: InitializeParams): Client {
  const options = (initializationOptions as InitializationOptions | undefined)?.plumbline;
  return {
    asks: options?.asks ?? false,
    previews: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    foldersChange: workspace?.workspaceFolders ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    showsProgress: window?.workDoneProgress ?? false,
    say: createSay(options?.bundle),
  };
}
