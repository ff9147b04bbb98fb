import { DAY, YEAR } from '../units.ts';
import { multiply } from './arithmetic.ts';
import { isPlain, plain, type Value } from './value.ts';

const isTime = ({ data, time, money }: Value): boolean => data === 0 && money === 0 && time === 1;

/** What an argument may be, and how it is asked for. */
export const KINDS = {
  rate: { says: 'a rate such as 600 requests/s', fits: ({ data, time, money }) => data === 0 && money === 0 && time === -1 },
  number: { says: 'a number such as 10M users', fits: (value) => isPlain(value) },
  share: { says: 'a share such as 20 %', fits: (value) => isPlain(value) && value.count === '' && value.value >= 0 && value.value <= 1 },
  size: { says: 'a size such as 2 KB', fits: ({ data, time, money }) => data === 1 && time === 0 && money === 0 },
  'size a day': { says: 'a size, taken per day, such as 500 KB', fits: ({ data, time, money }) => data === 1 && (time === 0 || time === -1) && money === 0 },
  time: { says: 'a time such as 5 ms', fits: isTime },
  years: { says: 'a number of years such as 5', fits: (value) => isTime(value) || (isPlain(value) && value.count === '') },
  reads: { says: 'reads or a size a day, such as 50M reads or 40 GB', fits: ({ data, time, money }) => money === 0 && (data === 0 || data === 1) && (time === 0 || time === -1) },
  price: { says: 'a price such as $0.02 per GB', fits: ({ money }) => money === 1 },
  quantity: { says: 'a quantity such as 4 TB', fits: ({ money }) => money === 0 },
  'peak factor': { says: 'a factor such as 3, or one of day, season, event', fits: (value) => isPlain(value) },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly fits: (value: Value) => boolean }>>;

export type ParameterKind = keyof typeof KINDS;

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  /** What is taken where it is left out, as one would write it; a parameter without one has to be given. */
  readonly usual?: string;
}

/** One way to call a function: {@link compute} is given a value for each parameter that has the kind it asks for; one left out is undefined. */
export interface Form {
  readonly parameters: readonly Parameter[];
  readonly compute: (first: Value | undefined, second: Value | undefined, third: Value | undefined) => Value;
}

/** A function of the estimate block. Reference, completion, hover and checks are made from it. */
export interface EstimateFunction {
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** The formula as one would write it. */
  readonly formula: string;
  /** Where the formula and its numbers are from. */
  readonly source: string;
  readonly example: string;
  /** The one whose first parameter fits is taken. */
  readonly forms: readonly Form[];
}

/** Requests per second that one ordinary server carries: the measure of the template `ten-phase`. */
export const REQUESTS_PER_SERVER = 1000;
/** How much of that is planned for. With two or three servers at 600 requests per second, the measure of `ten-phase`, each runs at about half load. */
export const PLANNED_LOAD = 0.5;
/** One that may fail, and one that goes on. */
export const FEWEST = 2;
/** Rows up to which one database is enough: the measure of the template `ten-phase`. */
export const ROWS_PER_DATABASE = 100e6;
/** A fifth of the objects draws most of the reads. */
export const HOT_SHARE = 0.2;

/** How much busier than the average it gets, by occasion. A measure of Plumbline's own: what is measured goes before. */
export const PEAKS = {
  day: { factor: 3, occasion: 'the busiest hour of an ordinary day' },
  season: { factor: 5, occasion: 'a season such as the weeks before a holiday' },
  event: { factor: 10, occasion: 'a launch, a sale or a match: ten times the traffic, the scaling scenario of the template ten-phase' },
} as const;

const counted = (value: number, count: string): Value => ({ ...plain(value), count });
const size = (value: number): Value => ({ ...plain(value), data: 1 });
const of = (value: Value | undefined, usual = NaN): number => value?.value ?? usual;
/** Rounds up, but not for the sake of a rounding error. */
const whole = (value: number): number => Math.ceil(value * (1 - 1e-12));
const inSeconds = (years: Value | undefined): number => (years === undefined ? NaN : years.time === 1 ? years.value : years.value * YEAR);
const spread = (each: Value | undefined): number => (each === undefined ? NaN : each.time === -1 ? each.value : each.value / DAY);

