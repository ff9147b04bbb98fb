/** How the matches of a pattern can begin: letters of a word, in lower case where the pattern ignores case, and whether more may follow them in that word. */
export type Beginnings = ReadonlyMap<string, 'whole' | 'open'>;

/** Stands for every word that begins with a digit. */
export const NUMBER = '0';

/** So many repetitions are told apart. */
const FEW = 3;
/** Longer beginnings tell no more. */
const LONGEST = 8;
/** A pattern with more is read as it is. */
const MOST = 2_000;

interface State {
  readonly text: string;
  /** `going`: the pattern goes on within the word. */
  readonly kind: 'going' | 'whole' | 'open';
  /** Whether a word is known to begin here. */
  readonly isBound: boolean;
}

type Step = (states: readonly State[]) => readonly State[];

/** What one character can be: of word characters these or any, and whether another may stand there. */
interface Characters {
  readonly word: string | 'any';
  readonly other: boolean;
}

/**
 * Reads the source of a pattern. Undefined where its matches need not begin where a word of ASCII letters, digits and underscores does, or
 * may begin with too many words.
 */
export function beginningsOf({ source, ignoreCase }: RegExp): Beginnings | undefined {
  let at = 0;
  const states = alternatives()([{ text: '', kind: 'going', isBound: false }]);
  const found = new Map<string, 'whole' | 'open'>();
  for (const { text, kind } of states) {
    if (text === GIVEN_UP || text === '' || (kind !== 'whole' && text.length < 2 && text !== NUMBER)) return undefined;
    if (kind !== 'whole' || !found.has(text)) found.set(text, kind === 'whole' ? 'whole' : 'open');
  }
  return found;

  function alternatives(): Step {
    const all = [sequence()];
    while (source[at] === '|') {
      at++;
      all.push(sequence());
    }
    return (from) => all.flatMap((step) => step(from));
  }

  function sequence(): Step {
    const steps: Step[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') steps.push(repeated(atom()));
    return (from) => steps.reduce<readonly State[]>((states, step) => distinct(step(states)), from);
  }

  function repeated(step: Step): Step {
    const match = /^(?:([?*+])|\{(\d{1,9})(,?)(\d{0,9})\})\??/.exec(source.slice(at, at + 24));
    if (!match) return step;
    at += match[0].length;
    const [, sign, least = sign === '+' ? '1' : '0', comma, most = ''] = match;
    const optional = sign === '?' ? 1 : sign !== undefined || (comma !== '' && most === '') ? Infinity : comma === '' ? 0 : Number(most) - Number(least);
    const times = (from: readonly State[], count: number): readonly State[] => (count > 0 ? times(step(from), count - 1) : from);
    return (from) => {
      const all = [times(from, Math.min(Number(least), LONGEST))];
      for (let more = 0; more < Math.min(optional, FEW); more++) all.push(step(all.at(-1) ?? []));
      // Still more is more of whatever stands there.
      return all.flatMap((states, at) => (at === FEW && optional > FEW ? states.map((state) => (state.kind === 'going' ? { ...state, kind: 'open' as const } : state)) : states));
    };
  }

  function atom(): Step {
    const char = source[at++] ?? '';
    if (char === '(') return group();
    if (char === '[') return one(characterClass());
    if (char === '^') return (from) => from.map((state) => ({ ...state, isBound: true }));
    if (char === '$') return ended;
    if (char === '.') return one({ word: 'any', other: true });
    if (char !== '\\') return one(literal(char));
    const escaped = escape();
    if (escaped === 'b') return (from) => from.flatMap((state) => (state.text === '' ? [{ ...state, isBound: true }] : ended([state])));
    return escaped === 'B' ? () => [{ text: GIVEN_UP, kind: 'open', isBound: true }] : one(escaped);
  }

  function group(): Step {
    const look = /^\?<?[=!]/.exec(source.slice(at, at + 3));
    at += look ? look[0].length : (/^\?(?:<\w{1,40}>|:)/.exec(source.slice(at, at + 44))?.[0].length ?? 0);
    const step = alternatives();
    at++;
    // What is only looked at can but narrow what matches.
    return look ? (from) => from : step;
  }

  function escape(): Characters | 'b' | 'B' {
    const char = source[at++] ?? '';
    if (char === 'b' || char === 'B') return char;
    if (char === 'w') return { word: 'any', other: false };
    if (char === 'd') return { word: '0123456789', other: false };
    if (char === 's' || char === 'W' || char === 'n' || char === 't' || char === 'r') return { word: '', other: true };
    if (char === 'p' || char === 'P') at = source.indexOf('}', at) + 1;
    if (/[a-zA-Z\d]/.test(char)) return { word: 'any', other: true };
    return literal(char);
  }

  function characterClass(): Characters {
    let word = '';
    let isAny = source[at] === '^';
    let other = isAny;
    while (source[at] !== ']' && at < source.length) {
      const char = source[at++] ?? '';
      if (char === '\\') {
        const found = escape();
        if (typeof found === 'string' || found.word === 'any') isAny = true;
        else word += found.word;
        other ||= typeof found === 'string' || found.other;
      } else if (source[at] === '-' && source[at + 1] !== ']') {
        isAny ||= WORD.test(char);
        other ||= !/[a-zA-Z\d]/.test(char);
        at += 2;
      } else {
        const found = literal(char);
        word += found.word;
        other ||= found.other;
      }
    }
    at++;
    return { word: isAny ? 'any' : word, other };
  }

  function literal(char: string): Characters {
    return WORD.test(char) ? { word: ignoreCase ? char.toLowerCase() : char, other: false } : { word: '', other: true };
  }
}

const WORD = /^\w$/;
const GIVEN_UP = ' ';

/** The word ends here. */
const ended: Step = (from) => from.map((state) => (state.kind === 'going' && state.text !== '' ? { ...state, kind: 'whole' } : state));

/** One character more. */
const one = ({ word, other }: Characters): Step => (from) =>
  from.flatMap((state): State[] => {
    const { text, kind, isBound } = state;
    if (kind !== 'going') return [state];
    if (text === '' && (!isBound || other || word === 'any')) return [{ text: GIVEN_UP, kind: 'open', isBound }];
    if (text === '' && /\d/.test(word)) return [{ text: NUMBER, kind: 'open', isBound }, ...one({ word: word.replace(/\d/g, ''), other })([state])];
    if (word === 'any') return [{ text, kind: 'open', isBound }];
    return [...(other ? [{ ...state, kind: 'whole' as const }] : []), ...Array.from(word, (char): State => ({ text: text + char, kind: text.length + 1 < LONGEST ? 'going' : 'open', isBound }))];
  });

function distinct(states: readonly State[]): readonly State[] {
  if (states.length > MOST) return [{ text: GIVEN_UP, kind: 'open', isBound: true }];
  return [...new Map(states.map((state) => [`${state.text} ${state.kind} ${state.isBound}`, state])).values()];
}
