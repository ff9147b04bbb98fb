// Imported before any test file: it puts `describe` and `it` in place. `mocha/mocha.js` is mocha's browser build, which
// needs nothing of Node and so runs in every host.
import 'mocha/mocha.js';

mocha.setup({ ui: 'bdd', timeout: 15_000, reporter: 'min' });
