import { message } from '../parsed.ts';
import { type Mechanism, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';

const MECHANISM: Mechanism = {
  used: /\b(?:kafka|rabbitmq|sqs|kinesis|activemq|pulsar|(?:message|messaging|job|task|work) (?:queues?|bus|broker)|message brokers?)\b/i,
  // Whatever may be slow, come in bursts, or go to several: most designs name one of these.
  answer: /\b(?:asynchron\w{2,5}|async|background|later|slow\w{0,2}|long[- ]running|batch\w{0,3}|bursts?|bursty|peaks?|spikes?|surges?|buffer\w{0,3}|back-?pressure|decoupl\w{1,4}|loosely|fan-?out|subscrib\w{1,5}|publish\w{0,4}|pub\/?sub|consumers?|workers?|stream\w{0,4}|events?|notif\w{2,9}|e?-?mails?|mailer|sms|push|encod\w{1,4}|transcod\w{1,4}|thumbnails?|reports?|exports?|imports?|index\w{0,3}|analytics|logs?|webhooks?|payments?|retr(?:y|ies)|schedul\w{1,4}|crawl\w{0,3}|process\w{0,4}|ingest\w{0,4}|replicat\w{1,4}|order(?:ed|ing)|minutes?)\b/i,
  times: 2,
};

export default defineRule({
  id: 'queue-without-slow-work',
  summary: 'A queue stands before work that is slow, comes in bursts or goes to several.',
  why: 'A queue brings repeats, ordering and delay. They are worth it when the caller need not wait for slow work, and a burden when a call would have done.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Architecture\n\nThe web server writes a booking to a RabbitMQ queue, and the booking store reads it.\n\n## Data Flow\n\nA booking passes RabbitMQ at least once and is stored.\n',
    good: '# Ferry tickets\n\n## Architecture\n\nThe web server stores a booking and puts its ticket on a RabbitMQ queue: printing it takes 20 s, and nobody has to wait.\n\n## Data Flow\n\nA ticket passes RabbitMQ at least once; printing runs in the background.\n',
  },
  *check(view) {
    const found = unanswered(view, MECHANISM);
    if (found) yield { range: found.range, topic: 'messaging', message: message('"{name}" stands between two parts, and nothing slow, bursty or shared is named behind it. Looked for background work, peaks, several consumers: name what need not be waited for, or call directly.', { name: found.name }) };
  },
});
