import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { keepReadings, perText } from '../../src/core/document/per-text.ts';
import { createEngine, createRulings, type DesignDoc, parseDocument } from '../../src/core/index.ts';

const engine = createEngine();
const rulings = createRulings(engine, { read: () => Promise.resolve(undefined), listMarkdown: () => Promise.resolve([]), rootOf: () => undefined });

const LINES = [
  '# Bell ringers',
  '## Capacity Estimation',
  '## Scaling',
  '- 2 million users ring 3 bells a day: 2,000,000 * 3 / 86,400 s = 69 rings per second',
  '- 2 million users ring 3 bells a day: 2,000,000 * 3 / 86,400 s = 690 rings per second',
  'Total: 40 GB per month, and 480 GB in 1 year.',
  '| Part | Size |',
  '| --- | --- |',
  '| rings | 10 KB * 100 = 1 MB |',
  '| towers | 400 rows |',
  'The towers are sharded by town over four databases, 600 requests per second on 12 app servers.',
  '```',
  '5 TB / 10 = 50 GB',
  '= 500 GB',
  '```',
  'A cache holds the last rings. The cache is in memory.',
  'FR-1: a ringer sees the bells of the tower.',
  '',
  '',
];

describe('readings that a document takes over from its version before', () => {
  it('change nothing that is found, whatever is edited', async () => {
    let seed = 11;
    const below = (limit: number): number => (seed = (seed * 48_271) % 2_147_483_647) % limit;
    const lines = [...LINES];
    let previous: DesignDoc | undefined;
    let findings = 0;
    for (let round = 0; round < 120; round++) {
      const at = below(lines.length);
      const line = LINES[below(LINES.length)] ?? '';
      if (below(3) === 0) lines.splice(at, 1);
      else if (below(3) === 0) lines[at] = (lines[at] ?? '').slice(0, below(40)) + line.slice(below(20));
      else lines.splice(at, 0, line);
      const doc = parseDocument(lines.join('\n'), previous);
      previous = doc;
      // A version that is only parsed hands on what was known.
      if (below(4) === 0) continue;
      const cold = parseDocument(doc.text);
      const ruling = await rulings.rulingFor(doc, 'test:///a.md', { template: 'design-doc', stage: 'review' });
      const found = engine.analyse(doc, ruling).findings;
      findings += found.filter(({ rule }) => rule.startsWith('estimate') || rule === 'server-count-mismatch').length;
      assert.deepEqual(found, engine.analyse(cold, ruling).findings);
    }
    assert.ok(findings > 20, String(findings));
  });

  it('are made once for each piece, over all versions that have it, and only where they are kept', () => {
    const read: string[] = [];
    const lengthOf = perText((text) => (read.push(text), text.length));
    const versions = ['a', 'b', 'c', 'd'].map((text) => parseDocument(text));
    const [first, second, third, fourth] = versions as [DesignDoc, DesignDoc, DesignDoc, DesignDoc];
    keepReadings(first);
    assert.deepEqual([lengthOf(first, 'one'), lengthOf(first, 'three'), lengthOf(first, 'one')], [3, 5, 3]);
    keepReadings(second, first);
    lengthOf(second, 'one');
    keepReadings(third, second);
    lengthOf(third, 'one');
    assert.deepEqual(read, ['one', 'three']);
    // What the version before had no more is forgotten.
    lengthOf(third, 'three');
    assert.deepEqual(read, ['one', 'three', 'three']);
    lengthOf(fourth, 'one');
    lengthOf(fourth, 'one');
    assert.equal(read.length, 5);
  });
});
