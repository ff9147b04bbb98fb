import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import markdownIt from 'markdown-it';
import { after, before, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import { overviewMarkdown, overviewPage, type Reviewed } from '../../../src/core/review/overview.ts';
import { formatMessage, translated } from '../../../src/core/parsed.ts';
import { reviewBody, reviewPage } from '../../../src/core/review/html.ts';
import { reviewMarkdown } from '../../../src/core/review/markdown.ts';
import { type Review, reviewOf } from '../../../src/core/review/review.ts';
import { launchBrowser } from '../../../src/dev/hosts/browser.ts';
import { analyse } from '../../support/check.ts';
import { FERRY } from './ferry.ts';

const review = async (text: string): Promise<Review> => reviewOf(await analyse(text));
const sample = (name: string): string => readFileSync(fileURLToPath(new URL(`../../workspace/docs/design/${name}.md`, import.meta.url)), 'utf8');
const all = async (): Promise<Reviewed[]> => Promise.all([['ferry.md', FERRY], ['docs/<b>.md', sample('night-bus')], ['parcel-lockers.md', sample('parcel-lockers')]].map(async ([name = '', text = '']) => ({ name, review: await review(text) })));

/** The pages that are looked at: of one document, of an empty one, of several. */
const pages = async (): Promise<Record<string, string>> => ({
  ferry: reviewPage(await review(FERRY)),
  sample: reviewPage(await review(sample('parcel-lockers'))),
  scaffold: reviewPage(await review(sample('seed-bank'))),
  empty: reviewPage(await review('')),
  overview: overviewPage(await all()),
});

describe('a review as a page', () => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'], rules: { 'long-title': 'off' } });
    for (const [name, html] of Object.entries(await pages())) {
      const report = await validator.validateString(html);
      assert.deepEqual(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, selector }) => `${name}:${line} ${ruleId} ${message} ${selector ?? ''}`)), []);
    }
  });
  it('loads nothing and runs nothing', async () => {
    for (const html of Object.values(await pages())) assert.doesNotMatch(html.replace(/xmlns="[^"]*"/g, ''), /<script|<link|<img|<iframe|\son\w+=|url\(|@import|src=|href="(?!#)/i);
  });
  it('shows the document\'s text as text', async () => {
    const hostile = '# <img src=x onerror=alert(1)> & "q"\n\n## Open questions\n\n- is 1 < 2 "safe" & \'sound\'? </td></table><script>alert(1)</script>\n';
    const html = reviewPage(await review(hostile));
    assert.doesNotMatch(html, /<img|<script/);
    assert.match(html, /is 1 &#60; 2 &#34;safe&#34; &#38; &#39;sound&#39;\?/);
  });
  it('says in words what the ring and the strip show', async () => {
    const { percent, strip } = await review(FERRY);
    const html = reviewPage(await review(FERRY));
    assert.match(html, new RegExp(`role="img" aria-label="${percent} percent done"`));
    assert.equal((html.match(/<rect /g) ?? []).length, strip.length);
    for (const { title } of strip) assert.match(html, new RegExp(`</span>${title} <span class="note">\\d+ %, `));
  });
  it('gives every row in the editor a line or none, and a key of its own', async () => {
    const body = reviewBody(await review(FERRY), { links: true, say: formatMessage });
    const keys = [...body.matchAll(/<(?:tr|li) data-key="([^"]*)"/g)].map((match) => match[1]);
    assert.equal(new Set(keys).size, keys.length);
    const lines = FERRY.split('\n');
    for (const [, line = ''] of body.matchAll(/data-line="(\d+)"/g)) assert.ok(Number(line) < lines.length && lines[Number(line)] !== '');
    const plain = reviewPage(await review(FERRY));
    assert.doesNotMatch(plain, / data-line=|<a (?!href="\#\w+">)/);
  });
  it('speaks another language in the editor, and keeps the words of the document and the keys', async () => {
    const german = JSON.parse(readFileSync(fileURLToPath(new URL('../../../l10n/bundle.l10n.de.json', import.meta.url)), 'utf8')) as Record<string, string>;
    const made = await review(FERRY);
    const bodies = [(text: string) => text, (text: string) => german[text] ?? text].map((translate) => reviewBody(made, { links: true, say: (said) => translated(said, translate) }));
    assert.match(bodies[1] ?? '', /<h2 id="topics" tabindex="-1">Abdeckung<\/h2>/);
    assert.match(bodies[1] ?? '', /who prints tickets\?[^]*niemand/);
    assert.doesNotMatch(bodies[1] ?? '', /<h[23][^>]*>(?:Coverage|Estimates|Findings)<|"word">(?:required|<span[^<]*<.span>missing)</);
    const [english, other] = bodies.map((body) => [...body.matchAll(/data-key="([^"]*)"/g)].map((match) => match[1]));
    assert.deepEqual(other, english);
  });
  it('shows estimate blocks with what they give', async () => {
    const made = await review('# A\n\n## Estimates\n\n```estimate\ntickets = 20,000 tickets per day\nsize = 2 KB\ntraffic = tickets * size\nlost = tickets * nothing\n```\n');
    assert.deepEqual(made.computed.map(({ name, formula, isInput, value }) => [name, formula, isInput, value]), [
      ['tickets', '20,000 tickets per day', true, '13.9 tickets/min'],
      ['size', '2 KB', true, '2 KB'],
      ['traffic', 'tickets * size', false, '463 bytes/s'],
      ['lost', 'tickets * nothing', false, undefined],
    ]);
    const html = reviewPage(made);
    assert.match(html, /Estimate blocks, computed[^]*traffic[^]*tickets \* size[^]*cannot be computed/);
  });
  it('keeps the keys of its rows when lines are put above them', async () => {
    const keysOf = async (text: string) => [...reviewBody(await review(text), { links: true, say: formatMessage }).matchAll(/<tr data-key="([^"]*)"/g)].map((match) => match[1]);
    assert.deepEqual(await keysOf(FERRY.replace('## Requirements', 'Tickets for ferries.\n\n## Requirements')), await keysOf(FERRY));
  });
});

describe('a review in a browser', function () {
  this.timeout(60_000);
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  // 320 is what a window of 1,280 has at 400 %.
  for (const [scheme, width] of [['light', 1200], ['light', 320], ['dark', 1200]] as const) {
    it(`has nothing that keeps anybody out: ${scheme}, ${width} wide`, async () => {
      const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 800 }, bypassCSP: true });
      for (const [name, html] of Object.entries(await pages())) {
        await page.setContent(html);
        await page.evaluate(axe);
        const found = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run());
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.deepEqual(found.violations.map(({ id, impact, nodes }) => `${name}: ${id} (${impact}) ${nodes[0]?.html ?? ''}`), []);
        assert.ok(wide <= 0, `${name} is ${wide} px too wide`);
      }
      await page.close();
    });
  }
});

