// Imported before any test file: it puts `describe` and `it` in place. `mocha/mocha.js` is mocha's browser build, which
// needs nothing of Node and so runs in every host.
import 'mocha/mocha.js';

// A loaded machine is late now and then; what is broken fails twice. What a test waits for has deadlines of its own (`editor.ts`): the limit of a
// whole test only ends one that hangs, so it is far above what the longest takes, which sees five servers end with the pauses between them.
mocha.setup({ ui: 'bdd', timeout: 60_000, retries: 1, reporter: 'min' });
