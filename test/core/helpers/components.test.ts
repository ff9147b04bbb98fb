import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runHelper } from '../../../src/core/index.ts';
import { COMPONENT_KINDS } from '../../../src/core/knowledge/components.ts';
import { analyse, check } from '../../support/check.ts';
import { diagramsIn, mermaidProblem } from '../../support/mermaid.ts';
import { fresh } from './documents.ts';
import { helperOf, write } from './run.ts';

const HAND_MADE = `# Seed bank

## Architecture

\`\`\`mermaid
flowchart TB
  %% drawn by hand
  web[Growers' app] -->|HTTPS| orders["Order service"]
  subgraph cellar
    orders --> pg[(PostgreSQL)]
  end
\`\`\`

| Component | Does | Runs on |
| --- | --- | --- |
| Order service | takes orders | two machines |
`;

const DRAWN = `flowchart LR
  client(["Client"])
  loadBalancer["Load balancer"]
  cache[("Cache")]
  primaryDatabase[("Primary database")]
  applicationService["Application service"]
  client --> loadBalancer
  applicationService --> cache
  applicationService --> primaryDatabase
  loadBalancer --> applicationService
`;

describe('components', () => {
  it('become a table and a flowchart, in place of the starters', async () => {
    const { text } = await write('components', fresh('five-step'), {});
    assert.match(text, /\| Component \| Technology \| What it does here \|\n[^\n]+\n\| Client \|/);
    assert.deepEqual(diagramsIn(text), [DRAWN]);
    assert.doesNotMatch(text, /Secondary store for search|queue\[\[/);
    assert.deepEqual((await check(text)).filter(({ rule }) => /component|diagram/.test(rule)), []);
  });

  it('added later update diagram and table, and leave what was drawn by hand alone', async () => {
    const { text, outcome } = await write('components', HAND_MADE, { components: ['cache', 'queue', 'worker'], 'cache-technology': 'Redis', 'queue-technology': 'RabbitMQ', 'worker-names': 'Label printer' });
    const [before = ''] = diagramsIn(HAND_MADE);
    const [after = ''] = diagramsIn(text);
    assert.ok(after.startsWith(before.trimEnd()));
    assert.equal(after.slice(before.trimEnd().length), '\n  messageQueue[["Message queue"]]\n  cache[("Cache")]\n  labelPrinter["Label printer"]\n  orders -.-> messageQueue\n  orders --> cache\n  messageQueue -.-> labelPrinter\n');
    assert.match(text, /\| Order service \| takes orders \| two machines \|\n\| Message queue \| holds work that nobody waits for \| {2}\|\n/);
    assert.equal(outcome.edits.length, 2);
    assert.equal(await mermaidProblem(after), undefined);
  });

  it('draw every kind there is, with arrows from what calls it', async () => {
    const { text } = await write('components', fresh('five-step'), { components: COMPONENT_KINDS.map(({ id }) => id) });
    const [diagram = ''] = diagramsIn(text);
    assert.equal(await mermaidProblem(diagram), undefined);
    const called = new Set([...diagram.matchAll(/> (\w+)$/gm)].map((match) => match[1]));
    assert.equal(called.size, COMPONENT_KINDS.length - 1); // nobody calls the client
  });

  it('that are there are not offered again, but for those of which there are several', async () => {
    const { view } = await analyse(HAND_MADE);
    const [asked] = runHelper(helperOf('components'), view, {}).questions;
    assert.ok(asked?.kind === 'pick-many');
    assert.deepEqual(asked.choices.map(({ id }) => id), ['cdn', 'gateway', 'balancer', 'queue', 'cache', 'search', 'objects', 'external', 'worker', 'service']);
    assert.deepEqual(asked.picked, []);
    assert.deepEqual((await write('components', HAND_MADE, { components: ['service'], 'service-names': 'order service' })).outcome.edits, []);
  });

  it('that are listed and not drawn are drawn with the others', async () => {
    const text = HAND_MADE.replace('| Order service | takes', '| Mail worker | sends mail | one machine |\n| Order service | takes');
    const after = (await write('components', text, { components: ['queue'] })).text;
    assert.match(after, /mailWorker\["Mail worker"\]\n[^`]*messageQueue -\.-> mailWorker\n/);
  });

  it('listed under another name than drawn are not drawn twice, and a column of what they need is filled', async () => {
    const text = HAND_MADE.replace('| Component | Does | Runs on |', '| Component | Does | Calls |').replace('| Order service | takes', '| Database | keeps orders | one machine |\n| Orders | takes');
    const { text: after } = await write('components', text, { components: ['service'], 'service-names': 'Harvest service' });
    assert.doesNotMatch(after, /database\[|orders2/i);
    assert.match(after, /\| Harvest service \| [^|]+ \| PostgreSQL \|\n/);
  });

  it('say nothing where none is chosen', async () => {
    assert.deepEqual((await write('components', HAND_MADE, { components: [] })).outcome.edits, []);
  });
});
