import { type Endpoint, namesIn } from '../design/endpoints.ts';
import { wordsOf } from '../design/said.ts';
import { message } from '../parsed.ts';
import { nameOf, offered, saidOfAll } from './offered.ts';
import { defineRule } from './rule.ts';

const BOUNDED = /\b(?:pag(?:e|es|ed|ing|inat\w{1,6})|per_page|page_?(?:size|number|token)|cursors?|limit(?:ed)?|offset|next_?(?:token|cursor|page|batch)|after_?id|since|batch(?:es)?|window|stream(?:s|ed|ing)?|chunks?|scroll|at most|up to|no more than|max(?:imum)?|top|first|last|latest|newest|nearest|count|bounded|capped|small|few|fixed|handful|never more|not paged|in one piece|hundred|dozen|ids)\b|\b\d{1,4} (?:items|rows|results|entries|records|or fewer)\b/i;

/** Said once for all lists. */
const FOR_ALL = /\b(?:no|without) (?:pagination|paging|pages)\b|\b(?:all|each|every|any|other|list|listing|collection)s?\b[^.\n|]{0,60}\b(?:paged|paginat\w{1,5}|pages?|cursors?|limit)\b|\b(?:paginat\w{1,5}|cursors?|paging)\b[^.\n|]{0,60}\b(?:all|each|every|any|lists?|listings?|collections?|endpoints?|responses?|results?)\b/i;

/** Words that end like plurals and name one thing. */
const SINGULAR = /(?:ss|us|is|news|series|always|canvas|sms|dns|gps|aws|https|tls|css|js|ops|analytics|statistics|stats|metrics|settings|preferences|credentials|details|permissions|terms|contents|keys|jwks|totals|limits|options|features|capabilities|flags|hours|directions|rates|insights|basics)$/;

/** Whether it answers with a collection: it says so, or its path ends in a plural. */
export function isList({ verb, path, brief, inTable }: Endpoint): boolean {
  if (verb !== 'GET') return false;
  const last = path.replace(/\?.*/, '').split('/').filter(Boolean).at(-1) ?? '';
  const name = namesIn(path).at(-1);
  if (name === undefined || name !== last) return false;
  const says = /^[^\p{L}\d]{0,6}(?:to )?(?:lists?|list of|all|get all|returns? (?:a list|all|the list)|fetch(?:es)? all)\b/iu.test(inTable ? brief.replace(/^[^|]*\|/, '') : brief);
  const word = wordsOf(name).at(-1) ?? '';
  return says || (/[a-z]{2}s$/.test(word) && !SINGULAR.test(word));
}

export default defineRule({
  id: 'list-endpoint-without-pagination',
  summary: 'An endpoint that answers with a list says how long the list can get: pages, a limit, or why it stays short.',
  why: 'The list is short on the day of the demonstration. A year later one call reads a hundred thousand rows, and limiting it then breaks every client.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## API\n\n| Endpoint | Answer |\n| --- | --- |\n| `POST /loans` | the loan |\n| `GET /loans` | loans of the caller |\n',
    good: '# Tool library\n\n## API\n\n| Endpoint | Answer |\n| --- | --- |\n| `POST /loans` | the loan |\n| `GET /loans?limit={n}&cursor={c}` | a page of the caller\'s loans, with the next cursor |\n| `GET /branches` | all branches: never more than the 40 of the city |\n',
  },
  *check(view) {
    const lists = offered(view).filter((endpoint) => isList(endpoint) && !BOUNDED.test(`${endpoint.path} ${endpoint.about}`.replaceAll('_', ' ')));
    if (lists.length === 0 || saidOfAll(view, FOR_ALL, 'anywhere')) return;
    for (const endpoint of lists) {
      yield {
        range: endpoint.range,
        topic: 'pagination',
        message: message('{endpoint} returns a list of any length. Give it pages (a limit and a cursor), or say why the list stays short.', { endpoint: nameOf(endpoint) }),
        fixes: [{ title: message('Add limit and cursor'), safe: false, edits: [{ range: { start: endpoint.range.end, end: endpoint.range.end }, text: `${endpoint.path.includes('?') ? '&' : '?'}limit={n}&cursor={cursor}` }] }],
      };
    }
  },
});
