import { isGap } from '../content.ts';
import { endpointsOf } from '../design/endpoints.ts';
import { entityKey } from '../design/entities.ts';
import { perDocument } from '../design/per-document.ts';
import type { DesignDoc } from '../document/model.ts';
import { shapesOf } from '../recognition/shapes.ts';
import { type Designed, designedBy, isLong, proseWords, speaksOf } from './designed.ts';
import { isList } from './list-endpoint-without-pagination.ts';
import type { View } from './rule.ts';
import { stored } from './stored.ts';

/** Words for an operation that answers with many. */
const LISTING =
  /\bGET\s{1,3}\S{0,80}[a-z]{2}s\b|\b(?:list|search|find|query|browse)[A-Z_]\w{0,40}|\b(?:search(?:es|ing)?|browse|feeds?|(?:home|user|news) timelines?|histor(?:y|ies)|listings?|lists? (?:of|all|the|every)|get all|fetch all|view (?:all|their|the)|returns? (?:all|every|a list|the list|up to)|results|dashboards?|catalogue?s?|leaderboards?|inbox)\b/g;

/** A function that answers with many. */
const LIST_CALL = /\b(?:[Ll]ist|search|find|query|browse)[A-Z_]\w{0,40}\(|\b(?:[Ll]ist|search|find|query|browse)\(|\b(?:[Gg]et|[Ff]etch|[Ll]oad)(?:_?[Aa]ll\w{0,30}|[A-Z_]\w{0,30}[a-rt-z]s)\(/y;

const STORING = /\b(?:databases?|dbs?|stor(?:e|es|ed|age)|persist\w{0,4}|tables?|etcd|redis|(?:my|no|new|ms|pg|postgre)?sql|buckets?|s3)\b/iy;

/**
 * What a document speaks of when a topic is worth asking for, by topic. A document about a protocol between brokers has no personal data
 * to protect, and one without a database nothing to index. Topics that every design has to answer are not here.
 */
const OCCASIONS: Readonly<Record<string, RegExp>> = {
  indexes: /\b(?:(?:my|no|new|ms|pg|postgre)?sql\w{0,5}|postgres\w{0,3}|mongo\w{0,3}|dynamo\w{0,3}|cassandra|databases?|dbs?|rdbms|tables?|schemas?|elasticsearch|collections?|quer(?:y|ies))\b/iy,
  pagination: LISTING,
  filtering: LISTING,
  'privacy-compliance':
    /\b(?:e-?mails?|phones?|birth\w{0,6}|(?:user|customer) profiles?|payments?|(?:credit|bank|debit) cards?|gps|geo-?locations?|(?:user|driver|rider)(?:'s|s'?)? locations?|location (?:sharing|history|data|updates)|live location|shar\w{1,3} (?:\w{1,8} )?locations?|photos?|patients?|passengers?|customers?|buyers?|sellers?|riders?|drivers? (?:and|or|is|are|accepts?|locations?|ids?|names?|apps?)|personal\w{0,3}|user ?names?|passwords?|(?:first|last|full) name|home address|followers?|friends?|chats?|messages between|users?[_ ]?(?:ids?|data|accounts?)|beneficiar\w{1,4}|students?|employees?|tenants of|ip address\w{0,2}|gdpr|privacy)\b/iy,
  'storage-choice': STORING,
  'durability-retention': STORING,
  'service-communication': /\b(?:services|micro-?services?|servers?|workers?|components?|gateways?|brokers?|controllers?|agents?|nodes|clients?)\b/iy,
  'load-balancing': /\b(?:servers?|instances?|nodes?|replicas?|requests?|pods?|workers?)\b/iy,
  messaging: /\b(?:notif\w{1,9}|e-?mails?|push(?:es)?|a?synchronous\w{0,2}|background|batch\w{0,3}|jobs?|schedul\w{1,4}|workers?|queues?|events?|streams?|webhooks?|analy\w{2,5}|feeds?|imports?|exports?|uploads?|orders?|payments?)\b/iy,
  cost: /\b(?:costs?|bill(?:s|ed|ing)? (?:by|for|per|of)|(?:our|the|cloud|monthly|yearly) (?:bill|budget)|spend(?:s|ing)? on|[\d.,]{1,12} ?(?:USD|EUR|dollars?|euros?) (?:a|per) (?:month|year|hour))\b/iy,
  rollout:
    /\b(?:migrat\w{1,5}|upgrad\w{1,4}|downgrad\w{1,3}|roll(?:ed|ing|s)?[- ]?(?:outs?|backs?)|(?:backwards?|forwards?)[- ]compatib\w{1,6}|deprecat\w{1,5}|legacy|feature (?:flags?|gates?|toggles?)|cut-?over|go-?live|existing (?:users?|clients?|customers?|data|deployments?|installations?|systems?|services?|databases?|tables?)|(?:current|old) (?:implementation|system|service|version|solution|database)|deploy(?:s|ed|ing|ments?)?|canar(?:y|ies)|terraform|helm|ci\/cd)\b/iy,
};

/** Where a topic is told in other words than its own, by topic: a finding would ask for what can be read. */
const TOLD: Readonly<Record<string, { readonly by: RegExp; readonly times: number }>> = {
  // Two technologies, each named with its job, are a choice; whether it is a good one other rules ask.
  'storage-choice': { by: /\b(?:postgres\w{0,3}|mysql|mariadb|sqlite|rdbms|sql (?:database|\w{2,20} database)|relational|mongo\w{0,3}|dynamo\w{0,3}|cassandra|redis|memcached|elasticsearch|clickhouse|influx\w{0,2}|s3|gcs|object (?:store|storage)|etcd|rocksdb|neo4j|hbase|bigtable|spanner|cosmos ?db|nosql|key-value (?:store|nosql))\b/iy, times: 2 },
  'service-communication': { by: /\b(?:grpc|rest|rpcs?|websockets?|sse|graphql|soap|amqp|mqtt|kafka|rabbitmq|nats|sqs|webhooks?|pub\/?sub|(?:message|event|job|task)[- ](?:queues?|brokers?|bus)|(?:by|over|via|through|using) https?|long[- ]polling)\b/iy, times: 1 },
  assumptions: { by: /\b(?:assum\w{1,6}|suppos(?:e|ing)|given|constraints?)\b/iy, times: 2 },
  pagination: { by: /\b(?:next_?(?:page_?)?token|page_?tokens?|(?:next|after|page) cursors?|cursor[- ]based|page_?(?:size|no|number)|per_?page|max_?results|offset|top[- ]?(?:n|k|\d{1,4}))\b/iy, times: 1 },
  'read-write-ratio': { by: /\b(?:(?:read|write)[- ](?:heavy|intensive|dominated|mostly)|\d[\d.,]{0,12}[KkMB]? (?:\w{2,10} )?(?:reads?|writes?)(?: requests?| operations?)? (?:per|a|each)|more (?:reads|writes) than|reads? to writes?|writes? to reads?)\b/iy, times: 1 },
  'primary-key': { by: /\b(?:[a-z]{2,20}_(?:id|uuid|key)|id_[a-z]{2,20}|[A-Za-z]{2,20}I[dD]|(?:primary|partition|row|unique) (?:keys?|ids?)|uuids?|ulids?|keys?\)?[:=]|key is|keyed by|identified by)(?!\w)/y, times: 1 },
  caching: { by: /\b(?:in[- ]memory|memcached|redis|varnish|cdns?|content delivery network)\b/iy, times: 1 },
  consistency: { by: /\b(?:single[- ](?:threaded|thread|actor|writer)|(?:one|only) writer|seriali[sz](?:es|ed|ing) (?:all )?(?:access|writes?|updates?))\b/iy, times: 1 },
  relationships: { by: /\b(?:[a-z]{2,20}_(?:id|uuid)|id_[a-z]{2,20}|[A-Za-z]{2,20}I[dD]|(?:no|strongly|not) (?:relation(?:s|ships?|al)?|joins?)|foreign keys?)(?!\w)/y, times: 2 },
};

/** A proposal of fewer words changes one thing. */
const SHORT = 700;

/** What is named once is named in passing. */
const TIMES = 2;

/** What belongs to a system as a whole: a proposal that does not change it leaves it as it is. */
const OF_A_SYSTEM: ReadonlySet<string> = new Set(['storage-choice', 'data-model', 'primary-key', 'relationships', 'indexes', 'filtering', 'load-balancing', 'service-communication', 'latency', 'read-write-ratio', 'caching', 'messaging', 'cost', 'actors']);

/** What a change is asked only where there is something of its own that raises the question. */
const ASKED_OF_A_CHANGE: Readonly<Record<string, (designed: Designed) => boolean>> = {
  availability: ({ isSystem }) => isSystem,
  scaling: ({ isSystem }) => isSystem,
  'capacity-estimation': ({ isSystem }) => isSystem,
  bottlenecks: ({ isRun }) => isRun,
  monitoring: ({ isRun }) => isRun,
  // The parts belong to what is there, and what is done to them is what the whole text says.
  architecture: () => false,
  'functional-requirements': () => false,
  'detailed-design': () => false,
  // The goals of a change are the qualities that it is to have.
  'non-functional-requirements': ({ isRun, hasGoals }) => isRun && !hasGoals,
  rollout: ({ isDone }) => !isDone,
  diagram: ({ isRun }) => isRun,
  'durability-retention': ({ hasStore }) => hasStore,
  // What a proposal says of its interface is what changes of it.
  api: ({ hasEndpoints }) => hasEndpoints,
  'request-response': ({ hasEndpoints }) => hasEndpoints,
  auth: ({ hasEndpoints }) => hasEndpoints,
};

/** Occasions that a change gives otherwise: it speaks of customers and their addresses in a network without touching their data. */
const IN_A_CHANGE: Readonly<Record<string, RegExp>> = {
  'privacy-compliance': /\b(?:e-?mails?|phone (?:numbers?|calls?)|birth\w{0,6}|(?:user|customer) (?:profiles?|data|records?)|payments?|(?:credit|bank|debit) cards?|gps|geo-?locations?|photos?|patients?|passengers?|personal(?:ly| data)?|(?:first|last|full) names?|home address|followers?|friends?|chats?|messages between|users?[_ ]?ids?|user accounts?|students?|employees?|gdpr|privacy)\b/iy,
  consistency: /\b(?:replicas?|replicat\w{1,4}|concurrent(?:ly)? (?:writ|updat|request|push|upload|chang|edit|modif)\w{0,9}|stale(?:ness)?|race conditions?|conflict\w{0,3}|in parallel|quorum)\b/iy,
  pagination: LIST_CALL,
  security: /\b(?:(?:access|bearer|api|auth|session|service[- ]account) (?:tokens?|keys?)|api[- ]?keys?|credentials?|secrets?|passwords?|permissions?|privileg\w{1,4}|encrypt\w{0,4}|tls|ssl|certificates?|sign(?:ed|atures?|ing)|untrusted|malicious|attack\w{0,4}|public(?:ly)? (?:url|api|internet|endpoint|accessible|reachable)\w{0,1}|users?' (?:data|files)|user (?:data|input|files|content)|presigned|sandbox\w{0,3}|root|roles?|rbac|auth[nz]?|authenticat\w{1,4}|authori[sz]\w{1,6}|uploads?|webhooks?|config ?maps?)\b/iy,
};

/** What a system is asked only where it has what raises the question. */
const ASKED_OF_A_SYSTEM: Readonly<Record<string, (designed: Designed) => boolean>> = {
  indexes: ({ hasStore }) => hasStore,
  relationships: ({ hasStore }) => hasStore,
  'request-response': ({ hasEndpoints }) => hasEndpoints,
  // What an estimate begins with is what it assumes.
  assumptions: ({ hasFigures }) => !hasFigures,
};

/** Of these a word of the topic itself is enough: whoever names a cache has thought of one. */
const TOUCHED_IS_TOLD: ReadonlySet<string> = new Set(['caching']);

/** What is said already where another topic is missing as a whole. */
export const SAID_WITH: Readonly<Record<string, string>> = { latency: 'non-functional-requirements', filtering: 'pagination' };

/** Whether a missing topic is worth asking for: the document speaks of what it is about, and no other finding says it. */
export function isWorthAsking(view: View, topic: string): boolean {
  const { doc, asked, verdicts } = view;
  const designed = designedBy(view);
  const other = SAID_WITH[topic];
  if (other !== undefined && (asked.get(other)?.level ?? 'optional') !== 'optional' && isGap(verdicts.get(other)?.state ?? 'missing') && hasOccasion(doc, other)) return false;
  if (isSaidOfEntities(view, topic)) return false;
  if (!isLong(doc)) return true;
  if (designed.isChange || designed.isProposal) {
    if (OF_A_SYSTEM.has(topic) || (designed.isChange && ASKED_OF_A_CHANGE[topic]?.(designed) === false)) return false;
    // A short one is held to what a small document has to answer.
    if (designed.isProposal && proseWords(doc) < SHORT && view.outline[asked.get(topic)?.at ?? -1]?.template.levels.small === undefined) return false;
    const own = designed.isChange ? IN_A_CHANGE[topic] : undefined;
    return topic === 'rollout' || (own ? speaksOf(doc, own, TIMES) : hasOccasion(doc, topic));
  }
  if (designed.followsTemplate) return hasOccasion(doc, topic) || topic === 'cost' || topic === 'rollout';
  if (ASKED_OF_A_SYSTEM[topic]?.(designed) === false || !hasOccasion(doc, topic)) return false;
  const told = TOLD[topic];
  return !(told && speaksOf(doc, told.by, told.times)) && !(TOUCHED_IS_TOLD.has(topic) && (verdicts.get(topic)?.points ?? 0) > 0);
}

/** Of entities whose fields are given, the key is asked for one by one, and a single one is related to nothing. */
function isSaidOfEntities(view: View, topic: string): boolean {
  if (topic !== 'primary-key' && topic !== 'relationships') return false;
  const entities = new Set(stored(view).map(({ name }) => entityKey(name)));
  return topic === 'primary-key' ? entities.size > 0 : entities.size === 1;
}

/** What the whole system has already, and a change hardly alters by itself: one level lower there. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['scaling', 'availability', 'functional-requirements', 'non-functional-requirements', 'architecture', 'diagram']);

/** Whether a topic matters less in this document than the template says. */
export const mattersLess = (view: View, topic: string): boolean => OF_THE_WHOLE.has(topic) && (designedBy(view).isChange || designedBy(view).isProposal);

/** Whether a document speaks of what a topic is about at all. */
function hasOccasion(doc: DesignDoc, topic: string): boolean {
  const occasion = OCCASIONS[topic];
  if (!occasion || !isLong(doc)) return true;
  return occasion === LISTING ? hasList(doc) : speaksOf(doc, occasion, TIMES);
}

/** Whether an operation answers with many. Where operations are given by name they tell, else the prose. */
const hasList = perDocument((doc: DesignDoc): boolean => {
  const endpoints = endpointsOf(doc);
  if (endpoints.some((endpoint) => isList(endpoint) || OF_MANY.test(endpoint.path)) || speaksOf(doc, LIST_CALL, 1)) return true;
  return endpoints.length === 0 && !shapesOf(doc).some(({ shape }) => shape === 'rpc') && speaksOf(doc, LISTING, TIMES);
});

/** The end of a path that is one and stands for many. */
const OF_MANY = /\/(?:\w{0,20}[_-])?(?:feed|timeline|history|search|list|inbox|leaderboard|catalogu?e)(?:$|\?)/i;
