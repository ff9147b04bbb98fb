// `npm run test:node-host`: the same host suite and UI layer as `npm test`, in a VS Code whose extension host is Node.
import { parseArgs } from 'node:util';
import { startNodeHost } from './hosts/node-host.ts';
import { copyWorkspace } from './hosts/paths.ts';
import { runNode, runSteps } from './hosts/steps.ts';
import { buildSuite, runSuiteInPage } from './hosts/suite.ts';
import { runUi } from './hosts/ui.ts';

const { values } = parseArgs({ options: { grep: { type: 'string' } } });
const only = values.grep === undefined ? {} : { grep: values.grep };

await runSteps([
  { name: 'build', run: () => runNode('esbuild.mjs') },
  { name: 'suite', run: runNodeSuite },
  { name: 'ui', run: () => runUi('node', only) },
]);

async function runNodeSuite() {
  const bundle = await buildSuite(only);
  const host = await startNodeHost({ folder: copyWorkspace() });
  try {
    return await runSuiteInPage(host, bundle);
  } finally {
    await host.stop();
  }
}
