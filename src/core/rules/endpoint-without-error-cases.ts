import { offered, reportLacking, saidOfAll } from './offered.ts';
import { defineRule } from './rule.ts';

const ERRORS = /\b(?:4\d\d|5\d\d)\b|\b(?:errors?|fails?|failures?|invalid|reject\w{0,3}|refuse[sd]?|conflicts?|forbidden|unauthori[sz]ed|not found|denied|exceptions?|too many|unavailable|if (?:no|none|not|there is no|it does not))\b/i;

/** In a table, a filled cell under a column of errors. */
const COLUMN = /^[^:\n]{0,20}(?:error|fail|status)[^:\n]{0,20}:[^\S\n]*\S/im;

/** One place for the errors of all endpoints will do: their codes in a place of their own, or a sentence about all. */
const CODES = /\b(?:400|401|403|404|409|410|422|429|500|503)\b/;
const FOR_ALL = /\b(?:all|each|every|any|the) (?:endpoints?|errors?|calls?|requests?)\b[^.\n]{0,80}\b(?:errors?|status|problem)\b|\berror (?:codes?|responses?|format|body|model|envelope|object)\b|problem\+json/i;

export default defineRule({
  id: 'endpoint-without-error-cases',
  summary: 'Where most endpoints say what can go wrong, the others do too, or one place says it for all.',
  why: 'What a caller does after a refusal (correct it, try again, give up) follows from the error. An endpoint without its errors is handled as if it could not fail.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## API\n\n### POST /loans\n\nReturns 201 with the loan; 409 when the tool is out.\n\n### POST /loans/{id}/return\n\nReturns 200 with the closed loan.\n',
    good: '# Tool library\n\n## API\n\n### POST /loans\n\nReturns 201 with the loan; 409 when the tool is out.\n\n### POST /loans/{id}/return\n\nReturns 200 with the closed loan; 404 when there is no such loan.\n',
  },
  *check(view) {
    const endpoints = offered(view);
    const lacking = endpoints.filter(({ about, inTable }) => !(inTable ? COLUMN.test(about) || ERRORS.test(about.replace(/^[^:\n]{0,60}:/gm, '')) : ERRORS.test(about)));
    // Where most endpoints name none, the topic is open as a whole, and missing-error-handling asks for it.
    const few = lacking.length * 2 <= endpoints.length;
    if (lacking.length === 0 || !few || saidOfAll(view, CODES, 'outside') || saidOfAll(view, FOR_ALL, 'anywhere')) return;
    yield* reportLacking(lacking, endpoints.length, 'error-handling', '{endpoint} does not say what can go wrong, while other endpoints here do. Name its error cases with their status, or say once for all how errors are answered.', '');
  },
});
