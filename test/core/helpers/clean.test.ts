import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Answers, HELPERS } from '../../../src/core/index.ts';
import { REASONS, TRADE_OFFS } from '../../../src/core/knowledge/trade-offs.ts';
import { METRICS } from '../../../src/core/knowledge/metrics.ts';
import { SCENARIOS } from '../../../src/core/knowledge/scenarios.ts';
import { QUALITIES } from '../../../src/core/knowledge/tactics.ts';
import { check, describeFinding, engine } from '../../support/check.ts';
import { diagramsIn, mermaidProblem } from '../../support/mermaid.ts';
import { DOCUMENTS } from './documents.ts';
import { findingsOnWritten, write } from './run.ts';

/** By helper: the topics it writes about, and answers; what they leave out gets the default. */
const CASES: Readonly<Record<string, { readonly topics: readonly string[] | ((answers: Answers) => readonly string[]); readonly answers: readonly Answers[] }>> = {
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
  'quick-decisions': { topics: ['trade-offs', 'storage-choice'], answers: [
    { database: 'default', sharding: 'default' },
    { database: 'change', 'database-instead': 'Cassandra | Scylla because of 40,000 writes per second', cache: 'skip', sharding: 'change', 'sharding-instead': 'by region, because the law wants it' },
  ] },
  'deep-dive': { topics: ({ qualities = [] }) => QUALITIES.filter(({ id }) => qualities.includes(id)).map(({ topic }) => topic), answers: [
    ...QUALITIES.map(({ id, tactics }) => ({ qualities: [id], [`${id}-tactics`]: tactics.map(({ name }) => name.toLowerCase().replace(/\W+/g, '-')), [`${id}-reason`]: '400 requests per second' })),
    { qualities: QUALITIES.map(({ id }) => id) },
  ] },
  components: { topics: ['architecture', 'diagram'], answers: [
    {},
    { components: ['cdn', 'balancer', 'search', 'objects', 'external', 'worker', 'service'] },
    { components: ['worker', 'external', 'objects'], 'worker-names': 'Label printer "A4", end, 2nd | worker', 'objects-technology': 'open', 'external-names': 'Post' },
    { components: ['service', 'cdn'], 'service-names': 'Bestände, 在庫, Order service' },
  ] },
  endpoints: { topics: ({ paging }) => (paging === undefined ? ['api'] : ['api', 'pagination']), answers: [
    { operations: 'create order, list orders, get order, update order, delete order, cancel order', paging: 'cursor' },
    { operations: 'book | seat, pay invoice, search varieties', paging: 'offset', access: 'key', limit: '600' },
    { operations: 'list countries, replace setting', paging: 'none', access: 'public' },
    { operations: 'get label' },
  ] },
  'sequence-diagram': { topics: ['data-flow', 'diagram'], answers: [{}] },
  monitoring: { topics: ['monitoring'], answers: [
    {},
    { metrics: METRICS.map(({ id }) => id), latency: '1,200', capacity: '40000', owner: 'the | team', 'logs-tool': 'Loki', 'traces-tool': 'Zipkin', 'alerts-tool': 'Opsgenie' },
    { metrics: [] },
  ] },
  scaling: { topics: ['scaling'], answers: [
    {},
    { scenarios: SCENARIOS.map(({ id }) => id), ...Object.fromEntries(SCENARIOS.flatMap(({ id, steps }) => steps.map(({ name }) => [`${id}-${name.toLowerCase().replace(/\W+/g, '-')}`, name.length % 2 === 0 ? 'now' : 'not']))) },
  ] },
  'entity-diagram': { topics: ['data-model'], answers: [{}] },
  'entity-table': { topics: ['data-model'], answers: [{}] },
  messages: { topics: ['message-model'], answers: [
    { message: 'order.placed', producer: 'orders', consumers: 'printer, mail', key: 'orderId', fields: 'orderId: uuid, bags: array of bags', ordering: 'per-key' },
    { message: 'harvest.entered', producer: 'curation', consumers: 'catalogue', key: 'none', fields: 'variety: text', ordering: 'none' },
  ] },
};

describe('what helpers write', () => {
  it('is tried for each of them', () => {
    assert.deepEqual(Object.keys(CASES).sort(), HELPERS.map(({ id }) => id).sort());
  });

  it('is offered for findings of rules that there are', () => {
    assert.deepEqual(HELPERS.flatMap(({ rules }) => rules).filter((rule) => !engine.ruleIds.includes(rule)), []);
  });

  for (const [id, { topics: about, answers: sets }] of Object.entries(CASES)) {
    for (const [name, text] of DOCUMENTS) {
      it(`${id} is clean under all rules in a document that is ${name}`, async () => {
        const gaps = new Set((await check(text)).map(({ topic }) => topic));
        for (const answers of sets) {
          const topics = typeof about === 'function' ? about(answers) : about;
          const { outcome, text: after } = await write(id, text, answers);
          const { findings, analysis } = await findingsOnWritten(text, outcome);
          // A starter that answers for another topic as well stays, and is told of.
          const isStarter = (at: number): boolean => analysis.doc.blocks.some(({ range }, index) => analysis.view.roles[index] === 'starter' && range.start <= at && at < range.end);
          // What other topics lack is told on the heading they would follow; a heading that was made on the way may still be empty.
          const isOthers = (topic: string | undefined): boolean => topic !== undefined && !topics.includes(topic);
          const ours = findings.filter(({ rule, topic, range }) => !(rule === 'placeholder-text' && isStarter(range.start)) && !(isOthers(topic) && (rule.startsWith('missing-') || (gaps.has(topic) && /^(?:empty-section|placeholder-text)$/.test(rule)))));
          assert.deepEqual(ours.map(describeFinding), [], `${JSON.stringify(answers)}\n${outcome.edits.map((edit) => edit.text).join('\n...\n')}`);
          if (text.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/);
          assert.doesNotMatch(after, /\n{4,}/);
          for (const diagram of diagramsIn(after)) assert.equal(await mermaidProblem(diagram), undefined, diagram);
        }
      });
    }
  }
});
