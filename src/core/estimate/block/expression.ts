import type { Range } from '../../document/model.ts';
import { message, type Message, type Problem } from '../../parsed.ts';
import { meantHint } from '../../suggest.ts';
import { add, divide, multiply, power } from './arithmetic.ts';
import { countOf } from './counts.ts';
import { type EstimateFunction, type Form, FUNCTIONS, functionOf, KINDS, type Parameter, PEAKS, signatureOf } from './functions.ts';
import { LONGEST_NAME, type Names } from './names.ts';
import { CONNECTORS, countValue, nearUnit, readQuantity, unitValue } from './quantity.ts';
import type { Token } from './tokens.ts';
import { kindOfValue, plain, type Value } from './value.ts';
import { format } from './format.ts';

/** A step of a calculation, for a stack: operands come before what is done with them. */
export type Step =
  | ({ readonly kind: 'value'; readonly value: Value } & Range)
  | ({ readonly kind: 'name'; readonly key: string } & Range)
  | ({ readonly kind: 'call'; readonly of: EstimateFunction; readonly count: number } & Range)
  /** Brackets around the operand. */
  | ({ readonly kind: 'group' } & Range)
  | { readonly kind: 'negate' | 'add' | 'subtract' | 'multiply' | 'divide' | 'power' };

/** The right side of a line, read. Offsets count from the line's start. */
export interface Expression {
  readonly steps: readonly Step[];
  /** What cannot be read; the expression has no value then. */
  readonly problem?: Problem;
  /** A name that is not declared, for which one that is near can be proposed. */
  readonly unknown?: Unknown;
}

/** What may be meant as a name, the longest reading first; words are one blank apart. */
export type Unknown = readonly (Range & { readonly text: string })[];

/** How deep brackets go. */
const DEEPEST = 64;

/**
 * Reads a calculation.
 * @param tokens the line's; the calculation begins at `from`
 * @param block the number of its block, which may use names of its own and of those before
 * @param own the name that is being declared, which does not count as one right behind a number
 */
