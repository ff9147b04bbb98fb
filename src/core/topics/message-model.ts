import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'message-model',
  title: 'Message Model',
  parent: 'messaging',
  question: 'Which messages are there: who produces and consumes each, with which key, fields and version?',
  why: 'A message is an interface without a signature. Its producer drops a field, and a consumer that nobody remembered stops working days later.',
  purpose: 'List each message with its producer, consumers, key, fields, version and the order that consumers can rely on.',
  example: `At an airport each bag is followed from the counter to the hold.

| Message | Producer | Consumers | Key | Fields | Version | Order |
| --- | --- | --- | --- | --- | --- | --- |
| BagChecked | counter | sorter, tracing | bag_tag | event_id, flight, weight_kg, at | 2 | per bag |
| BagLoaded | sorter | tracing, load sheet | bag_tag | event_id, flight, hold, at | 1 | per bag |
| FlightClosed | departure control | sorter, load sheet | flight | event_id, flight, at | 1 | none |

The event schema is Protobuf. Fields are only added; a change that breaks a consumer is a new message beside the old one for one season. Consumers drop an \`event_id\` they have seen.`,
  headings: [
    'message|event|events|messages|topic|topics model|models|schema|schemas|format|formats|contract|contracts|catalog|catalogue|definition|definitions|payload|payloads|structure|types|envelope|list|versioning',
    'message data model|models',
    '^ messages|topics $',
    'event|message storming|design',
    'published|consumed|domain|integration events|messages',
    'schema registry',
    'asyncapi',
  ],
  evidence: {
    strong: [
      'event|message|topic schema|schemas|payload|payloads|format|formats|envelope|contract|contracts|structure|body|header|headers|field|fields|model',
      'event|message contains|carries|holds|includes|has|consists ... id|field|fields|timestamp|payload|key|type',
      'schema registry|evolution|compatibility',
      'avro|protobuf|cloudevents|asyncapi|thrift ... event|events|message|messages|schema|topic|encoded|payload',
      'event|events|message|messages ... avro|protobuf|cloudevents|json|serialised|serialized|encoded',
      'produced|published|emitted|sent by ... service|consumed|producer',
      'consumed|subscribed|read|received by ... service|services|worker|consumer',
      'producer|publisher and consumer|consumers|subscriber|subscribers',
      'partition|partitioned|keyed|ordered|ordering by|key|per ... id|key|topic|event|events|message|messages|user|order|partition|customer|entity',
      'ordering|order guarantee|guarantees|guaranteed|per|within ... partition|key|entity|topic|message|messages|event|events',
      'versioned|versioning|version ... event|events|message|messages|schema|payload|topic',
      'event|events|message|messages|schema ... versioned|versioning|version|backward|backwards|compatible',
      'topic name|names|naming|per|called|named',
      'domain|integration event|events',
      'breaking change|changes ... event|message|consumer|consumers|schema|topic',
      'tombstone message|messages|event|events|record|records',
      'sequence number|numbers ... event|events|message|messages|order|gap',
    ],
    passing: [
      'idempotency|deduplication|dedup|correlation|causation|event|message id|key|ids',
      'event|message key|type|types|name|version|id',
    ],
    weak: ['message|messages', 'event|events', 'topic|topics', 'producer|producers|publisher|publishers', 'consumer|consumers|subscriber|subscribers', 'payload|payloads'],
    labels: ['message|event schema|payload|format|model', 'topic|topics', 'producer|producers|publisher', 'consumer|consumers|subscribers', 'events|messages'],
    columns: ['message|messages', 'event type|schema|payload', 'topic|topics', 'producer|producers|publisher|publishers|published|produced', 'consumer|consumers|subscriber|subscribers', 'consumed by', 'payload'],
    code: ['event type|id|name|version|time', 'message id|type|key', 'topic ... key|partition|value', 'specversion|datacontenttype', 'correlation id', 'type record', 'asyncapi'],
    unlike: [
      'two|three|several|following|these topics',
      'error|commit|log|chat|direct|text|status|validation|user|welcome|email message|messages',
      'event loop|handler|handlers|organizer|organiser|venue|listener|listeners',
      'event name ... button|click',
      'main|this|next|other|discussion|hot topic|topics',
      'energy|content|media producer|producers',
      'sports|music|live|calendar|ticketed event|events',
    ],
  },
  guidance: 'One row for each message on a queue or topic. The key decides which messages stay in order; the version decides who breaks when a field changes.',
  starter: `| Message | Producer | Consumers | Key | Fields | Version | Order |
| --- | --- | --- | --- | --- | --- | --- |
| <name, in the past tense> | <service> | <services> | <field> | <names and types> | <number> | <per key, or none> |`,
  prompts: ['Each message names its producer, consumers, key and fields', 'The rule for changing a message without breaking a consumer is stated', 'The order and the id by which a consumer recognises a repeat are stated'],
});
