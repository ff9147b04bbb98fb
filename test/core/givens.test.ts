import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../src/core/index.ts';
import { engine } from '../support/check.ts';

describe('what is given', () => {
  const stateOf = (body: string) => engine.recognise(parseDocument(`# Beekeepers\n\n${body}\n`)).get('assumptions')?.state;
  for (const body of ['## Given\n\n- 40,000 members, a tenth of them on a Sunday\n- The club runs one server and will not buy another', '| Given | Value |\n| --- | --- |\n| members | 40,000 |\n| hives | 9,000 |', 'Given:\n- 40,000 members\n- 9,000 hives']) {
    it(`is an assumption: ${body.replaceAll('\n', ' ')}`, () => assert.equal(stateOf(body), 'covered'));
  }
  for (const body of ['Honey is given to guests.', '| Given name | Hive |\n| --- | --- |\n| Ada | 4 |']) {
    it(`is a present: ${body.replaceAll('\n', ' ')}`, () => assert.equal(stateOf(body), 'missing'));
  }
});
