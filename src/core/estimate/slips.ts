import { message, type Message } from '../parsed.ts';

/** The slip that a ratio of stated to computed gives away, as a sentence; undefined where it is none that people know. */
export function slipOf(ratio: number): Message | undefined {
  return SLIPS.find(({ factor }) => [factor, 1 / factor].some((by) => Math.abs(Math.log(ratio / by)) < NEAR))?.says;
}

/** How near to a slip's factor a ratio has to be: results are rounded on napkins. */
const NEAR = 0.08;

const SLIPS: readonly { readonly factor: number; readonly says: Message }[] = [
  { factor: 8, says: message('That is bits for bytes.') },
  { factor: 86_400, says: message('That is per day for per second.') },
  { factor: 3600, says: message('That is per hour for per second.') },
  { factor: 1440, says: message('That is per day for per minute.') },
  { factor: 24, says: message('That is per day for per hour.') },
  { factor: 30, says: message('That is per month for per day.') },
  { factor: 365, says: message('That is per year for per day.') },
  { factor: 12, says: message('That is per year for per month.') },
  { factor: 60, says: message('That is minutes for seconds, or hours for minutes.') },
  { factor: 10, says: message('That is off by ten.') },
  { factor: 100, says: message('That is off by a hundred.') },
  { factor: 1e3, says: message('That is off by a thousand: KB for MB, or thousand for million.') },
  { factor: 1e6, says: message('That is off by a million.') },
  { factor: 1e9, says: message('That is off by a billion.') },
];
