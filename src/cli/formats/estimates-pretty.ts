import { napkin, sayQuantity } from '../../core/index.ts';
import { clip } from '../text.ts';
import { paintFor, type Surface } from './paint.ts';

/** The claims of a document, in the shape of the contract. */
export interface EstimatesRow {
  readonly file: string;
  readonly claims: readonly {
    readonly line: number;
    readonly endLine: number;
    readonly text: string;
    readonly stated: { readonly line: number; readonly text: string; readonly value: number; readonly unit: string };
    readonly computed: { readonly value: number; readonly unit: string };
    readonly verdict: 'ok' | 'rounded' | 'wrong';
  }[];
  readonly blocks: readonly { readonly line: number; readonly name: string; readonly value: number; readonly unit: string }[];
}

const STYLE = { ok: 'green', rounded: 'cyan', wrong: 'red' } as const;

/** A line for each claim: its line, its verdict, what is said, and what it should be where it is wrong. Then a line for each name of the blocks. */
export function estimatesPretty(rows: readonly EstimatesRow[], surface: Surface): string {
  const paint = paintFor(surface);
  const width = surface.columns ?? 120;
  return rows
    .map(({ file, claims, blocks }) => {
      const wrong = claims.filter(({ verdict }) => verdict === 'wrong').length;
      const place = Math.max(0, ...claims.map(({ stated }) => String(stated.line).length), ...blocks.map(({ line }) => String(line).length));
      const names = Math.max(0, ...blocks.map(({ name }) => name.length));
      const computed = blocks.map(({ line, name, value, unit }) => `  ${String(line).padStart(place)}  ${name.padEnd(names)}  ${sayQuantity(value, unit)}`);
      const lines = claims.map(({ stated, text, computed, verdict }) => {
        const truth = verdict === 'ok' ? '' : `  (gives ${napkin(computed.value)}${computed.unit === '' ? '' : ` ${computed.unit}`})`;
        return `  ${String(stated.line).padStart(place)}  ${paint(STYLE[verdict], verdict.padEnd('rounded'.length))}  ${clip(text.replace(/\s+/g, ' '), Math.max(20, width - place - 15 - truth.length))}${truth}`;
      });
      return [`${paint('underline', file)}  ${claims.length} ${claims.length === 1 ? 'estimate' : 'estimates'} computed again, ${wrong} wrong`, ...lines, ...computed, ''].join('\n');
    })
    .join('\n');
}