export function readExpression(tokens: readonly Token[], from: number, names: Names, block: number, own: string): Expression {
  const steps: Step[] = [];
  let at = from;
  let depth = 0;
  let failure: Pick<Expression, 'problem' | 'unknown'> | undefined;
  sum();
  const left = tokens[at];
  if (left) stop(left, left.text === ')' ? message('This bracket closes nothing.') : left.text === '=' ? message('One "=" a line: the result is shown by itself.') : message('There is no operator before "{text}". Put *, /, + or - between the two.', { text: left.text }));
  return failure ? { steps: [], ...failure } : { steps };

  /** Keeps the first thing that cannot be read, and lets nothing behind it be read. */
  function stop(range: Range, text: Message, unknown?: Unknown): void {
    failure ??= { problem: { range: { start: range.start, end: range.end }, message: text }, ...(unknown ? { unknown } : {}) };
    at = tokens.length;
  }

  function sum(): void {
    product();
    for (let sign = tokens[at]?.text; sign === '+' || sign === '-'; sign = tokens[at]?.text) {
      at++;
      product();
      steps.push({ kind: sign === '+' ? 'add' : 'subtract' });
    }
  }

  function product(): void {
    signed(false);
    for (;;) {
      const token = tokens[at];
      const word = token?.kind === 'word' ? token.text.toLowerCase() : undefined;
      const joins = word !== undefined && CONNECTORS.has(word) && !names.at(tokens, at, block);
      if (!token || !(token.text === '*' || token.text === '/' || joins)) return;
      at++;
      const divides = token.text === '/' || word === 'per';
      signed(divides);
      steps.push({ kind: divides ? 'divide' : 'multiply' });
    }
  }

  /** @param afterPer whether something counted may stand here by its name alone, as in `/ user` */
  function signed(afterPer: boolean): void {
    let negative = false;
    while (tokens[at]?.text === '-' || tokens[at]?.text === '+') if (tokens[at++]?.text === '-') negative = !negative;
    operand(afterPer);
    let powers = 0;
    while (tokens[at]?.text === '^') {
      at++;
      powers++;
      if (powers > DEEPEST) return stop(tokens[at - 1] ?? end(), message('Powers of powers go no deeper than {depth} here.', { depth: DEEPEST }));
      const isNegative = tokens[at]?.text === '-';
      if (isNegative) at++;
      operand(false);
      if (isNegative) steps.push({ kind: 'negate' });
    }
    for (; powers > 0; powers--) steps.push({ kind: 'power' });
    if (negative) steps.push({ kind: 'negate' });
  }

  function operand(afterPer: boolean): void {
    const token = tokens[at];
    if (!token) return stop(end(), message('Something is missing at the end of the line: a number, a name or a function.'));
    if (token.text === '(') {
      at++;
      nested(sum, token);
      const close = tokens[at];
      if (close?.text !== ')') return stop(token, message('This bracket is not closed.'));
      at++;
      steps.push({ kind: 'group', start: token.start, end: close.end });
      return;
    }
    const quantity = readQuantity(tokens, at, isName, own, ownLength);
    if (quantity) {
      if (quantity.unknown) return unknownUnit(quantity.unknown);
      steps.push({ kind: 'value', value: quantity.value, start: token.start, end: tokens[quantity.next - 1]?.end ?? token.end });
      at = quantity.next;
      const next = tokens[at];
      if (next?.kind === 'word' && !CONNECTORS.has(next.text.toLowerCase())) return noOperator(token, at);
      return;
    }
    if (token.kind !== 'word') return stop(token, unexpected(token));
    if (tokens[at + 1]?.text === '(' && names.at(tokens, at, block) === undefined) return call(token);
    if (tokens[at + 1]?.text === '(' && functionOf(token.text)) return call(token);
    const name = names.at(tokens, at, block);
    if (name) {
      at += name.length;
      const last = tokens[at - 1] ?? token;
      steps.push({ kind: 'name', key: name.key, start: token.start, end: last.end });
      if (tokens[at]?.text === '(') return stop(token, message('"{name}" is a name, not a function. Put an operator before the bracket.', { name: token.text }));
      const next = tokens[at];
      if (next?.kind === 'word' && !CONNECTORS.has(next.text.toLowerCase())) return unknownName(token);
      return;
    }
    const one = unitValue(token.text) ?? (afterPer ? countedBy(token) : undefined);
    if (one && !(tokens[at + 1]?.kind === 'word' && !CONNECTORS.has(tokens[at + 1]?.text.toLowerCase() ?? ''))) {
      at++;
      steps.push({ kind: 'value', value: one, start: token.start, end: token.end });
      return;
    }
    if (afterPer && nearUnit(token.text.toLowerCase()) !== undefined) return unknownUnit(token);
    unknownName(token);
  }

  function countedBy(token: Token): Value | undefined {
    const count = countOf(token.text);
    return count === undefined ? undefined : countValue(count);
  }

  function call(token: Token): void {
    const known = functionOf(token.text);
    if (!known) return stop(token, message('There is no function "{name}".{meant}', { name: token.text, meant: meantHint(token.text, FUNCTIONS.map(({ name }) => name)) }));
    at += 2;
    let count = 0;
    if (tokens[at]?.text !== ')') {
      nested(() => {
        do {
          if (count > 0) at++;
          occasion(known) || sum();
          count++;
        } while (tokens[at]?.text === ',');
      }, token);
    }
    const close = tokens[at];
    if (close?.text !== ')') return stop(token, close ? message('There is no operator before "{text}", or the bracket of {name} is not closed.', { text: close.text, name: known.name }) : message('The bracket of {name} is not closed.', { name: known.name }));
    at++;
    steps.push({ kind: 'call', of: known, count, start: token.start, end: close.end });
  }

  /** `peak(writes, event)`: an occasion stands for its factor. */
  function occasion({ name }: EstimateFunction): boolean {
    const token = tokens[at];
    const follows = tokens[at + 1]?.text;
    if (!token || name !== 'peak' || (follows !== ')' && follows !== ',') || names.at(tokens, at, block) || !Object.hasOwn(PEAKS, token.text)) return false;
    steps.push({ kind: 'value', value: plain(PEAKS[token.text as keyof typeof PEAKS].factor), start: token.start, end: token.end });
    at++;
    return true;
  }

  function nested(read: () => void, token: Token): void {
    depth++;
    if (depth > DEEPEST) return stop(token, message('Brackets go no deeper than {depth} here. Give a part of it a name on a line of its own.', { depth: DEEPEST }));
    read();
    depth--;
  }

  /** A name of the writer's at a token, which is then no unit; one word that is counted is no name there: `2 writes per day`. */
  function isName(index: number): boolean {
    const name = names.at(tokens, index, block);
    return name !== undefined && name.key !== own && (name.length > 1 || countOf(tokens[index]?.text ?? '') === undefined);
  }

  function ownLength(index: number): number {
    const name = names.at(tokens, index, block);
    return name?.key === own ? name.length : 0;
  }

  function noOperator(before: Token, index: number): void {
    const name = names.at(tokens, index, block);
    const first = tokens[index] ?? before;
    const last = tokens[index + (name?.length ?? 1) - 1] ?? first;
    return stop({ start: first.start, end: last.end }, message('There is no operator before "{text}". Put *, /, + or - between the two.', { text: textOf(index, name?.length ?? 1) }));
  }

  function unknownUnit(token: Token): void {
    const near = nearUnit(token.text.toLowerCase());
    return stop(token, message('There is no unit "{unit}".{meant}', { unit: token.text, meant: near === undefined ? meantHint(token.text, ['KB', 'MB', 'GB', 'TB', 'PB', 'ms', 'min', 'day', 'hour', 'week', 'month', 'year', 'bytes', 'bits', 'users', 'requests']) : message(' Did you mean "{meant}"?', { meant: near }) }));
  }

  function unknownName(token: Token): void {
    // The beginning of it may be a name that was read already.
    const from = tokens.indexOf(token);
    const whole = { start: token.start, end: tokens[runFrom(from, true) - 1]?.end ?? token.end, text: textOf(from, runFrom(from, true) - from) };
    const part = { start: token.start, end: tokens[runFrom(from, false) - 1]?.end ?? token.end, text: textOf(from, runFrom(from, false) - from) };
    return stop(part, message('Nothing here is named "{name}".', { name: part.text }), whole.end === part.end ? [part] : [whole, part]);
  }

  /** The token behind a run of words. */
  function runFrom(index: number, joined: boolean): number {
    let to = index + 1;
    while (to - index < LONGEST_NAME && tokens[to]?.kind === 'word' && (joined || !CONNECTORS.has(tokens[to]?.text.toLowerCase() ?? ''))) to++;
    return to;
  }

  function textOf(index: number, length: number): string {
    const part = tokens.slice(index, index + length);
    return part.map(({ text, apart }, nth) => (nth > 0 && apart ? ' ' : '') + text).join('');
  }

  function unexpected(token: Token): Message {
    if (token.kind === 'sign') return message('A number, a name or a function is missing before "{text}".', { text: token.text });
    return message('"{text}" cannot be read here.', { text: token.text });
  }

  function end(): Range {
    const last = tokens.at(-1);
    return last ? { start: last.start, end: last.end } : { start: 0, end: 0 };
  }
}

