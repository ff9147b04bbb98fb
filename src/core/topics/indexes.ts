import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'indexes',
  title: 'Indexes',
  parent: 'data-model',
  question: 'Which index serves each query that does not go by the primary key?',
  why: 'A query without an index scans the whole table. That is invisible with test data and takes the database down in the first busy week.',
  purpose: 'Name, for every frequent query, the key or index that serves it, and what each index costs on writes.',
  example: `A library lends books. Members look up their open loans, librarians look for overdue ones.

| Query | Per day | Served by |
| --- | --- | --- |
| open loans of a member | 40,000 | loans(member_id, returned_at) |
| overdue loans of a branch | 200 | loans(branch_id, due_on), partial: returned_at is null |
| book by ISBN | 90,000 | books(isbn), unique |`,
  headings: ['index|indexes|indices|indexing $', '^ index|indexes|indices|indexing', 'database|db|secondary index*', 'access path*', 'access pattern*', 'query pattern*'],
  evidence: {
    strong: [
      'is|are|be|gets indexed',
      'indexing on|by|of',
      'index|indexes|indices|indexed on|by',
      'index|indexes|indices ... on|by ... id|name|column|field|created|key',
      'as an|the|a index',
      'index|indexes|indices ... column|columns|field|fields|key|table',
      'secondary|composite|unique|covering|partial|compound|clustered|hash|spatial|geo|database|db index|indexes|indices',
      'b tree|btree index*',
      'text|fulltext|gin|gist index*',
      'global|local secondary index*',
      'gsi|lsi|gsis',
      'add|create|build|have|need|use ... index|indexes ... for|on|to',
      'we|to|should|must|also|only index ... on|by|for|over',
      'b tree|trees|btree over|on|for|of',
      'geohash|geospatial|trigram|vector|bitmap|brin|hnsw|functional|expression|additional|extra index|indexes|indices',
      'index|indexes|indices slow|slows|speed|speeds|cost|costs|help|helps|serve|serves|support|supports|covers|cover|make|makes',
      'an|the|one|single|this|no index|indices over|from|per|for|of|scan|lookup|seek',
      'backed|served|supported|covered|answered|accelerated by ... index|indexes|indices',
      'idx',
      'own|further|additional|more|two|three|four|several index|indexes|indices',
      'drop|dropped|drops|add|added|adds|create|created|remove|removed|rebuild|rebuilt ... index|indexes|indices',
    ],
    passing: [
      'indexed in|using|with|for|so|because|to',
      'full|whole|entire|sequential table scan|scans',
    ],
    weak: ['index|indexes|indices|indexed|indexing'],
    labels: ['index|indexes|indices|indexing'],
    columns: ['index|indexes|indexed|indices', 'served by', 'access path'],
    code: ['schema|collection index', 'index unique', 'index ... # ... unique', 'create index', 'create unique index', 'add index', 'index idx', 'unique key', 'db index', 'globalsecondaryindex*', 'index true'],
    unlike: ['index html|js|ts|php|md|page', 'search|inverted|document|elasticsearch|lucene index', 'zero|one based index', 'array|list|bucket|slot|loop index'],
  },
  guidance: 'One row for each query that runs often. Name the key or index that serves it; a query without one scans the table.',
  starter: `| Query | How often | Served by |
| --- | --- | --- |
| <what is looked up, by what> | <per second or day> | <table(column, column)> |`,
  prompts: ['Every frequent query names the key or index that serves it', 'Column order and uniqueness of each index are stated', 'The cost of each index on writes was weighed'],
});
