import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { reviewOf, type TraceRow } from '../../../src/core/review/review.ts';
import { analyse } from '../../support/check.ts';
import { FERRY } from './ferry.ts';

const review = async (text: string) => reviewOf(await analyse(text));
const lineOf = (text: string): number => FERRY.split('\n').findIndex((line) => line.includes(text));
const served = ({ id, text, served }: TraceRow): string => [id ?? text, ...served.flatMap(({ kind, links }) => links.map(({ name, by }) => `${kind}${by === 'id' ? '#' : '~'}${name}`))].join(' ');

describe('a review', () => {
  it('holds what the template asks for, with state, level and evidence', async () => {
    const { topics, template, stage, title } = await review(FERRY);
    const of = (topic: string) => topics.find((row) => row.topic === topic);
    assert.deepEqual([title, template?.id, stage], ['Ferry < tickets & "seats"', 'design-doc', 'review']);
    assert.deepEqual([of('functional-requirements')?.state, of('functional-requirements')?.level], ['covered', 'required']);
    assert.ok(of('caching')?.evidence.some(({ line }) => line === lineOf('cached in Redis')));
    assert.equal(of('data-model')?.state, 'placeholder');
    assert.deepEqual([of('scope')?.state, of('scope')?.evidence], ['missing', []]);
    assert.equal(of('security'), undefined, 'a small document is not asked');
  });
  it('divides the document among its outermost sections', async () => {
    const { strip } = await review(FERRY);
    assert.deepEqual(strip.map(({ title }) => title), ['Requirements', 'Estimates', 'API', 'Data model', 'Caching', 'Trade-offs', 'Open questions']);
    assert.ok(Math.abs(strip.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9);
    assert.deepEqual(strip.find(({ title }) => title === 'Data model'), { title: 'Data model', line: lineOf('## Data model'), share: strip[3]?.share, state: 'placeholder', gaps: 1 });
  });
  it('traces requirements to the design', async () => {
    const { requirements, qualities } = await review(FERRY);
    assert.deepEqual(requirements.map(served), ['FR-1 endpoint#POST /tickets', 'FR-2 endpoint#GET /sailings/{id}/seats', 'FR-3']);
    assert.deepEqual(qualities.map(served), ['NFR-1 deep-dive~Caching']);
    assert.equal(requirements[0]?.line, lineOf('| FR-1 |'));
  });
  it('computes estimates again', async () => {
    const { estimates } = await review(FERRY);
    assert.deepEqual(estimates.map(({ verdict, stated, computed }) => [verdict, stated, computed]), [['wrong', '400 MB a day', '40 MB a day'], ['ok', '1 ticket per second', '1 ticket per second']]);
  });
  it('lists what is open: questions, weaknesses, decisions of nobody', async () => {
    const { questions, weaknesses, unowned } = await review(FERRY);
    assert.deepEqual(questions.map(({ text, owner, note }) => [text, owner, note]), [['may a ticket be handed back after departure?', 'legal', '1 May'], ['who prints tickets?', undefined, undefined]]);
    assert.deepEqual(weaknesses.map(({ text, note }) => [text, note]), [['two ferries with one name are confused', 'there are none yet']]);
    assert.deepEqual(unowned.map(({ text, line }) => [text, line]), [['seat counts', lineOf('seat counts')]]);
  });
  it('asks for an owner of every decision where the document names nobody at all', async () => {
    const table = '## Trade-offs\n\n| Decision | Taken | Because |\n| --- | --- | --- |\n| store | PostgreSQL | 3 writes per second |\n';
    assert.deepEqual((await review(`# Ferry\n\n${table}`)).unowned.map(({ text }) => text), ['store']);
    assert.deepEqual((await review(`# Ferry\n\nOwner: harbour team\n\n${table}`)).unowned, []);
  });
  it('takes no answered question and no default for an open point', async () => {
    const text = '# Ferry\n\n## Open questions\n\n| Question | Answer | Owner |\n| --- | --- | --- |\n| who prints tickets? | the purser |  |\n| who pays? | TBD | harbour |\n\n## Quick decision matrix\n\n| Decision | Default | Choice |\n| --- | --- | --- |\n| Cache | Redis | the default |\n';
    const { questions, unowned } = await review(text);
    assert.deepEqual(questions.map(({ text: asked }) => asked), ['who pays?']);
    assert.deepEqual(unowned, []);
  });
  it('keeps suppressed findings with their reasons, and the others apart', async () => {
    const { suppressed, findings } = await review(FERRY);
    assert.deepEqual(suppressed.map(({ rule, reason, line }) => [rule, reason, line]), [['placeholder-text', 'the owner is away', lineOf('TODO: the second')]]);
    assert.ok(findings.some(({ rule }) => rule === 'estimate-mismatch'));
    assert.ok(!findings.some(({ rule, line }) => rule === 'placeholder-text' && line === lineOf('TODO: the second')));
  });
  it('counts progress as every other surface does, by section with what lies below', async () => {
    const { progress, percent, sections } = await review(FERRY);
    const outer = sections.filter(({ depth }) => depth === Math.min(...sections.map((row) => row.depth)));
    assert.equal(outer.reduce((sum, row) => sum + row.progress.total, 0), progress.total);
    assert.equal(outer.reduce((sum, row) => sum + row.progress.done, 0), progress.done);
    assert.equal(percent, Math.floor((100 * progress.done) / progress.total));
  });
  it('is plain data', async () => {
    const made = await review(FERRY);
    assert.deepEqual(JSON.parse(JSON.stringify(made)), JSON.parse(JSON.stringify(structuredClone(made))));
  });
  it('of the finished sample has no gap, no open end in its requirements', async () => {
    const sample = readFileSync(fileURLToPath(new URL('../../workspace/docs/design/parcel-lockers.md', import.meta.url)), 'utf8');
    const { percent, requirements, qualities, estimates } = await review(sample);
    assert.equal(percent, 100);
    assert.ok([...requirements, ...qualities].every((row) => row.served.some(({ links }) => links.length > 0)));
    assert.ok(estimates.length > 0 && estimates.every(({ verdict }) => verdict !== 'wrong'));
  });
  it('of an empty text, of headings alone and of a broken front matter is a review all the same', async () => {
    for (const text of ['', '#', '# A\n## B\n', '---\nplumbline: [\n---\n', '---\nplumbline:\n  template: nowhere\n---\n# A\n']) assert.equal((await review(text)).estimates.length, 0);
  });
});
