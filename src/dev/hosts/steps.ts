import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Counts } from './judge.ts';
import { inPackage, outFile, root } from './paths.ts';
import { exitOnSignals } from './process.ts';

/** One part of a test run. A step that throws counts as one failed test. */
export interface Step {
  readonly name: string;
  run(): Promise<Counts>;
}

const PASSED: Counts = { passed: 1, failed: 0 };
const FAILED: Counts = { passed: 0, failed: 1 };

/** Runs the steps in order, ends with the line `N passed, N failed`, and sets the exit code. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  exitOnSignals();
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    const start = performance.now();
    const counts = await runStep(step);
    total.passed += counts.passed;
    total.failed += counts.failed;
    console.log(`   ${step.name}: ${counts.passed} passed, ${counts.failed} failed (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
  if (total.passed + total.failed === 0) total.failed = 1; // a run without tests shows nothing
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  // A server or browser that a failed step left behind must not keep the run alive.
  process.exit(total.failed === 0 ? 0 : 1);
}

async function runStep(step: Step): Promise<Counts> {
  try {
    return await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

/** A command that counts as one test: passed when it ends with 0. */
export async function runCommand(command: string, ...args: readonly string[]): Promise<Counts> {
  return (await spawnInRoot(command, args)) === 0 ? PASSED : FAILED;
}

/** A script of this repository or of a package, run by the Node that runs us. */
export const runNode = (...args: readonly string[]): Promise<Counts> => runCommand(process.execPath, ...args);

/** Runs the unit tests as .mocharc.json describes them, prints what failed and counts. */
export async function runUnitTests(options: { readonly grep?: string } = {}): Promise<Counts> {
  const report = outFile('unit.json');
  rmSync(report, { force: true }); // else a crash would be answered with the last run's counts
  const code = await spawnInRoot(process.execPath, [inPackage('mocha/bin/mocha.js'), '--reporter', 'json', '--reporter-option', `output=${report}`, ...(options.grep ? ['--grep', options.grep] : [])], { stdout: 'ignore' });
  if (!existsSync(report)) throw new Error(`mocha ended with ${code} and without a report.`);

  const { stats, failures } = JSON.parse(readFileSync(report, 'utf8')) as MochaReport;
  for (const { fullTitle, err } of failures) console.error(`\n  FAILED  ${fullTitle}\n${(err.stack ?? err.message ?? '').replace(/^/gm, '    ')}${describeDifference(err)}`);
  // A skipped test proves nothing, so it does not pass; nor does a run without tests, or one that failed beside them.
  const failed = stats.failures + stats.pending;
  const unexplained = failed === 0 && (code !== 0 || stats.passes === 0);
  if (0 < stats.pending) console.error(`\n  FAILED  ${stats.pending} tests are skipped; a test runs or is deleted.`);
  if (unexplained) console.error(`\n  FAILED  mocha ended with ${code} after ${stats.passes} tests.`);
  return { passed: stats.passes, failed: failed + (unexplained ? 1 : 0) };
}

interface MochaReport {
  readonly stats: { readonly passes: number; readonly failures: number; readonly pending: number };
  readonly failures: readonly { readonly fullTitle: string; readonly err: MochaError }[];
}

interface MochaError {
  readonly message?: string;
  readonly stack?: string;
  readonly expected?: string;
  readonly actual?: string;
}

function describeDifference(error: MochaError): string {
  if (error.expected === undefined || error.actual === undefined || error.stack?.includes(error.expected)) return '';
  return `\n    expected: ${error.expected}\n    actual:   ${error.actual}`;
}

function spawnInRoot(command: string, args: readonly string[], options: { readonly stdout?: 'ignore' } = {}): Promise<number> {
  // The project's own tools and its Node come first, also when we were not started by npm.
  const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH: path }, stdio: ['ignore', options.stdout ?? 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('close', code => resolve(code ?? 1));
  });
}
