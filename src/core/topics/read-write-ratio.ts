import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'read-write-ratio',
  title: 'Read-Write Ratio',
  parent: 'capacity-estimation',
  question: 'How many reads come to one write, and does the design follow from that?',
  why: 'Caches and replicas help reads and do nothing for writes; queues and shards do the reverse. A guess about the ratio buys the wrong half.',
  purpose: 'State the ratio of reads to writes, for each kind of data where it differs, and what it decides.',
  example: `A mountain service publishes avalanche bulletins.

| Data | Reads | Writes | Ratio |
| --- | --- | --- | --- |
| bulletins | 400 per second on a winter morning | 20 per day | read-heavy, far above 1,000:1 |
| observations by guides | 2 per minute | 6 per minute | write-heavy, 1:3 |

Bulletins are static files behind a CDN; observations go to an append-only table.`,
  headings: [
    'read write ratio|ratios|pattern|patterns|load|mix|balance|split|heavy|workload',
    'reads|read vs|versus|and|to|or writes|write ratio|load|pattern|patterns|heavy|volume',
    'read|write heavy',
    '^ workload $',
    'workload profile|characteristics|pattern|patterns|mix',
    'usage|traffic pattern|patterns|profile',
  ],
  evidence: {
    strong: [
      'reads for|to|per every|each|one|a write', '# reads|read for|to|per', 'looked up|read ... # times',
      'read|write|reads|writes heavy|intensive|dominated|dominant|mostly|bound',
      'read to write',
      'write to read',
      'reads to writes',
      'read write ratio|mix|split|load|pattern|balance',
      'ratio ... # #',
      '# # ratio|read|reads|write|writes',
      '# reads|writes|read|write ... # reads|writes|read|write',
      'reads ... per|than|exceed|outnumber|outweigh|dominate ... write|writes',
      'writes ... per|than|exceed|outnumber|outweigh|dominate ... read|reads',
      'more reads|read|writes|write|often|frequent|frequently ... than ... reads|read|writes|write|written',
      'read|write qps|rps|tps|load|traffic|volume|rate ... #',
      '# read|reads|write|writes|queries|inserts per|a|every second|sec|minute|day|s',
      'heavy on reads|writes',
      'read|write only|mostly workload|traffic|data|store',
    ],
    weak: ['reads', 'writes', 'ratio', 'workload'],
    labels: ['read write', 'reads|writes $', 'read|write load|traffic|qps|heavy', 'workload', 'usage pattern'],
    columns: ['reads', 'writes', 'read write', 'ratio', 'write qps|rps', 'read qps|rps'],
    unlike: ['compression|hit|aspect|error|sampling|fill ratio', 'read write lock|locks|permission|permissions|access|mutex|split'],
  },
  guidance: 'Give reads and writes per second for each kind of data and say which is heavy. Then say what follows: cache and replicas for reads, queue and partitions for writes.',
  starter: `| Data | Reads | Writes | Ratio | What follows |
| --- | --- | --- | --- | --- |
| <kind of data> | <per second> | <per second> | <reads to writes> | <cache, replica, queue or partition> |`,
  prompts: [
    'The workload is called read-heavy or write-heavy, with a ratio',
    'The ratio is given for each kind of data where it differs',
    'The choice of store, cache or queue follows from it',
  ],
});
