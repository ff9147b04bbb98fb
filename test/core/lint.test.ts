import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { applyEdits, createEngine, DEFAULT_CONFIG, formatMessage, isFixable, openRequired, parseDocument, percentOf, progressOf, rules, safeEdits, topics, type Rule, type Stage } from '../../src/core/index.ts';
import { stripNotes } from '../support/annotations.ts';
import { analyse, config, engine } from '../support/check.ts';

const fixtures = fileURLToPath(new URL('../rules/', import.meta.url));
const texts = readdirSync(fixtures, { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith('.md')).map((entry) => stripNotes(readFileSync(join(entry.parentPath, entry.name), 'utf8')));

const GAPS = '# Depot\n\nA depot.\n';
const stages: Stage[] = ['draft', 'review', 'approved', 'archived'];

describe('severities', () => {
  it('of a gap follow the level and the stage', async () => {
    const seen: (string | undefined)[] = [];
    for (const stage of stages) {
      const { findings, view } = await analyse(GAPS, { template: 'design-doc', stage });
      const [required] = [...view.asked].find(([, { level }]) => level === 'required') ?? [];
      const [recommended] = [...view.asked].find(([topic, { level }]) => level === 'recommended' && view.topics.get(topic)?.parent === undefined) ?? [];
      seen.push(findings.find((finding) => finding.topic === required)?.severity, findings.find((finding) => finding.topic === recommended)?.severity);
    }
    assert.deepEqual(seen, ['information', 'information', 'warning', 'information', 'error', 'warning', undefined, undefined]);
  });
  it('are changed by the configuration, the entry before the whole', () => {
    const doc = parseDocument(GAPS);
    const settings = config('documents:\n  - include: a/*.md\n    template: design-doc\n    rules: { missing-scope: off }\nrules: { missing-scope: error, missing-cost: hint }\n');
    const { rules: inEntry } = engine.assign(doc, settings, 'a/b.md');
    const { rules: elsewhere } = engine.assign(doc, settings, 'c.md');
    assert.deepEqual([inEntry['missing-scope'], inEntry['missing-cost'], elsewhere['missing-scope']], ['off', 'hint', 'error']);
  });
});

describe('an assignment', () => {
  const settings = config('documents:\n  - include: docs/**/*.md\n    exclude: docs/old/**\n    template: five-step\n    stage: review\n  - include: [docs/b/*.md, ./c.md]\n    template: ./ours.md\n    size: small\n');
  const of = (path: string, text = '# A\n') => engine.assign(parseDocument(text), settings, path);
  it('is that of the last entry that matches, and none where none does', () => {
    assert.deepEqual(['docs/a.md', 'docs/old/a.md', 'docs/b/a.md', 'c.md', 'README.md'].map((path) => of(path).template), ['five-step', undefined, './ours.md', './ours.md', undefined]);
    assert.deepEqual([of('docs/a.md').stage, of('docs/b/a.md').stage, of('docs/b/a.md').size], ['review', 'draft', 'small']);
  });
  it('is overruled by front matter, and that by the caller', () => {
    const text = '---\nplumbline:\n  template: two-way\n  variant: top-down\n---\n# A\n';
    assert.deepEqual([of('docs/a.md', text).template, of('docs/a.md', text).stage, of('docs/a.md', text).from], ['two-way', 'review', 'front-matter']);
    const called = engine.assign(parseDocument(text), settings, 'docs/a.md', { template: 'deep-dive', size: 'large' });
    assert.deepEqual([called.template, called.size, called.from], ['deep-dive', 'large', 'caller']);
  });
});

describe('the engine', () => {
  it('reports a rule that throws as itself and goes on with the others', () => {
    const broken: Rule = { id: 'broken', summary: '', why: '', severity: 'warning', examples: { bad: '', good: '' }, always: true, check: () => { throw new Error('no luck'); } };
    const other = createEngine([broken, ...rules], topics);
    const doc = parseDocument('---\nplumbline:\n  template: nowhere\n---\n# A\n');
    const findings = other.analyse(doc, { assignment: other.assign(doc, DEFAULT_CONFIG), template: undefined, templateIds: [], config: DEFAULT_CONFIG }).findings;
    assert.deepEqual(findings.map(({ rule }) => rule), ['broken', 'unknown-template']);
    assert.match(formatMessage(findings[0]?.message ?? { text: '', args: {} }), /"broken" failed on this document: no luck/);
  });
  it('says one thing about a document that is too large', async () => {
    const { findings } = await analyse(`# Depot\n${'A line about the depot.\n'.repeat(100_000)}`);
    assert.deepEqual(findings.map(({ rule }) => rule), ['document-too-large']);
  });
  it('finds the same with CRLF and with a byte order mark', async () => {
    const told = async (text: string): Promise<string[]> => (await analyse(text)).findings.map((finding) => `${finding.rule} ${formatMessage(finding.message).replace(/\d+ characters/, '')}`);
    for (const text of texts) {
      const plain = await told(text);
      assert.deepEqual(await told(text.replaceAll('\n', '\r\n')), plain);
      assert.deepEqual(await told(`\uFEFF${text}`), plain);
    }
  });
  it('does not depend on the order of the rules', async () => {
    const reversed = createEngine([...rules].reverse(), topics);
    for (const text of texts) {
      const { ruling, findings } = await analyse(text);
      assert.deepEqual(reversed.analyse(parseDocument(text), ruling).findings, findings);
    }
  });
  it('finds every gap again when its section is cut out', async () => {
    for (const topic of topics) {
      const { view } = await analyse(GAPS);
      if (view.asked.has(topic.id)) assert.equal(view.verdicts.get(topic.id)?.state, 'missing', topic.id);
    }
  });
});

describe('safe fixes', () => {
  it('leave nothing fixable, add no finding, and change nothing the second time', async () => {
    let fixed = 0;
    for (const text of texts) {
      const before = (await analyse(text)).findings;
      let result = text;
      for (let round = 0; round < 4; round++) result = applyEdits(result, safeEdits((await analyse(result)).findings));
      const after = (await analyse(result)).findings;
      fixed += before.filter(isFixable).length;
      assert.deepEqual(after.filter(isFixable), []);
      assert.ok(after.length <= before.length);
      assert.equal(applyEdits(result, safeEdits(after)), result);
    }
    assert.ok(fixed > 0);
  });
});

describe('progress', () => {
  const doc = async (body: string) => (await analyse(`---\nplumbline:\n  template: five-step\n  size: small\n---\n# Depot\n\n${body}`)).view;
  it('counts ticked prompts that are there, and topics: a thin one half', async () => {
    const none = await doc('');
    const { total } = progressOf(none);
    assert.deepEqual([progressOf(none).done, percentOf(progressOf(none))], [0, 0]);
    const prompt = none.outline.find((entry) => entry.template.prompts.length > 0)?.template.prompts[0]?.text ?? '';
    assert.deepEqual(progressOf(await doc(`- [x] ${prompt}\n`)), { done: 1, total: total + 1 });
    assert.deepEqual(progressOf(await doc(`- [ ] ${prompt}\n`)), { done: 0, total: total + 1 });
    const thin = await doc('## Requirements\n\n### Functional requirements\n\nTrams.\n');
    assert.equal(thin.verdicts.get('functional-requirements')?.state, 'thin');
    assert.equal(progressOf(thin).done, 0.5);
  });
  it('is a whole percentage, rounded down, and 100 where nothing is asked', () => {
    assert.deepEqual([percentOf({ done: 2, total: 3 }), percentOf({ done: 0, total: 0 }), percentOf({ done: 199, total: 200 })], [66, 100, 99]);
  });
  it('names the required topics that are open, in the order of the template', async () => {
    const view = await doc('');
    assert.equal(openRequired(view)[0], view.topics.get([...view.asked].find(([, { level }]) => level === 'required')?.[0] ?? '')?.title);
  });
});
