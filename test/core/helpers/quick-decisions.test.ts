import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runHelper } from '../../../src/core/index.ts';
import { measuresOf } from '../../../src/core/helpers/measures.ts';
import { analyse } from '../../support/check.ts';
import { fresh, WRITTEN } from './documents.ts';
import { helperOf, write } from './run.ts';

const BUSY = '# Chat\n\n## Capacity\n\n| Quantity | Value |\n| --- | --- |\n| Users per day | 200 M |\n\nAt the peak 40,000 messages per second arrive, written by four teams.\n';

describe('quick decisions', () => {
  it('take eight defaults where nothing speaks against them', async () => {
    const { text, outcome } = await write('quick-decisions', fresh('ten-phase'), {});
    assert.equal(outcome.note, undefined);
    assert.equal([...text.matchAll(/^\| [A-Z][^|]+\| [^|]+ \| the default \|/gm)].length, 8);
    assert.doesNotMatch(text, /<choice and reason>/);
  });

  it("warn where the document's own figures speak against a default", async () => {
    const { view } = await analyse(BUSY);
    const { questions } = runHelper(helperOf('quick-decisions'), view, {});
    const warned = questions.filter(({ question }) => question.includes('Warning'));
    assert.deepEqual(warned.map(({ id }) => id), ['message-queue', 'sharding', 'microservices']);
    assert.match(warned[1]?.question ?? '', /Sharding: none\? Warning: "Users per day: 200 M" in line 7 speaks against it\./);
    assert.ok(warned.every((question) => question.kind === 'pick' && question.first === 'change'));
    const { outcome } = await write('quick-decisions', BUSY, { 'message-queue': 'default', sharding: 'skip', microservices: 'skip' });
    assert.equal(outcome.note, '"40,000 messages per second" in line 9 speaks against the default for "Message queue".');
  });

  it('take no question of the template for a figure', async () => {
    const { view } = await analyse(fresh('ten-phase').replace('<one of the four>', '100 K users'));
    assert.equal(measuresOf(view).get('users')?.text, '100 K users');
  });

  it('want a reason for a departure, and write it', async () => {
    const { view } = await analyse(BUSY);
    const wrong = runHelper(helperOf('quick-decisions'), view, { database: 'change', 'database-instead': 'Cassandra' });
    assert.match(wrong.problem?.text ?? '', /Give the choice and its reason/);
    const { text } = await write('quick-decisions', BUSY, { database: 'change', 'database-instead': 'Cassandra, because of 40,000 messages per second.', sharding: 'skip', 'message-queue': 'skip', microservices: 'skip' });
    assert.match(text, /\| Database \| SQL, such as PostgreSQL \| Cassandra \| 40,000 messages per second \|/);
    assert.doesNotMatch(text, /\| Sharding \|/);
  });

  it('write nothing where all are left out', async () => {
    const skip = Object.fromEntries(['database', 'cache', 'api', 'load-balancer', 'message-queue', 'sharding', 'microservices', 'cdn'].map((id) => [id, 'skip']));
    assert.deepEqual((await write('quick-decisions', WRITTEN, skip)).outcome.edits, []);
  });
});

describe('the figures of a document', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['20M daily active users', 'users=20000000'],
    ['DAU: 20 million', 'users=20000000'],
    ['| Users per day | 50 M |\n| --- | --- |\n| x | y |', 'users=50000000'],
    ['5,000 requests/s at 40k QPS', 'requests=40000'],
    ['| Quantity | Value |\n| --- | --- |\n| Requests per second, peak | 12,000 |', 'requests=12000'],
    ['900 writes per second and 12 reads a second', 'writes=900'],
    ['12,000 open connections, kept by three product teams', 'connections=12000 teams=3'],
    ['We stay below 100 million rows.', ''],
    ['Requests per day: 4M; 370 KB per second; 10% of users', ''],
    ['400 requests per second = 1 billion requests per month', 'requests=400'],
    ['<!-- 100M users -->', ''],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), async () => assert.equal([...measuresOf((await analyse(text)).view)].map(([measure, { value }]) => `${measure}=${value}`).sort().join(' '), expected));
  }
});
