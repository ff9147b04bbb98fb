import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../../src/core/index.ts';
import { engine } from '../../support/check.ts';

const stateOf = (topic: string, text: string): string | undefined => engine.recognise(parseDocument(`# Tram depot\n\n## The yard\n\nTrams stand in the yard at night.\n\n${text}\n`)).get(topic)?.state;

const WHAT_IF = 'What happens if two drivers take the same tram at the same time?';
const WHY = '**Why do we not use a queue instead of a call?**';

describe('a question', () => {
  it('is a statement where the answer stands below', () => {
    assert.equal(stateOf('edge-cases', `${WHAT_IF}\n\nThe one who is nearer keeps it.`), 'covered');
    assert.equal(stateOf('edge-cases', `- ${WHAT_IF}\n  - The one who is nearer keeps it.`), 'covered');
    assert.equal(stateOf('trade-offs', `${WHY}\n\n- The yard has nine drivers, and each of them has a bell.`), 'covered');
  });
  it('answers nothing alone, before another, or where its list goes on', () => {
    assert.equal(stateOf('edge-cases', WHAT_IF), 'missing');
    assert.equal(stateOf('edge-cases', `${WHAT_IF}\n\nWho keeps it?`), 'missing');
    assert.equal(stateOf('edge-cases', `- ${WHAT_IF}\n- The drivers have to be asked.`), 'missing');
    assert.equal(stateOf('edge-cases', `${WHAT_IF}\n\n## The hall\n\nTrams are washed there.`), 'missing');
    assert.equal(stateOf('trade-offs', WHY), 'missing');
  });
});
