import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
});
