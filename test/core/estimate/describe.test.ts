import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describeQuantity, parseDocument } from '../../../src/core/index.ts';

const lines = (text: string, at: string): readonly string[] => describeQuantity(parseDocument(text), text.indexOf(at))?.lines ?? [];

describe('a quantity in other words', () => {
  it('is a rate by second, hour, day, month and year', () => {
    assert.deepEqual(lines('We expect 10M writes/day at first.', '10M'), ['10M writes/day', '116 per second', '417,000 per hour', '10 million per day', '300 million per month of 30 days', '3.65 billion per year']);
  });
  it('is a size by thousands, by 1,024 and in bits', () => assert.deepEqual(lines('Each label has 2 KB.', '2 KB'), ['2 KB', '2 KB', '1.95 KiB', '16,000 bits']));
  it('is an availability by the time it leaves out', () => assert.deepEqual(lines('The API is up 99.9% of the time.', '99.9'), ['99.9%', 'down for 86.4 seconds a day', '43.2 minutes a month of 30 days', '8.76 hours a year']));
  it('is a time in the unit one would say', () => assert.deepEqual(lines('Kept for 400 hours.', '400'), ['400 hours', '16.7 days', '1.44 million seconds']));
  it('is money over time', () => assert.ok(lines('It costs $800/month.', '800').includes('$9,730 per year')));
  it('is nothing where there is no quantity, and no availability where a share is meant', () => {
    assert.deepEqual(lines('Version 3 of the plan.', '3'), []);
    assert.deepEqual(lines('80% of the reads', '80'), []);
    assert.deepEqual(lines('No number here.', 'number'), []);
  });
});
