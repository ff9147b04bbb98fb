import type { Role } from './technologies.ts';

/** A kind of component that architectures are made of. */
export interface ComponentKind {
  /** Kebab case. */
  readonly id: string;
  /** As table and diagram have it. */
  readonly name: string;
  /** What it does in most designs. */
  readonly does: string;
  /** When it is worth having. */
  readonly when: string;
  /** Whose technologies it can be. */
  readonly roles: readonly Role[];
  readonly shape: 'box' | 'store' | 'queue' | 'round';
  /** What a part is called that is of this kind; tried in the order of the list, the first that fits counts. */
  readonly named: RegExp;
  /** Kinds that call it, each a list of which the first that is there does. */
  readonly calledBy: readonly { readonly kinds: readonly string[]; readonly asynchronous?: true }[];
  /** Whether a design has several of them, so that further ones can be added. */
  readonly several?: true;
  /** No source names it. */
  readonly ours?: true;
}

/** The palette, the nine kinds of the sources with the balancer and the worker. A name is of the first kind that fits. */
export const COMPONENT_KINDS: readonly ComponentKind[] = [
  { id: 'client', name: 'Client', does: 'what users work with: web, mobile app, or another service', when: 'Always.', roles: [], shape: 'round', named: /\b(?:clients?|browsers?|apps?(?! ?server)|users?|web ?sites?|mobile|front ?ends?|phones?)\b/i, calledBy: [] },
  { id: 'cdn', name: 'CDN', does: 'delivers files and pages from a place near the user', when: 'Static files, and users far from the servers.', roles: ['cdn'], shape: 'box', named: /\b(?:cdn|edge|cloudfront|fastly|cloudflare)\b/i, calledBy: [{ kinds: ['client'] }] },
  { id: 'gateway', name: 'API gateway', does: 'checks who calls, limits how often, and routes', when: 'Several services behind one address, or a public interface.', roles: ['gateway'], shape: 'box', named: /\b(?:gateway|ingress)\b/i, calledBy: [{ kinds: ['client'] }] },
  { id: 'balancer', name: 'Load balancer', does: 'spreads requests over the instances and leaves out dead ones', when: 'More than one instance.', roles: ['balancer'], shape: 'box', named: /\b(?:balancers?|lb|elb|alb|nginx|haproxy|proxy)\b/i, calledBy: [{ kinds: ['gateway', 'client'] }] },
  { id: 'queue', name: 'Message queue', does: 'holds work that nobody waits for', when: 'Only if needed: slow work, peaks, or several receivers.', roles: ['queue'], shape: 'queue', named: /\b(?:queues?|brokers?|kafka|rabbitmq|sqs|bus|streams?|topics?)\b/i, calledBy: [{ kinds: ['service'], asynchronous: true }] },
  { id: 'cache', name: 'Cache', does: 'keeps at hand what is read most', when: 'Reads far outnumber writes.', roles: ['cache'], shape: 'store', named: /\b(?:caches?|redis|memcached)\b/i, calledBy: [{ kinds: ['service'] }] },
  { id: 'search', name: 'Search store', does: 'answers searches by words; fed from the database and a little behind it', when: 'Search by words, ranking or facets.', roles: ['search'], shape: 'store', named: /\b(?:search|elasticsearch|opensearch|solr)\b/i, calledBy: [{ kinds: ['service'] }, { kinds: ['database'], asynchronous: true }] },
  { id: 'objects', name: 'Object store', does: 'keeps files and pictures', when: 'Files of more than some kilobytes.', roles: ['objects'], shape: 'store', named: /\b(?:objects?|blobs?|files?|s3|buckets?|media) ?(?:stores?|storage)?\b/i, calledBy: [{ kinds: ['service'] }, { kinds: ['cdn'] }], ours: true },
  { id: 'database', name: 'Primary database', does: 'holds the records; the source of truth', when: 'Always where something is stored.', roles: ['sql', 'nosql'], shape: 'store', named: /\b(?:databases?|db|postgres\w{0,3}|mysql|dynamo\w{0,2}|cassandra|mongo\w{0,2}|sql|stores?)\b/i, calledBy: [{ kinds: ['service'] }] },
  { id: 'external', name: 'External service', does: 'is run by somebody else; may be slow or down', when: 'Payment, mail, maps, sign-in.', roles: ['payments'], shape: 'round', named: /\b(?:external|third.party|providers?|stripe|adyen|paypal|payments? (?:service|gateway))\b/i, calledBy: [{ kinds: ['worker', 'service'] }], several: true },
  { id: 'worker', name: 'Worker', does: 'takes work from the queue and does it in its own time', when: 'There is a queue.', roles: [], shape: 'box', named: /\b(?:workers?|consumers?|jobs?)\b/i, calledBy: [{ kinds: ['queue'], asynchronous: true }], several: true },
  { id: 'service', name: 'Service', does: 'answers requests by the rules of the business', when: 'Always.', roles: [], shape: 'box', named: /\b(?:services?|servers?|apis?|backends?)\b/i, calledBy: [{ kinds: ['balancer', 'gateway', 'client'] }], several: true },
];

/** What a design without a special need begins with: a queue only where it is needed. */
export const USUAL_COMPONENTS: readonly string[] = ['client', 'balancer', 'cache', 'database', 'service'];
