import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { HtmlValidate } from 'html-validate';
import { after, before, describe, it } from 'mocha';
import type { Browser, Page } from 'playwright-core';
import { english } from '../../src/client/untranslated.ts';
import type { FromPage, ToPage } from '../../src/client/review/messages.ts';
import { nothingToReview, reviewShell } from '../../src/client/review/shell.ts';
import { formatMessage, PANEL_STYLE, reviewBody, reviewOf } from '../../src/core/index.ts';
import { launchBrowser } from '../../src/dev/hosts/browser.ts';
import { FERRY } from '../core/review/ferry.ts';
import { analyse } from '../support/check.ts';

const body = async (text: string): Promise<string> => reviewBody(reviewOf(await analyse(text)), { links: true, say: formatMessage });

/** The colours that VS Code's own themes hand to a panel, those that the panel asks for. */
const THEMES = {
  'vscode-light': { 'editor-background': '#ffffff', 'editor-foreground': '#3b3b3b', descriptionForeground: '#3b3b3b', 'widget-border': '#e5e5e5', 'textLink-foreground': '#005fb8', focusBorder: '#005fb8', 'charts-green': '#388a34', 'editorWarning-foreground': '#bf8803', 'editorError-foreground': '#e51400', 'button-secondaryForeground': '#3b3b3b', 'button-secondaryBackground': '#e5e5e5' },
  'vscode-dark': { 'editor-background': '#1f1f1f', 'editor-foreground': '#cccccc', descriptionForeground: '#9d9d9d', 'widget-border': '#313131', 'textLink-foreground': '#4daafc', focusBorder: '#0078d4', 'charts-green': '#89d185', 'editorWarning-foreground': '#cca700', 'editorError-foreground': '#f14c4c', 'button-secondaryForeground': '#cccccc', 'button-secondaryBackground': '#313131' },
  'vscode-high-contrast': { 'editor-background': '#000000', 'editor-foreground': '#ffffff', descriptionForeground: '#ffffffb3', contrastBorder: '#6fc3df', contrastActiveBorder: '#f38518', 'textLink-foreground': '#21a6ff', focusBorder: '#f38518', 'charts-green': '#89d185', 'editorWarning-foreground': '#ffd370', 'editorError-foreground': '#f48771', 'button-secondaryForeground': '#ffffff', 'button-secondaryBackground': '#000000' },
} as const;

