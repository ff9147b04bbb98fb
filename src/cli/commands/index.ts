import type { Command } from '../command.ts';
import coverage from './coverage.ts';
import estimates from './estimates.ts';
import explain from './explain.ts';
import lint from './lint.ts';
import lsp from './lsp.ts';
import newDocument from './new.ts';
import progress from './progress.ts';
import report from './report.ts';
import template from './template.ts';

/**
 * In the order of the help text. Plain imports, measured: behind `import()` the bundler keeps all of core and the engine starts a tenth later.
 * A command with dependencies of its own that `lint` does not need belongs behind `import()` in its own file.
 */
export const COMMANDS: readonly Command[] = [lint, coverage, estimates, progress, report, newDocument, template, explain, lsp];

/** Commands of the contract that are still to come. */
export const NOT_BUILT: readonly string[] = [];
