import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { connect } from './connect.ts';

const FRONT = '---\nplumbline:\n  template: design-doc@1\n  stage: review\n---\n';
const DOC = `${FRONT}# Depot\n\n## Caching\n`;
const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

const files = (...entries: [string, string][]): Map<string, string> => new Map(entries);

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Client = Awaited<ReturnType<typeof connect>>;

const titles = (client: Client): string[] => (client.workspaces.at(-1)?.documents ?? []).map(({ title }) => title).sort();

const templates = (client: Client): string[] => (client.workspaces.at(-1)?.documents ?? []).map(({ template }) => template);

/** Tells the server that files changed and waits for the list that follows. */
async function tell(client: Client, ...changes: { uri: string; type: number }[]): Promise<void> {
  const before = client.workspaces.length;
  client.notify('workspace/didChangeWatchedFiles', { changes });
  for (let tries = 0; client.workspaces.length === before && tries < 100; tries++) await wait(20);
}

describe('the workspace', function () {
  this.timeout(20_000);
  it('has its design docs checked that are not open, and no other file', async () => {
    const client = await connect(files(['file:///w/a.md', DOC], ['file:///w/README.md', '# Readme\n\n## Usage\n\nTODO\n'], ['file:///w/b/c.md', `${FRONT}# Yard\n`]));
    assert.deepEqual(await client.ask('plumbline/scan', {}), { documents: 2, isComplete: true });
    assert.ok(client.latest('file:///w/a.md')?.diagnostics.some(({ code }) => code === 'empty-section'));
    assert.equal(client.latest('file:///w/README.md'), undefined);
    assert.deepEqual(titles(client), ['Depot', 'Yard']);
    const depot = client.workspaces.at(-1)?.documents.find(({ title }) => title === 'Depot');
    assert.equal(depot?.stage, 'review');
    assert.ok((depot?.open.length ?? 0) > 3);
    client.close();
  });

  it('lists a document whose template cannot be read', async () => {
    const client = await connect(files(['file:///w/a.md', '---\nplumbline:\n  template: gone.md\n---\n# Depot\n']));
    await client.ask('plumbline/scan', {});
    const [depot] = client.workspaces.at(-1)?.documents ?? [];
    assert.deepEqual([depot?.title, depot?.template, depot?.percent], ['Depot', '', 0]);
    client.close();
  });

  it('is read where the configuration says so, whatever the front matter', async () => {
    const client = await connect(files(['file:///w/.plumbline.yaml', 'documents:\n  - include: designs/**/*.md\n    template: five-step\n'], ['file:///w/designs/x.md', '# Tram\n\nText.\n'], ['file:///w/notes/y.md', '# Note\n\nText.\n']));
    await client.ask('plumbline/scan', {});
    assert.deepEqual(titles(client), ['Tram']);
    client.close();
  });

  it('does nothing while nothing happens', async () => {
    const client = await connect(files(['file:///w/a.md', DOC]));
    await client.ask('plumbline/scan', {});
    await wait(500); // what was under way has ended
    const before = [client.asked.length, client.published.length, client.workspaces.length];
    await wait(1_500);
    assert.deepEqual([client.asked.length, client.published.length, client.workspaces.length], before);
    client.close();
  });

  it('is not read again when an open document is typed in', async () => {
    const client = await connect(files(['file:///w/a.md', DOC], ['file:///w/b.md', DOC.replace('Depot', 'Yard')]));
    await client.ask('plumbline/scan', {});
    await client.open('file:///w/a.md', DOC);
    const before = client.asked.length;
    await client.change('file:///w/a.md', 2, `${DOC}\nTimetables are cached for an hour.\n`);
    await wait(300);
    assert.equal(client.asked.length, before);
    client.close();
  });

  it('follows files that come, change, move and go', async () => {
    const there = files(['file:///w/a.md', DOC]);
    const client = await connect(there);
    await client.ask('plumbline/scan', {});
    there.set('file:///w/new.md', DOC.replace('Depot', 'Yard'));
    await tell(client, { uri: 'file:///w/new.md', type: CREATED });
    assert.deepEqual(titles(client), ['Depot', 'Yard']);
    there.set('file:///w/new.md', DOC.replace('Depot', 'Shed'));
    await tell(client, { uri: 'file:///w/new.md', type: CHANGED });
    assert.deepEqual(titles(client), ['Depot', 'Shed']);
    there.set('file:///w/moved.md', there.get('file:///w/new.md') ?? '');
    there.delete('file:///w/new.md');
    await tell(client, { uri: 'file:///w/new.md', type: DELETED }, { uri: 'file:///w/moved.md', type: CREATED });
    assert.deepEqual(client.workspaces.at(-1)?.documents.map(({ uri }) => uri).sort(), ['file:///w/a.md', 'file:///w/moved.md']);
    assert.deepEqual(client.latest('file:///w/new.md')?.diagnostics, []);
    client.close();
  });

  it('checks all documents again when the configuration that rules them changes', async () => {
    const there = files(['file:///w/.plumbline.yaml', 'rules:\n  empty-section: off\n'], ['file:///w/a.md', DOC]);
    const client = await connect(there);
    await client.ask('plumbline/scan', {});
    assert.equal(client.latest('file:///w/a.md')?.diagnostics.some(({ code }) => code === 'empty-section'), false);
    there.set('file:///w/.plumbline.yaml', 'rules:\n  empty-section: error\n');
    await tell(client, { uri: 'file:///w/.plumbline.yaml', type: CHANGED });
    assert.equal(client.latest('file:///w/a.md')?.diagnostics.find(({ code }) => code === 'empty-section')?.severity, 1);
    client.close();
  });

  it('checks all documents again when their template changes', async () => {
    const template = (section: string): string => `---\nplumbline-template:\n  id: ours\n  title: Ours\n  version: 1\n---\n# {{title}}\n\n## ${section}\n<!-- plumbline: id=one topics=caching required=standard -->\n`;
    const there = files(['file:///w/.plumbline.yaml', 'documents:\n  - include: a.md\n    template: ./templates/ours.md\n'], ['file:///w/templates/ours.md', template('Caching')], ['file:///w/a.md', '# Depot\n\n## Cost\n\nTen euros a month.\n']);
    const client = await connect(there);
    await client.ask('plumbline/scan', {});
    assert.ok(client.latest('file:///w/a.md')?.diagnostics.some(({ code }) => code === 'missing-caching'));
    there.set('file:///w/templates/ours.md', template('Cost').replace('caching', 'cost'));
    await tell(client, { uri: 'file:///w/templates/ours.md', type: CHANGED });
    assert.equal(client.latest('file:///w/a.md')?.diagnostics.some(({ code }) => code === 'missing-caching'), false);
    client.close();
  });

  it('takes the editor\'s text while a document is open, and the file when it is closed', async () => {
    const client = await connect(files(['file:///w/a.md', DOC]));
    await client.ask('plumbline/scan', {});
    await client.open('file:///w/a.md', DOC.replace('Depot', 'Yard'));
    assert.deepEqual(titles(client), ['Yard']);
    const before = client.workspaces.length;
    client.notify('textDocument/didClose', { textDocument: { uri: 'file:///w/a.md' } });
    for (let tries = 0; client.workspaces.length === before && tries < 100; tries++) await wait(20);
    assert.deepEqual(titles(client), ['Depot']);
    assert.ok((client.latest('file:///w/a.md')?.diagnostics.length ?? 0) > 0);
    client.close();
  });

  it('has a configuration for each of its folders', async () => {
    const folders = ['file:///one', 'file:///two'];
    const client = await connect(files(['file:///one/.plumbline.yaml', 'rules:\n  empty-section: off\n'], ['file:///one/a.md', DOC], ['file:///two/a.md', DOC]), { folders });
    await client.ask('plumbline/scan', {});
    const has = (uri: string): boolean | undefined => client.latest(uri)?.diagnostics.some(({ code }) => code === 'empty-section');
    assert.deepEqual([has('file:///one/a.md'), has('file:///two/a.md')], [false, true]);
    client.close();
  });

  it('says so when not all of it was read, and survives files that vanish', async () => {
    const many = files(...Array.from({ length: 30 }, (_, at): [string, string] => [`file:///w/${at}.md`, DOC]));
    const client = await connect(many);
    const scan = client.ask('plumbline/scan', { limit: 10 });
    many.delete('file:///w/3.md');
    assert.deepEqual((await scan).isComplete, false);
    assert.equal(client.workspaces.at(-1)?.isComplete, false);
    assert.deepEqual((await client.ask('plumbline/scan', { limit: 100 })).isComplete, true);
    assert.equal(titles(client).length, 29);
    client.close();
  });

  it('tells which file and entry rule a document', async () => {
    const client = await connect(files(['file:///w/.plumbline.yaml', 'documents:\n  - include: "*.md"\n    template: five-step\n  - include: a.md\n    template: seven-step\n    stage: approved\nrules:\n  thin-section: off\n'], ['file:///w/a.md', '# Depot\n'], ['file:///w/b.md', `${FRONT}# Yard\n`]));
    const { markdown } = await client.ask('plumbline/effective', { uri: 'file:///w/a.md' });
    for (const said of ['Entry 2 of `.plumbline.yaml` includes it', 'Entry 1 includes it too', 'file:///w/.plumbline.yaml', 'seven-step', 'approved', '`thin-section`: off']) assert.ok(markdown.includes(said), said);
    const own = await client.ask('plumbline/effective', { uri: 'file:///w/b.md' });
    assert.ok(own.markdown.includes('front matter names the template'));
    client.close();
  });

  it('takes its findings away from a document that goes, whether its template was there or not', async () => {
    const there = files(['file:///w/a.md', DOC.replace('design-doc@1', 'no-such-template')]);
    const client = await connect(there);
    await client.ask('plumbline/scan', {});
    assert.deepEqual(templates(client), ['']);
    assert.ok((client.latest('file:///w/a.md')?.diagnostics.length ?? 0) > 0);
    there.delete('file:///w/a.md');
    await tell(client, { uri: 'file:///w/a.md', type: DELETED });
    assert.deepEqual(client.latest('file:///w/a.md')?.diagnostics, []);
    client.close();
  });

  it('says what is wrong with a configuration while no document is open, until it is gone', async () => {
    const config = 'file:///w/.plumbline.yaml';
    const there = files([config, 'ruls: {}\n'], ['file:///w/a.md', DOC]);
    const client = await connect(there);
    await client.ask('plumbline/scan', {});
    assert.deepEqual(client.latest(config)?.diagnostics.map(({ code }) => code), ['invalid-configuration']);
    there.delete(config);
    await tell(client, { uri: config, type: DELETED });
    assert.deepEqual(client.latest(config)?.diagnostics, []);
    client.close();
  });

  it('checks documents again when the template they name by its id turns up', async () => {
    const there = files(['file:///w/.plumbline.yaml', 'documents:\n  - include: a.md\n    template: ours\n'], ['file:///w/a.md', '# Depot\n\nText.\n']);
    const client = await connect(there);
    await client.ask('plumbline/scan', {});
    assert.deepEqual(templates(client), ['']);
    there.set('file:///w/templates/ours.md', '---\nplumbline-template:\n  id: ours\n  title: Ours\n  version: 1\n---\n# {{title}}\n\n## Caching\n');
    await tell(client, { uri: 'file:///w/templates/ours.md', type: CREATED });
    assert.deepEqual(templates(client), ['ours']);
    client.close();
  });

  for (const [where, uri] of [['outside of it', 'file:///elsewhere/a.md'], ['in a dependency', 'file:///w/node_modules/x/a.md'], ['in a dot folder', 'file:///w/.cache/a.md']] as const) {
    it(`forgets a document ${where} when it is closed, and does not take it up when it changes`, async () => {
      const client = await connect(files([uri, DOC], ['file:///w/b.md', DOC.replace('Depot', 'Yard')]));
      await client.open(uri, DOC);
      client.notify('textDocument/didClose', { textDocument: { uri } });
      await client.ask('plumbline/scan', {});
      await client.open(uri, DOC);
      assert.ok((client.latest(uri)?.diagnostics.length ?? 0) > 0);
      const before = client.workspaces.length;
      client.notify('textDocument/didClose', { textDocument: { uri } });
      for (let tries = 0; client.workspaces.length === before && tries < 100; tries++) await wait(20);
      assert.deepEqual(client.latest(uri)?.diagnostics, []);
      await tell(client, { uri, type: CHANGED }, { uri: 'file:///w/b.md', type: CHANGED });
      assert.deepEqual(client.workspaces.at(-1)?.documents.map((document) => document.uri), ['file:///w/b.md']);
      client.close();
    });
  }

  it('follows a folder that is moved or deleted', async () => {
    const there = files(['file:///w/old/a.md', DOC], ['file:///w/old/b/c.md', DOC.replace('Depot', 'Yard')], ['file:///w/older.md', DOC.replace('Depot', 'Shed')]);
    const client = await connect(there);
    await client.ask('plumbline/scan', {});
    there.set('file:///w/new/a.md', DOC);
    there.delete('file:///w/old/a.md');
    there.delete('file:///w/old/b/c.md');
    await tell(client, { uri: 'file:///w/old', type: DELETED }, { uri: 'file:///w/new', type: CREATED });
    assert.deepEqual(client.workspaces.at(-1)?.documents.map(({ uri }) => uri).sort(), ['file:///w/new/a.md', 'file:///w/older.md']);
    assert.deepEqual(client.latest('file:///w/old/b/c.md')?.diagnostics, []);
    client.close();
  });

  it('reads what the configuration names, and nothing else, where reading is dear', async () => {
    const client = await connect(files(['file:///w/.plumbline.yaml', 'documents:\n  - include: designs/*.md\n    template: five-step\n'], ['file:///w/a.md', DOC], ['file:///w/designs/x.md', '# Tram\n\nText.\n'], ['file:///w/designs/y.md', '# Cable car\n\nText.\n']));
    assert.deepEqual(await client.ask('plumbline/scan', { limit: 1, configuredOnly: true }), { documents: 1, isComplete: false });
    assert.deepEqual(await client.ask('plumbline/scan', { limit: 200, configuredOnly: true }), { documents: 2, isComplete: false });
    assert.equal(client.asked.includes('file:///w/a.md'), false);
    assert.deepEqual(await client.ask('plumbline/scan', {}), { documents: 3, isComplete: true });
    client.close();
  });

  it('answers each request for a scan when that scan is done', async () => {
    const client = await connect(files(...Array.from({ length: 60 }, (_, at): [string, string] => [`file:///w/${at}.md`, DOC])));
    const answers = await Promise.all([client.ask('plumbline/scan', { limit: 10 }), client.ask('plumbline/scan', {})]);
    assert.deepEqual(answers.at(-1), { documents: 60, isComplete: true });
    client.close();
  });

  it('shows how far it is, and stops when it is told to', async () => {
    const many = files(...Array.from({ length: 200 }, (_, at): [string, string] => [`file:///w/${at}.md`, DOC]));
    const client = await connect(many, { cancelsProgress: true });
    const { documents, isComplete } = await client.ask('plumbline/scan', {});
    assert.equal(isComplete, false);
    assert.ok(documents > 0 && documents < 200, `${documents} documents were read.`);
    client.close();
  });

  it('reads again after a search that failed', async () => {
    const there = files(['file:///w/a.md', DOC]);
    const client = await connect(there, { failingSearches: 1 });
    await assert.rejects(client.ask('plumbline/scan', {}));
    assert.deepEqual(await client.ask('plumbline/scan', {}), { documents: 1, isComplete: true });
    client.close();
  });

  it('keeps a document it was told of when the rest is not read, and checks it again with the others', async () => {
    const config = 'file:///w/.plumbline.yaml';
    const there = files([config, 'rules: { empty-section: off }\n'], ['file:///w/a.md', DOC], ['file:///w/b.md', DOC]);
    const client = await connect(there);
    await client.ask('plumbline/scan', { limit: 200, configuredOnly: true });
    await tell(client, { uri: 'file:///w/a.md', type: CHANGED });
    assert.deepEqual(titles(client), ['Depot']);
    there.set(config, 'rules: { empty-section: error }\n');
    await tell(client, { uri: config, type: CHANGED });
    assert.deepEqual(titles(client), ['Depot']);
    assert.equal(client.latest('file:///w/a.md')?.diagnostics.find(({ code }) => code === 'empty-section')?.severity, 1);
    client.close();
  });
});
