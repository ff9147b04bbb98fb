import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Action, applyEdits, DEFAULT_CONFIG, parseDocument, planAction } from '../../src/core/index.ts';
import { engine } from '../support/check.ts';

const TEMPLATE = `# {{title}}

## Scope
<!-- plumbline: id=scope topics=scope required=standard -->

## Data
<!-- plumbline: id=data required=standard -->

### Indexes
<!-- plumbline: id=indexes topics=indexes required=standard -->
<!-- Say what serves each query. -->

- [ ] Every query has its index

### Retention
<!-- plumbline: id=retention topics=durability-retention recommended=standard -->

## Caching
<!-- plumbline: id=caching topics=caching required=standard -->

## Cost
<!-- plumbline: id=cost topics=cost optional=standard -->
`;

const { value: template } = engine.readTemplate(TEMPLATE, 'test');

function after(text: string, action: Action): string {
  const doc = parseDocument(text);
  const assignment = engine.assign(doc, DEFAULT_CONFIG, undefined, { template: 'test', stage: 'review' });
  const analysis = engine.analyse(doc, { assignment, template, templateIds: ['test'], config: DEFAULT_CONFIG });
  return applyEdits(text, planAction(analysis, action));
}

const insert = (topic: string): Action => ({ kind: 'insert-section', topic });
const SCOPE = 'Only trams of the city line are in scope; buses and night service come later, and parking is out of scope.';
const CACHE = 'Timetables are cached in Redis for an hour, and an entry is dropped when a new timetable is published.';

