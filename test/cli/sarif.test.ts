import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { before, describe, it } from 'mocha';
import { rules } from '../../src/core/index.ts';
import { main } from '../../src/cli/main.ts';
import { memoryIo } from './memory-io.ts';

interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

interface Location {
  uri: string;
  uriBaseId?: string;
}

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  locations: { physicalLocation: { artifactLocation: Location; region: Region } }[];
  partialFingerprints: Record<string, string>;
  fixes?: { description: { text: string }; artifactChanges: { artifactLocation: Location; replacements: { deletedRegion: Region; insertedContent: { text: string } }[] }[] }[];
}

interface Log {
  runs: [{ columnKind: string; tool: { driver: { version: string; rules: { id: string; help: { text: string; markdown: string } }[] } }; results: Result[] }];
}

const RUBRIC = '# {{title}}\n\n## Caching\n<!-- plumbline: id=caching topics=caching required=small,standard,large -->\n\n## Data\n<!-- plumbline: id=data topics=indexes required=small,standard,large -->\n';
const DOCUMENT = '---\nplumbline: { template: ../rubric.md, stage: review }\n---\n# Seed 🌱 bank\n\n<!-- plumbline-disable-next-line missing-cachin: 🌱🌱 later -->\n## Data\n\n### Reads\n\n### Writes\n';
const FILE = 'docs/Gr\u00fcn & co.md';

// The schema as its authors publish it; it is of an older draft than ajv's own.
const require = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(new URL('schemas/sarif-2.1.0.json', import.meta.url), 'utf8')) as object;
const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object);
const isValid = ajv.compile(schema);

async function lint(text: string, ...args: string[]): Promise<Log> {
  const { io, told } = memoryIo(['lint', '--format', 'sarif', ...args], { files: new Map([['rubric.md', RUBRIC], [FILE, text]]), folders: ['.git'], cwd: 'docs', columns: undefined });
  await main(io);
  return JSON.parse(told.stdout) as Log;
}

describe('SARIF', () => {
  let log: Log;
  let results: Result[];
  before(async () => {
    log = await lint(DOCUMENT);
    results = log.runs[0].results;
    assert.deepEqual([...new Set(results.map(({ ruleId }) => ruleId))].sort(), ['empty-section', 'missing-caching', 'unknown-suppression']);
  });

  it('is valid against the schema, with findings and without', async () => {
    assert.deepEqual(isValid(log) ? [] : isValid.errors, []);
    assert.ok(isValid(await lint(DOCUMENT.replace('review', 'archived'))));
  });
  it('would be found invalid', () => {
    const run = log.runs[0];
    for (const wrong of [{ ...log, version: '2.0' }, { ...log, runs: [{ ...run, columnKind: 'bytes' }] }, { ...log, runs: [{ ...run, results: [{ ...run.results[0], fixes: [{}] }] }] }]) assert.equal(isValid(wrong), false);
  });
  it('counts columns in UTF-16 code units and says so', () => {
    assert.equal(log.runs[0].columnKind, 'utf16CodeUnits');
    const missing = results.find(({ ruleId }) => ruleId === 'missing-caching');
    assert.deepEqual(missing?.locations[0]?.physicalLocation.region, { startLine: 4, startColumn: 3, endLine: 4, endColumn: 15 });
  });
  it('names files from the root of the repository, escaped', () => {
    assert.deepEqual(results[0]?.locations[0]?.physicalLocation.artifactLocation, { uri: 'docs/Gr%C3%BCn%20%26%20co.md', uriBaseId: '%SRCROOT%' });
  });
  it('has every rule, each with its help, and results that point to theirs', () => {
    const { driver } = log.runs[0].tool;
    assert.deepEqual(driver.rules.map(({ id }) => id), rules.map(({ id }) => id));
    assert.ok(driver.rules.every(({ help }) => help.text.length > 20 && help.markdown.startsWith('# ')));
    assert.ok(results.every(({ ruleId, ruleIndex }) => driver.rules[ruleIndex]?.id === ruleId));
    assert.equal(driver.version, '1.2.3');
  });
  it('identifies a finding by rule, section and occurrence: lines, wording and the order of sections do not matter', async () => {
    const prints = (found: Result[]): string[] => found.map(({ partialFingerprints }) => partialFingerprints['plumbline/v1'] ?? '').sort();
    const text = '---\nplumbline: { template: ../rubric.md, stage: review }\n---\n# Seed bank\n\n## Data\n\n### Reads\n\n## Running it\n\n### Reads\n\n### Reads\n';
    const moved = '---\nplumbline: { template: ../rubric.md, stage: approved }\n---\n# Bank of seeds\n\nLends seeds.\n\n## 1. Running it\n\n### 1.1 Reads\n\n### 1.2 Reads\n\n## 2. Data\n\n### 2.1 Reads\n';
    const before = prints((await lint(text)).runs[0].results);
    assert.deepEqual(prints((await lint(moved)).runs[0].results), before);
    assert.ok(before.includes('missing-caching::0'), before.join('\n'));
    assert.equal(new Set(before).size, before.length);
  });
  it('holds the fixes: carried out, they mend what they are for', async () => {
    for (const rule of ['unknown-suppression', 'missing-caching']) {
      const result = results.find(({ ruleId }) => ruleId === rule);
      const change = result?.fixes?.[0]?.artifactChanges[0];
      assert.ok(change, rule);
      assert.deepEqual(change.artifactLocation, result?.locations[0]?.physicalLocation.artifactLocation);
      const left = (await lint(apply(DOCUMENT, change.replacements))).runs[0].results;
      assert.ok(!left.some(({ ruleId }) => ruleId === rule), rule);
    }
  });
});

function apply(text: string, replacements: readonly { deletedRegion: Region; insertedContent: { text: string } }[]): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number): number => lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  const edits = replacements.map(({ deletedRegion: region, insertedContent }) => ({ start: offset(region.startLine, region.startColumn), end: offset(region.endLine, region.endColumn), text: insertedContent.text }));
  return edits.sort((a, b) => b.start - a.start).reduce((whole, { start, end, text: inserted }) => whole.slice(0, start) + inserted + whole.slice(end), text);
}
