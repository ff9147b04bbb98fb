import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../../src/core/index.ts';
import { engine } from '../../support/check.ts';

const stateOf = (topic: string, heading: string, body: string): string | undefined => engine.recognise(parseDocument(`# Tram depot\n\n## ${heading}\n\n${body}\n`)).get(topic)?.state;

describe('a section of few words', () => {
  it('is a list of three names, whatever parts them, and else thin', () => {
    for (const body of ['- Quick\n- Safe\n- Cheap', 'Quick; safe; cheap.', 'Quick, safe and cheap.']) assert.equal(stateOf('non-functional-requirements', 'Non-functional requirements', body), 'covered', body);
    for (const body of ['- Quick\n- Safe', 'Quick and safe.', 'Quick.']) assert.equal(stateOf('non-functional-requirements', 'Non-functional requirements', body), 'thin', body);
  });
  it('is answered by one item where names are what is asked for', () => {
    assert.equal(stateOf('scope', 'Out of scope', '- Buses'), 'covered');
    assert.equal(stateOf('scope', 'Out of scope', 'Buses.'), 'thin');
    assert.equal(stateOf('open-questions', 'Open questions', '- Who opens the gate?'), 'covered');
    assert.equal(stateOf('caching', 'Caching', '- Redis'), 'thin');
    assert.equal(stateOf('scope', 'Out of scope', '- TODO'), 'placeholder');
  });
});
