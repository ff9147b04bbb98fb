import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { argumentsOf, collectMessages } from '../src/dev/messages.ts';
import { bundlePath, LANGUAGES, manifestPath, parseTexts, readTexts } from '../src/dev/translations.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What VS Code, Markdown and our messages mean by signs, which a translation has to keep: links to commands, code. */
const signsOf = (text: string): string[] => [...text.matchAll(/\]\([^)]*\)|`[^`]*`|\{[\w-]+\}|(?:^|\s)#{1,6} |\n/g)].map(([sign]) => sign).sort();

describe('translations', () => {
  let texts: ReadonlyMap<string, readonly string[]>;
  let problems: readonly string[];
  before(function () {
    this.timeout(120_000);
    ({ texts, problems } = collectMessages(root));
  });

  it('can be made of every text that a user of the editor reads', () => {
    assert.deepEqual(problems, []);
    assert.ok(texts.size > 200);
    for (const known of ['Missing: {title}. {question} Add it, or say why it does not apply.', 'That is off by a thousand: KB for MB, or thousand for million.', 'Insert Section', ' Did you mean "{meant}"?', 'The template "{name}" has no section "{section}".']) assert.equal(texts.has(known), !known.includes('{section}'), known);
  });

  it('of two branches are both read where they conflict', () => {
    const conflict = '{\n  "a": "1",\n<<<<<<< ours\n  "b \\"x\\"": "2\\n",\n=======\n  "c": "3: {d}"\n>>>>>>> theirs\n}\n';
    assert.deepEqual(parseTexts(conflict), { a: '1', 'b "x"': '2\n', c: '3: {d}' });
    for (const language of LANGUAGES) assert.deepEqual(readTexts(bundlePath(language)), JSON.parse(readFileSync(`${root}${bundlePath(language)}`, 'utf8')));
  });

  for (const language of LANGUAGES) {
    it(`lack nothing in ${language}, and have nothing that is no longer said`, () => {
      const bundle = readTexts(bundlePath(language));
      const english = readTexts('package.nls.json');
      const manifest = readTexts(manifestPath(language));
      const hint = 'see "npm run translations -- --missing"';
      assert.deepEqual([...texts].filter(([text]) => bundle[text] === undefined).map(([text, [place]]) => `${place}: ${text}`), [], hint);
      assert.deepEqual(Object.keys(english).filter((key) => manifest[key] === undefined), [], hint);
      assert.deepEqual(Object.keys(bundle).filter((text) => !texts.has(text)), []);
      assert.deepEqual(Object.keys(manifest).filter((key) => english[key] === undefined), []);
    });

    it(`keep the arguments, links and code of each text in ${language}`, () => {
      const differing = (source: string, text: string): string[] => (text.trim() !== '' && JSON.stringify(signsOf(source)) === JSON.stringify(signsOf(text)) && JSON.stringify(argumentsOf(source)) === JSON.stringify(argumentsOf(text)) ? [] : [text]);
      const english = readTexts('package.nls.json');
      const found = [...Object.entries(readTexts(bundlePath(language))), ...Object.entries(readTexts(manifestPath(language))).map(([key, text]) => [english[key] ?? key, text] as const)];
      assert.deepEqual(found.flatMap(([source, text]) => differing(source, text)), []);
    });
  }
});
