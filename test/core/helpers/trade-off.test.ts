import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check } from '../../support/check.ts';
import { fresh, WRITTEN } from './documents.ts';
import { write } from './run.ts';

describe('the trade-off', () => {
  it('gives both sides their facts, and the choice with the requirement that decides it', async () => {
    const { text } = await write('trade-off', WRITTEN, { pair: 'sql-nosql', choice: 'first', sake: 'reliability', requirement: 'F2' });
    assert.match(text, /\| SQL \| transactions and joins; [^|]+\| schema changes need migrations; [^|]+\|[^|]+\| data is related/);
    assert.match(text, /\*\*Chosen:\*\* SQL, for the sake of reliability, because of F2 \(let a recipient open that compartment once, with a code of six digits, [^)]*\)\. Given up: spreads over nodes by design/);
  });

  it('answers the rules about options and decisions by itself', async () => {
    const { text } = await write('trade-off', fresh('ten-phase'), { pair: 'monolith-microservices', choice: 'second', sake: 'scale', reason: 'eight teams' });
    const rules = (await check(text)).map(({ rule }) => rule);
    assert.deepEqual(['option-without-pros', 'option-without-cons', 'trade-off-without-choice', 'decision-without-reason', 'missing-trade-offs'].filter((rule) => rules.includes(rule)), []);
  });
});
