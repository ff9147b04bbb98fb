import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { OPEN_COMMAND, type OpenArguments } from '../../src/protocol.ts';
import { connect } from './connect.ts';

const URI = 'file:///w/a.md';
const TEXT = `---
plumbline:
  template: design-doc@1
  stage: review
---
# Depot

## Caching

Timetables are cached in Redis for an hour and dropped when a new one is published.

## Trade-offs
`;

describe('lines above headings', () => {
  it('say what is open there, name what a click is about, and follow the text', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    const lenses = await client.lenses(URI);
    const [title] = lenses;
    assert.equal(title?.range.start.line, 5);
    assert.match(title?.command?.title ?? '', /^missing: .+ and \d+ more$/);
    assert.equal(lenses.some(({ range }) => range.start.line === 7), false, 'Caching is answered.');
    const tradeOffs = lenses.find(({ range }) => range.start.line === 11);
    assert.match(tradeOffs?.command?.title ?? '', /^empty/);
    assert.equal(tradeOffs?.command?.command, OPEN_COMMAND);
    const [args] = (tradeOffs?.command?.arguments ?? []) as OpenArguments[];
    assert.equal(args?.uri, URI);
    assert.ok(args?.rules.includes('missing-trade-offs'));
    await client.change(URI, 2, TEXT.replace('Timetables are cached in Redis for an hour and dropped when a new one is published.', ''));
    assert.match((await client.lenses(URI)).find(({ range }) => range.start.line === 7)?.command?.title ?? '', /^empty/);
    client.close();
  });

  it('are not there in other files, nor for clients that have no command for them', async () => {
    const client = await connect();
    await client.open('file:///w/README.md', '# Readme\n\n## Usage\n');
    assert.deepEqual(await client.lenses('file:///w/README.md'), []);
    client.close();
    const other = await connect(new Map(), { asks: false });
    await other.open(URI, TEXT);
    assert.deepEqual(await other.lenses(URI), []);
    other.close();
  });

  it('are said in the language of the bundle', async () => {
    const client = await connect(new Map(), { bundle: { empty: 'leer', 'missing: {titles}': 'fehlt: {titles}', 'missing: {titles} and {more} more': 'fehlt: {titles} und {more} weitere' } });
    await client.open(URI, TEXT);
    const titles = (await client.lenses(URI)).map(({ command }) => command?.title ?? '');
    assert.ok(titles.some((title) => title.startsWith('leer')) && titles.some((title) => /^fehlt: .* weitere$/.test(title)), titles.join('; '));
    client.close();
  });
});