/** A value, or what is wrong and where. */
export type Outcome = { readonly value: Value } | { readonly problem: Problem } | undefined;

interface Operand extends Range {
  readonly value: Value;
}

/** Computes an expression; undefined where a name it needs has no value. */
export function compute(steps: readonly Step[], valueOf: (key: string) => Value | undefined): Outcome {
  const stack: Operand[] = [];
  for (const step of steps) {
    if (step.kind === 'value') stack.push(step);
    else if (step.kind === 'name') {
      const value = valueOf(step.key);
      if (!value) return undefined;
      stack.push({ value, start: step.start, end: step.end });
    } else {
      const done = apply(step, stack);
      if ('message' in done) return { problem: done };
      if (!Number.isFinite(done.value.value)) return { problem: { range: done, message: message('This comes to more than can be computed with.') } };
      stack.push(done);
    }
  }
  const [result] = stack;
  if (!result) return undefined;
  if (!Number.isFinite(result.value.value)) return { problem: { range: { start: result.start, end: result.end }, message: message('This number is larger than can be computed with.') } };
  return { value: result.value };
}

function apply(step: Exclude<Step, { readonly kind: 'value' | 'name' }>, stack: Operand[]): Operand | Problem {
  if (step.kind === 'call') return applyCall(step, stack.splice(stack.length - step.count, step.count));
  const right = stack.pop();
  if (!right) return { range: { start: 0, end: 0 }, message: message('Something is missing here.') };
  if (step.kind === 'group') return { value: right.value, start: step.start, end: step.end };
  if (step.kind === 'negate') return { ...right, value: { ...right.value, value: -right.value.value } };
  const left = stack.pop();
  if (!left) return { range: right, message: message('Something is missing here.') };
  const range = { start: left.start, end: right.end };
  if (step.kind === 'divide' && right.value.value === 0) return { range: { start: right.start, end: right.end }, message: message('This is zero, and nothing can be divided by it.') };
  const value = binary(step.kind, left.value, right.value);
  return 'text' in value ? { range, message: value } : { value, ...range };
}

