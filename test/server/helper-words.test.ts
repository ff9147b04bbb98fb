import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { HELPERS } from '../../src/core/index.ts';
import { bundlePath, readTexts } from '../../src/dev/translations.ts';
import { connect } from './connect.ts';

describe('helpers', () => {
  it('ask in the language of the editor, with the same ids', async () => {
    const uri = 'file:///w/a.md';
    const text = '---\nplumbline:\n  template: design-doc@1\n---\n# Depot\n\nA depot.\n';
    const english = await connect();
    const german = await connect(new Map(), { bundle: readTexts(bundlePath('de')) });
    await english.open(uri, text);
    await german.open(uri, text);
    for (const { id } of HELPERS) {
      const [plain, other] = [await english.ask('plumbline/helper', { uri, helper: id, answers: {} }), await german.ask('plumbline/helper', { uri, helper: id, answers: {} })];
      assert.ok(plain && other);
      assert.notEqual(other.title, plain.title, id);
      assert.deepEqual(other.questions.map((question) => question.id), plain.questions.map((question) => question.id));
    }
    english.close();
    german.close();
  });
});
