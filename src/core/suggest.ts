import { closest, distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely meant, or undefined when none is near. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), best) <= (best.length < 4 ? 1 : Math.max(2, Math.floor(best.length / 3))) ? best : undefined;
}

/** A sentence to end a message with: ` Did you mean "indexes"?`, or an empty string. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = suggest(word, known);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}
