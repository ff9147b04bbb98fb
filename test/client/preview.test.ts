import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';
import { describe, it } from 'mocha';
import { extendMarkdownIt } from '../../src/client/preview.ts';
import { formatMessage, message } from '../../src/core/index.ts';
import type { DesignState } from '../../src/protocol.ts';
import { connect } from '../server/connect.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const URI = 'file:///w/lockers.md';
const env = (uri: string | undefined) => ({ currentDocument: uri });
const say = (text: string, args: Readonly<Record<string, string | number>> = {}): string => formatMessage(message(text, args));

/** markdown-it as VS Code sets it up around a plugin: front matter is a token, every block tells its line. */
function engine(designOf?: (uri: string) => DesignState | undefined) {
  const md = new MarkdownIt({ html: true });
  if (designOf) extendMarkdownIt(md, designOf, say);
  md.block.ruler.before('fence', 'front_matter', (state, _start, end) => {
    if (state.line !== 0 || !state.src.startsWith('---\n')) return false;
    let line = 1;
    while (line < end && state.src.slice(state.bMarks[line], state.eMarks[line]) !== '---') line++;
    if (line >= end) return false;
    state.push('front_matter', '', 0).map = [0, line + 1];
    state.line = line + 1;
    return true;
  });
  md.renderer.rules['front_matter'] = () => '<table class="frontmatter"></table>\n';
  const heading = md.renderer.rules['heading_open'];
  md.renderer.rules['heading_open'] = (tokens, idx, options, given, self) => {
    tokens[idx]?.attrSet('id', (tokens[idx + 1]?.content ?? '').toLowerCase().replace(/\W+/g, '-'));
    return heading ? heading(tokens, idx, options, given, self) : self.renderToken(tokens, idx, options);
  };
  md.core.ruler.push('lines', (state) => {
    for (const token of state.tokens) if (token.map && token.type !== 'inline') token.attrSet('data-line', String(token.map[0]));
  });
  return md;
}

const TEXT = `---
plumbline:
  template: design-doc
  stage: review
---
# Parcel <lockers>

## Requirements

### Functional requirements

1. A courier opens a box with a code.
2. A customer is told by message when a parcel lies in a box.

- [ ] Core features are told apart from good-to-have ones
- [x] A task of **our** own

## Capacity Estimation

2 million parcels a day / 86,400 s = 230 parcels per second,
so two servers do.

| What | How much |
| --- | --- |
| Photos | 3 million photos x 2 MB = 6 GB |

\`\`\`text
10 million users x 5 requests = 5 million requests
\`\`\`

## Trade-offs
`;

/** What the server says of a text. */
async function stateOf(text: string): Promise<DesignState> {
  const client = await connect();
  await client.open(URI, text);
  const design = client.states.at(-1)?.design;
  client.close();
  assert.ok(design);
  return design;
}

