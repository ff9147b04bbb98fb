import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parseDocument } from '../../src/core/index.ts';

const slices = (text: string, ranges: readonly { range: { start: number; end: number } }[]): string[] => ranges.map(({ range }) => text.slice(range.start, range.end));
const headings = (text: string): string[] => parseDocument(text).sections.slice(1).map((section) => `${section.level} ${section.heading?.number ?? ''}|${section.heading?.text} <${text.slice(section.heading?.range.start, section.heading?.range.end)}>`);

describe('headings', () => {
  it('are read in every style', () => {
    const text = '# Tram depot\n\nOverview\n--------\n\n## 3.2 **Data** model ##\n\n### 🚋 Step 4: Doors?\n\n**Indexes:**\n\ntext\n';
    assert.deepEqual(headings(text), ['1 |Tram depot <Tram depot>', '2 |Overview <Overview>', '2 3.2|Data model <3.2 **Data** model>', '3 Step 4:|Doors? <🚋 Step 4: Doors?>', '4 |Indexes <**Indexes:**>']);
  });
  it('leave bold sentences, list headings and code alone', () => {
    assert.deepEqual(headings('**This is important.**\n\n- ## in a list\n\n```\n# in code\n```\n\n&nbsp;\n---\n'), []);
  });
  it('are no picture or sentence that a rule was drawn under without a blank line', () => {
    const text = '![yard](yard.png)\n---\n\nTrams leave at five.\n---\n\nTwo lines\nof notes\n---\n\nReal one\n---\n';
    assert.deepEqual(headings(text), ['2 |Real one <Real one>']);
    assert.deepEqual(parseDocument(text).blocks.map((block) => block.kind === 'text' && block.text), ['![yard](yard.png)', 'Trams leave at five.', 'Two lines\nof notes']);
    assert.equal(parseDocument(text).diagrams.length, 1);
  });
  it('give the title: one of level 1 with most sections below it, or one that stands alone over a higher level', () => {
    const titleOf = (source: string): string | undefined => parseDocument(source).title?.heading?.text;
    assert.equal(titleOf('# A\n\n## B\n\none\n'), 'A');
    assert.equal(titleOf('A\n---\n\n# B\n\none\n\n# C\n\ntwo\n'), 'A');
    assert.equal(titleOf('## A\n\nzero\n\n# B\n\none\n\n# C\n\ntwo\n'), undefined);
    assert.equal(titleOf('# A\n\n# B\n\none\n'), undefined);
    assert.equal(titleOf('# A\n\n## B\n\none\n\n## C\n\ntwo\n\n# Appendix\n\nthree\n'), 'A');
    assert.equal(titleOf('# A\n\n## B\n\none\n\n# C\n\ntwo\n'), undefined);
  });
  it('keep a number that is part of the name', () => {
    assert.deepEqual(headings('## 5 nines\n'), ['2 |5 nines <5 nines>']);
  });
  it('nest by level, and text below belongs to the innermost', () => {
    const { sections, blocks } = parseDocument('# A\n\n## B\n\none\n\n#### C\n\ntwo\n\n## D\n\nthree\n');
    assert.deepEqual(sections.map((section) => [section.parent, section.endIndex]), [[undefined, 1], [undefined, 5], [1, 4], [2, 4], [1, 5]]);
    assert.deepEqual(blocks.map((block) => block.section), [2, 3, 4]);
  });
});

describe('tables', () => {
  it('give each cell its exact range', () => {
    const text = '| a | b \\| c |  |\n|---|---|---|\n| `x|y` | d\n';
    const table = parseDocument(text).blocks[0];
    assert.ok(table?.kind === 'table');
    assert.deepEqual(slices(text, table.header.cells), ['a', 'b \\| c', '  ']);
    assert.deepEqual(table.header.cells.map((cell) => cell.text), ['a', 'b | c', '']);
    assert.deepEqual(slices(text, table.rows[0]?.cells ?? []), ['`x', 'y`', 'd']);
  });
  it('are found in quotes and lists, without outer bars, with CRLF', () => {
    const text = '> | q | r |\r\n> |---|---|\r\n> | 1 | 2 |\r\n\r\na | b\r\n--|--\r\nc | d\r\n';
    const tables = parseDocument(text).blocks.filter((block) => block.kind === 'table');
    assert.deepEqual(tables.map((table) => slices(text, table.rows[0]?.cells ?? [])), [['1', '2'], ['c', 'd']]);
  });
});

describe('task lists', () => {
  it('give the character between the brackets, nested and in quotes', () => {
    const text = '- [ ] one\n  1. [x] two\n     more\n> - [X] three\n- [y] none\n';
    const { items } = parseDocument(text);
    assert.deepEqual(items.map((item) => [item.text, item.depth, item.checkbox && text.slice(item.checkbox.range.start, item.checkbox.range.end), item.checkbox?.ticked]), [
      ['one', 0, ' ', false],
      ['two more', 1, 'x', true],
      ['three', 0, 'X', true],
      ['[y] none', 0, undefined, undefined],
    ]);
  });
});

