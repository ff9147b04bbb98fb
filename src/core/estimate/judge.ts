import { type Expression, isPlain, quantitiesOf, type Quantity, type Reader, type Value, valuesOf } from './expression.ts';
import { DAY, HOUR, MINUTE, MONTH, WEEK, YEAR } from './units.ts';

export type Verdict = 'ok' | 'rounded' | 'wrong';

export interface Judgement {
  readonly verdict: Verdict;
  /** What the inputs give, in the unit of the stated number. */
  readonly computed: number;
  /** Stated over computed. */
  readonly ratio: number;
}

/** Within 5 % a result is right: 10^5 seconds a day or 1,024 for 1,000 stay just outside on their own, see {@link ROUNDED}. */
export const OK = 0.05;
/** Napkin rounding. */
export const ROUNDED = 0.25;

const READERS: readonly Reader[] = [
  { binary: false, periods: true },
  { binary: true, periods: true },
  { binary: false, periods: false },
  { binary: true, periods: false },
];

const STRICT: Reader = { binary: false, periods: true };

const PERIODS = [1, MINUTE, HOUR, DAY, WEEK, MONTH, YEAR];
const DURATIONS = [1e-3, 1, MINUTE, HOUR, DAY, MONTH, YEAR];

/** Numbers that turn one period into another. */
const CALENDAR = new Set([7, 12, 24, 30, 31, 52, 60, 365, 3600, 1440, 86_400, 100_000, 525_600, 2_500_000, 2_592_000, 31_536_000]);

/**
 * Compares a stated number with what it is said to follow from. There is an answer only where the reading is sure enough: dimensions agree, or
 * the numbers do. `wrong` needs every sensible reading to be off.
 */
export function judge(source: Expression, stated: Expression): Judgement | undefined {
  const sure: number[] = [];
  /** Those by powers of a thousand, for showing. */
  const decimal: number[] = [];
  const possible: number[] = [];
  // `10 s x 1M requests = 120 servers` lacks a period, and so does `114 a day ≈ 4 hours`; leaving out the time makes it no clearer.
  const [from, to] = [source, stated].map((side) => valuesOf(side, STRICT).map(({ time }) => time)) as [number[], number[]];
  const lasts = (from.some((time) => time > 0) && to.every((time) => time <= 0)) || (from.some((time) => time < 0) && to.some((time) => time > 0));
  const wide = withWideDivisor(source);
  const units = [source, stated].flatMap((side) => quantitiesOf(side).flatMap(({ readings }) => readings.flatMap((reading) => reading.units)));
  const [isBinary, isTimed] = [units.some(({ binary }) => binary !== undefined), units.some(({ time }) => time !== 0)];
  for (const reader of READERS) {
    // Without such units it reads what another reads.
    if ((reader.binary && !isBinary) || (!reader.periods && !isTimed)) continue;
    const lefts = wide === source ? valuesOf(source, reader) : [...valuesOf(source, reader), ...valuesOf(wide, reader)];
    const rights = valuesOf(stated, reader);
    for (const left of lefts) {
      for (const right of rights) {
        const ratio = right.value / left.value;
        if (!Number.isFinite(ratio) || ratio <= 0) continue;
        if (left.data === right.data && left.money === right.money && left.time === right.time) (!left.guess && !right.guess && (reader.periods || (isPlainInTime(left, right) && !lasts)) ? [sure, ...(reader.binary ? [] : [decimal])] : [possible]).forEach((ratios) => ratios.push(ratio));
        else if (left.data === right.data && left.money === right.money) {
          // The period is said on one side only: `100M x 50 x 100 B = 500 GB/day`, or `10B / 7500 = 15.4 days`.
          if (reader.periods && right.time === left.time - 1 && right.time < 0) possible.push(...PERIODS.map((period) => ratio * period));
          else if (reader.periods && left.time === 0 && right.time === 1) possible.push(...DURATIONS.map((unit) => ratio / unit));
          // `200 x 50 ms = 10 connections`: 200 of them in a second.
          else if (reader.periods && left.time === 1 && right.time === 0) possible.push(ratio);
        } else if (left.data === 1 && left.money === 1 && right.data === 0 && right.money === 1) {
          // A price is by the gigabyte, or the terabyte, where nothing else is said: `150 TB x $0.023 = $3,450`.
          possible.push(ratio * 1e9, ratio * 1e12);
        } else if (isPlain(left) && right.money === 0 && right.data === 1) {
          // The unit is said once, at the end, or bytes are meant.
          possible.push(ratio, ratio / unitSize(stated));
          // Of a line's `100G` the bits are meant.
          if (isInBits(stated)) possible.push(ratio * 8);
        } else if (reader.periods && left.data === 1 && left.money === 0 && right.data === 0 && right.money === 0 && quantitiesOf(stated)[0]?.hasScaleWord) {
          // `4k * 500 bytes = 2M/s`: the bytes go without saying.
          possible.push(ratio);
        }
      }
    }
  }
  // `50 + 30 + 20 = 100 %`: the sign is said once.
  if (quantitiesOf(stated).every(({ percent }) => percent) && !quantitiesOf(source).some(({ percent }) => percent)) possible.push(...sure.map((ratio) => ratio * 100));
  // `400 Gbps / 8 / 2 MB` turns bits into bytes by hand.
  if ([source, stated].some((side) => quantitiesOf(side).some(({ readings }) => readings[0]?.units.some(({ isUnsure }) => isUnsure))) || quantitiesOf(source).some((quantity) => !quantity.hasUnit && quantity.readings[0]?.value === 8)) possible.push(...sure.flatMap((ratio) => [ratio / 8, ratio * 8]));
  const best = closest([...sure, ...possible]);
  if (best === undefined) return undefined;
  const near = verdictOf(best);
  if (near !== 'wrong') return near === 'ok' || sure.some((ratio) => verdictOf(ratio) !== 'wrong') || possible.length > 0 ? answer(near, best, stated) : undefined;
  const off = closest(decimal) ?? closest(sure);
  if (off !== undefined) return isScaleDropped(source, off) || sure.some((ratio) => isOtherShare(source, ratio)) ? undefined : answer('wrong', off, stated);
  // `30 s × 1M = 33K/s` means every 30 seconds.
  if (from.some((time) => time > 0) && to.some((time) => time < 0)) return undefined;
  // `10 s windows × 1M keys × 8 B = 8 MB`: the time is a name.
  const times = quantitiesOf(source).flatMap(({ readings }) => (readings[0]?.units.length === 1 && readings[0].units[0]?.time === 1 ? [readings[0].value] : []));
  const slip = ignoringPeriods(source, stated).find((ratio) => isSlip(ratio) && !isScaleDropped(source, ratio) && !(lasts && times.some((time) => verdictOf(ratio * time) === 'ok')));
  return slip === undefined ? undefined : answer('wrong', slip, stated);
}

