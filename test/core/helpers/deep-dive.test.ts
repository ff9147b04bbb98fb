import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runHelper } from '../../../src/core/index.ts';
import { QUALITIES } from '../../../src/core/knowledge/tactics.ts';
import { analyse } from '../../support/check.ts';
import { fresh, WRITTEN } from './documents.ts';
import { helperOf, write } from './run.ts';

describe('deep dives', () => {
  it('offer the nine qualities, those that the requirements state first and ticked', async () => {
    const { view } = await analyse(WRITTEN);
    const [first] = runHelper(helperOf('deep-dive'), view, {}).questions;
    assert.ok(first?.kind === 'pick-many');
    assert.deepEqual(first.picked, ['scalability', 'high-availability', 'low-latency', 'storage-retention']);
    assert.deepEqual(first.choices.slice(0, 4).map(({ id }) => id), first.picked);
    assert.equal(first.choices.length, 9);
  });

  it('offer every tactic of a quality, with its occasion and its cost', async () => {
    const { view } = await analyse(WRITTEN);
    const { questions } = runHelper(helperOf('deep-dive'), view, { qualities: QUALITIES.map(({ id }) => id) });
    for (const { id, tactics } of QUALITIES) {
      const asked = questions.find((question) => question.id === `${id}-tactics`);
      assert.ok(asked?.kind === 'pick-many');
      assert.equal(asked.choices.length, tactics.length);
      for (const { detail } of asked.choices) assert.match(detail ?? '', /^When: .+ Costs: .+/);
    }
  });

  it('write a section each, with the requirement by its number', async () => {
    const text = `${fresh('five-step').replace(/(### Non-functional requirements\n)/, '$1\n- N1: p99 below 300 ms for opening a drawer\n- N2: 99.9 % a month\n')}`;
    const { text: after } = await write('deep-dive', text, { qualities: ['low-latency', 'high-availability'], 'low-latency-tactics': ['query-tuning'], 'low-latency-requirement': 'N1', 'high-availability-tactics': [], 'high-availability-requirement': 'N2' });
    assert.match(after, /### High availability\n[^#]*\*\*High availability:\*\* Which single failure[^#]*This answers N2 \(99\.9 % a month\)\.\n\nTo choose from:\n\n\| Possible tactic/);
    assert.match(after, /### Low latency\n[^#]*This answers N1 \(p99 below 300 ms for opening a drawer\)\.\n\n\| Tactic \|[^\n]*\n[^\n]*\n\| Query tuning \|[^\n]*\n\n/);
  });

  it('write nothing where no quality is chosen', async () => {
    assert.deepEqual((await write('deep-dive', WRITTEN, { qualities: [] })).outcome.edits, []);
  });
});
