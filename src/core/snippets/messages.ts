import { TECHNOLOGIES, technologyNames } from '../knowledge/technologies.ts';
import { choice, toBody, type Snippet } from './snippet.ts';

const PROTOCOL = choice(technologyNames('protocol'));
const ASYNCHRONOUS = choice(TECHNOLOGIES.protocol.filter(({ mode }) => mode !== 'synchronous').map(({ name }) => name));
const QUEUE = choice(technologyNames('queue'));

/** Blocks for what services say to each other. */
const SNIPPETS: readonly Snippet[] = [
  {
    id: 'message',
    title: 'Message (table)',
    description: 'Message models: name, producer, consumers, key, fields, version and ordering.',
    topics: ['message-model', 'messaging'],
    body: toBody(`
| Message | Producer | Consumers | Key | Fields | Version | Ordering |
| --- | --- | --- | --- | --- | --- | --- |
| {{order.placed}} | <service> | <services> | {{orderId}} | <name: type, ...> | {{1}} | {{per key|none|total}} |
| {{order.cancelled}} | <service> | <services> | {{orderId}} | <name: type, ...> | {{1}} | {{per key|none|total}} |

Carried by ${QUEUE}; kept for {{7 days}}. A new version {{only adds fields|gets a new name and runs beside the old one}}.`),
  },
  {
    id: 'message-body',
    title: 'Message body',
    description: 'One message in JSON with its envelope: id, type, version, time and data.',
    topics: ['message-model'],
    body: toBody(`
\`\`\`json
{
  "id": "{{m-01}}",
  "type": "{{order.placed}}",
  "version": {{1}},
  "occurredAt": "{{2026-01-31T12:00:00Z}}",
  "key": "{{o-42}}",
  "data": {
    "{{total}}": {{1990}}
  }
}
\`\`\``),
  },
  {
    id: 'delivery',
    title: 'Delivery of messages',
    description: 'Guarantee, repeats, order, retries and what happens to messages that cannot be processed.',
    topics: ['messaging', 'edge-cases'],
    body: toBody(`
- **Queue:** ${QUEUE}, {{12}} partitions by {{orderId}}
- **Guarantee:** {{at least once|at most once|exactly once within the queue}}
- **A message that comes twice:** <how the consumer recognises it>
- **Order:** {{kept per key|not kept, and not needed|total}}
- **Retries:** {{5}}, with growing pauses; then to {{orders.dead}}, watched by <whom>
- **Tolerable backlog:** {{10,000}} messages or {{5 minutes}}`),
  },
  {
    id: 'link-table',
    title: 'Communication between services',
    description: 'Each link with its protocol, whether the caller waits, what it needs, and what happens when the other side is gone.',
    topics: ['service-communication', 'architecture', 'messaging'],
    body: toBody(`
| From | To | Protocol | Caller | Latency need | Reliability need | If the other side is gone |
| --- | --- | --- | --- | --- | --- | --- |
| <client> | <service> | ${PROTOCOL} | {{waits|does not wait}} | <p95 in ms> | <may it be lost> | <what happens> |
| <service> | <service> | ${PROTOCOL} | {{waits|does not wait}} | <p95 in ms> | <may it be lost> | <what happens> |
| <service> | <queue> | ${ASYNCHRONOUS} | {{does not wait|waits}} | <delay that is fine> | <may it be lost> | <what happens> |`),
  },
];

export default SNIPPETS;
