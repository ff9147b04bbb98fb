import { countWords, isGap } from '../content.ts';
import { entityKey } from '../design/entities.ts';
import { perDocument } from '../design/per-document.ts';
import { beginsIn } from '../design/words.ts';
import type { DesignDoc } from '../document/model.ts';
import type { View } from './rule.ts';
import { stored } from './stored.ts';

/** An operation that answers with many. */
const LISTING =
  /\bGET\s{1,3}\S{0,80}[a-z]{2}s\b|\b(?:list|search|find|query|browse)[A-Z_]\w{0,40}|\b(?:search(?:es|ing)?|browse|feeds?|(?:home|user|news) timelines?|histor(?:y|ies)|listings?|lists? (?:of|all|the|every)|get all|fetch all|view (?:all|their|the)|returns? (?:all|every|a list|the list|up to)|results|dashboards?|catalogue?s?|leaderboards?|inbox)\b/g;

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
};

/** A document with fewer words is still being begun: nobody knows yet what it will speak of. */
const BEGUN = 150;

/** A proposal of fewer words changes one thing. */
const SHORT = 700;

/** What is named once is named in passing. */
const TIMES = 2;

/** Headings of a document that proposes one change of a system that is there. */
const OF_A_CHANGE =
  /^(?:motivations?|(?:the )?proposals?|proposed (?:solutions?|changes?|designs?|approach|implementation)|rationale|drawbacks|decision(?: outcome| drivers)?|context and problem statement|consequences|abstract|prior art|user stories|(?:alternatives|options) considered|considered (?:alternatives|options)|(?:backwards? )?compatibility|implementation history|graduation criteria|unresolved questions|risks and mitigations|upgrade.{0,25} strategy|api changes|goals?|non[- ]goals?)$/i;

const NUMBER = /^\d{1,2}[\d.]{0,6} /;

const CALLED_A_CHANGE = /\b(?:proposal|rfc|adr|enhancement|draft design|design draft|[kpml]ep|pip|msc)[- #]?\d{0,6}\b/i;

/** What belongs to a system as a whole: a proposal that does not change it leaves it as it is. */
const OF_A_SYSTEM: ReadonlySet<string> = new Set(['storage-choice', 'data-model', 'primary-key', 'relationships', 'indexes', 'pagination', 'filtering', 'load-balancing', 'service-communication', 'latency', 'read-write-ratio', 'caching', 'messaging', 'consistency', 'cost']);

/** What is said already where another topic is missing as a whole. */
export const SAID_WITH: Readonly<Record<string, string>> = { latency: 'non-functional-requirements', filtering: 'pagination' };

/** Sections of the template that a document has when it is written after the template. */
const AFTER_TEMPLATE = 6;

/** Whether a missing topic is worth asking for: the document speaks of what it is about, and no other finding says it. */
export function isWorthAsking(view: View, topic: string): boolean {
  const { asked, verdicts } = view;
  const other = SAID_WITH[topic];
  if (other !== undefined && (asked.get(other)?.level ?? 'optional') !== 'optional' && isGap(verdicts.get(other)?.state ?? 'missing') && hasOccasion(view.doc, other)) return false;
  if (!hasOccasion(view.doc, topic) || isSaidOfEntities(view, topic)) return false;
  if (!isProposal(view)) return true;
  const entry = view.outline[asked.get(topic)?.at ?? -1];
  // A short one is held to what a small document has to answer.
  return !OF_A_SYSTEM.has(topic) && (wordsOf(view.doc) >= SHORT || entry?.template.levels.small !== undefined);
}

/** Of entities whose fields are given, the key is asked for one by one, and a single one is related to nothing. */
function isSaidOfEntities(view: View, topic: string): boolean {
  if (topic !== 'primary-key' && topic !== 'relationships') return false;
  const entities = new Set(stored(view).map(({ name }) => entityKey(name)));
  return topic === 'primary-key' ? entities.size > 0 : entities.size === 1;
}

/** Qualities of the whole system that a proposal hardly changes by itself: one level lower there. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['scaling', 'availability']);

/** Whether a topic matters less in this document than the template says. */
export const mattersLess = (view: View, topic: string): boolean => OF_THE_WHOLE.has(topic) && isProposal(view);

const isProposal = perDocument(({ doc, outline }: View): boolean => {
  if (!isLong(doc) || outline.filter(({ section }) => section !== undefined).length >= AFTER_TEMPLATE) return false;
  const names = new Set(doc.sections.flatMap(({ heading }) => (heading && OF_A_CHANGE.test(heading.text.replace(NUMBER, '')) ? [heading.text.toLowerCase()] : [])));
  return names.size >= (CALLED_A_CHANGE.test(doc.sections[1]?.heading?.text ?? '') ? 1 : 2);
});

/** Whether a document speaks of what a topic is about at all. */
function hasOccasion(doc: DesignDoc, topic: string): boolean {
  const occasion = OCCASIONS[topic];
  if (!occasion || !isLong(doc)) return true;
  let times = 0;
  let end = 0;
  for (const at of beginsIn(doc, { start: 0, end: doc.text.length }, occasion)) {
    occasion.lastIndex = at;
    if (at < end || !occasion.test(doc.text)) continue;
    if (++times === TIMES) return true;
    end = occasion.lastIndex;
  }
  return false;
}

const isLong = (doc: DesignDoc): boolean => wordsOf(doc) >= BEGUN;

const wordsOf = perDocument((doc: DesignDoc): number => doc.blocks.reduce((words, block) => (block.kind === 'text' ? words + countWords(block.text, Infinity) : words), 0));
