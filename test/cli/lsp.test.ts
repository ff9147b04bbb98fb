import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { type CodeAction, createMessageConnection, type Hover, type MessageConnection, type PublishDiagnosticsParams, type RegistrationParams, StreamMessageReader, StreamMessageWriter, type TextEdit } from 'vscode-languageserver/node';
import { cliBuild } from '../../src/dev/cli-build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const RUBRIC = '# {{title}}\n\n## Caching\n<!-- plumbline: id=caching topics=caching required=small,standard,large -->\n';
const CONFIG = 'documents:\n  - { include: "docs/**/*.md", template: ./rubric.md, stage: review }\n';
const TEXT = '# Seed bank\n\nLends seeds to growers.\n';

/** The bundle as an editor starts it, spoken to by another implementation's end of the line. */
describe('plumbline lsp --stdio', function () {
  this.timeout(30_000);
  let folder = '';
  let project = '';
  let server: ChildProcessWithoutNullStreams;
  let client: MessageConnection;
  let registered: RegistrationParams[] = [];
  let published: PublishDiagnosticsParams[] = [];
  let onPublished = (): void => {};

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-lsp-'));
    project = join(folder, 'a +b');
    mkdirSync(join(project, '.git'), { recursive: true });
    mkdirSync(join(project, 'docs'));
    await build({ ...cliBuild(folder), absWorkingDir: root, logLevel: 'silent' });
    writeFileSync(join(project, 'rubric.md'), RUBRIC);
    // What lies above the repository is not read.
    writeFileSync(join(folder, '.plumbline.yaml'), 'documents: broken\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    writeFileSync(join(project, '.plumbline.yaml'), CONFIG);
    server = spawn(process.execPath, [join(folder, 'cli.js'), 'lsp', '--stdio'], { cwd: project });
    client = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    registered = [];
    published = [];
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      published.push(params);
      onPublished();
    });
    client.onRequest('client/registerCapability', (params: RegistrationParams) => void registered.push(params));
    client.listen();
    await client.sendRequest('initialize', { processId: process.pid, rootUri: String(pathToFileURL(project)), capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
    await client.sendNotification('initialized', {});
  });
  afterEach(() => {
    client.dispose();
    server.kill();
  });

  it('reads configuration and templates from the disk, and tells what is missing, why, and what mends it', async () => {
    const uri = await open('docs/gap.md', TEXT);
    const [diagnostic, ...others] = (await findings(uri, (list) => list.length > 0)).diagnostics;
    assert.ok(diagnostic);
    assert.deepEqual([diagnostic.code, diagnostic.severity, diagnostic.range, others], ['missing-caching', 2, { start: { line: 0, character: 2 }, end: { line: 0, character: 11 } }, []]);

    const actions: CodeAction[] = await client.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } });
    const insert = actions.find((action) => action.isPreferred && action.edit);
    const [change] = insert?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change, JSON.stringify(actions));
    await client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: TEXT + (change.edits as TextEdit[]).map((edit) => edit.newText).join('') }] });
    const after = await findings(uri, (_list, version) => version === 2);
    assert.deepEqual(after.diagnostics.map(({ code }) => code), ['empty-section']);
    const hover: Hover | null = await client.sendRequest('textDocument/hover', { textDocument: { uri }, position: after.diagnostics[0]?.range.start });
    assert.match(JSON.stringify(hover?.contents), /\*\*Caching\*\* - empty, required/);
  });

  it('asks to be told of configurations, and heeds one that changed', async () => {
    const uri = await open('docs/gap.md', TEXT);
    await findings(uri, (list) => list.length > 0);
    assert.match(JSON.stringify(registered), /workspace\/didChangeWatchedFiles.*\.plumbline\.yaml/);
    writeFileSync(join(project, '.plumbline.yaml'), CONFIG.replace('review', 'archived'));
    published = [];
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('.plumbline.yaml'), type: 2 }] });
    await findings(uri, (list) => list.length === 0);
  });

  it('keeps quiet about what is no file, and ends when it is told to', async () => {
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri: 'untitled:Untitled-1', languageId: 'markdown', version: 1, text: TEXT } });
    await findings('untitled:Untitled-1', (list) => list.length === 0);
    await client.sendRequest('shutdown');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    await client.sendNotification('exit');
    assert.equal(await ended, 0);
  });

  it('finds what the command line finds in the sample documents, field by field', async () => {
    const names = ['night-bus.md', 'parcel-lockers.md', 'seed-bank.md'];
    for (const name of names) {
      const text = readFileSync(join(root, 'test/workspace/docs/design', name), 'utf8').replace('stage: draft', 'stage: approved');
      writeFileSync(join(project, 'docs', name), text);
      const uri = await open(`docs/${name}`, text);
      const { diagnostics } = await findings(uri, () => true);
      const told = spawnSync(process.execPath, [join(folder, 'cli.js'), 'lint', '--format', 'json', `docs/${name}`], { cwd: project, encoding: 'utf8' });
      const rows = (JSON.parse(told.stdout) as { line: number; column: number; endLine: number; endColumn: number; rule: string; severity: string; message: string }[]).map(({ line, column, endLine, endColumn, rule, severity, message }) => [line, column, endLine, endColumn, rule, severity, message]);
      assert.deepEqual(diagnostics.map(({ range, code, severity, message }) => [range.start.line + 1, range.start.character + 1, range.end.line + 1, range.end.character + 1, code, ['', 'error', 'warning', 'information', 'hint'][severity ?? 0], message]), rows, name);
    }
    assert.ok(published.some(({ diagnostics }) => diagnostics.length > 5));
  });

  it('ends when the editor is gone', async () => {
    const ended = new Promise((resolve) => server.once('exit', () => resolve('ended')));
    server.stdin.end();
    assert.equal(await ended, 'ended');
  });

  const uriOf = (path: string): string => String(pathToFileURL(join(project, path)));

  async function open(path: string, text: string): Promise<string> {
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri: uriOf(path), languageId: 'markdown', version: 1, text } });
    return uriOf(path);
  }

  async function findings(uri: string, isWanted: (list: PublishDiagnosticsParams['diagnostics'], version: number | undefined) => boolean): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const wanted = published.findLast((params) => params.uri === uri && isWanted(params.diagnostics, params.version));
      if (wanted) return wanted;
      await new Promise<void>((resolve) => (onPublished = resolve));
    }
  }
});
