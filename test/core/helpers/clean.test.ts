import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Answers, HELPERS } from '../../../src/core/index.ts';
import { check, describeFinding } from '../../support/check.ts';
import { DOCUMENTS } from './documents.ts';
import { findingsOnWritten, write } from './run.ts';

/** By helper: the topics it writes about, and answers; what they leave out gets the default. */
const CASES: Readonly<Record<string, { readonly topics: readonly string[]; readonly answers: readonly Answers[] }>> = {
  'cache-decision': { topics: ['caching'], answers: [
    { what: 'list of varieties' },
    { what: 'stock | of <b>bags</b> *now*', changes: 'each-second', fetch: 'joins', reads: 'hundred-a-minute' },
    { what: 'stock of a variety', changes: 'each-second', fetch: 'joins', reads: 'hundred-a-minute', decision: 'yes' },
    { what: 'harvest report', changes: 'daily', fetch: 'lookup', reads: 'once-a-day' },
    { what: 'price of a bag', changes: 'daily', fetch: 'joins', reads: 'hundred-a-minute', decision: 'yes', staleness: 'none', where: 'memcached', pattern: 'write-back', expiry: '7 days', eviction: 'none' },
    { what: 'map tiles', changes: 'never', fetch: 'remote', reads: 'few-minutes', where: 'cloudfront', staleness: 'day', eviction: 'ttl' },
  ] },
};

describe('what helpers write', () => {
  it('is tried for each of them', () => {
    assert.deepEqual(Object.keys(CASES).sort(), HELPERS.map(({ id }) => id).sort());
  });

  for (const [id, { topics, answers: sets }] of Object.entries(CASES)) {
    for (const [name, text] of DOCUMENTS) {
      it(`${id} is clean under all rules in a document that is ${name}`, async () => {
        const gaps = new Set((await check(text)).filter(({ topic }) => topic !== undefined && !topics.includes(topic)).map(({ topic }) => topic));
        for (const answers of sets) {
          const { outcome, text: after } = await write(id, text, answers);
          const { findings } = await findingsOnWritten(text, outcome);
          // A topic that was a gap is still one, and may be told on a heading that was made on the way.
          const ours = findings.filter(({ rule, topic }) => !(gaps.has(topic) && /^(?:missing-.*|empty-section|placeholder-text)$/.test(rule)));
          assert.deepEqual(ours.map(describeFinding), [], `${JSON.stringify(answers)}\n${after}`);
          if (text.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/);
          assert.doesNotMatch(after, /\n{4,}/);
        }
      });
    }
  }
});
