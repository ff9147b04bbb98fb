import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { launchBrowser } from './browser.ts';
import type { TestEvent } from './events.ts';
import { loadWorkbench, type Host } from './host.ts';
import { findFailures, judge, listedTests, type OtherList, type RunRecord, type Verdict } from './judge.ts';
import { outFile, root } from './paths.ts';
import { watchRun, type Watch } from './watch.ts';

/** How long a run may say nothing before it is given up. */
export const SILENCE_MS = 60_000;

/** The built host suite: one file for the web host, the node host and the desktop. */
export interface SuiteBundle {
  /** Its path below the root, with forward slashes. It lies in the extension's folder because the web host serves it from there. */
  readonly path: string;
  /** Tells whether two hosts ran the same tests. */
  readonly hash: string;
}

/**
 * Bundles `test/host/suite/**` with mocha. An IIFE, because mocha's browser build, bundled as CommonJS, puts itself into
 * `module.exports`; the footer then exports what the host wants: `run`.
 */
export async function buildSuite(options: { readonly grep?: string } = {}): Promise<SuiteBundle> {
  const tests = globSync('test/host/suite/**/*.test.ts', { cwd: root }).sort();
  const contents = [
    `import './test/host/support/mocha.ts';`,
    ...tests.map(path => `import './${path}';`),
    `export { run } from './test/host/support/run.ts';`,
  ].join('\n');
  const path = outFile('suite', 'suite.js');
  await build({
    stdin: { contents, resolveDir: root, sourcefile: 'suite-entry.ts', loader: 'ts' },
    loader: { '.md': 'text' },
    absWorkingDir: root,
    outfile: path,
    bundle: true,
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    // Mocha's browser build reads the query of the page; an extension host has no page.
    banner: { js: "globalThis.location ??= { search: '', pathname: '', href: '' };" },
    define: { PLUMBLINE_GREP: JSON.stringify(options.grep ?? '') },
    external: ['vscode'],
    platform: 'browser',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
  return { path: relative(root, path).replaceAll('\\', '/'), hash };
}

/** Runs the host suite in a page of the web host or the node host, and judges it. */
export async function runSuiteInPage(host: Host, bundle: SuiteBundle): Promise<Verdict> {
  const watch = watchHost(host.name);
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('close', () => watch.closed());
  page.on('crash', () => watch.closed());
  void host.ended.then(() => watch.closed());
  await page.exposeFunction('codeAutomationLog', (_level: string, args: readonly unknown[]) => watch.output(args.map(String).join(' ')));
  await page.exposeFunction('codeAutomationExit', (code: number) => watch.exit(code));
  try {
    await loadWorkbench(page, host, { testBundle: bundle.path });
    const record = await watch.record;
    if (record.ending !== 'exit' && !page.isClosed()) await page.screenshot({ path: outFile('pictures', `${host.name}-suite-${record.ending}.png`) });
    return conclude(host.name, 'suite', bundle.hash, record);
  } finally {
    await browser.close();
  }
}

/** A watch that prints results as they come and keeps everything else in `out/logs/<host>-suite.log`. */
export function watchHost(host: string, layer = 'suite'): Watch {
  const log = outFile('logs', `${host}-${layer}.log`);
  writeFileSync(log, '');
  return watchRun({ silenceMs: SILENCE_MS, onEvent: printEvent, onOther: line => appendFileSync(log, `${line}\n`) });
}

/**
 * Judges a finished run, also against the lists that other hosts left for the same tests, and prints what failed.
 * A list is kept in `out/lists/` under the hash of what was run, so that lists of different tests are never compared.
 */
export function conclude(host: string, layer: string, hash: string, record: RunRecord): Verdict {
  const others = readLists(layer, hash).filter(list => list.host !== host);
  const verdict = judge(record, others);
  const tests = listedTests(record);
  if (tests) writeFileSync(outFile('lists', `${layer}-${hash}-${host}.json`), JSON.stringify(tests, null, 2));

  for (const { test, message } of findFailures(record)) console.error(`\n  FAILED  ${test}\n${message.replace(/^/gm, '    ')}`);
  for (const problem of verdict.problems) console.error(`\n  FAILED  ${host} host, ${layer}: ${problem}`);
  const compared = others.length === 0 ? '' : `, same tests as in: ${others.map(other => other.host).join(', ')}`;
  if (verdict.problems.length === 0) console.log(`  ${tests?.length ?? 0} tests in the ${host} host${compared}`);
  return verdict;
}

function readLists(layer: string, hash: string): OtherList[] {
  const dir = join(outFile('lists', 'x'), '..');
  return readdirSync(dir).flatMap(name => {
    const path = join(dir, name);
    if (!name.startsWith(`${layer}-`)) return [];
    if (!name.startsWith(`${layer}-${hash}-`)) {
      rmSync(path, { force: true }); // of tests that no longer exist in this form
      return [];
    }
    return [{ host: basename(name, '.json').slice(`${layer}-${hash}-`.length), tests: JSON.parse(readFileSync(path, 'utf8')) as string[] }];
  });
}

function printEvent(event: TestEvent): void {
  if (event.kind === 'pass') console.log(`  ok      ${event.test} (${event.ms} ms)`);
  if (event.kind === 'fail') console.log(`  failed  ${event.test}`);
  if (event.kind === 'skip') console.log(`  skipped ${event.test}`);
}
