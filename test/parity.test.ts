import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { main } from '../src/cli/main.ts';
import { memoryIo } from './cli/memory-io.ts';
import { connect } from './server/connect.ts';
import { stripNotes } from './support/annotations.ts';

interface Row {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];
const CONFIG = 'documents:\n  - include: "**/*.md"\n    template: design-doc\n    stage: review\n';

const AT_A_TIME = 16;

const root = fileURLToPath(new URL('./rules/', import.meta.url));
const fixtures = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ name: relative(root, path), text: stripNotes(readFileSync(path, 'utf8')) }));

async function onCommandLine(text: string): Promise<Row[]> {
  const { io, told } = memoryIo(['lint', '--format', 'json', 'doc.md'], { files: new Map([['.plumbline.yaml', CONFIG], ['doc.md', text]]), folders: ['.git'], cwd: '', columns: undefined });
  await main(io);
  return (JSON.parse(told.stdout) as (Row & { file: string; fixable: boolean })[]).map(({ line, column, endLine, endColumn, rule, severity, message }) => ({ line, column, endLine, endColumn, rule, severity, message }));
}

/** Asks the server, under a URI of its own for each text. */
async function inTheServer(client: Awaited<ReturnType<typeof connect>>, uri: string, text: string): Promise<Row[]> {
  const { diagnostics } = await client.open(uri, text);
  return diagnostics.map(({ range, code, severity, message }) => ({
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    rule: String(code),
    severity: SEVERITIES[severity ?? 0] ?? '',
    message: String(message),
  }));
}

describe('the command line and the server find the same', () => {
  it('in every fixture', async function () {
    this.timeout(300_000);
    const client = await connect(new Map([['file:///w/.plumbline.yaml', CONFIG]]));
    assert.ok(fixtures.length > 20);
    // Some at a time: the server waits a moment before it checks each.
    for (let from = 0; from < fixtures.length; from += AT_A_TIME) {
      await Promise.all(
        fixtures.slice(from, from + AT_A_TIME).map(async ({ name, text }, at) => assert.deepEqual(await inTheServer(client, `file:///w/${from + at}.md`, text), await onCommandLine(text), name)),
      );
    }
    client.close();
  }).timeout(30_000);

  it('and a difference fails the comparison', async () => {
    const client = await connect(new Map([['file:///w/.plumbline.yaml', CONFIG.replace('review', 'approved')]]));
    const [first] = fixtures.filter(({ text }) => text.includes('# Tram depot') && !text.startsWith('---'));
    assert.ok(first);
    assert.notDeepEqual(await inTheServer(client, 'file:///w/a.md', first.text), await onCommandLine(first.text));
    client.close();
  }).timeout(30_000);
});

