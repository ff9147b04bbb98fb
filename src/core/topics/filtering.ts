import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'filtering',
  title: 'Filtering and Sorting',
  parent: 'api',
  question: 'By which fields can a caller filter, search and sort each list?',
  why: 'A filter on any field is a promise to make every field fast. Callers that get too few filters download everything and filter it themselves.',
  purpose: 'List for each result list the fields that can be filtered, searched and sorted, how filters combine, and what serves them.',
  example: `The lost-property office of a railway lists found umbrellas, bags and instruments.

| Query parameter | Matches | Served by |
| --- | --- | --- |
| station | one or more stations, repeated | index (station, found_on) |
| found_from, found_to | the day it was found, both inclusive | the same index |
| category | one of nine fixed values | filtered after the index |
| q | words of the description | full-text search |

Filters combine with "and". Results are sorted by day found, newest first; no other sort order is offered. An unknown parameter is an error, not ignored.`,
  headings: [
    'filter|filters|filtering|filtration $',
    '^ filter|filters|filtering|filtration',
    'sort|sorting and filter|filtering',
    'filter|filters|filtering and',
    '^ sort|sorting|ordering $',
    'sort|sorting options|order|parameters',
    'query|search filters|options', 'search parameters|params',
    'faceted search',
    '^ search and filter*',
  ],
  evidence: {
    strong: [
      'filter|filters|filtered|filtering by|on ... status|date|type|category|location|price|region|tag|tags|field|fields|name|user|time|range|id|state',
      'filter|filters|filtered|filtering by|on',
      'filter|filters|filtering parameter|parameters|param|params|expression|expressions|option|options|criteria|condition|conditions|query|syntax|field|fields|combine',
      'search|query|filter|sort filters|criteria|facets', 'search|filter|sort parameter|parameters|params',
      'sort|sorts|sorted|sorting by ... date|time|price|relevance|name|score|distance|rating|field|newest|created|popularity',
      'sort order|key|field|fields|parameter|direction|option|options',
      'order|ordered by ... parameter|query|field|newest|caller',
      'sortable|filterable|searchable',
      'facet|facets|faceted',
      'full text search',
      'search by|for ... name|title|keyword|keywords|location|category|author|tag|tags|date|id',
      'date|price|time range filter|filters|query|queries',
      'where clause ... filter|parameter|caller',
      'newest|oldest|latest|cheapest first',
      'ascending|descending order|by',
      'query by ... status|date|type|category|location|range|tag|tags',
      'narrow|narrows|restrict|restricts ... results|list|result',
      'filters are|can|combine|combined ... and|or|together',
    ],
    weak: ['filter|filters|filtering|filtered|filtration', 'sort|sorting|sorted', 'search'],
    labels: ['filter|filters|filtering', 'sort|sorting', 'search by|filters'],
    columns: ['filter|filters|filterable', 'sort|sortable|sorting', 'searchable'],
    code: ['filter eq|gt|lt', 'sort by|order', 'sort asc|desc|created|date|time|booking', 'order asc|desc', 'status ... sort|page|limit', 'order|sort direction', 'term ... location|date|type'],
    unlike: [
      'bloom|spam|packet|kalman|collaborative|servlet|profanity|content|noise|air|water|network|firewall|email|cuckoo|low|high filter|filters|filtering',
      'filter|filters out|chain|chains',
      'merge|external|topological|quick|heap sort|sorting',
      'sort of',
      'sort key ... partition|table|dynamodb',
      'log|logs|event|events filter|filtering',
    ],
  },
  guidance: 'Name the fields, not "flexible filtering". Each filter and each sort order needs an index or a search store that serves it.',
  starter: `| List | Filter or sort field | Matches | Served by |
| --- | --- | --- | --- |
| <operation> | <field> | <equal, range, words> | <index or search store> |`,
  prompts: ['Each list names the fields that can be filtered and sorted', 'It is stated how filters combine and what the default order is', 'Every filter is served by an index or a search store'],
});
