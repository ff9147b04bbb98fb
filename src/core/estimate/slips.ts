/** The slip that a ratio of stated to computed gives away, as a sentence, or undefined where it is none that people know. */
export function slipOf(ratio: number): string | undefined {
  return SLIPS.find(({ factor }) => [factor, 1 / factor].some((by) => Math.abs(Math.log(ratio / by)) < NEAR))?.says;
}

/** How near to a slip's factor a ratio has to be: results are rounded on napkins. */
const NEAR = 0.08;

const SLIPS: readonly { readonly factor: number; readonly says: string }[] = [
  { factor: 8, says: 'That is bits for bytes.' },
  { factor: 86_400, says: 'That is per day for per second.' },
  { factor: 3600, says: 'That is per hour for per second.' },
  { factor: 1440, says: 'That is per day for per minute.' },
  { factor: 24, says: 'That is per day for per hour.' },
  { factor: 30, says: 'That is per month for per day.' },
  { factor: 365, says: 'That is per year for per day.' },
  { factor: 12, says: 'That is per year for per month.' },
  { factor: 60, says: 'That is minutes for seconds, or hours for minutes.' },
  { factor: 10, says: 'That is off by ten.' },
  { factor: 100, says: 'That is off by a hundred.' },
  { factor: 1e3, says: 'That is off by a thousand: KB for MB, or thousand for million.' },
  { factor: 1e6, says: 'That is off by a million.' },
  { factor: 1e9, says: 'That is off by a billion.' },
];