const HALF = '50 %';

export const FUNCTIONS: readonly EstimateFunction[] = [
  {
    name: 'servers',
    summary: 'Servers for a rate of requests, with headroom and one that may fail.',
    formula: 'rate / (rate of one × load), rounded up, at least 2',
    source: 'About 1,000 requests per second each, and 2 to 3 of them at 600 requests per second: the measures of the template ten-phase. So half load is planned for, and never fewer than 2.',
    example: 'servers(6,000 requests/s)',
    forms: [
      {
        parameters: [
          { name: 'rate', kind: 'rate' },
          { name: 'rate of one', kind: 'rate', usual: '1,000 requests/s' },
          { name: 'load', kind: 'share', usual: HALF },
        ],
        compute: (rate, one, load) => counted(Math.max(FEWEST, whole(of(rate) / (of(one, REQUESTS_PER_SERVER) * of(load, PLANNED_LOAD)))), 'servers'),
      },
    ],
  },
  {
    name: 'cores',
    summary: 'Processor cores for a rate of requests that each take some CPU time.',
    formula: 'rate × CPU time / load, rounded up',
    source: 'The utilisation law of queueing theory: busy cores = arrivals per second × seconds of work each (P. J. Denning, J. P. Buzen, 1978). Half load, as for servers.',
    example: 'cores(6,000 requests/s, 5 ms)',
    forms: [
      {
        parameters: [
          { name: 'rate', kind: 'rate' },
          { name: 'CPU time per request', kind: 'time' },
          { name: 'load', kind: 'share', usual: HALF },
        ],
        compute: (rate, cpu, load) => counted(whole((of(rate) * of(cpu)) / of(load, PLANNED_LOAD)), 'cores'),
      },
    ],
  },
  {
    name: 'memory',
    summary: 'Memory that objects take.',
    formula: 'objects × size of one',
    source: 'Arithmetic. Keys, pointers and fragmentation come on top; measure them in the store that is used.',
    example: 'memory(20M objects, 2 KB)',
    forms: [
      {
        parameters: [
          { name: 'objects', kind: 'number' },
          { name: 'size of one', kind: 'size' },
        ],
        compute: (objects, one) => size(of(objects) * of(one)),
      },
    ],
  },
  {
    name: 'storage',
    summary: 'Storage for what users leave behind over the years, or for one entity by its rate, size and retention.',
    formula: 'users × size per user and day × 365 × years, or new per day × size of one × retention',
    source: 'The formula of the template ten-phase, and per entity that of seven-step. A year has 365 days, a month 30. Copies and indexes come on top.',
    example: 'storage(10M users, 2 KB, 5 years)',
    forms: [
      {
        parameters: [
          { name: 'users', kind: 'number' },
          { name: 'size per user and day', kind: 'size a day' },
          { name: 'years', kind: 'years' },
        ],
        compute: (users, each, years) => size(of(users) * spread(each) * inSeconds(years)),
      },
      {
        parameters: [
          { name: 'new per day', kind: 'rate' },
          { name: 'size of one', kind: 'size' },
          { name: 'retention', kind: 'years' },
        ],
        compute: (rate, one, retention) => size(of(rate) * of(one) * inSeconds(retention)),
      },
    ],
  },
  {
    name: 'bandwidth',
    summary: 'Bytes per second that a rate of requests moves.',
    formula: 'rate × size of one',
    source: 'Arithmetic. Times 8 it is bits per second, in which networks are sold.',
    example: 'bandwidth(6,000 requests/s, 20 KB)',
    forms: [
      {
        parameters: [
          { name: 'rate', kind: 'rate' },
          { name: 'size of one', kind: 'size' },
        ],
        compute: (rate, one) => ({ ...size(of(rate) * of(one)), time: -1 }),
      },
    ],
  },
  {
    name: 'cache',
    summary: 'What of a day\'s reads a cache holds: bytes where the reads have a size, else objects.',
    formula: 'reads of a day × share × size of one',
    source: 'The 80/20 rule (V. Pareto), as it is usually assumed of popular objects: a fifth of them draws four fifths of the reads. Measure the real share.',
    example: 'cache(500M reads per day, 20 %, 2 KB)',
    forms: [
      {
        parameters: [
          { name: 'daily reads', kind: 'reads' },
          { name: 'share', kind: 'share', usual: '20 %' },
          { name: 'size of one', kind: 'size', usual: '1 object' },
        ],
        compute(reads, share, one) {
          const day = of(reads) * (reads?.time === -1 ? DAY : 1) * of(share, HOT_SHARE);
          return reads?.data === 1 ? size(day) : one ? size(day * one.value) : counted(day, 'objects');
        },
      },
    ],
  },
  {
    name: 'cost',
    summary: 'What a quantity costs at a unit price.',
    formula: 'quantity × unit price',
    source: 'Arithmetic; the price is the writer\'s. Say whose price list it is from and of which date.',
    example: 'cost(4 TB, $0.02 per GB per month)',
    forms: [
      {
        parameters: [
          { name: 'quantity', kind: 'quantity' },
          { name: 'unit price', kind: 'price' },
        ],
        compute: (quantity, price) => (quantity && price ? multiply(quantity, price) : plain(NaN)),
      },
    ],
  },
  {
    name: 'peak',
    summary: 'The rate at the busiest time.',
    formula: 'rate × factor',
    source: `Three for ${PEAKS.day.occasion}, five for ${PEAKS.season.occasion}, ten for ${PEAKS.event.occasion}. The factors are Plumbline's own first guess; what is measured goes before.`,
    example: 'peak(2,000 requests/s, event)',
    forms: [
      {
        parameters: [
          { name: 'rate', kind: 'rate' },
          { name: 'factor', kind: 'peak factor', usual: 'day, which is 3' },
        ],
        compute: (rate, factor) => (rate ? { ...rate, value: rate.value * of(factor, PEAKS.day.factor) } : plain(NaN)),
      },
      {
        parameters: [
          { name: 'size per second', kind: 'size a day' },
          { name: 'factor', kind: 'peak factor', usual: 'day, which is 3' },
        ],
        compute: (rate, factor) => (rate ? { ...rate, value: rate.value * of(factor, PEAKS.day.factor) } : plain(NaN)),
      },
    ],
  },
  {
    name: 'downtime',
    summary: 'The time that an availability leaves for being down.',
    formula: '(1 - availability) × period',
    source: 'The definition of availability: the share of time in which the system is up. A year has 365 days.',
    example: 'downtime(99.9 %, 1 month)',
    forms: [
      {
        parameters: [
          { name: 'availability', kind: 'share' },
          { name: 'period', kind: 'time', usual: '1 year' },
        ],
        compute: (availability, period) => ({ ...plain((1 - of(availability)) * of(period, YEAR)), time: 1 }),
      },
    ],
  },
  {
    name: 'replicas',
    summary: 'Replicas for a rate of reads with one to spare, or for an availability that one alone does not reach.',
    formula: 'reads / reads of one, rounded up, and one to spare; or log(1 - target) / log(1 - availability of one), rounded up',
    source: 'One to spare, so that one may fail. By availability: the chance that all are down at once when they fail independently, which those in one place do not.',
    example: 'replicas(12,000 reads/s, 5,000 reads/s)',
    forms: [
      {
        parameters: [
          { name: 'reads', kind: 'rate' },
          { name: 'reads of one', kind: 'rate' },
        ],
        compute: (reads, one) => counted(whole(of(reads) / of(one)) + 1, 'replicas'),
      },
      {
        parameters: [
          { name: 'availability of one', kind: 'share' },
          { name: 'target', kind: 'share' },
        ],
        compute: (one, target) => counted(Math.max(1, Math.ceil(Math.log(1 - of(target)) / Math.log(1 - of(one)) - 1e-9)), 'replicas'),
      },
    ],
  },
];

const BY_NAME = new Map(FUNCTIONS.map((each) => [each.name, each]));

/** A function by its name, in any case. */
export const functionOf = (name: string): EstimateFunction | undefined => BY_NAME.get(name.toLowerCase());

/** How a form is called: `servers(rate, [rate of one], [load])`. */
export const signatureOf = (name: string, { parameters }: Form): string => `${name}(${parameters.map((parameter) => (parameter.usual === undefined ? parameter.name : `[${parameter.name}]`)).join(', ')})`;
