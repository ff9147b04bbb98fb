import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { ITEMS, LEDGER, ledgerProblems, type LedgerRow } from './ledger.ts';

const root = new URL('../../', import.meta.url);

/** Line ends as in the repository, whatever the checkout made of them. */
function readProject(file: string): string | undefined {
  const url = new URL(file, root);
  return existsSync(url) ? readFileSync(url, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

describe('the content ledger', () => {
  it('has each item of the five sources once, each in places that hold it', () => assert.deepEqual(ledgerProblems(LEDGER, ITEMS, readProject), []));

  it('has no row that is still to become something', () => assert.deepEqual(LEDGER.filter(({ open }) => open.length > 0).map(({ id }) => id), []));

  it('names nothing twice in a row', () => {
    for (const { id, places } of LEDGER) {
      const keys = places.map(({ file, contains }) => `${file}: ${contains}`);
      assert.deepEqual(keys.filter((key, at) => keys.indexOf(key) !== at), [], id);
    }
  });

  describe('is checked', () => {
    const read = (file: string) => (file === 'a.md' ? 'three boxes' : undefined);
    const good: LedgerRow = { id: 'A1', item: 'boxes', places: [{ kind: 'template', file: 'a.md', contains: 'boxes' }], open: [] };
    const check = (...rows: LedgerRow[]) => ledgerProblems(rows, { A: 1 }, read);

    it('and passes when all is there', () => assert.deepEqual(check(good), []));
    it('for text that is gone', () => assert.deepEqual(check({ ...good, places: [{ kind: 'template', file: 'a.md', contains: 'circles' }] }), ['A1: a.md does not hold "circles".']));
    it('for an empty text', () => assert.deepEqual(check({ ...good, places: [{ kind: 'template', file: 'a.md', contains: '' }] }), ['A1: a.md does not hold "".']));
    it('for files that are gone', () => assert.deepEqual(check({ ...good, places: [{ kind: 'rule', file: 'b.ts', contains: 'boxes' }] }), ['A1: there is no file b.ts.']));
    it('for rows without a place', () => assert.deepEqual(check({ ...good, places: [] }), ['A1 has no place.']));
    it('for items that are missing, doubled or unknown', () => {
      assert.deepEqual(check(), ['A1 stands in 0 rows.']);
      assert.deepEqual(check(good, good), ['A1 stands in 2 rows.']);
      assert.deepEqual(check(good, { ...good, id: 'A2' }), ['A2 is no item of the sources.']);
    });
  });
});
