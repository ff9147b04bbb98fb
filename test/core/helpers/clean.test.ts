import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Answers, HELPERS } from '../../../src/core/index.ts';
import { REASONS, TRADE_OFFS } from '../../../src/core/knowledge/trade-offs.ts';
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
  'trade-off': { topics: ['trade-offs'], answers: [
    ...TRADE_OFFS.map(({ id }, at) => ({ pair: id, choice: at % 2 === 0 ? 'first' : 'second', sake: REASONS[at % 4]?.replace(' ', '-') ?? '', reason: '400 requests per second, and two engineers.' })),
    { pair: 'own', a: 'print at the depot', 'a-pros': 'no post', 'a-cons': 'a printer | each', 'a-cost': '$200 a printer', 'a-when': 'labels change daily', b: 'print centrally', 'b-pros': 'one printer', 'b-cons': 'two days by post', 'b-cost': 'postage', 'b-when': 'labels are settled', choice: 'second', requirement: 'other', reason: 'no money for 30 printers' },
  ] },
};

describe('what helpers write', () => {
  it('is tried for each of them', () => {
    assert.deepEqual(Object.keys(CASES).sort(), HELPERS.map(({ id }) => id).sort());
  });

  for (const [id, { topics, answers: sets }] of Object.entries(CASES)) {
    for (const [name, text] of DOCUMENTS) {
      it(`${id} is clean under all rules in a document that is ${name}`, async () => {
        const gaps = new Set((await check(text)).map(({ topic }) => topic));
        for (const answers of sets) {
          const { outcome, text: after } = await write(id, text, answers);
          const { findings } = await findingsOnWritten(text, outcome);
          // What other topics lack is told on the heading they would follow; a heading that was made on the way may still be empty.
          const isOthers = (topic: string | undefined): boolean => topic !== undefined && !topics.includes(topic);
          const ours = findings.filter(({ rule, topic }) => !(isOthers(topic) && (rule.startsWith('missing-') || (gaps.has(topic) && /^(?:empty-section|placeholder-text)$/.test(rule)))));
          assert.deepEqual(ours.map(describeFinding), [], `${JSON.stringify(answers)}\n${outcome.edits.map((edit) => edit.text).join('\n...\n')}`);
          if (text.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/);
          assert.doesNotMatch(after, /\n{4,}/);
        }
      });
    }
  }
});
