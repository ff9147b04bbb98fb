import type { Endpoint } from '../design/endpoints.ts';
import { offered, reportLacking, saidOfAll } from './offered.ts';
import { defineRule } from './rule.ts';

/** An endpoint that says who may call it. */
const SAYS = /\b(?:auth(?:n|z|enticat\w{1,4}|ori[sz]\w{1,6})?|bearer|jwt|api[- _]keys?|oauth\d?|signed[- ]in|logged[- ]in|roles?|permissions?|public|anybody|anyone|anonymous|admins?|(?:access|session|user) tokens?)\b/i;

/** Anything that may tell. */
const AUTH = /\b(?:auth(?:n|z|enticat\w{1,4}|ori[sz]\w{1,6})?|bearer|tokens?|jwt|api[- _]keys?|oauth\d?|oidc|sessions?|cookies?|signed[- ]in|logged[- ]in|sign(?:ed|ature)|credentials?|permissions?|roles?|rights|owners?|scopes?|admins?|moderators?|staff|only (?:by )?(?:the|a|an)|mtls|public|anonymous\w{0,2}|anybody|anyone|everybody|guests?|no login|forbidden|40[13])\b|\b(?:internal|operator|caller)\b/i;

/** What is called to be known, or by a machine that proves itself otherwise. */
const BEFORE_AUTH = /\b(?:log-?in|sign-?(?:in|up)|register|registration|sessions?|tokens?|oauth2?|auth|password\w{0,6}|verify|verification|webhooks?|callbacks?|health|internal)\b/i;

const FOR_ALL = /\b(?:all|each|every|any|the|these|other) (?:\w{1,12} )?(?:endpoints?|calls?|requests?|routes?|operations?|writes?|apis?)\b[^.\n]{0,100}\b(?:auth\w{0,11}|tokens?|jwt|api[- ]keys?|signed|logged|session|cookie|credentials)\b/i;

export default defineRule({
  id: 'write-endpoint-without-auth',
  summary: 'Where endpoints say who may call them, each one that writes does.',
  why: 'Rights that are added endpoint by endpoint are forgotten at one of them, and that one lets a stranger change what belongs to somebody else.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## API\n\n| Endpoint | Does | Who |\n| --- | --- | --- |\n| GET /tools | lists tools | anybody |\n| POST /loans | lends a tool | signed-in member |\n| DELETE /tools/{id} | takes a tool out | |\n',
    good: '# Tool library\n\n## API\n\n| Endpoint | Does | Who |\n| --- | --- | --- |\n| GET /tools | lists tools | anybody |\n| POST /loans | lends a tool | signed-in member |\n| DELETE /tools/{id} | takes a tool out | librarian role |\n',
  },
  *check(view) {
    const endpoints = offered(view).filter(({ path }) => !BEFORE_AUTH.test(path.replaceAll(/[/_]/g, ' ')));
    const isSaid = (by: RegExp, { about, inTable }: Endpoint): boolean => by.test(inTable ? about.replace(/^[^:\n]{0,60}:/gm, '') : about);
    const lacking = endpoints.filter((endpoint) => endpoint.verb !== 'GET' && !isSaid(AUTH, endpoint));
    const saying = endpoints.filter((endpoint) => isSaid(SAYS, endpoint));
    // Where most endpoints do not say, the topic is open as a whole or answered elsewhere.
    if (lacking.length === 0 || saying.length < 2 || saying.length <= lacking.length || saidOfAll(view, FOR_ALL, 'anywhere') || saidOfAll(view, AUTH, 'outside')) return;
    yield* reportLacking(lacking, Infinity, 'auth', '{endpoint} writes and does not say who may call it, while other endpoints here do. Looked for a token, session, role or owner: name who may, or say that anybody may.', '');
  },
});
