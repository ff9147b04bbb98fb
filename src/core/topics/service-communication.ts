import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'service-communication',
  title: 'Service Communication',
  parent: 'architecture',
  question: 'How do the parts talk: which protocol on each link, waiting for an answer or not?',
  why: 'A chain of calls that all wait is as slow as their sum and fails as often as all of them together. On a diagram with plain arrows nobody sees it.',
  purpose: 'Name for each link the protocol, whether the caller waits, the latency and reliability it needs, and what happens when the other side does not answer.',
  example: `A ferry terminal checks in cars while the ship's system at sea is reachable only now and then.

| From | To | Protocol | Waits | Needs | When there is no answer |
| --- | --- | --- | --- | --- | --- |
| check-in lane | booking | gRPC | yes | under 300 ms | timeout after 1 s, then the lane's own list |
| booking | ship | message queue | no | nothing lost, minutes late is fine | kept until the ship is in reach |
| lane display | booking | WebSocket | no | under 2 s | reconnects and reloads |
| deck sensors | ship | MQTT | no | small frames, loss is fine | next reading counts |

Booking calls nobody synchronously, so a lane waits for one answer at most.`,
  headings: [
    'service|services|component|components|microservice|microservices communication|communications|interaction|interactions|communicate',
    'inter service|services|process|component',
    'interservice',
    'communication|communications $',
    '^ communication|communications',
    'protocol|protocols $',
    '^ protocol|protocols',
    'network|wire|transport|application|communication|messaging protocol|protocols|layer',
    'sync|synchronous vs|versus|and|or async|asynchronous',
    'rest|grpc|graphql|http vs|versus|or',
    'service mesh|discovery|integration',
    'real time communication|updates|delivery',
    'websocket|websockets|grpc|mqtt|sse $',
    'polling vs',
  ],
  evidence: {
    strong: [
      'communicate|communicates|communicating|communication|talk|talks|speak|speaks via|over|through|using|with|by|between|to',
      'communication ... rest|grpc|http|rpc|websocket|websockets|mqtt|kafka|queue|synchronous|asynchronous|tcp|amqp|events',
      'over|via|using|through|with|by grpc|http|https|rest|rpc|websocket|websockets|mqtt|tcp|udp|amqp|sse|webrtc|thrift|quic|http2',
      'grpc|rest|restful|http|rpc|mqtt|thrift|soap call|calls|between|for|from|to|connection',
      'websocket|websockets|sse|mqtt|tcp|persistent connection|connections|server|servers|gateway|for|to|channel|endpoint|session',
      'server sent event|events',
      'long polling|poll|polls',
      'synchronous|synchronously|sync|blocking call|calls|request|requests|communication|rpc|to|link|links|interaction|interactions',
      'call|calls|called|calling|invoke|invokes ... synchronously|asynchronously',
      'asynchronous|async call|calls|communication|link|links|interaction|interactions|message|messages|messaging',
      'service to service',
      'inter|between service|services|microservice|microservices|process|component|components',
      'service mesh|discovery|registry',
      'request reply|response ... synchronous|protocol|pattern|between',
      'remote procedure call|calls',
      'transport|wire|communication|network|messaging|streaming|application|message protocol|protocols',
      'protocol ... between|for|is|used|over ... service|services|client|server|http|tcp|mqtt|grpc',
      'bidirectional|bi|duplex|unary|server|client streaming|stream|directional',
      'circuit breaker|breakers',
      'retry|retries|retried ... backoff|timeout|call|calls|upstream|downstream',
      'downstream|upstream call|calls|service|services|dependency|dependencies',
      'webhook|webhooks|callback|callbacks to|from|url|call|calls',
      'unix domain socket|sockets', 'named pipe|pipes',
      'reverse proxy|proxies ... service|services|request|requests|route*|traffic', 'sidecar|sidecars',
      'api gateway|bff ... rout*|forward*|call|calls|service|services',
    ],
    passing: [
      'timeout|timeouts|deadline|deadlines ... call|calls|request|requests|after|of|ms|seconds|rpc',
    ],
    weak: ['grpc|mqtt|amqp', 'websocket|websockets', 'synchronous|synchronously', 'asynchronous|asynchronously', 'protocol|protocols', 'rpc|rest|http'],
    labels: ['^ communication|protocol|protocols', '^ transport $', '^ sync|synchronous|async|asynchronous $', '^ websocket|websockets|grpc|rest|mqtt', 'service communication|discovery|mesh'],
    columns: ['protocol|protocols', 'transport', 'synchronous|sync|async|asynchronous', 'waits', 'communication|communicates', 'calls|called by', 'from service'],
    shapes: ['sequence-diagram'],
    unlike: ['protocol buffer|buffers', 'communication|communications team|plan|channel|channels|skills|strategy', 'consensus|gossip|paxos|raft|routing|security|test|meeting protocol|protocols', 'phone|conference|function|system call|calls', 'rest of|is', 'synchronous|asynchronous replication|commit', 'cache|proxy|web server|servers for'],
  },
  guidance: 'One row for each link of the diagram. Mark who waits for whom (dashed arrows for those that do not), and keep chains of waiting calls short.',
  starter: `| From | To | Protocol | Waits | Latency and reliability need | When there is no answer |
| --- | --- | --- | --- | --- | --- |
| <component> | <component> | <REST, gRPC, messaging, MQTT> | <yes or no> | <time, and what may be lost> | <timeout, retry, fallback> |`,
  prompts: ['Each link names its protocol and whether the caller waits', 'The latency and reliability each link needs are stated', 'Timeouts, retries and what the caller does without an answer are stated'],
});
