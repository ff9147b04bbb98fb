import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { BUILT_IN, describeHeading, formatMessage, headingStatuses, scaffold } from '../../src/core/index.ts';
import { analyse, engine } from '../support/check.ts';

/** What each heading says is open, by its words. */
async function statuses(text: string): Promise<Record<string, string>> {
  const { view } = await analyse(text);
  return Object.fromEntries(headingStatuses(view).map((status) => [status.text, describeHeading(status).map(formatMessage).join(', ')]));
}

describe('the status of headings', () => {
  it('counts prompts and names what is missing at the heading it belongs to', async () => {
    const found = await statuses('# Tram\n\n## API\n\n| Method | Path | Request | Response |\n| --- | --- | --- | --- |\n| GET | /stops | none | a list of stops, 200 |\n\n- [x] Every must-have requirement has an endpoint, method or message\n- [ ] Errors and their codes named\n');
    assert.match(found['API'] ?? '', /missing: .*Pagination/);
    assert.doesNotMatch(found['Tram'] ?? '', /Pagination/);
  });

  it('says of an empty section only that, and of what is done nothing', async () => {
    const found = await statuses('# Tram\n\n## Trade-offs\n\n## Caching\n\nStops are cached in Redis for an hour and dropped when the timetable is published.\n');
    assert.match(found['Trade-offs'] ?? '', /^empty(?:,|$)/);
    assert.equal(found['Caching'], '');
  });

  it('calls a heading done when nothing below it is open either', async () => {
    const done = async (below: string): Promise<boolean | undefined> => {
      const { view } = await analyse(`# Tram\n\n## Requirements\n\n### Functional requirements\n\n1. A rider sees when the next tram leaves.\n2. A driver reports a delay.\n\n### Non-functional requirements\n${below}`, { size: 'small' });
      return headingStatuses(view).find(({ text }) => text === 'Requirements')?.isDone;
    };
    assert.equal(await done(''), false);
    assert.equal(await done('\n- The next departure is shown within 300 ms for 99 of 100 requests, at 200 requests per second.\n- 99.9 % of the minutes of a month.\n'), true);
  });

  it('names three and counts the rest', async () => {
    const found = await statuses('# Tram\n\nA tram.\n');
    assert.match(found['Tram'] ?? '', /^missing: [^,]+, [^,]+, [^,]+ and \d+ more$/);
  });

  it('is there for a document without a title, and for every built-in template as it comes', async () => {
    assert.ok(Object.keys(await statuses('## Caching\n')).length > 0);
    for (const text of Object.values(BUILT_IN)) {
      const { value } = engine.readTemplate(text, 'x');
      const doc = scaffold(value, { reference: `${value.id}@${value.version}`, title: 'Tram', size: 'large', date: '2026-03-14', author: '' });
      const { view } = await analyse(doc);
      const found = headingStatuses(view);
      assert.ok(found.length > 5 && found.every(({ ticked }) => ticked === 0), value.id);
      assert.ok(found.some((status) => describeHeading(status).some((part) => /prompts/.test(part.text))), value.id);
    }
  });
});
