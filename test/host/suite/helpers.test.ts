import * as vscode from 'vscode';
import { equal, matches, ok } from '../support/assert.ts';
import { change, closeAllEditors, escape, openDesign, whenChecked } from '../support/editor.ts';
import { DESIGN } from '../support/samples.ts';

/** By command: arguments that skip every step, and what stands in the document afterwards. */
const CASES: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
  [
    'plumbline.cacheDecision',
    { what: 'list of varieties', changes: 'daily', reads: 'hundred-a-minute', fetch: 'joins', decision: 'yes', staleness: 'hour', where: 'redis', pattern: 'cache-aside', expiry: '1 hour', eviction: 'lru' },
    /## Caching\n[^]*\*\*Cache decision for list of varieties:\*\* cached, because it is read 100 times a minute or more\.\n[^]*\| Where \| Redis \|/,
  ],
  ['plumbline.tradeOff', { pair: 'sql-nosql', choice: 'first', sake: 'reliability', requirement: 'other', reason: 'no order may be lost' }, /## Trade-offs\n[^]*\| SQL \| transactions and joins[^]*\*\*Chosen:\*\* SQL, for the sake of reliability, because of no order may be lost\./],
];

describe('helpers', () => {
  afterEach(closeAllEditors);

  for (const [command, args, expected] of CASES) {
    it(`${command} writes what its arguments say, which one undo takes back`, async () => {
      const editor = await openDesign();
      matches(await change(editor, command, args), expected);
      const line = editor.selection.active.line;
      ok(line > 0 && editor.document.lineAt(line).text.trim() !== '', `The cursor is on line ${line}, which is blank.`);
      equal(await change(editor, 'undo'), DESIGN);
    });

    it(`${command} leaves no trace after Esc`, async () => {
      const editor = await openDesign();
      await whenChecked(editor.document);
      const { version } = editor.document;
      await escape(Promise.resolve(vscode.commands.executeCommand(command)));
      equal(editor.document.getText(), DESIGN);
      equal(editor.document.version, version);
      equal(editor.document.isDirty, false);
    });
  }

  it('say which answer they do not know', async () => {
    const editor = await openDesign();
    await vscode.commands.executeCommand('plumbline.cacheDecision', { what: 'varieties', changes: 'now and then' });
    equal(editor.document.getText(), DESIGN);
  });
});
