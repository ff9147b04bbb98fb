import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyEdits, createEngine, DEFAULT_CONFIG, deriveTemplate, formatMessage, parseDocument, planAction, problemOfSource, type Ruling, scaffold, type Template } from '../../src/core/index.ts';
import { checkTemplate } from '../../src/core/templates/check.ts';

const engine = createEngine();

const faultsOf = (text: string): string[] => checkTemplate(engine.readTemplate(text, 'ours'), { topics: engine.topicIds, others: new Map() }).map(({ message }) => formatMessage(message));

/** The template made of some documents, read again; it has to be without a fault. */
function derive(...texts: string[]): { text: string; template: Template; leftOut: number } {
  const { text, leftOut } = deriveTemplate(texts.map((source, at) => ({ name: `doc-${at + 1}.md`, text: source })), engine, { id: 'ours', title: 'Ours' });
  assert.deepEqual(faultsOf(text), []);
  return { text, template: engine.readTemplate(text, 'ours').value, leftOut };
}

const outline = ({ sections }: Template): string[] => sections.map(({ depth, title, topics, levels }) => `${'  '.repeat(depth - 1)}${title} [${topics.join(' ')}] ${levels.standard ?? '-'}`);

/** The shape of an enhancement proposal: a template with instructions in comments and prose. */
const KEP = `# KEP-NNNN: Your short, descriptive title

<!--
Choose a title that a reader of the release notes would look for.
-->

<!-- toc -->

## Table of Contents

- [Summary](#summary)

## Summary

<!-- One paragraph: what changes for a grower who never reads this document? -->

## Motivation

### Goals

List what must be true when this is done. How will we know that it worked?

### Non-Goals

What is out of scope? Naming it here keeps the discussion short.

## Proposal

### User Stories (Optional)

#### Story 1

### Risks and Mitigations

What are the risks of this proposal, and how do we mitigate them?

## Design Details

### Test Plan

- [ ] The owners of the greenhouse have agreed to the tests

### Graduation Criteria

## Drawbacks

Why should this not be done?

## Alternatives

What other approaches did you consider, and why did you rule them out?

## Infrastructure Needed (Optional)
`;

/** The shape of a request for comments whose sections are headings of the first level. */
const RFC = `- Feature name: (fill me in with a unique ident, \`my_feature\`)
- Start date: (fill me in with today's date)

# Summary

One paragraph explanation of the feature.

# Motivation

Why are we doing this? What use cases does it support?

# Detailed design

This is the bulk of the RFC. Explain the design in enough detail for somebody familiar with the system to understand it.

# Drawbacks

Why should we not do this?

# Unresolved questions

What parts of the design are still to be decided?
`;

/** The shape of a decision record with blanks in braces. */
const ADR = `# ADR-NNN: {short title of the decision}

| Status | Deciders |
| --- | --- |
| {proposed} | {names} |

## Context and Problem Statement

{Describe the context in two or three sentences.}

## Decision Drivers

- {driver 1, such as a force}
- {driver 2}

## Considered Options

- {option 1}
- {option 2}

## Decision Outcome

Chosen option: which one, and why? State the reason in one sentence.

### Consequences

What becomes easier, what becomes harder?
`;

const DESIGN = `# Seed bank lending

The cold store lends seeds to growers who bring back twice as many.

## Summary

Growers ask for seeds by post today, and one letter in nine is lost.

## Data model

| Entity | Key | Code |
| --- | --- | --- |
| batch | batch_id | B-7 |

## Who is told what

- [ ] ask the curator

## Alternatives considered

A shared spreadsheet was ruled out, for two curators overwrite each other.

## References

- the letter of last spring
`;

