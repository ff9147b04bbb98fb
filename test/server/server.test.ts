import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { connect } from './connect.ts';

const FRONT = '---\nplumbline:\n  template: design-doc@1\n  stage: review\n---\n';

describe('the language server', () => {
  it('pushes diagnostics with the version of the text, and takes them away when the gap is closed', async () => {
    const client = await connect();
    const first = await client.open('file:///w/a.md', `${FRONT}# Depot\n\n## Caching\n`);
    assert.equal(first.version, 1);
    assert.ok(first.diagnostics.some(({ code, source }) => code === 'empty-section' && source === 'plumbline'));
    const second = await client.change('file:///w/a.md', 2, `${FRONT}# Depot\n\n## Caching\n\nTimetables are cached in Redis for an hour and dropped when a new one is published.\n`);
    assert.equal(second.diagnostics.some(({ code, message }) => code === 'empty-section' && String(message).includes('Caching')), false);
    client.close();
  });

  it('is silent about a document that is not ours', async () => {
    const client = await connect();
    const { diagnostics } = await client.open('file:///w/README.md', '# Readme\n\n## Usage\n\nTODO\n');
    assert.deepEqual(diagnostics, []);
    assert.equal(client.states.at(-1)?.design, undefined);
    client.close();
  });

  it('offers fixes that are edits of the version, and asks where it has to', async () => {
    const client = await connect();
    const uri = 'file:///w/a.md';
    const { diagnostics } = await client.open(uri, `${FRONT}# Depot\n\nA depot.\n`);
    const missing = diagnostics.find(({ code }) => code === 'missing-caching');
    assert.ok(missing);
    const actions = await client.actions(uri, missing);
    const titles = actions.map((action) => action.title);
    assert.ok(titles.includes('Insert the section "Caching"') && titles.includes('Insert all missing sections'), titles.join('; '));
    const insert = actions.find((action) => action.title === 'Insert the section "Caching"');
    const [change] = insert?.edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change && change.textDocument.version === 1 && 'edits' in change && change.edits.length > 0);
    assert.ok(actions.some((action) => action.command?.command === 'plumbline.runAction'));
    client.close();
  });

  it('takes up a configuration file, says what is wrong with it at its line, and keeps the last good one', async () => {
    const files = new Map([['file:///w/.plumbline.yaml', 'documents:\n  - include: "*.md"\n    template: design-doc\n    stage: review\nrules: { missing-caching: error }\n']]);
    const client = await connect(files);
    const opened = await client.open('file:///w/a.md', '# Depot\n\nA depot.\n');
    assert.equal(opened.diagnostics.find(({ code }) => code === 'missing-caching')?.severity, 1);
    files.set('file:///w/.plumbline.yaml', 'documents:\n  - include: "*.md"\n    template: design-doc\nrules: { missing-cachin: error }\n');
    const published = client.next('file:///w/.plumbline.yaml', ({ diagnostics }) => diagnostics.length > 0);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/.plumbline.yaml', type: 2 }] });
    const problems = (await published).diagnostics;
    assert.deepEqual(problems.map(({ range, message }) => [range.start.line, message]), [[3, 'There is no rule "missing-cachin". Did you mean "missing-caching"?']]);
    assert.equal(client.latest('file:///w/a.md')?.diagnostics.find(({ code }) => code === 'missing-caching')?.severity, 1);
    client.close();
  });

  it('answers what the client asks for', async () => {
    const client = await connect();
    const { templates } = await client.ask('plumbline/templates', {});
    assert.equal(templates.length, 6);
    const { text } = await client.ask('plumbline/scaffold', { reference: 'five-step@1', title: 'Depot', size: 'small', date: '2026-03-14', author: '' });
    assert.match(text, /template: five-step@1[\s\S]*# Depot/);
    assert.match((await client.ask('plumbline/explain', { name: 'missing-indexes' }))?.markdown ?? '', /^# missing-indexes/);
    assert.equal(await client.ask('plumbline/explain', { name: 'no-such-rule' }), null);
    await client.open('file:///w/a.md', `${FRONT}# Depot\n\n## Scope\n\n- [ ] mine\n`);
    const plan = await client.ask('plumbline/plan', { uri: 'file:///w/a.md', version: 1, action: { kind: 'toggle-line', line: 9 } });
    assert.deepEqual(plan, { version: 1, edits: [{ range: { start: { line: 9, character: 3 }, end: { line: 9, character: 4 } }, newText: 'x' }] });
    assert.equal(await client.ask('plumbline/plan', { uri: 'file:///w/a.md', version: 7, action: { kind: 'insert-all' } }), null);
    const { sections } = await client.ask('plumbline/sections', { uri: 'file:///w/a.md' });
    assert.equal(sections[0]?.level, 'required');
    client.close();
  });

  it('completes headings, front matter, suppressions and snippets, and hovers on headings', async () => {
    const client = await connect(new Map(), { asks: false });
    const uri = 'file:///w/a.md';
    await client.open(uri, `${FRONT}# Depot\n\n## \n\ndd-end\n\n<!-- plumbline-disable-next-line  -->\n\n## Caching\n\nTimetables are cached in Redis for an hour and dropped on import.\n`);
    const at = async (line: number, character: number): Promise<string[]> => (await client.complete(uri, line, character)).map((item) => item.label);
    assert.ok((await at(7, 3)).includes('Indexes'));
    assert.ok((await at(9, 6)).includes('dd-caching'));
    assert.ok((await at(11, 33)).includes('missing-indexes'));
    assert.ok((await at(2, 12)).includes('seven-step'));
    assert.match(JSON.stringify(await client.hover(uri, 13, 4)), /Caching.*covered/);
    client.close();
  });

  it('says a quantity in other units, and flags one that does not follow, with a fix of its digits', async () => {
    const client = await connect();
    const uri = 'file:///w/a.md';
    const { diagnostics } = await client.open(uri, `${FRONT}# Depot\n\n4M scans/day × 2 KB = 80 GB/day\n`);
    assert.match(JSON.stringify(await client.hover(uri, 7, 1)), /46\.3 per second/);
    const wrong = diagnostics.find(({ code }) => code === 'estimate-mismatch');
    assert.ok(wrong);
    const [fix] = (await client.actions(uri, wrong)).filter((action) => action.title.startsWith('Write'));
    assert.equal(fix?.title, 'Write 8 GB/day');
    const [change] = fix?.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'edits' in change && change.edits.map((edit) => ('newText' in edit ? edit.newText : '')), ['8']);
    client.close();
  });

  it('tells at a heading what the template says of it, also when the document does not, and the tactics for a quality', async () => {
    const client = await connect();
    const uri = 'file:///w/a.md';
    const text = (template: string): string => `---\nplumbline:\n  template: ${template}@1\n---\n# Depot\n\n## Requirements\n\n### Functional requirements\n\n## Capacity estimation\n\n## Deep dives\n\n### Scalability\n\n## Bus timetable\n`;
    const said = async (line: number): Promise<string> => ((await client.hover(uri, line, 5)) as { contents: { value: string } } | null)?.contents.value ?? '';
    await client.open(uri, text('seven-step'));
    assert.match(await said(6), /\*\*From the template\*\*\n\nPurpose: everybody means the same system/);
    assert.match(await said(8), /\*\*Functional Requirements\*\*[\s\S]*\*\*From the template\*\*\n\nAsk: [^\n]*\n\nExample \(fire brigade rota\): [^\n]*out of scope\.$/);
    assert.equal(await said(16), '');
    await client.change(uri, 2, text('five-step'));
    assert.match(await said(8), /as "A \\<role\\> should be able to \\<action\\>"[\s\S]*a courier should be able to open a free compartment/);
    assert.match(await said(14), /Example \(lottery results\)[\s\S]*\*\*Tactics\*\*[\s\S]*- \*\*sharding\*\*: [^\n]* \*When:\* [^\n]* \*Costs:\* /);
    client.close();
  });

  it('tells the usual figures at the heading of the capacity estimation', async () => {
    const client = await connect();
    const uri = 'file:///w/a.md';
    await client.open(uri, '---\nplumbline:\n  template: ten-phase@1\n---\n# Depot\n\n## Capacity estimation\n');
    const said = JSON.stringify(await client.hover(uri, 6, 5));
    assert.match(said, /one server carries about 1,000 RPS; at 600 RPS take 2 to 3 of them/);
    client.close();
  });

  it('explains a term where its section names it first, until the client does not want it', async () => {
    const client = await connect();
    const uri = 'file:///w/a.md';
    await client.open(uri, `${FRONT}# Depot\n\nAn idempotency key comes with each scan.\n\n    idempotency\n`);
    const hovered = (await client.hover(uri, 7, 6)) as { contents: { value: string }; range: object } | null;
    assert.match(hovered?.contents.value ?? '', /^\*\*Idempotency\*\*\n\n.*\n\n\*\*Costs:\*\*[\s\S]*\(https:\/\//);
    assert.deepEqual(hovered?.range, { start: { line: 7, character: 3 }, end: { line: 7, character: 18 } });
    assert.deepEqual([await client.hover(uri, 7, 24), await client.hover(uri, 9, 6)], [null, null]);
    client.notify('workspace/didChangeConfiguration', { settings: { plumbline: { hover: { terms: false } } } });
    assert.equal(await client.hover(uri, 7, 6), null);
    client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.notEqual(await client.hover(uri, 7, 6), null);
    await client.open('file:///w/README.md', '# Readme\n\nAn idempotency key.\n');
    assert.equal(await client.hover('file:///w/README.md', 2, 6), null);
    client.close();
  });

  it('tells the vocabulary by area, each term with its page', async () => {
    const client = await connect();
    const { areas } = await client.ask('plumbline/terms', {});
    const terms = areas.flatMap((area) => area.terms);
    assert.ok(areas.length > 5 && terms.length >= 80);
    for (const { name, page, what } of terms) assert.ok(page.startsWith(`# ${name}\n\n${what}\n`), name);
    client.close();
  });

  it('keeps up with changes that come faster than it checks', async () => {
    const client = await connect();
    const uri = 'file:///w/a.md';
    await client.open(uri, `${FRONT}# Depot\n`);
    for (let version = 2; version < 20; version++) client.send(uri, version, `${FRONT}# Depot\n\n${'word '.repeat(version)}\n`);
    const last = await client.change(uri, 20, `${FRONT}# Depot\n\nend\n`);
    assert.equal(last.version, 20);
    const versions = client.published.filter((params) => params.uri === uri).map((params) => params.version ?? 0);
    assert.deepEqual(versions, [...versions].sort((a, b) => a - b));
    client.close();
  });
});
