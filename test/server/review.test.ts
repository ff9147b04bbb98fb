import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FERRY } from '../core/review/ferry.ts';
import { connect } from './connect.ts';

describe('the review that the server gives', () => {
  const uri = 'file:///w/ferry.md';
  it('is that of the version at hand, as data and in every form', async () => {
    const client = await connect();
    await client.open(uri, FERRY);
    const first = await client.ask('plumbline/review', { uri });
    assert.deepEqual([first?.version, first?.review.title, first?.review.template?.id], [1, 'Ferry < tickets & "seats"', 'design-doc']);
    const texts = await Promise.all((['panel', 'html', 'markdown'] as const).map((form) => client.ask('plumbline/reviewText', { uri, form })));
    assert.deepEqual(texts.map((text) => text?.text.slice(0, 16)), ['<h1>Ferry &#60; ', '<!DOCTYPE html>\n', '## Design review']);
    client.send(uri, 2, FERRY.replace('who prints tickets?', 'who sells tickets?'));
    const second = await client.ask('plumbline/review', { uri });
    assert.deepEqual([second?.version, second?.review.questions[1]?.text], [2, 'who sells tickets?']);
    client.close();
  });
  it('is none of a file that is no design doc, or is not open', async () => {
    const client = await connect();
    await client.open('file:///w/notes.md', '# Notes\n');
    assert.deepEqual(await Promise.all(['file:///w/notes.md', 'file:///w/none.md'].flatMap((other) => [client.ask('plumbline/review', { uri: other }), client.ask('plumbline/reviewText', { uri: other, form: 'panel' })])), [null, null, null, null]);
    client.close();
  });
});
