import { lineAt, lineStart } from '../../document/lines.ts';
import type { DesignDoc, Range } from '../../document/model.ts';
import { format } from './format.ts';
import { type EstimateFunction, functionOf, KINDS, signatureOf } from './functions.ts';
import { nameAt } from './occurrences.ts';
import { type Estimate, sheetOf } from './sheet.ts';
import { tokensOf } from './tokens.ts';

/** What there is to say about a place of an estimate block, or a name that prose is tied to, as Markdown. */
export interface About {
  readonly range: Range;
  readonly markdown: string;
}

/** A name with its value and formula, or a function with its documentation, at an offset; undefined elsewhere. */
export function aboutEstimate(doc: DesignDoc, offset: number): About | undefined {
  const { blocks, byKey } = sheetOf(doc);
  if (blocks.length === 0) return undefined;
  const called = blocks.some(({ content }) => content.start <= offset && offset < content.end) ? functionAt(doc, offset) : undefined;
  if (called) return { range: called.range, markdown: functionPage(called.of) };
  const name = nameAt(doc, offset);
  return name && { range: name.range, markdown: namePage(doc, name.estimate, byKey) };
}

function functionAt(doc: DesignDoc, offset: number): { readonly of: EstimateFunction; readonly range: Range } | undefined {
  const start = lineStart(doc, lineAt(doc, offset));
  const end = Math.min(doc.text.length, lineStart(doc, lineAt(doc, offset) + 1));
  const tokens = tokensOf(doc.text.slice(start, end));
  const at = tokens.findIndex((token) => token.kind === 'word' && start + token.start <= offset && offset <= start + token.end);
  const token = tokens[at];
  const of = token && tokens[at + 1]?.text === '(' ? functionOf(token.text) : undefined;
  return of && token && { of, range: { start: start + token.start, end: start + token.end } };
}

function namePage(doc: DesignDoc, { name, formula, value, isInput, uses, line }: Estimate, byKey: ReadonlyMap<string, Estimate>): string {
  const from = [...new Set(uses.map(({ key }) => key))].flatMap((key) => {
    const used = byKey.get(key);
    return used?.value ? [`- ${escaped(used.name)}: ${escaped(format(used.value))}`] : [];
  });
  const written = doc.text.slice(formula.start, formula.end);
  return [
    `**${escaped(name)}**${value ? ` = ${escaped(format(value))}` : ', not computed'}`,
    ...(isInput ? [] : [`\`${written.replaceAll('`', "'")}\``]),
    ...(from.length > 0 ? [from.join('\n')] : []),
    ...calledIn(written).map((called) => `${called.name}: ${called.formula}. ${called.source}`),
    `Line ${line + 1}`,
  ].join('\n\n');
}

/** The functions of a calculation, each once. */
function calledIn(formula: string): EstimateFunction[] {
  const tokens = tokensOf(formula);
  return [...new Set(tokens.flatMap(({ kind, text }, at) => (kind === 'word' && tokens[at + 1]?.text === '(' ? (functionOf(text) ?? []) : [])))];
}

/** The documentation of a function. */
export function functionPage({ name, summary, formula, source, example, forms }: EstimateFunction): string {
  const parameters = forms.map((form) => [`\`${signatureOf(name, form)}\``, '', ...form.parameters.map(({ name: parameter, kind, usual }) => `- ${parameter}: ${escaped(KINDS[kind].says)}${usual === undefined ? '' : `; ${escaped(usual)} where it is left out`}`)].join('\n'));
  return [summary, ...parameters, `Formula: ${formula}`, `Source: ${source}`, `Example: \`${example}\``].join('\n\n');
}

const escaped = (text: string): string => text.replace(/[\\*_`$<[\]]/g, '\\$&');
