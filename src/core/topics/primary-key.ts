import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'primary-key',
  title: 'Primary Keys',
  parent: 'data-model',
  question: 'What identifies each record, who issues it, and what decides where it is stored?',
  why: 'The key is in every reference, link and log. Changing it later rewrites all of them, and a badly chosen partition key puts all load on one machine.',
  purpose: 'Name the key of each entity, how it is made, and the partition key where data is spread over machines.',
  example: `A container port records each lift of a crane.

| Entity | Primary key | Made by | Partition key |
| --- | --- | --- | --- |
| container | ISO number, four letters and seven digits | the owner; checked by its last digit | none, 2 million rows |
| move | (terminal_id, move_id) | time-ordered UUID from the crane, so that it works offline | terminal_id |
| customer | surrogate id | database sequence | none |

Moves are partitioned by terminal: every query names one, and the largest has only 8 % of the load. Partitioning by day would send all writes to one partition.`,
  headings: [
    'primary|partition|partitioning|row|shard|sharding|clustering|composite|surrogate|natural|sort|unique key|keys',
    '^ key|keys $',
    '^ key|keys design|choice|schema|structure|selection|generation|format',
    '^ identifiers|ids $',
    'id|ids|identifier|uuid|key generation|generator|format|scheme|strategy',
    'unique id|ids|identifier|identifiers',
  ],
  evidence: {
    strong: [
      'consistent|consistently hashing|hash|hashed ... based|on|by',
      'sharded|partitioned by',
      'id|identifier|key|name|address ... concatenation|concatenated|combination|composed|derived|prefixed|hash of|from|by|with',
      'unique name|names|identifier|within|per|across|in ... bucket|namespace|cluster|tenant|account|system|project|table|database',
      'naming specification|scheme|convention|format',
      'identifies the|a|each|one',
      'primary key|keys',
      'primary key|keys is|are|of|on|will|consists|made|composed|for|as|should|be|which|would',
      'primary key ... id|uuid|auto|composite|surrogate|natural|hash|sequence',
      'partition|partitioning|shard|sharding|hash|distribution|routing key|keys',
      'partition|partitioning|shard|sharding key|keys is|are|of|on|will|would|should|as|for',
      'row|clustering|sort|range|composite|compound|surrogate|natural|candidate|synthetic key|keys',
      'pk',
      'id|ids|uuid|key|name|number|code pk|primary',
      'unique id|ids|identifier|identifiers|uuid|key|keys',
      'uniquely identif*',
      'identified|keyed|addressed by|on ... id|uuid|key|name|number|hash|pair|tuple|combination',
      'uuidv4|uuidv7|ulid|ulids|ksuid|ksuids',
      'uuid|uuids|guid|guids|snowflake as|v4|v7|key|keys|generated|instead|rather|or|vs|primary',
      'auto increment|incrementing|incremented|generated',
      'autoincrement',
      'id|ids|key|keys|identifier is|are|will generated|issued|assigned|allocated|minted|created|unique',
      'id|key generator|generation|generating|allocation',
      'generate|generates|generating ... unique|id|ids|uuid|key|keys|identifier',
      'globally unique',
      'monotonic*|ordered|sortable|sequential|random id|ids|key|keys|uuid|identifier|identifiers',
      'database|db|global|id sequence|counter ... id|ids|key|keys|unique',
      'hash of ... as|is|key|id',
      'key is ... id|hash|composed|combination|name|url|pair',
      'key|keys pattern|design|schema|structure|format',
      'object|document|record id|key|identifier is|are|as|unique',
      'opaque id|ids|identifier|identifiers',
    ],
    passing: [
      'key ... etcd|kv|consul|bucket|redis|dynamodb',
      'partition|partitioned|partitioning|shard|sharded|sharding by|on ... id|ids|key|user|tenant|region|customer|account|hash|userid|date|day',
    ],
    weak: ['uuid|uuids|guid', 'key|keys', 'identifier|identifiers', 'id|ids', 'unique'],
    labels: ['primary key|keys', 'pk', 'partition|row|shard|sort key|keys', '^ key|keys $', 'key schema|format', '^ id|identifier $'],
    columns: ['pk', 'primary key|keys', 'partition|row|shard|sort|clustering|hash|sharding key|keys', 'key pattern|schema|format', 'identified by'],
    code: [
      'primary key',
      'primarykey|primarygeneratedcolumn|partitionkey|hashkey|rowkey|keyschema',
      'pk',
      'partition key|by',
      'shard key|collection',
      'key type hash|range',
      'autoincrement|bigserial|serial',
      'auto increment',
      'id uuid|bigserial|serial|ulid',
      'generatedvalue',
      'uuid default|primary',
      'gen random uuid',
      'default uuid*',
      'sort|clustering key|order',
    ],
    unlike: [
      'event|events|message|messages|input ... partitioned by',
      'api|public|private|secret|encryption|signing|ssh|cache|access|license|foreign|idempotency|session|redis|registry key|keys',
      'key design decision|decisions|choice|choices|point|points',
      'key|keys value|point|points|decision|decisions|component|components|feature|features|metric|metrics|concept|concepts|requirement|requirements|part|idea|challenge|challenges|takeaway*|result|results|difference*|management|rotation',
      'the key to|is',
      'a|one|of key',
      'hash key ... password',
      'disk|kafka|topic|network partition|partitions',
      'message|correlation|trace|request|process|session|event id|ids',
      'unique user|users|visitor|visitors|view|views|feature|challenge|selling|opportunity',
    ],
  },
  guidance: 'Say for each entity what identifies it and who makes that value. Where data is partitioned, choose the key by the queries and check that no partition gets most of the load.',
  starter: `| Entity | Primary key | Made by | Partition key |
| --- | --- | --- | --- |
| <entity> | <field or fields> | <database, client, natural> | <field such as user, region or tenant, or none> |`,
  prompts: ['Every entity has a named key, natural or generated, with its type', 'The key does not change and gives nothing away that a caller should not learn', 'Where data is partitioned the partition key is chosen by the queries and spreads the load'],
});
