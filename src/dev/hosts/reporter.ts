import type { TestEvent } from './events.ts';

type Emit = (event: TestEvent) => void;

/** A mocha reporter that tells every step through `emit`. Mocha calls reporters with `new`, so it is a plain function. */
export function reportTo(emit: Emit) {
  return function report(runner: Mocha.Runner): void {
    runner.on('start', () => emit({ kind: 'list', tests: titlesOf(runner.suite).filter(title => wanted(runner).test(title)) }));
    runner.on('test', test => emit({ kind: 'start', test: test.fullTitle() }));
    runner.on('pass', test => emit({ kind: 'pass', test: test.fullTitle(), ms: test.duration ?? 0 }));
    runner.on('pending', test => emit({ kind: 'skip', test: test.fullTitle() }));
    // A hook that fails comes here too, under its own name.
    runner.on('fail', (test, error: unknown) => emit({ kind: 'fail', test: test.fullTitle(), message: describeError(error) }));
    runner.on('end', () => emit({ kind: 'end' }));
  };
}

function titlesOf(suite: Mocha.Suite): string[] {
  return [...suite.tests.map(test => test.fullTitle()), ...suite.suites.flatMap(titlesOf)];
}

/** What `--grep` asks for; mocha's runner keeps it, and does not offer it in its types. */
const wanted = (runner: Mocha.Runner): RegExp => (runner as unknown as { _grep?: RegExp })._grep ?? /(?:)/;

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`;
}
