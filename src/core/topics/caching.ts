import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'caching',
  title: 'Caching',
  question: 'What is cached, where, for how long, and what makes an entry go away?',
  why: 'A cache without an invalidation rule serves old answers, and one without a size or expiry fills up. Both are found by users first.',
  purpose: 'Say what is cached and why it pays, where it lives, the pattern, the expiry, the eviction and what invalidates an entry.',
  example: `Timetable pages of a railway are read 3,000 times a minute and change twice a day, so they are cached.

| What | Where | Pattern | Expiry | Invalidated by |
| --- | --- | --- | --- | --- |
| timetable of a station | Redis | cache-aside | 12 h | the publish job deletes the station's key |
| platform changes | not cached | | | they change every minute |`,
  headings: ['cache|caches|caching|cached', 'cdn'],
  evidence: {
    strong: [
      'entry|entries|key|keys|item|items ... invalidated|evicted|purged', 'evicted|evict first|when|after',
      'cache|cached|caching ... refresh|refreshed|periodic|periodically|update|updated',
      'in memory|memcached ... refresh|periodic|periodically|updated|cached|cache|offload',
      'client|local|proxy|http|response|result|domain|metadata|dns cache|caches|caching',
      'cache|caches|cached the|results|responses|result|response|it|them|for',
      'cache aside|invalidation|eviction|hit|miss|layer|cluster|ttl|server|servers|warming|stampede',
      'cache|caches|cached|caching ... ttl|expire*|evict*|invalidat*|lru|lfu',
      'write through|back|around|behind cache|caching',
      'cached|cache ... for # minute|minutes|hour|hours|second|seconds|day|days|min|h|s',
      'read through cache',
      'redis|memcached|memcache ... cache|caching|cached',
      'cache|cached|caching ... in|with|using redis|memcached|memory',
      'cached|cache ... at|in|on|by ... cdn|edge|browser|client|proxy',
      'lru|lfu cache|eviction|policy',
      'cdn ... cache*|serve*|deliver*|static',
      'cache control',
      'is|are|be|being|gets|get cached',
      'cache|caches|caching|cached locally|data|page|pages|query|feed|feeds|by|between|across|until|so|from|value|values',
      'cache|caching|cached ... avoid|avoids|reduce|reduces|speed|speeds|improve|improves|offload|front|warmed|warm|preload*|populat*|fill*|stale|miss|misses|entry|entries|lookup',
      'avoid|avoids|reduce|reduces|speed|add|adds|adding|put|use|uses|using|introduce|keep|keeps|maintain|maintains ... cache|caching|memcached',
      'kept|held|keep|keeps|keeping|hold|holds|stays|stay|remain|remains|preloaded ... in|into redis|memcached',
      'memoiz*|memois*',
      'etag|etags',
      'served|delivered|distributed ... edge',
      'on|upon|after|for a miss',
      'lru|lfu map|list|lists|order|based',
      'cache|caches|caching|cached ... locally',
      'redis|memcached ... absorb|absorbs|lookup|lookups|reads|hot|fast|ttl|expire|expires',
      'already in memory|redis|ram',
      'stored|saved|put|kept|written ... in redis|memcached ... for|with',
      'browser|browsers may|can|to keep|keeps|reuse|store',
    ],
    passing: [
      'local|locally|stored copy|copies of|is|are',
      'prefetch*|preload*|prewarm*',
    ],
    weak: [
      'least recently|frequently used', 'cache|caches|cached|caching', 'memcached', 'cdn', 'redis',
      'cloudfront|cloudflare|akamai|fastly',
      'kept|held|keep|keeps|stays|stay|remain in memory|ram',
    ],
    labels: ['cache|caches|caching', 'cdn'],
    columns: ['cache|cached|caching', 'ttl', 'eviction', 'expiry', 'invalidated|evicted by'],
    code: ['cache control', 'cache get|set|put', 'setex', 'redis get|set|setex'],
    unlike: ['cache line|lines', 'cpu cache', 'package|build|npm|docker cache'],
  },
  guidance: 'Cache what is read often, dear to fetch and slow to change; say for each entry what makes it go away.',
  starter: `| What | Where | Pattern | Expiry | Invalidated by |
| --- | --- | --- | --- | --- |
| <the data> | <store or edge> | <cache-aside or write-through> | <how long> | <the event that removes it> |`,
  prompts: ['It is said what is cached and why that pays', 'Expiry, eviction and size are stated', 'What invalidates an entry is stated, and how stale a reader may be served'],
});
