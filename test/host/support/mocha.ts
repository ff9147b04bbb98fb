// Imported before any test file: it puts `describe` and `it` in place. `mocha/mocha.js` is mocha's browser build, which
// needs nothing of Node and so runs in every host.
import 'mocha/mocha.js';

// A loaded machine is late now and then; what is broken fails twice.
mocha.setup({ ui: 'bdd', timeout: 15_000, retries: 1, reporter: 'min' });
