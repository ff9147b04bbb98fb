import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CompletionItem, Location, WorkspaceEdit } from 'vscode-languageserver/browser';
import { connect } from './connect.ts';

const URI = 'file:///w/a.md';
const LINES = [
  '---', 'plumbline: { template: design-doc@1 }', '---', '# Ferries', '',
  '```estimate',
  'daily passengers = 10M passengers',
  'tickets = daily passengers * 2 per day  # both ways',
  'storage per year = tickets * 1 KB * 1 year',
  'servers = servers(peak(tickets, event))',
  'broken = tickets + 1 KB',
  '```', '',
  'We keep 7.3 TB<!-- =storage per year --> a year, and answer within 200 ms.',
];
const at = (line: number, text: string): number => (LINES[line] ?? '').indexOf(text);

describe('estimate blocks in the editor', () => {
  it('have their results at the ends of the lines, as one types', async () => {
    const client = await connect();
    await client.open(URI, LINES.join('\n'));
    const hints = await client.hints(URI, 0, 20);
    assert.deepEqual(hints.map(({ position, label }) => [position.line, position.character, label]), [
      [7, LINES[7]?.length, '= 231 /s'],
      [8, LINES[8]?.length, '= 7.3 TB'],
      [9, LINES[9]?.length, '= 5 servers'],
    ]);
    assert.equal((await client.hints(URI, 8, 8)).length, 1);
    client.send(URI, 2, LINES.join('\n').replace('10M', '20M'));
    assert.equal((await client.hints(URI, 8, 8))[0]?.label, '= 14.6 TB');
    await client.open('file:///w/README.md', LINES.slice(3).join('\n'));
    assert.deepEqual(await client.hints('file:///w/README.md', 0, 20), []);
    client.close();
  });

  it('are found wrong at their place', async () => {
    const client = await connect();
    const { diagnostics } = await client.open(URI, LINES.join('\n'));
    const { diagnostics: misspelt } = await client.change(URI, 2, LINES.join('\n').replace('tickets + 1 KB', 'tikcets * 2').replace('=storage per year -->', '=storage per yaer -->'));
    for (const [code, title] of [['estimate-error', 'Write "tickets"'], ['estimate-reference-mismatch', 'Write "storage per year"']]) {
      const found = misspelt.find((diagnostic) => diagnostic.code === code);
      assert.ok(found);
      assert.ok((await client.actions(URI, found)).some((action) => action.title === title), code);
    }
    assert.deepEqual(diagnostics.filter(({ code }) => code === 'estimate-error').map(({ range, message }) => [range.start, message]), [[{ line: 10, character: 9 }, '1 KB cannot be added to 231 /s: a rate and a size.']]);
    client.close();
  });

  it('say on hover what a name comes to, what a function does and where its numbers are from, and how latencies compare', async () => {
    const client = await connect();
    await client.open(URI, LINES.join('\n'));
    const hover = async (line: number, text: string): Promise<string> => JSON.stringify(await client.hover(URI, line, at(line, text) + 1));
    assert.match(await hover(8, 'tickets'), /\*\*tickets\*\* = 231 \/s.*daily passengers \* 2 per day.*daily passengers: 10 million passengers/);
    assert.match(await hover(9, 'servers ='), /\*\*servers\*\* = 5 servers.*servers: rate .*1,000 requests per second.*peak: rate × factor/);
    assert.match(await hover(9, 'peak('), /busiest.*Source: /);
    assert.match(await hover(9, 'servers(peak'), /1,000 requests per second/);
    assert.match(await hover(13, 'storage'), /7\.3 TB/);
    assert.match(await hover(13, '200 ms'), /Round trip within a data centre/);
    client.close();
  });

  it('complete names, functions and units where they can stand', async () => {
    const client = await connect();
    const text = (line: string): string => [...LINES.slice(0, 6), line, ...LINES.slice(6)].join('\n');
    await client.open(URI, text(''));
    let version = 1;
    const labels = async (line: string): Promise<CompletionItem[]> => {
      await client.change(URI, ++version, text(line));
      return (await client.complete(URI, 6, line.length)) as CompletionItem[];
    };
    const has = (items: CompletionItem[], label: string): boolean => items.some((item) => item.label === label);
    const names = await labels('total = 3 * daily pa');
    assert.ok(has(names, 'daily passengers') && has(names, 'servers') && !has(names, 'GB'));
    const name = names.find(({ label }) => label === 'daily passengers');
    assert.equal(name?.detail, '10 million passengers');
    assert.deepEqual(name?.textEdit && 'range' in name.textEdit && name.textEdit.range, { start: { line: 6, character: 12 }, end: { line: 6, character: 20 } });
    const units = await labels('total = 3 ');
    assert.ok(has(units, 'GB') && has(units, 'users') && !has(units, 'tickets'));
    assert.ok(has(await labels('total = peak(tickets, '), 'event'));
    assert.ok(has(await labels('total = 3 per '), 'day'));
    assert.deepEqual(await labels('tot'), []);
    assert.deepEqual(await labels('total = 3 users '), []);
    assert.deepEqual(await labels('total = 3 # da'), []);
    client.close();
  });

  it('lead from a name to its line', async () => {
    const client = await connect();
    await client.open(URI, LINES.join('\n'));
    const from = (line: number, text: string): Promise<Location | null> => client.at('textDocument/definition', URI, line, at(line, text) + 2);
    assert.deepEqual((await from(8, 'tickets'))?.range, { start: { line: 7, character: 0 }, end: { line: 7, character: 7 } });
    assert.deepEqual((await from(13, 'storage'))?.range.start, { line: 8, character: 0 });
    assert.equal(await from(13, 'keep'), null);
    client.close();
  });

  it('rename a name wherever it stands, and refuse one that cannot be', async () => {
    const client = await connect();
    await client.open(URI, LINES.join('\n'));
    const rename = (newName: string): Promise<WorkspaceEdit> => client.at('textDocument/rename', URI, 13, at(13, 'storage') + 1, { newName });
    assert.deepEqual(await client.at('textDocument/prepareRename', URI, 13, at(13, 'storage') + 1), { range: { start: { line: 13, character: at(13, 'storage') }, end: { line: 13, character: at(13, 'storage') + 16 } }, placeholder: 'storage per year' });
    const [change] = (await rename('kept')).documentChanges ?? [];
    assert.deepEqual(change && 'edits' in change && change.edits.map((edit) => ['range' in edit && edit.range.start, 'newText' in edit && edit.newText]), [[{ line: 8, character: 0 }, 'kept'], [{ line: 13, character: at(13, 'storage') }, 'kept']]);
    await assert.rejects(rename('GB'), /is a unit/);
    await assert.rejects(rename('tickets'), /declared on line 8 already/);
    await assert.rejects(rename('a = b'), /cannot|made of words/);
    assert.equal(await client.at('textDocument/prepareRename', URI, 13, 3), null);
    client.close();
  });
});

describe('a capacity estimate in the editor', () => {
  it('is computed as it is answered, and planned for a version', async () => {
    const client = await connect();
    await client.open(URI, '# Ferries\n');
    const { questions, results, problems } = await client.ask('plumbline/capacity', { answers: { users: '100K', payload: '3 s' } });
    assert.equal(questions.length, 9);
    assert.equal(results.find(({ name }) => name === 'actions')?.value, '11.6 actions/s');
    assert.deepEqual(problems, { payload: 'This has to be a size such as 2 KB.' });
    const plan = await client.ask('plumbline/insertCapacity', { uri: URI, version: 1, line: 0, answers: { users: '100K' } });
    assert.deepEqual(plan?.edits.map(({ range }) => range.start), [{ line: 0, character: 9 }]);
    assert.match(plan?.edits[0]?.newText ?? '', /^\n\n```estimate\ndaily active users = 100K users\n/);
    assert.equal(await client.ask('plumbline/insertCapacity', { uri: URI, version: 2, line: 0, answers: {} }), null);
    client.close();
  });
});
