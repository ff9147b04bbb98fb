import { toBody, type Snippet } from './snippet.ts';

const METHOD = '{{GET|POST|PUT|PATCH|DELETE}}';
const CREDENTIAL = '{{Authorization: Bearer (token)|X-Api-Key: (key)|Cookie: session|none}}';

/** Blocks for the interface. The caller is known from a header throughout: an id in the body or query could be forged. */
const SNIPPETS: readonly Snippet[] = [
  {
    id: 'endpoint',
    title: 'Endpoint (table row)',
    description: 'One more row for the endpoint table: method and path, headers, input, result, errors, limit.',
    topics: ['api'],
    body: toBody(`| ${METHOD} {{/orders/:id}} | ${CREDENTIAL} | <parameters or body> | <status and content> | <codes> | <calls per minute> |`),
  },
  {
    id: 'endpoint-table',
    title: 'Endpoint table',
    description: 'Endpoints with headers, input, result, errors and rate limit; the caller is taken from the token.',
    topics: ['api', 'request-response', 'auth', 'rate-limiting'],
    body: toBody(`
| Endpoint | Headers | Input | Result | Errors | Rate limit |
| --- | --- | --- | --- | --- | --- |
| GET {{/orders}} | ${CREDENTIAL} | query: <filters>, cursor, limit | 200, <list of what> and next cursor | 400, 429 | {{60}}/min |
| GET {{/orders/:id}} | ${CREDENTIAL} | | 200, <what> | 404, 429 | {{60}}/min |
| POST {{/orders}} | ${CREDENTIAL}, Idempotency-Key | body: <fields> | 201, <what>, Location | 400, 409, 429 | {{10}}/min |

The caller is the one the credential names; no request carries a user id of its own.`),
  },
  {
    id: 'payload',
    title: 'Request and response',
    description: 'One operation with its request and response in JSON.',
    topics: ['request-response', 'api'],
    body: toBody(`
Serialization: {{JSON|Protobuf}}.

\`\`\`http
POST {{/orders}} HTTP/1.1
Authorization: Bearer {{token}}
Idempotency-Key: {{8f14e45f}}
Content-Type: application/json

{
  "{{itemId}}": "{{i-17}}",
  "{{quantity}}": {{2}}
}
\`\`\`

\`\`\`http
HTTP/1.1 201 Created
Location: {{/orders/o-42}}
Content-Type: application/json

{
  "id": "{{o-42}}",
  "status": "{{accepted}}",
  "createdAt": "{{2026-01-31T12:00:00Z}}"
}
\`\`\``),
  },
  {
    id: 'error-table',
    title: 'Errors 400, 404 and 429',
    description: 'What a caller sees for a malformed request, an unknown resource and too many requests, and what to do then.',
    topics: ['error-handling', 'rate-limiting'],
    body: toBody(`
| Status | When | Headers | Body | What the caller does |
| --- | --- | --- | --- | --- |
| 400 Bad Request | <a field is missing or malformed> | Content-Type: application/json | code, message, the field at fault | corrects the request; no retry |
| 404 Not Found | <no such resource, or not visible to this caller> | Content-Type: application/json | code, message | stops; no retry |
| 429 Too Many Requests | more than {{60}} requests per minute and caller | Retry-After: {{30}} | code, message, the limit | waits as long as Retry-After says, then repeats |`),
  },
  {
    id: 'error-400',
    title: 'Error 400',
    description: 'Response to a malformed request, naming the field at fault.',
    topics: ['error-handling'],
    body: toBody(`
\`\`\`http
HTTP/1.1 400 Bad Request
Content-Type: application/json

{
  "code": "{{invalid-field}}",
  "message": "{{quantity must be between 1 and 100}}",
  "field": "{{quantity}}",
  "requestId": "{{r-7f3a}}"
}
\`\`\``),
  },
  {
    id: 'error-404',
    title: 'Error 404',
    description: 'Response for something that does not exist or that this caller may not see.',
    topics: ['error-handling', 'auth'],
    body: toBody(`
\`\`\`http
HTTP/1.1 404 Not Found
Content-Type: application/json

{
  "code": "{{order-not-found}}",
  "message": "{{there is no such order}}",
  "requestId": "{{r-7f3a}}"
}
\`\`\`

A resource of another account is answered {{in the same way, so that ids cannot be probed|with 403}}.`),
  },
  {
    id: 'error-429',
    title: 'Error 429',
    description: 'Response to a caller above the rate limit, with the time to wait.',
    topics: ['error-handling', 'rate-limiting'],
    body: toBody(`
\`\`\`http
HTTP/1.1 429 Too Many Requests
Retry-After: {{30}}
RateLimit-Limit: {{60}}
RateLimit-Remaining: 0
RateLimit-Reset: {{30}}
Content-Type: application/json

{
  "code": "rate-limited",
  "message": "{{more than 60 requests per minute}}",
  "requestId": "{{r-7f3a}}"
}
\`\`\``),
  },
  {
    id: 'auth-scheme',
    title: 'Authentication and authorisation',
    description: 'How a caller proves who it is, and which role may do what.',
    topics: ['auth', 'security'],
    body: toBody(`
- Callers sign in with {{OAuth 2 with JWT|an API key|a session cookie|mutual TLS}}, sent in the {{Authorization|X-Api-Key|Cookie}} header, valid for {{15 minutes}}.
- The service reads the caller's id from the credential, never from the body or the query.
- Revoked by: <how, and how soon it takes effect>

| Role | May | May not |
| --- | --- | --- |
| {{customer}} | <operations, on own data> | <operations> |
| {{support}} | <operations> | <operations> |
| {{administrator}} | <operations> | <operations> |`),
  },
  {
    id: 'page-choice',
    title: 'Pagination: cursor or limit and offset',
    description: 'The choice between the two kinds of paging, with when each is right.',
    topics: ['pagination'],
    body: toBody(`
Lists are paged by {{cursor|limit and offset}}, because <reason>. Page size {{20}}, at most {{100}}; sorted by <column>, then id.

| Way | When it fits | What it costs |
| --- | --- | --- |
| cursor | long or growing lists, endless scrolling; rows inserted meanwhile are neither skipped nor repeated | no jump to page 7, no total |
| limit and offset | short lists with page numbers, back-office tables | slower with each page, and rows shift while others are inserted |`),
  },
  {
    id: 'page-cursor',
    title: 'Paging by cursor',
    description: 'Request and response of a list with a cursor.',
    topics: ['pagination', 'request-response'],
    body: toBody(`
\`\`\`http
GET {{/orders}}?limit={{20}}&cursor={{eyJpZCI6NDJ9}} HTTP/1.1
\`\`\`

\`\`\`json
{
  "items": [],
  "nextCursor": "{{eyJpZCI6NjJ9}}"
}
\`\`\`

The cursor holds <sort key and id of the last row>; the last page has none. An unknown cursor is answered with 400.`),
  },
  {
    id: 'page-offset',
    title: 'Paging by limit and offset',
    description: 'Request and response of a list with limit and offset.',
    topics: ['pagination', 'request-response'],
    body: toBody(`
\`\`\`http
GET {{/orders}}?limit={{20}}&offset={{40}} HTTP/1.1
\`\`\`

\`\`\`json
{
  "items": [],
  "total": {{137}}
}
\`\`\`

The limit is at most {{100}} and the offset at most {{10,000}}; beyond that the caller narrows the filter.`),
  },
  {
    id: 'filter-table',
    title: 'Filters of a list',
    description: 'Query parameters that narrow or sort a list, each with the index behind it.',
    topics: ['filtering', 'indexes'],
    body: toBody(`
| Parameter | Type | Matches | Default | Served by |
| --- | --- | --- | --- | --- |
| {{status}} | {{one of a list|text|number|date range}} | <exact, prefix or range> | <all> | <index> |
| {{from, to}} | {{date range|number|text}} | <exact, prefix or range> | <last 30 days> | <index> |
| sort | {{created_at, descending|name, ascending}} | | | <index> |

Filters combine with {{and|or}}; an unknown parameter is {{answered with 400|ignored}}.`),
  },
  {
    id: 'limit-table',
    title: 'Rate limits',
    description: 'Budget per kind of caller, how it is counted, and what happens above it.',
    topics: ['rate-limiting'],
    body: toBody(`
| Caller | Limit | Counted by | Above it |
| --- | --- | --- | --- |
| {{signed-in user}} | {{60}} requests/min | {{token bucket|sliding window|fixed window}} per account | 429 with Retry-After |
| {{anonymous}} | {{10}} requests/min | {{token bucket|sliding window|fixed window}} per IP address | 429 with Retry-After |
| {{partner}} | {{600}} requests/min | {{token bucket|sliding window|fixed window}} per API key | 429, and <who is told> |`),
  },
];

export default SNIPPETS;
