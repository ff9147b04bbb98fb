import { strict as assert } from 'node:assert';
import { formatEvent, parseEvent, type TestEvent } from '../../src/dev/hosts/events.ts';
import { findFailures, judge, type RunRecord } from '../../src/dev/hosts/judge.ts';
import { byLine, watchRun } from '../../src/dev/hosts/watch.ts';

const pass = (test: string): TestEvent => ({ kind: 'pass', test, ms: 1 });
const fail = (test: string): TestEvent => ({ kind: 'fail', test, message: 'no' });
const list = (...tests: string[]): TestEvent => ({ kind: 'list', tests });
const end: TestEvent = { kind: 'end' };
const run = (events: TestEvent[], rest: Partial<RunRecord> = {}): RunRecord => ({ events, ending: 'exit', code: 0, ...rest });

describe('the judge of a host run', () => {
  it('passes a run whose every test passed', () => {
    assert.deepEqual(judge(run([list('a', 'b'), pass('a'), pass('b'), end])), { passed: 2, failed: 0, problems: [] });
  });

  it('passes the same tests in another order in another host', () => {
    assert.equal(judge(run([list('a', 'b'), pass('a'), pass('b'), end]), [{ host: 'web', tests: ['b', 'a'] }]).failed, 0);
  });

  it('fails a test that failed', () => {
    const verdict = judge(run([list('a', 'b'), pass('a'), fail('b'), end], { code: 1 }));
    assert.deepEqual(verdict, { passed: 1, failed: 1, problems: [] });
  });

  it('fails a test that passed and then failed in a hook of its own', () => {
    assert.deepEqual(judge(run([list('a'), pass('a'), fail('a'), end], { code: 1 })), { passed: 0, failed: 1, problems: [] });
  });

  it('fails a hook that failed, and the tests it kept from running', () => {
    const verdict = judge(run([list('a'), fail('"before all" hook'), end], { code: 1 }));
    assert.deepEqual([verdict.passed, verdict.failed], [0, 2]);
  });

  it('fails a test that was skipped', () => {
    const record = run([list('a', 'b'), pass('a'), { kind: 'skip', test: 'b' }, end]);
    assert.deepEqual(judge(record), { passed: 1, failed: 1, problems: [] });
    assert.match(findFailures(record)[0]?.message ?? '', /skipped/);
  });

  it('fails a run without tests', () => {
    assertProblem(run([list(), end]), /no tests/);
    assertProblem(run([]), /no tests/);
  });

  it('fails a list that differs from another host\'s', () => {
    const here = run([list('a', 'c'), pass('a'), pass('c'), end]);
    const verdict = judge(here, [{ host: 'web', tests: ['a', 'b'] }]);
    assert.equal(verdict.failed, 1);
    assert.match(verdict.problems[0] ?? '', /web host: "b" is missing here, "c" is only here/);
  });

  it('fails a page that closed, also when every test so far passed', () => {
    assertProblem({ events: [list('a'), pass('a')], ending: 'closed' }, /closed before/);
  });

  it('fails a silent run and the tests it never reached', () => {
    const record: RunRecord = { events: [list('a', 'b'), pass('a')], ending: 'silence' };
    assertProblem(record, /silent/);
    assert.deepEqual(findFailures(record).map(failure => failure.test), ['b']);
    assert.equal(judge(record).failed, 2);
  });

  it('fails a run that ends early with code 0', () => {
    assertProblem(run([list('a'), pass('a')]), /without saying so/);
  });

  it('fails a run that ends with another code though its tests passed', () => {
    assertProblem(run([list('a'), pass('a'), end], { code: 1 }), /ended with 1/);
  });

  it('fails two tests of one name, of which one could hide the other', () => {
    assertProblem(run([list('a', 'a'), pass('a'), end]), /Two tests are called "a"/);
  });

  function assertProblem(record: RunRecord, pattern: RegExp): void {
    const verdict = judge(record);
    assert.match(verdict.problems.join('\n'), pattern);
    assert.ok(0 < verdict.failed);
  }
});

describe('the watch over a host run', () => {
  it('records the events among other output, and the exit code', async () => {
    const others: string[] = [];
    const watch = watchRun({ silenceMs: 10_000, onOther: line => others.push(line) });
    watch.output(`[log] ${formatEvent(list('a'))} \u001b[0m\nchatter\n${formatEvent(pass('a'))}`);
    watch.output(formatEvent(end));
    watch.exit(0);
    assert.deepEqual(await watch.record, run([list('a'), pass('a'), end]));
    assert.deepEqual(others, ['chatter']);
  });

  it('gives up after silence, which chatter does not break', async () => {
    const watch = watchRun({ silenceMs: 30 });
    watch.output(formatEvent(list('a')));
    const chatter = setInterval(() => watch.output('still loading'), 5);
    const record = await watch.record;
    clearInterval(chatter);
    assert.equal(record.ending, 'silence');
  });

  it('is told that the page closed', async () => {
    const watch = watchRun({ silenceMs: 10_000 });
    watch.closed();
    watch.exit(0); // too late: the page was gone before
    assert.equal((await watch.record).ending, 'closed');
  });

  it('takes a torn line for no event', () => {
    assert.equal(parseEvent(formatEvent(pass('a')).slice(0, -5)), undefined);
  });

  it('puts lines together from chunks that end anywhere', () => {
    const lines: string[] = [];
    const read = byLine(line => lines.push(line));
    const bytes = Buffer.from('é one\ntwo\nrest');
    for (const byte of bytes) read(Buffer.from([byte]));
    assert.deepEqual(lines, ['é one', 'two']);
  });
});
