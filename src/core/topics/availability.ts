import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'availability',
  title: 'Availability',
  question: 'What fails, what do users then see, and how does the system come back?',
  why: 'Machines, zones and outside services fail every year. What was not decided beforehand is decided at night by whoever is on call.',
  purpose: 'Give the target, and for each part that can fail how it is noticed, what takes over, how long that takes and what is lost.',
  example: `A harbour assigns berths. Target: 99.95 %, that is 22 minutes of downtime a month.

| Fails | Noticed by | Then | Back after | Users see |
| --- | --- | --- | --- | --- |
| one instance of three | health check, 10 s | the balancer withdraws its traffic | at once | nothing |
| primary database | missed heartbeats, 15 s | automatic failover to the standby in another zone | 1 min | reads work, writes wait |
| tide service outside | circuit breaker after 5 timeouts | yesterday's table, marked as such | when it answers | graceful degradation |
| the whole region | monitor abroad | restore from backup elsewhere, by hand | RTO 4 h, RPO 1 h | paper plan |

Calls between services are retried three times with backoff and only where a repetition does no harm. No part is a single point of failure except the region, on purpose: a second one would double the cost.`,
  headings: [
    'availability',
    'highly available',
    '^ ha $',
    'reliability|resilience|resiliency|resilient|redundancy|failover|robustness',
    'fail over|overs',
    'fault|failure|failures|disaster|crash tolerance|tolerant|recovery|handling|modes|mode|scenarios|scenario|cases|domains|detection|isolation|and',
    'failures|outages|outage|failure $',
    '^ recovery|failure|failures',
    'recovery|degradation $',
    'fallback|fallbacks strategy|mechanism|provider|plan',
    'degrad*',
    'single point|points of',
    'spof',
    'what|if|when ... fails|crashes|dies|down|unavailable',
    'server|node|worker|service|leader|master failure|failures|crash|dies|goes',
    'circuit breaker|breakers',
    'retry|retries strategy|policy|mechanism|logic|and',
    'retry|retries $',
    'business continuity',
    'multi region|az',
    'chaos',
    'leader election',
  ],
  evidence: {
    strong: [
      'fail|fails|failed over|overs|safe',
      'failover|failovers|failback',
      'single point|points of failure',
      'spof|spofs',
      'redundant|redundancy ... server|servers|instance|instances|node|nodes|copy|copies|replica|replicas|zone|zones|component|components|across|power|network|hardware|path|paths|data|service',
      'for|provide|provides|add|adds|improve|n redundancy',
      'fault|partition toleran* ... by|through|because|replicat*|if|when|node|nodes|raft|with|retr*',
      'tolerate|tolerates|tolerating|survive|survives|withstand|withstands ... failure|failures|loss|outage|crash|crashes|down|node|nodes|fault|faults|zone|region',
      'multi|multiple|two|three|several|different|other|another|second|across|separate|each availability|az|azs|region|regions|zone|zones|datacenter|datacenters|datacentres',
      'availability zone|zones',
      'data center|centers|centre|centres ... fail*|multiple|across|outage|redundan*|goes',
      'active active|passive|standby',
      'hot|warm|cold|passive|on standby|spare|spares',
      'standby replica|instance|server|node|database|master|takes|in|cluster|region',
      'circuit breaker|breakers|breaking|opens|open|trips',
      'graceful|gracefully degrad*|fall*|handle*|shut*|recover*',
      'degrade|degrades|degraded gracefully|mode|to|service|operation|state|performance|functionality',
      'exponential back|backoff',
      'retry|retries|retried|retrying ... backoff|times|back|jitter|fail*|exponential*|attempts|timeout|idempotent|until|after|with',
      'timeout|timeouts ... retry|retries|fallback|breaker|fail*',
      'health check|checks|checking|probe|probes',
      'liveness|readiness probe|probes|check|checks',
      'heartbeat|heartbeats ... miss*|every|lost|fail*|detect*|monitor|timeout|send|sends|worker|node|nodes|leader|to',
      'leader election',
      'elect|elects|elected ... leader|primary|master|new',
      'new leader|primary|master ... elected|election|promoted|chosen|takes',
      'disaster|crash|failure|automatic|automated|fast|faster|quick|full|point|error recovery|recoveries|restart',
      'rto|rpo|mttr|mtbf',
      'recovery time|point objective',
      'recover|recovers|recovered|recovering ... from|after ... fail*|crash*|outage|outages|error*|disaster|restart|loss|snapshot|checkpoint|log|backup|state',
      'if|when|should|case|once|after|while ... server|node|instance|service|worker|machine|host|primary|leader|master|replica|region|zone|database|db|broker|process|pod|disk|cache|redis|component|controller|connection|provider|scheduler|cluster|gateway|consumer ... fails|fail|crashes|crash|dies|die|down|unavailable|unreachable|failed|lost|restarts|unhealthy|offline|crashed',
      'server|node|instance|service|worker|machine|primary|leader|master|region|zone|broker|pod|hardware|component|network|partial|process|database failure|failures|crash|crashes|outage|outages|loss|dies',
      'detect|detects|detected|detection|handle|handles|handling|isolate|isolates ... failure|failures|failed|crash|crashes|outage|outages|unhealthy|dead',
      'restart|restarts|restarted|respawn|reschedule|rescheduled|reassign|reassigned|reassigns ... after|crash*|automatically|fail*|worker|unhealthy|another|node|pod|process|if|when',
      'resume|resumes|resumed|resuming ... checkpoint|where|from|left|offset|after',
      'replay|replays|replayed ... log|wal|events|messages|from|after|journal',
      'checkpoint|checkpoints|checkpointing ... recover*|resume*|state|restart*|every|fail*',
      'bulkhead|bulkheads',
      'load shedding|shed',
      'fallback|fallbacks ... to|when|if|provider|mechanism|cache|default|service',
      'blast radius',
      'promote|promotes|promoted|promoting|promotion ... replica|standby|follower|secondary|slave|primary|master|leader|backup',
      'take|takes|taking over ... if|when|from|the|after|role|traffic|as|work|automatically|immediately',
      'no|minimal|zero|without|reduce|minimise|minimize|avoid|prevent|any|prolonged downtime|interruption|disruption',
      'high|highly|higher available|availability ... by|through|with|replicat*|multiple|cluster|standby|across|because|deploy*',
      'chaos engineering|testing|monkey|test|experiment|experiments',
      'split brain',
      'self heal|healing|heals',
      'backup ... instance|server|provider|node|region|takes|standby|leader',
    ],
    passing: [
      'even|despite if|when|though ... fails|down|unavailable|crashes|fail|offline|lost',
      'keep|keeps|keeping|continue|continues|stay|stays|remain|remains ... serving|working|operating|running|available|operational|online|up ... if|when|even|despite|during|while',
      'falls|fall|falling back to|on',
    ],
    weak: ['availability|available', 'redundant|redundancy', 'fault|faults', 'failure|failures', 'outage|outages', 'downtime|uptime', 'reliability|reliable|resilient|resilience', 'recover|recovery|recovers', 'retry|retries', 'timeout|timeouts', 'heartbeat|heartbeats', 'crash|crashes'],
    labels: ['availability', 'failover|redundancy|resilience|resiliency', 'fault tolerance', 'reliability', 'recovery', 'failure|failures', 'retries|retry', 'circuit breaker'],
    columns: ['failure|failures', 'fails', 'recovery', 'failover', 'rto|rpo', 'mitigation', 'noticed by'],
    code: ['failover|standby', 'liveness probe', 'readiness probe', 'circuit breaker', 'retry policy', 'max retries', 'backoff|heartbeat'],
    unlike: [
      'details|price|prices|dates and availability',
      'availability count|counter|counters|calendar|table|search',
      'available|availability of ... room|rooms|seats|seat|driver|drivers|tickets|ticket|item|items|stock|hotel|slot|slots|product|products|inventory|appointment',
      'room|seat|ticket|hotel|stock|driver|product|item|slot|inventory|calendar|appointment|booking|restaurant|dasher availability',
      'payment|test|tests|login|build|validation|compilation|assertion|ci|request failure|failures|fails|fail',
      'is|are|be|become|becomes|currently|only|publicly|made available',
      'account|password recovery',
    ],
  },
  guidance: 'List what can fail, from one instance to the whole region and each outside service. Say how it is noticed, what takes over, how long that takes and what is lost; retries need a limit and a pause.',
  starter: `Target: <figure, and the downtime a month it allows>

| Fails | Noticed by | Then | Back after | Users see |
| --- | --- | --- | --- | --- |
| <one instance> | <health check> | <traffic withdrawn> | <seconds> | <nothing> |
| <primary database> | <what> | <failover to what> | <time, data lost> | <what still works> |
| <outside service> | <timeout, breaker> | <fallback> | <time> | <reduced answer> |
| <zone or region> | <what> | <where it comes back> | <RTO, RPO> | <what> |`,
  prompts: [
    'The target is stated with the downtime it allows',
    'No single point of failure is left, or each one left is named with the reason',
    'For each failure it is stated how it is noticed and what takes over, without a person where possible',
    'Partial failure is decided: retries with a limit, fallback, and what still works',
  ],
});
