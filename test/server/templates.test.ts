import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { connect } from './connect.ts';

const CONFIG: [string, string] = ['file:///w/.plumbline.yaml', 'templates: ./templates\n'];
const OURS = 'file:///w/templates/ours.md';
const BROKEN = '---\nplumbline-template:\n  id: ours\n---\n# {{title}}\n\n## Data\n<!-- plumbline: id=data topics=indexs required=standard -->\n';
const MENDED = BROKEN.replace('indexs', 'indexes');
const DOC = '---\nplumbline:\n  template: ours@1\n---\n# Depot\n\n## Data\n\nOne table of trams, by number.\n';

type Client = Awaited<ReturnType<typeof connect>>;

const shown = (client: Client, uri: string): unknown[] | undefined => client.latest(uri)?.diagnostics.map(({ code, message, range }) => [code, range.start.line, message]);

const MISSPELT = [['invalid-template', 7, 'There is no topic "indexs". Did you mean "indexes"?']];

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("a template of the team's own", function () {
  this.timeout(20_000);

  it('shows what is wrong with it where it stands, as it is typed', async () => {
    const client = await connect(new Map([CONFIG, [OURS, BROKEN]]));
    await client.open(OURS, BROKEN);
    assert.deepEqual(shown(client, OURS), MISSPELT);
    await client.change(OURS, 2, MENDED);
    assert.deepEqual(shown(client, OURS), []);
    client.close();
  });

  it('shows it while it is not open, once a document asks for templates, until the file is mended', async () => {
    const there = new Map([CONFIG, [OURS, BROKEN], ['file:///w/a.md', DOC]]);
    const client = await connect(there);
    await client.open('file:///w/a.md', DOC);
    await until(() => shown(client, OURS)?.length === 1);
    assert.deepEqual(shown(client, OURS), MISSPELT);
    there.set(OURS, MENDED);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: OURS, type: 2 }] });
    await until(() => shown(client, OURS)?.length === 0);
    assert.deepEqual(shown(client, OURS), []);
    client.close();
  });

  it('takes the findings of the file again when it is closed unsaved', async () => {
    const client = await connect(new Map([CONFIG, [OURS, BROKEN], ['file:///w/a.md', DOC]]));
    await client.ask('plumbline/scan', {});
    await client.open(OURS, MENDED);
    assert.deepEqual(shown(client, OURS), []);
    client.notify('textDocument/didClose', { textDocument: { uri: OURS } });
    await until(() => shown(client, OURS)?.length === 1);
    assert.deepEqual(shown(client, OURS), MISSPELT);
    client.close();
  });

  it('says so when two have one id', async () => {
    const twin = 'file:///w/templates/twin.md';
    const client = await connect(new Map([CONFIG, [OURS, MENDED], [twin, MENDED]]));
    await client.open(twin, MENDED);
    assert.deepEqual(shown(client, twin), [['invalid-template', 2, '"ours" is the id of templates/ours.md too, so a document cannot tell them apart. Give each its own.']]);
    client.close();
  });

  it('is no template where nothing says so', async () => {
    const client = await connect(new Map([CONFIG]));
    await client.open('file:///w/notes.md', '# Notes\n\n## Data\n\n## Data\n');
    assert.deepEqual(shown(client, 'file:///w/notes.md'), []);
    client.close();
  });

  it('that is broken is offered with its error, and the others without one', async () => {
    const client = await connect(new Map([CONFIG, [OURS, '---\nplumbline-template: { id: ours\n---\n# X\n'], ['file:///w/templates/fine.md', MENDED.replace('id: ours', 'id: fine')]]));
    const { templates } = await client.ask('plumbline/templates', { folder: 'file:///w' });
    const own = templates.filter(({ source }) => source === 'workspace');
    assert.deepEqual(own.map(({ id, problem }) => [id, problem === null]), [['fine', true], ['ours', false]]);
    assert.equal(templates.filter(({ source, problem }) => source === 'built-in' && problem === null).length, 6);
    client.close();
  });

  it('is made of a document or copied from a built-in one, for the folder that the configuration names', async () => {
    const client = await connect(new Map([['file:///w/.plumbline.yaml', 'templates: ./docs/our templates\n'], ['file:///w/docs/our%20templates/x.md', MENDED.replace('id: ours', 'id: our-five-step')]]));
    const place = { folder: 'file:///w/docs/our%20templates', configuration: null };
    const copy = await client.ask('plumbline/newTemplate', { folder: 'file:///w', copyOf: 'five-step' });
    assert.ok('text' in copy);
    assert.deepEqual([copy.id, copy.place, /^ {2}id: (.*)$/m.exec(copy.text)?.[1]], ['our-five-step-2', place, 'our-five-step-2']);
    const named = await client.ask('plumbline/newTemplate', { folder: 'file:///w', document: { name: '0012-depot.md', text: DOC } });
    assert.equal('id' in named && named.id, 'depot');
    const other = await client.ask('plumbline/newTemplate', { folder: 'file:///w', document: { name: '0012-depot.md', text: DOC }, as: 'our-plan.md' });
    assert.match('text' in other ? other.text : '', /^ {2}id: our-plan\n {2}title: "Our plan"\n {2}description: "Made from 0012-depot\.md"$/m);
    const derived = await client.ask('plumbline/newTemplate', { folder: 'file:///w', document: { name: 'Depot Plan.md', text: DOC } });
    assert.ok('text' in derived);
    assert.deepEqual([derived.id, derived.place], ['depot-plan', place]);
    assert.match(derived.text, /^## Data$/m);
    client.close();
  });

  it('comes with a configuration where there is none, and belongs nowhere without a folder', async () => {
    const client = await connect();
    const copy = await client.ask('plumbline/newTemplate', { folder: 'file:///w', copyOf: 'five-step' });
    assert.deepEqual('place' in copy && copy.place, { folder: 'file:///w/templates', configuration: { uri: 'file:///w/.plumbline.yaml', text: 'templates: ./templates\n' } });
    const loose = await client.ask('plumbline/newTemplate', { copyOf: 'five-step' });
    assert.ok(!('place' in loose));
    client.close();
  });

  it('is not made of what has no section, or is a template already', async () => {
    const client = await connect();
    for (const [text, problem] of [['# Depot\n\nText.\n', 'This document has no heading below its title.'], [MENDED, 'This is a template already.']] as const) {
      assert.deepEqual(await client.ask('plumbline/newTemplate', { document: { name: 'a.md', text } }), { problem });
    }
    client.close();
  });
});

