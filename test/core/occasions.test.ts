import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check } from '../support/check.ts';

/** Says nothing of data that is kept, of people, of lists or of machines; long enough to be taken at its word. */
const QUIET = `# Compressing a stream

## Data model

${'A frame begins with its length and ends with a checksum over all that stands before it. '.repeat(12)}

## API

The encoder has two functions: encode(frame, level) gives bytes, decode(bytes) gives the frame or says that its sum is wrong.
`;

/** What makes a topic worth asking for, in two mentions. */
const OCCASIONS: Readonly<Record<string, string>> = {
  indexes: 'Frames of a day go to a database; the database keeps the last of them.',
  pagination: 'Another function gives a listing of frames; a third is for searching them.',
  'privacy-compliance': 'A frame carries the phone number of its sender and the passengers of the bus.',
  'durability-retention': 'Frames are stored for a day; what is stored is never changed.',
  'storage-choice': 'Frames are stored for a day; what is stored is never changed.',
};

describe('topics that a document gives no occasion for', () => {
  for (const [topic, words] of Object.entries(OCCASIONS)) {
    it(`${topic} is asked for where it does`, async () => {
      const rule = `missing-${topic}`;
      const found = await Promise.all([QUIET, `${QUIET}\n## Notes\n\n${words}\n`, '# Compressing a stream\n\n## Data model\n\nA frame has a length and a sum.\n\n## API\n\n- `encode(frame, level)`: gives bytes\n- `decode(bytes)`: gives the frame\n'].map((text) => check(text, rule)));
      assert.deepEqual(found.map(({ length }) => length), [0, 1, 1]);
    });
  }
});

describe('a topic that is said with another', () => {
  const api = '# Tram depot\n\n## API\n\n- `GET /trams`: returns the trams, or says which are missing\n- `POST /trams`: takes a tram in and returns it\n';
  it('has no finding of its own while the other is missing', async () => {
    const found = await Promise.all([api, api.replace('returns the trams', 'returns a page of 20 trams with a cursor to the next page')].map(async (text) => [(await check(text, 'missing-pagination')).length, (await check(text, 'missing-filtering')).length]));
    assert.deepEqual(found, [[1, 0], [0, 1]]);
  });
});

describe('keys and relations', () => {
  const model = (...entities: string[]): string => `# Trams\n\n## Data model\n\nTrams and what belongs to them are kept for ten years.\n\n${entities.map((entity) => `- ${entity}\n`).join('')}`;
  const found = (text: string) => Promise.all(['missing-primary-key', 'entity-without-primary-key', 'missing-relationships'].map(async (rule) => (await check(text, rule)).length));
  it('are asked for as a whole where no fields are given', async () => assert.deepEqual(await found(model('Tram', 'Track')), [1, 0, 1]));
  it('are asked for entity by entity where they are', async () => assert.deepEqual(await found(model('Tram: colour, doors, seats', 'Track: id, length, slope')), [0, 1, 1]));
  it('are not asked for where a single entity has its key', async () => assert.deepEqual(await found(model('Tram: id, colour, doors')), [0, 0, 0]));
});

describe('a proposal', () => {
  const words = 'The yard tells each tram its track by radio, and the tram says that it has heard. ';
  const change = (headings: readonly string[]): string => `# Radio for trams\n\n${headings.map((heading) => `## ${heading}\n\n${words.repeat(18)}\n`).join('\n')}`;
  it('is not asked for what belongs to a system as a whole', async () => {
    const asked = await Promise.all([change(['Motivation', 'Radio', 'Drawbacks']), change(['Yard', 'Radio', 'Antennas']), change(['Motivation', 'Radio', 'Antennas'])].map((text) => check(text, 'missing-cost')));
    assert.deepEqual(asked.map(({ length }) => length), [0, 1, 1]);
  });
  it('that says so in its title needs one such heading', async () => assert.deepEqual(await check(change(['Motivation', 'Radio', 'Antennas']).replace('Radio for', 'RFC 12: radio for'), 'missing-cost'), []));
  it('has qualities of the whole system asked one level lower', async () => {
    const levels = await Promise.all([change(['Motivation', 'Radio', 'Drawbacks']), change(['Yard', 'Radio', 'Antennas'])].map(async (text) => (await check(text, 'missing-scaling'))[0]?.severity));
    assert.deepEqual(levels, ['information', 'warning']);
  });
  it('is held to what a small document has to answer while it is short', async () => {
    const short = change(['Motivation', 'Radio', 'Drawbacks']).replaceAll(words.repeat(18), words.repeat(4));
    assert.deepEqual(await Promise.all(['missing-rollout', 'missing-scope'].map(async (rule) => (await check(short, rule)).length)), [0, 1]);
  });
  it('is still asked for what every change has to answer', async () => assert.equal((await check(change(['Motivation', 'Radio', 'Drawbacks']), 'missing-rollout')).length, 1));
});
