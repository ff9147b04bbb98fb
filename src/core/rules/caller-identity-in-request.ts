import { type Endpoint, namesIn } from '../design/endpoints.ts';
import { message } from '../parsed.ts';
import { nameOf, offered } from './offered.ts';
import { defineRule } from './rule.ts';

/** The id of whoever acts, as bodies and queries name it. Other roles (recipient, assignee) name somebody else. */
const IDENTITY = /(?<![\w.])["'`]?(user_?id|userId|current_?user(?:_?id)?|caller_?id|my_?id|author_?id|customer_?id|buyer_?id|sender_?id)["'`]?(?=\s*[:,=)}\]\n;]|\s*$|\s+and\b)/i;

/** From here on an example or a sentence is about the answer. */
const ANSWER = /\b(?:responses?|returns?|replies|answers?|outputs?|gives)\b|->|=>|→|\bHTTP\/[\d.]{1,3} \d{3}|\b20[0-4]\b/i;

/** Somebody acts on another: then the id is the one acted on. */
const ON_OTHERS = /^(?:admin\w{0,10}|notif\w{0,10}|messages?|emails?|push|sms|invit\w{0,8}|users?|accounts?|members?|followers?|following|follows?|friends?|friendships?|blocks?|events?|webhooks?|internal|sessions?|login|auth|tokens?|roles?|permissions?|grants?|shares?|assign\w{0,6}|reports?|bans?|segments?|audiences?)$/i;

const TRUSTED = /\b(?:from|in|by|against|matches|match) (?:the |its |a )?(?:\w{1,12} )?(?:token|session|jwt|cookie|claims?|certificate|credentials?)\b|\b(?:service[- ]to[- ]service|internal|back ?office|on behalf|admin\w{0,10}|operators?|staff|support)\b/i;

/** Where an endpoint's input is given: its query, its row's columns about input, or what stands before the answer. */
function inputOf({ path, about, inTable, verb }: Endpoint): string {
  const query = path.includes('?') && verb !== 'GET' ? path.slice(path.indexOf('?') + 1).replaceAll('&', '\n') : '';
  if (inTable) return `${query}\n${about.split('\n').filter((line) => /^[^:]{0,30}(?:request|input|body|param|takes|payload|query|field)/i.test(line)).join('\n')}`;
  const from = about.indexOf(path) + path.length;
  const rest = about.slice(from, from + 1500);
  const answer = ANSWER.exec(rest);
  return `${query}\n${answer ? rest.slice(0, answer.index) : rest}`;
}

export default defineRule({
  id: 'caller-identity-in-request',
  summary: 'Who acts is taken from the session or token, not from a field that the caller fills in.',
  why: 'Whatever the client sends can be changed by whoever holds the client: with the user id in the body, anybody can order in the name of anybody.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## API\n\n```http\nPOST /loans\n{"userId": "u_17", "toolId": "t_4"}\n```\n\nReturns 201 with the loan.\n',
    good: '# Tool library\n\n## API\n\n```http\nPOST /loans\nAuthorization: Bearer ...\n{"toolId": "t_4"}\n```\n\nReturns 201 with the loan and its userId. A librarian lends through `POST /admin/loans` with `{"userId": "u_17"}`.\n',
  },
  *check(view) {
    for (const endpoint of offered(view)) {
      if (endpoint.verb === 'GET' || namesIn(endpoint.path).some((part) => ON_OTHERS.test(part)) || TRUSTED.test(endpoint.about)) continue;
      const field = IDENTITY.exec(inputOf(endpoint))?.[1];
      if (field === undefined) continue;
      yield {
        range: endpoint.range,
        topic: 'auth',
        message: message('{endpoint} takes "{field}" from the caller, who can write any id there. Take it from the session or token and drop the field; if it is somebody else\'s id, name the role (recipientId).', { endpoint: nameOf(endpoint), field }),
      };
    }
  },
});
