import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument, technologyCellAt } from '../../src/core/index.ts';

/** What is offered at the mark `^` of a text. */
function offered(text: string): string | undefined {
  const at = text.indexOf('^');
  const cell = technologyCellAt(parseDocument(text.replace('^', '')), at);
  return cell && `${cell.technologies.slice(0, 2).map(({ name }) => name).join(', ')}${cell.typed === '' ? '' : ` after ${cell.typed}`}`;
}

const row = (header: string, cells: string): string => `# Depot\n\n| ${header} |\n| ${header.split('|').map(() => '---').join(' | ')} |\n| ${cells} |\n`;

describe('technologies in a table', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['Component | Technology', 'Cache | ^', 'Redis, Memcached'],
    ['Component | Technology', 'Message queue | Ka^', 'Kafka, RabbitMQ after Ka'],
    ['Component | What it does here | Choice, or why it is not needed', 'Primary database | keeps \\| holds | ^', 'PostgreSQL, MySQL'],
    ['Signal | Tool', 'Logs | ^', 'ELK Stack, Amazon CloudWatch'],
    ['Signal | Tool | Kept for', 'Alerts | ^ | 30 days', 'PagerDuty, Opsgenie'],
    ['From | To | Protocol', 'app | orders | ^', 'REST, gRPC'],
    ['Data | Store', 'orders | ^', 'PostgreSQL, MySQL'],
    ['Component | Technology', 'Something | ^', 'Nginx, AWS ELB'],
    ['Component | Technology', 'Ca^ | Redis', undefined],
    ['Component | Does', 'Cache | ^', undefined],
  ];
  for (const [header, cells, expected] of cases) it(`${cells} under ${header}`, () => assert.equal(offered(row(header, cells)), expected));

  it('are not offered in the header, above it, or outside of tables', () => {
    for (const text of ['| Component | Technology^ |\n| --- | --- |\n| a | b |\n', '| Component | Technology |\n| --- | -^ |\n| a | b |\n', 'Technology: ^\n', '^']) assert.equal(offered(text), undefined, text);
  });
});
