import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatMessage, parseDocument } from '../../../src/core/index.ts';
import { format } from '../../../src/core/estimate/block/format.ts';
import { FUNCTIONS } from '../../../src/core/estimate/block/functions.ts';
import { sheetOf } from '../../../src/core/estimate/block/sheet.ts';

const fenced = (...lines: string[]): string => ['# Ferries', '', '```estimate', ...lines, '```', ''].join('\n');

/** `name = value` for each line that has one. */
function values(text: string): string[] {
  return sheetOf(parseDocument(text)).estimates.map(({ name, value }) => `${name} = ${value ? format(value) : '?'}`);
}

/** What is underlined, and what is said about it. */
function problems(text: string): string[] {
  return sheetOf(parseDocument(text)).problems.map(({ range, message }) => `${text.slice(range.start, range.end)}: ${formatMessage(message)}`);
}

/** The value of one calculation, or what is wrong with it. */
function result(calculation: string): string {
  const text = fenced(`answer = ${calculation}`);
  return problems(text)[0] ?? values(text)[0]?.replace('answer = ', '') ?? '';
}

describe('an estimate block', () => {
  it('computes everyday words with their units, in the scale one would say', () => {
    const text = fenced('daily active users = 10M users', 'writes = daily active users * 2 per day  # a rate', '', '# what is kept', 'storage per year = writes * 1 KB * 1 year', 'peak = 3 * writes');
    assert.deepEqual(values(text), ['daily active users = 10 million users', 'writes = 231 /s', 'storage per year = 7.3 TB', 'peak = 694 /s']);
    assert.deepEqual(problems(text), []);
  });

  it('takes for names what is a unit only in prose', () => {
    assert.deepEqual(problems(fenced('cr = 2%', 'dia = 10 KB', 'g = cr * dia')), []);
  });

  it('reads numbers as people write them', () => {
    const same = ['10,000,000 users', '10 000 000 users', '10_000_000 users', '10M users', '10 million users', '1e7 users', '10^7 users', '１０Ｍ users', '1 crore users', '0.01 B users', '\u202b10M users'];
    assert.deepEqual(same.map(result), same.map(() => '10 million users'));
  });

  it('keeps what is counted while it is clear', () => {
    assert.equal(result('10M users * 2 posts per user per day'), '231 posts/s');
    assert.equal(result('600 requests/s * 1 day'), '51.8 million requests');
    assert.equal(result('10M users * 2 per day'), '231 /s');
    assert.equal(result('20 % of 500 reads/s'), '100 reads/s');
    assert.equal(result('4000 buoys * 6 per hour'), '6.67 /s');
    assert.equal(result('600 requests/s * 3 queries per request'), '1,800 queries/s');
    assert.equal(result('5 servers * 600 requests/s'), '3,000 requests/s');
    assert.equal(result('3 reads/s + 4 writes/s'), '7 /s');
  });

  it('takes what something is for each of away with it, in either order', () => {
    const text = fenced('racks = 400 racks', 'calls = racks * 5 calls per rack per day', 'same = 5 calls per rack per day * racks', 'parts = racks * 12 per rack');
    assert.deepEqual(values(text), ['racks = 400 racks', 'calls = 1.39 calls/min', 'same = 1.39 calls/min', 'parts = 4,800']);
  });

  it('shows sizes, times, money and shares', () => {
    assert.deepEqual(['250 B * 4', '1 TB / 100 MB/s', '5 ms / 1000', '$0.02 per GB per month * 4 TB', '100 % - 99.95 %', '8 Mbps * 1 s', '2 per day', '1 GB / 1 MB', '-3 * 2', '2 ^ -1', '90 days'].map(result), ['1 KB', '2.78 h', '5 µs', '$80 /month', '0.05 %', '1 MB', '2 /day', '1,000', '-6', '0.5', '90 days']);
  });

  it('takes the longest declared name before a unit, and a name before it is declared', () => {
    const text = fenced('total = storage per year * 5', 'storage per year = 2 TB', 'storage = 3 GB', 'read-write ratio = 10', 'reads = 5 writes/s * read-write ratio');
    assert.deepEqual(values(text), ['total = 10 TB', 'storage per year = 2 TB', 'storage = 3 GB', 'read-write ratio = 10', 'reads = 50 writes/s']);
  });

  it('carries names to later blocks, not to earlier ones', () => {
    const text = `${fenced('boats = 40', 'seats = boats * places')}\n${fenced('places = 300', 'all = boats * places')}`;
    assert.deepEqual(values(text), ['boats = 40', 'seats = ?', 'places = 300', 'all = 12,000']);
    assert.deepEqual(problems(text), ['places: "places" is declared in a later block, on line 11. Move one of the two.']);
  });

  it('stands in a list or a quote, and has its lines there', () => {
    const text = '- Load\n\n  ```estimate\n  boats = 40\r\n  seats = boats * 3 s + 1\r\n  ```\n\n> ```estimate\n> KB = 3\n> ```\n';
    assert.deepEqual(problems(text).map((problem) => problem.split(':')[0]), ['boats * 3 s + 1', 'KB']);
  });

  it('leaves a blank of a template alone, and what follows from it', () => {
    const text = fenced('users = <number>', 'writes = users * 2 per day', '<more>');
    assert.deepEqual([values(text), problems(text)], [['users = ?', 'writes = ?'], []]);
  });
});

