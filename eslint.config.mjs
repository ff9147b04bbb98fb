// Few rules, each with a reason. Layering first: imports point inward only (docs/architecture.md).
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const keepOut = (files, group, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message: 'Imports point inward only; see docs/architecture.md.' }] }] },
});

export default [
  { ignores: ['dist/', 'out/', 'node_modules/', 'test/workspace/', '**/*.mjs'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@typescript-eslint': tseslint.plugin, regexp },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error', // output goes through the surface's own port
      '@typescript-eslint/no-floating-promises': 'error', // a lost promise is a lost error
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // Growth is linear, hostile input included: no pattern may try a text from every place, or twice.
    files: ['src/**/*.ts'],
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }], 'regexp/no-super-linear-move': ['error', { report: 'potential' }] },
  },
  { files: ['src/dev/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
  keepOut(['src/core/**'], ['vscode*', 'node:*', '**/server/**', '**/client/**', '**/cli/**', '**/dev/**']),
  // markdown-it is seen by the document reader alone.
  keepOut(['src/core/**'], ['vscode*', 'node:*', '**/server/**', '**/client/**', '**/cli/**', '**/dev/**', 'markdown-it'], ['src/core/document/**']),
  keepOut(['src/server/**'], ['vscode', 'node:*', '**/client/**', '**/cli/**', '**/dev/**', '../core/*', '!../core/index.ts', '!../core/index']),
  keepOut(['src/client/**'], ['node:*', '**/server/**', '**/cli/**', '**/dev/**', '../core/*', '../../core/*', '!../core/index.ts', '!../../core/index.ts']),
  keepOut(['src/cli/**'], ['vscode', '**/client/**', '**/dev/**', '../core/*', '../../core/*', '!../core/index.ts', '!../../core/index.ts']),
];
