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
  pagination: 'One function lists frames; another searches them.',
  filtering: 'One function lists frames; another searches them.',
  'privacy-compliance': 'A frame carries the phone number of its sender and the passengers of the bus.',
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
