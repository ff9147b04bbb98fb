// `npm run test:neovim`: the language server in an editor that is not ours. Needs `nvim` 0.7 or newer on the PATH.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './hosts/paths.ts';
import { runNode, runSteps } from './hosts/steps.ts';

interface Finding {
  readonly code: string;
  readonly severity: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly source: string;
}

interface Seen {
  readonly problem?: string;
  readonly found?: boolean;
  readonly first: readonly Finding[];
  readonly fixed?: boolean;
  readonly second: readonly Finding[];
  readonly text: readonly string[];
  readonly hover?: { readonly contents: { readonly value: string } };
}

const RUBRIC = '# {{title}}\n\n## Caching\n<!-- plumbline: id=caching topics=caching required=small,standard,large -->\n';

/** An editor that hangs is a failure, in milliseconds. */
const LIMIT = 90_000;

let seen: Seen;
const passed = { passed: 1, failed: 0 };

await runSteps([
  { name: 'build', run: () => runNode('esbuild.mjs') },
  { name: 'neovim starts the server as docs/editors.md says', run: () => Promise.resolve((seen = drive())).then(() => passed) },
  {
    name: 'findings are shown at their place',
    async run() {
      assert.equal(seen.problem, undefined);
      assert.equal(seen.first.length, 1);
      assert.match(seen.first[0]?.message ?? '', /^Missing: Caching\./);
      const { message: _message, ...rest } = seen.first[0] ?? { message: '' };
      assert.deepEqual(rest, { code: 'missing-caching', severity: 2, line: 0, column: 4, source: 'plumbline' });
      return passed;
    },
  },
  {
    name: 'a code action is carried out',
    async run() {
      assert.ok(seen.fixed);
      assert.ok(seen.text.includes('## Caching'), seen.text.join('\n'));
      assert.deepEqual(seen.second.map(({ code }) => code), ['empty-section']);
      return passed;
    },
  },
  {
    name: 'a heading tells about itself',
    async run() {
      assert.match(seen.hover?.contents.value ?? '', /^\*\*Caching\*\* - empty, required/);
      return passed;
    },
  },
]);

function drive(): Seen {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-neovim-'));
  try {
    for (const path of ['bin', 'home', 'project/.git', 'project/docs']) mkdirSync(join(folder, path), { recursive: true });
    // The command as it is on the PATH when the package is installed.
    writeFileSync(join(folder, 'bin/plumbline'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n`);
    chmodSync(join(folder, 'bin/plumbline'), 0o755);
    writeFileSync(join(folder, 'project/rubric.md'), RUBRIC);
    writeFileSync(join(folder, 'project/.plumbline.yaml'), 'documents:\n  - { include: "docs/**/*.md", template: ./rubric.md, stage: review }\n');
    writeFileSync(join(folder, 'project/docs/gap.md'), '#   Grün\n\nA seed bank lends seeds to growers.\n');
    writeFileSync(join(folder, 'settings.lua'), setting());
    const home = join(folder, 'home');
    const env = { ...process.env, PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter), HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_STATE_HOME: home, SETTINGS: join(folder, 'settings.lua'), RESULT: join(folder, 'result.json') };
    const { error, stderr } = spawnSync('nvim', ['--clean', '--headless', '-n', '-c', `luafile ${join(root, 'test/neovim/drive.lua')}`], { cwd: join(folder, 'project'), env, encoding: 'utf8', timeout: LIMIT, stdio: ['ignore', 'pipe', 'pipe'] });
    if (error) throw new Error(`nvim could not be run: ${error.message}`);
    try {
      return JSON.parse(readFileSync(env.RESULT, 'utf8')) as Seen;
    } catch {
      throw new Error(`nvim left no result: ${stderr}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The last Lua block of the page: the one for the Neovim that distributions have. */
function setting(): string {
  const [, lua] = [...readFileSync(join(root, 'docs/editors.md'), 'utf8').matchAll(/^```lua\n(.*?)^```$/gms)].at(-1) ?? [];
  if (lua === undefined) throw new Error('docs/editors.md has no Lua block.');
  return lua;
}
