import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { after, before, beforeEach, describe, it } from 'mocha';
import { parse } from 'yaml';
import { cliBuild } from '../../src/dev/cli-build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly { readonly id?: string; readonly name?: string; readonly if?: string; readonly uses?: string; readonly run?: string; readonly env?: Readonly<Record<string, string>> }[] };
}

interface Hook {
  readonly id: string;
  readonly entry: string;
}

/** What the pages, the action and the hooks promise, run in a repository as a team has it: a known gap on main, a new one on the branch. */
describe('continuous integration', function () {
  this.timeout(60_000);
  let folder = '';
  let project = '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-ci-'));
    project = join(folder, 'project');
    for (const path of ['bin', 'action', 'temp']) mkdirSync(join(folder, path));
    await build({ ...cliBuild(join(folder, 'action/dist')), absWorkingDir: root, minify: true, logLevel: 'silent' });
    writeFileSync(join(folder, 'bin/plumbline'), `#!/bin/sh\nexec "${process.execPath}" "${join(folder, 'action/dist/cli.js')}" "$@"\n`);
    chmodSync(join(folder, 'bin/plumbline'), 0o755);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  beforeEach(() => {
    rmSync(project, { recursive: true, force: true });
    mkdirSync(join(project, 'docs/design'), { recursive: true });
    const document = (title: string): string => `---\nplumbline: { template: ../../rubric.md, stage: review }\n---\n# ${title}\n\n## Goals\n\nTwo visitors at once.\n`;
    put('rubric.md', '# {{title}}\n\n## Caching\n<!-- plumbline: id=caching topics=caching required=small,standard,large -->\n');
    put('README.md', '# Read me\n');
    put('doc.md', '# Any document\n');
    put('docs/design/seed-bank.md', document('Seed bank'));
    sh('git init -q && git add . && git -c user.name=t -c user.email=t@example.org commit -qm all && git update-ref refs/remotes/origin/main HEAD');
    sh('plumbline lint --baseline plumbline-baseline.json --update-baseline docs/design');
    put('docs/design/tide-gauge.md', document('Tide gauge'));
  });

  const documented = ['docs/ci.md', 'README.md'].flatMap((page) => commandsOf(read(page)).map((command) => ({ page, command })));

  it('the pages have commands for GitHub, GitLab, Jenkins and pre-commit', () => {
    for (const part of ['--format github', '--format sarif', '--format junit', '--format json', '--update-baseline', '--changed-since', '--allow-none']) assert.ok(documented.some(({ command }) => command.includes(part)), part);
  });

  for (const { page, command } of documented) {
    it(`${page}: ${command}`, () => {
      const { status, stdout, stderr } = sh(command, { GITHUB_BASE_REF: 'main', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' });
      const isLenient = /\|\| true|--update-baseline|--fail-on error|^plumbline (?!lint)/.test(command);
      assert.equal(status, isLenient ? 0 : 1, stdout + stderr);
      const [, file] = /> (\S+)/.exec(command) ?? [];
      const said = file === undefined ? stdout + stderr : readFileSync(join(project, file), 'utf8');
      if (/explain/.test(command)) assert.match(said, /missing-indexes/);
      else if (!/--update-baseline|coverage|progress|new|estimates|report|template/.test(command)) assert.match(said, /missing-caching/);
      if (/--format (?:sarif|json)/.test(command)) assert.ok(JSON.parse(said));
      if (/--format junit/.test(command)) assert.match(said, /^<\?xml [^]*<\/testsuites>\n$/);
      if (/--(?:baseline \S+ docs|changed-since)/.test(command)) assert.doesNotMatch(said, /seed-bank/);
    });
  }

  describe('action.yml', () => {
    const action = parse(read('action.yml')) as Action;
    const check = action.runs.steps.find(({ id }) => id === 'check');

    /** Runs the step as GitHub does, with the inputs that a workflow gives; expressions of other kinds are not known here. */
    function runCheck(given: Readonly<Record<string, string>>): { status: number | null; stdout: string; stderr: string; output: string } {
      const env: Record<string, string> = { GITHUB_ACTION_PATH: join(folder, 'action'), GITHUB_OUTPUT: join(folder, 'output'), RUNNER_TEMP: join(folder, 'temp') };
      for (const [name, expression] of Object.entries(check?.env ?? {})) {
        const [, input] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression) ?? [];
        assert.ok(input !== undefined && action.inputs[input], expression);
        env[name] = given[input] ?? action.inputs[input].default;
      }
      for (const input of Object.keys(given)) assert.ok(action.inputs[input], input);
      writeFileSync(join(folder, 'output'), '');
      rmSync(join(folder, 'temp/plumbline.sarif'), { force: true });
      const told = sh(check?.run ?? '', env);
      return { ...told, output: readFileSync(join(folder, 'output'), 'utf8') };
    }

    it('annotates, leaves a SARIF file for the upload, and fails the job', () => {
      const { status, stdout, output } = runCheck({ paths: 'docs/design\n\n' });
      assert.equal(status, 1);
      assert.equal(stdout.match(/^::warning file=docs\/design\/(?:seed-bank|tide-gauge)\.md,line=4,/gm)?.length, 2);
      assert.equal(output, `sarif=${join(folder, 'temp/plumbline.sarif')}\n`);
      assert.equal((JSON.parse(readFileSync(join(folder, 'temp/plumbline.sarif'), 'utf8')) as { runs: { results: object[] }[] }).runs[0]?.results.length, 2);
    });
    it('takes a baseline, a revision and a severity', () => {
      assert.match(runCheck({ baseline: 'plumbline-baseline.json' }).stdout, /^::warning file=docs\/design\/tide-gauge\.md[^\n]*\n$/);
      assert.match(runCheck({ 'changed-since': 'origin/main' }).stdout, /^::warning file=docs\/design\/tide-gauge\.md[^\n]*\n$/);
      assert.equal(runCheck({ 'fail-on': 'error', sarif: 'false' }).status, 0);
      assert.equal(existsSync(join(folder, 'temp/plumbline.sarif')), false);
    });
    it('runs nothing that an input says', () => {
      const { status } = runCheck({ paths: '$(touch ran)`touch ran`', baseline: '"; touch ran; "' });
      assert.deepEqual([status, readdirSync(project).includes('ran')], [2, false]);
    });
    it('uploads nothing where the run could not be made', () => assert.deepEqual(runCheck({ paths: 'nowhere' }).output, ''));
    it('sets up Node, builds, and uploads what the check left', () => {
      const [node, make, , upload] = action.runs.steps;
      assert.match(node?.uses ?? '', /^actions\/setup-node@/);
      assert.match(make?.run ?? '', /npm ci .* && node esbuild\.mjs$/);
      assert.match(upload?.uses ?? '', /upload-sarif@/);
      assert.match(upload?.if ?? '', /steps\.check\.outputs\.sarif != ''/);
    });
  });

  describe('.pre-commit-hooks.yaml', () => {
    const hooks = parse(read('.pre-commit-hooks.yaml')) as Hook[];
    for (const { id, entry } of hooks) {
      it(`${id} fails on a document with a gap, and lets others pass`, () => {
        assert.equal(sh(`${entry} README.md docs/design/tide-gauge.md`).status, 1);
        assert.equal(sh(`${entry} README.md`).status, 0);
      });
    }
    it('installs: the package is the command line and the server, and runs without anything else', () => {
      const home = join(folder, 'installed');
      const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' });
      assert.equal(packed.status, 0, packed.stderr);
      const [{ filename, files } = { filename: '', files: [] }] = JSON.parse(packed.stdout.slice(packed.stdout.search(/^\[$/m))) as { filename: string; files: { path: string }[] }[];
      assert.deepEqual(files.map(({ path }) => path).filter((path) => !/^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/(?:cli|lsp|extension)\.js|docs\/[\w-]+\.md)$/.test(path)), []);
      const installed = spawnSync('npm', ['install', '--global', '--offline', '--prefix', home, join(folder, filename)], { encoding: 'utf8' });
      assert.equal(installed.status, 0, installed.stderr);
      const { status, stdout } = sh(`"${home}/bin/plumbline" lint --format json docs/design/tide-gauge.md`);
      assert.deepEqual([status, (JSON.parse(stdout) as { rule: string }[]).map(({ rule }) => rule)], [1, ['missing-caching']]);
      assert.match(sh(`"${home}/bin/plumbline" lsp --stdio < /dev/null`).stderr, /^$/);
    });
  });

  function put(path: string, text: string): void {
    writeFileSync(join(project, path), text);
  }

  function sh(command: string, env: Readonly<Record<string, string>> = {}): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', command], { cwd: project, encoding: 'utf8', env: { ...process.env, ...env, PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter) } });
    return { status, stdout, stderr };
  }
});

/** The command lines of a page's code blocks: from the word to the end of the line, the quote or the comment. */
function commandsOf(page: string): string[] {
  const blocks = Array.from(page.matchAll(/^```\w+\n(.*?)^```$/gms), ([, block = '']) => block);
  return blocks.flatMap((block) => Array.from(block.matchAll(/^\s*(?:- run: |- |sh ')?(plumbline [a-z][^'#\n]*)/gm), ([, command = '']) => command.trim()));
}
