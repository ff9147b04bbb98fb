import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { after, before, describe, it } from 'mocha';
import { cliBuild } from '../../src/dev/cli-build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The bundle as it ships, as a process: what scenarios in memory cannot show. */
describe('command line as a process', function () {
  this.timeout(30_000);
  let folder = '';
  let cli = '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
    cli = join(folder, 'cli.js');
    await build({ ...cliBuild(folder), absWorkingDir: root, minify: true, logLevel: 'silent' });
    mkdirSync(join(folder, 'project/docs/node_modules'), { recursive: true });
    mkdirSync(join(folder, 'project/.git'));
    write('docs/gap.md', '---\nplumbline:\n  template: ../rubric.md\n  stage: review\n---\n# Seed bank\n\nLends seeds to growers.\n');
    write('docs/node_modules/other.md', '---\nplumbline:\n  template: nothing\n---\n# Not ours\n');
    write('docs/plain.md', '# A read-me\n');
    write('rubric.md', '# {{title}}\n\n## Caching\n<!-- plumbline: id=caching topics=caching required=small,standard,large -->\n');
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('answers with the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(run('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('lints a folder: findings on stdout, counts on stderr, status 1', () => {
    const { status, stdout, stderr } = run('lint', '--format', 'json', 'docs');
    const rows = JSON.parse(stdout) as { file: string; line: number; column: number; rule: string; severity: string }[];
    assert.deepEqual(rows.map(({ file, line, column, rule, severity }) => ({ file, line, column, rule, severity })), [{ file: 'docs/gap.md', line: 6, column: 3, rule: 'missing-caching', severity: 'warning' }]);
    assert.deepEqual([status, stderr], [1, 'Checked 1 document, skipped 1.\n']);
  });

  it('writes a new document once, and the folders it lies in', () => {
    const args = ['new', '--template', 'rubric.md', '--title', 'Tide gauge', '--out', 'docs/deep/tide gauge.md'];
    assert.equal(run(...args).status, 0);
    assert.match(readFileSync(join(folder, 'project/docs/deep/tide gauge.md'), 'utf8'), /template: \.\.\/\.\.\/rubric\.md[^]*# Tide gauge/);
    assert.equal(run(...args).status, 2);
    assert.match(run('lint', 'docs/deep').stderr, /^Checked 1 document, skipped 0\.\n$/);
  });

  it('leaves bytes that are no UTF-8 alone', () => {
    const path = join(folder, 'project/docs/latin.md');
    const bytes = Buffer.concat([Buffer.from('---\nplumbline:\n  template: ../rubric.md\n---\n# Gr'), Buffer.from([0xfc]), Buffer.from('n\n\n<!-- plumbline-disable-next-line missing-cachin: later -->\n')]);
    writeFileSync(path, bytes);
    assert.equal(run('lint', '--fix', 'docs/latin.md').status, 2);
    assert.deepEqual(readFileSync(path), bytes);
    rmSync(path);
  });

  it('does not go round in circles', function () {
    try {
      symlinkSync(join(folder, 'project'), join(folder, 'project/docs/loop'));
      symlinkSync(join(folder, 'project/docs'), join(folder, 'project/docs/loop.md'));
      symlinkSync(join(folder, 'nowhere'), join(folder, 'project/docs/broken.md'));
    } catch {
      this.skip(); // a machine that allows no links
    }
    const { status, stderr } = run('lint', 'docs');
    assert.deepEqual([status, stderr], [1, 'Checked 2 documents, skipped 1.\n']);
    for (const link of ['loop', 'loop.md', 'broken.md']) rmSync(join(folder, 'project/docs', link));
  });

  it('says so when none of 20,000 files is a design document', () => {
    for (let at = 0; at < 20_000; at++) {
      if (at % 500 === 0) mkdirSync(join(folder, `project/many/${at / 500}`), { recursive: true });
      writeFileSync(join(folder, `project/many/${Math.floor(at / 500)}/${at}.md`), `# Note ${at}\n`);
    }
    const { status, stderr } = run('lint', 'many');
    rmSync(join(folder, 'project/many'), { recursive: true });
    assert.match(stderr, /^Checked 0 documents, skipped 20000\. A design document names a template/);
    assert.equal(status, 2);
  });

  it('checks only what git says changed since the branch left a revision', () => {
    const repository = join(folder, 'repository');
    mkdirSync(join(repository, 'docs'), { recursive: true });
    const put = (path: string, text: string): void => writeFileSync(join(repository, path), text);
    const git = (...args: string[]): void => {
      const { status, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...args], { cwd: repository, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    };
    const lint = (cwd: string, ...args: string[]): { status: number | null; files: string[]; stderr: string } => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'lint', '--template', 'five-step', '--stage', 'review', '--format', 'json', ...args], { cwd: join(repository, cwd), encoding: 'utf8' });
      return { status, files: [...new Set(((stdout === '' ? [] : JSON.parse(stdout)) as { file: string }[]).map(({ file }) => file))], stderr };
    };
    git('init', '-q');
    for (const name of ['same', 'committed', 'staged', 'edited', 'removed', 'elsewhere']) put(`docs/${name}.md`, `# ${name}\n`);
    git('add', '.');
    git('commit', '-qm', 'all');
    git('checkout', '-qb', 'work');
    put('docs/committed.md', '# Committed\n');
    git('commit', '-qam', 'one');
    git('checkout', '-q', 'main');
    put('docs/elsewhere.md', '# Elsewhere\n');
    git('commit', '-qam', 'on main');
    git('checkout', '-q', 'work');
    assert.deepEqual(lint('', '--changed-since', 'work'), { status: 0, files: [], stderr: 'Checked 0 documents, skipped 0. Nothing changed since work.\n' });
    put('docs/staged.md', '# Staged\n');
    git('add', '.');
    put('docs/edited.md', '# Edited\n');
    put('docs/Gr\u00fcn new.md', '# New\n');
    rmSync(join(repository, 'docs/removed.md'));
    assert.deepEqual(lint('', '--changed-since', 'main').files, ['docs/Gr\u00fcn new.md', 'docs/committed.md', 'docs/edited.md', 'docs/staged.md']);
    assert.deepEqual(lint('docs', '--changed-since', 'main', 'same.md', '../docs/edited.md').files, ['../docs/edited.md']);
    assert.deepEqual(lint('', '--changed-since', 'nowhere'), { status: 2, files: [], stderr: 'plumbline: --changed-since nowhere: git knows no such revision. A shallow clone lacks it; fetch it first.\n' });
    assert.match(lint('', '--changed-since=--output=x').stderr, /this is no revision/);
    git('checkout', '-q', '--orphan', 'other');
    git('commit', '-qm', 'unrelated');
    assert.match(lint('', '--changed-since', 'main').stderr, /no commit from which both it and HEAD come/);
    assert.match(run('lint', '--changed-since', 'main').stderr, /this is no git repository/);
  });

  it('gives the same answers in the same order on several threads', () => {
    // More files than threads are worth starting for, in folders of which each is not.
    const folders = ['many/a', 'many/b', 'many/c'];
    for (const below of folders) {
      mkdirSync(join(folder, 'project', below), { recursive: true });
      for (let at = 0; at < 80; at++) write(`${below}/${at}.md`, `---\nplumbline: { template: ../../${at % 7 === 0 ? 'nowhere' : 'rubric'}.md, stage: review }\n---\n# ${below} ${at}\n\n## Part ${at % 3}\n`);
      write(`${below}/binary.md`, 'a\0b');
    }
    const rowsOf = (stdout: string): object[] => JSON.parse(stdout) as object[];
    const parts = folders.map((below) => run('lint', '--format', 'json', below));
    const whole = run('lint', '--format', 'json', 'many');
    assert.deepEqual(rowsOf(whole.stdout), parts.flatMap(({ stdout }) => rowsOf(stdout)));
    assert.equal(whole.stderr, `${folders.map((below) => `${below}/binary.md: this is no text file, it contains NUL bytes; it was skipped.\n`).join('')}Checked 240 documents, skipped 3.\n`);
    assert.equal(whole.status, 2);
    const refused = run('lint', '--template', 'five-stepp', 'many');
    assert.deepEqual([refused.status, refused.stdout, refused.stderr.split('\n').length], [2, '', 2]);
    assert.match(refused.stderr, /^plumbline: there is no template "five-stepp"\. Did you mean "five-step"\?/);
    rmSync(join(folder, 'project/many'), { recursive: true });
  });

  it('a reader that stops early is no error', () => {
    const big = join(folder, 'project/big.md');
    writeFileSync(big, '# Seed bank\n');
    const result = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" coverage --format json ${'big.md '.repeat(400)}| head -c 10`], { cwd: join(folder, 'project'), encoding: 'utf8' });
    assert.equal(result.stderr, '');
  });

  it('is one file of moderate size', () => assert.ok(statSync(cli).size < 2_000_000));

  function write(path: string, text: string): void {
    writeFileSync(join(folder, 'project', path), text);
  }

  function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: join(folder, 'project'), encoding: 'utf8' });
    return { status, stdout, stderr };
  }
});
