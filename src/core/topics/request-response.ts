import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'request-response',
  title: 'Requests and Responses',
  parent: 'api',
  question: 'What exactly does a caller send, and what comes back?',
  why: 'Two teams that build the two ends of an operation guess differently about names, types and empty values. They find out on the day they connect.',
  purpose: 'Show the fields, types and serialisation of request and response for each important operation, with one real example.',
  example: `Weather buoys report every ten minutes; a harbour asks for the last reading. Bodies are JSON in UTF-8, times are UTC.

\`POST /buoys/{id}/readings\` with the request body:

\`\`\`json
{ "measuredAt": "2031-02-04T06:10:00Z", "waveHeightCm": 142, "waterTempC": 6.5 }
\`\`\`

The response, 201:

\`\`\`json
{ "readingId": "01J9W2", "receivedAt": "2031-02-04T06:10:03Z", "late": false }
\`\`\`

\`waterTempC\` is optional: a buoy without a thermometer leaves the field out and never sends null.`,
  headings: [
    'request|requests|response|responses|payload|payloads format|formats|body|bodies|schema|schemas|model|models|structure|structures|example|examples|shape|shapes|object|objects|parameters|fields|message|messages',
    'request|requests and|or response|responses|reply|replies',
    'request response',
    'sample|example request|requests|response|responses|payload|payloads',
    '^ request|requests|response|responses|payload|payloads|parameters|returns $',
    '^ inputs|input and outputs|output',
    'dto|dtos',
    'data transfer objects',
    'wire format',
    'api schema|schemas|models|payloads',
  ],
  evidence: {
    strong: [
      'passed|sent|submitted|encoded|returned|delivered|supplied as ... form|json|query|multipart|xml|protobuf|fields|parameters|array|code',
      'endpoint|operation|rpc|route yields|takes|returns|accepts|expects',
      'response|reply|answer|result is|are|will a|an|the|be array|list|object|json|map|stream|message|string|sequence',
      'respond|responds|responding|reply|replies|answer|answers with ... json|list|object|id|array|ids|url|token|body|created|result|results',
      'body|payload must|contains|contain|has|carries|includes|include|is|holds|consists|with',
      '^ request|requests $',
      '^ response|responses $',
      'request body|payload|schema|model|object|fields|format|structure',
      'response body|payload|schema|model|object|fields|format|structure',
      'request|requests contain|contains|carry|carries|include|includes|hold|holds|has|looks',
      'response|responses|reply contain|contains|carry|carries|include|includes|hold|holds|has|looks|returns',
      'return|returns|returned|returning ... json|object|array|fields|boolean|string|map|struct|tuple',
      'return|returns|returning ... list|page|array of',
      'request|requests|response|responses ... json|protobuf|xml|msgpack|messagepack|avro|thrift',
      'json object|body|payload|response|request|format|array',
      'take|takes|accept|accepts|receive|receives|expect|expects ... parameter|parameters|params|argument|arguments|fields',
      'required|optional|mandatory|nullable field|fields|parameter|parameters|param|params|argument|arguments',
      'query|path|body|input|url|request parameter|parameters|params',
      'input|output parameter|parameters|fields|schema|type|types',
      '200|201|202|204 ok|created|accepted|no|with',
      'return type|value|values',
      'multipart form|upload',
      'data transfer object|objects',
      'request|response message|messages ... field|fields|contain|contains|include|includes',
      'example|sample request|response|payload|reply',
      'application json|xml|octet|x',
    ],
    passing: [
      'and receives|gets|obtains ... url|id|token|list|object|profile|page|receipt',
      'return|returns|returning|returned ... id|ids|list|object|array|json|token|url|status|count|map|number|string|boolean',
      'take|takes|accept|accepts|expect|expects|receives ... id|ids|list|parameter|parameters|object|json|argument|arguments|body|string|payload',
      'give|gives|hand|hands|send|sends|pass|passes back',
      'answer|reply|result|response include|includes|contain|contains|carry|carries|hold|holds|has|lists',
      'header|headers ... is|are|must|be required|optional|mandatory|set|present|sent',
      'message ... string|int32|int64|bytes|bool|repeated|uint64',
      'serialized|serialised|encoded|marshalled|marshaled as|in|with|to|into',
      'http|request|response|custom header|headers',
      'content type',
    ],
    weak: ['defaults to', 'request|requests', 'response|responses', 'payload|payloads', 'parameter|parameters|params', 'json|protobuf'],
    labels: ['^ request|requests $', '^ response|responses $', '^ parameter|parameters|params|arguments $', '^ returns|return $', '^ input|inputs|output|outputs $', '^ body|payload|headers $', 'request body|params|parameters', 'response body'],
    columns: ['request body|payload|fields|params|parameters', 'response|responses|returns', 'parameter|parameters|param|params', 'payload|payloads', 'input|inputs|output|outputs'],
    code: ['http 1.1|2 200|201|202|204|400|404', 'content type', 'status 200|201|202|204', 'request body|message', 'response body|message', 'request|response ... json'],
    shapes: ['payload'],
    unlike: [
      'adding|removing optional field|fields',
      'content type varchar|text|string|char',
      'request|requests per|a|each second|minute|day|hour|month',
      'request|response time|times|rate|latency|volume|queue',
      'pull|merge|change|feature request|requests',
      'request for comments',
      'incident|emergency|first|user|human response|responses',
      'json|xml file|files|config|configuration|column|columns',
    ],
  },
  guidance: 'Show the body of each important operation as the caller sees it. Say the format (JSON, Protobuf), which fields are optional, and the unit of every number and time.',
  starter: `| Field | In | Type | Required | Meaning |
| --- | --- | --- | --- | --- |
| <name> | <request or response> | <type and unit> | <yes or no> | <what it says> |`,
  prompts: ['Fields and types of request and response are shown for each important operation', 'The serialisation (JSON, Protobuf) is named', 'Optional fields, defaults and units are marked'],
});
