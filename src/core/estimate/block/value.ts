import { message, type Message } from '../../parsed.ts';
import { type Dimensions, NO_DIMENSIONS } from '../units.ts';

/** What a line comes to: a number of bytes, seconds and units of money in their powers, and what is counted. */
export interface Value extends Dimensions {
  readonly value: number;
  /** What is counted, such as `users`; empty for nothing in particular. It is kept as long as it is clear, and never stops a multiplication. */
  readonly count: string;
  /** What it is for each of: `rack` of `5 calls per rack`. */
  readonly each?: string;
  /** `$`, `€`, ... where there is money in it. */
  readonly currency: string;
  /** Whether it is shown as a percentage. */
  readonly percent: boolean;
}

/** A plain number. */
export const plain = (value: number): Value => ({ ...NO_DIMENSIONS, value, count: '', currency: '', percent: false });

/** Whether a value has no bytes, seconds or money in it. */
export const isPlain = ({ data, time, money }: Dimensions): boolean => data === 0 && time === 0 && money === 0;

export const sameDimensions = (a: Dimensions, b: Dimensions): boolean => a.data === b.data && a.time === b.time && a.money === b.money;

/** What sort of thing a value is, in words: "a rate", "a size". */
export function kindOfValue({ data, time, money, count, percent }: Dimensions & { readonly count: string; readonly percent: boolean }): Message {
  if (percent) return message('a percentage');
  if (data === 0 && time === 0 && money === 0) return count === '' ? message('a plain number') : message('a number of {things}', { things: count });
  if (data === 0 && money === 0) return time === 1 ? message('a time') : time === -1 ? message('a rate') : message('a power of a time');
  if (money === 0) return data === 1 ? (time === 0 ? message('a size') : time === -1 ? message('a size per time') : message('a size times a time')) : message('a mixed unit');
  if (data === 0) return money === 1 ? (time === 0 ? message('money') : time === -1 ? message('money per time') : message('money times a time')) : message('a mixed unit');
  return data === -1 && money === 1 ? message('a price of data') : message('a mixed unit');
}