describe('a review as Markdown', () => {
  const render = (text: string): string => markdownIt({ html: true, linkify: true }).render(text);
  it('sums up, and lists gaps, what nothing serves, what nobody owns and findings', async () => {
    const made = await review(FERRY);
    const text = reviewMarkdown(made);
    assert.match(text, /^## Design review: Ferry \\< tickets &amp; "seats"\n\n\*\*\d+ % done\*\* \([\d.]+ of \d+\) · \d+ gaps, \d+ of them required · /);
    assert.match(text, /### Gaps\n\n(?:- .*\n)*- \*\*Data Model\*\* \(required\): placeholder\n/);
    assert.match(text, /### Nothing found that serves\n\n- FR-3 hand a ticket back/);
    assert.match(text, /### Without an owner\n\n- who prints tickets\? \(line \d+\)\n- seat counts \(line \d+\)\n/);
    assert.match(text, /\| \d+ \| warning \| .* \| `estimate-mismatch` \|/);
    assert.doesNotMatch(text, /`missing-/);
  });
  it('is a table where it says so, whatever the text holds', async () => {
    const made = await review('# A | <b> *x* _y_ [z](u)\n\n## Open questions\n\n- 1. is `a|b` <script>alert(1)</script> @team #12 safe?\n- TODO | TODO\n');
    const html = render(reviewMarkdown({ ...made, unowned: [{ line: 0, text: '1. | <img src=x onerror=y> @team https://x.example', owner: undefined, note: undefined }] }));
    assert.doesNotMatch(html, /<script|<img|<em>|<a /);
    assert.doesNotMatch(html, /@team|<ol>/);
    assert.equal((html.match(/<tr>/g) ?? []).length, made.findings.filter(({ rule }) => !rule.startsWith('missing-')).length + 1);
  });
  it('stays short', async () => {
    const made = await review(FERRY);
    const [finding] = made.findings;
    assert.ok(finding);
    const text = reviewMarkdown({ ...made, findings: Array.from({ length: 100 }, () => ({ ...finding, rule: 'thin-section' })) });
    assert.match(text, /\| and 60 more \|/);
  });
  it('of several says who lacks what, the most often lacking first', async () => {
    const text = overviewMarkdown(await all());
    assert.match(text, /^## Design documents by topic\n\n3 design documents, \d+ % done on average, \d+ gaps\.\n/);
    assert.match(text, /\| docs\/\\<b\\>\.md \|/);
    const counts = [...text.matchAll(/\| (\d+) of \d+ \|/g)].map((match) => Number(match[1]));
    assert.ok(counts.length > 3);
    assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
  });
});