function binary(kind: 'add' | 'subtract' | 'multiply' | 'divide' | 'power', a: Value, b: Value): Value | Message {
  switch (kind) {
    case 'add':
      return add(a, b, 1);
    case 'subtract':
      return add(a, b, -1);
    case 'multiply':
      return multiply(a, b);
    case 'divide':
      return divide(a, b);
    case 'power':
      return power(a, b);
  }
}

function applyCall({ of, start, end }: Extract<Step, { kind: 'call' }>, given: readonly Operand[]): Operand | Problem {
  const form = formFor(of, given[0]?.value);
  if (!form) return { range: { start, end }, message: message('{name} cannot be called.', { name: of.name }) };
  const { parameters } = form;
  const needed = neededBy(form);
  if (given.length < needed || given.length > parameters.length) {
    return { range: { start, end }, message: message('{call} is how it is called: {missing}.', { call: signatureOf(of.name, form), missing: given.length < needed ? message(needed - given.length === 1 ? '{names} is missing' : '{names} are missing', { names: parameters.slice(given.length, needed).map(({ name }) => name).join(', ') }) : message('there is more in the brackets than that') }) };
  }
  const wrong = given.findIndex((operand, index) => !fits(operand.value, parameters[index]));
  const operand = given[wrong];
  const parameter = parameters[wrong];
  if (operand && parameter) {
    return { range: { start: operand.start, end: operand.end }, message: message('{name} wants {kind} as {parameter}; this is {value}, {is}.', { name: of.name, kind: message(KINDS[parameter.kind].says), parameter: parameter.name, value: format(operand.value), is: kindOfValue(operand.value) }) };
  }
  const value = form.compute(given[0]?.value, given[1]?.value, given[2]?.value);
  if (Number.isNaN(value.value) || !Number.isFinite(value.value)) return { range: { start, end }, message: message('{name} gives no number for this: something in it is zero, or a share is 100 %.', { name: of.name }) };
  return { value, start, end };
}

const fits = (value: Value, parameter: Parameter | undefined): boolean => parameter === undefined || KINDS[parameter.kind].fits(value);

/** How many of its parameters have to be given: those without a usual value, which come first. */
function neededBy({ parameters }: Form): number {
  const usual = parameters.findIndex((parameter) => parameter.usual !== undefined);
  return usual < 0 ? parameters.length : usual;
}

const formFor = ({ forms }: EstimateFunction, first: Value | undefined): Form | undefined => forms.find(({ parameters }) => first && fits(first, parameters[0])) ?? forms[0];
