import { toBody, type Snippet } from './snippet.ts';

/** Blocks for the data model: entities, keys, indexes, relations. */
const SNIPPETS: readonly Snippet[] = [
  {
    id: 'entity-table',
    title: 'Entity, relational',
    description: 'A table with columns, types, keys and the four audit columns.',
    topics: ['data-model', 'primary-key', 'indexes', 'relationships'],
    body: toBody(`
**{{orders}}**: <what one row stands for>

| Column | Type | Null | Key or index | Notes |
| --- | --- | --- | --- | --- |
| id | {{uuid|bigint}} | no | primary key | {{made by the service|made by the database}} |
| {{customer_id}} | {{uuid|bigint}} | no | foreign key to {{customers}}, indexed | <on delete> |
| {{status}} | {{text|integer|numeric|boolean|timestamptz|jsonb}} | no | <index or none> | <allowed values> |
| created_at | timestamptz | no | <index or none> | set on insert |
| created_by | {{uuid|bigint}} | no | | from the token |
| updated_at | timestamptz | no | | set on every change |
| updated_by | {{uuid|bigint}} | no | | from the token |`),
  },
  {
    id: 'entity-document',
    title: 'Entity, document store',
    description: 'A collection with partition and sort key, fields, what is embedded, and the four audit fields.',
    topics: ['data-model', 'primary-key', 'indexes', 'storage-choice'],
    body: toBody(`
**{{orders}}**: <what one document stands for>; about {{2 KB}} each

| Field | Type | Role | Notes |
| --- | --- | --- | --- |
| {{customerId}} | string | partition key | <why it spreads evenly> |
| {{orderId}} | string | sort key | <order within the partition> |
| {{lines}} | {{array of objects|object|string|number}} | embedded | <at most how many> |
| {{productId}} | string | reference to {{products}} | <resolved by whom> |
| {{status}} | {{string|number|boolean}} | <secondary index or none> | <allowed values> |
| createdAt | date | | set on insert |
| createdBy | string | | from the token |
| updatedAt | date | | set on every change |
| updatedBy | string | | from the token |
| expiresAt | date | TTL | {{never|90 days after the last change}} |`),
  },
  {
    id: 'index-list',
    title: 'Indexes',
    description: 'Each index with its columns in order, its kind, the query it serves and its cost.',
    topics: ['indexes'],
    body: toBody(`
| Index | Columns, in order | Kind | Serves | Cost on writes |
| --- | --- | --- | --- | --- |
| {{orders_customer_created}} | {{customer_id, created_at}} | {{composite|unique|partial|covering|full text|geospatial}} | <query> | <rows per second, size> |
| {{orders_number}} | {{number}} | {{unique|composite|partial|covering|full text|geospatial}} | <query> | <rows per second, size> |`),
  },
  {
    id: 'index-sql',
    title: 'Indexes in SQL',
    description: 'CREATE INDEX statements: composite, unique and partial.',
    topics: ['indexes'],
    body: toBody(`
\`\`\`sql
CREATE INDEX {{orders_customer_created}} ON {{orders}} ({{customer_id}}, {{created_at}} DESC);
CREATE UNIQUE INDEX {{orders_number}} ON {{orders}} ({{number}});
CREATE INDEX {{orders_open}} ON {{orders}} ({{created_at}}) WHERE {{status = 'open'}};
\`\`\``),
  },
  {
    id: 'access-patterns',
    title: 'Access patterns',
    description: 'Each query with its frequency, its latency target and the key or index that serves it.',
    topics: ['indexes', 'data-model', 'primary-key'],
    body: toBody(`
| Query | By | How often | Target | Served by |
| --- | --- | --- | --- | --- |
| <what is read> | <key or filter> | <per second or day> | <p95 in ms> | <primary key or index> |
| <what is read> | <key or filter> | <per second or day> | <p95 in ms> | <primary key or index> |
| <what is written> | <key> | <per second or day> | <p95 in ms> | <primary key> |`),
  },
  {
    id: 'relation-list',
    title: 'Relationships',
    description: 'Relations with the four cardinalities: how each is stored, and what a delete does.',
    topics: ['relationships', 'data-model'],
    body: toBody(`
| From | Cardinality | To | Stored as | On delete |
| --- | --- | --- | --- | --- |
| <entity> | one to one | <entity> | {{foreign key with a unique index|embedded}} | {{cascade|restrict|set null}} |
| <entity> | one to many | <entity> | {{foreign key on the many side|list of references|embedded list}} | {{restrict|cascade|set null}} |
| <entity> | many to one | <entity> | {{foreign key|reference}} | {{restrict|cascade|set null}} |
| <entity> | many to many | <entity> | {{join table|two lists of references}} | {{cascade to the join table|restrict}} |`),
  },
  {
    id: 'partition-key',
    title: 'Partitioning',
    description: 'The partition or shard key, why it spreads, and which queries cross partitions.',
    topics: ['scaling', 'primary-key', 'storage-choice'],
    body: toBody(`
- **Partitioned by:** {{user id|region|tenant|date|not yet}}, {{by hash|by range|by list}}, into {{16}} partitions
- **Why it spreads evenly:** <distribution of the key, hottest value>
- **Queries within one partition:** <queries>
- **Queries across partitions:** <queries, and what they cost>
- **Growing further:** <how data is moved>
- **Needed from:** <rows or writes per second; a single database serves about 100M rows>`),
  },
];

export default SNIPPETS;
