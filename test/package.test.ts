import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const vsce = createRequire(import.meta.url)('@vscode/vsce') as { listFiles(options: { cwd: string; dependencies: boolean }): Promise<string[]> };

const ALLOWED = [
  /^package(\.nls(\.[\w-]+)?)?\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^dist\/(extension|server|review)\.js$/,
  /^media\/[\w/-]+\.(png|svg|css|md)$/,
  /^l10n\/bundle\.l10n\.[\w-]+\.json$/,
  /^media\/plumbline\.schema\.json$/,
  /^syntaxes\/[\w-]+(\.tmLanguage)?\.json$/,
  /^snippets\/plumbline\.code-snippets$/,
];

const findUnexpected = (files: readonly string[]): string[] => files.filter(file => !ALLOWED.some(pattern => pattern.test(file)));

describe('the package', () => {
  let files: readonly string[] = [];
  before(async function () {
    this.timeout(20_000);
    files = await vsce.listFiles({ cwd: root, dependencies: false });
  });

  it('ships nothing that is not on the list', () => {
    assert.deepEqual(findUnexpected(files), []);
  });

  it('ships what the manifest points to', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<'main' | 'browser' | 'icon', string>;
    const needed = [manifest.main, manifest.browser, manifest.icon, 'dist/server.js', 'dist/review.js', 'media/review.css'].map(path => path.replace(/^\.\//, ''));
    assert.deepEqual(needed.filter(path => !files.includes(path)), [], 'Build first: npm run build');
  });

  for (const planted of ['dist/cli.js', 'dist/extension.js.map', 'src/core/lint.ts', 'test/workspace/README.md', 'node_modules/yaml/package.json', 'media/notes.txt', '.env']) {
    it(`would notice ${planted}`, () => {
      assert.deepEqual(findUnexpected(['package.json', planted]), [planted]);
    });
  }
});
