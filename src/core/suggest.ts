import { closest, distance } from 'fastest-levenshtein';
import { formatMessage, message, type Message } from './parsed.ts';

/** The known word that a mistyped one most likely meant, or undefined when none is near. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), best) <= (best.length < 4 ? 1 : Math.max(2, Math.floor(best.length / 3))) ? best : undefined;
}

/** A sentence to end a message with: ` Did you mean "indexes"?`, or nothing. */
export function meantHint(word: string, known: readonly string[]): Message | string {
  const meant = suggest(word, known);
  return meant === undefined ? '' : message(' Did you mean "{meant}"?', { meant });
}

/** The same in English, for what is not translated. */
export function didYouMean(word: string, known: readonly string[]): string {
  const hint = meantHint(word, known);
  return typeof hint === 'string' ? hint : formatMessage(hint);
}
