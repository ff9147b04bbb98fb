import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, it } from 'mocha';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Lints a text as if it stood in an existing file, and tells whether the layering rule speaks. */
async function isKeptOut(file: string, specifier: string): Promise<boolean> {
  const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports' });
  const [result] = await eslint.lintText(`import '${specifier}';\n`, { filePath: `${root}${file}` });
  assert.ok(result);
  const other = result.messages.find((message) => message.ruleId !== 'no-restricted-imports');
  assert.equal(other?.message, undefined);
  return result.messages.length > 0;
}

describe('layers', () => {
  const wrong: [file: string, specifier: string][] = [
    ['src/core/lint.ts', 'node:fs'],
    ['src/core/lint.ts', 'vscode'],
    ['src/core/lint.ts', '../server/server.ts'],
    ['src/core/lint.ts', 'markdown-it'],
    ['src/core/rules/missing.ts', '../../cli/main.ts'],
    ['src/server/server.ts', 'vscode'],
    ['src/server/server.ts', '../client/extension.ts'],
    ['src/server/server.ts', '../core/lint.ts'],
    ['src/client/extension.ts', 'node:fs'],
    ['src/client/extension.ts', '../server/server.ts'],
    ['src/client/extension.ts', '../core/rules/index.ts'],
    ['src/cli/bin.ts', 'vscode'],
    ['src/cli/bin.ts', '../client/extension.ts'],
  ];
  for (const [file, specifier] of wrong) {
    it(`${file} may not import ${specifier}`, async () => assert.equal(await isKeptOut(file, specifier), true)).timeout(20_000);
  }
  const right: [file: string, specifier: string][] = [
    ['src/core/document/parse.ts', 'markdown-it'],
    ['src/core/lint.ts', './rules/index.ts'],
    ['src/server/server.ts', '../core/index.ts'],
    ['src/server/server.ts', '../protocol.ts'],
    ['src/cli/bin.ts', '../core/index.ts'],
    ['src/cli/bin.ts', 'node:fs'],
  ];
  for (const [file, specifier] of right) {
    it(`${file} may import ${specifier}`, async () => assert.equal(await isKeptOut(file, specifier), false)).timeout(20_000);
  }
});
