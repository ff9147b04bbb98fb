import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'scaling',
  title: 'Scaling',
  question: 'What is done, part by part, when the load or the data becomes ten times as large?',
  why: 'Parts that keep state or share one database do not grow by adding machines. That is cheap to plan for and dear to find out.',
  purpose: 'Say for each part how it grows, at which measured load the next step is taken, and what the step costs.',
  example: `A city's bicycle counters send 500 readings per second today; a second city would make it 5,000.

| Part | Grows by | Next step at | Cost of the step |
| --- | --- | --- | --- |
| intake service | more instances; it is stateless, autoscaling on CPU | 60 % CPU | none |
| readings database | partitioned by month, then sharded by city | 100 million rows or 70 % disk | a query over all cities asks every shard |
| reports | read replica | primary above 50 % busy with reads | reports lag by seconds |

The shard key is the city: every screen shows one city, and no city holds more than a fifth of the counters. Up to 1,000 readings per second a single database is enough, so nothing is sharded yet.`,
  headings: [
    'scale|scaling|scalability|scalable|scaled',
    'autoscaling|autoscaler|autoscale',
    'sharding|shards|shard|resharding',
    'partitioning|partitions',
    'data|database|db|table|partition|shard|kafka partition|key|strategy',
    'capacity growth',
    'growth plan|strategy',
    'handling|handle|support|surviving ... traffic|growth|load|spikes|users|peak',
    '10x|100x', '# times',
    'consistent hashing',
    'elasticity',
  ],
  evidence: {
    strong: [
      'split|splits|divided|divide|spread|spreads|distributed|distribute|partitioned ... by|across|over|among|into ... hash|shards|nodes|partitions|servers|machines|workers|instances|ranges|tenant|region|brokers',
      'add|adds|adding|added machines|nodes|servers|instances|workers|shards|brokers|capacity|pods|hosts|consumers',
      'any|every instance|node|server|worker|machine|replica can|may|is handle|take|serve|answer|process|able',
      'as many ... copies|instances|replicas|workers|nodes|machines|servers as',
      'keep|keeps|hold|holds|has|have|holding|keeping no|any local|session|state',
      'capacity|throughput|performance grow|grows|scale|scales|increases|increase|rises with|linearly|as|by|near',
      'number of brokers|workers|instances|nodes|replicas|shards|partitions|consumers|pods|servers|machines ... raised|increased|increase|grows|grow|adjusted|adjust|changed|doubled',
      'brokers|workers|instances|nodes|replicas|shards|consumers|pods|servers|machines ... be|are|get added|started|launched|spun',
      'shard|sharding it|them|our|the',
      'horizontal|horizontally|vertical|vertically scale|scales|scaled|scaling|scalable|scalability|partition*|autoscal*|auto',
      'scale|scales|scaled|scaling out|up|horizontally|vertically|independently|linearly|down|dynamically|automatically|elastically|separately',
      'scale|scales|scaling ... to # ... users|requests|nodes|qps|rps|instances|messages|servers|objects|pods|tenants|workers|million|m|k',
      'scale|scales|scaling our|each|this|reads|writes|database|service|servers|workers|tier|to|across|beyond',
      'auto scale|scales|scaled|scaling|scaler',
      'autoscale|autoscales|autoscaled|autoscaling|autoscaler|hpa|keda',
      'shard|sharded|sharding|shards by|on|key|keys|across|using|based|per|strategy|id|the|our|into|of|function|holds|database|data|is|are',
      'database|db|data|table|horizontal|hash|range|geo|directory|tenant|logical sharding|shard|shards|partitioning',
      'reshard|resharding|rebalance|rebalances|rebalancing|rebalanced',
      'partition|partitioned|partitioning|partitions by|on|across|key|keys|strategy|scheme|using|based|per|count|into|the',
      'hash|range|list|geo|time|key|consistent|vertical|functional|monthly based|partition*|shard*|hash*',
      'consistent hashing',
      'virtual nodes|node|buckets|shards',
      'add|adding|launch|spin|spinning|provision|deploy|run|running ... more|additional|extra|new|multiple ... servers|server|instances|instance|nodes|node|machines|replicas|workers|worker|brokers|shards|consumers|capacity|pods|hosts',
      'more|additional servers|instances|nodes|machines|workers|replicas|brokers|consumers|hosts',
      'multiple|several|many|parallel|pool|fleet|cluster|number servers|instances|nodes|machines|workers|replicas|of|brokers|partitions|shards ... servers|instances|nodes|machines|behind|across|parallel|workers',
      'stateless service|services|server|servers|api|app|worker|workers|so|and|instances|application|tier|web|design|process|processes',
      'service|services|server|servers|tier|workers|instances|api|nodes|intake is|are|be|become|remain|stay|stateless ... stateless|so|and',
      'load balancer|balancing|balanced|balancers ... servers|instances|traffic|across|nodes|requests|multiple|between|distribut*',
      'distribute|distributes|distributed|distributing|spread|spreads|split|splits|divide|balanced ... across|among|over|between ... servers|nodes|shards|instances|machines|partitions|regions|workers|replicas|databases|clusters|zones|brokers',
      'read replica|replicas',
      'scalability limit|limits|target|targets|goal|goals|test|tests|threshold|thresholds|concern|concerns|bottleneck|bottlenecks|strategy|plan',
      'ten|10|100|five|5|two times|fold ... load|traffic|users|data|growth|as|requests|more|the',
      '2x|3x|5x|10x|20x|50x|100x|1000x load|traffic|users|growth|data|scale|current|peak|normal|spike|the|more',
      'handle|handles|support|supports|sustain|absorb|accommodate ... traffic|load|growth|peak|spike|spikes|burst|bursts|surge|more|increase|increased|increasing|growing',
      'traffic|load|demand|usage spike|spikes|surge|surges|grows|increases|increase|burst|bursts|growth ... scale*|add*|instances|servers|workers|capacity|buffer*|absorb*|auto',
      'outgrow|outgrows',
      'federation|federate|federated ... database|databases|function|split|by',
      'linear|linearly ... scalability|scale|scales|nodes|servers|with|number',
      'load balance|balances|balancing ... between|across|among',
      'elastic|elastically|elasticity ... scal*|workers|fleet|capacity|pool',
      'one|single|a|each server|instance|node|machine|worker|shard ... handles|handle|serves|serve|supports|processes|can ... #',
      'multi tenant|tenancy ... shard*|partition*|scale*|isolat*',
      'cell based',
    ],
    passing: [
      'reads|traffic|load|queries ... offloaded|spread|distributed|diverted to|across|over|among',
      'take|takes|taking|moves|moving|keep|keeps|keeping load|traffic off|away',
      'nodes|node|server|servers|shard|instance|instances ... take|takes|taking over ... part|ranges|range|keys|partitions|share',
      'double|doubles|doubling|multiply throughput|capacity',
      'no longer suffices|fits|enough|copes|suffice|cope|fit',
      'assigned|pinned|mapped|allocated to ... cells|cell|shards|shard|partitions|buckets',
      'fleet|pool|cluster grow|grows|shrink|shrinks|expand|expands|resized',
    ],
    weak: ['scale|scales|scaled|scaling', 'scalable|scalability', 'shard|shards|sharded|sharding', 'partition|partitions|partitioned|partitioning', 'horizontally|horizontal', 'stateless', 'elastic'],
    labels: ['scaling|scalability|scale', 'sharding', 'shard key', 'partition|partitioning', 'autoscaling', 'growth'],
    columns: ['scaling|scalability|scales', 'grows by', 'shard|shards|sharding', 'partition', 'instances'],
    code: ['autoscaling', 'horizontalpodautoscaler', 'min replicas', 'max replicas', 'partition by', 'shard|shards|sharded', 'autoscaler'],
    unlike: ['partition the|a|an ... from', 'scale estimation|estimations|estimate|estimates|analysis|assumptions', 'disk|drive ... partition|partitions', 'scaled to the|fit width|height|size', 'data partition for', 'network|disk|hard|boot|root|swap|system|efi|raw partition|partitions|partitioned', 'partition tolerance|tolerant', 'during|under|of a|network partition', 'gray|grey|time|likert|rating|large|small|pay scale', 'on a|the scale of|from', 'at scale', 'partition by ... order', 'scale from # to #'],
  },
  guidance: 'Go part by part. Prefer more machines to bigger ones, make servers stateless, and for data go in this order: indexes, cache, read replica, sharding. Name the measured load at which each step is due.',
  starter: `| Part | Grows by | Next step at | Cost of the step |
| --- | --- | --- | --- |
| <service> | <more instances; stateless or not> | <measured load> | <what gets harder> |
| <database> | <index, cache, read replica, then shards by which key> | <rows, size or load> | <queries across shards, lag> |
| <slow work> | <queue and workers> | <time a request waits> | <answers come later> |`,
  prompts: [
    'Ten times the traffic has been thought through for every part',
    'Services are stateless, or it is stated where their state goes',
    'The shard or partition key is named with its effect on the frequent queries, or it is stated why none is needed yet',
    'Each step has a measured load at which it is taken',
  ],
});
