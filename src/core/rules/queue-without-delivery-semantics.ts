import { message } from '../parsed.ts';
import { type Mechanism, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';

const MECHANISM: Mechanism = {
  used: /\b(?:kafka|rabbitmq|sqs|kinesis|activemq|pulsar|nats|service bus|(?:message|messaging|job|task|event|work) (?:queues?|bus|broker)|message brokers?)\b/i,
  answer: /\b(?:at[- ](?:least|most)[- ]once|exactly[- ]once|idempot\w{1,5}|de-?dup\w{0,9}|duplicat\w{1,4}|retr(?:y|ies|ied|ying)|dead[- ]?letters?|dlqs?|order(?:ing|ed by| is (?:kept|preserved)| guarantee\w{0,2})|in order|fifo|ack(?:s|ed|nowledg\w{0,7})?|redeliver\w{0,3}|visibility timeout|replay\w{0,3}|offsets?|reprocess\w{0,3}|poison|may be lost|fire[- ]and[- ]forget|durab\w{1,5}|persist\w{0,5}|requeue\w{0,2}|outbox|not lost|no (?:loss|messages? (?:is|are) lost)|partitioned by)\b/i,
  times: 2,
};

export default defineRule({
  id: 'queue-without-delivery-semantics',
  summary: 'A queue says what happens to a message that is lost, doubled or late.',
  why: 'Every broker delivers twice on a bad day. What the consumer does then is decided in the design, or in the incident.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Messaging\n\nBookings are put on a Kafka topic.\n\n## Data Flow\n\nThe mailer reads the message queue and sends the ticket.\n',
    good: '# Ferry tickets\n\n## Messaging\n\nBookings are put on a Kafka topic, which delivers at least once; the mailer skips a booking it has seen. After five tries a message goes to the dead letters.\n\n## Data Flow\n\nThe mailer reads the message queue and sends the ticket.\n',
  },
  *check(view) {
    const found = unanswered(view, MECHANISM);
    if (found) yield { range: found.range, topic: 'messaging', message: message('"{name}" carries messages, and nothing says what happens to one that is lost or comes twice. Looked for at least once, ordering, retries, dead letters or idempotent consumers: say which hold.', { name: found.name }) };
  },
});
