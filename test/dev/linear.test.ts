import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, it } from 'mocha';

const root = fileURLToPath(new URL('../../', import.meta.url));
const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId.startsWith('regexp/') });

const complaints = async (text: string): Promise<number> => (await eslint.lintText(text, { filePath: `${root}src/core/recognition/shapes.ts` }))[0]?.messages.length ?? 0;

describe('patterns', () => {
  it('take time in proportion to the text, all of them', async () => {
    const found = (await eslint.lintFiles(['src/**/*.ts'])).flatMap(({ filePath, messages }) => messages.map(({ line, message }) => `${filePath}:${line} ${message}`));
    assert.deepEqual(found, []);
  }).timeout(60_000);
  for (const planted of ['/(\\w+\\s?)*:/', '/\\s+$/', '/<.*>.*=.*>/', '/a\\d*b?\\d*c/']) {
    it(`would be told of ${planted}`, async () => assert.ok((await complaints(`export const planted = ${planted};\n`)) > 0)).timeout(20_000);
  }
  it('may be bounded', async () => assert.equal(await complaints('export const bounded = /\\s{1,80}$/;\n'), 0)).timeout(20_000);
});
