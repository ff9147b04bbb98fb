import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument, topics, type Topic } from '../../src/core/index.ts';
import { usesOf } from '../../src/dev/patterns.ts';
import { engine } from '../support/check.ts';
import { ownTexts } from './phrases/texts.ts';

const texts = await ownTexts();

/** Patterns that fewer than two of some texts hold, leaving out what is only there to be told apart. */
function idle(catalogue: readonly Topic[]): string[] {
  const uses = usesOf(catalogue, texts.map(({ text }) => text), false);
  return uses
    .filter(({ pattern, found }) => found.filter((at) => pattern.kind === 'unlike' || pattern.kind === 'promise' || texts[at]?.line?.kind !== 'silent').length < 2)
    .map(({ pattern: { topic, kind, text } }) => `${topic} ${kind}: ${text}`);
}

describe('what topics look for', () => {
  it('is all found in two texts of our own or more', () => assert.deepEqual(idle(topics), [])).timeout(60_000);
  it('stands in texts of which none is another again', () => {
    const sources = texts.flatMap(({ topic, line }) => (line ? [`${topic}: ${line.source}`] : []));
    assert.deepEqual(sources.filter((source, at) => sources.indexOf(source) !== at), []);
  });
  it('would be told of a pattern that nobody writes', () => {
    const [first, ...others] = topics;
    assert.ok(first);
    const planted = { ...first, evidence: { ...first.evidence, strong: [...(first.evidence.strong ?? []), 'marzipan dolphin'] } };
    assert.deepEqual(idle([planted, ...others]), [`${first.id} strong: marzipan dolphin`]);
  }).timeout(60_000);

  for (const topic of [...topics.map(({ id }) => id), 'promises']) {
    it(`${topic}: each line counts, or is told apart`, () => {
      const own = texts.filter((text) => text.topic === topic);
      const wrong = own.filter(({ text, line }) => {
        const verdict = engine.recognise(parseDocument(text)).get(topic === 'promises' ? 'caching' : topic);
        if (!line || !verdict) return false;
        if (line.kind === 'heading') return verdict.sections.length === 0;
        return line.kind === 'says' ? verdict.points === 0 : topic === 'promises' ? verdict.points > 0 : verdict.state !== 'missing';
      });
      assert.deepEqual(wrong.map(({ line }) => line?.source), []);
      assert.ok(own.some(({ line }) => line?.kind === 'says' || line?.kind === 'silent' || line?.kind === 'heading'), 'there are no lines');
    });
  }
});
