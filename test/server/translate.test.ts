import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatMessage, message } from '../../src/core/index.ts';
import { createSay } from '../../src/server/translate.ts';
import { bundlePath, LANGUAGES, readTexts } from '../../src/dev/translations.ts';
import { connect } from './connect.ts';

const URI = 'file:///w/a.md';
const TEXT = '---\nplumbline:\n  template: design-doc@1\n  stage: reveiw\n---\n# Depot\n\n## Caching\n\n<!-- plumbline-disable-next-line missing-cachin: not yet -->\n\n## Trade-offs\n\n2 million parcels a day / 86,400 s = 230 parcels per second\n';

describe('messages in the language of the editor', () => {
  it('translate what is said within them, and leave the words of the document', () => {
    const said = message('There is no rule "{id}".{hint}', { id: 'empty', hint: message(' Did you mean "{meant}"?', { meant: 'empty-section' }) });
    assert.equal(formatMessage(said), 'There is no rule "empty". Did you mean "empty-section"?');
    const say = createSay({ 'There is no rule "{id}".{hint}': 'Keine Regel {id}.{hint}', ' Did you mean "{meant}"?': ' Etwa {meant}?', empty: 'leer' });
    assert.equal(say(said), 'Keine Regel empty. Etwa empty-section?');
    assert.equal(say(message('Not in the bundle: {name}', { name: '{id}' })), 'Not in the bundle: {id}');
  });

  for (const language of LANGUAGES) {
    it(`are in ${language} in diagnostics, fixes and hovers, with the same ids and places`, async () => {
      const english = await connect();
      const client = await connect(new Map(), { bundle: readTexts(bundlePath(language)) });
      const [plain, other] = [await english.open(URI, TEXT), await client.open(URI, TEXT)];
      const placed = ({ diagnostics }: typeof plain) => diagnostics.map(({ code, range, severity }) => ({ code, range, severity }));
      assert.deepEqual(placed(other), placed(plain));
      assert.ok(plain.diagnostics.length > 5);
      plain.diagnostics.forEach(({ message: said, code }, at) => assert.notEqual(other.diagnostics[at]?.message, said, `${String(code)}: ${String(said)}`));
      const wrong = other.diagnostics.find(({ code }) => code === 'unknown-suppression');
      assert.ok(wrong && String(wrong.message).includes('missing-caching'), 'The suggestion is gone.');
      const titles = (await client.actions(URI, wrong)).map(({ title }) => title);
      assert.ok(titles.length > 0 && titles.every((title) => !/Change|Ignore|Fix all/.test(title)), titles.join('; '));
      assert.doesNotMatch(JSON.stringify(await client.hover(URI, 7, 4)), /A good answer|Example:/);
      english.close();
      client.close();
    });
  }
});
