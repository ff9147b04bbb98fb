import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runHelper } from '../../../src/core/index.ts';
import { SCENARIOS } from '../../../src/core/knowledge/scenarios.ts';
import { analyse } from '../../support/check.ts';
import { fresh } from './documents.ts';
import { helperOf, write } from './run.ts';

const DEPOT = `# Depot

## Architecture

Three instances stand behind a load balancer with a health check, and carry 1,200 requests per second.

## Data model

Buses are found by an index on the plate. There is no cache.

## Alternatives considered

We looked at sharding by city.
`;

describe('the scaling scenarios', () => {
  it('are four, with their steps in order', () => {
    assert.deepEqual(SCENARIOS.map(({ id, steps }) => [id, steps.filter(({ ours }) => !ours).map(({ name }) => name)]), [
      ['traffic-growth', ['More app servers', 'Cache for frequent queries', 'Queue for heavy work']],
      ['slow-database', ['Indexes', 'Cache for frequent queries', 'Read replica', 'Shard by user']],
      ['server-failure', ['Health check', 'Traffic withdrawn']],
      ['live-updates', ['WebSocket']],
    ]);
  });

  it('say what this document has and what it lacks, and ask about the latter alone', async () => {
    const { view } = await analyse(DEPOT);
    const { questions } = runHelper(helperOf('scaling'), view, { scenarios: ['traffic-growth', 'slow-database', 'server-failure'] });
    const [first] = questions;
    assert.ok(first?.kind === 'pick-many');
    assert.deepEqual(first.choices.map(({ description }) => description), ['lacks: cache for frequent queries, queue for heavy work', 'lacks: cache for frequent queries, read replica, shard by user', 'the document has every step', 'lacks: websocket, catching up']);
    assert.deepEqual(questions.slice(1).map(({ id }) => id), ['traffic-growth-cache-for-frequent-queries', 'traffic-growth-queue-for-heavy-work', 'slow-database-cache-for-frequent-queries', 'slow-database-read-replica', 'slow-database-shard-by-user']);
  });

  it('are written with the load of today, ten times it, and where each step stands', async () => {
    const { text } = await write('scaling', DEPOT, { scenarios: ['traffic-growth'], 'traffic-growth-cache-for-frequent-queries': 'later', 'traffic-growth-queue-for-heavy-work': 'not' });
    assert.match(text, /\*\*Traffic grows tenfold:\*\* [^\n]+ Today: 1,200 requests per second; then 12,000 requests\/s\. To be added: cache for frequent queries and queue for heavy work\.\n/);
    assert.match(text, /\| 1\. More app servers \|[^|]+\| yes: see \[Architecture\]\(#architecture\) \|[^|]+\|\n\| 2\. Cache for frequent queries \|[^|]+\| when it is due \|[^|]+\|\n\| 3\. Queue for heavy work \|[^|]+\| not in this design \|/);
    const { view } = await analyse(text);
    const [first] = runHelper(helperOf('scaling'), view, {}).questions;
    assert.ok(first?.kind === 'pick-many');
    assert.equal(first.choices[0]?.description, 'lacks: cache for frequent queries, queue for heavy work');
  });

  it('do not take what is put off or denied for what is there', async () => {
    const { view } = await analyse('# Depot\n\n## Scaling\n\nSharding would be needed above 100 million rows; reads could go to a replica later.\n\n| Step | At |\n| --- | --- |\n| indexes | today |\n| shards | not before 2030 |\n\n| Possible tactic | Costs |\n| --- | --- |\n| read replica | lag |\n| cache | stale answers |\n');
    const [first] = runHelper(helperOf('scaling'), view, {}).questions;
    assert.ok(first?.kind === 'pick-many');
    assert.equal(first.choices[1]?.description, 'lacks: cache for frequent queries, read replica, shard by user');
  });

  it('stand in the sections that the template has for them', async () => {
    const { text } = await write('scaling', fresh('ten-phase'), {});
    assert.match(text, /### Slow database\n[^#]*\*\*Slow database:\*\*[^#]*\| 4\. Shard by user \|[^#]*### Server failure\n[^#]*\*\*Server failure:\*\*/);
    assert.doesNotMatch(text, /<which query>/);
  });
});
