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

/** What replaces a piece of markup, longest first: `[pattern, replacement]`, or a function of the match. Each pattern is anchored where it is tried. */
const MARKUP: readonly (readonly [RegExp, string | ((match: RegExpExecArray) => string)])[] = [
  [/<sup>\s?/iy, '^'],
  [/<br\s?\/?>/iy, '\n'],
  [/<\/?[a-z][^<>\n]{0,80}>/iy, ''],
  [/!?\[(?=[^\][\n]{1,80}\]\()/y, ''],
  [/\]\([^()\s]{1,300}\)/y, ''],
  [/&nbsp;|&thinsp;/y, ' '],
  [/&times;/y, '×'],
  [/\\([a-zA-Z]{1,20})/y, (match) => COMMANDS.get(match[1] ?? '') ?? ' '],
  [/\\[,;: ]/y, ' '],
  [/\\(?=[^\w\s])/y, ''],
  [/(?<=\d)\*\*(?=\d)/y, '^'],
  [/\*\*|__|`/y, ''],
  [/[⁻]?[⁰¹²³⁴-⁹]{1,3}/y, ([digits = '']) => `^${Array.from(digits, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).map((digit) => (digit < 0 ? '-' : digit)).join('')}`],
  [/[{}]/y, ''],
  [/[│║┃┊┆|]/y, '\n'],
  [/[─═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯━]+/y, ' '],
];

/** A formula in dollars, `$2 \times 3$`, is no money. */
const FORMULA = /\$(?=[^$\s][^$\n]{0,160}\$(?!\d))/y;

/** The text without markup, each character with its offset in the source; without offsets, they are the same. */
function withoutMarkup(source: string): { readonly text: string; readonly at: readonly number[] | undefined } {
  if (!MAY_BE_SPECIAL.test(source)) return { text: source, at: undefined };
  let text = '';
  const at: number[] = [];
  const emit = (piece: string, offset: number): void => {
    text += piece;
    for (let i = 0; i < piece.length; i++) at.push(offset);
  };
  /** Ends of fractions' numerators and denominators, where brackets close. */
  const closes = new Map<number, string>();
  let formulaEnd = -1;
  for (let i = 0; i < source.length; ) {
    const closing = closes.get(i);
    if (closing !== undefined) {
      emit(closing, i);
      i++;
      continue;
    }
    if (source.startsWith('\\frac{', i)) {
      const middle = matching(source, i + 5);
      const end = middle > 0 && source[middle + 1] === '{' ? matching(source, middle + 1) : -1;
      if (end > 0) {
        closes.set(middle, ')/(');
        closes.set(end, '))');
        emit('((', i);
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
    if (source.startsWith('$$', i)) {
      i += 2;
      continue;
    }
    if (source[i] === '$') {
      FORMULA.lastIndex = i;
      if (FORMULA.test(source)) {
        formulaEnd = source.indexOf('$', i + 1);
        i++;
        continue;
      }
    }
    const markup = replaced(source, i);
    if (markup) {
      emit(markup.text, i);
      i += markup.length;
      continue;
    }
    const code = source.charCodeAt(i);
    // Full-width digits and signs are those of ASCII.
    text += code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : (source[i] ?? '');
    at.push(i++);
    // What is plain up to the next special character is taken over as it stands.
    const from = i;
    while (i < source.length && i !== formulaEnd && !closes.has(i) && isPlain(source.charCodeAt(i))) at.push(i++);
    text += source.slice(from, i);
  }
  return { text, at };
}

/** Letters, digits, blanks and the signs that no markup begins with. */
const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 32 || (code >= 65 && code <= 90) || (code >= 43 && code <= 47);

/** Without any of these a text is without markup, formulas and full-width signs. */
const MAY_BE_SPECIAL = /[<![\]&\\*_`{}$|⁰¹²³⁴-⁹⁻─-╿\uff01-\uff5e]/;

const MAY_BE_MARKUP = /[<![\]&\\*_`{}⁰¹²³⁴-⁹⁻│║┃┊┆|─-╿]/;

function replaced(source: string, i: number): { readonly text: string; readonly length: number } | undefined {
  if (!MAY_BE_MARKUP.test(source[i] ?? '')) return undefined;
  for (const [pattern, replacement] of MARKUP) {
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

/** Addresses, versions and binary digits, but for a million, are no numbers to compute with. */
const NO_NUMBER = /24\/7(?!\d)|(?:240|360|480|720|1080|1440|2160)p(?![a-zA-Z])|\d{1,3}(?:\.\d{1,3}){3}(?!\d)(?<!\d(?:\.\d{3}){3})|\d{1,4}\.\d{1,4}\.\d{1,4}(?!\d|\.\d)(?<!\d\.\d{3}\.\d{3})|(?!10{5,24}(?!\d))[01]{6,}(?![\d.,])|0x[0-9a-fA-F]{1,16}/y;
const NUMBER = /\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?![\d])(?:\.\d+)?|\d{1,3}(?:[ _\u00a0\u202f']\d{3}){1,6}(?![\d.])|\d{1,3}(?:\.\d{3}){2,6}(?!\d)|(?<![\d,])\d{1,3},\d{1,2}(?![\d,]|\.\d)|\d{1,24}(?:\.\d{1,24})?(?:[eE][+-]?\d{1,3}(?![\w.]))?|\.\d{1,12}/y;
const WORD = /[\p{L}µ][\p{L}\p{N}_'’]*(?:\.\p{N}[\p{L}\p{N}]*)*(?:-\p{L}[\p{L}\p{N}]*)*|%/uy;
/** A scale that stands before what is counted, without a blank. */
const SCALE = /[十百千]?[万萬億亿]/y;

const SIGNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', NUMBER],
  ['word', SCALE],
  ['word', WORD],
  ['relation', /[=~≈]?=[=~]?>?(?![=<>])|[≈≅≃≡→⇒⟶⟹]|~=|(?<=[\w)\]%] {1,2})~(?= )|[-–]{1,2}>/y],
  ['money', /[$€£₹]/y],
  ['stop', /[<>≤≥]=?|\n|[;!?"“”…•·]|[.](?=\s|$)(?<!\b(?:avg|approx|max|min|incl|est|ca)\.)|,|:|—/y],
  ['operator', /[*×✕∗⋅/÷+−^@–-]/y],
  ['open', /[([]/y],
  ['close', /[)\]]/y],
];

const DIGITS: typeof SIGNS = [
  ['word', NO_NUMBER],
  ['number', NUMBER],
];

const LETTERS: typeof SIGNS = [['word', WORD]];

/** What can begin with the signs that stand most often in prose. */
const BY_SIGN: ReadonlyMap<number, typeof SIGNS> = new Map(
  [...Object.entries({ stop: '\n,;:!?"<', open: '([', close: ')]', operator: '*/+^' })].flatMap(([kind, signs]) => Array.from(signs, (sign) => [sign.charCodeAt(0), SIGNS.filter(([other]) => other === kind)] as const)),
);

/** What can begin with a character, so that little is tried in vain. */
const piecesFrom = (code: number): typeof SIGNS => ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? LETTERS : code >= 48 && code <= 57 ? DIGITS : (BY_SIGN.get(code) ?? SIGNS));

/** A digit, full-width ones too. */
export const DIGIT = /[\d０-９]/;

/** A text with fewer numbers holds no arithmetic. */
export const TWO_NUMBERS = /[\d０-９][^\d０-９]+[\d０-９]/;

/** Reads a line, or a cell, into tokens; `offset` is where it stands in the document. Markup, LaTeX and HTML are seen through. */
export function tokenise(source: string, offset: number): Token[] {
  const { text, at } = withoutMarkup(source);
  const tokens: Token[] = [];
  let apart = true;
  for (let i = 0; i < text.length; ) {
    const piece = pieceAt(text, i);
    if (!piece) {
      // Anything else is as good as a blank.
      apart = true;
      i++;
      continue;
    }
    const { kind, text: read } = piece;
    const end = i + read.length;
    tokens.push({ kind, text: read, value: kind === 'number' ? numberOf(read) : NaN, start: offset + (at?.[i] ?? i), end: offset + (at?.[end - 1] ?? end - 1) + 1, apart });
    apart = false;
    i = end;
  }
  return tokens;
}

function pieceAt(text: string, i: number): { readonly kind: Token['kind']; readonly text: string } | undefined {
  const first = text[i] ?? '';
  if (first === ' ' || first === '\t') return undefined;
  for (const [kind, pattern] of piecesFrom(text.charCodeAt(i))) {
    pattern.lastIndex = i;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0] };
  }
  return undefined;
}

/** `8 192 000`, `1,000,000`, `120.000.000`, `87,5` and `1.5e6` as numbers. */
function numberOf(text: string): number {
  const grouped = /^\d{1,3}(?:\.\d{3}){2,}$/.test(text) ? text.replaceAll('.', '') : text;
  return Number(grouped.replace(/^(\d{1,3}),(\d{1,2})$/, '$1.$2').replace(/[, _\u00a0\u202f']/g, ''));
}
