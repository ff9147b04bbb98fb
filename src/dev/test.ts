// `npm test`: everything that runs without VS Code, then the real VS Code for the Web. `npm test -- unit ui` runs only
// those steps; `--grep=TEXT` only the tests with TEXT in their title.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inPackage, root, workspace } from './hosts/paths.ts';
import { runNode, runSteps, runUnitTests, type Step } from './hosts/steps.ts';
import { buildSuite, runSuiteInPage } from './hosts/suite.ts';
import { runUi } from './hosts/ui.ts';
import { startWebHost } from './hosts/web-host.ts';

const { values, positionals } = parseArgs({ options: { grep: { type: 'string' } }, allowPositionals: true });
const only = values.grep === undefined ? {} : { grep: values.grep };
const isBuilt = { value: true };
const generator = 'src/dev/generate.ts';

const steps: Step[] = [
  {
    name: 'build',
    async run() {
      const counts = await runNode('esbuild.mjs');
      isBuilt.value = counts.failed === 0;
      return counts;
    },
  },
  { name: 'lint', run: () => runNode(inPackage('eslint/bin/eslint.js'), '.') },
  {
    name: 'types',
    async run() {
      const tsc = inPackage('typescript/bin/tsc');
      const core = await runNode(tsc, '-p', 'src/core');
      const all = await runNode(tsc, '-p', '.');
      return { passed: core.passed + all.passed, failed: core.failed + all.failed };
    },
  },
  { name: 'unit', run: () => runUnitTests(only) },
  // Until there is a generator there is nothing that could be stale.
  ...(existsSync(join(root, generator)) ? [{ name: 'generated', run: () => runNode(generator, '--check') }] : []),
  { name: 'suite', run: needsBuild(runWebSuite) },
  { name: 'ui', run: needsBuild(() => runUi('web', only)) },
];

const unknown = positionals.filter(name => !steps.some(step => step.name === name));
if (0 < unknown.length) {
  console.error(`No step is called ${unknown.join(', ')}. There are: ${steps.map(step => step.name).join(', ')}.`);
  process.exit(2);
}
await runSteps(steps.filter(step => positionals.length === 0 || positionals.includes(step.name)));

async function runWebSuite() {
  const bundle = await buildSuite(only);
  const host = await startWebHost({ folder: workspace });
  try {
    return await runSuiteInPage(host, bundle);
  } finally {
    await host.stop();
  }
}

/** What runs in VS Code runs what the build made; after a failed build it would test the last one. */
function needsBuild(run: Step['run']): Step['run'] {
  return () => (isBuilt.value ? run() : Promise.reject(new Error('Not run, because the build failed.')));
}
