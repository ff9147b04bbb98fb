import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../../src/core/index.ts';
import { engine } from '../../support/check.ts';

const verdictOf = (text: string, topic: string) => engine.recognise(parseDocument(text)).get(topic);

/** A body of a document, and the topic that it declines in its last line. */
const DECLINED: readonly (readonly [topic: string, body: string])[] = [
  ['monitoring', '## Non-goals\n\n- a map of the depot\n- Monitoring and alerting'],
  ['cost', '## Out of scope\n\n* Fares\n* Cost'],
  ['privacy-compliance', 'not in scope -\n1. GDPR compliance'],
  ['auth', '## Out of scope\n\n- User authentication'],
  ['caching', '**Out of scope:**\n\n- timetables of other towns\n- Caching'],
  ['monitoring', 'Out of scope: fares, metrics and logging.'],
  ['rate-limiting', '| Goals | Non-goals |\n| --- | --- |\n| trams are found | Rate limiting |'],
  ['pagination', '| Decision | Reason |\n| --- | --- |\n| No pagination | a depot has forty trams |'],
  ['pagination', '## API\n\nPagination is out of scope.'],
  ['caching', 'We do not need caching because there are two hundred reads a day.'],
  ['replication', 'No replication is needed: the list is printed every evening.'],
  ['pagination', 'There is no need for pagination, as a depot never has more than forty trams.'],
  ['rate-limiting', 'Rate limiting is not needed, the only caller is the signal box.'],
  ['auth', 'Authentication does not apply since the terminal stands in a locked room.'],
  ['caching', '## Caching (out of scope)'],
];

/** Bodies that speak of leaving something out and do not decline the topic. */
const ASKED_FOR: readonly (readonly [topic: string, body: string])[] = [
  ['caching', '## Non-goals\n\n- Replacing the caching of the ticket machines of the neighbouring town'],
  ['monitoring', '## Goals\n\n- Monitoring'],
  ['monitoring', '## Out of scope\n\n- Ticket analytics'],
  ['caching', 'We do not need caching.'],
  ['caching', 'Caching is not needed.'],
  ['pagination', '| Decision | Reason |\n| --- | --- |\n| No pagination | |'],
  ['pagination', '| Goals | Non-goals | Why not |\n| --- | --- | --- |\n| <what will be true> | <pagination> | <reason> |'],
  ['monitoring', 'Nothing is excluded.\n\n- Monitoring'],
  ['caching', 'The driver does not need the caching of his own phone because the cab has one.'],
];

describe('a topic that is declined somewhere else than under its heading', () => {
  for (const [topic, body] of DECLINED) {
    it(`${topic}: ${body.replaceAll('\n', ' ')}`, () => {
      const text = `# Tram depot\n\n${body}\n`;
      const verdict = verdictOf(text, topic);
      assert.equal(verdict?.state, 'not-applicable');
      assert.equal(verdict?.evidence[0]?.text, body.split('\n').at(-1));
    });
  }
  for (const [topic, body] of ASKED_FOR) {
    it(`is not declined: ${body.replaceAll('\n', ' ')}`, () => assert.notEqual(verdictOf(`# Tram depot\n\n${body}\n`, topic)?.state, 'not-applicable'));
  }
  it('stays covered where the document deals with it all the same', () => {
    const text = '# Tram depot\n\n## Non-goals\n\n- Caching\n\n## Caching\n\nTimetables are cached in memory for an hour and dropped when a new one is published.\n';
    assert.equal(verdictOf(text, 'caching')?.state, 'covered');
  });
});
