import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runHelper } from '../../../src/core/index.ts';
import { analyse } from '../../support/check.ts';
import { adviceOf } from '../../../src/core/helpers/cache-decision.ts';
import { fresh } from './documents.ts';
import { helperOf, write } from './run.ts';

describe('the cache decision', () => {
  const cases: readonly (readonly [string, string, string, boolean, string])[] = [
    // changes, reads, fetch
    ['daily', 'hundred-a-minute', 'joins', true, 'hundred-a-minute'],
    ['daily', 'few-minutes', 'joins', true, 'joins'],
    ['daily', 'hundred-a-minute', 'lookup', true, 'hundred-a-minute'],
    ['each-minute', 'hundred-a-minute', 'lookup', true, 'hundred-a-minute'],
    ['each-second', 'hundred-a-minute', 'joins', false, 'each-second'],
    ['each-second', 'once-a-day', 'joins', false, 'each-second'],
    ['never', 'once-a-day', 'remote', false, 'once-a-day'],
    ['daily', 'few-minutes', 'lookup', false, 'few-minutes'],
  ];
  for (const [changes, reads, fetch, cache, because] of cases) {
    it(`${cache ? 'advises it' : 'advises against it'} for ${changes}, ${reads}, ${fetch}`, () => {
      const advice = adviceOf({ changes, reads, fetch });
      assert.deepEqual([advice.cache, advice.because?.id], [cache, because]);
    });
  }

  it('says which answers the deciding one outweighs', async () => {
    const { view } = await analyse(fresh('ten-phase'));
    const { questions } = runHelper(helperOf('cache-decision'), view, { what: 'stock', changes: 'each-second', reads: 'hundred-a-minute', fetch: 'joins' });
    const decision = questions.find(({ id }) => id === 'decision');
    assert.ok(decision?.kind === 'pick' && decision.first === 'no');
    assert.match(decision.choices.find(({ id }) => id === 'no')?.detail ?? '', /out of date.*This outweighs that it is read 100 times a minute or more, and that fetching it takes joins/);
  });

  it('writes a decision against the advice as one', async () => {
    const { text } = await write('cache-decision', fresh('ten-phase'), { what: 'stock', changes: 'each-second', reads: 'hundred-a-minute', fetch: 'joins', decision: 'yes' });
    assert.match(text, /\*\*Cache decision for stock:\*\* cached, although it changes every second/);
  });

  it('stands where the starter stood, and the next one below it, above the prompts', async () => {
    const first = await write('cache-decision', fresh('ten-phase'), { what: 'varieties', changes: 'daily', reads: 'hundred-a-minute', fetch: 'joins' });
    assert.doesNotMatch(first.text, /\| <the data> \|/);
    const second = await write('cache-decision', first.text, { what: 'prices', changes: 'daily', reads: 'once-a-day', fetch: 'joins' });
    assert.match(second.text, /decision for varieties:[^]*decision for prices:[^]*- \[ \] Each cached item passes/);
    assert.equal(second.outcome.edits.length, 1);
  });

  it('names an answer that it does not know', async () => {
    const { view } = await analyse(fresh('ten-phase'));
    const { problem, outcome } = runHelper(helperOf('cache-decision'), view, { what: 'varieties', changes: 'now and then' });
    assert.equal(problem?.text, '"now and then" is no answer to "Does it change often?". There are each-second, each-minute, daily, never.');
    assert.equal(outcome, undefined);
    assert.equal(runHelper(helperOf('cache-decision'), view, { what: ' ' }).problem?.question, 'what');
  });
});
