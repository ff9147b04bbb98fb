import { type Dimensions, NO_DIMENSIONS, SCALES_IN_PROSE, ADVERBS, type Unit, unitInProse as unitOf } from './units.ts';
import type { Token } from './tokens.ts';

/** A number as it stands in the text, with what it may mean: `4B` is four billion, or four bytes. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly readings: readonly Reading[];
  /** From the first character of the number, or its currency sign, to the end of its unit. */
  readonly start: number;
  readonly end: number;
  /** The number alone. */
  readonly number: { readonly start: number; readonly end: number };
  readonly percent: boolean;
  /** Whether a word such as K or million goes with the number. */
  readonly hasScale: boolean;
  /** Whether such a word stands behind the digits. */
  readonly hasScaleWord: boolean;
  /** Whether it names a rate, a size, a time or money. */
  readonly hasUnit: boolean;
}

interface Reading {
  readonly value: number;
  readonly units: readonly Unit[];
}

export type Expression =
  | Quantity
  | { readonly kind: 'operation'; readonly operator: '+' | '-' | '*' | '/' | '^' | 'at'; readonly left: Expression; readonly right: Expression; readonly start: number; readonly end: number };

/** A number with its dimensions, in bytes, seconds and units of money. */
export interface Value extends Dimensions {
  readonly value: number;
  /** Whether a number was read in its less likely meaning. */
  readonly guess?: boolean;
}

/** How numbers are read: whether KB is 1,024 bytes, and whether periods are left out, as in `10M writes/day / 86400`. */
export interface Reader {
  readonly binary: boolean;
  readonly periods: boolean;
}

/** Words that end a quantity's name. */
const JOINING = new Set('and or is are was were for with to at of in on over per each every a an by from if so then that which this than as equals means gives yields we i.e e.g i e vs but not total will would can'.split(' '));

/** Formatters turn the asterisk of `2 * 3 * 4`, which Markdown takes for emphasis, into an underscore. */
const TIMES = new Set(['*', '_', '×', '✕', '∗', '⋅', 'x', 'X', 'times', 'mal']);
const DIVIDED = new Set(['/', '÷']);

/** Words that stand before a period, in several languages: `pro Tag`, `por segundo`, `в день`. */
const PER = new Set('per a an each every pro je im por al ao par в за'.split(' '));

/** A unit behind such a word; the German for a day is a tag elsewhere. */
const periodOf = (word: string): Unit | undefined => unitOf(word) ?? (word === 'Tag' ? unitOf('day') : undefined);

const GROUPED_BY_DOT = /^[1-9]\d{0,2}\.\d{3}$/;
/** A comma before thousands, or a point before other than three digits. */
const IN_ENGLISH = /,\d{3}|^\d*\.(?:\d{1,2}|\d{4,})$/;

/** Most words that the name of a quantity has: `100 million daily active users`. */
const NAME_WORDS = 6;

export interface ExpressionReader {
  /** Reads an expression that begins at a token and ends before another; `next` is the number of the token behind it. */
  readonly expression: (from: number, to: number) => { readonly expression: Expression; readonly next: number } | undefined;
  /** Reads the quantity that an expression which begins at a number, or its currency, begins with. */
  readonly quantity: (from: number, to: number) => Quantity | undefined;
}