describe('a template made of a document', () => {
  it('has the headings of an enhancement proposal as sections, with topics and levels', () => {
    const { template, text } = derive(KEP);
    assert.deepEqual(outline(template), [
      'Summary [] required',
      'Motivation [] required',
      '  Goals [design-goals functional-requirements] recommended',
      '  Non-Goals [scope] recommended',
      'Proposal [architecture functional-requirements] required',
      '  User Stories (Optional) [actors functional-requirements] optional',
      '    Story 1 [] optional',
      '  Risks and Mitigations [] recommended',
      'Design Details [architecture detailed-design] required',
      '  Test Plan [testing] recommended',
      '  Graduation Criteria [rollout] recommended',
      'Drawbacks [trade-offs] required',
      'Alternatives [trade-offs] required',
      'Infrastructure Needed (Optional) [] optional',
    ]);
    assert.match(text, /<!-- One paragraph: what changes for a grower who never reads this document\? -->/);
    assert.match(text, /<!-- What is out of scope\? Naming it here keeps the discussion short\. -->/);
    assert.match(text, /- \[ \] The owners of the greenhouse have agreed to the tests/);
    assert.doesNotMatch(text, /KEP-NNNN|toc|Table of Contents/);
  });

  it('has the headings of the first level as sections, where the first of them is no title', () => {
    const { template, text } = derive(RFC);
    assert.deepEqual(template.sections.map(({ title }) => title), ['Summary', 'Motivation', 'Detailed design', 'Drawbacks', 'Unresolved questions']);
    assert.match(text, /^## Summary\n<!-- plumbline: id=summary required=small,standard,large -->\n\n<!-- One paragraph explanation of the feature\. -->$/m);
  });

  it('takes the first of several headings of the first level for the title where it says nothing else', () => {
    const { template } = derive('# Fern house\n\nDamp.\n\n# Motivation\n\nFerns dry out.\n\n# Design\n\nA fan.\n');
    assert.deepEqual(template.sections.map(({ title }) => title), ['Motivation', 'Design']);
  });

  it('keeps the blanks and tables of a decision record as starters', () => {
    const { template, text } = derive(ADR);
    assert.deepEqual(outline(template).map((line) => line.replace(/ \[.*/, '')), ['Context and Problem Statement', 'Decision Drivers', 'Considered Options', 'Decision Outcome', '  Consequences']);
    assert.match(text, /\| Status \| Deciders \|\n\| --- \| --- \|\n\| <status> \| <deciders> \|/);
    assert.match(text, /^- <option 1>\n- <option 2>$/m);
    assert.match(text, /<!-- Chosen option: which one, and why\? State the reason in one sentence\. -->/);
  });

  it('takes no words of a design, but its headings and the headers of its tables', () => {
    const { template, text } = derive(DESIGN);
    assert.deepEqual(outline(template), ['Summary [] required', 'Data model [data-model] required', 'Who is told what [] required', 'Alternatives considered [trade-offs] required', 'References [] optional']);
    assert.match(text, /\| Entity \| Key \| Code \|\n\| --- \| --- \| --- \|\n\| <entity> \| <key> \| <the code> \|/);
    for (const own of ['lost', 'curator', 'B-7', 'letter', 'Seed bank']) assert.ok(!text.includes(own), own);
  });

  it('leaves what was scaffolded from it a placeholder, and its own document without a gap', () => {
    const { template } = derive(DESIGN);
    const made = scaffold(template, { title: 'Fern house', size: 'standard', date: '2026-03-14', author: '', reference: 'ours@1' });
    const states = (source: string): string[] => {
      const doc = parseDocument(source);
      const ruling: Ruling = { assignment: engine.assign(doc, DEFAULT_CONFIG, undefined, { template: 'ours' }), template, templateIds: [], config: DEFAULT_CONFIG };
      const { view } = engine.analyse(doc, ruling);
      return ['data-model', 'trade-offs'].map((topic) => view.verdicts.get(topic)?.state ?? '');
    };
    assert.deepEqual(states(made), ['placeholder', 'empty']);
    assert.deepEqual(states(DESIGN), ['covered', 'covered']);
  });

  it('ties a section to what only its text deals with', () => {
    const { template } = derive('# Seed bank\n\n## Names of shelves\n\nEach shelf is called by its row.\n\n## How the shelf is read\n\nShelves go to a Redis cache with a TTL of five minutes.\n\nOn a write the cache entry is invalidated.\n\nA cache miss reads the database, cache-aside.\n\nEviction is least recently used.\n');
    assert.deepEqual(outline(template), ['Names of shelves [] required', 'How the shelf is read [caching] required']);
  });

  it('has sections of one name in different sections apart', () => {
    const { template } = derive('# T\n\n## Shelf\n\n### Cons\n\nDear.\n\n## Box\n\n### Cons\n\nSmall.\n');
    assert.deepEqual(template.sections.map(({ id }) => id), ['shelf', 'cons', 'box', 'box-cons']);
  });
});

describe('a template made of several documents', () => {
  const doc = (...headings: string[]): string => `# A design\n\n${headings.map((heading) => `## ${heading}\n\nWhat is done about it stands here.\n`).join('\n')}`;

  it('asks for a section by how many of them have it, and says so', () => {
    const { template, text, leftOut } = derive(
      doc('Summary', 'Data model', 'Rollout'),
      doc('Summary', 'Data model', 'Ferns'),
      doc('1. Summary', 'Data Model', 'Rollout'),
      doc('Summary', 'Rollout', 'Costs [optional]'),
      doc('Summary', 'Data model', 'Cost'),
    );
    assert.deepEqual(outline(template), ['Summary [] required', 'Data model [data-model] required', 'Rollout [rollout] recommended', 'Cost [cost] optional']);
    assert.match(text, /seen="in 3 of 5 documents"/);
    assert.equal(leftOut, 1);
  });

  it('knows a section that goes by another name', () => {
    const { template, text } = derive(doc('Summary', 'Alternatives'), doc('Summary', 'Alternatives'), doc('Summary', 'Rejected ideas', 'Alternatives'), doc('Summary', 'Options considered'));
    assert.deepEqual(outline(template), ['Summary [] required', 'Alternatives [trade-offs] required']);
    assert.match(text, /seen="in 4 of 4 documents, in 1 as Options considered"/);
  });

  it('keeps of guidance, prompts and tables what more than one of them has', () => {
    const one = (entity: string): string => `# T\n\n## Data model\n\n<!-- Which entities are stored, and by what key? -->\n<!-- ask ${entity} about this again -->\n\n| Entity | Key |\n| --- | --- |\n| ${entity} | id |\n`;
    const { text } = derive(one('batch'), one('grower'));
    assert.match(text, /<!-- Which entities are stored, and by what key\? -->\n\n\| Entity \| Key \|\n\| --- \| --- \|\n\| <entity> \| <key> \|\n$/);
    assert.ok(!text.includes('again'));
  });

  it('puts a section where most of them have it', () => {
    const nested = '# T\n\n## Design\n\nOne service.\n\n### Security\n\nOnly staff.\n';
    const { template } = derive(nested, nested, '# T\n\n## Design\n\nTwo services.\n\n## Security\n\nOnly staff.\n');
    assert.deepEqual(outline(template).map((line) => line.replace(/ \[.*/, '')), ['Design', '  Security']);
  });
});

describe('a template that was imported', () => {
  /** By its shape: a section of it that is renamed in the second version, and its new name. */
  const shapes = { KEP: [KEP, 'Drawbacks', 'Costs and drawbacks'], RFC: [RFC, 'Motivation', 'Why now'], ADR: [ADR, 'Decision Outcome', 'Decision'] } as const;
  for (const [name, [source, old, renamed]] of Object.entries(shapes)) {
    it(`is used for a document, raised, and followed by it: ${name}`, () => {
      const { text, template } = derive(source);
      const made = scaffold(template, { title: 'Fern house', size: 'standard', date: '2026-03-14', author: '', reference: 'ours@1' });
      const written = made.replace(new RegExp(`^(## ${old})$`, 'm'), '$1\n\nFerns need a damp house, and a damp house needs a fan.');
      assert.ok(written.includes('a fan'));
      const heading = `## ${old}\n<!-- plumbline: `;
      assert.ok(text.includes(heading));
      const second = engine.readTemplate(`${text.replace('version: 1', 'version: 2').replace(heading, `## ${renamed}\n<!-- plumbline: was="${old}" `)}\n## Who is told\n<!-- plumbline: id=told required=small,standard,large since=2 -->\n`, 'ours');
      assert.deepEqual(second.problems, []);
      const analyse = (content: string) => {
        const doc = parseDocument(content);
        return engine.analyse(doc, { assignment: engine.assign(doc, DEFAULT_CONFIG), template: second.value, templateIds: ['ours'], config: DEFAULT_CONFIG });
      };
      const told = analyse(written).findings.filter(({ rule }) => rule === 'outdated-template').map(({ message }) => formatMessage(message));
      assert.deepEqual(told, [`The document follows version 1 of "ours", which is now at 2. Added: Who is told. Renamed: ${old} → ${renamed}.`]);
      const upgraded = applyEdits(written, planAction(analyse(written), { kind: 'upgrade' }));
      assert.equal(upgraded, `${written.replace('ours@1', 'ours@2').replace(`## ${old}\n`, `## ${renamed}\n`)}\n## Who is told\n`);
    });
  }
});

describe('any documents', () => {
  const piece = fc.constantFrom('# Depot\n\n', '# Depot\n\n', '## 1. Scope\n\n', '## Scope [optional]\n\n', '## 2 Caching\n\n', '### Cons\n\n', '#### Cons & "quotes" -->\n\n', '**Data**\n\n', 'Cost\n----\n\n', '## Contents\n\n', '## 🚋\n\n', '## Indexes, keys\n\n', '- [ ] Every query has its index\n', 'Describe the depot. What is it for?\n\n', '{a blank}\n\n', '| a | b |\n|---|---|\n| c | d |\n\n', '<!-- Say which trams it holds. -->\n', '<!-- x', '```\n', '\r\n', '---\nplumbline:\n  stage: review\n---\n');
  it('give a template without a fault, or a reason why not', () => {
    fc.assert(
      fc.property(fc.array(fc.array(piece, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }), (documents) => {
        const sources = documents.map((pieces) => ({ name: 'a.md', text: pieces.join('') })).filter(({ text }) => !problemOfSource(parseDocument(text)));
        if (sources.length === 0) return;
        const { text, sections } = deriveTemplate(sources, engine, { id: 'ours', title: 'Ours: "own"' });
        if (sections > 0) assert.deepEqual(faultsOf(text), [], text);
        assert.equal(engine.readTemplate(text, 'ours').value.sections.length, sections, text);
      }),
      { numRuns: 300 },
    );
  }).timeout(30_000);
  it('close a fence that the end of the document closed', () => {
    const { text } = deriveTemplate([{ name: 'a.md', text: '# Depot\n\n{a blank}\n\n## Cost\n\n## Caching\n\n## Cost\n\n### Data\n\n~~~~sql\nselect 1\n~~~\n' }], engine, { id: 'ours', title: 'Ours' });
    assert.match(text, /~~~~sql\nselect 1\n~~~\n~~~~\n/);
    assert.deepEqual(engine.readTemplate(text, 'ours').value.sections.map(({ title }) => title), ['Cost', 'Data', 'Caching']);
  });
  it('keep a sentence that begins as a directive as words', () => {
    const { text } = deriveTemplate([{ name: 'a.md', text: '# Depot\n\n{a blank}\n\n## Scope\n\nplumbline: what shall it read here? Say it.\n' }], engine, { id: 'ours', title: 'Ours' });
    assert.match(text, /"plumbline: what shall it read here\? Say it\."/);
    assert.deepEqual(faultsOf(text), []);
  });
});