describe('comments', () => {
  it('are no content, and none in code', () => {
    const text = '# A\n\n<!-- plumbline: topics=indexes,caching kind="check list" -->\n\n`<!-- no -->`\n\n```\n<!-- no -->\n```\n\n<!-- plumbline-disable-next-line missing-cost, thin-section: it is free -->\nb <!-- c -->\n';
    const doc = parseDocument(text);
    assert.equal(doc.comments.length, 3);
    assert.deepEqual(doc.sections[1]?.directives.map(({ key, value, range }) => [key, value, text.slice(range.start, range.end)]), [['topics', 'indexes,caching', 'topics=indexes,caching'], ['kind', 'check list', 'kind="check list"']]);
    const [suppression] = doc.suppressions;
    assert.deepEqual([suppression?.kind, suppression?.rules.map((rule) => text.slice(rule.range.start, rule.range.end)), suppression?.reason], ['next-line', ['missing-cost', 'thin-section'], 'it is free']);
    assert.deepEqual(doc.blocks.map((block) => (block.kind === 'text' ? block.text.trim() : block.kind)), ['`<!-- no -->`', 'code', 'b']);
  });
  it('may be left open', () => {
    const text = '# A\n\n<!-- open\n\ntext';
    assert.equal(parseDocument(text).comments[0]?.range.end, text.length);
  });
});

describe('front matter', () => {
  it('is read with positions, behind a byte order mark and with CRLF', () => {
    const text = '\uFEFF---\r\nplumbline:\r\n  stage: review\r\n---\r\n# A\r\n';
    const doc = parseDocument(text);
    const range = doc.frontMatter?.find(['plumbline', 'stage']);
    assert.equal(text.slice(range?.start, range?.end), 'review');
    assert.equal(doc.title?.heading?.text, 'A');
  });
  it('is a value with problems where it is broken', () => {
    const text = '---\nplumbline: {a: [}\n---\n';
    const problems = parseDocument(text).frontMatter?.problems ?? [];
    assert.ok(problems.length > 0);
    assert.ok(problems.every(({ range }) => range.start >= 4 && range.end <= text.length - 4));
  });
  it('is none without its closing line', () => {
    assert.equal(parseDocument('---\nplumbline:\n').frontMatter, undefined);
  });
});

describe('diagrams', () => {
  it('are Mermaid, PlantUML, drawings of characters and images, but not badges or folder trees', () => {
    const text = '```mermaid\nflowchart LR\n  a --> b\n```\n\n```\n+----+     +----+\n| a  | --> | b  |\n+----+     +----+\n```\n\n![shape](a.png) ![](https://img.shields.io/x) <img src="b.png" alt="two">\n\n```\n├── a\n└── b\n```\n';
    assert.deepEqual(parseDocument(text).diagrams.map(({ kind, title }) => [kind, title]), [['mermaid', 'flowchart LR'], ['ascii', '+----+     +----+'], ['image', 'shape'], ['image', 'two']]);
  });
  it('are parts one below the other with arrows between them, and not a list with one arrow', () => {
    const kinds = (body: string): string[] => parseDocument(`\`\`\`\n${body}\n\`\`\`\n`).diagrams.map(({ kind }) => kind);
    assert.deepEqual(kinds('---------      ---------\n| yard  | <=== | panel |\n---------      ---------\n| gate  |      | store |'), ['ascii']);
    assert.deepEqual(kinds('| yard | panel |\n| gate | store |\n| door | shelf |'), []);
    assert.deepEqual(kinds('panel\n  ↓ door opens\nyard office\n  ↓ number\ntimetable'), ['ascii']);
    assert.deepEqual(kinds('panel\n  ↓\nyard office'), []);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom('# ', '## 1. ', '\n', '\r\n', '\r', '\t', '- ', '- [ ] ', '1. [x] ', '| a | b |\n|---|---|\n', '|', '```', '~~~\n', '<!--', '-->', 'plumbline: topics=', '---\n', '---\nplumbline:\n  stage: x\n---\n', '> ', '**b**', '<div>', '\uFEFF', 'word ', 'TODO ', '🚋', '\u0000', '=', '\\|', '    ', '![i](', ')', '"');
  it('is read without an error, and every range lies in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const doc = parseDocument(text);
        const ranged = [...doc.sections, ...doc.sections.map((section) => ({ range: section.body })), ...doc.sections.flatMap((section) => section.heading ?? []), ...doc.sections.flatMap((section) => [...section.directives]), ...doc.blocks, ...doc.items, ...doc.items.flatMap((item) => item.checkbox ?? []), ...doc.diagrams, ...doc.links, ...doc.comments, ...doc.suppressions, ...doc.blocks.flatMap((block) => (block.kind === 'table' ? [block.header, ...block.rows].flatMap((row) => [row, ...row.cells]) : []))];
        for (const { range } of ranged) assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length, JSON.stringify({ range, text }));
      }),
      { numRuns: 2000 },
    );
  });
  it('is not read past two million characters', () => {
    const doc = parseDocument(`# A\n${'word '.repeat(500_000)}`);
    assert.deepEqual([doc.tooLarge, doc.blocks.length], [true, 0]);
  });
});