/** Reads expressions and quantities in a list of tokens. */
export function readerOf(tokens: readonly Token[]): ExpressionReader {
  let from = 0;
  let to = 0;
  let at = 0;
  let depth = 0;
  return {
    expression(first, end) {
      begin(first, end);
      const expression = sum();
      return expression && { expression, next: at };
    },
    quantity(first, end) {
      begin(first, end);
      return quantity();
    },
  };

  function begin(first: number, end: number): void {
    from = at = first;
    to = end;
    depth = 0;
  }

  function peek(ahead = 0): Token | undefined {
    return at + ahead < to ? tokens[at + ahead] : undefined;
  }

  function sum(): Expression | undefined {
    let left = product();
    while (left) {
      const token = peek();
      const sign = token?.kind === 'operator' ? (token.text === '+' ? '+' : /^[-–−]$/.test(token.text) && token.apart === peek(1)?.apart && (token.apart || (left.kind === 'operation' && left.operator === '^')) ? '-' : undefined) : undefined;
      if (!sign) return left;
      const mark = at++;
      const right = product();
      // `2B reads a day - 2B / 86400`: a dash between a rate and a plain number is no minus.
      if (!right || (sign === '-' && isRate(left) && quantitiesOf(right).length > 1 && !quantitiesOf(right).some(({ hasUnit }) => hasUnit))) {
        at = mark;
        return left;
      }
      left = { kind: 'operation', operator: sign, left, right, start: left.start, end: right.end };
    }
    return left;
  }

  function product(): Expression | undefined {
    let left = power();
    while (left) {
      skipRemark();
      const mark = at;
      const operator = readOperator();
      if (!operator) return left;
      const right = power();
      if (!right) {
        at = mark;
        return left;
      }
      left = { kind: 'operation', operator, left, right, start: left.start, end: right.end };
    }
    return left;
  }

  function readOperator(): '*' | '/' | 'at' | undefined {
    const token = peek();
    if (!token) return undefined;
    const operator = TIMES.has(token.text) && (token.kind !== 'word' || beginsOperand(peek(1))) ? '*' : token.kind === 'operator' && DIVIDED.has(token.text) ? '/' : undefined;
    if (operator) {
      at++;
      return operator;
    }
    const word = token.text.toLowerCase();
    if ((token.text === '@' || word === 'at') && beginsOperand(peek(1))) {
      at++;
      return 'at';
    }
    if (token.kind === 'word' && word === 'of' && tokens[at - 1]?.text.match(/^(?:%|percent)$/i) && beginsOperand(peek(1))) {
      at++;
      return '*';
    }
    if (token.kind === 'word' && word === 'per' && peek(1)?.kind === 'number') {
      at++;
      return '/';
    }
    if (token.kind === 'word' && (word === 'multiplied' || word === 'divided') && peek(1)?.text === 'by') {
      at += 2;
      return word === 'divided' ? '/' : '*';
    }
    return undefined;
  }

  function power(): Expression | undefined {
    const left = operand();
    if (!left || peek()?.text !== '^' || peek()?.kind !== 'operator') return left;
    const mark = at++;
    const minus = /^[-−]$/.test(peek()?.text ?? '') ? (at++, -1) : 1;
    const exponent = peek();
    if (exponent?.kind !== 'number') {
      at = mark;
      return left;
    }
    at++;
    const right: Quantity = { kind: 'quantity', readings: [{ value: minus * exponent.value, units: [] }], start: exponent.start, end: exponent.end, number: exponent, percent: false, hasScale: false, hasScaleWord: false, hasUnit: false };
    const raised: Expression = { kind: 'operation', operator: '^', left, right, start: left.start, end: right.end };
    const unit = units();
    if (unit.units.length === 0) return raised;
    const one: Quantity = { kind: 'quantity', readings: [{ value: 1, units: unit.units }], start: raised.end, end: unit.end, number: raised, percent: false, hasScale: false, hasScaleWord: false, hasUnit: true };
    return { kind: 'operation', operator: '*', left: raised, right: one, start: left.start, end: unit.end };
  }

  function operand(): Expression | undefined {
    const mark = at;
    // The name of the quantity may stand before it: `DriverID 4 bytes`.
    for (let words = 0; peek()?.kind === 'word' && peek()?.text !== '%' && words < NAME_WORDS; words++) at++;
    const token = peek();
    if (token?.kind === 'open') {
      if (++depth > 20 || isFunction(tokens, at - 1)) return undefined;
      at++;
      const inside = sum();
      depth--;
      skipRemark();
      if (inside && peek()?.kind === 'close') {
        const end = peek()?.end ?? inside.end;
        at++;
        const unit = units();
        const wrapped = { ...inside, start: token.start, end };
        if (unit.units.length === 0 || inside.kind === 'quantity') return wrapped;
        const one: Quantity = { kind: 'quantity', readings: [{ value: 1, units: unit.units }], start: end, end: unit.end, number: { start: end, end }, percent: false, hasScale: false, hasScaleWord: false, hasUnit: true };
        return { kind: 'operation', operator: '*', left: wrapped, right: one, start: token.start, end: unit.end };
      }
      at = mark;
      return undefined;
    }
    const read = token?.kind === 'number' || token?.kind === 'money' || (/^[~]$/.test(token?.text ?? '') && token?.kind === 'relation') ? quantity() : undefined;
    if (!read) at = mark;
    return read;
  }

  function quantity(): Quantity | undefined {
    let money = false;
    let start = peek()?.start ?? 0;
    if (peek()?.kind === 'money') {
      money = true;
      at++;
    }
    const number = peek();
    if (number?.kind !== 'number') return undefined;
    if (!money) start = number.start;
    at++;
    let { value } = number;
    let { end } = number;
    let scienceEnd = 0;
    // `3.5 x 10^6` is one number.
    if (peek(1)?.value === 10 && peek(2)?.text === '^' && TIMES.has(peek()?.text ?? '')) {
      const isNegative = /^[-−]$/.test(peek(3)?.text ?? '');
      const exponent = peek(isNegative ? 4 : 3);
      if (exponent?.kind === 'number') {
        value *= 10 ** (isNegative ? -exponent.value : exponent.value);
        at += isNegative ? 5 : 4;
        end = scienceEnd = exponent.end;
      }
    }
    // `2f + 1`
    const letter = peek();
    if (letter?.kind === 'word' && !letter.apart && /^[aefijnqruvz]$/.test(letter.text)) return undefined;
    let hasUnit = money;
    const readings: { scale: number; units: Unit[] }[] = [];
    const scale = peek();
    // `4B videos` are billions and `250B` may be bytes; `10x` is a factor.
    if (scale?.kind === 'word' && !scale.apart && /^[xX×]$/.test(scale.text) && (!beginsOperand(peek(1)) || isRemark(1) || (peek(1)?.kind === 'word' && peek(1)?.apart))) {
      at++;
      end = scale.end;
    } else if (scale?.kind === 'word' && scale.text === 'B' && scale.apart && !money && !isName(peek(1))) {
      at++;
      end = scale.end;
      hasUnit = true;
      readings.push({ scale: 1, units: [unitOf('byte') as Unit] }, { scale: 1e9, units: [] });
    } else if (scale?.kind === 'word' && scaleOf(scale.text) !== undefined && (!scale.apart || scale.text.length > 1 || /^[kKMBT]$|[^\x00-\x7f]/.test(scale.text))) {
      at++;
      end = scale.end;
      const bytes = /^[Bb]$/.test(scale.text) && !scale.apart && !money && !isName(peek()) ? unitOf('byte') : undefined;
      readings.push({ scale: scaleOf(scale.text) ?? 1, units: [] });
      // A million, or a thousand in Portuguese and Spanish.
      if (scale.text === 'mil') readings.push({ scale: 1e3, units: [] });
      if (bytes) readings.push({ scale: 1, units: [bytes] });
    }
    if (readings.length === 0) readings.push({ scale: 1, units: [] });
    // `1.500` may be one and a half, or fifteen hundred.
    if (number.text.length > 4 && GROUPED_BY_DOT.test(number.text) && (readings[0]?.scale ?? 1) === 1 && !tokens.some(({ text, kind }) => kind === 'number' && IN_ENGLISH.test(text))) readings.push(...readings.map((reading) => ({ ...reading, scale: reading.scale * 1000 })));
    // `15+ years`: at least so many.
    if (peek()?.text === '+' && !peek()?.apart && peek(1)?.kind === 'word') at++;
    let percent = false;
    const sign = peek();
    if (sign && (sign.text === '%' || /^percent$/i.test(sign.text))) {
      at++;
      end = sign.end;
      percent = true;
      value /= 100;
    }
    // `5.500 €`
    if (!money && !percent && peek()?.kind === 'money' && peek(1)?.kind !== 'number') {
      money = hasUnit = true;
      end = peek()?.end ?? end;
      at++;
    }
    if (money) for (const reading of readings) reading.units.push(unitOf('usd') as Unit);
    // `8h 45min 57s` is one time.
    const compound = compoundTime(value);
    if (compound) {
      value = compound.seconds;
      end = compound.end;
      hasUnit = true;
      readings.splice(0, readings.length, { scale: 1, units: [unitOf('s') as Unit] });
    }
    const rest = units(money);
    if (rest.units.length > 0) hasUnit = true;
    if (rest.end > 0) end = Math.max(end, rest.end);
    return {
      kind: 'quantity',
      readings: readings.map((reading) => ({ value: value * reading.scale, units: [...reading.units, ...rest.units] })),
      start,
      end,
      number: { start: number.start, end: Math.max(number.end, scienceEnd) },
      percent,
      hasScaleWord: (readings[0]?.scale ?? 1) !== 1,
      hasScale: readings.some(({ scale: by }) => by !== 1) || number.value >= 1e5,
      hasUnit,
    };
  }

  /** `4m 23s`: units of time with a number each, from large to small. The first number is read already. */
  function compoundTime(first: number): { readonly seconds: number; readonly end: number } | undefined {
    const mark = at;
    let seconds = 0;
    let parts = 0;
    let last = Infinity;
    let end = 0;
    for (let value: number | undefined = first; value !== undefined; ) {
      const word = peek();
      const unit = word?.kind === 'word' ? (word.text === 'm' ? unitOf('min') : word.text === 'd' ? unitOf('day') : unitOf(word.text)) : undefined;
      if (!word || unit?.time !== 1 || unit.data !== 0 || unit.size >= last) break;
      seconds += value * unit.size;
      last = unit.size;
      end = word.end;
      parts++;
      at++;
      const next = peek();
      value = next?.kind === 'number' && peek(1)?.kind === 'word' ? next.value : undefined;
      if (value !== undefined) at++;
    }
    if (parts >= 2) return { seconds, end };
    at = mark;
    return undefined;
  }

  /** Units and names behind a number: `bytes`, `requests per second`, `/GB/month`, `writes a day`. */
  function units(isPrice = false): { readonly units: Unit[]; readonly end: number } {
    const found: Unit[] = [];
    let end = 0;
    let names = 0;
    for (;;) {
      const token = peek();
      if (!token) break;
      const word = token.text.toLowerCase();
      if (token.kind === 'word') {
        if (TIMES.has(token.text) && beginsOperand(peek(1))) break;
        // `writes daily` is per day, `daily active users` is a name.
        // `100 writes every 5 s`
        const every = (word === 'every' || word === 'per') && peek(1)?.kind === 'number' && isTime(peek(2)) ? unitOf(peek(2)?.text ?? '') : undefined;
        if (every && !found.some(({ time }) => time !== 0)) {
          found.push(inverse({ ...every, size: every.size * (peek(1)?.value ?? 1) }));
          end = peek(2)?.end ?? end;
          at += 3;
          continue;
        }
        const unit = unitOf(token.text) ?? (peek(1)?.kind === 'word' && !JOINING.has(peek(1)?.text.toLowerCase() ?? '') ? undefined : ADVERBS.get(word));
        if (word === 'in' && found.at(-1)?.time === 1 && /^(?:an?|one|1)$/i.test(peek(1)?.text ?? '') && isTime(peek(2))) {
          // `86,400 seconds in a day`
          found.push(inverse(unitOf(peek(2)?.text ?? '') ?? NOTHING));
          end = peek(2)?.end ?? end;
          at += 3;
          continue;
        }
        const period = PER.has(word) ? peek(1) : undefined;
        if (unit?.time === -1 && found.some(({ time }) => time === -1)) break;
        if (unit && (found.length === 0 || ADVERBS.has(word) || unit.time === -1)) {
          // `10 million seconds`, and no `ms` of something else behind a name.
          found.push(unit);
          at++;
          end = token.end;
        } else if (period?.kind === 'word' && (periodOf(period.text) ?? (word === 'per' ? NOTHING : undefined))) {
          const below = periodOf(period.text);
          if (below && !(below.time < 0)) {
            found.push(inverse(below));
            end = period.end;
          }
          at += 2;
        } else if ((!JOINING.has(word) || (word === 'of' && isName(peek(1)))) && word !== '%' && names < NAME_WORDS && !unit) {
          names++;
          at++;
        } else break;
      } else if (names === 0 && found.length === 0 && token.text === '-' && !token.apart && peek(1)?.apart === false && isTime(peek(1))) {
        // `5-year storage`
        found.push(unitOf(peek(1)?.text ?? '') ?? NOTHING);
        end = peek(1)?.end ?? end;
        at += 2;
      } else if (token.kind === 'operator' && token.text === '/' && peek(1)?.kind === 'word' && ((peek(1)?.text.length ?? 0) > 1 || (isPrice && peek(1)?.text === 'M')) && scaleOf(peek(1)?.text ?? '') !== undefined) {
        // `$0.40/million`, `$0.40/M`
        found.push({ ...NOTHING, size: 1 / (scaleOf(peek(1)?.text ?? '') ?? 1) });
        end = peek(1)?.end ?? end;
        at += 2;
      } else if (token.kind === 'operator' && token.text === '/' && peek(1)?.kind === 'word' && scaleOf(peek(1)?.text ?? '') === undefined) {
        const below = unitOf(peek(1)?.text ?? '');
        if (below && !(below.time < 0)) {
          found.push(inverse(below));
          end = peek(1)?.end ?? end;
        }
        at += 2;
      } else break;
    }
    return { units: found, end };
  }

  /** Whether a bracket without a number stands there, apart from what it goes with: `1.5x (erasure coding)`. */
  function isRemark(ahead: number): boolean {
    if (peek(ahead)?.kind !== 'open' || !peek(ahead)?.apart) return false;
    for (let next = ahead + 1; next < ahead + 10; next++) {
      const kind = peek(next)?.kind;
      if (kind === 'close') return true;
      if (kind === undefined || kind === 'number') return false;
    }
    return false;
  }

  /** `(compressed)`, `(DB write, 3 replicas)`: a remark behind a quantity. */
  function skipRemark(): void {
    if (/^(?:at|on)$/i.test(peek()?.text ?? '') && /^(?:peak|average|most|least)$/i.test(peek(1)?.text ?? '')) at += 2;
    while (peek()?.kind === 'open' && at > from) {
      let level = 0;
      let end = at;
      for (; end < to; end++) {
        if (tokens[end]?.kind === 'open') level++;
        else if (tokens[end]?.kind === 'close' && --level === 0) break;
      }
      if (end >= to) return;
      at = end + 1;
    }
  }

  function isTime(token: Token | undefined): boolean {
    const unit = token?.kind === 'word' ? unitOf(token.text) : undefined;
    return unit?.time === 1 && unit.data === 0;
  }

  /** Whether a word names what is counted. */
  function isName(token: Token | undefined): boolean {
    return token?.kind === 'word' && token.text !== '%' && !JOINING.has(token.text.toLowerCase()) && !TIMES.has(token.text) && !unitOf(token.text);
  }

  function beginsOperand(token: Token | undefined): boolean {
    return token?.kind === 'number' || token?.kind === 'money' || token?.kind === 'open' || (token?.kind === 'relation' && token.text === '~') || (token?.kind === 'word' && token.text !== '%' && !JOINING.has(token.text.toLowerCase()));
  }
}

