/**
 * Units that stand in design documents. Everything is reduced to three dimensions, data (bytes), time (seconds) and money, and a plain
 * number; what is counted (users, requests, messages) is a plain number, as people multiply users by messages per user and leave both out.
 */
export interface Dimensions {
  readonly data: number;
  readonly time: number;
  readonly money: number;
}

export const NO_DIMENSIONS: Dimensions = { data: 0, time: 0, money: 0 };

export interface Unit extends Dimensions {
  /** How many bytes, seconds or units of money it is. */
  readonly size: number;
  /** The same read by powers of 1,024, where people do. */
  readonly binary?: number;
  /** Of `Gb`: bits by the book, and bytes where it is carelessly written. */
  readonly isUnsure?: boolean;
}

const data = (size: number, binary?: number): Unit => ({ ...NO_DIMENSIONS, data: 1, size, ...(binary === undefined ? {} : { binary }) });
const time = (size: number): Unit => ({ ...NO_DIMENSIONS, time: 1, size });
const rate = (size: number): Unit => ({ ...NO_DIMENSIONS, time: -1, size });

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;
export const WEEK = 7 * DAY;
/** 30 days; estimates also take 2.5 million seconds, which is within 4 % of it. */
export const MONTH = 30 * DAY;
export const YEAR = 365 * DAY;

const TIME_WORDS: readonly (readonly [string, number])[] = [
  ['ns nanosecond nanoseconds nsec', 1e-9],
  ['us µs μs microsecond microseconds usec', 1e-6],
  ['ms millisecond milliseconds msec msecs', 1e-3],
  ['s sec secs second seconds', 1],
  ['min mins minute minutes', MINUTE],
  ['h hr hrs hour hours', HOUR],
  ['day days', DAY],
  ['week weeks wk', WEEK],
  ['month months mo', MONTH],
  ['year years yr yrs annum', YEAR],
];

const PREFIXES: readonly (readonly [string, number])[] = [
  ['K', 1],
  ['M', 2],
  ['G', 3],
  ['T', 4],
  ['P', 5],
  ['E', 6],
  ['Z', 7],
];

/** Units by their spelling; what differs by case alone stands here with its case. */
const EXACT = new Map<string, Unit>();
/** Units by their spelling in lower case. */
const FOLDED = new Map<string, Unit>();

/** The names of units of time, in lower case. */
export const TIME_NAMES = TIME_WORDS.flatMap(([words]) => words.split(' '));

for (const [words, size] of TIME_WORDS) for (const word of words.split(' ')) FOLDED.set(word, time(size));
for (const [prefix, power] of PREFIXES) {
  const [decimal, binary] = [1000 ** power, 1024 ** power];
  FOLDED.set(`${prefix}b`.toLowerCase(), data(decimal, binary));
  FOLDED.set(`${prefix}ib`.toLowerCase(), data(binary));
  FOLDED.set(`${prefix}bps`.toLowerCase(), { ...data(decimal / 8), time: -1 });
  FOLDED.set(`${prefix}bit`.toLowerCase(), data(decimal / 8));
  FOLDED.set(`${prefix}bits`.toLowerCase(), data(decimal / 8));
  if (power <= 4) EXACT.set(`${prefix}i`, data(binary));
  if (power > 1) EXACT.set(`${prefix}b`, { ...data(decimal, binary), isUnsure: true });
  EXACT.set(`${prefix}Bps`, { ...data(decimal, binary), time: -1 });
  EXACT.set(`${prefix}Bit`, data(decimal / 8));
}
EXACT.set('Bps', { ...data(1), time: -1 });
for (const [word, power] of [['kilobyte', 1], ['megabyte', 2], ['gigabyte', 3], ['terabyte', 4], ['petabyte', 5], ['exabyte', 6]] as const) {
  FOLDED.set(word, data(1000 ** power, 1024 ** power));
  FOLDED.set(`${word}s`, data(1000 ** power, 1024 ** power));
}
for (const [word, power] of [['kilobit', 1], ['megabit', 2], ['gigabit', 3], ['terabit', 4]] as const) {
  FOLDED.set(word, data(1000 ** power / 8));
  FOLDED.set(`${word}s`, data(1000 ** power / 8));
}
for (const word of ['byte', 'bytes']) FOLDED.set(word, data(1));
for (const word of ['bit', 'bits']) FOLDED.set(word, data(1 / 8));
FOLDED.set('bps', { ...data(1 / 8), time: -1 });
for (const word of ['qps', 'rps', 'tps', 'wps', 'iops', 'ops/s', 'hz']) FOLDED.set(word, rate(1));
FOLDED.set('khz', rate(1e3));
FOLDED.set('mhz', rate(1e6));
FOLDED.set('ghz', rate(1e9));
for (const word of ['usd', 'dollars', 'dollar', 'eur', 'euros']) FOLDED.set(word, { ...NO_DIMENSIONS, money: 1, size: 1 });
for (const word of ['cents', 'cent']) FOLDED.set(word, { ...NO_DIMENSIONS, money: 1, size: 0.01 });

