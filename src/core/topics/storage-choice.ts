import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'storage-choice',
  title: 'Storage Choice',
  question: 'Which kind of store holds each part of the data, where, and why that one?',
  why: 'A store chosen by habit is noticed when the queries do not fit it, and by then it holds all the data.',
  purpose: 'Name the store of each kind of data, what in the access pattern decided for it, and what would make another one better.',
  example: `A wind farm operator keeps what 900 turbines report.

| Data | Store | Why this one | Turned down |
| --- | --- | --- | --- |
| turbines, contracts, faults | relational database, main site | joins and transactions; 3 million rows | document store: contracts refer to each other |
| sensor readings | time-series store | 90,000 appends a second, read by time range | relational: the index outgrows memory in a month |
| blade photographs | object storage, same region | 4 TB a year, read rarely and whole | |

One relational database would do for everything but the readings, far below the 100 million rows at which one machine gets uncomfortable.`,
  headings: [
    'database|databases|db|storage|store|datastore|persistence choice|choices|selection|decision|decisions|technology|technologies|engine|options|option|layer|solution|backend|comparison|type|types|tier',
    'choice|choosing|selection|selecting|choose|picking of|a|the|our database|databases|storage|datastore|store|db',
    'sql vs|versus|or|and nosql',
    'relational vs|versus|or',
    'what|which|why|where ... database|db|store|storage|datastore',
    'data storage|store|stores|placement',
    'storage design|architecture|strategy|model',
    '^ database|databases|datastore|datastores|persistence $',
    'polyglot persistence',
  ],
  evidence: {
    strong: [
      'live|lives|reside|resides|go|goes|sit|sits|land|lands|fit|fits|is|are in|into|on|to|inside a|an|one|the|our|its postgres|postgresql|mysql|mariadb|aurora|mongodb|cassandra|scylladb|dynamodb|sqlite|s3|glacier|rds|redis|hdfs|hbase|bigtable|elasticsearch|opensearch|etcd|clickhouse|rocksdb|bigquery|cockroachdb|influxdb|timescaledb|neo4j',
      'go|goes|archived|moved|copied|dumped|is|are in|to|into postgres|postgresql|mysql|mariadb|aurora|mongodb|cassandra|scylladb|dynamodb|sqlite|s3|glacier|rds|redis|hdfs|hbase|bigtable|elasticsearch|opensearch|etcd|clickhouse|rocksdb|bigquery|cockroachdb|influxdb|timescaledb|neo4j',
      'need|needs|require|requires acid|joins|transactions',
      'live|lives|living|reside|resides|go|goes|sit|sits|land|lands|end in|into|on|up postgres|postgresql|mysql|mongodb|cassandra|dynamodb|sqlite|s3|rds|redis|hdfs|hbase|bigtable|elasticsearch|opensearch|etcd|clickhouse|rocksdb|leveldb|bigquery|snowflake|redshift|spanner|influxdb|neo4j|gcs|zookeeper|lucene',
      'postgres|postgresql|mysql|mongodb|cassandra|dynamodb|sqlite|s3|rds|redis|hdfs|hbase|bigtable|elasticsearch|opensearch|etcd|clickhouse|rocksdb|leveldb|bigquery|snowflake|redshift|spanner|influxdb|neo4j|gcs|zookeeper|lucene hold|holds|store|stores|keep|keeps|contain|contains|backs|persists|serves|houses',
      'backed|powered|supported|served by|from|on|with postgres|postgresql|mysql|mongodb|cassandra|dynamodb|sqlite|s3|rds|redis|hdfs|hbase|bigtable|elasticsearch|opensearch|etcd|clickhouse|rocksdb|leveldb|bigquery|snowflake|redshift|spanner|influxdb|neo4j|gcs|zookeeper|lucene',
      'kept|held|written|appended|put|saved|persisted|stored|indexed|loaded|archived ... in|on|to|into postgres|postgresql|mysql|mongodb|cassandra|dynamodb|sqlite|s3|rds|redis|hdfs|hbase|bigtable|elasticsearch|opensearch|etcd|clickhouse|rocksdb|leveldb|bigquery|snowflake|redshift|spanner|influxdb|neo4j|gcs|zookeeper|lucene',
      'postgres|postgresql|mysql|mongodb|cassandra|dynamodb|sqlite|s3|rds|redis|hdfs|hbase|bigtable|elasticsearch|opensearch|etcd|clickhouse|rocksdb|leveldb|bigquery|snowflake|redshift|spanner|influxdb|neo4j|gcs|zookeeper|lucene is|are|as|was|will used|chosen|picked|our|the|be|a',
      'parquet|avro|orc file|files|on|in|format',
      'value|document|column|columnar|series|graph|blob store|stores|database|databases|db|storage',
      'sql vs|versus|or|over|and nosql',
      'nosql vs|versus|or|over|because|since|is|for',
      'choose|chose|chosen|pick|picked|select|selected|prefer|preferred|opt|opted|decide|decided|went ... sql|nosql|relational|postgres|postgresql|mysql|mongodb|cassandra|dynamodb|database|datastore|store|sqlite|spanner|cockroachdb|clickhouse|elasticsearch|neo4j|hbase|bigtable|redis|rocksdb|etcd',
      'use|using|uses ... postgres|postgresql|mysql|mongodb|cassandra|dynamodb|sqlite|spanner|cockroachdb|clickhouse|elasticsearch|neo4j|hbase|bigtable|rocksdb|s3|rds|aurora|mariadb|scylladb|influxdb|timescaledb|relational|nosql',
      'store|stored|stores|storing|kept|keep|persist|persisted|saved ... in postgres|postgresql|mysql|mongodb|cassandra|dynamodb|sqlite|s3|rds|redis|hdfs|hbase|bigtable|elasticsearch|etcd|clickhouse|object|blob|relational|nosql',
      'postgres|postgresql|mysql|mongodb|cassandra|dynamodb|sqlite|spanner|clickhouse|relational|nosql|sql ... because|since|suits|fits|good|better|best|ideal|due|as|for',
      'type|kind|choice|sort of database|databases|db|store|storage|datastore',
      'database|storage|datastore choice|engine|technology|selection|type',
      'acid|transaction|transactions|transactional ... sql|relational|database|postgres|postgresql|mysql|guarantee*|support',
      'flexible|fixed|rigid|schemaless schema',
      'schema less',
      'data|analytics warehouse|lake',
      'read|write|access pattern|patterns|heavy ... store|database|storage|sql|nosql|relational',
      'polyglot persistence',
      'full text search engine',
      'single|one|same|managed|separate|primary|secondary|source|system database|databases|datastore|store ... because|enough|for|holds|of',
      'join|joins|aggregations ... relational|sql|database|nosql',
      'in memory|embedded database|store|db',
      'lsm tree',
      'storage engine',
    ],
    passing: [
      'postgres|postgresql|mysql|mariadb|aurora|mongodb|cassandra|scylladb|dynamodb|sqlite|s3|glacier|rds|redis|hdfs|hbase|bigtable|elasticsearch|opensearch|etcd|clickhouse|rocksdb|bigquery|cockroachdb|influxdb|timescaledb|neo4j cluster|instance|instances|bucket|buckets|database|table|tables',
      'held|kept|lives|live|stored in memory|ram',
      'relational|sql|nosql|document|graph|wide|columnar|column|key|time|vector|search|object|blob|embedded|analytical|olap|timeseries database|databases|store|stores|db|dbms|datastore|storage',
      'object|blob|block|file|cold|hot|local|cloud|durable storage',
    ],
    weak: ['database|databases|db', 'sql|nosql', 'postgres|postgresql|mysql|mongodb|cassandra|dynamodb|sqlite', 's3', 'storage|store'],
    labels: ['^ database|databases|db', 'data store|storage', '^ datastore|persistence', '^ sql|nosql|relational', 'storage choice|engine|layer'],
    columns: ['store|stores|datastore', 'database|databases|db', 'stored in', 'storage', 'engine'],
    unlike: ['pick|picks|picked up', 'app|play|online|grocery|web|retail store|stores', 'store|stores and forward', 'storage estimate|estimation|estimates|requirement|requirements|capacity|size|needed|per', 'database migration|migrations|index|indexes|connection|connections', 'single|same file'],
  },
  guidance: 'One row for each kind of data: the store, where it runs, and the query or load that decided. Begin with one relational database and name what it cannot do before adding another.',
  starter: `| Data | Store | Where | Why this one | Turned down |
| --- | --- | --- | --- | --- |
| <kind of data> | <kind of store> | <site, region or provider> | <query, size or load that decided> | <other store, and its weakness here> |`,
  prompts: ['Each kind of data names its store and where it runs', 'The choice is justified by access pattern, size or consistency, not by habit', 'It is stated at what size or load the choice should be looked at again'],
});
