import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { keepReadings, perText } from '../../src/core/document/per-text.ts';
import { traceOf } from '../../src/core/design/trace.ts';
import { claimsOf } from '../../src/core/estimate/claims.ts';
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
  '## Functional requirements',
  '- A ringer books the tower for an evening.',
  '- A ringer swaps an evening with another.',
  '## Non-functional requirements',
  '- NFR-1: the rota opens within 200 ms.',
  '- The rota is kept for ten winters.',
  '## Latency',
  'NFR-1 is kept by a cache of the rota.',
  'The rota of ten winters is kept in a book.',
  '<!-- evenings, backups and the tower',
  '-->',
  '- `POST /towers/{id}/evenings` books an evening',
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
    let links = 0;
    for (let round = 0; round < 250; round++) {
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
      const { findings: found, view } = engine.analyse(doc, ruling);
      const anew = engine.analyse(cold, ruling);
      assert.deepEqual(traceOf(view), traceOf(anew.view));
      assert.deepEqual(claimsOf(doc), claimsOf(cold));
      links += traceOf(view).requirements.concat(traceOf(view).qualities).filter(({ parts }) => parts.length > 0).length;
      findings += found.filter(({ rule }) => rule.startsWith('estimate') || rule === 'server-count-mismatch').length;
      assert.deepEqual(found, anew.findings);
    }
    assert.ok(findings > 20 && links > 5, `${findings} ${links}`);
  });

  it('are made anew where the only place is gone that speaks of a requirement', async () => {
    const plan = (said: string): string => `# Bell ringers\n\n## Functional requirements\n\n- A ringer books the tower.\n- A ringer swaps evenings.\n- A captain prints the rota.\n- Visitors polish brass handles.\n\n## API\n\n- \`POST /towers\`: a ringer books the tower\n- \`PUT /evenings\`: a ringer swaps evenings\n- \`GET /rota\`: a captain prints the rota\n\n## Notes\n\nThe ${said}.\n`;
    const first = parseDocument(plan('brass shines'));
    const ruling = await rulings.rulingFor(first, 'test:///a.md', { template: 'design-doc', stage: 'review' });
    const unserved = (doc: DesignDoc): number => engine.analyse(doc, ruling).findings.filter(({ rule }) => rule === 'requirement-not-served').length;
    assert.equal(unserved(first), 0);
    const second = parseDocument(plan('brass shone'), first);
    assert.equal(unserved(second), 0);
    const third = parseDocument(plan('tower is tall'), second);
    assert.deepEqual([unserved(third), unserved(parseDocument(third.text))], [1, 1]);
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