describe('the page of the review panel', function () {
  this.timeout(60_000);
  let browser: Browser;
  let script: string;
  before(async () => {
    const built = await build({ entryPoints: [fileURLToPath(new URL('../../src/client/review/page.ts', import.meta.url))], bundle: true, write: false, format: 'iife', target: 'es2022' });
    script = built.outputFiles[0]?.text ?? '';
    browser = await launchBrowser();
  });
  after(() => browser.close());

  /** The page as VS Code would load it, its script and style served from one place, and a script policy that is in force. */
  async function open(theme: keyof typeof THEMES = 'vscode-light', width = 700): Promise<{ page: Page; told: () => Promise<FromPage[]>; send: (message: ToPage) => Promise<void> }> {
    const page = await browser.newPage({ viewport: { width, height: 600 } });
    const source = 'https://panel.test';
    const variables = Object.entries(THEMES[theme]).map(([name, value]) => `--vscode-${name}: ${value};`).join(' ');
    const html = reviewShell({ style: `${source}/review.css`, script: `${source}/review.js`, source, nonce: 'n1', language: 'en', t: english }).replace('<body', `<body class="${theme}"`);
    await page.addInitScript(() => {
      const told: unknown[] = [];
      let state: unknown;
      Object.assign(globalThis, { told, acquireVsCodeApi: () => ({ postMessage: (message: unknown) => told.push(message), getState: () => state, setState: (next: unknown) => (state = next) }) });
    });
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/review.css') return route.fulfill({ contentType: 'text/css', body: `:root { --vscode-font-family: sans-serif; --vscode-font-size: 13px; ${variables} }\n${PANEL_STYLE}` });
      return route.fulfill(pathname === '/review.js' ? { contentType: 'text/javascript', body: script } : { contentType: 'text/html', body: html });
    });
    await page.goto(`${source}/`);
    return {
      page,
      told: () => page.evaluate(() => (globalThis as unknown as { told: FromPage[] }).told),
      send: (message) => page.evaluate((data) => void window.dispatchEvent(new MessageEvent('message', { data })), message),
    };
  }

  it('leads to its parts, from which Tab goes on', async () => {
    const { page, told, send } = await open();
    await send({ kind: 'show', html: await body(FERRY), version: 1, from: 'file:///ferry.md' });
    await page.getByRole('navigation', { name: 'Parts of the review' }).getByRole('link', { name: 'Findings' }).press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'findings');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-labelledby')), 'findings');
    assert.ok((await told()).every(({ kind }) => kind !== 'go'));
  });

  it('says that it is ready, shows what it is given and says what it shows', async () => {
    const { page, told, send } = await open();
    assert.deepEqual(await told(), [{ kind: 'ready' }]);
    await send({ kind: 'show', html: await body(FERRY), version: 3, from: 'file:///ferry.md' });
    const shown = (await told()).at(-1);
    assert.ok(shown?.kind === 'shown' && shown.version === 3 && shown.rows.includes('topic:caching') && shown.rows.includes('aim:FR-1:0'));
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Ferry < tickets & "seats"');
    assert.equal(await page.getByRole('img', { name: /percent done/ }).count(), 1);
    await page.close();
  });
  it('leads from a row to its line by mouse, by keyboard and when it is told to', async () => {
    const { page, told, send } = await open();
    await send({ kind: 'show', html: await body(FERRY), version: 1, from: 'a' });
    const line = FERRY.split('\n').findIndex((text) => text.includes('| FR-1 |'));
    const row = page.getByRole('row', { name: /FR-1 buy/ });
    await row.getByRole('cell').last().click();
    await row.getByRole('link', { name: /FR-1/ }).focus();
    await page.keyboard.press('Enter');
    await send({ kind: 'press', key: 'aim:FR-1:0' });
    await page.locator('.strip rect').first().click();
    const heading = FERRY.split('\n').indexOf('## Requirements');
    assert.deepEqual((await told()).filter(({ kind }) => kind === 'go'), [{ kind: 'go', line }, { kind: 'go', line }, { kind: 'go', line }, { kind: 'go', line: heading }]);
    await page.close();
  });
  it('keeps focus and place when it follows an edit, and changes what changed', async () => {
    const { page, told, send } = await open();
    await send({ kind: 'show', html: await body(FERRY), version: 1, from: 'a' });
    const link = page.getByRole('row', { name: /FR-2 see/ }).getByRole('link', { name: /FR-2/ });
    await link.focus();
    await link.scrollIntoViewIfNeeded();
    const place = async (): Promise<number> => (await link.boundingBox())?.y ?? -1;
    const before = await place();
    await page.evaluate(() => Object.assign(globalThis, { focused: document.activeElement }));
    // A requirement before the focused one, a topic that is now covered, a finding that is gone.
    const edited = FERRY.replace('| FR-1 |', '| FR-0 | look up the sailings of a day |\n| FR-1 |').replace('## Data model\n\nTODO', '## Data model\n\n| Entity | Fields |\n| --- | --- |\n| ticket | id primary key, sailing_id, seat |\n| sailing | id primary key, ship, departs_at |');
    await send({ kind: 'show', html: await body(edited), version: 2, from: 'a' });
    assert.ok(await page.evaluate(() => document.activeElement === (globalThis as unknown as { focused: Element }).focused && document.activeElement?.textContent?.startsWith('FR-2')));
    assert.ok(Math.abs((await place()) - before) < 2, 'The focused row has jumped.');
    const shown = (await told()).at(-1);
    assert.ok(shown?.kind === 'shown' && shown.rows.includes('aim:FR-0:0'));
    await link.press('Enter');
    const line = edited.split('\n').findIndex((text) => text.includes('| FR-2 |'));
    assert.deepEqual((await told()).at(-1), { kind: 'go', line });
    // What is patched looks as if it were new.
    const patched = await page.evaluate(() => document.querySelector('main')?.innerHTML);
    const fresh = await open();
    await fresh.send({ kind: 'show', html: await body(edited), version: 2, from: 'a' });
    assert.equal(patched, await fresh.page.evaluate(() => document.querySelector('main')?.innerHTML));
    await fresh.page.close();
    await page.close();
  });
  it('keeps what is read where it is while rows come above it', async () => {
    const { page, send } = await open();
    await send({ kind: 'show', html: await body(FERRY), version: 1, from: 'a' });
    await page.getByRole('heading', { name: 'Open points' }).evaluate((heading) => heading.scrollIntoView());
    await send({ kind: 'show', html: await body(FERRY.replace('| FR-1 |', '| FR-0 | look up the sailings of a day |\n| FR-1 |')), version: 2, from: 'a' });
    const top = await page.getByRole('heading', { name: 'Open points' }).evaluate((heading) => heading.getBoundingClientRect().top);
    assert.ok(Math.abs(top) < 2, `It stands ${top} px off.`);
    await page.close();
  });
  it('begins another document at its top, and says what to do where there is none', async () => {
    const { page, send } = await open();
    await send({ kind: 'show', html: await body(FERRY), version: 1, from: 'a' });
    await page.evaluate(() => scrollTo(0, 500));
    await send({ kind: 'show', html: await body(FERRY.replace('# Ferry', '# Other')), version: 1, from: 'b' });
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.ok(await page.getByRole('button', { name: 'Export...' }).isVisible());
    await send({ kind: 'show', html: nothingToReview(english), version: 0, from: '' });
    assert.ok(await page.getByText('New Design Doc').isVisible());
    assert.ok(!(await page.getByRole('button', { name: 'Export...' }).isVisible()));
    await page.close();
  });
  it('runs nothing that a document brings', async () => {
    const { page, send } = await open();
    await send({ kind: 'show', html: '<p>x</p><img src="x" onerror="told.push(1)"><script>told.push(2)</script><svg onload="told.push(3)"></svg>', version: 1, from: 'a' });
    await page.waitForTimeout(100);
    assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told.filter((entry) => typeof entry === 'number')), []);
    await page.close();
  });
  it('is valid HTML with what it shows', async () => {
    const shell = reviewShell({ style: 'review.css', script: 'review.js', source: 'https://panel.test', nonce: 'n1', language: 'en', t: english });
    const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'], rules: { 'require-sri': 'off' } });
    for (const html of [await body(FERRY), nothingToReview(english)]) {
      const report = await validator.validateString(shell.replace('<main></main>', () => `<main>${html}</main>`));
      assert.deepEqual(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)), []);
    }
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    it(`keeps nobody out in ${theme}, at full width and at 400 %`, async () => {
      for (const width of [1000, 320]) {
        const { page, send } = await open(theme, width);
        for (const [name, html] of Object.entries({ ferry: await body(FERRY), nothing: nothingToReview(english) })) {
          await send({ kind: 'show', html, version: 1, from: name === 'nothing' ? '' : name });
          // The policy keeps the checker's script out as well, so it comes in through the debugger.
          await page.evaluate(`(() => { ${axe} })()`);
          const found = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run());
          assert.deepEqual(found.violations.map(({ id, impact, nodes }) => `${name} ${width}: ${id} (${impact}) ${nodes[0]?.html ?? ''}`), []);
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)) <= 0, `${name} does not fit ${width} px`);
        }
        await page.close();
      }
    });
  }
});