/** The unit a word names, or undefined. */
export const unitOf = (word: string): Unit | undefined => EXACT.get(word) ?? FOLDED.get(word.toLowerCase());

/** Times in other languages, which no estimate block knows: a name in it may be one of them. */
const FOREIGN: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ['秒 секунду секунд секунды сек 초 segundo segundos sekunde sekunden seconde secondes', 1],
      ['分 分钟 分鐘 分間 минуту минут мин 분 minuto minutos minuten', MINUTE],
      ['小时 小時 時間 час часа часов 시간 hora horas stunde stunden heure heures', HOUR],
      ['天 日 день дня дней сутки 일 tage tagen dia dias día días jour jours', DAY],
      ['周 週 неделю недели недель 주 semana semanas woche wochen semaine semaines', WEEK],
      ['月 个月 個月 ヶ月 か月 カ月 месяц месяца месяцев 월 개월 mês meses monat monate monaten mois', MONTH],
      ['年 год года лет 년 ano anos año años jahr jahre jahren', YEAR],
    ] as const
  ).flatMap(([words, size]) => words.split(' ').map((word) => [word, time(size)] as const)),
);

/** The unit a word of a text names, in whatever language. */
export const unitInProse = (word: string): Unit | undefined => unitOf(word) ?? FOREIGN.get(word.toLowerCase());

/** A word that says how often: `daily` is per day. */
export const ADVERBS: ReadonlyMap<string, Unit> = new Map([
  ['daily', rate(1 / DAY)],
  ['hourly', rate(1 / HOUR)],
  ['weekly', rate(1 / WEEK)],
  ['monthly', rate(1 / MONTH)],
  ['yearly', rate(1 / YEAR)],
  ['annually', rate(1 / YEAR)],
]);

/** Number words behind a number: `2.5 million`, and as they are misspelt. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['m', 1e6],
  ['B', 1e9],
  ['b', 1e9],
  ['T', 1e12],
  ['bn', 1e9],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['hundred', 100],
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['million', 1e6],
  ['milion', 1e6],
  ['millon', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['bilion', 1e9],
  ['billions', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
]);

/** Those of prose: other languages, and letters that stand for names in an estimate block. */
export const SCALES_IN_PROSE: ReadonlyMap<string, number> = new Map([
  ...SCALES,
  ['G', 1e9],
  ['cr', 1e7],
  ['mio', 1e6],
  ['mrd', 1e9],
  ['millionen', 1e6],
  ['milliarden', 1e9],
  ['milliard', 1e9],
  ['milliards', 1e9],
  ['milhão', 1e6],
  ['milhões', 1e6],
  ['bilhão', 1e9],
  ['bilhões', 1e9],
  ['millón', 1e6],
  ['millones', 1e6],
  ['тыс', 1e3],
  ['млн', 1e6],
  ['млрд', 1e9],
  ['千', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['十万', 1e5],
  ['百万', 1e6],
  ['千万', 1e7],
  ['億', 1e8],
  ['亿', 1e8],
  ['천', 1e3],
  ['만', 1e4],
  ['십만', 1e5],
  ['백만', 1e6],
  ['천만', 1e7],
  ['억', 1e8],
  ['조', 1e12],
  ['тысяч', 1e3],
  ['миллионов', 1e6],
  ['миллиардов', 1e9],
  ['tsd', 1e3],
]);

export const CURRENCY = /[$€£₹]/;
