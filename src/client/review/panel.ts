import * as vscode from 'vscode';
import { COMMAND_IDS, REVIEW_PANEL } from '../commands/ids.ts';
import { goToLine } from '../edits.ts';
import { t } from '../l10n.ts';
import type { Server } from '../server.ts';
import type { StateStore } from '../state-store.ts';
import type { FromPage, ToPage } from './messages.ts';
import { nothingToReview, reviewShell } from './shell.ts';

/** What the page says it shows. */
export interface ShownReview {
  /** The document; empty where there is nothing to review. */
  readonly uri: string;
  readonly version: number;
  /** Keys of the rows, from top to bottom. */
  readonly rows: readonly string[];
}

export interface ReviewPanel extends vscode.Disposable {
  /** Shows the panel beside the document, which keeps the focus. */
  show(): void;
  /** What the page shows; undefined while the panel is closed or begins. */
  readonly shown: () => ShownReview | undefined;
  /** Presses a row of the page. For tests. */
  press(key: string): Promise<void>;
}

/** The review of the active design doc in a panel; it follows edits, and the document in front. */
export function registerReviewPanel(extensionUri: vscode.Uri, server: Server, states: StateStore): ReviewPanel {
  let panel: vscode.WebviewPanel | undefined;
  let isReady = false;
  let isAsking = false;
  let isStale = false;
  let shown: ShownReview | undefined;
  /** The document that the page was last told to show. */
  let told = '';
  const options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'media'), vscode.Uri.joinPath(extensionUri, 'dist')] };
  const subscriptions = vscode.Disposable.from(
    states.onDidChange(update),
    vscode.window.registerWebviewPanelSerializer(REVIEW_PANEL, {
      deserializeWebviewPanel(restored) {
        restored.webview.options = options;
        adopt(restored);
        server.start();
        return Promise.resolve();
      },
    }),
  );
  return {
    show() {
      if (panel) return panel.reveal(undefined, true);
      adopt(vscode.window.createWebviewPanel(REVIEW_PANEL, t('Design Review'), { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, options));
      server.start();
    },
    shown: () => shown,
    async press(key) {
      await post({ kind: 'press', key });
    },
    dispose() {
      subscriptions.dispose();
      panel?.dispose();
    },
  };

  function adopt(created: vscode.WebviewPanel): void {
    panel?.dispose();
    panel = created;
    isReady = false;
    const { webview } = created;
    const icon = (name: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', name);
    created.iconPath = { light: icon('plumbline.svg'), dark: icon('plumbline-dark.svg') };
    webview.onDidReceiveMessage(answer);
    created.onDidDispose(() => {
      if (panel !== created) return;
      panel = undefined;
      shown = undefined;
    });
    const at = (path: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, path)).toString();
    webview.html = reviewShell({ style: at('media/review.css'), script: at('dist/review.js'), source: webview.cspSource, nonce: crypto.randomUUID().replaceAll('-', ''), language: vscode.env.language, t });
  }

  function answer(message: FromPage): void {
    switch (message.kind) {
      case 'ready': // also when it was hidden and is shown again
        isReady = true;
        update();
        return;
      case 'shown':
        shown = { uri: told, version: message.version, rows: message.rows };
        return;
      case 'go':
        void go(message.line);
        return;
      case 'export':
        void vscode.commands.executeCommand(COMMAND_IDS.exportReview, told === '' ? {} : { uri: told });
    }
  }

  async function go(line: number): Promise<void> {
    if (told !== '') await goToLine(await vscode.workspace.openTextDocument(vscode.Uri.parse(told)), line);
  }

  /** Shows the review as it is now. Changes that come while the server is asked are shown together, afterwards. */
  function update(): void {
    isStale = true;
    if (!isAsking) void follow();
  }

  async function follow(): Promise<void> {
    isAsking = true;
    try {
      while (isStale && panel && isReady) {
        isStale = false;
        const uri = states.active?.uri;
        const review = uri === undefined ? null : await server.request('plumbline/reviewText', { uri, form: 'panel' });
        if (states.active?.uri !== uri) continue; // another came to the front, which is asked for next
        told = review ? (uri ?? '') : '';
        panel.title = review ? t('Review: {title}', { title: review.title }) : t('Design Review');
        await post({ kind: 'show', html: review?.text ?? nothingToReview(t), version: review?.version ?? 0, from: told });
      }
    } catch (error) {
      server.log('The review could not be shown.', error);
    } finally {
      isAsking = false;
    }
  }

  async function post(message: ToPage): Promise<void> {
    await panel?.webview.postMessage(message);
  }
}
