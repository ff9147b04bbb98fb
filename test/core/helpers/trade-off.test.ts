import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check } from '../../support/check.ts';
import { fresh, WRITTEN } from './documents.ts';
import { write } from './run.ts';

describe('the trade-off', () => {
  it('gives both sides their facts, and the choice with the requirement that decides it', async () => {
    const { text } = await write('trade-off', WRITTEN, { pair: 'sql-nosql', choice: 'first', sake: 'reliability', requirement: 'F2' });
    assert.match(text, /\| SQL \| transactions and joins; [^|]+\| schema changes need migrations; [^|]+\|[^|]+\| data is related/);
    assert.match(text, /\*\*Chosen:\*\* SQL, for the sake of reliability, because of \[F2\]\(#functional-requirements\) \(let a recipient open that compartment once, with a code of six digits, [^)]*\)\. Given up: spreads over nodes by design/);
  });

  it('answers the rules about options and decisions by itself', async () => {
    const { text } = await write('trade-off', fresh('ten-phase'), { pair: 'monolith-microservices', choice: 'second', sake: 'scale', reason: 'eight teams' });
    const rules = (await check(text)).map(({ rule }) => rule);
    assert.deepEqual(['option-without-pros', 'option-without-cons', 'trade-off-without-choice', 'decision-without-reason', 'missing-trade-offs'].filter((rule) => rules.includes(rule)), []);
  });

  it('links the requirement by its number to the section it stands in, where that is the only one of its name', async () => {
    const text = '# Depot\n\n## 2.1 What & why: *requirements*\n\n- FR-1: print a label\n\n## Scope\n\n### Requirements\n\n- FR-2: count bags\n\n## Later\n\n### Requirements\n';
    const chosen = async (requirement: string): Promise<string> => /because of (.*?) \(/.exec((await write('trade-off', text, { pair: 'sql-nosql', choice: 'first', sake: 'cost', requirement })).text)?.[1] ?? '';
    assert.equal(await chosen('FR-1'), '[FR-1](#21-what--why-requirements)');
    assert.equal(await chosen('FR-2'), 'FR-2');
  });
});
