import { type Endpoint, namesIn } from '../design/endpoints.ts';
import { wordsOf } from '../design/said.ts';
import { message, type Message } from '../parsed.ts';
import { nameOf, offered } from './offered.ts';
import { defineRule } from './rule.ts';

const CHANGES: ReadonlySet<string> = new Set(['create', 'delete', 'remove', 'insert', 'cancel', 'add', 'approve', 'reject', 'send', 'submit', 'update', 'edit', 'save', 'activate', 'deactivate', 'enable', 'disable']);
const READS: ReadonlySet<string> = new Set(['get', 'fetch', 'list', 'read', 'retrieve', 'show']);
const THING = /^(?:history|logs?|times?|dates?|status|types?|rates?|options?|reasons?|polic(?:y|ies)|settings?|info|counts?|stats|statistics|limits?)$/;
const SAYS_CHANGE = /^[`*\s:–—|-]{0,10}(?:to )?(?:creates?|deletes?|removes?|inserts?|cancels?|adds?|approves?|rejects?|submits?|updates?|saves?|deactivates?)\s+(?:an?|the|new|all|one|\w+s?)\b/i;
const SAME: Readonly<Record<string, readonly string[]>> = { POST: ['create', 'add', 'insert'], PUT: ['update', 'edit', 'save'], PATCH: ['update', 'edit'], DELETE: ['delete', 'remove'] };

/** What is wrong between the verb and what the endpoint does, or undefined. */
function mismatch(endpoint: Endpoint): Message | undefined {
  const { verb, path, brief, inTable } = endpoint;
  const name = nameOf(endpoint);
  for (const part of namesIn(path)) {
    const [first = '', ...rest] = wordsOf(part);
    // `send-times` and `list-price` are things.
    if (THING.test(rest.at(-1) ?? '') || (first !== 'get' && first !== 'fetch' && READS.has(first) && rest.length > 0 && !/s$/.test(rest.at(-1) ?? ''))) continue;
    if (verb === 'GET' && CHANGES.has(first) && (rest.length > 0 || first !== 'update')) return message('{endpoint} changes something ("{part}") with a GET: caches, crawlers and retries will call it unasked. Use POST, PUT, PATCH or DELETE.', { endpoint: name, part });
    if ((verb === 'PUT' || verb === 'PATCH' || verb === 'DELETE') && READS.has(first) && rest.length > 0) return message('{endpoint} reads ("{part}") with a {verb}. Use GET, so that it can be cached and tried again.', { endpoint: name, part, verb });
    if (verb !== 'GET' && rest.length > 0 && SAME[verb]?.includes(first)) return message('{endpoint} names the action twice, as {verb} and as "{part}". Name the thing: {verb} /{thing}.', { endpoint: name, part, verb, thing: rest.join('-') });
  }
  if (verb === 'GET' && SAYS_CHANGE.test(inTable ? '' : brief)) return message('{endpoint} is said to change something: caches, crawlers and retries will call it unasked. Use POST, PUT, PATCH or DELETE.', { endpoint: name });
  return undefined;
}

export default defineRule({
  id: 'endpoint-verb-mismatch',
  summary: 'The verb of an endpoint says what it does: a GET changes nothing, and a path names things.',
  why: 'Browsers, proxies and client libraries act on the verb. A GET that deletes is called by the first crawler that finds it, and a verb in the path leaves two that can disagree.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## API\n\n- `GET /loans/{id}/cancel`: returns the loan\n',
    good: '# Tool library\n\n## API\n\n- `POST /loans/{id}/cancel`: returns the loan\n- `GET /tools/updates?since={day}`: returns what changed since a day\n',
  },
  *check(view) {
    for (const endpoint of offered(view)) {
      const wrong = mismatch(endpoint);
      const { start } = endpoint.range;
      const changes = endpoint.verb === 'GET' && view.doc.text.startsWith('GET', start);
      const fixes = changes ? [{ title: message('Write POST'), safe: false, edits: [{ range: { start, end: start + 'GET'.length }, text: 'POST' }] }] : [];
      if (wrong) yield { range: endpoint.range, topic: 'api', message: wrong, fixes };
    }
  },
});
