import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../../src/core/index.ts';
import { engine } from '../../support/check.ts';

const stateOf = (topic: string, text: string): string | undefined => engine.recognise(parseDocument(`# Tram depot\n\n## The yard\n\nTrams stand in the yard at night, and a driver takes the one that is nearest.\n\n${text}\n`)).get(topic)?.state;

/** A statement of a topic that designs of other things make once, and two of one that deals with it. */
const SAID: readonly (readonly [topic: string, once: string, dealtWith: string])[] = [
  ['bottlenecks', 'A line of forty trams is a bottleneck.', 'The washing hall is the bottleneck: it saturates at nine trams an hour.'],
  ['primary-key', 'Each ticket is given an id.', 'A tram has a unique ID, made of its line and its year.'],
  ['rollout', 'A migration of the plan is backwards compatible.', 'The new plan is rolled out line by line: a feature flag is set for one, and the old plan stays for a rollback.'],
];

describe('a topic said once', () => {
  for (const [topic, once, dealtWith] of SAID) {
    it(`is not dealt with: ${topic}`, () => {
      assert.equal(stateOf(topic, once), 'missing');
      assert.equal(stateOf(topic, dealtWith), 'covered');
    });
  }
});
