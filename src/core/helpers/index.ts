import { cacheDecision } from './cache-decision.ts';
import type { Helper } from './helper.ts';
import { tradeOff } from './trade-off.ts';
import { quickDecisions } from './quick-decisions.ts';
import { deepDive } from './deep-dive.ts';
import { components } from './components.ts';
import { entityDiagram } from './entity-diagram.ts';
import { entityTable } from './entity-table.ts';
import { messages } from './messages.ts';
import { endpoints } from './endpoints.ts';
import { sequenceDiagram } from './sequence-diagram.ts';
import { monitoring } from './monitoring.ts';
import { scaling } from './scaling.ts';

export { type Answers, type Choice, type Helper, type HelperRun, type Outcome, type Question, runHelper } from './helper.ts';

/** Every helper, in the order in which a design document needs them. */
export const HELPERS: readonly Helper[] = [cacheDecision, tradeOff, quickDecisions, deepDive, components, entityDiagram, entityTable, messages, endpoints, sequenceDiagram, monitoring, scaling];
