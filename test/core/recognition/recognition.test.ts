import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'mocha';
import { parseDocument, topics } from '../../../src/core/index.ts';
import { engine } from '../../support/check.ts';
import type { RecognitionCase } from './case.ts';

const stateOf = (text: string, topic: string): string | undefined => engine.recognise(parseDocument(text)).get(topic)?.state;
const ids = topics.map((topic) => topic.id).sort();
const written = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name !== 'case.ts' && !name.endsWith('.test.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort();

describe('recognition', () => {
  it('has documents for every topic', () => assert.deepEqual(written, ids));

  for (const id of written) {
    describe(id, () => {
      const load = async (): Promise<RecognitionCase> => ((await import(`./${id}.ts`)) as { default: RecognitionCase }).default;

      it('is covered where a decision is stated under another heading', async () => {
        assert.equal(stateOf((await load()).covered, id), 'covered');
      });
      it('is a gap or thin where the heading stands nearly alone', async () => {
        const { text, state } = (await load()).thin;
        assert.equal(stateOf(text, id), state);
      });
      it('is missing from the nearest look-alike', async () => {
        assert.equal(stateOf((await load()).trap, id), 'missing');
      });
    });
  }
});
