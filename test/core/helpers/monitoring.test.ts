import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runHelper } from '../../../src/core/index.ts';
import { METRICS } from '../../../src/core/knowledge/metrics.ts';
import { analyse, check } from '../../support/check.ts';
import { fresh, WRITTEN } from './documents.ts';
import { helperOf, write } from './run.ts';

const asked = async (text: string) => {
  const { view } = await analyse(text);
  const [first] = runHelper(helperOf('monitoring'), view, {}).questions;
  assert.ok(first?.kind === 'pick-many');
  return first;
};

describe('monitoring', () => {
  it('offers eleven metrics, those of the components that the document has ticked', async () => {
    const groupsTicked = async (text: string): Promise<string[]> => [...new Set((await asked(text)).picked.map((id) => METRICS.find((metric) => metric.id === id)?.group ?? ''))];
    assert.equal((await asked(WRITTEN)).choices.length, 11);
    assert.deepEqual(await groupsTicked('# Depot\n\n## Architecture\n\nA service.\n'), ['service', 'resources']);
    assert.deepEqual(await groupsTicked('# Depot\n\n## Architecture\n\n```mermaid\nflowchart LR\n  app[App] --> service[Service] --> redis[(Redis)]\n```\n'), ['service', 'resources', 'cache']);
    assert.deepEqual(await groupsTicked('# Depot\n\n## Architecture\n\n```mermaid\nflowchart LR\n  app[App] --> service[Service] --> pg[(PostgreSQL)]\n```\n'), ['service', 'resources', 'database']);
  });

  it('takes bounds from the document, and says who is told', async () => {
    const { view } = await analyse(WRITTEN);
    const { questions } = runHelper(helperOf('monitoring'), view, { metrics: ['response-time', 'throughput-spike'] });
    assert.deepEqual(questions.flatMap((question) => (question.kind === 'text' ? [[question.id, question.value]] : [])), [['latency', '400'], ['capacity', '2600'], ['owner', 'the engineer on duty']]);
    const { text } = await write('monitoring', fresh('ten-phase'), { metrics: ['response-time', 'throughput-spike', 'evictions'], latency: '400', capacity: '12000' });
    assert.match(text, /\| Response time \| p50, p95 and p99 per endpoint \| p99 > 400 ms for 5 min \|[^|]+\| the engineer on duty, at once \|\n/);
    assert.match(text, /\| Throughput, spike \|[^|]+\| > 12,000 requests\/s for 5 min \|/);
    assert.match(text, /\| Cache evictions \|[^\n]+\| the engineer on duty, as a ticket \|\n/);
  });

  it('puts the tools where the template has a section for them', async () => {
    const { text } = await write('monitoring', fresh('ten-phase'), { metrics: ['cpu'], 'logs-tool': 'Loki' });
    assert.match(text, /### Monitoring tools\n[^#]*\| Logs \| Loki \| Cheap storage/);
    assert.doesNotMatch(text, /\| Metrics \| <tool>/);
  });

  it('adds what is missing to the table that is there', async () => {
    const before = '# Depot\n\n## Monitoring\n\n| Metric | Threshold | Goes to |\n| --- | --- | --- |\n| CPU | > 90 % | on-call |\n';
    const { text } = await write('monitoring', before, { metrics: ['cpu', 'memory'], owner: 'depot team' });
    assert.match(text, /\| CPU \| > 90 % \| on-call \|\n\| Memory \| > 85 % for 10 min \| depot team, as a ticket \|\n/);
    assert.equal(text.match(/CPU/g)?.length, 1);
    assert.deepEqual(await check(text, 'metric-without-threshold'), []);
  });

  for (const [question, text, isGood] of [['latency', '400', true], ['latency', '1,200', true], ['latency', 'fast', false], ['capacity', '0', false], ['owner', ' ', false]] as const) {
    it(`takes ${JSON.stringify(text)} for ${question}: ${isGood}`, () => assert.equal(helperOf('monitoring').problemOf?.(question, text) === undefined, isGood));
  }
});
