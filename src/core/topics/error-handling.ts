import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'error-handling',
  title: 'Error Handling',
  parent: 'api',
  question: 'What does a caller see when something goes wrong, and what should it do then?',
  why: 'When every failure looks alike, callers retry what can never succeed and give up on what would work a second later.',
  purpose: 'List the errors an operation can answer with: the code, when it occurs, the body, and whether a retry makes sense.',
  example: `Couriers open parcel lockers through the API. Every error has the body \`{"code", "message", "requestId"}\`.

| Status | When | Retry |
| --- | --- | --- |
| 400 | locker number is malformed | no |
| 404 | no such locker, or it belongs to another operator | no |
| 409 | the door is already open | no, read the state first |
| 429 | more than ten attempts a minute | after \`Retry-After\` |
| 503 | the locker is offline | yes, three times with growing pauses |

An invalid request is rejected before anything is stored; no error names another customer's parcel.`,
  headings: [
    'error|errors handling|code|codes|response|responses|message|messages|cases|model|scenarios|format|semantics|conditions|states|types|contract',
    '^ error|errors $',
    '^ errors and',
    'status code|codes',
    'exception|exceptions handling|flow|flows',
    'handling|handle errors|exceptions|failures',
    'failure responses|handling',
    '^ exceptions $',
  ],
  evidence: {
    strong: [
      'it is an error',
      'is|are an|a error|errors|failure ... to|if|when',
      'error code|codes',
      'error response|responses|body|bodies|object|payload|format',
      'error message|messages ... user|users|caller|client|return*|show*|display*|clear|explain*|response',
      'status code|codes ... return*|respond*|error|errors|failure|400|401|403|404|409|422|429|500|503',
      'http 400|401|403|404|405|409|410|412|413|415|422|429|500|502|503|504',
      '400|401|403|404|405|409|410|412|413|415|422|429|500|502|503|504 error|errors|response|responses|status|bad|unauthorized|forbidden|not|conflict|gone|precondition|payload|unprocessable|too|internal|service|gateway|if|when',
      'return|returns|returned|returning|respond|responds|answer|answers|fails|fail|rejected|rejects ... 400|401|403|404|405|409|410|412|413|415|422|429|500|502|503|504',
      'return|returns|returned|returning|respond|responds|answers|raise|raises|throw|throws|report|reports|get|gets|receive|receives ... error|errors|exception',
      'error is|are returned|raised|thrown|reported|shown|surfaced',
      'bad|malformed|invalid request|requests|input|argument|arguments|parameter|parameters ... reject*|return*|error|fail*|400|respons*',
      'not found error|response|is|if|when|returned',
      'too many requests',
      'internal server error',
      'service unavailable',
      'validation error|errors|failure|failures|fails',
      'request|requests|call|calls|operation is|are|will|must|be|should rejected|refused',
      'reject*|refus*|fail|fails|failing with ... error|status|code|message',
      'retry after',
      'retriable|retryable|transient|permanent|terminal error|errors|failure|failures',
      'problem details',
      'error|failure case|cases|condition|conditions|scenario|scenarios ... return*|respon*|caller|client|user',
      'user|client|caller|callers|clients|users see|sees|receive|receives|get|gets|shown|told|notified ... error|failure|failed',
      'surface|surfaces|surfaced|propagate|propagates|propagated|bubble ... error|errors|exception|failure',
      'if|when ... fails|invalid|missing|expired|exists ... return|returns|error|reject|rejects|rejected|400|401|403|404|409|422',
      'grpc|canonical status|error|errors code|codes',
      'fallback message|response|page',
      'partial failure|failures|success ... response|return*|caller|client',
      'exception|exceptions thrown|raised|propagat*|hierarchy',
      'rejected|declined|failed|refused payment|payments|card|upload|uploads|request|requests|login|order ... shown|message|reason|told|notified|sees',
      'emit|emits|emitted|produce|produces|give|gives|issue|issues|signal|signals|trigger|triggers|yield|yields|generate|generates|display|displays|show|shows|print|prints a|an|the ... error|errors|exception',
      'failure|failures|error|errors|exception|exceptions is|are|get|gets|be mapped|translated|converted|wrapped|propagated|surfaced|collected|swallowed|distinguished|caught',
      'panic|panics if|when|on|with',
      'reject|rejects|raise|raises|throw|throws ... if|when|unless ... not|already|no|missing|invalid|unknown|out|past',
      'throw|throws|throwing a|an',
      'raise|raises|raised|raising valueerror|typeerror|keyerror|runtimeerror|oserror|ioerror|attributeerror|notimplementederror',
      'exit|exits|exiting|terminates with ... code|status|nonzero|error',
      'exit code|codes|status',
      'is|are|be|as|becomes|considered|treated an error|errors',
      'generic|friendly|helpful|meaningful|descriptive|actionable|readable|clear message|messages|error|errors',
      'body|envelope|shape|format|structure|payload of|for an|the|all|each|every error|errors',
      'error|errors holds|hold|contains|contain|carries|carry|includes|include|consists|consist',
      'attempting|trying|attempts|attempt to ... fails|fail|raises|throws|error|panics|rejected',
      'gives|give|yields|yield|gets|get|sends|send|becomes|produces|with 400|401|403|404|405|409|410|412|413|415|422|429|500|502|503|504',
      'caller|callers|client|clients must|should|has|have|can ... check|handle|catch|retry|ignore|inspect ... error|errors|return|value|code|result|failure',
      'produce|produces|raise|raises|emit|emits|give|gives|print|prints|log|logs|issue|issues a warning|diagnostic',
      'illegal|invalid|forbidden|error to call|pass|use|write|read|create|set|specify',
      'surface|surfaces|surfaced|appear|appears|manifest ... as ... error|exception|deadline|unavailable|invalid|failure',
      'fails|fail|failing with|because ... conflict|code|message|reason|exception|unauthorized|denied',
      'on|upon|in failure|error|errors ... return|returns|returned|throws|sets|exits',
      'typed|custom|specific|dedicated exception|exceptions|error|errors',
      'lead|leads|leading|result|results|resulting to|in ... 400|401|403|404|405|409|410|412|413|415|422|429|500|502|503|504|error|errors|exception|failure',
      'stops|stop|ends|end|aborts|abort|terminates|finishes|completes with ... error|exception',
    ],
    passing: [
      'error|errors handling',
      'line and column',
      'throws|throw|thrown|raises|raised|rejects if|when|unless',
      'see|sees|shown|shows|show|gets|displays|display a|an|the banner|toast|dialog|warning|popup|snackbar',
      'try again',
      'what is|went wrong',
    ],
    weak: ['error|errors', '404|409|422|429', 'exception|exceptions', 'invalid', 'status code|codes'],
    labels: ['^ error|errors $', 'failure response|responses', 'exceptions'],
    columns: ['error|errors', 'status code|codes', 'http status|code', 'retry|retryable|retriable', 'exception|exceptions'],
    code: ['error code|message|type|status|reason', 'status 400|401|403|404|409|422|429|500|503', 'http 1.1|2 400|401|403|404|409|422|429|500|503', 'error ... message|code', 'invalid argument', 'already exists'],
    shapes: ['status-code'],
    unlike: [
      'error|errors rate|rates|budget|budgets|bar|bars|log|logs|logging|correction|correcting|detection|margin|prone|count|counts|tracking|ratio|percentage|metrics',
      'human|rounding|compile|syntax|type|compiler|typing|measurement|operator error|errors',
      'margin of error',
      'trial and error',
      'number|rate|percentage|amount of errors',
      'error free',
      'drop in',
    ],
  },
  guidance: 'One row for each error a caller must tell apart, with what it should do next. Keep codes stable: callers write conditions on them.',
  starter: `| Status | When | Body | Retry |
| --- | --- | --- | --- |
| 400 | <what makes a request invalid> | <code and message> | no |
| 404 | <what does not exist, or may not be seen> | <code and message> | no |
| 429 | <which limit was exceeded> | <code and message> | <after how long> |`,
  prompts: ['Each operation lists its errors with code and cause, at least 400, 404 and 429', 'The error body has one shape everywhere', 'It is stated which errors a caller may retry, and how'],
});
