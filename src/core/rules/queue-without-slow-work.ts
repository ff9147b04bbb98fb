import { message } from '../parsed.ts';
import { type Mechanism, firstUse } from './mechanisms.ts';
import { defineRule } from './rule.ts';
import { figures, largest } from './scale.ts';

/** Work that is slow, comes in bursts, goes to several receivers or may come later: what a queue is for. */
const MECHANISM: Mechanism = {
  used: /\b(?:kafka|rabbitmq|sqs|activemq|(?:message|messaging|job|task|work) (?:queues?|brokers?)|message brokers?)\b/i,
  answer: /\b(?:slow\w{0,4}|long[- ]running|takes? (?:seconds|minutes|hours)|heavy|expensive|asynch?\w{0,9}|background|deferr?\w{0,3}|delay\w{0,3}|later|schedul\w{1,3}|batch\w{0,3}|bursts?|bursty|spikes?|peaks?|surges?|buffer\w{0,3}|smooth\w{0,3}|backpressure|throttl\w{1,3}|retr(?:y|ies|ied)|fan[- ]?out|broadcast\w{0,3}|subscrib\w{1,3}|pub.?sub|consumers|decoupl\w{1,3}|stream\w{0,3}|event[- ]driven|events|analytics|aggregat\w{1,4}|e-?mails?|sms|mails?|notif\w{2,9}|push|webhooks?|transcod\w{1,3}|encod\w{1,3}|thumbnail\w{0,1}|resiz\w{1,3}|render\w{0,3}|reports?|exports?|imports?|index(?:ing|er)|crawl\w{0,3}|scrap\w{1,3}|scan\w{0,4}|replicat\w{2,3}|change data|cdc|logs?|ingest\w{0,4}|third[- ]part(?:y|ies)|external|payments?|machine learning|inference|training|workers?|order(?:ed|ing) (?:of|by|per)|eventual\w{0,2}|time-consuming|offload\w{0,3}|off load|at night|nightly|overnight|hourly|daily|every (?:night|hour|day|minute)|need not wait|without waiting|non-?blocking)\b/i,
  times: 1,
};

export default defineRule({
  id: 'queue-without-slow-work',
  summary: 'A queue stands before work that is slow, bursty or for several receivers.',
  why: 'A queue brings repeats, order, delay and one more thing to watch. Before a quick operation whose result the caller needs it costs all that and hides errors.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## Capacity Estimation\n\n40 requests per second.\n\n## Architecture\n\nThe web server puts each loan on RabbitMQ, the loan service writes it to the database and answers.\n',
    good: '# Tool library\n\n## Capacity Estimation\n\n40 requests per second.\n\n## Architecture\n\nThe web server writes a loan to the database and puts the letter to its borrower on RabbitMQ, as the printer is slow.\n',
  },
  *check(view) {
    const found = firstUse(view, MECHANISM);
    if (!found) return;
    const rate = largest(figures(view, 'rate').filter(({ of }) => of !== 'reads'));
    const text = '"{name}" is used{rate}, and nothing says which work is slow or may come later. Looked for slow, bursty, deferred, retried or fanned-out work: name it, or write directly and leave the queue out.';
    yield { range: found.range, topic: 'messaging', message: message(text, { name: found.name, rate: rate ? message(' at {rate}', { rate: rate.text }) : '' }) };
  },
});
