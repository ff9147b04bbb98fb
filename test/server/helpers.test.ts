import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { HELPERS } from '../../src/core/index.ts';
import { COMMAND_IDS } from '../../src/client/commands/ids.ts';
import { helperCommand } from '../../src/protocol.ts';
import { connect } from './connect.ts';

const FRONT = '---\nplumbline:\n  template: design-doc@1\n  stage: review\n---\n';

describe('helpers over the protocol', () => {
  it('ask step by step, and then give edits of the version', async () => {
    const client = await connect();
    const uri = 'file:///w/a.md';
    await client.open(uri, `${FRONT}# Depot\n\nA depot.\n`);
    const first = await client.ask('plumbline/helper', { uri, helper: 'cache-decision', answers: {} });
    assert.deepEqual([first?.title, first?.questions[0]?.id, first?.plan], ['Decide on a Cache', 'what', null]);
    const answers = { what: 'timetables', changes: 'each-second', reads: 'once-a-day', fetch: 'lookup', decision: 'no' };
    const last = await client.ask('plumbline/helper', { uri, helper: 'cache-decision', answers });
    assert.equal(last?.plan?.version, 1);
    assert.match(last.plan.edits.map(({ newText }) => newText).join(''), /decision for timetables:\*\* not cached/);
    const wrong = await client.ask('plumbline/helper', { uri, helper: 'cache-decision', answers: { ...answers, reads: 'never' } });
    assert.deepEqual([wrong?.problem?.question, wrong?.plan], ['reads', null]);
    client.close();
  });

  it('have no answer for a document that is not ours', async () => {
    const client = await connect();
    await client.open('file:///w/README.md', '# Readme\n');
    assert.equal(await client.ask('plumbline/helper', { uri: 'file:///w/README.md', helper: 'cache-decision', answers: {} }), null);
    client.close();
  });

  it('are offered for the findings that they answer, where the client can ask', async () => {
    const uri = 'file:///w/a.md';
    for (const asks of [true, false]) {
      const client = await connect(new Map(), { asks });
      const { diagnostics } = await client.open(uri, `${FRONT}# Depot\n\nA depot.\n`);
      const missing = diagnostics.find(({ code }) => code === 'missing-caching');
      assert.ok(missing);
      const offered = (await client.actions(uri, missing)).filter(({ title }) => title === 'Decide on a Cache...');
      assert.deepEqual(offered.map(({ command }) => command?.command), asks ? ['plumbline.cacheDecision'] : []);
      client.close();
    }
  });

  it('are offered above an ER diagram that lacks entities', async () => {
    const client = await connect();
    const uri = 'file:///w/a.md';
    const text = `${FRONT}# Depot\n\n## Data model\n\n- Bus: id, plate, depot_id\n- Depot: id, name, city\n- Tour: id, bus_id, day\n\n\`\`\`mermaid\nerDiagram\n  BUS }o--|| GARAGE : stands\n\`\`\`\n`;
    await client.open(uri, text);
    const ofTheDiagram = async () => (await client.lenses(uri)).filter(({ command }) => command?.command === 'plumbline.entityDiagram');
    const lenses = await ofTheDiagram();
    assert.deepEqual(lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command]), [[text.split('\n').indexOf('```mermaid'), '2 entities not in the diagram: update', 'plumbline.entityDiagram']]);
    await client.change(uri, 2, text.replace(/- (?:Depot|Tour).*\n/g, ''));
    assert.deepEqual(await ofTheDiagram(), []);
    client.close();
  });

  it('are commands, each', () => {
    const known: readonly string[] = Object.values(COMMAND_IDS);
    assert.deepEqual(HELPERS.map(({ id }) => helperCommand(id)).filter((command) => !known.includes(command)), []);
  });
});
