import * as vscode from 'vscode';
import { equal, matches, ok } from '../support/assert.ts';
import { accept, change, closeAllEditors, escape, lineOf, openDesign, whenChecked } from '../support/editor.ts';
import { DESIGN } from '../support/samples.ts';

/** By command: arguments that skip every step, and what stands in the document afterwards. */
const CASES: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
  [
    'plumbline.cacheDecision',
    { what: 'list of varieties', changes: 'daily', reads: 'hundred-a-minute', fetch: 'joins', decision: 'yes', staleness: 'hour', where: 'redis', pattern: 'cache-aside', expiry: '1 hour', eviction: 'lru' },
    /## Caching\n[^]*\*\*Cache decision for list of varieties:\*\* cached, because it is read 100 times a minute or more\.\n[^]*\| Where \| Redis \|/,
  ],
  ['plumbline.tradeOff', { pair: 'sql-nosql', choice: 'first', sake: 'reliability', requirement: 'other', reason: 'no order may be lost' }, /## Trade-offs\n[^]*\| SQL \| transactions and joins[^]*\*\*Chosen:\*\* SQL, for the sake of reliability, because of no order may be lost\./],
  ['plumbline.quickDecisions', Object.fromEntries(['database', 'cache', 'api', 'load-balancer', 'message-queue', 'sharding', 'microservices', 'cdn'].map((id) => [id, 'default'])), /## Trade-offs\n[^]*\| Database \| SQL, such as PostgreSQL \| the default \|/],
  ['plumbline.deepDive', { qualities: ['scalability'], 'scalability-tactics': ['sharding'], 'scalability-reason': 'ten times the growers in a year' }, /## Scaling\n[^]*This answers ten times the growers in a year\.\n\n\| Tactic \|[^]*\| Sharding \|/],
  ['plumbline.components', { components: ['client', 'database', 'service'], 'service-names': 'Order service', 'database-technology': 'PostgreSQL' }, /\| Primary database \| PostgreSQL \|[^]*```mermaid\nflowchart LR\n[^]*orderService --> primaryDatabase\n[^]*```/],
  ['plumbline.messages', { message: 'order.placed', producer: 'orders', consumers: 'printer', key: 'orderId', fields: 'orderId: uuid', ordering: 'per-key' }, /\| order\.placed \| orders \| printer \| orderId \| orderId: uuid \| 1 \| per key \|/],
  ['plumbline.endpoints', { operations: 'create order, list orders', paging: 'cursor', access: 'token', limit: '60' }, /\| `POST \/orders` \|[^]*\| `GET \/orders\?limit=\{n\}&cursor=\{cursor\}` \|/],
  [
    'plumbline.monitoring',
    { metrics: ['response-time', 'cpu'], latency: '300', owner: 'curators', 'logs-tool': 'Loki', 'traces-tool': 'Zipkin', 'metrics-tool': 'Prometheus', 'alerts-tool': 'PagerDuty' },
    /## Monitoring[^]*\| Response time \|[^\n]*p99 > 300 ms for 5 min[^\n]*\| curators, at once \|/,
  ],
  [
    'plumbline.scaling',
    { scenarios: ['server-failure'], 'server-failure-health-check': 'now', 'server-failure-traffic-withdrawn': 'now', 'server-failure-spare-capacity': 'later' },
    /## Scaling\n[^]*\*\*Server failure:\*\*[^]*\| 1\. Health check \|[^|]+\| from the start \|/,
  ],
];

describe('helpers', () => {
  afterEach(closeAllEditors);

  for (const [command, args, expected] of CASES) {
    it(`${command} writes what its arguments say, which one undo takes back`, async () => {
      const editor = await openDesign();
      matches(await change(editor, command, args), expected);
      const line = editor.selection.active.line;
      ok(line > 0 && editor.document.lineAt(line).text.trim() !== '', `The cursor is on line ${line}, which is blank.`);
      equal(await change(editor, 'undo'), DESIGN);
    });

    it(`${command} leaves no trace after Esc`, async () => {
      const editor = await openDesign();
      await whenChecked(editor.document);
      const { version } = editor.document;
      await escape(Promise.resolve(vscode.commands.executeCommand(command)));
      equal(editor.document.getText(), DESIGN);
      equal(editor.document.version, version);
      equal(editor.document.isDirty, false);
    });
  }

  it('draw the entities of SQL, list them in a table, and undo each as one step', async () => {
    const text = `${DESIGN}\n## Data model\n\n\`\`\`sql\nCREATE TABLE bag (\n  id bigint PRIMARY KEY\n);\n\`\`\`\n`;
    const editor = await openDesign(text);
    matches(await change(editor, 'plumbline.entityDiagram'), /```mermaid\nerDiagram\n {2}bag \{\n {4}bigint id PK\n {2}\}\n```/);
    equal(await change(editor, 'undo'), text);
    matches(await change(editor, 'plumbline.entityTable', { tables: ['bag'] }), /\| bag \| id \| bigint \| no \| primary key \|/);
    equal(await change(editor, 'undo'), text);
  });

  it('draw a numbered flow, which one undo takes back', async () => {
    const text = `${DESIGN}\n## Data flow\n\n1. The grower sends an order to the order service.\n2. The order service answers with the day of delivery.\n`;
    const editor = await openDesign(text);
    matches(await change(editor, 'plumbline.sequenceDiagram', { flow: `line-${lineOf(editor.document, '1. The grower') + 1}` }), /```mermaid\nsequenceDiagram\n[^`]*grower->>orderService: sends an order/);
    equal(await change(editor, 'undo'), text);
  });

  it('are answered step by step, by Enter on what has the focus', async () => {
    const editor = await openDesign();
    await accept(Promise.resolve(vscode.commands.executeCommand('plumbline.quickDecisions')));
    matches(editor.document.getText(), /\| Database \|[^|]+\| the default \|[^]*\| CDN \|[^|]+\| the default \|/);
    equal(await change(editor, 'undo'), DESIGN);
  });

  it('say which answer they do not know', async () => {
    const editor = await openDesign();
    await vscode.commands.executeCommand('plumbline.cacheDecision', { what: 'varieties', changes: 'now and then' });
    equal(editor.document.getText(), DESIGN);
  });
});
