// Runs the UI layer, `test/host/ui/*.test.ts`, in a process of its own: `node ui-run.ts <web|node> [grep]`. It prints the
// same event lines as the host suite, so the same judge decides.
import Mocha from 'mocha';
import { globSync } from 'tinyglobby';
import { closeBrowser, closeWorkbenches } from '../../../test/host/support/workbench.ts';
import { formatEvent } from './events.ts';
import { root } from './paths.ts';
import { exitOnSignals } from './process.ts';
import { reportTo } from './reporter.ts';

exitOnSignals();
const grep = process.argv[3];
const mocha = new Mocha({
  // A loaded machine drops a click now and then; what is broken fails twice.
  retries: 1,
  timeout: 50_000, // below the silence after which the run is given up, so that a hanging test is named
  reporter: reportTo(event => console.log(formatEvent(event))) as unknown as Mocha.ReporterConstructor,
  rootHooks: { afterEach: closeWorkbenches, afterAll: closeBrowser },
  ...(grep ? { grep } : {}),
});
for (const file of globSync('test/host/ui/**/*.test.ts', { cwd: root, absolute: true }).sort()) mocha.addFile(file);
await mocha.loadFilesAsync();
mocha.run(failures => process.exit(failures === 0 ? 0 : 1));
