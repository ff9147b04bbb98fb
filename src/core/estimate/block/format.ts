import { napkin } from '../napkin.ts';
import { DAY, HOUR, MINUTE, MONTH, YEAR } from '../units.ts';
import { singular } from './counts.ts';
import type { Value } from './value.ts';

/** A value in the unit that one would say it in: `7.3` and `TB`, `231` and `writes/s`. */
export interface Shown {
  readonly number: number;
  /** Empty for a plain number; `%`, `TB`, `/s`, `writes/s`, `$/month`. */
  readonly unit: string;
  /** How much of the value one of the unit is. */
  readonly size: number;
}

const SIZES = ['bytes', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB'];

const PERIODS = [
  ['s', 1],
  ['min', MINUTE],
  ['h', HOUR],
  ['day', DAY],
  ['month', MONTH],
  ['year', YEAR],
] as const;

/** Puts a value into the reader's scale: three digits before the point where a unit allows it. */
export function shown(value: Value): Shown {
  const { data, time, money, count, currency, percent } = value;
  const unit = (name: string, size: number): Shown => ({ number: value.value / size, unit: name, size });
  if (percent) return unit('%', 0.01);
  if (money === 1 && data >= -1 && data <= 0 && time >= -1 && time <= 0) {
    // People pay by the month, and for storage by the gigabyte.
    return unit(`${currency}${data === -1 ? '/GB' : ''}${time === -1 ? '/month' : ''}`, (data === -1 ? 1e-9 : 1) * (time === -1 ? 1 / MONTH : 1));
  }
  if (money === 0 && data === 1 && (time === 0 || time === -1)) {
    const [name, size] = sizeUnit(value.value);
    return unit(time === -1 ? `${name}/s` : name, size);
  }
  if (money === 0 && data === 0 && time === 1) return unit(...durationUnit(value.value));
  if (money === 0 && data === 0 && time === -1) {
    const [name, length] = PERIODS.find(([, length]) => Math.abs(value.value) * length >= 0.9995) ?? PERIODS[0];
    return unit(`${count}/${name}`, 1 / length);
  }
  if (money === 0 && data === 0 && time === 0) return unit(count, 1);
  return unit(mixed([['bytes', data], ['s', time], [currency || 'money', money]]), 1);
}

/** A value as one says it: `7.3 TB`, `231 writes/s`, `1 server`. */
export function format(value: Value): string {
  const { number, unit } = shown(value);
  const isOne = Number(number.toPrecision(3)) === 1;
  return say(number, isOne && value.count !== '' ? unit.replace(value.count, () => singular(value.count)) : unit);
}

/** A number with a unit of {@link Shown}: three digits, money with its sign in front, all digits of a percentage that count. */
export function say(number: number, unit: string): string {
  if (unit === '%') return `${Number(number.toPrecision(7))} %`;
  const currency = /^[$€£₹]/.exec(unit)?.[0] ?? '';
  const rest = unit.slice(currency.length);
  return `${currency !== '' && number < 0 ? '-' : ''}${currency}${napkin(currency === '' ? number : Math.abs(number))}${rest === '' ? '' : ` ${rest}`}`;
}

function sizeUnit(bytes: number): readonly [string, number] {
  const magnitude = Math.abs(bytes);
  const power = magnitude < 1 ? 0 : Math.min(SIZES.length - 1, Math.floor(Math.log10(magnitude * 1.0005) / 3));
  return [SIZES[power] ?? 'bytes', 1000 ** power];
}

function durationUnit(seconds: number): readonly [string, number] {
  const size = Math.abs(seconds);
  if (size === 0) return ['s', 1];
  if (size < 1e-6) return ['ns', 1e-9];
  if (size < 1e-3) return ['µs', 1e-6];
  if (size < 1) return ['ms', 1e-3];
  if (size < 2 * MINUTE) return ['s', 1];
  if (size < 2 * HOUR) return ['min', MINUTE];
  if (size < 2 * DAY) return ['h', HOUR];
  return size < 2 * YEAR ? ['days', DAY] : ['years', YEAR];
}

function mixed(powers: readonly (readonly [string, number])[]): string {
  const of = (sign: 1 | -1): string => powers.filter(([, power]) => power * sign > 0).map(([name, power]) => (Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`)).join('·');
  const below = of(-1);
  return of(1) + (below === '' ? '' : `/${below.replaceAll('·', '/')}`);
}
