import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isGap, parseDocument, sectionBody, topics } from '../../src/core/index.ts';
import { createPhrasebook } from '../../src/core/recognition/phrasebook.ts';
import { headingTopics } from '../../src/core/recognition/sections.ts';
import { engine } from '../support/check.ts';

const stateOf = (text: string, topic: string): string | undefined => engine.recognise(parseDocument(text)).get(topic)?.state;
const named = headingTopics(topics, createPhrasebook(topics));
const ids = topics.map((topic) => topic.id);

/** The 37 of the field's usual reviews, and what the six templates need beyond them. */
const EXPECTED = 'actors api architecture assumptions auth availability bottlenecks caching capacity-estimation consistency cost data-flow data-model design-goals detailed-design diagram durability-retention edge-cases error-handling extensibility filtering functional-requirements indexes latency load-balancing message-model messaging monitoring non-functional-requirements open-questions pagination primary-key privacy-compliance rate-limiting read-write-ratio relationships replication request-response rollout scaling scope security service-communication storage-choice testing trade-offs'.split(' ');

describe('the catalogue of topics', () => {
  it('is complete', () => assert.deepEqual([...ids].sort(), EXPECTED));

  for (const topic of topics) {
    describe(topic.id, () => {
      it('is named by its own title, which names no other topic but its parts', () => {
        const others = named(topic.title).filter((other) => other !== topic.id);
        assert.ok(named(topic.title).includes(topic.id), `"${topic.title}" is not one of its own headings`);
        assert.deepEqual(others, []);
      });
      it('is covered by its example under a heading that says nothing', () => {
        assert.equal(stateOf(`# Sample\n\n## Part one\n\n${topic.example}\n`, topic.id), 'covered');
      });
      it('is missing from a text about something else', () => {
        assert.equal(stateOf('# Sample\n\n## Weather\n\nIt rained on Monday, and the tram was late. Nobody minded.\n', topic.id), 'missing');
      });
      it('is a gap when its section is inserted and left alone', () => {
        const state = stateOf(`# Sample\n\n## ${topic.title}\n\n${sectionBody(topic)}`, topic.id);
        assert.ok(state === 'empty' || state === 'placeholder', state);
      });
      it('is complete', () => {
        assert.ok(topic.question.endsWith('?'));
        assert.ok(topic.prompts.length >= 2 && topic.prompts.length <= 5);
        assert.equal(new Set(topic.prompts).size, topic.prompts.length);
        assert.ok([topic.why, topic.purpose, topic.guidance, topic.example].every((text) => text.length > 20));
        assert.ok(topic.parent === undefined || ids.includes(topic.parent));
        assert.doesNotMatch(topic.starter ?? '', /^#/m);
      });
    });
  }

  it('leaves gaps alone where a document says nothing at all', () => {
    const verdicts = engine.recognise(parseDocument(''));
    assert.ok([...verdicts.values()].every(({ state }) => isGap(state)));
  });
});