describe('an upgrade', function () {
  this.timeout(20_000);

  const V2 = MENDED.replace('id: ours', 'id: ours\n  version: 2').concat('\n## Rollout\n<!-- plumbline: id=rollout topics=rollout required=standard since=2 -->\n');

  it('is offered where the document names its version, and shown before it is made where the client can', async () => {
    for (const previews of [true, false]) {
      const client = await connect(new Map([CONFIG, [OURS, V2]]), { previews, asks: false });
      const { diagnostics } = await client.open('file:///w/a.md', DOC);
      const found = diagnostics.find(({ code }) => code === 'outdated-template');
      assert.ok(found);
      assert.deepEqual([found.range.start.line, found.severity], [2, 3]);
      const action = (await client.actions('file:///w/a.md', found)).find(({ title }) => title === 'Upgrade to ours@2');
      assert.ok(action?.edit);
      assert.deepEqual(Object.values(action.edit.changeAnnotations ?? {}), previews ? [{ label: 'Upgrade to ours@2', needsConfirmation: true }] : []);
      client.close();
    }
  });

  it('is shown by our own client, which asks before it is made', async () => {
    const client = await connect(new Map([CONFIG, [OURS, V2]]), { previews: true });
    const { diagnostics } = await client.open('file:///w/a.md', DOC);
    const found = diagnostics.find(({ code }) => code === 'outdated-template');
    assert.ok(found);
    const action = (await client.actions('file:///w/a.md', found)).find(({ title }) => title === 'Upgrade to ours@2...');
    assert.deepEqual([action?.edit, action?.command?.arguments], [undefined, [{ uri: 'file:///w/a.md', version: 1, action: { kind: 'upgrade' }, ask: 'look', title: 'Upgrade to ours@2' }]]);
    client.close();
  });
});
