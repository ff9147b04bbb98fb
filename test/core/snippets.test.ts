import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { BUILDING_BLOCKS } from '../../src/core/snippets/index.ts';
import { findSnippetProblems, readBody, toBody, type Snippet } from '../../src/core/snippets/snippet.ts';

const TOPIC_IDS: ReadonlySet<string> = new Set(
  `functional-requirements non-functional-requirements scope assumptions actors capacity-estimation api request-response auth error-handling
  pagination rate-limiting data-model primary-key indexes relationships architecture diagram data-flow detailed-design caching scaling
  availability replication consistency messaging bottlenecks monitoring trade-offs privacy-compliance durability-retention edge-cases cost
  security testing rollout open-questions read-write-ratio design-goals extensibility filtering load-balancing latency storage-choice
  service-communication message-model`.split(/\s+/),
);

/** What issue and ledger ask for. */
const EXPECTED = `must-ask user-story constraint-table assumption-list in-out capacity-inputs
  endpoint endpoint-table error-table error-400 error-404 error-429 auth-scheme page-choice page-cursor page-offset filter-table
  entity-table entity-document index-list access-patterns relation-list message option decision metric-rows quality-targets
  feature-qualities bottleneck-table weakness-table cache-decision quick-decisions failure-table component-table flowchart sequence
  er-diagram class-diagram component-diagram disable-next-line disable-line disable disable-file not-applicable covered-by
  deep-dive-scalability deep-dive-high-availability deep-dive-low-latency deep-dive-consistency deep-dive-reliability
  deep-dive-ordering-delivery deep-dive-storage-retention deep-dive-security deep-dive-observability`.split(/\s+/);

const MERMAID = /^(flowchart (LR|TB|TD|RL|BT)|sequenceDiagram|erDiagram|classDiagram)$/;

const textOf = (snippet: Snippet): string => readBody(snippet.body).text;

describe('building blocks', () => {
  it('hold every block that is asked for', () => {
    const ids = new Set(BUILDING_BLOCKS.map((snippet) => snippet.id));
    assert.deepEqual(EXPECTED.filter((id) => !ids.has(id)), []);
  });

  it('have ids of their own, none of them a topic', () => {
    const ids = BUILDING_BLOCKS.map((snippet) => snippet.id);
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index || TOPIC_IDS.has(id)), []);
  });

  it('have titles of their own, as the editor lists them by title', () => {
    const titles = BUILDING_BLOCKS.map((snippet) => snippet.title);
    assert.deepEqual(titles.filter((title, index) => titles.indexOf(title) !== index), []);
  });

  it('help with topics that exist', () => {
    assert.deepEqual(BUILDING_BLOCKS.flatMap((snippet) => snippet.topics).filter((topic) => !TOPIC_IDS.has(topic)), []);
  });

  it('leave nothing in the lighter notation behind', () => {
    for (const snippet of BUILDING_BLOCKS) assert.doesNotMatch(textOf(snippet), /\{\{|undefined|\[object/, snippet.id);
  });

  for (const snippet of BUILDING_BLOCKS) {
    it(`${snippet.id} is well formed`, () => {
      assert.deepEqual(findSnippetProblems(snippet), []);
      assert.deepEqual(findLayoutProblems(textOf(snippet)), []);
    });
  }
});

describe('toBody', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a place keeps its angle brackets', 'name: <what it is>', 'name: ${1:<what it is>}'],
    ['a default may stand', 'after {{500 ms}}', 'after ${1:500 ms}'],
    ['options make a choice, commas escaped', '{{cursor|limit, offset}}', '${1|cursor,limit\\, offset|}'],
    ['places are numbered in order', '<a> {{b}} {{c|d}}', '${1:<a>} ${2:b} ${3|c,d|}'],
    ['special characters are escaped', '{ "cost": "$5\\n" }', '{ "cost": "\\$5\\\\n" \\}'],
    ['path parameters, type arguments and arrows are no places', 'GET /orders/<id>, List<item>, <!-- x -->, A <|-- B', 'GET /orders/<id>, List<item>, <!-- x -->, A <|-- B'],
  ];
  for (const [title, markdown, body] of cases) it(title, () => assert.equal(toBody(markdown), body));

  it('reads back as what it was made from', () => {
    const body = toBody('{ "a": "$1" } <b> {{c}} {{d, e|f \\ g}}');
    assert.deepEqual(readBody(body), { text: '{ "a": "$1" } <b> c d, e', stops: [1, 2, 3], choices: [['d, e', 'f \\ g']], problems: [] });
  });
});

