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

describe('a heading that names a topic in passing', () => {
  const WRITES = 'A driver writes to the next one, and both see on the screen what was said before they came to the yard.\n';
  it('needs a body that speaks of it', () => {
    assert.equal(stateOf('messaging', `${DEPOT}## What two drivers say by messaging\n\n${WRITES}`), 'missing');
    assert.equal(stateOf('messaging', `${DEPOT}## What two drivers say by messaging\n\n${WRITES}\nIt stands in a queue until then.\n`), 'covered');
  });
  it('is none where it begins with the name, or says little else', () => {
    assert.equal(stateOf('messaging', `${DEPOT}## 2. Messaging between two drivers of trams\n\n${WRITES}`), 'covered');
    assert.equal(stateOf('messaging', `${DEPOT}## Drivers' messaging\n\n${WRITES}`), 'covered');
  });
});

describe('a heading of many senses', () => {
  it('is one of the topic where its body speaks of it', () => {
    assert.equal(stateOf('bottlenecks', `${DEPOT}## Known limitations\n\nThe screen shows one yard at a time, and names of trams have nine letters at most.\n`), 'missing');
    assert.equal(stateOf('bottlenecks', `${DEPOT}## Known limitations\n\nThe washing hall saturates at nine trams an hour, and takes no tram above that.\n`), 'covered');
    assert.equal(stateOf('rollout', `${DEPOT}## Implementation plan\n\nTwo people work on it for a month, first on the yard and then on the hall.\n`), 'missing');
    assert.equal(stateOf('rollout', `${DEPOT}## Implementation plan\n\nThe new plan is rolled out line by line, and the old one stays for a rollback until spring.\n`), 'covered');
  });
});
