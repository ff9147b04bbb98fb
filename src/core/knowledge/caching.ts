/** A question that decides whether a thing is worth caching. */
export interface CacheQuestion {
  readonly id: 'changes' | 'fetch' | 'reads';
  readonly question: string;
  readonly answers: readonly CacheAnswer[];
}

export interface CacheAnswer {
  /** Kebab case. */
  readonly id: string;
  /** As it is written into the document. */
  readonly answer: string;
  readonly speaks: 'for' | 'against' | 'neither';
  /** Why it speaks so, as the end of a sentence that begins "because" or "although". */
  readonly why: string;
  /** The source leaves this bound open. */
  readonly ours?: true;
}

/**
 * The three questions. Where answers disagree, an answer against wins over any for, and the earlier question over the later: what is out of
 * date at once is wrong however dear it is, and what nobody reads saves nothing.
 */
export const CACHE_QUESTIONS: readonly CacheQuestion[] = [
  {
    id: 'changes',
    question: 'Does it change often?',
    answers: [
      { id: 'each-second', answer: 'every second', speaks: 'against', why: 'it changes every second and an entry would be out of date before it is read again' },
      { id: 'each-minute', answer: 'every few minutes', speaks: 'neither', why: 'it changes every few minutes, so that entries can live for a minute at most', ours: true },
      { id: 'daily', answer: 'daily or weekly', speaks: 'for', why: 'it changes daily or weekly, so that an entry stays right for long' },
      { id: 'never', answer: 'never once it is written', speaks: 'for', why: 'it never changes once it is written', ours: true },
    ],
  },
  {
    id: 'reads',
    question: 'Is it read often?',
    answers: [
      { id: 'hundred-a-minute', answer: '100 times a minute or more', speaks: 'for', why: 'it is read 100 times a minute or more' },
      { id: 'few-minutes', answer: 'every few minutes', speaks: 'neither', why: 'it is read every few minutes only', ours: true },
      { id: 'once-a-day', answer: 'once a day or less', speaks: 'against', why: 'it is read once a day or less, and a cache would save nothing' },
    ],
  },
  {
    id: 'fetch',
    question: 'Is it dear to fetch?',
    answers: [
      { id: 'joins', answer: 'dear: joins or several queries', speaks: 'for', why: 'fetching it takes joins or several queries' },
      { id: 'remote', answer: 'dear: a call to another service', speaks: 'for', why: 'fetching it takes a call to another service', ours: true },
      { id: 'lookup', answer: 'cheap: one look-up by key', speaks: 'neither', why: 'fetching it is one look-up by key' },
    ],
  },
];

/** How old an answer may be. No source asks for it; it decides between the patterns. */
export interface Staleness {
  readonly id: string;
  readonly answer: string;
  /** The longest sensible expiry. */
  readonly expiry: string;
  readonly ours: true;
}

export const STALENESS: readonly Staleness[] = [
  { id: 'none', answer: 'not at all', expiry: '1 hour', ours: true },
  { id: 'minute', answer: 'up to a minute', expiry: '1 minute', ours: true },
  { id: 'hour', answer: 'up to an hour', expiry: '1 hour', ours: true },
  { id: 'day', answer: 'up to a day', expiry: '24 hours', ours: true },
];

/** Who fills a cache, and who takes things out. */
export interface CachePattern {
  readonly id: string;
  readonly name: string;
  readonly how: string;
  /** What makes an entry go away, besides its expiry. */
  readonly invalidatedBy: string;
  readonly cost: string;
  readonly ours?: true;
}

export const CACHE_PATTERNS: readonly CachePattern[] = [
  { id: 'cache-aside', name: 'cache-aside', how: 'The service reads the cache first and fills it after a miss; right in most cases.', invalidatedBy: 'the write, which deletes the key', cost: 'the first read is slow, and a value read during a write can stay until it expires' },
  { id: 'write-through', name: 'write-through', how: 'Every write goes to the cache and the database together; for readers that must never see the old value.', invalidatedBy: 'the write, which replaces the entry', cost: 'slower writes, and entries that nobody reads' },
  { id: 'write-back', name: 'write-back', how: 'Writes go to the cache and reach the database later; for many writes of the same keys.', invalidatedBy: 'the write, which replaces the entry', cost: 'what has not reached the database is lost with the cache', ours: true },
  { id: 'read-through', name: 'read-through', how: 'The cache fetches what it lacks by itself; the service knows the cache alone.', invalidatedBy: 'the write, which deletes the key', cost: 'the cache has to know how to fetch', ours: true },
];

/** What goes first when the cache is full; ours throughout, as the sources do not ask. */
export const EVICTIONS: readonly { readonly id: string; readonly name: string; readonly when: string }[] = [
  { id: 'lru', name: 'least recently used', when: 'The usual one: what was read lately is read again.' },
  { id: 'lfu', name: 'least frequently used', when: 'A few keys are read all the time and must not be pushed out by a scan.' },
  { id: 'ttl', name: 'soonest to expire', when: 'All entries are worth the same, and short-lived ones can go.' },
  { id: 'none', name: 'none, as all of it fits', when: 'The number of keys is known and small.' },
];
