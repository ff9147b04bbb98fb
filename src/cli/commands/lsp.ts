import { defineCommand } from '../command.ts';
import { Refusal } from '../refusal.ts';

export default defineCommand({
  name: 'lsp',
  summary: 'the language server for any editor',
  usage: '--stdio',
  about: 'Speaks the language server protocol over standard input and output until the editor ends it: findings while you type, fixes, hovers and\ncompletions. docs/editors.md says how to set up Neovim, Helix, Zed and Emacs.',
  options: {
    stdio: { type: 'boolean', help: 'over standard input and output; there is no other way' },
  },
  async run(io, { stdio }, [unexpected]) {
    if (!stdio) throw new Refusal('lsp needs --stdio; an editor starts it, see "plumbline lsp --help".');
    if (unexpected !== undefined) throw new Refusal(`lsp takes no files, not even "${unexpected}"; the editor sends them.`);
    // A file of its own, which no other command has to load.
    const { serveStdio } = await import('../language-server.ts');
    serveStdio(io);
    return new Promise(() => {}); // the server ends the process
  },
});
