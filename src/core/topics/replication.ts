import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'replication',
  title: 'Replication',
  parent: 'availability',
  question: 'Which data has how many copies, where, and how do writes reach them?',
  why: 'A copy that lags serves old answers, and one that is promoted too early loses acknowledged writes. Both surprise people who were told "it is replicated".',
  purpose: 'Give copies and places, who takes writes, synchronous or not, the lag a reader may see, and how a copy becomes the primary.',
  example: `A blood bank keeps its stock in one primary database with two replicas.

| Copy | Where | Fed | Serves |
| --- | --- | --- | --- |
| primary | zone A | | all writes, and reads before a release of blood |
| replica 1 | zone B | synchronous replication: a write is acknowledged when both hold it | takes over when the primary is lost |
| replica 2 | other city | asynchronous replication, lag under 5 s | reports and search |

A reader of replica 2 may see stock that was given out seconds ago; a release therefore reads from the primary. Writes cost about 2 ms more for the synchronous copy.`,
  headings: [
    'replication',
    'replica|replicas $',
    '^ replicas|replicating',
    'read replica|replicas',
    'master|leader|primary slave|replica|follower|secondary|replicas',
    'data|database redundancy|replication',
    'quorum $',
    'multi master|leader',
  ],
  evidence: {
    strong: [
      'duplicated|duplicates|mirrored|mirror|mirrors|copied ... across|on|onto|over ... nodes|servers|machines|regions|zones|disks|sites',
      'semi sync|synchronous|synchronously',
      'two|three|majority|most of ... three|five|replicas|nodes|members ... has|have|acknowledge|confirm|store',
      'catch|catches|catching up ... from|with|by ... log|oplog|leader|primary|snapshot|wal|peers',
      'hold|holds|keep|keeps|has|have|store|stores ... full|complete|identical|own copy|copies',
      'shipped|ships|ship|propagated|propagates|propagate|mirrored|mirrors|mirroring|copied|synced to|between|across ... region|regions|standby|site|datacentre|datacenter|centre|center|node|nodes|replicas|peers|zones|followers|machines',
      'stream|streams|streamed|streaming|ship|ships|shipping|shipped ... wal|log|logs|binlog|oplog|changes ... to|standby',
      'wal|binlog|oplog ... shipping|streamed|shipped|streaming',
      'hot|warm standby|standbys|spare|spares',
      'exchange|exchanges|exchanging ... updates|changes|deltas|digests|state',
      'standby|standbys|secondary|mirror|follower ... receive|receives|pull|pulls|fetch|fetches|tail|tails|apply|applies',
      'store|stores|stored|write|writes|written|put|puts|held|hold|sent ... on|to|in ... two|three|# servers|nodes|replicas|brokers|ingesters|machines|zones|copies',
      'replicated context|state|key|keys|value|values|kv|store|log|entries|writes|blocks|series',
      'replication factor|lag|strategy|group|groups|slot|slots|stream|protocol|topology|mode|between|across|to|from|is|delay|model|scheme|for',
      'data|database|db|synchronous|asynchronous|semi|async|sync|streaming|logical|physical|region|leader|master|leaderless|geo|quorum|chain|log|active|statement|row|cluster replication',
      'replicate|replicates|replicated|replicating ... across|to|between|from|asynchronously|synchronously|over|on|each|every|data|all|writes|# ... nodes|regions|zones|servers|machines|datacenters|centers|replicas|replica|times|standby|region|asynchronously|synchronously|followers|follower|data|cluster|clusters|brokers',
      'replicat* asynchronously|synchronously|across|to|between',
      'read|database|db|standby|synchronous|asynchronous|in|cross|mysql|postgres|postgresql|redis|sync|secondary|data|write replica|replicas',
      'replica|replicas of|lag|behind|for|serve|serves|can|may|are|is|to|in|set|sets|and|with|take|takes|if|when ... data|database|shard|reads|read|lag|stale|primary|promoted|zone|zones|region|master|failover|partition|requests|queries|writes|copies|regions|another',
      'primary|master|leader ... replica|replicas|secondary|secondaries|slave|slaves|follower|followers|standby',
      'master slave|replica|master|secondary|standby',
      'leader|primary follower|followers|replica|replicas|secondary|standby|backup',
      'multi master|leader|primary',
      'writes ... to|go|on|at|by ... primary|master|leader',
      'reads|queries|read ... from|to|by|on ... replica|replicas|secondary|secondaries|slave|slaves|follower|followers',
      'replica set|sets',
      '# copies|replicas of|across|per|in|on',
      'two|three|five|multiple|several|n copies|replicas of|across|per|in|on|for',
      'copy|copies ... data|each|every|shard|partition|file|block|chunk|object ... on|across|in ... nodes|node|servers|machines|regions|zones|brokers|racks|different|multiple',
      'raft|paxos|zab log|group|groups|consensus|protocol|cluster|quorum|leader|replicat*',
      'consensus algorithm|protocol|group',
      'quorum|majority of|write|writes|read|reads|replicas|ack*|nodes ... replicas|nodes|writes|write|acknowledge*|copies|of|confirm*',
      'promote|promotes|promoted|promoting ... replica|standby|follower|secondary|slave',
      'slave|slaves|follower|followers|secondaries|secondary ... replicat*|replay|replays|copy|copies|apply|applies|sync|syncs|lag|lags|catch|promoted|reads',
      'isr', 'in sync replica|replicas',
      'mirror|mirrors|mirrored|mirroring ... to|region|across|standby|data|cluster|second',
      'hinted handoff',
      'anti entropy',
      'gossip|gossips|gossiped ... state|nodes|node|peers|members|protocol',
      'read repair',
      'min insync replicas',
    ],
    passing: [
      'other|another node|nodes|server|servers|site|region|machine|machines ... has|have|keeps|keep|holds|hold',
    ],
    weak: ['replication|replicate|replicates|replicated|replicating', 'replica|replicas', 'slave|slaves|follower|followers|secondary', 'primary|master|leader', 'quorum'],
    labels: ['replication', 'replica|replicas', 'quorum'],
    columns: ['replica|replicas', 'replication', 'copies|copy'],
    code: ['read replica|replicas', 'replica set', 'replication', 'primary ... replica|standby', 'min insync replicas', 'acks all'],
    unlike: [
      'pod|pods|deployment|statefulset|desired|ready|unavailable|min|max|minimum|maximum|service|services|server|worker|application|cache|stateless|api|container|hpa|current|spec|status|controller|gateway|component replica|replicas',
      'replica|replicas field|spec|of the deployment|pods|pod|service|worker|application|controller|deployments',
      'replication controller|controllers',
      'replicaset|replicasets',
      'followers|follower count|list|feed|feeds|timeline|timelines|table|id|of|who|relationship|graph|service',
      'scrum|git|github|squad master|branch',
      'primary key|keys|use|user|goal|focus|concern|reason|purpose|color|email|school|instance|method|language',
      'replicate the|this|a bug|issue|problem|behaviour|behavior|environment|functionality|logic|ui',
      'leader board|boards',
      'team|tech|market|industry leader',
    ],
  },
  guidance: 'One row for each copy. Say whether a write waits for it, how far it may lag, and which reads may go there.',
  starter: `| Copy | Where | Fed | Serves |
| --- | --- | --- | --- |
| primary | <zone> | | <all writes; which reads> |
| <replica> | <zone or region> | <synchronous or asynchronous, allowed lag> | <which reads; takes over or not> |`,
  prompts: [
    'Number and places of the copies are stated for each store',
    'It is stated whether a write waits for the copies, and what that costs',
    'The lag a reader may see is stated, with the reads that must go to the primary',
    'How a copy becomes the primary, and what may be lost, is stated',
  ],
});
