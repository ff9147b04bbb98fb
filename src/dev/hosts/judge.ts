import type { TestEvent } from './events.ts';

/** What was seen of a test run, from its start to its end. */
export interface RunRecord {
  readonly events: readonly TestEvent[];
  /** `exit`: the run reported its end. `closed`: the page or process went away first. `silence`: nothing was heard for too long. */
  readonly ending: 'exit' | 'closed' | 'silence';
  readonly code?: number;
}

/** The tests another host listed for the same bundle. */
export interface OtherList {
  readonly host: string;
  readonly tests: readonly string[];
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export interface Verdict extends Counts {
  /** What is wrong with the run as a whole, as sentences; each counts as one failed test. */
  readonly problems: readonly string[];
}

/**
 * Judges a run: a test passes when it is listed and reported as passed, and everything else fails it. A run cannot pass
 * by not running: no tests, a closed page, silence, or a list unlike another host's each count as a failure.
 */
export function judge(run: RunRecord, others: readonly OtherList[] = []): Verdict {
  const listed = listedTests(run) ?? [];
  const passed = new Set(run.events.flatMap(event => (event.kind === 'pass' ? [event.test] : [])));
  const failed = new Set(run.events.flatMap(event => (event.kind === 'fail' ? [event.test] : [])));
  const good = listed.filter(test => passed.has(test) && !failed.has(test));
  const bad = new Set([...failed, ...listed.filter(test => !good.includes(test))]);

  const problems = [
    ...findEndingProblems(run),
    ...findListProblems(listed, others),
    ...(run.ending === 'exit' && run.code !== 0 && bad.size === 0 ? [`The run ended with ${run.code ?? 'no code'} though no test failed.`] : []),
  ];
  return { passed: good.length, failed: bad.size + problems.length, problems };
}

/** The titles the run announced, or undefined when it never came that far. */
export function listedTests(run: RunRecord): readonly string[] | undefined {
  return run.events.find(event => event.kind === 'list')?.tests;
}

/** The tests that failed, with why; also those that were listed and never reported a result. */
export function findFailures(run: RunRecord): { readonly test: string; readonly message: string }[] {
  const failures = run.events.flatMap(event => (event.kind === 'fail' ? [{ test: event.test, message: event.message }] : []));
  const reported = new Set(run.events.flatMap(event => (event.kind === 'pass' || event.kind === 'fail' ? [event.test] : [])));
  const skipped = new Set(run.events.flatMap(event => (event.kind === 'skip' ? [event.test] : [])));
  const silent = (listedTests(run) ?? []).filter(test => !reported.has(test));
  return [...failures, ...silent.map(test => ({ test, message: skipped.has(test) ? 'It was skipped; a test runs or is deleted.' : 'It was listed and did not run to its end.' }))];
}

function findEndingProblems(run: RunRecord): string[] {
  switch (run.ending) {
    case 'closed': return ['The page or process closed before the run had ended.'];
    case 'silence': return ['The run fell silent and was given up.'];
    case 'exit': return run.events.some(event => event.kind === 'end') ? [] : ['The run ended without saying so; its tests may not all have run.'];
  }
}

function findListProblems(listed: readonly string[], others: readonly OtherList[]): string[] {
  if (listed.length === 0) return ['The run has no tests.'];
  const twice = listed.filter((test, index) => listed.indexOf(test) !== index);
  return [
    ...[...new Set(twice)].map(test => `Two tests are called "${test}".`),
    ...others.flatMap(other => {
      const missing = other.tests.filter(test => !listed.includes(test));
      const extra = listed.filter(test => !other.tests.includes(test));
      if (missing.length + extra.length === 0) return [];
      return [`The tests differ from those of the ${other.host} host: ${[...missing.map(test => `"${test}" is missing here`), ...extra.map(test => `"${test}" is only here`)].join(', ')}.`];
    }),
  ];
}
