import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { askAll, type Reply, type Step } from '../../src/client/helper-steps.ts';
import { type Answers, HELPERS, runHelper } from '../../src/core/index.ts';
import type { HelperState } from '../../src/protocol.ts';
import { analyse } from '../support/check.ts';

const { view } = await analyse('# Depot\n\n## Requirements\n\nA depot.\n');

/** A helper as the server answers for it. */
const server = (id: string) => async (answers: Answers): Promise<HelperState> => {
  const helper = HELPERS.find((candidate) => candidate.id === id);
  assert.ok(helper);
  const { questions, problem, outcome } = runHelper(helper, view, answers);
  return Promise.resolve({ version: 1, title: helper.title, questions, problem: problem ?? null, plan: outcome ? { version: 1, edits: [], note: null } : null });
};

/** A writer who replies to one step after the other; what is left gets the first choice. */
function writer(...replies: readonly (Reply | undefined)[]) {
  const seen: string[] = [];
  const ask = (step: Step): Promise<Reply | undefined> => {
    const { question, place, earlier } = step;
    seen.push(`${place.step} of ${place.total}${place.canGoBack ? '' : ', first'}: ${question.id}${earlier === undefined ? '' : `, was ${String(earlier)}`}`);
    if (seen.length <= replies.length) return Promise.resolve(replies[seen.length - 1]);
    return Promise.resolve({ answer: question.kind === 'text' ? 'varieties' : question.kind === 'pick' ? (question.first ?? question.choices[0]?.id ?? '') : question.picked });
  };
  return { seen, ask };
}

describe("a helper's steps", () => {
  it('are asked in order, with their number and how many they are so far', async () => {
    const { seen, ask } = writer();
    const made = await askAll({}, server('cache-decision'), ask);
    assert.equal(made?.problem, undefined);
    assert.deepEqual(seen, ['1 of 10, first: what', '2 of 10: changes', '3 of 10: reads', '4 of 10: fetch', '5 of 10: decision']);
    assert.equal(made?.answers['decision'], 'no');
  });

  it('have no number where the answer decides how many follow', async () => {
    const { seen, ask } = writer({ answer: ['client', 'service', 'cache'] });
    await askAll({}, server('components'), ask);
    assert.deepEqual(seen, ['1 of undefined, first: components', '2 of 3: cache-technology', '3 of 3: service-names']);
  });

  it('are passed over where arguments answer them', async () => {
    const { seen, ask } = writer();
    await askAll({ what: 'stock', changes: 'daily', reads: 'hundred-a-minute' }, server('cache-decision'), ask);
    assert.deepEqual(seen.slice(0, 2), ['1 of 7, first: fetch', '2 of 7: decision']);
    assert.equal(seen.length, 7);
  });

  it('go back to the one before, where the earlier answer stands again', async () => {
    const { seen, ask } = writer({ answer: 'stock' }, { answer: 'daily' }, 'back', 'back', { answer: 'prices' });
    const made = await askAll({}, server('cache-decision'), ask);
    assert.deepEqual(seen.slice(0, 6), ['1 of 10, first: what', '2 of 10: changes', '3 of 10: reads', '2 of 10: changes, was daily', '1 of 10, first: what, was stock', '2 of 10: changes, was daily']);
    assert.equal(made?.answers['what'], 'prices');
  });

  it('end at Esc, whichever it is', async () => {
    for (let at = 0; at < 5; at++) {
      const { seen, ask } = writer(...Array.from({ length: at }, (): Reply => ({ answer: 'stock' })).map((reply, index): Reply => (index === 0 ? reply : { answer: ['', 'daily', 'hundred-a-minute', 'joins'][index] ?? '' })), undefined);
      assert.equal(await askAll({}, server('cache-decision'), ask), undefined);
      assert.equal(seen.length, at + 1);
    }
  });

  it('take "back" for a text like any other', async () => {
    const { ask } = writer({ answer: 'back' });
    assert.equal((await askAll({}, server('cache-decision'), ask))?.answers['what'], 'back');
  });

  it('check a text before it is taken, and say what is wrong with an argument', async () => {
    const problems: (string | undefined)[] = [];
    await askAll({}, server('endpoints'), async ({ question, problemOf }) => {
      if (question.id === 'operations') problems.push(await problemOf('orders'), await problemOf('create order'));
      return undefined;
    });
    assert.deepEqual(problems, ['"orders" is no verb and noun, such as "create order".', undefined]);
    assert.match((await askAll({ operations: 'orders' }, server('endpoints'), () => Promise.resolve(undefined)))?.problem ?? '', /no verb and noun/);
  });

  it('are none for a helper that asks nothing', async () => {
    const { seen, ask } = writer();
    assert.deepEqual(await askAll({}, server('entity-diagram'), ask), { answers: {} });
    assert.deepEqual(seen, []);
  });
});
