import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits, parseDocument, safeEdits } from '../../../src/core/index.ts';
import { tiesOf } from '../../../src/core/estimate/block/ties.ts';
import { analyse } from '../../support/check.ts';

const document = (calculation: string, prose: string): string => `# Ferries\n\n\`\`\`estimate\nanswer = ${calculation}\n\`\`\`\n\n${prose}\n`;

/** The prose after the safe fixes. */
async function fixed(calculation: string, prose: string): Promise<string> {
  const text = document(calculation, prose);
  const { findings } = await analyse(text);
  const after = applyEdits(text, safeEdits(findings));
  assert.deepEqual(tiesOf(parseDocument(after)).map(({ verdict }) => verdict), tiesOf(parseDocument(text)).map(() => 'same'), 'a second run would change something');
  return after.slice(after.lastIndexOf('```') + 5).trim();
}

describe('a number that is tied to a name', () => {
  it('gets its digits replaced, and nothing else', async () => {
    assert.equal(await fixed('60M writes per day', 'At peak **500 writes/s**<!-- =answer -->, no more.'), 'At peak **694 writes/s**<!-- =answer -->, no more.');
    assert.equal(await fixed('60M writes per day', '12K per hour<!-- = Answer -->'), '2500K per hour<!-- = Answer -->');
    assert.equal(await fixed('7.3 TB', '1,200 GB<!-- =answer -->'), '7,300 GB<!-- =answer -->');
    assert.equal(await fixed('$146 per month', '$5/month<!-- =answer -->'), '$146/month<!-- =answer -->');
    assert.equal(await fixed('99.95 %', '99.5 %<!-- =answer -->'), '99.95 %<!-- =answer -->');
  });

  it('keeps to the digits that stood there, three at least', async () => {
    assert.equal(await fixed('1 / 3', '0.12345<!-- =answer -->'), '0.33333<!-- =answer -->');
    assert.equal(await fixed('2 / 3', '0.5<!-- =answer -->'), '0.667<!-- =answer -->');
    assert.equal(await fixed('999.7 + 0.1', '5<!-- =answer -->'), '1000<!-- =answer -->');
    assert.equal(await fixed('1 / 3000000', '5<!-- =answer -->'), '3.33e-7<!-- =answer -->');
  });

  it('is left alone where it is another thing, or has no value yet', async () => {
    const text = document('60M writes per day', '7 TB<!-- =answer -->');
    const { findings } = await analyse(text);
    assert.deepEqual(safeEdits(findings), []);
    assert.deepEqual(tiesOf(parseDocument(document('<number>', '7 TB<!-- =answer -->'))).map(({ verdict }) => verdict), [undefined]);
  });
});
