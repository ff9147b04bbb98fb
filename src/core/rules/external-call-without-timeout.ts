import { message } from '../parsed.ts';
import { type Mechanism, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';

const MECHANISM: Mechanism = {
  used: /\b(?:calls?|calling|invokes?|requests?|queries|asks?|sends? (?:\w{1,12} ){0,4}to|integrat\w{1,4} with|through|via|contacts?)\s(?:\w{1,14}\s){0,3}(?:(?:external|third[- ]party|3rd[- ]party) (?:\w{1,14} )?(?:apis?|services?|providers?|systems?|gateways?)|payment (?:provider|gateway|processor)s?|(?:mail|sms|push|email|identity|kyc|shipping|geocoding|map) providers?|stripe|paypal|adyen|twilio|sendgrid|mailgun)\b/i,
  answer: /\b(?:time[ds]?[- ]?outs?|timing out|deadlines?|retr(?:y|ies|ied|ying)|circuit[- ]?break\w{1,3}|back-?off|fall(?:s)?[- ]?backs?|bulkheads?|hedg\w{1,4}|degrad\w{1,6}|queued?|queues|asynchron\w{1,5}|webhooks?|callbacks?|when (?:it|the provider|they) (?:is|are) (?:down|slow|unavailable)|unavailable)\b/i,
  times: 1,
};

export default defineRule({
  id: 'external-call-without-timeout',
  summary: 'A call to a foreign system says how long it is waited for and what happens then.',
  why: 'A provider that hangs holds a thread for every caller, until the whole site hangs with it. It is the commonest way to go down with someone else.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Architecture\n\nThe booking service calls the payment provider and stores the answer.\n',
    good: '# Ferry tickets\n\n## Architecture\n\nThe booking service calls the payment provider with a timeout of 3 s and stores the answer; without one the booking is held for ten minutes and asked for again.\n',
  },
  *check(view) {
    const found = unanswered(view, MECHANISM);
    if (found) yield { range: found.range, topic: 'availability', message: message('"{name}": nothing says how long the answer is waited for. Looked for a timeout, retries, a circuit breaker or a fallback: state the timeout, and what the user sees when it passes.', { name: found.name }) };
  },
});
