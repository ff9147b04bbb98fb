import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'api',
  title: 'API',
  question: 'Which operations does the system offer, to whom, with which input and output?',
  why: 'Without a list of operations nobody can tell whether the requirements are met. Callers then build on whatever the first version happens to do, and each later change breaks one of them.',
  purpose: 'List every operation that a functional requirement needs: method and path or signature, who calls it, what goes in, what comes out.',
  example: `An allotment society rents out garden plots. Members use a web page, the treasurer a desktop program; both call the same REST API.

| Operation | Caller | Input | Output | Limit |
| --- | --- | --- | --- | --- |
| \`GET /plots?state=free\` | anyone | site, size | page of plots | 60 a minute per address |
| \`POST /plots/{id}/applications\` | member | note | application, 201 | 5 a day per member |
| \`PUT /applications/{id}/decision\` | treasurer | accept or refuse | application | none |

The member is taken from the session token in the header. A member id in the body would be ignored, because anyone could forge it.`,
  headings: [
    'functional interface|interfaces',
    'interface|interfaces $',
    'crd|cli|flag|flags|config|configuration change|changes',
    'api|apis $',
    'apis',
    'api|apis design|definition|definitions|spec|specs|specification|specifications|contract|contracts|interface|interfaces|endpoint|endpoints|change|changes|reference|surface|methods|overview|proposal|routes|schema|structure|list|operations|details|sketch|signature|signatures|documentation',
    '^ api|apis and|or|for|of',
    '^ rest|restful|graphql|grpc|http|public|system|external|service|rpc|web|proposed api',
    '^ endpoint|endpoints',
    'endpoint|endpoints $',
    'system|service|public|external|programming|programmatic interface|interfaces',
    '^ interface|interfaces $',
    'interface definition|definitions|design|spec|specification',
    '^ rpc|rpcs|routes|operations|mutations $',
    'grpc|rpc|proto|protobuf service|services|definition|definitions|interface',
    'service definition|definitions|contract|contracts',
    'command line interface',
    '^ cli $',
  ],
  evidence: {
    strong: [
      'command line|cli flag|flags|option|options|argument|arguments|command',
      'new|server|additional flag|flags|argument|endpoint|endpoints|rpc|method|option',
      'exposes|expose|provides|provide|offers ... api|endpoint|endpoints|interface|method|methods',
      'watch|list|get|create|update|delete api|apis|call|calls|request|requests',
      'rest|restful|http|grpc|graphql|json|rpc api|apis|endpoint|endpoints|interface',
      'public|external|internal|admin|open|versioned api|apis',
      'api contract|contracts|definition|signature|operations|methods|surface|specification|spec|versioning|consumers',
      'api endpoint|endpoints|call|calls',
      'openapi|swagger|raml',
      'expos* ... api|apis|endpoint|endpoints|method|methods|rpc|rpcs|operation|operations',
      'provid*|offer*|publish* ... api|apis|endpoint|endpoints|rpc|rpcs',
      'endpoint|endpoints that|which|returns|accepts|takes|returning|called',
      'following|two|three|four|five|main|core endpoint|endpoints|api|apis|rpcs|operations',
      'add|adds|adding|introduce|introduces|define|defines a|an|new|two|the|following|these ... endpoint|endpoints|api|apis|rpc|rpcs',
      'post|get|put|patch|delete request|requests|endpoint|endpoints|calls',
      'query|path|request|body|url parameter|parameters|params',
      'request body|payload',
      'api|endpoint take|takes|accept|accepts|return|returns|allow|allows|lets|will|should',
      'call|calls|calling|invoke|invokes|invoking|hit|hits ... endpoint|endpoints|api',
      'public interface|method|methods|function|functions',
      'service|interface definition|contract',
      'proto|protobuf|grpc service|services|definition|definitions|file',
      'graphql query|queries|mutation|mutations|schema|resolver|resolvers',
      'rpc method|methods|call|calls|service|services',
      'http method|methods|verb|verbs|handler|handlers',
      'backward|backwards compatible api|apis|endpoint|interface',
      'command line interface|flags|options',
      'resource|resources|crud endpoint|endpoints|operation|operations',
      'client library|libraries|sdk ... expos*|provid*|method|methods',
      'url path|paths|scheme ... version|resource|id',
    ],
    weak: ['api|apis', 'endpoint|endpoints', 'rpc|rpcs', 'rest|restful', 'graphql|grpc'],
    labels: ['^ endpoint|endpoints', '^ route|routes|url|uri $', '^ rpc|rpcs', 'method and path'],
    columns: ['endpoint|endpoints', 'http method|verb', 'route|routes', 'rpc|rpcs', 'api|apis', 'api call|method'],
    code: ['rpc', 'app|router get|post|put|patch|delete', 'type query|mutation', 'extend type query|mutation', 'requestmapping|getmapping|postmapping|putmapping|deletemapping', 'curl ... post|put|patch|delete|get', 'openapi #'],
    shapes: ['path', 'endpoint', 'rpc'],
    unlike: [
      'public|open|external api of',
      'api key|keys|token|tokens|gateway|gateways|server|servers|rate|limit|limits|throttling|latency|group|groups',
      'kubernetes|k8s|third|3rd|vendor|payment|maps|partner|browser|dom|github|twitter|facebook|google|stripe api|apis',
      'rest of',
      'vpc|health|private|public endpoint|endpoints',
    ],
  },
  guidance: 'One row for each operation that a requirement needs. The caller comes from the session or token, never from the body; choose GraphQL over plain REST only with a reason.',
  starter: `| Operation | Caller | Input | Output | Limit |
| --- | --- | --- | --- | --- |
| <method and path> | <role or service> | <parameters and body> | <what it returns> | <calls per time, or none> |`,
  prompts: [
    'Every functional requirement has the operation that serves it',
    'Input, output and caller of each operation are stated',
    "The caller's identity comes from the session or token, not from the request body",
    'The style (REST, gRPC, GraphQL) is named with its reason',
  ],
});
