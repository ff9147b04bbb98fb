import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../../src/core/index.ts';
import { engine } from '../../support/check.ts';

const pointsOf = (text: string): number => engine.recognise(parseDocument(`# Tram depot\n\n## The yard\n\n${text}\n`)).get('edge-cases')?.points ?? 0;

describe('a condition', () => {
  it('that a sentence begins with is a case that is dealt with, and three are more than one', () => {
    const one = pointsOf('If a tram is long, it takes two tracks.');
    assert.ok(one > 0);
    assert.ok(pointsOf('- If a tram is long, it takes two tracks.\n- If the yard is in use, it waits.\n- If no driver comes, a bell rings.') > one);
    assert.equal(pointsOf('Trams are parked. If a tram is long, it takes two tracks.'), one);
  });
  it('is no case within a sentence', () => assert.equal(pointsOf('A driver asks if the tram is long and sees if there is a track.'), 0));
  it('alone makes no section about cases', () => {
    assert.equal(engine.recognise(parseDocument('# Tram depot\n\n## The yard\n\nIf a tram is long, it takes two tracks.\n')).get('edge-cases')?.state, 'missing');
  });
});
