import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../../src/core/index.ts';
import { engine } from '../../support/check.ts';

const stateOf = (text: string, topic: string): string | undefined => engine.recognise(parseDocument(text)).get(topic)?.state;

describe('an estimate block as evidence', () => {
  it('answers the question for capacity under any heading', () => {
    const text = '# Ferries\n\n## Figures\n\n```estimate\ndaily passengers = 2M passengers\ntickets = daily passengers * 2 per day\npeak load = 5 * tickets\nstorage per year = tickets * 600 B * 1 year\n```\n';
    assert.equal(stateOf(text, 'capacity-estimation'), 'covered');
    assert.equal(stateOf(text, 'caching'), 'missing');
  });

  it('answers nothing where it computes nothing', () => {
    assert.equal(stateOf('# Ferries\n\n## Figures\n\n```estimate\nberths = 4\n# none yet\n```\n', 'capacity-estimation'), 'missing');
  });
});
