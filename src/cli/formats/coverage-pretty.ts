import type { Coverage, State } from '../../core/index.ts';
import { clip, wrap } from '../text.ts';
import { paintFor, STATE_STYLE, type Surface } from './paint.ts';

/** What a document covers, in the shape of the contract. */
export interface CoverageRow {
  readonly file: string;
  /** Id of the template that the document is held to. */
  readonly template: string | null;
  readonly topics: Coverage;
}

/** The best first, as a reader looks for what is there before what is not. */
const STATES: readonly State[] = ['covered', 'not-applicable', 'thin', 'placeholder', 'empty', 'unread', 'missing'];

/** For each document a line for every topic that is there, with its first evidence, and one paragraph of those that are not. */
export function coveragePretty(rows: readonly CoverageRow[], surface: Surface): string {
  const paint = paintFor(surface);
  const width = surface.columns ?? 120;
  return rows.map(document).join('\n');

  function document({ file, template, topics }: CoverageRow): string {
    const all = Object.entries(topics);
    const present = all.filter(([, { state }]) => state !== 'missing').sort((a, b) => STATES.indexOf(a[1].state) - STATES.indexOf(b[1].state));
    const missing = all.filter(([, { state }]) => state === 'missing').map(([id]) => id);
    const stateWidth = Math.max('missing'.length, ...present.map(([, { state }]) => state.length));
    const idWidth = Math.max(0, ...present.map(([id]) => id.length));
    const placeWidth = Math.max(0, ...present.map(([, { evidence }]) => String(evidence[0]?.line ?? '').length));
    const covered = all.filter(([, { state }]) => state === 'covered' || state === 'not-applicable').length;
    const lines = present.map(([id, { state, evidence }]) => {
      const [first] = evidence;
      const start = `  ${paint(STATE_STYLE[state], state.padEnd(stateWidth))}  ${id.padEnd(idWidth)}`;
      if (!first) return start.trimEnd();
      const room = Math.max(20, width - 2 - stateWidth - 2 - idWidth - 2 - placeWidth - 2);
      return `${start}  ${paint('dim', `${String(first.line).padStart(placeWidth)}  ${clip(first.text, room)}`)}`;
    });
    const paragraph = missing.length === 0 ? [] : wrap(missing.join(', '), width - 4 - stateWidth);
    const absent = paragraph.map((line, index) => `  ${index === 0 ? paint(STATE_STYLE.missing, 'missing'.padEnd(stateWidth)) : ' '.repeat(stateWidth)}  ${line}`);
    return [`${paint('underline', file)}  ${template ?? 'no template'}, ${covered} of ${all.length} topics covered`, ...lines, ...absent, ''].join('\n');
  }
}
