// `npm run test:desktop`: the host suite in desktop VS Code, where that can be downloaded or PLUMBLINE_VSCODE names one.
import { parseArgs } from 'node:util';
import { runSuiteOnDesktop } from './hosts/desktop.ts';
import { runNode, runSteps } from './hosts/steps.ts';
import { buildSuite } from './hosts/suite.ts';

const { values } = parseArgs({ options: { grep: { type: 'string' } } });

await runSteps([
  { name: 'build', run: () => runNode('esbuild.mjs') },
  { name: 'suite', run: async () => runSuiteOnDesktop(await buildSuite(values.grep === undefined ? {} : { grep: values.grep })) },
]);
