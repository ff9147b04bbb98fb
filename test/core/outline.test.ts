import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument, titleText } from '../../src/core/index.ts';
import { checklistOf } from '../../src/core/checklist.ts';
import { analyse } from '../support/check.ts';

describe('the name of a document', () => {
  const nameOf = (text: string): string => titleText(parseDocument(text), 'tram-depot');

  it('is its title, else its first heading', () => {
    assert.equal(nameOf('# Trams\n\n## Summary\n'), 'Trams');
    assert.equal(nameOf('# Trams\n\n# Lines\n'), 'Trams');
    assert.equal(nameOf('## Lines\n'), 'Lines');
  });

  it("is its file's, where it begins with a section of every document or has none", () => {
    for (const first of ['Summary', '1. Introduction', 'Table of Contents', 'TL;DR']) assert.equal(nameOf(`# ${first}\n\nText.\n\n# Design\n`), 'tram-depot');
    assert.equal(nameOf('Text.\n'), 'tram-depot');
    assert.equal(nameOf('# Summary\n\n## Design\n'), 'Summary');
  });
});

describe('the checklist', () => {
  it('says which headings were looked for where a topic is missing, and nowhere else', async () => {
    const { view } = await analyse('# Tram depot\n\n## Scope\n\nThe depot of the city line is in scope; the harbour line is not, since it is sold.\n');
    const topics = checklistOf(view).flatMap((phase) => [phase, ...phase.children]).filter(({ kind }) => kind === 'topic');
    assert.ok(topics.length > 20);
    for (const { state, sought, label } of topics) {
      assert.equal(sought !== undefined, state === 'missing', label);
      if (sought) assert.ok(sought[0] === label && sought.every((name) => /^[\w ,()/-]+$/.test(name)), sought.join('; '));
    }
  });

  it('shows what stands in a fence that is evidence', async () => {
    const { view } = await analyse('# Tram depot\n\n## Architecture\n\n```mermaid\nflowchart LR\n  tram --> depot\n```\n');
    const diagram = checklistOf(view).flatMap(({ children }) => children).find(({ topic }) => topic === 'diagram');
    assert.deepEqual(diagram?.evidence?.map(({ text }) => text), ['flowchart LR']);
  });
});
