import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runHelper } from '../../../src/core/index.ts';
import { analyse, check } from '../../support/check.ts';
import { diagramsIn, mermaidProblem } from '../../support/mermaid.ts';
import { fresh, WRITTEN } from './documents.ts';
import { helperOf, write } from './run.ts';

describe('endpoints', () => {
  it('follow from verbs and nouns, with what rules ask of them', async () => {
    const { text } = await write('endpoints', fresh('ten-phase'), { operations: 'create order, list orders, get an order, update order, delete order, cancel order, replace order item', paging: 'cursor' });
    assert.deepEqual([...text.matchAll(/^\| `((?:GET|POST|PUT|PATCH|DELETE) [^`]+)` \|/gm)].map((match) => match[1]), [
      'POST /orders', 'GET /orders?limit={n}&cursor={cursor}', 'GET /orders/{id}', 'PATCH /orders/{id}', 'DELETE /orders/{id}', 'POST /orders/{id}/cancel', 'PUT /order-items/{id}',
    ]);
    assert.match(text, /Lists are paged by cursor, 20 entries a page and at most 100\./);
    assert.deepEqual((await check(text)).filter(({ rule }) => /endpoint|idempotency|caller/.test(rule)), []);
  });

  it('ask about paging where there is a list, and only there', async () => {
    const { view } = await analyse(fresh('ten-phase'));
    const asked = (operations: string): string[] => runHelper(helperOf('endpoints'), view, { operations }).questions.map(({ id }) => id);
    assert.ok(asked('list orders').includes('paging'));
    assert.ok(!asked('get order').includes('paging'));
  });

  it('go into the columns of the table that is there, and not twice', async () => {
    const { text, outcome } = await write('endpoints', WRITTEN, { operations: 'get parcel, list lockers, rename locker', paging: 'cursor', limit: '30' });
    assert.match(text, /\n\| `PATCH \/lockers\/\{id\}` \| the fields that change \| 200 with the locker \| 30 a minute and caller \|\n/);
    assert.doesNotMatch(text, /`GET \/lockers\?limit=\{n\}&cursor=\{cursor\}`/);
    const again = await write('endpoints', text, { operations: 'rename locker' });
    assert.equal(again.outcome.note, 'The document has all of these endpoints.');
    assert.ok(outcome.edits.length > 0);
  });

  for (const [question, text, expected] of [['operations', 'orders', /"orders" is no verb and noun/], ['operations', ' , ', /Write a verb and a noun/], ['limit', 'many', /whole number/], ['limit', '0', /whole number/]] as const) {
    it(`say what is wrong with ${JSON.stringify(text)}`, () => assert.match(helperOf('endpoints').problemOf?.(question, text) ?? '', expected));
  }
});

describe('the sequence diagram', () => {
  const FLOW = `# Seed bank

## Data flow

1. The grower sends an order to the order service.
2. The order service asks the catalogue for bag #2; it has two days.

3. The catalogue answers with the bags that are left.
4. The order service stores the order in the database.
5. The order service publishes order.placed to the queue.
6. It returns the order to the grower.
7. In the end a label is printed.

## Architecture

\`\`\`mermaid
flowchart LR
  a[Order service] --> b[(PostgreSQL)]
  a -.-> q[[Queue]]
\`\`\`
`;

  it('follows a numbered flow, with what asks and what answers', async () => {
    const { text } = await write('sequence-diagram', FLOW, {});
    const diagram = diagramsIn(text).find((each) => each.startsWith('sequenceDiagram')) ?? '';
    assert.equal(await mermaidProblem(diagram), undefined, diagram);
    assert.equal(diagram, `sequenceDiagram
  autonumber
  participant grower as grower
  participant orderService as Order service
  participant catalogue as catalogue
  participant postgresql as PostgreSQL
  participant queue as Queue
  grower->>orderService: sends an order to the order service
  orderService->>catalogue: asks the catalogue for bag no. 2
  catalogue-->>orderService: answers with the bags that are left
  orderService->>postgresql: stores the order in the database
  orderService-)queue: publishes order.placed to the queue
  orderService-->>grower: returns the order to the grower
  grower->>grower: In the end a label is printed
`);
    assert.ok(text.indexOf('sequenceDiagram') > text.indexOf('7. In the end') && text.indexOf('sequenceDiagram') < text.indexOf('## Architecture'));
  });

  it('offers the flows that the writer has written', async () => {
    const { view } = await analyse(WRITTEN);
    const [asked] = runHelper(helperOf('sequence-diagram'), view, {}).questions;
    assert.ok(asked?.kind === 'pick' && asked.choices.length > 0);
    for (const { id } of asked.choices) {
      const { text } = await write('sequence-diagram', WRITTEN, { flow: id });
      for (const diagram of diagramsIn(text)) assert.equal(await mermaidProblem(diagram), undefined, diagram);
    }
    assert.match((await write('sequence-diagram', fresh('five-step'), {})).outcome.note ?? '', /no numbered list/);
  });
});