describe('what is wrong in an estimate block', () => {
  it('is said where it is', () => {
    assert.deepEqual(['5 GB + 3 s', '$5 + €3', '4 users + 2 servers', '10 GB + 20 %', '2 ^ (1 s)', '1 / 0', '1 / (2 - 2)', '10^400', '1e300 * 1e300', '1e400', '5 secnds', '3 KiBB', '12 per dya', '(3 + 4', '3 + 4)', '3 * * 4', '3 4', '7 = 7', '3 * ?', ''].map(result), [
      '5 GB + 3 s: 3 s cannot be added to 5 GB: a size and a time.',
      '$5 + €3: €3 cannot be added to $5: the currencies differ.',
      '4 users + 2 servers: 2 servers cannot be added to 4 users: they count different things.',
      '10 GB + 20 %: A percentage of what? To add 20 % to it, multiply by 120 %.',
      '2 ^ (1 s): The exponent has to be a plain number.',
      '0: This is zero, and nothing can be divided by it.',
      '(2 - 2): This is zero, and nothing can be divided by it.',
      '10^400: This number is larger than can be computed with.',
      '1e300 * 1e300: This comes to more than can be computed with.',
      '1e400: This number is larger than can be computed with.',
      'secnds: There is no unit "secnds". Did you mean "seconds"?',
      'KiBB: There is no unit "KiBB".',
      'dya: There is no unit "dya". Did you mean "day"?',
      '(: This bracket is not closed.',
      '): This bracket closes nothing.',
      '*: A number, a name or a function is missing before "*".',
      '4: There is no operator before "4". Put *, /, + or - between the two.',
      '=: One "=" a line: the result is shown by itself.',
      '?: "?" cannot be read here.',
      '=: Something is missing at the end of the line: a number, a name or a function.',
    ]);
  });

  it('is a name that nobody declared, with the one that is near', () => {
    assert.deepEqual(problems(fenced('storage per year = 2 TB', 'a = storag per year * 2', 'rest = unheard of')), ['storag per year: Nothing here is named "storag per year". Did you mean "storage per year"?', 'unheard: Nothing here is named "unheard".']);
  });

  it('is a name that cannot be one', () => {
    assert.deepEqual(problems(fenced('KB = 3', 'day = 4', 'k = 5', '= 6', '3 boats = 4', 'seats + 1 = 2', 'seats', 'rows = 1', 'rows = 2')), [
      'KB: "KB" is a unit and cannot be a name.',
      'day: "day" is a unit and cannot be a name.',
      'k: "k" is a unit and cannot be a name.',
      '= 6: The name before "=" is missing.',
      '3: A name is made of words; "3" cannot stand in it.',
      '+: A name is made of words; "+" cannot stand in it.',
      'seats: A line of an estimate is a name, "=" and a calculation; a remark begins with "#".',
      'rows: "rows" is declared on line 11 already.',
    ]);
  });

  it('is a circle, said once', () => {
    assert.deepEqual(problems(fenced('low = high / 2', 'high = low * 2', 'self = self + 1', 'after = low')), ['low: "low" is computed from itself: low from high from low.', 'self: "self" is computed from itself: self from self.']);
  });

  it('is a function that is not there, or called wrongly', () => {
    assert.deepEqual(['sever(3)', 'servers(5 GB)', 'cores(5 requests/s)', 'downtime(99 %, 1 day, 3)', 'servers(3 /s', 'servers(1 /s, 0 /s)'].map(result), [
      'sever: There is no function "sever". Did you mean "servers"?',
      '5 GB: servers wants a rate such as 600 requests/s as rate; this is 5 GB, a size.',
      'cores(5 requests/s): cores(rate, CPU time per request, [load]) is how it is called: CPU time per request is missing.',
      'downtime(99 %, 1 day, 3): downtime(availability, [period]) is how it is called: there is more in the brackets than that.',
      'servers: The bracket of servers is not closed.',
      'servers(1 /s, 0 /s): servers gives no number for this: something in it is zero, or a share is 100 %.',
    ]);
  });

  it('is found at once in hostile text', function () {
    this.timeout(20_000);
    const hostile = [
      ['deep = ' + '('.repeat(5000)],
      ['deep = ' + '-'.repeat(5000) + '1'],
      ['deep = ' + '2^'.repeat(5000) + '2'],
      ['long = ' + '1 + '.repeat(20_000) + '1'],
      ['digits = ' + '9'.repeat(20_000)],
      ['blank = ' + ' '.repeat(20_000) + '?'],
      ['a '.repeat(5000) + '= 1'],
      Array.from({ length: 10_000 }, (_, at) => `n${at} = n${at + 1} + n0`),
      Array.from({ length: 10_000 }, (_, at) => `word ${at} = missing ${at}`),
      Array.from({ length: 10_000 }, () => '\u202e= \u0660\u0661 '),
    ];
    for (const lines of hostile) assert.ok(problems(fenced(...lines)).length >= (lines[0]?.startsWith('long') || lines[0]?.startsWith('deep = -') ? 0 : 1));
    assert.equal(result(`${'-'.repeat(5000)}1`), '1');
    assert.equal(result(`${'1 + '.repeat(20_000)}1`), '20,000');
  });

  it('is nothing in a long chain', () => {
    const text = fenced(...Array.from({ length: 10_000 }, (_, at) => `n${at} = n${at + 1} + 1`), 'n10000 = 0');
    assert.equal(values(text)[0], 'n0 = 10,000');
  });
});

