import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type DesignDoc, parseDocument } from '../../src/core/index.ts';
import { blockRoles, NO_BOILERPLATE } from '../../src/core/content.ts';
import { blockReader } from '../../src/core/document/versions.ts';
import { engine } from '../support/check.ts';

/** Lines of which each means something else where others stand around it. */
const LINES = [
  '', '', '', '## Caching', '## Out of scope', '# Plan', '- Indexes', '  - on the user of an order', '1. APIs', '- Queues', '- the client calls the service for its orders', '- [ ] Every query has an index',
  '- [x] Every query has an index', 'Caching:', 'Indexes -', 'APIs', '**Sharding:** by the user', 'Cache: Redis with a time to live', 'Orders are cached for an hour, and the replicas lag behind.', '| Column | Type |', '| --- | --- |',
  '| Primary key | uuid |', '```', '```', '```sql', '```estimate', 'CREATE INDEX by_user ON orders (user_id);', '> ', '<!--', '-->', 'TODO: pagination', 'Do we need replication?', 'We do not need pagination because the list is short.', '`GET /orders/{id}` returns 404',
  'Each field is stored:', '5,000 requests per second', '    shards = 4',
];

const line = fc.constantFrom(...LINES);
const start = fc.array(line, { minLength: 5, maxLength: 25 });
const edits = fc.array(fc.record({ at: fc.nat(30), cut: fc.nat(2), lines: fc.array(line, { maxLength: 2 }) }), { minLength: 3, maxLength: 8 });

const told = (doc: DesignDoc): unknown => ({
  verdicts: [...engine.recognise(doc)].map(([topic, { state, points, sections, evidence }]) => ({ topic, state, points, sections, evidence })),
  roles: blockRoles(doc, NO_BOILERPLATE),
});

describe('the next version of a document', () => {
  it('is recognised as if it were the first, whatever the edits', () => {
    fc.assert(
      fc.property(start, edits, (lines, list) => {
        let doc = parseDocument(lines.join('\n'));
        told(doc);
        for (const { at, cut, lines: added } of list) {
          lines = lines.toSpliced(at, cut, ...added);
          doc = parseDocument(lines.join('\n'), doc);
          assert.deepEqual(told(doc), told(parseDocument(doc.text)));
        }
      }),
      { numRuns: 150 },
    );
  });

  const PARAGRAPH = 'Requests go to the instance that has the fewest of them.';
  const SAME_TEXT: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a heading comes between a label and what it leads', `Load balancing\n\n${PARAGRAPH}`, `Load balancing\n\n## More\n\n${PARAGRAPH}`],
    ['a list is no longer below its label', '- Indexes\n  - on the user of an order', '- Indexes\n- on the user of an order'],
    ['the block behind a label changes', `Load balancing\n\n${PARAGRAPH}`, 'Load balancing\n\nNo.'],
    ['code says what language it is in', '```\nWe expire the cache.\n```', '```sql\nWe expire the cache.\n```'],
    ['a paragraph becomes an item', `Load balancing\n\n${PARAGRAPH}`, `- Load balancing\n\n${PARAGRAPH}`],
    ['a cell moves to another column', '| Index | |\n| --- | --- |\n| by user | |', '| Index | |\n| --- | --- |\n| | by user |'],
  ];
  for (const [what, before, after] of SAME_TEXT) {
    it(`is read anew where ${what}`, () => {
      const first = parseDocument(before);
      const known = told(first);
      const cold = told(parseDocument(after));
      assert.notDeepEqual(known, cold);
      assert.deepEqual(told(parseDocument(after, first)), cold);
    });
  }

  it('is read anew only where it changed', () => {
    const read: string[] = [];
    const reader = blockReader(({ blocks }) => (index) => {
      const block = blocks[index];
      const text = block && block.kind !== 'table' ? block.text : '';
      read.push(text);
      return text;
    });
    const readAll = (doc: DesignDoc): string[] => doc.blocks.map((_, index) => reader(doc)(index));
    const first = parseDocument('One.\n\nTwo.\n\nThree.\n\nFour.\n');
    readAll(first);
    read.length = 0;
    const second = parseDocument('One.\n\n# New\n\nTwo and more.\n\nNew.\n\nThree.\n\nFour.\n', first);
    assert.deepEqual(readAll(second), ['One.', 'Two and more.', 'New.', 'Three.', 'Four.']);
    assert.deepEqual(read, ['Two and more.', 'New.']);
    read.length = 0;
    // A version that is not the next one after what was read is read as a whole.
    readAll(parseDocument(second.text));
    assert.equal(read.length, 5);
  });

  it('keeps no more than the version before it', () => {
    const reader = blockReader((doc) => (index) => `${doc.text.length}:${index}`);
    const first = parseDocument('One.\n');
    reader(first)(0);
    const second = parseDocument('One.\n\nTwo.\n', first);
    const third = parseDocument('One.\n\nTwo.\n\nThree.\n', second);
    // The second version was never asked, so the first is out of reach.
    assert.equal(reader(third)(0), `${third.text.length}:0`);
  });
});
