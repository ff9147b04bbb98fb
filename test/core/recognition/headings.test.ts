import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../../src/core/index.ts';
import { engine } from '../../support/check.ts';

const stateOf = (topic: string, text: string): string | undefined => engine.recognise(parseDocument(text)).get(topic)?.state;

const DEPOT = '# Tram depot\n\n## The yard\n\nTrams stand in the yard at night, and a driver takes the one that is nearest.\n\n';
const HALL = 'Forty trams are washed there each night, and the hall is a bottleneck.\n';

describe('the words of a heading', () => {
  it('speak for what stands below', () => {
    assert.equal(stateOf('bottlenecks', `${DEPOT}## The hall\n\n${HALL}`), 'missing');
    assert.equal(stateOf('bottlenecks', `${DEPOT}## When the hall saturates\n\n${HALL}`), 'covered');
  });
  it('say nothing as a question, nor over nothing', () => {
    assert.equal(stateOf('bottlenecks', `${DEPOT}## When is it that the hall saturates?\n\n${HALL}`), 'missing');
    assert.equal(stateOf('bottlenecks', `${DEPOT}${HALL}\n## When the hall saturates\n`), 'missing');
  });
  it('are said once with those of the body', () => {
    assert.equal(stateOf('bottlenecks', `${DEPOT}## When the hall saturates\n\nForty trams are washed there each night, and the hall saturates.\n`), 'missing');
  });
});
