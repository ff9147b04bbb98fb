import { countWords } from '../content.ts';
import { perDocument } from '../design/per-document.ts';
import type { DesignDoc } from '../document/model.ts';

/**
 * What a document speaks of when a topic is worth asking for, by topic. A document about a protocol between brokers has no personal data
 * to protect, and one without a database nothing to index. Topics that every design has to answer are not here.
 */
const OCCASIONS: Readonly<Record<string, RegExp>> = {
  indexes: /\b(?:\w{0,12}sql\w{0,5}|postgres\w{0,3}|mongo\w{0,3}|dynamo\w{0,3}|cassandra|databases?|dbs?|rdbms|tables?|schemas?|elasticsearch|collections?|quer(?:y|ies))\b/gi,
  pagination: /\b(?:lists?|listing|search\w{0,3}|feeds?|timelines?|histor(?:y|ies)|results|browse|quer(?:y|ies))\b/gi,
  filtering: /\b(?:lists?|listing|search\w{0,3}|feeds?|timelines?|histor(?:y|ies)|results|browse|quer(?:y|ies)|sort\w{0,3}|filter\w{0,3})\b/gi,
  'privacy-compliance':
    /\b(?:e-?mails?|phones?|birth\w{0,6}|profiles?|payments?|(?:credit|bank|debit) cards?|gps|locations?|photos?|patients?|passengers?|customers?|buyers?|sellers?|drivers?|riders?|members?|personal\w{0,3}|user ?names?|passwords?|(?:first|last|full) name|home address|followers?|friends?|chats?|messages between|users?[_ ]?(?:ids?|data|accounts?)|beneficiar\w{1,4}|students?|employees?|tenants of|ip address\w{0,2}|gdpr|privacy)\b/gi,
  'storage-choice': /\b(?:databases?|dbs?|stor(?:e|es|ed|age)|persist\w{0,4}|tables?|etcd|redis|\w{0,12}sql|buckets?|s3)\b/gi,
  'service-communication': /\b(?:services|micro-?services?|servers?|workers?|components?|gateways?|brokers?|controllers?|agents?|nodes|clients?)\b/gi,
  'load-balancing': /\b(?:servers?|instances?|nodes?|replicas?|requests?|pods?|workers?)\b/gi,
};

/** A document with fewer words is still being begun: nobody knows yet what it will speak of. */
const BEGUN = 150;

/** What is named once is named in passing. */
const TIMES = 2;

/** Whether a document speaks of what a topic is about at all. */
export function hasOccasion(doc: DesignDoc, topic: string): boolean {
  const occasion = OCCASIONS[topic];
  if (!occasion || !isLong(doc)) return true;
  let times = 0;
  for (const _ of doc.text.matchAll(occasion)) if (++times === TIMES) return true;
  return false;
}

const isLong = perDocument((doc: DesignDoc): boolean => {
  let words = 0;
  for (const block of doc.blocks) {
    if (block.kind === 'text') words += countWords(block.text, BEGUN);
    if (words >= BEGUN) return true;
  }
  return false;
});