const FUNCTION = /^(?:floor|ceil|ceiling|round|min|max|sqrt|log|log2|log10|ln|exp|abs|mod|pow|sum|choose)$/i;

/** Whether a token names a function, as `floor` in `floor(7 / 2)`; what it gives is not what stands in its brackets. */
export const isFunction = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === 'word' && FUNCTION.test(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'open' && tokens[at + 1]?.apart === false;

const isRate = (expression: Expression): boolean => expression.kind === 'quantity' && expression.readings[0]?.units.some(({ time }) => time === -1) === true;

/** Stands for a unit that counts nothing we know: `per node`. */
const NOTHING: Unit = { ...NO_DIMENSIONS, size: 1 };

const inverse = (unit: Unit): Unit => ({ data: -unit.data || 0, time: -unit.time || 0, money: -unit.money || 0, size: 1 / unit.size, ...(unit.binary === undefined ? {} : { binary: 1 / unit.binary }) });

/** Every value an expression may have, at most `limit` of them. Ambiguous units and words give several; a sum of unlike things gives none. */
export function valuesOf(expression: Expression, reader: Reader, limit = 64): Value[] {
  if (expression.kind === 'quantity') return expression.readings.map(({ value, units }, index) => units.reduce<Value>((of, unit) => withUnit(of, unit, reader), { ...NO_DIMENSIONS, value, guess: index > 0 }));
  const lefts = valuesOf(expression.left, reader, limit);
  const rights = valuesOf(expression.right, reader, limit);
  const found: Value[] = [];
  for (const left of lefts) {
    for (const right of rights) {
      if (found.length >= limit) return found;
      found.push(...combined(expression.operator, left, right, expression).map((value) => (left.guess || right.guess ? { ...value, guess: true } : value)));
    }
  }
  return found;
}

function withUnit(of: Value, unit: Unit, { binary, periods }: Reader): Value {
  const size = binary && unit.binary !== undefined ? unit.binary : unit.size;
  if (!periods && unit.time !== 0) {
    // Without periods a rate of data is data: 10 Mbps are 1.25 MB.
    return unit.data === 0 && unit.money === 0 ? of : { ...of, value: of.value * size, data: of.data + unit.data, money: of.money + unit.money };
  }
  return { ...of, value: of.value * size, data: of.data + unit.data, time: of.time + unit.time, money: of.money + unit.money };
}

function combined(operator: '+' | '-' | '*' | '/' | '^' | 'at', left: Value, right: Value, { left: leftSide, right: rightSide }: { readonly left: Expression; readonly right: Expression }): Value[] {
  const times: Value = { value: left.value * right.value, data: left.data + right.data, time: left.time + right.time, money: left.money + right.money };
  const over: Value = { value: left.value / right.value, data: left.data - right.data, time: left.time - right.time, money: left.money - right.money };
  switch (operator) {
    case '*':
      return [times];
    case '/':
      return [over];
    case 'at':
      // `6 lanes at 50K / 6 = 8.3K` may speak of what stands behind alone.
      return [times, over, { ...right, guess: true }];
    case '^':
      return isPlain(left) && isPlain(right) ? [{ ...left, value: left.value ** right.value }] : [];
    case '+':
    case '-': {
      const sign = operator === '+' ? 1 : -1;
      // `12 pods + 50%`
      if (rightSide.kind === 'quantity' && rightSide.percent && !(leftSide.kind === 'quantity' && leftSide.percent)) return [{ ...left, value: left.value * (1 + sign * right.value) }];
      if (left.data === right.data && left.time === right.time && left.money === right.money) return [{ ...left, value: left.value + sign * right.value }];
      // `(4 bytes + 8 + 8)`: the unit said once holds for all.
      if (isPlain(right)) return [{ ...left, value: left.value + sign * right.value * sizeOf(leftSide) }];
      if (isPlain(left)) return [{ ...right, value: left.value * sizeOf(rightSide) + sign * right.value }];
      return [];
    }
  }
}

export const isPlain = ({ data, time, money }: Dimensions): boolean => data === 0 && time === 0 && money === 0;

/** The size of the unit that an expression's first quantity with one has. */
function sizeOf(expression: Expression): number {
  if (expression.kind === 'quantity') return expression.readings[0]?.units.reduce((size, unit) => size * unit.size, 1) ?? 1;
  const left = sizeOf(expression.left);
  return left === 1 ? sizeOf(expression.right) : left;
}

/** The quantities of an expression, in the order of the text. */
export const quantitiesOf = (expression: Expression): Quantity[] => (expression.kind === 'quantity' ? [expression] : [...quantitiesOf(expression.left), ...quantitiesOf(expression.right)]);

/** What a scale word stands for; single letters keep their case. */
const scaleOf = (word: string): number | undefined => SCALES_IN_PROSE.get(word) ?? (word.length > 1 ? SCALES_IN_PROSE.get(word.toLowerCase()) : undefined);
