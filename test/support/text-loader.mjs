// Lets Node run the sources as they are: Markdown files are imported as text, and the language server's browser build is used, both as the bundler does it.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const browser = /^vscode-[\w-]+\/browser$/.test(specifier);
    return nextResolve(specifier, browser ? { ...context, conditions: [...context.conditions, 'browser'] } : context);
  },
  load(url, context, nextLoad) {
    if (!url.endsWith('.md')) return nextLoad(url, context);
    const text = readFileSync(new URL(url), 'utf8');
    return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(text)};` };
  },
});
