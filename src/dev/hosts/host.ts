import type { Page } from 'playwright-core';

/** A VS Code that is served to a page: the web host or the node host. */
export interface Host {
  readonly name: 'web' | 'node';
  readonly url: string;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
  /** The page's `developmentOptions` with the extension in them and, where a bundle (relative to the root) is given, the test run. */
  toDevelopmentOptions(testBundle: string | undefined, served: Settings, page: Settings): Settings;
}

export type Settings = Readonly<Record<string, unknown>>;

export interface HostOptions {
  /** The folder to open. */
  readonly folder: string;
}

export interface PageOptions {
  /** The test bundle, its path relative to the root; without one the page is just VS Code. */
  readonly testBundle?: string;
  /** Settings of this page, as if the user had made them; they take the place of VS Code's defaults. */
  readonly settings?: Settings;
  /** A workspace file in the served folder, which is opened in place of the folder. */
  readonly workspaceFile?: string;
}

const CONFIGURATION = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;

/**
 * Loads the workbench with a changed configuration. A built workbench ignores the `payload` query, so the configuration
 * is changed in the page on its way to the browser, in the same manner for both hosts.
 */
export async function loadWorkbench(page: Page, host: Host, options: PageOptions = {}): Promise<void> {
  await page.route(
    target => target.origin === new URL(host.url).origin && target.pathname === '/',
    async route => {
      const response = await route.fetch();
      await route.fulfill({ response, body: rewriteConfiguration(await response.text(), config => changeConfiguration(config, host, options)) });
    },
  );
  await page.goto(options.workspaceFile === undefined ? host.url : withWorkspace(new URL(host.url), options.workspaceFile));
}

/** The node host is told in its address what it opens, the web host in the page's configuration. */
function withWorkspace(url: URL, file: string): string {
  const folder = url.searchParams.get('folder');
  if (folder !== null) url.search = new URLSearchParams({ workspace: `${folder}/${file}` }).toString();
  return url.href;
}

/** The page's HTML with its workbench configuration changed; fails when there is none, so that a new VS Code layout is noticed. */
export function rewriteConfiguration(html: string, change: (config: Settings) => Settings): string {
  if (!CONFIGURATION.test(html)) throw new Error('The page has no workbench configuration; has VS Code changed its layout?');
  return html.replace(CONFIGURATION, (_, before: string, json: string, after: string) => {
    const config = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Settings;
    return before + JSON.stringify(change(config)).replaceAll('&', '&amp;').replaceAll('"', '&quot;') + after;
  });
}

function changeConfiguration(config: Settings, host: Host, options: PageOptions): Settings {
  const { folderUri, ...others } = config as Settings & { readonly folderUri?: { readonly path: string } };
  const file = options.workspaceFile;
  return {
    ...(file === undefined || !folderUri ? config : { ...others, workspaceUri: { ...folderUri, path: `${folderUri.path.replace(/\/$/, '')}/${file}` } }),
    configurationDefaults: { ...QUIET, ...(config['configurationDefaults'] as Settings | undefined), ...options.settings },
    developmentOptions: host.toDevelopmentOptions(options.testBundle, (config['developmentOptions'] ?? {}) as Settings, config),
  };
}

/** Settings that keep away what would cover the page on a first start, or move while a picture is taken. */
export const QUIET: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'explorer.compactFolders': false, // one row per folder, so that a test can click each
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'update.mode': 'none',
};
