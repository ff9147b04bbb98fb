import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'rate-limiting',
  title: 'Rate Limiting',
  parent: 'api',
  question: 'How much may one caller ask for, and what happens to the rest?',
  why: 'Without a limit one broken script or one greedy customer takes the capacity of all others, and the first defence is a person woken at night.',
  purpose: 'Say for each kind of caller the limit and its window, what it is counted by, where it is enforced, and what an exceeded limit answers.',
  example: `A hydrographic office publishes tide tables. Websites poll it far more often than tides change.

| Caller | Counted by | Limit | Beyond it |
| --- | --- | --- | --- |
| anonymous | IP address | 30 requests a minute | 429 with \`Retry-After\` |
| registered | API key | 600 requests a minute, bursts of 100 | 429 with \`Retry-After\` |
| coastguard | client certificate | none | |

The gateway keeps a token bucket per key in shared memory. When the counter store is down, requests pass: a late tide table is worse than a busy hour.`,
  headings: ['rate limit|limits|limiting|limiter|limiters|limited', 'ratelimit|ratelimiting|ratelimiter', 'throttle|throttles|throttling', 'api|usage|request quota|quotas|limits', '^ quota|quotas', 'load shedding', 'abuse prevention and rate*'],
  evidence: {
    strong: [
      'get|gets|allow|allows|allowed|permit|permits|permitted ... # requests|calls|attempts|messages|posts|uploads ... an|a|per|each hour|minute|second|day',
      'ceiling|cap|allowance of ... #',
      'number|amount of ... requests|calls|attempts|messages|connections ... capped|limited|restricted|bounded|throttled',
      'attempts|logins|calls|requests|uploads|posts|comments|messages are|is limited|capped|restricted|throttled',
      'reject|rejects|rejected|refuse|refuses|refused|drop|drops|deny|denies|denied|block|blocks further|excess|additional requests|calls|traffic|attempts',
      'requests|calls|traffic|callers|clients beyond|above|over|exceeding ... limit|allowance|quota|rate|budget',
      'at|maximum most|of # ... per|each|a|every|one minute|hour|second|day',
      'no|not more than # ... per|each|a|every|one minute|hour|second|day',
      'exceed|exceeds|exceeded|exceeding ... quota|quotas|allowance',
      'limit|limits|quota|bucket|tokens ... refill|refills|refilled|replenish*',
      'rate limit|limits|limiting|limiter|limiters|limited',
      'ratelimit|ratelimiter|ratelimiting',
      'rate limit|limits|limiting|limiter|limited ... per|by|to|at|for|using|with|based|algorithm|exceed*|gateway|redis',
      'token|leaky bucket|buckets',
      'sliding|fixed window ... counter|counters|limit|limiter|log|rate|requests',
      '# requests|calls|req|messages|attempts|emails|notifications|submissions|per|a ... per|each|for|by user|ip|client|key|tenant|caller|account|address|customer|device',
      'limit|limits|limited|cap|caps|capped|restrict|restricts ... # ... requests|calls|attempts|per|messages|emails|notifications',
      'limit|limits|limited|restrict|restricts|restricted ... requests|calls|attempts per',
      'limit|limits|restrict|restricts|cap|caps ... number|rate|amount of requests|calls|attempts|messages|submissions',
      'limit|limits|limiting|quota|quotas|throttle|throttled|throttling per ... user|ip|client|key|tenant|caller|account|address|customer|device|#',
      'per user|ip|client|key|tenant|caller|account|customer limit|limits|quota|quotas|rate|throttle|throttling',
      'throttle|throttles|throttled|throttling ... request|requests|client|clients|caller|callers|user|users|traffic|tenant|tenants|api|ip|key|abus*|#',
      'request|api|usage|user|tenant|client|call|daily|monthly|hourly quota|quotas|throttling',
      'quota|quotas is|are|of|per|for|exceed*|enforce*|exhaust*|limit|limits',
      'too many requests',
      '429 ... retry|limit|too|throttl*|exceed*|quota|when|if|is',
      'return|returns|returned|respond|responds|answers|with|http|status 429',
      'retry after',
      'exceed|exceeds|exceeded|exceeding|over ... limit|quota|threshold ... reject*|429|drop*|throttl*|block*|respon*|error',
      'load shedding',
      'shed|sheds|shedding load|traffic|requests',
      'admission control|queue|rate',
      'burst|bursts of|up|capacity|size|limit ... #',
      'abus* ... limit|limits|throttl*|block*|requests',
      'concurrency|request limit|limits|limiter per ... client|user|tenant|caller|key|ip',
      'x ratelimit|rate',
      'ip ... block*|ban|banned|throttl*|limit|limits|limiting',
      'fair use|usage policy|limit|limits',
      'api key ... limit|limits|quota|quotas',
    ],
    passing: [
      'clients|callers|client|caller|users ... too often|fast|frequently|quickly',
      'asked|told|forced|have to back off',
      'higher|lower|larger|own|separate|generous|stricter quota|quotas|limit|limits ... callers|users|tenants|partners|customers|tier|tiers|clients|plan|plans',
      'clients|callers|users|senders ... slowed down',
      'slow|slows|slowing|delay|delays ... abusive|greedy|noisy|aggressive client|clients|caller|callers|user|users|tenant|tenants|neighbour|neighbours|neighbor|neighbors',
      'send|sends|sending|make|makes too many',
      'noisy neighbour|neighbours|neighbor|neighbors',
      'number of concurrent|open|parallel|simultaneous requests|connections|calls|jobs',
    ],
    weak: ['throttle|throttling|throttled|throttles', 'quota|quotas', 'rate limit|limits|limiting', '429', 'abuse|abusive', 'backpressure'],
    labels: ['rate limit|limits|limiting|limiter', 'throttling|quota|quotas', 'limits per'],
    columns: ['rate limit|limits|limiting', 'quota|quotas', 'requests allowed', 'beyond it'],
    code: ['rate limit|limiter', 'ratelimit|ratelimiter', 'token bucket', 'burst #', 'requests per second|minute'],
    unlike: [
      'cpu|memory|disk|storage|resource|file|space|namespace quota|quotas|throttling|limit|limits',
      'heart|frame|bit|sample|sampling|interest|exchange rate',
      'provider|upstream|vendor|third ... rate limit|limits',
      'retry after ... crash|restart|backoff',
    ],
  },
  guidance: 'State limit, window and what it is counted by for each kind of caller, and answer with 429 and the time to wait. "None, because ..." is an answer too.',
  starter: `| Caller | Counted by | Limit and window | Beyond it |
| --- | --- | --- | --- |
| <kind of caller> | <address, key, user or tenant> | <number per time, and burst> | <answer, and when to retry> |`,
  prompts: ['Each kind of caller has a limit with its window and what it is counted by', 'It is stated where the limit is enforced and what happens when its counter is down', 'An exceeded limit answers 429 and says when to retry'],
});
