import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { main } from '../../src/cli/main.ts';
import { createStatusLine } from '../../src/cli/status-line.ts';
import { memoryIo } from './memory-io.ts';

describe('files of the command line', () => {
  const world = { folders: ['.git'], cwd: '', columns: undefined };

  it('a file that goes while others are read is named, and the rest is checked', async () => {
    const files = new Map([['docs/a.md', '# A\n'], ['docs/b.md', '# B\n'], ['docs/c.md', '# C\n']]);
    const { io, told } = memoryIo(['lint', '--template', 'five-step', '--format', 'json', 'docs'], { ...world, files });
    const status = await main({ ...io, read: (path) => (path.endsWith('/a.md') && files.delete('docs/b.md'), io.read(path)) });
    assert.deepEqual([status, told.stderr], [0, 'docs/b.md: it has gone since its folder was read; it was skipped.\nChecked 2 documents, skipped 0.\n']);
  });

  it('a Markdown file may end in .markdown', async () => {
    const { io, told } = memoryIo(['lint', '--template', 'five-step', '--format', 'json', 'docs'], { ...world, files: new Map([['docs/a.markdown', '# A\n'], ['docs/b.MD', '# B\n'], ['docs/c.mdx', '# C\n']]) });
    await main(io);
    assert.equal(told.stderr, 'Checked 2 documents, skipped 0.\n');
  });

  it('a folder that goes before it is read holds nothing', async () => {
    const { io, told } = memoryIo(['lint', 'docs'], { ...world, files: new Map([['docs/a.md', '# A\n'], ['docs/gone/b.md', '# B\n']]) });
    const gone = (path: string): boolean => path.includes('/gone');
    await main({ ...io, list: (path) => (gone(path) ? undefined : io.list(path)), exists: (path) => !gone(path) && io.exists(path) });
    assert.match(told.stderr, /^Checked 0 documents, skipped 1\./);
  });

  it('a terminal is told how far it is', async () => {
    const { io } = memoryIo(['lint', 'docs'], { ...world, files: new Map([['docs/a.md', '# A\n'], ['docs/b.md', '# B\n']]) });
    const said: string[] = [];
    await main({ ...io, status: (text) => void said.push(text) });
    assert.deepEqual(said.filter((text) => text.startsWith('Checking')), ['Checking 1 of 2: docs/a.md', 'Checking 2 of 2: docs/b.md']);
  });

  it('the status line keeps quiet at first, is written over, cut to the width and taken away', () => {
    let time = 0;
    let written = '';
    const status = createStatusLine((text) => void (written += text), () => 10, () => time);
    status('too early');
    status('');
    assert.equal(written, '');
    time = 1000;
    status('one of many files');
    status('too soon');
    time = 2000;
    status('two');
    status('');
    assert.equal(written, '\r\x1b[Kone of ma\r\x1b[Ktwo\r\x1b[K');
  });
});
