import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { main } from '../src/cli/main.ts';
import { memoryIo } from './cli/memory-io.ts';
import { connect } from './server/connect.ts';

const TEXT = '---\nplumbline:\n  template: design-doc@1\n  size: small\n---\n# Ferry tickets\n\n## Architecture\n\n![Parts](pictures/two%20parts.png)\n\n![Bills](../bills.png)\n';

async function onCommandLine(files: readonly string[]): Promise<string[]> {
  const { io, told } = memoryIo(['lint', '--format', 'json', 'docs/a.md'], { files: new Map([['docs/a.md', TEXT], ...files.map((file) => [file, ''] as const)]), folders: ['.git'], cwd: '', columns: undefined });
  await main(io);
  return (JSON.parse(told.stdout) as { rule: string; message: string }[]).filter(({ rule }) => rule === 'broken-image').map(({ message }) => message);
}

async function inTheServer(files: readonly string[]): Promise<string[]> {
  const client = await connect(new Map(files.map((file) => [`file:///w/${file.replaceAll(' ', '%20')}`, ''])));
  const { diagnostics } = await client.open('file:///w/docs/a.md', TEXT);
  client.close();
  return diagnostics.filter(({ code }) => code === 'broken-image').map(({ message }) => String(message));
}

describe('pictures beside a document', () => {
  for (const [surface, ask] of Object.entries({ 'the command line': onCommandLine, 'the server': inTheServer })) {
    it(`are looked for by ${surface}`, async () => {
      assert.deepEqual(await ask(['docs/pictures/two parts.png', 'bills.png']), []);
      assert.deepEqual(await ask(['docs/pictures/two parts.png']), ['The picture "../bills.png" is not there. Add the file beside the document, or correct the path.']);
      assert.equal((await ask([])).length, 2);
    });
  }
});
