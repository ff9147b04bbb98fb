import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits, CAPACITY_QUESTIONS, claimsOf, estimateCapacity, insertCapacity, parseDocument, problemText, sheetOf } from '../../../src/core/index.ts';
import { tiesOf } from '../../../src/core/estimate/block/ties.ts';
import { analyse } from '../../support/check.ts';
import { fresh } from '../helpers/documents.ts';

const valueOf = (answers: Parameters<typeof estimateCapacity>[0], name: string): string | undefined => estimateCapacity(answers).results.find((result) => result.name === name)?.value;

describe('a capacity estimate', () => {
  it('computes with what is answered, and with the usual for the rest', () => {
    const answers = { users: '100M', actions: '20', ratio: '9:1', payload: '2 KB', retention: '1', growth: '0 %', peak: '2' };
    assert.equal(valueOf(answers, 'actions'), '23,100 actions/s');
    assert.equal(valueOf(answers, 'writes'), '2,310 actions/s');
    assert.equal(valueOf(answers, 'servers'), '93 servers');
    assert.equal(valueOf(answers, 'storage'), '146 TB');
    assert.equal(valueOf({ ...answers, size: '54 TB' }, 'storage'), '200 TB');
    assert.equal(valueOf({ ...answers, growth: '44 %', retention: '2 years' }, 'storage'), '420 TB');
    assert.equal(valueOf({}, 'servers'), '2 servers');
  });

  it('has four scales to choose from', () => assert.deepEqual(CAPACITY_QUESTIONS[0]?.presets.map(({ answer }) => answer), ['1K', '100K', '1M', '100M']));

  it('says what is wrong with an answer, and goes on with the usual one', () => {
    const wrong = estimateCapacity({ users: 'many', payload: '3 s', peak: 'often', retention: '0', growth: '2 GB', size: '1 GB\nx = 3', concurrent: '-4' });
    assert.deepEqual(Object.fromEntries(CAPACITY_QUESTIONS.map(({ id }) => [id, problemText(wrong, id)])), {
      users: 'Nothing here is named "many".',
      concurrent: 'A number below zero makes no sense here.',
      actions: undefined,
      ratio: undefined,
      payload: 'This has to be a size such as 2 KB.',
      retention: 'A time such as 5 years.',
      size: 'One line of a number with its unit, such as 0 GB.',
      growth: 'A share such as 20 %.',
      peak: 'Nothing here is named "often".',
    });
    assert.deepEqual(wrong.results, estimateCapacity({}).results);
  });

  it('is a block without a fault, and a table that is tied to it', async () => {
    for (const answers of [{}, { users: '1K', growth: '0' }, { users: '100M', peak: 'event', concurrent: '5M users', payload: '3 MB', retention: '90 days' }]) {
      const text = `# Ferries\n\n## Capacity Estimation\n\n${estimateCapacity(answers).markdown}\n`;
      const { doc, findings } = await analyse(text);
      assert.deepEqual(sheetOf(doc).problems, []);
      assert.deepEqual(findings.filter(({ rule }) => rule.startsWith('estimate-')), []);
      assert.ok(tiesOf(doc).length >= 9 && tiesOf(doc).every(({ verdict }) => verdict === 'same'));
      assert.deepEqual(claimsOf(doc).filter(({ verdict }) => verdict === 'wrong'), []);
    }
  });

  const inserted = (text: string, line: number): string => {
    const capacity = estimateCapacity({});
    return applyEdits(text, insertCapacity(parseDocument(text), line, capacity)).replace(capacity.markdown.replaceAll('\n', text.includes('\r') ? '\r\n' : '\n'), '<estimate>');
  };

  it('goes below the line, in paragraphs of its own', () => {
    assert.equal(inserted('# Ferries\n', 0), '# Ferries\n\n<estimate>\n');
    assert.equal(inserted('# Ferries\n\n', 2), '# Ferries\n\n<estimate>\n');
    assert.equal(inserted('# Ferries\r\n\r\nOne.\r\nTwo.\r\n\r\nThree.\r\n', 2), '# Ferries\r\n\r\nOne.\r\nTwo.\r\n\r\n<estimate>\r\n\r\nThree.\r\n');
    assert.equal(inserted('---\na: 1\n---\n# Ferries\n', 0), '---\na: 1\n---\n\n<estimate>\n\n# Ferries\n');
    assert.equal(inserted('', 0), '<estimate>\n');
  });

  it('takes the place of a block that is still to be filled in', () => {
    assert.equal(inserted('# Ferries\n\n```estimate\ndaily active users = <number> users\n```\n\nEnd.\n', 0), '# Ferries\n\n<estimate>\n\nEnd.\n');
    assert.equal(inserted('# Ferries\n\n```estimate\ndaily active users = 40 users\n```\n', 0), '# Ferries\n\n<estimate>\n\n```estimate\ndaily active users = 40 users\n```\n');
  });

  it('takes the place of the untouched table beside it, where the section asks for nothing else', async () => {
    const capacity = estimateCapacity({});
    const fill = async (text: string): Promise<string> => {
      const { doc, view } = await analyse(text);
      return applyEdits(text, insertCapacity(doc, 0, capacity, view));
    };
    const ten = await fill(fresh('ten-phase'));
    assert.ok(ten.includes(capacity.markdown) && !ten.includes('<users per day>') && ten.includes('<which: 1:1, 1:n, n:1 or n:m>'));
    const two = await fill(fresh('two-way'));
    assert.ok(two.includes(capacity.markdown) && two.includes('| <role> |'));
  });
});
