// VS Code as a user sees it, driven from outside with Playwright. For clicks, keys and pictures; what an API can tell
// belongs into the suite that runs inside the host.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../../src/dev/hosts/browser.ts';
import { loadWorkbench, type Host, type Settings } from '../../../src/dev/hosts/host.ts';
import { startNodeHost } from '../../../src/dev/hosts/node-host.ts';
import { copyWorkspace, outFile } from '../../../src/dev/hosts/paths.ts';
import { startWebHost } from '../../../src/dev/hosts/web-host.ts';

export interface WorkbenchOptions {
  readonly theme?: 'light' | 'dark';
  /** Settings as if the user had made them. */
  readonly settings?: Settings;
  /** Files to put into the workspace beside those of `test/workspace/`: path to text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Folders among those files that are opened as the folders of one workspace, in place of the one that holds them. */
  readonly folders?: readonly string[];
}

export interface Workbench {
  readonly page: Page;
  readonly host: Host['name'];
  /** A row of the explorer, by the text it shows. */
  explorerRow(name: string): Locator;
  /** Opens a file of the workspace through the explorer and waits until its editor shows. Quick open finds no files in the web host. */
  openFile(path: string): Promise<Locator>;
  /** Runs a command through the command palette, by its title. */
  runCommand(title: string): Promise<void>;
  /** Shows the checklist in the sidebar. */
  openChecklist(): Promise<void>;
  /** Shows the list of design docs in the sidebar. */
  openDocuments(): Promise<void>;
  /** A row of that list, by a text it shows. */
  documentRow(title: string): Locator;
  /** A row of the checklist, by its label. */
  checklistRow(label: string): Locator;
  /** A line of the editor in front that holds a text. Only lines that are in view have one. */
  line(text: string): Locator;
  /** The item of the status bar that holds a text. */
  statusItem(text: string | RegExp): Locator;
  /** Saves the whole window as `out/pictures/<host>-<name>.png`, 1400 x 900. */
  picture(name: string): Promise<void>;
}

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

interface Open {
  readonly page: Page;
  readonly host: Host;
}

// Shared by the tests of one process and ended by the runner's hooks: the browser because it takes a second to start,
// the list so that a test that fails half-way leaves nothing running.
const shared: { browser: Promise<Browser> | undefined; open: Open[] } = { browser: undefined, open: [] };

/**
 * A fresh VS Code in a fresh profile on a fresh copy of the test workspace, closed after the test. The host is the one
 * the runner names in PLUMBLINE_HOST.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const folder = copyWorkspace();
  for (const [path, text] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const workspaceFile = options.folders ? 'all.code-workspace' : undefined;
  if (workspaceFile) writeFileSync(join(folder, workspaceFile), JSON.stringify({ folders: options.folders?.map((path) => ({ path })) }));
  shared.browser ??= launchBrowser();
  const browser = await shared.browser;
  const host = await (process.env['PLUMBLINE_HOST'] === 'node' ? startNodeHost({ folder }) : startWebHost({ folder }));
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, colorScheme: options.theme ?? 'light' });
  const page = await context.newPage();
  shared.open.push({ page, host });
  page.setDefaultTimeout(20_000);

  await loadWorkbench(page, host, { ...(workspaceFile ? { workspaceFile } : {}), settings: { 'workbench.colorTheme': THEMES[options.theme ?? 'light'], 'workbench.view.alwaysShowHeaderActions': true, ...options.settings } });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return describeWorkbench(page, host);
}

/** Ends what the test opened; a picture of a failed one is kept. Mocha calls it after each test. */
export async function closeWorkbenches(this: Mocha.Context): Promise<void> {
  const failed = this.currentTest?.state === 'failed' ? this.currentTest.fullTitle() : undefined;
  for (const { page, host } of shared.open.splice(0)) {
    if (failed && !page.isClosed()) await page.screenshot({ path: picturePath(host, `failed ${failed}`) });
    await page.context().close();
    await host.stop();
  }
}

/** Ends the browser. Mocha calls it after all tests. */
export async function closeBrowser(): Promise<void> {
  const browser = await shared.browser?.catch(() => undefined); // that it did not start is the tests' own failure
  await browser?.close();
}

function describeWorkbench(page: Page, host: Host): Workbench {
  const pane = (title: string): Locator => page.locator('.sidebar .pane').filter({ has: page.locator('.pane-header').getByText(title, { exact: true }) });
  const explorerRow = (name: string): Locator =>
    page.locator('.explorer-folders-view .monaco-list-row').filter({ has: page.locator('.label-name').getByText(name, { exact: true }) });

  return {
    page,
    host: host.name,
    explorerRow,
    async openFile(path) {
      const names = path.split('/');
      for (const folder of names.slice(0, -1)) {
        const row = explorerRow(folder);
        if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
      }
      await explorerRow(names.at(-1) ?? path).dblclick();
      const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="/${encodeURI(path)}"]`);
      await editor.waitFor();
      return editor;
    },
    async runCommand(title) {
      const palette = page.locator('.quick-input-widget');
      const input = palette.locator('input');
      for (let tries = 1; ; tries++) {
        await page.keyboard.press('F1');
        try {
          await input.fill(`>${title}`, { timeout: 4_000 });
          // The list fills while one types, and a like command may stand first.
          await palette.locator(`.monaco-list-row[aria-label^="${title}"]`).first().click({ timeout: 8_000 });
          return;
        } catch (error) {
          // A workbench that is still busy may take the focus, and the palette closes again.
          if (tries === 3) throw error;
          await page.keyboard.press('Escape');
        }
      }
    },
    async openChecklist() {
      await page.getByRole('tab', { name: /^Plumbline/ }).click();
      await pane('Checklist').waitFor();
    },
    async openDocuments() {
      await page.getByRole('tab', { name: /^Plumbline/ }).click();
      const header = pane('Design Docs').locator('.pane-header');
      if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    },
    documentRow: (title) => pane('Design Docs').locator('.monaco-list-row').filter({ hasText: title }),
    checklistRow: (label) => pane('Checklist').locator('.monaco-list-row').filter({ has: page.locator('.label-name').getByText(label, { exact: true }) }),
    line: (text) => page.locator('.editor-instance .view-line').filter({ hasText: text }),
    statusItem: (text) => page.locator('.statusbar-item').filter({ hasText: text }),
    async picture(name) {
      await page.screenshot({ path: picturePath(host, name) });
    },
  };
}

const picturePath = (host: Host, name: string): string => outFile('pictures', `${host.name}-${name.replace(/\W+/g, '-').toLowerCase()}.png`);
