import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'detailed-design',
  title: 'Detailed Design',
  question: 'How does the hardest part work inside: its algorithm, its data structures, its states?',
  why: 'The hard part decides whether the rest is possible. Left as a box, it is designed under pressure by whoever reaches it first.',
  purpose: 'Open the one or two parts that carry the risk: algorithm, data structures, states, optimisations, and what it costs in time and memory.',
  example: `How a search of an archive of field recordings ranks.

Each recording is cut into windows of one second; a hash function turns each window into 64 bits. Data structures: an inverted index that keeps for each hash a sorted list of (recording, second). The algorithm looks up the 10 lists of a query of 10 seconds and merges them with a heap: time complexity O(n log k). Two recordings that share three hashes in the right distance are candidates, and only these are compared in full. The service is stateless; the lists live in memory, 12 bytes each.`,
  headings: ['detailed|detail|details design|designs|component|components|implementation', 'deep dive|dives', 'low level design', '^ lld', 'component|components design|deep|details|detail', 'implementation detail|details|plan|notes', '^ implementation', 'algorithm|algorithms', 'design detail|details|deep', 'internals|internal', 'data structure|structures', 'core logic', 'how ... generate|compute|calculate|store|handle|match|rank|find|shorten|encode|detect|works|work', 'encoding|hashing|ranking|matching|geohash*|quadtree*', 'key|id|code generation', 'generation service|strategy|algorithm', 'technical detail|details', 'state machine', 'class diagram|diagrams', 'core|main|key class|classes', 'user stories|story #', 'feature detail|details'],
  evidence: {
    strong: [
      'implementation|implement|implemented ... class|function|method|interface|module|using|by|as|struct|package',
      'o n|1|log|k', 'between the states|state', 'each ... keeps its|a ... set|list|map|queue|table',
      'algorithm|algorithms ... is|works|uses|to|for|computes|based',
      'data structure|structures',
      'hash|hashing function|functions|algorithm|the|md5|sha|based|collision|collisions',
      'md5|sha|sha256|base62|base64|murmur',
      'base 62|64',
      'geohash|geohashes|geohashing|quadtree|quadtrees|s2|h3',
      'trie|heap|skiplist|lsm|merkle|hashmap|hashtable|bitmap', 'hash|ring|b map|table|ring|buffer|tree',
      'bloom filter|filters',
      'sorted set|sets',
      'linked list',
      'priority queue',
      'consistent hashing',
      'token|leaky bucket',
      'sliding window',
      'time|space complexity',
      'pseudo code',
      'pseudocode',
      'state machine|transitions|transition',
      'key|id|code|token|sequence generation|generator|generate|generated',
      'fan out ... write|read|push|pull|feed',
      'cron|scheduled job|jobs|task|tasks',
      'chunk|chunks|block|blocks|segment|segments ... split|divided|size|hash|upload|mb',
      'long polling',
      'ranking|ranked|score|scored|matching|relevance ... algorithm|by|based|model|function',
      'under the hood',
      'function|method|class|struct|field|flag ... called|returns|takes|new|added|adds|will',
      
    ],
    passing: [
      'compute|computes|calculate|calculates|iterate|iterates|traverse|sort|merge|encode|encodes|decode|parse|parses ... each|every|the|by|using|to',
      'periodically|regularly',
      'if not the|then|it|we',
      'otherwise the|it|we|a',
      'keep|keeps|kept track|updated|in',
      'for|on each|every request|call|block|entry|item|event|message|key|record|node|user',
      'goes|go|iterates|iterate|loops|walks through|over',
      'each worker|node|server|thread|process|shard',
      'at|on query|startup|start|read|write|request|run|boot|compaction time|of|up',
      'websocket|websockets|sse',
      'priority|round robin|scheduling|scheduler|batch|batching',
      'internally|internals',
      'push|pull|hybrid model|approach|strategy',
    ],
    weak: ['algorithm|algorithms', 'implementation', 'logic', 'internal', 'hash|hashing'],
    labels: ['^ algorithm', 'implementation', '^ logic', 'how it works'],
    columns: ['algorithm', 'data structure', 'complexity'],
    shapes: ['rpc'],
    unlike: ['merge conflict|conflicts|request|requests', 'implementation history|status|tracking', 'content hash', 'hash tag|tags'],
  },
  guidance: 'Open the part that carries the most risk. Write down its algorithm, data structures and states, whether it is stateless, and what it costs in time and memory.',
  starter: `**<component>**

- Input and output: <what comes in, what goes out>
- Algorithm: <steps>
- Data structures: <structure, size>
- State: <stateless, or where it is kept and how it survives>
- Cost: <time and memory per request>`,
  prompts: ['The hardest component is opened: algorithm and data structures', 'It is said which components hold state and how it survives', 'Optimisations are named with what they gain'],
});
