import type { DesignDoc, Range, Section } from '../document/model.ts';
import { hasComment, saidIn } from './said.ts';
import { blocksFor, holdsIn } from './words.ts';

/** Qualities that a system may have to have: how people name each, and the words of a text that works on it. */
interface Quality {
  readonly id: string;
  readonly named: RegExp;
  readonly addressed: RegExp;
  /** Topics whose sections are about it. */
  readonly topics: readonly string[];
}

export const QUALITIES: readonly Quality[] = [
  { id: 'latency', named: /\b(?:latenc(?:y|ies)|response times?|performan(?:ce|t)|fast|speed|p9[59]|\d{1,5} ?ms|real[- ]time)\b/i, addressed: /\b(?:latenc(?:y|ies)|p9[59]|p50|\d ?ms|cach(?:e|es|ed|ing)|cdn|prefetch\w{0,3}|response times?|faster)\b/i, topics: ['latency', 'caching'] },
  { id: 'availability', named: /\b(?:availab\w{2,6}|uptime|fault[- ]toleran\w{1,2}|reliab\w{2,6}|resilien\w{1,4}|failover|nines|disaster)\b|\b99\.?\d{0,4} ?%/i, addressed: /\b(?:availab\w{2,6}|failover|fails? over|replicas?|redundan\w{1,3}|standby|multi[- ]az|multi[- ]region|circuit breakers?|retr(?:y|ies)|health checks?|single points? of failure|degrad\w{1,6}|outages?)\b/i, topics: ['availability', 'replication', 'error-handling', 'load-balancing'] },
  { id: 'consistency', named: /\bconsisten\w{1,3}\b|\b(?:stale\w{0,4}|freshness|atomic\w{0,3}|exactly[- ]once)\b/i, addressed: /\b(?:consisten\w{1,3}|transactions?|locks?|locking|quorum|version checks?|optimistic|serialisab\w{2}|serializab\w{2}|stale\w{0,4}|exactly[- ]once|idempoten\w{1,3}|conflicts?)\b/i, topics: ['consistency'] },
  { id: 'durability', named: /\b(?:durab\w{2,6}|data loss|never lost|no \w{1,20} (?:is|are) lost|retention|backups?|rpo)\b/i, addressed: /\b(?:durab\w{2,6}|backups?|snapshots?|write[- ]ahead|replicat\w{2,4}|archiv\w{1,3}|rpo|data loss|restore[ds]?|fsync|append[- ]only)\b/i, topics: ['durability-retention', 'replication'] },
  { id: 'scalability', named: /\b(?:scal(?:e|es|able|ability|ing)|throughput|concurren\w{1,3}|growth|load|capacity|peaks?|requests? per second|rps|qps|volume)\b/i, addressed: /\b(?:scal(?:e|es|able|ability|ing)|shard\w{0,4}|partition\w{0,4}|autoscal\w{1,4}|more instances|replicas?|throughput|load balanc\w{2,3}|hot ?(?:keys?|spots?))\b/i, topics: ['scaling', 'bottlenecks', 'load-balancing', 'replication'] },
  { id: 'security', named: /\b(?:secur\w{1,4}|encrypt\w{1,4}|authenticat\w{1,3}|authori[sz]\w{1,5}|attack\w{0,3}|abuse|fraud)\b/i, addressed: /\b(?:secur\w{1,4}|encrypt\w{1,4}|tls|tokens?|oauth|authenticat\w{1,3}|authori[sz]\w{1,5}|threats?|attack\w{0,3}|rate limits?|signed?)\b/i, topics: ['security', 'auth', 'rate-limiting'] },
  { id: 'privacy', named: /\b(?:privacy|gdpr|personal data|complian\w{1,3}|anonym\w{1,6}|erasure)\b/i, addressed: /\b(?:privacy|gdpr|personal data|complian\w{1,3}|anonym\w{1,6}|pseudonym\w{1,6}|delet(?:e|ed|ion)|erasure|consent)\b/i, topics: ['privacy-compliance', 'durability-retention'] },
  { id: 'cost', named: /\b(?:costs?|budget|cheap\w{0,2}|spend\w{0,3}|price)\b/i, addressed: /\b(?:costs?|budget|cheap\w{0,2}|savings?|spend\w{0,3}|\$ ?\d)/i, topics: ['cost'] },
  { id: 'observability', named: /\b(?:observab\w{2,6}|monitor\w{0,5}|operab\w{2,6}|traceab\w{2,6}|audit\w{0,4})\b/i, addressed: /\b(?:observab\w{2,6}|monitor\w{0,5}|metrics?|alerts?|dashboards?|traces?|audit\w{0,4}|logs?)\b/i, topics: ['monitoring'] },
  { id: 'maintainability', named: /\b(?:maintainab\w{2,6}|extensib\w{2,6}|testab\w{2,6}|modular\w{0,3}|simplicity|flexib\w{2,6}|evolv\w{2,6})\b/i, addressed: /\b(?:extension points?|extensib\w{2,6}|plug-?ins?|modul(?:e|es|ar)|versioned|tests?|interfaces?|maintain\w{0,6})\b/i, topics: ['extensibility', 'testing'] },
];

/** The qualities that a text names. */
export const qualitiesIn = (text: string): string[] => QUALITIES.flatMap(({ id, named }) => (named.test(text) ? [id] : []));

/** Whether one of some blocks of a document works on a quality; they are asked for by index. */
export function isAddressed(doc: DesignDoc, quality: string, isAsked: (block: number) => boolean): boolean {
  const pattern = QUALITIES.find(({ id }) => id === quality)?.addressed;
  return pattern !== undefined && blocksFor(doc, pattern).some((index) => isAsked(index) && holdsIn(doc, doc.blocks[index]?.range ?? NOWHERE, pattern));
}

const NOWHERE: Range = { start: 0, end: 0 };

/** The qualities that a section works on, by its heading and by as much of its own text as is read. */
export function qualitiesAddressed(doc: DesignDoc, { range, body, heading }: Section, reach: number): readonly string[] {
  const read = { start: range.start, end: Math.min(body.end, body.start + reach) };
  const said = hasComment(doc, { start: range.start, end: body.end }) ? `${heading?.text ?? ''}\n${saidIn(doc, body).slice(0, reach)}` : undefined;
  return QUALITIES.flatMap(({ id, addressed }) => ((said === undefined ? holdsIn(doc, read, addressed) : addressed.test(said)) ? [id] : []));
}
