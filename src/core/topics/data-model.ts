import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'data-model',
  title: 'Data Model',
  question: 'What is stored: which entities, with which fields?',
  why: 'The stored shape outlives every other decision. A field that nobody thought of is cheap on paper and a migration of every row later.',
  purpose: 'List the entities that the requirements need, each with its fields, types, key and how it grows.',
  example: `A ski resort sells passes; gates at 40 lifts scan them.

| Entity | Field | Type | Notes |
| --- | --- | --- | --- |
| pass | id | uuid | primary key, printed as a code |
| | holder_name | text | |
| | valid_from, valid_to | date | both inclusive |
| | state | enum | active, blocked, refunded |
| scan | pass_id, scanned_at | uuid, timestamp | primary key; pass_id references pass |
| | lift_id | smallint | references lift |

Every table also has created_at, created_by, updated_at and updated_by. A season adds 300,000 passes and 60 million scans.`,
  headings: [
    'data|database|db|domain|entity|storage|logical|relational|persistence|information model|models|modeling|modelling',
    'data|database|db|table|tables|sql|nosql|relational|entity|storage|collection schema|schemas|scheme',
    'database|db|table|tables|data|entity design|definition|definitions|layout|structure',
    '^ schema|schemas|schema $',
    '^ schema design|definition|definitions|change|changes|overview|diagram|of|for',
    '^ entities',
    'entities $',
    'core|main|key|domain|primary|business|data entity|entities|objects',
    'entity relationship|relation',
    'er diagram|diagrams|model',
    'erd',
    '^ table|tables|collections $',
    'database|db|sql tables|table|collections',
    'object model',
    'storage format|layout|representation',
    'document|record structure|schema|layout',
  ],
  evidence: {
    strong: [
      'data|database|domain|entity|relational model|schema|schemas',
      'table|tables|collection|schema with|has|have|contains|containing|stores|holds|includes|consists ... field|fields|column|columns|id|row|rows|attributes',
      'table|tables|collection|collections|entity|entities ... column|columns|field|fields|attributes',
      'table|tables|collection|collections named|called|stores|store|for|of|contains|holds',
      'store|stores|stored|storing ... in ... table|tables|collection|collections|column|columns',
      'column|columns|attribute|attributes are|is|include|includes|such|called|named|like',
      'field|fields|column|columns|row|rows ... table|tables|entity|record|records',
      'one|a|each row|record|document|entry per|for|holds|represents|contains|stores',
      'each|every row|record|entity|entry',
      'add|adds|adding|new|extra|additional|nullable column|columns|table|tables',
      'primary|foreign key|keys',
      'id pk|fk|uuid|bigint|int|integer|string|varchar|serial|primary',
      'pk|fk',
      'varchar|bigint|datetime|timestamptz|jsonb|smallint|tinyint|bigserial|objectid',
      'uuid|string|int|integer|text|enum|boolean|timestamp|date|decimal not|nullable|null|unique|required|pk|fk|primary',
      'created|updated|modified|deleted at|by|date|time|on',
      'date created|modified',
      'last modified|updated at|by|date|time',
      'core|main|key|domain|following entities|tables|collections|objects',
      'entities are|is|include|needed|stored|and their',
      'normaliz*|normalis*|denormaliz*|denormalis* ... schema|table|tables|data|model|column|columns|form',
      'schema|table design|definition|looks|diagram|change|changes|version',
      'entity relationship',
      'er diagram',
      'document|documents embed*|with fields|structure',
      'key|partition|clustering|sort ... column|columns|attribute ... value',
      'column family|families',
      'orm model|models|class|entity|entities',
      'persisted as|in ... table|row|record|document|json',
      'metadata|audit column|columns|fields',
      'key value|is ... value is',
      'struct|record|object|type with|has|contains|holds fields|the following',
    ],
    weak: ['table|tables', 'column|columns', 'schema|schemas', 'entity|entities', 'field|fields', 'record|records|row|rows', 'attribute|attributes'],
    labels: ['table|tables', 'schema|schemas', 'entity|entities', 'collection|collections', 'columns|fields|attributes', 'table #'],
    columns: ['column|columns', 'entity|entities', 'table|tables', 'column name|type', 'data type', 'field|fields', 'attribute|attributes', 'pk|fk', 'key pattern', 'collection'],
    code: [
      'create table',
      'alter table',
      'primary key',
      'foreign key',
      'varchar|bigint|bigserial|timestamptz|jsonb|nvarchar|datetime2|tinyint',
      'not null',
      'models model|charfield|foreignkey|textfield|integerfield',
      'charfield|textfield|foreignkey|datetimefield',
      'mongoose schema|model',
      'entity table',
      'onetomany|manytoone|manytomany',
      'id pk|fk|uuid|bigint|serial|bigserial|objectid|varchar|int64',
      'pk|fk',
      'dataclass',
      'erdiagram',
      'table|ref users|orders|products|accounts',
      'created at|by timestamp|datetime|date|time|string',
      'create collection|keyspace|type',
      'partition key',
    ],
    shapes: ['er-diagram'],
    unlike: [
      'decision|comparison|hash|routing|lookup|truth|following|summary|below|pricing|page|route|symbol|jump|dispatch|this|forwarding table|tables',
      'table of contents',
      'table below|above|shows|compares|lists|summar*',
      'field|fields of work',
      'json|xml|api|graphql|openapi|config|configuration|avro|message|event|yaml schema|schemas',
      'machine|ml|language|threat|consistency|programming|pricing|cost|memory|consensus|failure model|models',
      'data|trained|training model|models ... train*|inference|predict*',
      'foreign key|keys signing',
      'column chart|charts',
      'track record',
      'dns|a|cname|srv|mx record|records',
      'quorum|in the field',
    ],
  },
  guidance: 'One row for each field: type, key, and whether it may be empty. Name the entities by what the requirements talk about, and give every table its four metadata columns.',
  starter: `| Entity | Field | Type | Notes |
| --- | --- | --- | --- |
| <entity> | id | <type> | primary key |
| <entity> | <field> | <type> | <required, unique, or what it points to> |
| every entity | created_at, created_by, updated_at, updated_by | timestamp, user | set by the system |`,
  prompts: ['Every entity in the requirements is listed with its fields and types', 'It is stated which are tables and which are documents or collections', 'Created and updated, when and by whom, are recorded where changes matter', 'How fast each entity grows is stated'],
});
