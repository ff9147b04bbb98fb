import * as vscode from 'vscode';
import { equal, ok } from '../support/assert.ts';
import { append, change, closeAllEditors, design, findings, getApi, openDesign, rules } from '../support/editor.ts';
import { CACHING_TEXT, DESIGN } from '../support/samples.ts';

/** How soon after a server was seen to be gone the next one has to have checked everything. */
const BACK_MS = 5_000;
/** How long it may take to see that a server hangs: the next heartbeat, and the time it is given to answer. */
const NOTICED_MS = 5_000;

describe('the server', () => {
  afterEach(closeAllEditors);

  for (const [how, limit] of [['end', BACK_MS], ['hang', NOTICED_MS + BACK_MS]] as const) {
    it(`comes back when it ${how}s, and nothing is lost`, async () => {
      const api = await getApi();
      const editor = await openDesign();
      const before = await findings(editor);
      equal(before.map(({ rule }) => rule), ['missing-caching', 'missing-trade-offs']);

      await api.breakServer(how);
      const start = Date.now();
      await append(editor, `\n## Caching\n\n${CACHING_TEXT}\n`);
      equal(await rules(editor), ['missing-trade-offs']);
      ok(Date.now() - start < limit, `It took ${Date.now() - start} ms.`);
      equal((await design(editor)).open, []);
      equal(await change(editor, 'undo'), DESIGN);
      equal(await findings(editor), before);
    });
  }

  it('is started anew by Restart Server', async () => {
    const editor = await openDesign();
    const before = await findings(editor);
    await vscode.commands.executeCommand('plumbline.restartServer');
    equal(await findings(editor), before);
  });

  it('stays off after five ends, until Restart Server', async () => {
    const api = await getApi();
    await vscode.commands.executeCommand('plumbline.restartServer');
    const editor = await openDesign();
    const before = await findings(editor);
    try {
      for (let ends = 1; ends < 5; ends++) {
        await api.breakServer('end');
        equal(await findings(editor), before);
      }
      await api.breakServer('end');
      const refusal = await api.whenIdle(editor.document.uri, editor.document.version).then(() => undefined, (error: unknown) => error);
      ok(refusal instanceof Error && refusal.message.includes('Restart Server'), `After five ends: ${String(refusal)}.`);
    } finally {
      // Whatever happened, the tests behind this one need a server.
      await vscode.commands.executeCommand('plumbline.restartServer');
    }
    equal(await findings(editor), before);
  });
});