describe('functions of the estimate block', () => {
  const answers: Readonly<Record<string, string>> = {
    servers: '12 servers',
    cores: '60 cores',
    memory: '40 GB',
    storage: '36.5 TB',
    bandwidth: '120 MB/s',
    cache: '200 GB',
    cost: '$80 /month',
    peak: '20,000 requests/s',
    downtime: '43.2 min',
    replicas: '4 replicas',
  };
  for (const { name, example, source } of FUNCTIONS) {
    it(name, () => {
      assert.equal(result(example), answers[name]);
      assert.ok(source.length > 20);
    });
  }

  it('servers are never fewer than two, and two or three at 600 requests a second', () => assert.deepEqual(['servers(1 /s)', 'servers(600 requests/s)', 'servers(900 requests/s, 300 requests/s, 100 %)'].map(result), ['2 servers', '2 servers', '3 servers']));
  it('storage is also per entity, by its rate and retention', () => assert.deepEqual(['storage(2M photos per day, 2 MB, 90 days)', 'storage(10M users, 500 KB per day, 5)'].map(result), ['360 TB', '9.13 PB']));
  it('a cache without a size counts objects', () => assert.equal(result('cache(500M reads per day)'), '100 million objects'));
  it('replicas may be chosen by availability', () => assert.equal(result('replicas(99 %, 99.99 %)'), '2 replicas'));
});
