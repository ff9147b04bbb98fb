import { COUNT_WORDS } from '../../core/estimate/block/counts.ts';
import { UNITS } from '../../core/estimate/block/complete.ts';
import { FUNCTIONS } from '../../core/estimate/block/functions.ts';

/** The language of estimate blocks by itself. */
const SCOPE = 'source.estimate';
/** What stands between the fences, for the editor to know the language by. */
const EMBEDDED = 'meta.embedded.block.estimate';
const INJECTION = 'markdown.estimate.codeblock';

/** Files of the language `estimate`, by their path: its grammar, what puts it into Markdown, its comments and brackets. */
export const LANGUAGE_FILES: ReadonlyMap<string, object> = new Map([
  ['syntaxes/estimate.tmLanguage.json', grammar()],
  ['syntaxes/estimate-markdown.tmLanguage.json', injection()],
  ['syntaxes/estimate-language.json', { comments: { lineComment: '#' }, brackets: [['(', ')']], autoClosingPairs: [['(', ')']], surroundingPairs: [['(', ')']] }],
]);

/** What the manifest contributes of it. */
export const LANGUAGES = [{ id: 'estimate', aliases: ['Estimate'], configuration: './syntaxes/estimate-language.json' }];
export const GRAMMARS = [
  { language: 'estimate', scopeName: SCOPE, path: './syntaxes/estimate.tmLanguage.json' },
  { scopeName: INJECTION, path: './syntaxes/estimate-markdown.tmLanguage.json', injectTo: ['text.html.markdown'], embeddedLanguages: { [EMBEDDED]: 'estimate' } },
];

function grammar(): object {
  const units = [...new Set([...UNITS.map(([unit]) => unit.replace(/^per /, '')).filter((unit) => /^\w+$/.test(unit)), ...COUNT_WORDS])].sort((a, b) => b.length - a.length);
  return {
    name: 'Estimate',
    scopeName: SCOPE,
    patterns: [
      { match: '#.*$', name: 'comment.line.number-sign.estimate' },
      { match: '^([^=#]+)(=)', captures: { 1: { name: 'variable.other.estimate' }, 2: { name: 'keyword.operator.assignment.estimate' } } },
      { match: `\\b(?i:${FUNCTIONS.map(({ name }) => name).join('|')})(?=\\s*\\()`, name: 'support.function.estimate' },
      { match: '[$€£₹]?(?<![\\p{L}\\d])\\d[\\d,_.]*(?:[eE][+-]?\\d+)?', name: 'constant.numeric.estimate' },
      // A unit stands behind a number, a slash or "per"; elsewhere the same word is part of a name.
      { match: `(?<=[\\d/]|[\\dKMGTB] |per |/ )(?:${units.join('|')}|%)(?![\\p{L}\\d])`, name: 'keyword.other.unit.estimate' },
      { match: '(?<= )(?:per|of)(?= )|[-+*/×÷^]', name: 'keyword.operator.arithmetic.estimate' },
    ],
  };
}

function injection(): object {
  return {
    scopeName: INJECTION,
    injectionSelector: 'L:text.html.markdown',
    patterns: [{ include: '#block' }],
    repository: {
      block: {
        begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(estimate)((?:\\s+|:|,|\\{|\\?)[^`]*)?$)',
        end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
        name: 'markup.fenced_code.block.markdown',
        beginCaptures: { 3: { name: 'punctuation.definition.markdown' }, 4: { name: 'fenced_code.block.language.markdown' }, 5: { name: 'fenced_code.block.language.attributes.markdown' } },
        endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
        patterns: [{ begin: '(^|\\G)(\\s*)(.*)', while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)', contentName: EMBEDDED, patterns: [{ include: SCOPE }] }],
      },
    },
  };
}
