import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Analysis, applyEdits, createEngine, DEFAULT_CONFIG, type Finding, formatMessage, parseDocument, planAction } from '../../src/core/index.ts';

const engine = createEngine();

const V2 = `---
plumbline-template:
  id: rubric
  version: 2
  order: relative
---
# {{title}}

## Summary
<!-- plumbline: id=summary required=small,standard,large -->

## Data model
<!-- plumbline: id=data topics=data-model required=small,standard,large was="Data, Storage" -->

### Indexes
<!-- plumbline: id=indexes topics=indexes required=standard,large since=2 -->
<!-- Which query goes by which index? -->

- [ ] Every query names its index

## Rollout
<!-- plumbline: id=rollout topics=rollout required=small,standard,large since=2 -->
<!-- In which steps, and back again how? -->

## Trade-offs
<!-- plumbline: id=trade-offs topics=trade-offs recommended=standard,large -->

### Options
<!-- plumbline: id=options recommended=standard,large since=2 -->
`;

const DOC = `---
plumbline:
  template: rubric@1
  stage: review
---
# Depot

See [the tables](#2-data) first.

## 1. Summary

Trams are told apart by number, all of them.

## 2. Data

Every tram has a primary key and a length, every line has a name and its trams.

## 3. Trade-offs

We keep one table and not two, because a tram never changes its line by day.
`;

function analyse(text: string, template = V2, from: 'front-matter' | 'configuration' = 'front-matter'): Analysis {
  const { value, problems } = engine.readTemplate(template, 'rubric');
  assert.deepEqual(problems, []);
  const doc = parseDocument(text);
  return engine.analyse(doc, { assignment: { ...engine.assign(doc, DEFAULT_CONFIG), from }, template: value, templateIds: ['rubric'], config: DEFAULT_CONFIG });
}

const about = ({ findings }: Analysis): Finding[] => findings.filter(({ rule }) => rule === 'outdated-template');

const said = (analysis: Analysis): string[] => about(analysis).map(({ message }) => formatMessage(message));

const upgraded = (text: string, template = V2): string => applyEdits(text, planAction(analyse(text, template), { kind: 'upgrade' }));

describe('a document made from an older version of its template', () => {
  it('gets one finding with what changed, at the version it names', () => {
    const analysis = analyse(DOC);
    assert.deepEqual(said(analysis), ['The document follows version 1 of "rubric", which is now at 2. Added: Indexes, Rollout, Options. Renamed: Data → Data model.']);
    const [finding] = about(analysis);
    assert.ok(finding);
    assert.equal(finding.severity, 'information');
    assert.equal(DOC.slice(finding.range.start, finding.range.end), 'rubric@1');
    assert.deepEqual(finding.fixes.map(({ title, safe }) => [formatMessage(title), safe]), [['Upgrade to rubric@2', false]]);
  });

  it('is brought to the new one by the fix, with every word of its own', () => {
    const text = upgraded(DOC);
    assert.equal(
      text,
      DOC.replace('rubric@1', 'rubric@2')
        .replace('#2-data', '#2-data-model')
        .replace('2. Data', '2. Data model')
        .replace('its trams.\n', 'its trams.\n\n### Indexes\n\n<!-- Which query goes by which index? -->\n\n- [ ] Every query names its index\n\n## 3. Rollout\n\n<!-- In which steps, and back again how? -->\n')
        .replace('3. Trade-offs', '4. Trade-offs')
        .concat('\n### Options\n'),
    );
    assert.deepEqual(said(analyse(text)), []);
    assert.deepEqual(planAction(analyse(text), { kind: 'upgrade' }), []);
  });

  it('is asked for what came later as information at most, in approval and where it is configured too', () => {
    const severities = (text: string): string[] => analyse(text).findings.filter(({ topic }) => topic === 'rollout').map(({ severity }) => severity);
    const approved = DOC.replace('review', 'approved');
    assert.deepEqual(severities(DOC), ['information']);
    assert.deepEqual(severities(approved), ['information']);
    assert.deepEqual(severities(approved.replace('rubric@1', 'rubric@2')), ['error']);
    assert.deepEqual(severities(approved.replace('rubric@1', 'rubric')), ['error']);
  });

  it('keeps a heading that holds more than the earlier name', () => {
    const text = DOC.replace('## 2. Data', '## 2. [Data](tables.md)').replace('(#2-data)', '(#2-datatablesmd)');
    assert.ok(upgraded(text).includes('## 2. [Data](tables.md)\n'));
  });

  it('is not given a section that it answers elsewhere', () => {
    const text = DOC.replace('## 3. Trade-offs', '## 3. Release plan\n\nOne line a week, each with a rollback to the old table in ten minutes.\n\n## 4. Trade-offs');
    assert.deepEqual(said(analyse(text)), ['The document follows version 1 of "rubric", which is now at 2. Added: Indexes, Options. Renamed: Data → Data model.']);
  });

  it('is told which sections stand elsewhere now, and keeps them where they are', () => {
    const first = DOC.replace(/## 3\. Trade-offs[^]*$/, '').replace('## 1. Summary', '## Trade-offs\n\nOne table and not two, because a tram never changes its line.\n\n## 1. Summary');
    assert.match(said(analyse(first))[0] ?? '', / Moved: Trade-offs\.$/);
    const nested = DOC.replace('## 3. Trade-offs', '## 3. Indexes\n\nA unique index on the number, since a tram is looked up by it.\n\n## 4. Trade-offs');
    assert.match(said(analyse(nested))[0] ?? '', / Moved: Indexes\.$/);
    const text = upgraded(nested);
    assert.ok(text.indexOf('A unique index') > text.indexOf('its trams.'));
  });

  it('has nothing to do but to name the version where nothing changed for it', () => {
    const template = V2.replaceAll(' since=2', '').replace(' was="Data, Storage"', '');
    const text = DOC.replace('2. Data', '2. Data model').replace('#2-data', '#2-data-model');
    assert.deepEqual(said(analyse(text, template)), ['The document follows version 1 of "rubric", which is now at 2. Nothing in it is new to this document.']);
    assert.equal(upgraded(text, template), text.replace('rubric@1', 'rubric@2'));
  });

  it('is left to the configuration where that names the version', () => {
    const [finding, ...others] = about(analyse(DOC, V2, 'configuration'));
    assert.deepEqual([finding?.fixes.length, others.length], [0, 0]);
  });

  it('keeps CRLF, and counts what lies in a later section as later', () => {
    const text = DOC.replaceAll('\n', '\r\n');
    const after = upgraded(text);
    assert.ok(!/[^\r]\n/.test(after));
    const { value } = engine.readTemplate(V2.replace('### Options\n<!-- plumbline: id=options recommended=standard,large since=2 -->', '### Options\n<!-- plumbline: id=options recommended=standard,large -->').replace('id=trade-offs topics=trade-offs', 'id=trade-offs since=2 topics=trade-offs'), 'rubric');
    assert.deepEqual(value.sections.map(({ since }) => since), [1, 1, 2, 2, 2, 2]);
  });
});
