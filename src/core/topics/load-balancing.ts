import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'load-balancing',
  title: 'Load Balancing',
  parent: 'scaling',
  question: 'What spreads requests over the instances, by which rule, and how does a dead instance drop out?',
  why: 'Several instances help only if work reaches all of them. A balancer that keeps sending to a dead one turns one failure into errors for everybody.',
  purpose: 'Say where balancers stand, how they choose, what the health check asks, and what happens to sessions and to the balancer itself.',
  example: `A swimming-pool chain takes bookings on three instances.

- A layer 7 load balancer stands before the booking service; round robin, since all requests cost about the same.
- Health check: \`GET /ready\` every 5 s; after two failures traffic is withdrawn, after three successes it returns.
- No sticky sessions: the session is in the token, so any instance can answer.
- The balancer itself is a managed pair in two zones. Between services the clients balance for themselves.`,
  headings: ['load balanc*', 'loadbalancer|loadbalancing', '^ lb', 'traffic distribution|routing|management', 'reverse proxy', 'request routing|distribution'],
  evidence: {
    strong: [
      'load balancer|balancers|balancing|balance|balances|balanced',
      'loadbalancer|loadbalancing',
      'round robin',
      'least connections|connection|loaded|outstanding|busy|requests',
      'power of two',
      'sticky|affinity session|sessions',
      'session affinity|stickiness',
      'health check|checks ... balancer|traffic|instance|instances|remove*|withdraw*|rotation|unhealthy',
      'remove|removes|removed|withdraw|withdrawn|take|taken|stop|stops ... rotation|pool|traffic|sending|routing',
      'nginx|haproxy|envoy|elb|alb|nlb|traefik|ingress|f5|maglev',
      'layer 4|7 balancer|balancing|load|proxy|routing',
      'l4|l7',
      'anycast|geodns',
      'dns|geo|weighted|latency|location|path|global|geographic|anycast|content routing|routed|based|balancing|load',
      'weighted|random|hash|ip robin|routing|selection|hash|hashing|based',
      'distribute|distributes|distributed|distributing|spread|spreads|balance|balances|route|routes|split ... traffic|requests|request|load|connections|calls ... across|among|between|over|to|evenly',
      'traffic|requests|load|connections ... distributed|spread|balanced|routed|split ... across|among|between|over|evenly|servers|instances',
      'behind ... balancer|lb|proxy|vip|elb|alb|nginx|gateway',
      'client side load|balancing|balancer',
      'virtual ip',
      'upstream servers|pool|group|instances',
      'connection draining',
    ],
    passing: ['reverse|l4|l7|edge|ingress proxy|proxies|controller'],
    weak: ['lb', 'balancer|balancers|balancing', 'proxy', 'gateway'],
    labels: ['load balanc*', 'lb', 'reverse proxy', 'traffic distribution'],
    columns: ['load balancer|balancing', 'balanced by', 'health check'],
    code: ['loadbalancer', 'load balanc*', 'upstream', 'lb', 'nginx|haproxy|envoy|elb|alb'],
    unlike: ['account|bank|credit|current|user|wallet balance', 'workload', 'load balancer|balancers ... not shown|drawn|pictured'],
  },
  guidance: 'For each place with more than one instance: the rule of distribution, the health check with its times, and whether a client has to come back to the same instance.',
  starter: `| Place | Rule | Health check | Withdrawn after | Sessions |
| --- | --- | --- | --- | --- |
| <before which service> | <round robin, least connections, hash of what> | <path, interval> | <failed checks> | <any instance, or sticky and why> |`,
  prompts: [
    'It is stated where balancers stand and by which rule they distribute',
    'The health check, and when traffic is withdrawn and given back, are stated',
    'Sessions survive a change of instance, or stickiness is justified',
    'The balancer is not a single point of failure itself',
  ],
});
