import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { createRulings, parseDocument, percentOf, progressOf, scaffold } from '../../src/core/index.ts';
import { analyse, describeFinding, engine } from '../support/check.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../workspace/${path}`, import.meta.url)), 'utf8');

describe('the sample workspace', () => {
  it('has a document without a gap', async () => {
    const { findings, view } = await analyse(read('docs/design/parcel-lockers.md'));
    assert.deepEqual(findings.map(describeFinding), []);
    assert.equal(percentOf(progressOf(view)), 100);
  });
  it('has one that is half done, with something of everything', async () => {
    const { findings, view } = await analyse(read('docs/design/night-bus.md'));
    const expected = ['checked-but-empty', 'empty-section', 'missing-monitoring', 'not-applicable-without-reason', 'placeholder-text', 'thin-section', 'unknown-suppression'];
    assert.deepEqual(expected.filter((rule) => !findings.some((finding) => finding.rule === rule)), []);
    assert.ok(percentOf(progressOf(view)) > 40 && percentOf(progressOf(view)) < 80);
  });
  it('has one as the template makes it today', () => {
    const rulings = createRulings(engine, { read: () => Promise.resolve(undefined), listMarkdown: () => Promise.resolve([]), rootOf: () => undefined });
    const known = rulings.builtInTemplate('five-step');
    assert.ok(known);
    assert.equal(read('docs/design/seed-bank.md'), scaffold(known.parsed.value, { title: 'Seed bank', size: 'standard', date: '', author: '', reference: known.reference }));
  });
  it('has a note that is none of ours', () => {
    const doc = parseDocument(read('docs/notes.md'));
    assert.equal(doc.frontMatter, undefined);
  });

  /** Faults of each family of rules, in the order of the text. */
  const FAULTS: Readonly<Record<string, readonly string[]>> = {
    'api.md': ['endpoint-without-rate-limit', 'list-endpoint-without-pagination', 'write-without-idempotency', 'endpoint-verb-mismatch', 'write-endpoint-without-auth', 'endpoint-without-error-cases', 'endpoint-without-response'],
    'data-model.md': ['entity-without-indexes', 'entity-without-primary-key', 'entity-without-audit-columns', 'foreign-key-to-unknown-entity', 'query-without-index'],
    'decisions.md': ['decision-without-alternative', 'option-without-cons', 'trade-off-without-choice', 'option-without-pros', 'decision-without-reason', 'silent-trade-off', 'weakness-without-reason'],
    'diagrams.md': ['diagram-node-not-explained', 'component-not-in-diagram', 'diagram-without-edges'],
    'mechanisms.md': ['cache-without-invalidation', 'cache-without-pattern', 'queue-without-delivery-semantics', 'external-call-without-timeout', 'single-point-of-failure'],
    'operations.md': ['slo-without-window', 'metric-without-threshold', 'alert-without-owner'],
    'pictures.md': ['broken-image'],
    'requirements.md': ['goal-without-requirement', 'requirement-not-served', 'requirement-without-priority', 'quality-not-addressed', 'vague-requirement'],
    'scale.md': ['server-count-mismatch', 'estimate-mismatch', 'premature-microservices', 'queue-without-slow-work', 'premature-sharding'],
    'stores.md': ['replica-without-lag', 'shard-without-key'],
  };
  it('has faulty ones for each family of rules, flagged for every fault and nothing else', async () => {
    const folder = 'file:///w/docs/faulty/';
    const rulings = createRulings(engine, {
      read: (uri) => Promise.resolve(uri === `${folder}bare.md` ? read('docs/faulty/bare.md') : undefined),
      missing: (uris) => Promise.resolve(uris),
      listMarkdown: () => Promise.resolve([]),
      rootOf: () => undefined,
    });
    const found: Record<string, readonly string[]> = {};
    for (const name of readdirSync(new URL('../workspace/docs/faulty/', import.meta.url)).sort()) {
      if (name === 'bare.md') continue;
      const doc = parseDocument(read(`docs/faulty/${name}`));
      const { findings, view } = engine.analyse(doc, await rulings.rulingFor(doc, folder + name));
      assert.equal(view.template?.id, 'bare');
      found[name] = findings.map(({ rule }) => rule);
    }
    assert.deepEqual(found, FAULTS);
  });
});