describe('the Markdown preview', () => {
  it('shows how far a design doc is, below its front matter, with links to places that are there', async () => {
    const design = await stateOf(TEXT);
    const html = engine(() => design).render(TEXT, env(URI));
    assert.match(html, new RegExp(`^<table class="frontmatter"></table>\n<div class="plumbline-strip">.*<progress max="100" value="${design.percent}" aria-label="${design.percent} % done">`));
    assert.equal(html.match(/plumbline-strip/g)?.length, 1);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    assert.ok(targets.length > 5);
    assert.deepEqual(targets.filter((id) => !html.includes(`id="${id}"`)), []);
  });

  it('marks headings by words, and never by their ids', async () => {
    const design = await stateOf(TEXT);
    const shown = engine(() => design).render(TEXT, env(URI));
    assert.match(shown, /<h2 [^>]*id="trade-offs"><span id="plumbline-\d+"><\/span>Trade-offs <span class="plumbline-mark plumbline-missing"><span aria-hidden="true">○<\/span> empty, missing: Cost<\/span><\/h2>/);
    assert.doesNotMatch(shown, /Parcel <lockers> <span class="plumbline-mark/);
    assert.match(shown, /Functional requirements <span class="plumbline-mark plumbline-covered" role="img" aria-label="covered">✓/);
  });

  it('keeps its marks while the text is newer than the state', async () => {
    const design = await stateOf(TEXT);
    const later = engine(() => design).render(TEXT.replace('## Requirements', 'A line.\n\nAnd another.\n\n## Requirements'), env(URI));
    assert.match(later, /<h2 [^>]*id="trade-offs"><span id="plumbline-\d+"><\/span>Trade-offs <span class="plumbline-mark/);
    const targets = [...later.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(targets.filter((id) => !later.includes(`id="${id}"`)), []);
  });

  it('calls nothing done that has prompts open', async () => {
    const text = TEXT.replace('## Trade-offs\n', '## Caching\n\nBox states are cached in Redis for a minute and dropped when a box is opened.\n\n- [ ] Each cached item has an expiry and an event that removes it\n');
    const design = await stateOf(text);
    assert.match(engine(() => design).render(text, env(URI)), /Caching <span class="plumbline-mark plumbline-prompts"><span aria-hidden="true">☐<\/span> 0 of 1 prompts<\/span>/);
  });

  it('shows prompts as boxes that cannot be ticked', async () => {
    const design = await stateOf(TEXT);
    const html = engine(() => design).render(TEXT, env(URI));
    assert.match(html, /<li[^>]*><input class="plumbline-prompt" type="checkbox" disabled aria-label="Core features are told apart from good-to-have ones"> Core features/);
    assert.match(html, /<input class="plumbline-prompt" type="checkbox" disabled checked aria-label="A task of "> A task of <strong>our<\/strong> own/);
  });

  it('marks estimates that are wrong, in text, tables and code', async () => {
    const design = await stateOf(TEXT);
    const html = engine(() => design).render(TEXT, env(URI));
    assert.match(html, /<mark class="plumbline-wrong">230 parcels per second<\/mark> <small class="plumbline-note">Write 23[^<]*<\/small>/);
    assert.match(html, /<td><?[^<]*3 million photos x 2 MB = <mark class="plumbline-wrong">6 GB<\/mark>/);
    assert.match(html, /<\/pre>\n<p class="plumbline-note"><mark class="plumbline-wrong">5 million<\/mark>/);
  });

  it('shows what an estimate block comes to', async () => {
    const text = TEXT.replace('## Trade-offs', '```estimate\nparcels = 2 million per day\npeak = 5 * parcels\n```\n\n## Trade-offs');
    const design = await stateOf(text);
    const html = engine(() => design).render(text, env(URI));
    assert.match(html, /<\/pre>\n<table class="plumbline-results"><caption>What this comes to<\/caption><tbody><tr><th scope="row">peak<\/th><td>[^<]+\/s<\/td><\/tr><\/tbody><\/table>/);
  });

  it('leaves every other document as it is, to the byte', () => {
    const plain = engine();
    const extended = engine((uri) => (uri === URI ? assert.fail('asked for the wrong document') : undefined));
    const files = ['.', 'docs', 'docs/rules', 'docs/topics', 'templates'].flatMap((folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')).map((name) => join(root, folder, name)));
    assert.ok(files.length > 50);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const given = plain.render(text, env(`file://${file}`));
      assert.equal(extended.render(text, env(`file://${file}`)), given, file);
      assert.equal(extended.render(text, env(undefined)), given, file);
      assert.equal(extended.render(text), given, file);
    }
  });

  it('leaves nothing behind in tokens that VS Code keeps', async () => {
    const design = await stateOf(TEXT);
    let known: DesignState | undefined = design;
    const md = engine(() => known);
    const tokens = md.parse(TEXT, {});
    const first = md.renderer.render(tokens, md.options, env(URI));
    known = undefined;
    assert.equal(md.renderer.render(tokens, md.options, env(URI)), engine().render(TEXT, {}));
    known = { ...design, flagged: [] };
    assert.doesNotMatch(md.renderer.render(tokens, md.options, env(URI)), /plumbline-wrong/);
    known = design;
    assert.equal(md.renderer.render(tokens, md.options, env(URI)), first);
  });
});
