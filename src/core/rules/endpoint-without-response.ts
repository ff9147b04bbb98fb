import type { Endpoint } from '../design/endpoints.ts';
import { offered, reportLacking, saidOfAll } from './offered.ts';
import { defineRule } from './rule.ts';

const ANSWERS = /\b(?:responses?|returns?|returned|returning|respond\w{0,3}|replies|reply|answers?|yields|gives|outputs?|results?|serves|redirects?|streams?|downloads?|list of|page of|array of|back)\b|->|=>|→|⇒|\b(?:HTTP|status)[ /:]{1,3}[\d.]{0,4}\s?[2-5]\d\d\b|\b(?:20[0-6]|30[1-8])\b/i;

/** An answer in a table may stand without any such word, under the column's name. */
const COLUMN = /^[^:\n]{0,20}(?:response|return|output|answer|result|gives|reply)[^:\n]{0,20}:[^\S\n]*\S/im;

/** Where the shapes are given elsewhere, nothing is missing here. */
const SPECIFIED = /\b(?:open ?api|swagger|\.proto\b|protobuf schema|json schema|graphql schema)/i;

const bodies = (about: string): number => (about.match(/^[ \t]*[[{]/gm) ?? []).length;

/** Whether what stands with an endpoint says what comes back. After a read, a body can be nothing else. */
function answers({ verb, about, inTable }: Endpoint): boolean {
  if (inTable) return COLUMN.test(about) || ANSWERS.test(about.replace(/^[^:\n]{0,60}:/gm, ''));
  return ANSWERS.test(about) || bodies(about) >= (verb === 'GET' ? 1 : 2);
}

export default defineRule({
  id: 'endpoint-without-response',
  summary: 'Each endpoint says what it gives back.',
  why: 'A client is written against the answer. Where the document does not show it, two teams build two of them and find out at integration.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## API\n\n- `POST /loans`: takes a tool id, returns the loan with its due date\n- `GET /tools/{id}`: shows whether a tool is in\n',
    good: '# Tool library\n\n## API\n\n- `POST /loans`: takes a tool id, returns the loan with its due date\n- `GET /tools/{id}`: returns the tool with its state and the day it is due back\n',
  },
  *check(view) {
    const endpoints = offered(view).filter(({ verb }) => verb !== 'DELETE');
    const lacking = endpoints.filter((endpoint) => !answers(endpoint));
    if (lacking.length === 0 || saidOfAll(view, SPECIFIED, 'anywhere')) return;
    const each = '{endpoint} does not say what it returns. Give the status and the fields of the answer, or an example of it.';
    yield* reportLacking(lacking, endpoints.length, 'request-response', each, 'None of the {count} endpoints says what it returns, from {endpoint} on. Give the status and the fields of each answer, or an example.');
  },
});
