import { message } from '../parsed.ts';
import { type Mechanism, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';

const MECHANISM: Mechanism = {
  used: /\b(?:shards?|sharded|sharding)\b/i,
  answer: /\b(?:shard(?:ed|ing|s)?|partition(?:ed|ing|s)?)\b[^.\n]{0,60}\b(?:by|on|keys?|based on|per|using|hash\w{0,4}|range|according|id|ids)\b|\b(?:shard|partition|routing|hash|distribution)[- ]?(?:ing )?keys?\b|\bconsistent[- ]hash\w{0,3}|\bhash(?:es|ed|ing)? (?:of|on|by|the)\b|\b(?:by|per|each) (?:user|tenant|customer|region|country|account)\b[^.\n]{0,40}\b(?:shard|partition)/i,
  times: 2,
};

export default defineRule({
  id: 'shard-without-key',
  summary: 'Data that is sharded says by which key.',
  why: 'The key decides which queries touch one shard and which all, and which shard grows hot. It cannot be changed without moving everything.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Scaling\n\nThe bookings are sharded over eight databases. Each shard holds about 40 GB.\n\n## Data Model\n\nBooking and passenger live in the sharded database.\n',
    good: '# Ferry tickets\n\n## Scaling\n\nThe bookings are sharded over eight databases by ferry line. Each shard holds about 40 GB.\n',
  },
  *check(view) {
    const found = unanswered(view, MECHANISM);
    if (found) yield { range: found.range, topic: 'scaling', message: message('"{name}": nothing says by which key. Looked for a shard or partition key, a hash or a range: name it, the query that then asks all shards, and the largest shard.', { name: found.name }) };
  },
});
