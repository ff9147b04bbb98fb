import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { METRICS, MONITORING_TOOLS } from '../../src/core/knowledge/metrics.ts';
import { QUICK_DECISIONS } from '../../src/core/knowledge/quick-decisions.ts';
import { QUALITIES } from '../../src/core/knowledge/tactics.ts';
import { TECHNOLOGIES, technologyNames } from '../../src/core/knowledge/technologies.ts';
import { TRADE_OFFS } from '../../src/core/knowledge/trade-offs.ts';

/** The source's tactics by quality. */
const SOURCE_TACTICS: Readonly<Record<string, readonly string[]>> = {
  scalability: ['load balancing', 'scale out before up', 'sharding', 'caching of hot data'],
  'high-availability': ['several zones and regions', 'data replication', 'failover with automated recovery'],
  'low-latency': ['in-memory store', 'query tuning', 'asynchronous work'],
  consistency: ['eventual consistency where enough', 'strong consistency where needed', 'quorum reads and writes'],
  reliability: ['reads from replicas', 'graceful degradation'],
  'ordering-delivery': ['partitioned queue', 'exactly-once processing', 'logical clocks'],
  'storage-retention': ['hybrid SQL and NoSQL stores', 'cold archive', 'expiry by TTL'],
  security: ['OAuth2 and JWT', 'end-to-end encryption', 'rate limits', 'WAF and DDoS protection'],
  observability: ['central logs', 'distributed tracing', 'proactive alerts'],
};

/** The technologies that the sources name, by role. */
const SOURCE_TECHNOLOGIES: Readonly<Record<string, readonly string[]>> = {
  balancer: ['Nginx', 'AWS ELB'],
  gateway: ['Amazon API Gateway'],
  cdn: [],
  cache: ['Redis', 'Memcached'],
  queue: ['Kafka', 'RabbitMQ'],
  sql: ['PostgreSQL'],
  nosql: ['DynamoDB', 'Cassandra'],
  search: ['Elasticsearch'],
  objects: [],
  logs: ['ELK Stack', 'Amazon CloudWatch', 'Datadog', 'Splunk'],
  metrics: ['Prometheus', 'Datadog', 'New Relic'],
  traces: ['Jaeger', 'Zipkin'],
  alerting: ['PagerDuty', 'Opsgenie'],
  payments: ['Stripe'],
  protocol: ['REST', 'gRPC', 'GraphQL', 'messaging', 'MQTT', 'WebSocket'],
};

const ofSources = <T extends { readonly ours?: true }>(items: readonly T[]): readonly T[] => items.filter((item) => item.ours !== true);

describe('tactics', () => {
  it('hold the nine qualities, each with all tactics of the source', () => {
    assert.equal(QUALITIES.length, 9);
    const named = Object.fromEntries(QUALITIES.map(({ id, tactics }) => [id, ofSources(tactics).map((tactic) => tactic.name)]));
    assert.deepEqual(named, SOURCE_TACTICS);
  });

  it('say what, when and at what cost, and belong to a topic', () => {
    for (const tactic of QUALITIES.flatMap((quality) => quality.tactics)) {
      for (const text of [tactic.what, tactic.when, tactic.cost]) assert.match(text, /^\S.*\.$/, tactic.name);
      assert.notEqual(tactic.topics.length, 0, tactic.name);
    }
  });

  it("fill the source's empty line on reliability, marked as ours", () => {
    const marked = QUALITIES.filter((quality) => quality.tactics.some((tactic) => tactic.ours));
    assert.deepEqual(marked.map((quality) => quality.id), ['reliability']);
  });

  it('have names of their own', () => {
    const names = QUALITIES.flatMap((quality) => quality.tactics.map((tactic) => tactic.name));
    assert.equal(new Set(names).size, names.length);
  });
});

describe('technologies', () => {
  it('hold all that the sources name, and mark what they do not', () => {
    const named = Object.fromEntries(Object.entries(TECHNOLOGIES).map(([role, all]) => [role, ofSources(all).map((technology) => technology.name)]));
    assert.deepEqual(named, SOURCE_TECHNOLOGIES);
  });

  it('offer a choice in every role, with a fact for each', () => {
    for (const [role, all] of Object.entries(TECHNOLOGIES)) {
      assert.ok(all.length >= 2, role);
      for (const { name, fact } of all) assert.match(fact, /^[A-Z].*\.$/, name);
    }
  });

  it('say of protocols alone whether the caller waits', () => {
    for (const [role, all] of Object.entries(TECHNOLOGIES)) {
      for (const { name, mode } of all) assert.equal(mode !== undefined, role === 'protocol', name);
    }
  });

  it('are listed once where a name serves several roles', () => {
    assert.deepEqual(technologyNames('metrics', 'logs').filter((name) => name === 'Datadog'), ['Datadog']);
  });
});

describe('trade-offs', () => {
  it('hold the pairs of the sources', () => {
    assert.deepEqual(
      TRADE_OFFS.map((tradeOff) => tradeOff.id),
      [
        'eventual-strong',
        'availability-partition-tolerance',
        'sql-nosql',
        'monolith-microservices',
        'latency-throughput',
        'cp-ap',
        'scalability-availability',
        'vertical-horizontal',
        'replication',
        'sharding',
        'sync-async',
        'rest-graphql',
      ],
    );
  });

  it('give both sides their pros, cons and occasion', () => {
    for (const side of TRADE_OFFS.flatMap((tradeOff) => tradeOff.sides)) {
      assert.notEqual(side.pros.length, 0, side.name);
      assert.notEqual(side.cons.length, 0, side.name);
      assert.notEqual(side.when, '', side.name);
    }
  });
});

describe('quick decisions', () => {
  it('are eight', () => {
    assert.deepEqual(
      QUICK_DECISIONS.map((row) => row.decision),
      ['Database', 'Cache', 'API', 'Load balancer', 'Message queue', 'Sharding', 'Microservices', 'CDN'],
    );
  });
});

describe('metrics', () => {
  it('are eleven, with the bounds of the source where it gives one', () => {
    assert.equal(METRICS.length, 11);
    assert.deepEqual(
      ofSources(METRICS).map((metric) => metric.id),
      ['response-time', 'throughput-drop', 'throughput-spike', 'error-rate'],
    );
    assert.match(METRICS.find((metric) => metric.id === 'error-rate')?.bound ?? '', /> 3 %/);
  });

  it('each have a bound with a number or a place for one', () => {
    for (const metric of METRICS) assert.match(metric.bound, /\d|<[a-z]/, metric.id);
  });

  it('name the tools of the source', () => {
    assert.deepEqual(
      (['metrics', 'logs', 'alerts'] as const).map((kind) => ofSources(MONITORING_TOOLS[kind]).map((tool) => tool.name)),
      [SOURCE_TECHNOLOGIES['metrics'], SOURCE_TECHNOLOGIES['logs'], SOURCE_TECHNOLOGIES['alerting']],
    );
  });
});
