import { codeAt, isDigit, isLetter } from '../document/characters.ts';

/** A piece of a line that may be arithmetic. Offsets are those of the text the line was taken from. */
export interface Token {
  readonly kind: 'number' | 'word' | 'operator' | 'relation' | 'open' | 'close' | 'money' | 'stop';
  readonly text: string;
  /** Of a number. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly apart: boolean;
}

const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['times', '×'],
  ['cdot', '×'],
  ['div', '÷'],
  ['approx', '≈'],
  ['sim', '~'],
  ['simeq', '≈'],
  ['rightarrow', '→'],
  ['Rightarrow', '→'],
  ['to', '→'],
  ['space', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['text', ''],
  ['textbf', ''],
  ['mathrm', ''],
  ['mathbf', ''],
  ['left', ''],
  ['right', ''],
]);

/** What replaces a piece of markup, longest first: `[what it begins with, pattern, replacement]`, or a function of the match. Each pattern is anchored where it is tried. */
const MARKUP: readonly (readonly [string, RegExp, string | ((match: RegExpExecArray) => string)])[] = [
  ['<', /<sup>\s?/iy, '^'],
  ['<', /<br\s?\/?>/iy, '\n'],
  ['<', /<\/?[a-z][^<>\n]{0,80}>/iy, ''],
  ['![', /!?\[(?=[^\][\n]{1,80}\]\()/y, ''],
  [']', /\]\([^()\s]{1,300}\)/y, ''],
  ['&', /&nbsp;|&thinsp;/y, ' '],
  ['&', /&times;/y, '×'],
  ['\\', /\\([a-zA-Z]{1,20})/y, (match) => COMMANDS.get(match[1] ?? '') ?? ' '],
  ['\\', /\\[,;: ]/y, ' '],
  ['\\', /\\(?=[^\w\s])/y, ''],
  ['*', /(?<=\d)\*\*(?=\d)/y, '^'],
  ['*_`', /\*\*|__|`/y, ''],
  ['⁻⁰¹²³⁴⁵⁶⁷⁸⁹', /[⁻]?[⁰¹²³⁴-⁹]{1,3}/y, ([digits = '']) => `^${Array.from(digits, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).map((digit) => (digit < 0 ? '-' : digit)).join('')}`],
  ['{}', /[{}]/y, ''],
  ['│║┃┊┆|', /[│║┃┊┆|]/y, '\n'],
  ['─═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯━', /[─═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯━]+/y, ' '],
];

/** The markup that begins with a character. */
const MARKUP_BY_CHARACTER = new Map(Array.from(MARKUP.map(([begins]) => begins).join(''), (char) => [char, MARKUP.filter(([begins]) => begins.includes(char))]));

/** A formula in dollars, `$2 \times 3$`, is no money. */
const FORMULA = /\$(?=[^$\s][^$\n]{0,160}\$(?!\d))/y;

/** A text without markup. */
interface Bare {
  readonly text: string;
  /**
   * Where its pieces come from, in threes: where a piece starts in the text and in the source, and 1 where its characters are those of the source,
   * 0 where all of it stands for the one there. Undefined where the text is the source.
   */
  readonly pieces: readonly number[] | undefined;
}

/** What no markup, formula or full-width sign begins with. */
const PLAIN = /[^<![\]&\\*_`{}$|⁰¹²³⁴-⁹⁻─-╿\uff01-\uff5e]+/y;

function withoutMarkup(source: string): Bare {
  if (!MAY_BE_SPECIAL.test(source)) return { text: source, pieces: undefined };
  let text = '';
  const pieces: number[] = [];
  const emit = (piece: string, offset: number, step: 0 | 1): void => {
    if (piece === '') return;
    pieces.push(text.length, offset, step);
    text += piece;
  };
  /** Ends of fractions' numerators and denominators, where brackets close. */
  let closes: Map<number, string> | undefined;
  let formulaEnd = -1;
  for (let i = 0; i < source.length; ) {
    PLAIN.lastIndex = i;
    if (PLAIN.test(source)) {
      emit(source.slice(i, PLAIN.lastIndex), i, 1);
      i = PLAIN.lastIndex;
      continue;
    }
    const closing = closes?.get(i);
    if (closing !== undefined) {
      emit(closing, i, 0);
      i++;
      continue;
    }
    const char = source[i] ?? '';
    if (char === '\\' && source.startsWith('\\frac{', i)) {
      const middle = matching(source, i + 5);
      const end = middle > 0 && source[middle + 1] === '{' ? matching(source, middle + 1) : -1;
      if (end > 0) {
        closes ??= new Map();
        closes.set(middle, ')/(');
        closes.set(end, '))');
        emit('((', i, 0);
        i += 6;
        // The second opening bracket is said by the first closing one.
        closes.set(middle + 1, '');
        continue;
      }
    }
    if (i === formulaEnd) {
      i++;
      continue;
    }
    // A formula on its own, between `$$`.
    if (char === '$' && source[i + 1] === '$') {
      i += 2;
      continue;
    }
    if (char === '$') {
      FORMULA.lastIndex = i;
      if (FORMULA.test(source)) {
        formulaEnd = source.indexOf('$', i + 1);
        i++;
        continue;
      }
    }
    const markup = replaced(source, i, char);
    if (markup) {
      emit(markup.text, i, 0);
      i += markup.length;
      continue;
    }
    const code = source.charCodeAt(i);
    // Full-width digits and signs are those of ASCII.
    emit(code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char, i, 1);
    i++;
  }
  return { text, pieces };
}

/** Without any of these a text is without markup, formulas and full-width signs. */
const MAY_BE_SPECIAL = /[<![\]&\\*_`{}$|⁰¹²³⁴-⁹⁻─-╿\uff01-\uff5e]/;

function replaced(source: string, i: number, char: string): { readonly text: string; readonly length: number } | undefined {
  for (const [, pattern, replacement] of MARKUP_BY_CHARACTER.get(char) ?? []) {
    pattern.lastIndex = i;
    const match = pattern.exec(source);
    if (match && match[0].length > 0) return { text: typeof replacement === 'string' ? replacement : replacement(match), length: match[0].length };
  }
  return undefined;
}

/** The closing bracket of the opening one at `open`, or -1. */
function matching(source: string, open: number): number {
  let depth = 0;
  for (let i = open; i < source.length && i < open + 500; i++) {
    if (source[i] === '{') depth++;
    else if (source[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

/** Ordinals, addresses, versions, times of day and binary digits, but for a million, are no numbers to compute with. */
const NO_NUMBER = /(?<=第)\d{1,6}|24\/7(?!\d)|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])|(?:240|360|480|720|1080|1440|2160)p(?![a-zA-Z])|\d{1,3}(?:\.\d{1,3}){3}(?!\d)(?<!\d(?:\.\d{3}){3})|\d{1,4}\.\d{1,4}\.\d{1,4}(?!\d|\.\d)(?<!\d\.\d{3}\.\d{3})|(?!10{5,24}(?!\d))[01]{6,}(?![\d.,])|0x[0-9a-fA-F]{1,16}/y;
const NUMBER = /\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?![\d])(?:\.\d+)?|\d{1,3}(?:[ _\u00a0\u202f']\d{3}){1,6}(?![\d.])|\d{1,3}(?:\.\d{3}){2,6}(?!\d)|(?<![\d,])\d{1,3},\d{1,2}(?![\d,]|\.\d)|\d{1,24}(?:\.\d{1,24})?(?:[eE][+-]?\d{1,3}(?![\w.]))?|\.\d{1,12}/y;
const WORD = /[\p{L}µ][\p{L}\p{N}_'’]*(?:\.\p{N}[\p{L}\p{N}]*)*(?:-\p{L}[\p{L}\p{N}]*)*|%/uy;
/** A word of a script without blanks between words: `约30人`, `QPS为5000`. */
const UNSPACED = /[々\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/uy;
/** Letters of other scripts with one of those behind them. */
const BEFORE_UNSPACED = /[\p{Script=Latin}µ]+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/uy;
/** A scale that stands before what is counted, without a blank. */
const SCALE = /[十百千]?[万萬億亿]|(?<=\d ?)[십백천]?[만억조]/y;

const SIGNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', NUMBER],
  ['word', SCALE],
  ['word', UNSPACED],
  ['word', BEFORE_UNSPACED],
  ['word', WORD],
  ['relation', /[=~≈]?=[=~]?>?(?![=<>])|[≈≅≃≡→⇒⟶⟹]|~=|(?<=[\w)\]%] {1,2})~(?= )|[-–]{1,2}>/y],
  ['money', /[$€£₹]/y],
  ['stop', /[<>≤≥]=?|\n|[;!?"“”…•·]|[.](?=\s|$)(?<!\b(?:avg|approx|max|min|incl|est|ca)\.)|,|:|—/y],
  ['operator', /[*×✕∗⋅/÷+−^@–-]|(?<=[^_] )_(?= [^_])/y],
  ['open', /[([]/y],
  ['close', /[)\]]/y],
];

const DIGITS: typeof SIGNS = [
  ['word', NO_NUMBER],
  ['number', NUMBER],
];

const LETTERS: typeof SIGNS = [
  ['word', BEFORE_UNSPACED],
  ['word', WORD],
];

/** What can begin with a sign of ASCII behind a number, by its code: most signs are one thing, however they go on. */
const BY_SIGN = Array.from({ length: 128 }, (_, code) =>
  SIGNS.filter(([, pattern]) =>
    ['', '0', '=', '>', '->', '=>', ' 0'].some((behind) => {
      pattern.lastIndex = 2;
      return pattern.test(`0 ${String.fromCharCode(code)}${behind}`);
    }),
  ),
);

/** What can begin with a character, so that little is tried in vain. */
const piecesFrom = (code: number): typeof SIGNS => (isLetter(code) ? LETTERS : isDigit(code) ? DIGITS : (BY_SIGN[code] ?? SIGNS));

/** A digit, full-width ones too. */
export const DIGIT = /[\d０-９]/;

/** A text with fewer numbers holds no arithmetic. */
export const TWO_NUMBERS = /[\d０-９][^\d０-９]+[\d０-９]/;

/** Reads a line, or a cell, into tokens; `offset` is where it stands in the document. Markup, LaTeX and HTML are seen through. */
export function tokenise(source: string, offset: number): Token[] {
  const { text, pieces } = withoutMarkup(source);
  const tokens: Token[] = [];
  let piece = 0;
  const origin = (i: number): number => {
    if (!pieces) return i;
    while ((pieces[piece + 3] ?? Infinity) <= i) piece += 3;
    return (pieces[piece + 1] ?? 0) + (pieces[piece + 2] ?? 0) * (i - (pieces[piece] ?? 0));
  };
  let apart = true;
  const add = (kind: Token['kind'], read: string, value: number, i: number, end: number): void => {
    tokens.push({ kind, text: read, value, start: offset + origin(i), end: offset + origin(end - 1) + 1, apart });
    apart = false;
  };
  for (let i = 0; i < text.length; ) {
    const code = codeAt(text, i);
    if (code === 32 || code === 9) {
      apart = true;
      i++;
      continue;
    }
    const single = SINGLE[code];
    if (single) {
      add(single.kind, single.text, NaN, i, ++i);
      continue;
    }
    const plain = endOfPlain(text, i, code);
    if (plain > i) {
      const read = text.slice(i, plain);
      add(isDigit(code) ? 'number' : 'word', read, isDigit(code) ? Number(read) : NaN, i, (i = plain));
      continue;
    }
    const found = pieceAt(text, i, code);
    if (found) add(found.kind, found.text, found.kind === 'number' ? numberOf(found.text) : NaN, i, (i += found.text.length));
    else {
      // Anything else is as good as a blank.
      apart = true;
      i++;
    }
  }
  return tokens;
}

/** Signs that are a piece by themselves, whatever stands behind, by their codes. */
const SINGLE = Array.from({ length: 128 }, (_, code): Pick<Token, 'kind' | 'text'> | undefined => {
  const text = String.fromCharCode(code);
  const [kind] = Object.entries({ stop: '\n,;:!?"', open: '([', close: ')]', operator: '*/+^' }).find(([, signs]) => signs.includes(text)) ?? [];
  return kind === undefined ? undefined : { kind: kind as Token['kind'], text };
});

/** The end of a word of ASCII letters, or of a number of a few digits, where what follows cannot belong to it; else where it starts. */
function endOfPlain(text: string, start: number, first: number): number {
  let at = start + 1;
  if (isLetter(first)) {
    for (let code = codeAt(text, at); isLetter(code) || isDigit(code) || code === 95 || code === 39; code = codeAt(text, ++at));
    const code = codeAt(text, at);
    // A hyphen, a point before a digit, or a letter of another script, may go on with the word.
    return code === 45 || (code === 46 && isDigit(codeAt(text, at + 1))) || code >= 128 ? start : at;
  }
  if (!isDigit(first) || text[start - 1] === '第') return start;
  while (isDigit(codeAt(text, at))) at++;
  const code = codeAt(text, at);
  const isGrouped = (code === 46 || code === 44 || code === 32 || code === 95 || code === 39 || code === 58) && isDigit(codeAt(text, at + 1));
  // An exponent, a prefix of another base, a group of digits, a run of binary digits, `24/7`, `14:30`, a resolution such as `1080p`.
  return at - start > 5 || isGrouped || code === 101 || code === 69 || code === 120 || code === 47 || code === 112 || code >= 128 ? start : at;
}

function pieceAt(text: string, i: number, code: number): Pick<Token, 'kind' | 'text'> | undefined {
  for (const [kind, pattern] of piecesFrom(code)) {
    pattern.lastIndex = i;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0] };
  }
  return undefined;
}

/** `8 192 000`, `1,000,000`, `120.000.000`, `87,5` and `1.5e6` as numbers. */
function numberOf(text: string): number {
  const plain = Number(text);
  if (!Number.isNaN(plain)) return plain;
  const grouped = /^\d{1,3}(?:\.\d{3}){2,}$/.test(text) ? text.replaceAll('.', '') : text;
  return Number(grouped.replace(/^(\d{1,3}),(\d{1,2})$/, '$1.$2').replace(/[, _\u00a0\u202f']/g, ''));
}
