import { cacheDecision } from './cache-decision.ts';
import type { Helper } from './helper.ts';
import { tradeOff } from './trade-off.ts';

export { type Answers, type Choice, type Helper, type HelperRun, type Outcome, type Question, runHelper } from './helper.ts';

/** Every helper, in the order in which a design document needs them. */
export const HELPERS: readonly Helper[] = [cacheDecision, tradeOff];