/** `500 x 5 x 12 = 30 billion` and `5 million / 0.1 = 50` leave out the scale of an input: the writer has it in mind, and the arithmetic is right. */
function isScaleDropped(source: Expression, ratio: number): boolean {
  const power = Math.abs(Math.log10(ratio));
  const inputs = quantitiesOf(source);
  if (power > 5.5 || (power > 4.5 && inputs.every(({ hasScale }) => !hasScale))) return true;
  // Small numbers without a unit make thousands: `10 * 3600 * 24 = 864,000,000` has 10 thousand in mind.
  return Math.abs(power - 3) < 0.045 && ratio > 1 && inputs.every(({ hasScale, hasUnit, percent }) => !hasScale && !hasUnit && !percent);
}

/** `10K x 90 % hits = 1K misses` means what is left of a share, and `500 GB x 20 % overhead = 600 GB` what comes on top. */
const isOtherShare = (source: Expression, ratio: number): boolean =>
  quantitiesOf(source).some(({ readings, hasUnit }) => {
    const share = readings[0]?.value ?? 0;
    return !hasUnit && share > 0 && share < 1 && [1 - share, 1 + share].some((meant) => verdictOf((ratio * share) / meant) === 'ok');
  });

const isInBits = (stated: Expression): boolean => Number.isInteger(Math.log10(unitSize(stated) * 8));

const unitSize = (stated: Expression): number => quantitiesOf(stated)[0]?.readings[0]?.units.reduce((size, unit) => (unit.data === 0 ? size : size * unit.size), 1) ?? 1;

const isPlainInTime = (left: Value, right: Value): boolean => left.time === 0 && right.time === 0;

function ignoringPeriods(source: Expression, stated: Expression): number[] {
  const ratios: number[] = [];
  for (const left of valuesOf(source, { binary: false, periods: false })) {
    for (const right of valuesOf(stated, { binary: false, periods: false })) {
      if (left.money === right.money && (left.data === right.data || (isPlain(left) && right.data === 1))) ratios.push(right.value / left.value);
    }
  }
  return ratios;
}

/** `500M / 30*24*3600` means a division by all of it. */
function withWideDivisor(expression: Expression): Expression {
  if (expression.kind === 'quantity' || expression.operator !== '*') return expression;
  const left = withWideDivisor(expression.left);
  if (left.kind === 'operation' && left.operator === '/' && isCalendar(left.right) && isCalendar(expression.right)) {
    return { ...left, right: { ...expression, left: left.right, start: left.right.start }, end: expression.end };
  }
  return left === expression.left ? expression : { ...expression, left };
}

const isCalendar = (expression: Expression): boolean => quantitiesOf(expression).every((quantity) => quantity.readings.some(({ value }) => CALENDAR.has(value)));

function verdictOf(ratio: number): Verdict {
  const off = Math.max(ratio, 1 / ratio) - 1;
  return off <= OK ? 'ok' : off <= ROUNDED ? 'rounded' : 'wrong';
}

function closest(ratios: readonly number[]): number | undefined {
  return ratios.reduce<number | undefined>((best, ratio) => (best === undefined || Math.abs(Math.log(ratio)) < Math.abs(Math.log(best)) ? ratio : best), undefined);
}

/** A slip people make: by a power of ten, or bits for bytes. */
export function isSlip(ratio: number): boolean {
  const power = Math.log10(ratio);
  const rounded = Math.round(power);
  return (rounded !== 0 && Math.abs(power - rounded) < 0.045) || Math.abs(Math.log(ratio / 8)) < 0.05 || Math.abs(Math.log(ratio * 8)) < 0.05;
}

function answer(verdict: Verdict, ratio: number, stated: Expression): Judgement {
  const shown = quantitiesOf(stated)[0];
  return { verdict, computed: statedNumber(shown) / ratio, ratio };
}

const statedNumber = (quantity: Quantity | undefined): number => quantity?.readings[0]?.value ?? NaN;
