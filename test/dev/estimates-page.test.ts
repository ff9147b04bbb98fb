import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatValue, parseDocument, sheetOf } from '../../src/core/index.ts';
import { estimatesPage } from '../../src/dev/generate/estimates-page.ts';
import { GRAMMARS, LANGUAGE_FILES } from '../../src/dev/generate/grammar.ts';

describe('the reference of estimate blocks', () => {
  it('shows values that its example comes to', () => {
    const example = /````markdown\n([\s\S]*?)````/.exec(estimatesPage())?.[1] ?? '';
    const shown = [...example.matchAll(/^(.+?) = .*# (.+)$/gm)].map(([, name, value]) => `${name} = ${value}`);
    const { estimates, problems } = sheetOf(parseDocument(example));
    assert.ok(shown.length >= 4);
    assert.deepEqual(problems, []);
    assert.deepEqual(estimates.filter(({ isInput }) => !isInput).map(({ name, value }) => `${name} = ${value ? formatValue(value) : '?'}`), shown);
  });

  it('fits on a page', () => assert.ok(estimatesPage().split('\n').length < 100));
});

interface Pattern {
  readonly match?: string;
  readonly begin?: string;
  readonly name?: string;
}

/** The engine of the editor knows more than JavaScript's; these patterns are of both. */
const regExp = (pattern: string): RegExp => new RegExp(pattern.replaceAll('(^|\\G)', '^'), 'u');

describe('the grammar of estimate blocks', () => {
  const [own, injected] = GRAMMARS.map(({ path }) => LANGUAGE_FILES.get(path.slice(2)) as { readonly patterns: readonly Pattern[]; readonly repository?: { readonly block: Pattern } });

  it('begins behind a fence of that language and no other', () => {
    const begin = regExp(injected?.repository?.block.begin ?? '');
    for (const fence of ['```estimate', '~~~~ Estimate', '   ```estimate title="Load"']) assert.match(fence, begin);
    for (const fence of ['```estimates', '```', '`estimate`', '```text estimate']) assert.doesNotMatch(fence, begin);
  });

  it('tells names, numbers, units, functions and remarks apart', () => {
    const found = (name: string, line: string): string[] => (own?.patterns ?? []).filter((pattern) => pattern.name?.startsWith(name)).flatMap(({ match }) => [...line.matchAll(new RegExp(match ?? '', 'gu'))].map(([text]) => text));
    const line = 'storage per year = peak(writes 2) * 10,000 KB/s + 3 per day # or 4';
    assert.deepEqual(found('support.function', line), ['peak']);
    assert.deepEqual(found('comment', line), ['# or 4']);
    assert.deepEqual(found('constant.numeric', line.split('#')[0] ?? ''), ['2', '10,000', '3']);
    assert.deepEqual(found('keyword.other.unit', line.split('=')[1] ?? ''), ['KB', 's', 'day']);
  });
});
