import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requirementsOf } from '../../../src/core/design/requirements.ts';
import { analyse, check } from '../../support/check.ts';
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

describe('the requirements of a document', () => {
  it('are rows and items of the sections about them, with their numbers', async () => {
    const { view } = await analyse(WRITTEN);
    const found = requirementsOf(view);
    assert.deepEqual(found.flatMap(({ id }) => id ?? []), ['F1', 'F2', 'F3', 'F4']);
    assert.deepEqual(found.filter(({ isQuality }) => isQuality).map(({ text }) => text.split(':')[0]), ['Concurrent users', 'Latency', 'Availability', 'Durability', 'Growth']);
  });
  it('are found in lists, and are not what the template put there', async () => {
    const { view } = await analyse('# Depot\n\n## Functional requirements\n\n- **FR-1**: print a label\n- FR-2 - count bags\n- <what else>\n');
    assert.deepEqual(requirementsOf(view).map(({ id, text }) => [id, text]), [['FR-1', 'print a label'], ['FR-2', 'count bags']]);
    assert.deepEqual(requirementsOf((await analyse(fresh('design-doc'))).view), []);
  });
});