describe('inserting a section', () => {
  it('puts it behind its nearest predecessor, in the wording of the template', () => {
    assert.equal(after(`# Depot\n\n## Scope\n\n${SCOPE}\n\n## Caching\n\n${CACHE}\n`, insert('indexes')), `# Depot\n\n## Scope\n\n${SCOPE}\n\n## Data\n\n### Indexes\n\n<!-- Say what serves each query. -->\n\n- [ ] Every query has its index\n\n## Caching\n\n${CACHE}\n`);
  });
  it('uses a parent that is there, and its level', () => {
    assert.equal(after('# Depot\n\n# Data\n\nTwo tables.\n', insert('indexes')).includes('# Data\n\nTwo tables.\n\n## Indexes\n'), true);
  });
  it('goes on with the numbering and moves what follows', () => {
    const text = `# Depot\n\n## 1. Scope\n\n${SCOPE}\n\n## 2. Caching\n\n${CACHE}\n\n### 2.1 Edge\n\nNone.\n\n## 3. Other\n\nMore.\n`;
    const result = after(text, insert('indexes'));
    assert.deepEqual(result.match(/^#+ .*/gm), ['# Depot', '## 1. Scope', '## 2. Data', '### Indexes', '## 3. Caching', '### 3.1 Edge', '## 4. Other']);
  });
  it('keeps underlined headings, closing hashes and CRLF', () => {
    assert.match(after(`Depot\n=====\n\nScope\n-----\n\n${SCOPE}\n`, insert('caching')), /\n\nCaching\n-------\n$/);
    assert.match(after(`# Depot #\n\n## Scope ##\n\n${SCOPE}\n`, insert('caching')), /\n\n## Caching ##\n$/);
    const crlf = after(`# Depot\r\n\r\n## Scope\r\n\r\n${SCOPE}`, insert('caching'));
    assert.equal(/(?<!\r)\n/.test(crlf), false);
    assert.match(crlf, /\r\n\r\n## Caching\r\n$/);
  });
  it('puts a topic that the template does not know at the end, in the wording of the catalogue', () => {
    assert.match(after(`# Depot\n\n## Scope\n\n${SCOPE}\n`, insert('testing')), /\n\n## Testing\n\n<!-- .* -->\n\n[\s\S]*- \[ \] /);
  });
  it('inserts all that is missing at once, each once, and then nothing more', () => {
    const once = after('# Depot\n\nA depot.\n', { kind: 'insert-all' });
    assert.deepEqual(once.match(/^#+ .*/gm), ['# Depot', '## Scope', '## Data', '### Indexes', '### Retention', '## Caching']);
    assert.equal(after(once, { kind: 'insert-all' }), once);
  });
  it('works in an empty text', () => {
    assert.deepEqual(after('', { kind: 'insert-all' }).match(/^#+ .*/gm), ['## Scope', '## Data', '### Indexes', '### Retention', '## Caching']);
  });
});

describe('other actions', () => {
  it('decline a topic under its empty heading, else in the front matter', () => {
    assert.equal(after('# D\n\n## Caching\n', { kind: 'not-applicable', topic: 'caching', reason: 'all of it\nfits in memory' }), '# D\n\n## Caching\n\nNot applicable: all of it fits in memory\n');
    const declined = after('# D\n', { kind: 'not-applicable', topic: 'caching', reason: 'small' });
    assert.equal(declined, '---\nplumbline:\n  not-applicable:\n    caching: "small"\n---\n\n# D\n');
    assert.equal(after(declined, { kind: 'not-applicable', topic: 'indexes', reason: 'none' }), '---\nplumbline:\n  not-applicable:\n    indexes: "none"\n    caching: "small"\n---\n\n# D\n');
    assert.equal(after('---\nplumbline: { stage: draft }\n---\n# D\n', { kind: 'not-applicable', topic: 'caching', reason: 'x' }), '---\nplumbline: { not-applicable: {caching: "x"}, stage: draft }\n---\n# D\n');
    assert.equal(after('---\ntags: [a]\n---\n# D\n', { kind: 'check-as', template: 'test@1' }), '---\ntags: [a]\nplumbline:\n  template: test@1\n---\n# D\n');
  });
  it('tie a section to a topic, once', () => {
    const tied = after('# D\n\n## Look-ups\n\nBy number.\n', { kind: 'covered-by', topic: 'indexes', section: 2 });
    assert.equal(tied, '# D\n\n## Look-ups\n<!-- plumbline: topics=indexes -->\n\nBy number.\n');
    assert.equal(after(tied, { kind: 'covered-by', topic: 'caching', section: 2 }), tied.replace('indexes', 'indexes,caching'));
    assert.equal(after(tied, { kind: 'covered-by', topic: 'indexes', section: 2 }), tied);
  });
  it('suppress above the line, or for the file where no comment can stand', () => {
    assert.equal(after('# D\n\ntext TODO\n', { kind: 'suppress', rule: 'placeholder-text', offset: 7, reason: 'later --> now' }), '# D\n\n<!-- plumbline-disable-next-line placeholder-text: later now -->\ntext TODO\n');
    assert.match(after('| a |\n|---|\n| TODO |\n', { kind: 'suppress', rule: 'placeholder-text', offset: 14, reason: '' }), /^<!-- plumbline-disable-file placeholder-text -->\n\| a/);
  });
  it('take out guidance and prompts, and nothing of the writer', () => {
    const text = '# D\n\n## Indexes\n\n<!-- Say what serves each query. -->\n\nBy number.\n\n<!-- my own note -->\n\n- [ ] Every query has its index\n- [ ] my own task\n\n## Caching\n\nx\n';
    assert.equal(after(text, { kind: 'remove-guidance' }), '# D\n\n## Indexes\n\nBy number.\n\n<!-- my own note -->\n\n- [ ] my own task\n\n## Caching\n\nx\n');
  });
  it('tick and untick a line', () => {
    assert.equal(after('- [ ] a\n', { kind: 'toggle-line', line: 0 }), '- [x] a\n');
    assert.equal(after('- [X] a\n', { kind: 'toggle-line', line: 0 }), '- [ ] a\n');
    assert.equal(after('- a\n', { kind: 'toggle-line', line: 0 }), '- a\n');
  });
});

describe('any document', () => {
  const piece = fc.constantFrom('# Depot\n\n', '## 1. Scope\n\n', '## 2. Caching\n\n', '### 2.1 Indexes\n\n', '**Data**\n\n', 'Cost\n----\n\n', 'TODO\n\n', '- [ ] Every query has its index\n', 'Some words that say a little about the depot.\n\n', '| a | b |\n|---|---|\n| c | d |\n\n', '<!-- x', '```\n', '\r\n', '---\nplumbline:\n  stage: review\n---\n');
  const action = fc.constantFrom<Action>({ kind: 'insert-all' }, insert('indexes'), insert('testing'), { kind: 'remove-guidance' }, { kind: 'not-applicable', topic: 'caching', reason: 'because' }, { kind: 'check-as', template: 'test@1' });
  it('keeps every word of the writer, and edits do not overlap', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), action, (pieces, act) => {
        const text = pieces.join('');
        const doc = parseDocument(text);
        const assignment = engine.assign(doc, DEFAULT_CONFIG, undefined, { template: 'test' });
        const edits = planAction(engine.analyse(doc, { assignment, template, templateIds: ['test'], config: DEFAULT_CONFIG }), act);
        edits.reduce((end, { range }) => {
          assert.ok(end <= range.start && range.start <= range.end && range.end <= text.length);
          return range.end;
        }, 0);
        const words = (source: string): number => source.split('Some words that say a little').length;
        assert.ok(words(applyEdits(text, edits)) >= words(text));
      }),
      { numRuns: 500 },
    );
  });
});
