import { message, type Message } from '../../parsed.ts';
import { kindOf, singular } from './counts.ts';
import { format } from './format.ts';
import { isPlain, kindOfValue, plain, sameDimensions, type Value } from './value.ts';

/** `users` times `2 per day` are no longer users; `requests per second` times an hour are still requests; `racks` times `5 calls per rack` are calls. */
export function multiply(a: Value, b: Value): Value {
  const dimensions = { data: a.data + b.data, time: a.time + b.time, money: a.money + b.money };
  const cancels = isEach(b, a) ? b : isEach(a, b) ? a : undefined;
  const count = cancels ? cancels.count : a.count === '' ? keptBy(a, b) : b.count === '' ? keptBy(b, a) : countOfBoth(a, b);
  const each = cancels ? undefined : (a.each ?? b.each);
  return { ...dimensions, value: a.value * b.value, count: dimensions.data === 0 && dimensions.money === 0 ? count : '', currency: dimensions.money === 0 ? '' : a.currency || b.currency, percent: false, ...(each === undefined ? {} : { each }) };
}

/** Whether something is so much for each of what is counted. */
const isEach = ({ each }: Value, { count }: Value): boolean => each !== undefined && count !== '' && (each === count || each === singular(count) || singular(each) === count);

/** What is counted when one side counts and the other does not. */
const keptBy = (other: Value, counting: Value): string => (other.data === 0 && other.money === 0 && other.time >= 0 ? counting.count : '');

/** Users times messages are messages: each user has so many. So are requests per second times queries queries per second. */
function countOfBoth(a: Value, b: Value): string {
  if (a.count === b.count) return a.count;
  const bears = ({ count }: Value): boolean => kindOf(count) === 'people' || kindOf(count) === 'machines';
  if (bears(a) !== bears(b)) return bears(a) ? b.count : a.count;
  return b.time < 0 && a.time >= 0 ? a.count : b.count;
}

export function divide(a: Value, b: Value): Value {
  const dimensions = { data: a.data - b.data, time: a.time - b.time, money: a.money - b.money };
  const each = b.count !== '' && b.count !== a.count ? b.count : a.each;
  return { ...dimensions, value: a.value / b.value, count: a.count === b.count ? '' : a.count, currency: dimensions.money === 0 ? '' : a.currency || b.currency, percent: false, ...(each === undefined ? {} : { each }) };
}

/** The sum, or the difference where `sign` is -1; a message where the two have nothing in common. */
export function add(a: Value, b: Value, sign: 1 | -1): Value | Message {
  const both = { a: format(a), b: format(b) };
  if (!sameDimensions(a, b)) {
    if (b.percent) return message('A percentage of what? To add {b} to it, multiply by {factor} %.', { ...both, factor: Math.round((1 + sign * b.value) * 1e4) / 100 });
    return message(sign === 1 ? '{b} cannot be added to {a}: {what}.' : '{b} cannot be taken from {a}: {what}.', { ...both, what: differenceOf(a, b) });
  }
  if (b.percent && !a.percent && a.count !== '') return message('A percentage of what? To add {b} to it, multiply by {factor} %.', { ...both, factor: Math.round((1 + sign * b.value) * 1e4) / 100 });
  if (a.currency !== b.currency) return message(sign === 1 ? '{b} cannot be added to {a}: the currencies differ.' : '{b} cannot be taken from {a}: the currencies differ.', both);
  const [kindA, kindB] = [kindOf(a.count), kindOf(b.count)];
  if (kindA && kindB && kindA !== kindB) return message(sign === 1 ? '{b} cannot be added to {a}: they count different things.' : '{b} cannot be taken from {a}: they count different things.', both);
  return { ...a, value: a.value + sign * b.value, count: a.count === b.count || b.count === '' ? a.count : a.count === '' ? b.count : '', percent: a.percent && b.percent };
}

/** A power; the exponent has to be a plain number, and a whole one where the base has a unit. */
export function power(base: Value, exponent: Value): Value | Message {
  const { value: by } = exponent;
  if (!isPlain(exponent) || exponent.count !== '') return message('The exponent has to be a plain number.');
  if (isPlain(base)) return { ...plain(base.value ** by), count: by === 1 ? base.count : '' };
  if (!Number.isInteger(by) || Math.abs(by) > 3) return message('Something with a unit can be raised to a whole number from -3 to 3 only.');
  return { ...base, value: base.value ** by, data: base.data * by, time: base.time * by, money: base.money * by };
}

const differenceOf = (a: Value, b: Value): Message => message('{first} and {second}', { first: kindOfValue(a), second: kindOfValue(b) });