describe('findSnippetProblems', () => {
  const problemsOf = (body: string): readonly string[] => findSnippetProblems({ id: 'sample', title: 'Sample', description: 'A sample.', body, topics: [] });

  const good: readonly string[] = ['plain', '${1:a} $2 ${3} $0', '${1:a} and again $1', '${1:outer ${2:inner} \\}}', '${1|a\\, b,c|}', 'costs \\$5 \\\\ {'];
  for (const body of good) it(`accepts ${body}`, () => assert.deepEqual(problemsOf(body), []));

  const bad: readonly (readonly [string, RegExp])[] = [
    ['${1:open', /unclosed \$\{ at 0/],
    ['${1|a,b', /unclosed \$\{ at 0/],
    ['${1/a/b/}', /unclosed \$\{ at 0/],
    ['a } b', /bare \} at 2/],
    ['costs $ 5', /bare \$ at 6/],
    ['$TM_FILENAME', /bare \$ at 0/],
    ['a \\d', /backslash that escapes nothing at 2/],
    ['$0 $0', /\$0 stands more than once/],
    ['${1:a} ${3:c}', /tab stop 2 is missing/],
    ['${2:b}', /tab stop 1 is missing/],
    ['${1|only|}', /fewer than two options/],
    ['${1|a, b,c|}', /bare comma in a choice/],
    ['${1|a,,c|}', /bare comma in a choice/],
    ['${1|a,b,a|}', /repeated option/],
  ];
  for (const [body, expected] of bad) it(`reports ${body}`, () => assert.match(problemsOf(body).join('\n'), expected));

  it('reports an id with prefix or capitals, and an empty description', () => {
    const snippet: Snippet = { id: 'dd-sample', title: 'Sample', description: '', body: 'x', topics: [] };
    assert.equal(findSnippetProblems(snippet).length, 2);
    assert.equal(findSnippetProblems({ ...snippet, id: 'Sample', description: 'A sample.' }).length, 1);
  });

  it('survives a body cut off anywhere', () => {
    const body = '${1:a ${2|b\\, c,d|} \\} } $3 \\$ $0';
    for (let end = 0; end <= body.length; end += 1) assert.ok(Array.isArray(problemsOf(body.slice(0, end))));
  });
});

describe('findLayoutProblems', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a row with a cell too few', '| a | b |\n| --- | --- |\n| 1 |', /line 3 has 1 columns, not 2/],
    ['a row with a cell too many', '| a | b |\n| --- | --- |\n| 1 | 2 | 3 |', /line 3 has 3 columns, not 2/],
    ['an unclosed row', '| a | b |\n| --- | --- |\n| 1 | 2', /line 3 does not end with a bar/],
    ['a table without its second line', '| a | b |\n| 1 | 2 |\n| 3 | 4 |', /line 1 has no delimiter row/],
    ['an unclosed fence', '```json\n{}', /fence at line 1 is not closed/],
    ['an unknown diagram', '```mermaid\nflowchat LR\n```', /line 2 is not a known diagram/],
  ];
  for (const [title, text, expected] of cases) it(`reports ${title}`, () => assert.match(findLayoutProblems(text).join('\n'), expected));

  it('accepts bars in code and escaped bars', () => {
    assert.deepEqual(findLayoutProblems('| a | b |\n| --- | --- |\n| 1 \\| 2 | 3 |\n\n```mermaid\nflowchart LR\n| x\n```'), []);
  });
});

/** Uneven tables, unclosed fences and unknown diagrams in expanded Markdown. A single row on its own is a row to be added to a table. */
function findLayoutProblems(text: string): readonly string[] {
  const problems: string[] = [];
  let fence: { readonly line: number; readonly info: string } | undefined;
  let table: { readonly line: number; readonly columns: number } | undefined;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const number = index + 1;
    if (line.startsWith('```')) {
      fence = fence ? undefined : { line: number, info: line.slice(3) };
      table = undefined;
    } else if (fence) {
      if (fence.info === 'mermaid' && number === fence.line + 1 && !MERMAID.test(line)) problems.push(`line ${number} is not a known diagram`);
    } else if (!line.startsWith('|')) {
      table = undefined;
    } else {
      checkRow(line, number);
    }
  });
  if (fence) problems.push(`fence at line ${fence.line} is not closed`);
  return problems;

  function checkRow(line: string, number: number): void {
    if (!/[^\\]\|$/.test(line)) problems.push(`line ${number} does not end with a bar`);
    const columns = line.replace(/\\\|/g, '').replace(/^\||\|$/g, '').split('|').length;
    table ??= { line: number, columns };
    if (columns !== table.columns) problems.push(`line ${number} has ${columns} columns, not ${table.columns}`);
    const next = lines[number];
    if (table.line === number && next?.startsWith('|') && !/^\|( -{3,} \|)+$/.test(next)) problems.push(`line ${number} has no delimiter row`);
  }
}
