import { formatEvent } from '../../../src/dev/hosts/events.ts';
import { reportTo } from '../../../src/dev/hosts/reporter.ts';

declare const PLUMBLINE_GREP: string;

/** What VS Code calls to run the suite; it rejects when a test failed, which becomes the run's exit code. */
export function run(): Promise<void> {
  // eslint-disable-next-line no-console -- the console is the only way out of an extension host
  mocha.reporter(reportTo(event => console.log(formatEvent(event))) as unknown as Mocha.ReporterConstructor);
  if (PLUMBLINE_GREP) mocha.grep(PLUMBLINE_GREP);
  return new Promise((resolve, reject) => {
    mocha.run(failures => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))));
  });
}
