import type { Topic } from '../../core/index.ts';
import { clip } from '../text.ts';
import type { CoverageRow } from './coverage-pretty.ts';
import { paintFor, STATE_STYLE, type Surface } from './paint.ts';

/** Why a topic has the state it has, document by document: every line that speaks for it. */
export function whyPretty(rows: readonly CoverageRow[], topic: Topic, surface: Surface): string {
  const paint = paintFor(surface);
  const documents = rows.map(({ file, topics }) => {
    const verdict = topics[topic.id];
    if (!verdict) return '';
    const placeWidth = Math.max(0, ...verdict.evidence.map(({ line }) => String(line).length));
    const lines = verdict.evidence.map(({ line, text }) => `  ${paint('dim', String(line).padStart(placeWidth))}  ${clip(text, (surface.columns ?? 120) - placeWidth - 4)}`);
    const nothing = verdict.state === 'missing' ? [`  Neither a heading such as "${topic.title}" nor a text that answers it.`] : [];
    return `\n${paint('underline', file)}  ${paint(STATE_STYLE[verdict.state], verdict.state)}\n${[...lines, ...(lines.length === 0 ? nothing : [])].map((line) => `${line}\n`).join('')}`;
  });
  return rows.length === 0 ? '' : `${paint('bold', topic.id)}: ${topic.question}\n${documents.join('')}`;
}
