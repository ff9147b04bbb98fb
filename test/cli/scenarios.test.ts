import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { main } from '../../src/cli/main.ts';
import { memoryIo } from './memory-io.ts';
import { replay } from './scenario.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** `*.scenario`, see scenario.ts; `UPDATE=1` rewrites what is expected. */
describe('command line', () => {
  for (const file of readdirSync(here).filter((name) => name.endsWith('.scenario'))) {
    it(file.replace('.scenario', '').replaceAll('-', ' '), async () => {
      const path = join(here, file);
      const scenario = readFileSync(path, 'utf8');
      const actual = await replay(scenario);
      if (process.env['UPDATE']) writeFileSync(path, actual);
      else assert.equal(actual, scenario);
    });
  }

  it('a wrong expectation fails', async () => {
    const scenario = 'Shows that it can fail.\n\n=== command\nplumbline --version\n=== stdout\n9.9.9\n=== status 0\n';
    assert.notEqual(await replay(scenario), scenario);
  });

  it('a fault of our own is one line and status 2', async () => {
    const { io, told } = memoryIo(['coverage', 'a.md'], { files: new Map(), folders: [], cwd: '', columns: undefined });
    const status = await main({ ...io, read: () => { throw new Error('the disk is on fire'); } });
    assert.deepEqual([status, told.stdout, told.stderr], [2, '', 'plumbline: this is a fault of Plumbline itself: the disk is on fire\n']);
  });

  it('a wildcard stands for any text', async () => {
    const scenario = 'Shows a wildcard.\n\n=== command\nplumbline --version\n=== stdout\n1.[..].3\n=== status 0\n';
    assert.equal(await replay(scenario), scenario);
  });
});
