import { namesIn } from '../design/endpoints.ts';
import { wordsOf } from '../design/said.ts';
import { message } from '../parsed.ts';
import { nameOf, offered, saidOfAll } from './offered.ts';
import { defineRule } from './rule.ts';

/** What costs somebody something when it is done twice. */
const DEAR = /^(?:payments?|pay|orders?|charges?|transfers?|refunds?|payouts?|checkouts?|bookings?|reservations?|purchases?|withdrawals?|deposits?|transactions?|subscriptions?|donations?|topups?|trades?|tickets?)$/;

const SAFE = /idempot|dedup|de-dup|exactly[- ]once|\b(?:request|client|operation|transaction|order)[ _-]?(?:id|key|token|reference)\b[^.\n]{0,60}\b(?:client|caller|unique|twice|again|retr\w{1,4})|unique (?:constraint|index|key)|\b(?:twice|second time|double[- ](?:charge|click|submit|spend|book)\w{0,4}|same (?:key|request|id)|retr(?:y|ies|ied)|duplicates?|repeated)\b/i;

const FOR_ALL = /\b(?:all|each|every|any)\b[^.\n|]{0,60}\b(?:idempot|deduplicat)|\bidempoten\w{1,3}[^.\n|]{0,60}\b(?:all|each|every|any)\b/i;

export default defineRule({
  id: 'write-without-idempotency',
  summary: 'A payment, order or booking says what happens when its request comes twice.',
  why: 'A client that got no answer tries again. Without a key that tells a repetition from a second order, the customer pays twice, and it happens on the day the network is bad.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## API\n\n- `POST /payments`: takes an amount and a card token, returns the payment\n',
    good: '# Ferry tickets\n\n## API\n\n- `POST /payments`: takes an amount and a card token, returns the payment; an `Idempotency-Key` header makes a second try return the first payment\n',
  },
  *check(view) {
    const writes = offered(view).filter((endpoint) => endpoint.verb === 'POST' && wordsOf(namesIn(endpoint.path).at(-1) ?? '').some((word) => DEAR.test(word)) && !SAFE.test(endpoint.about));
    if (writes.length === 0 || saidOfAll(view, SAFE, 'outside') || saidOfAll(view, FOR_ALL, 'anywhere')) return;
    for (const endpoint of writes) {
      yield {
        range: endpoint.range,
        topic: 'api',
        message: message('{endpoint} does not say what happens when the same request comes twice. Take an idempotency key from the client, or name what makes the second one harmless.', { endpoint: nameOf(endpoint) }),
      };
    }
  },
});
