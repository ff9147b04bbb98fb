import { message } from '../parsed.ts';
import { type Mechanism, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';

const MECHANISM: Mechanism = {
  used: /\b(?:memcached|(?<!query )(?:redis )?caches?|cached|caching layer|cdn|cloudfront|varnish)\b(?! (?:hit|coheren|line|control|miss))/i,
  answer: /\b(?:ttls?|time[- ]to[- ]live|expir\w{1,5}|evict\w{0,4}|invalid\w{0,7}|lru|lfu|fifo|write[- ](?:through|back|around|behind)|cache[- ]aside|read[- ]through|refresh\w{0,3}|purg\w{1,3}|stale\w{0,4}|max-age|cache-control|immutable|never changes?|warm(?:ed|ing|s)?[- ]?up|flush\w{0,3}|populat\w{1,3}|updates? the cache|cache is updated|versioned|(?:for|every|each) \d{1,4}\s?(?:s|sec\w{0,4}|min\w{0,5}|h|hours?|days?))\b/i,
  times: 2,
};

export default defineRule({
  id: 'cache-without-invalidation',
  summary: 'A cache says how an entry leaves it or is renewed.',
  why: 'A cache without an end serves an old price for ever, and it does so on the pages that are read most.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Caching\n\nTimetables are kept in a Redis cache. The cache is read first, and the database when it misses.\n\n## Data Flow\n\nThe web server asks the cache for the timetable of the day and sends it.\n',
    good: '# Ferry tickets\n\n## Caching\n\nTimetables are kept in a Redis cache for an hour (TTL), and a change of the timetable deletes its key. The cache is read first, and the database when it misses.\n',
  },
  *check(view) {
    const found = unanswered(view, MECHANISM);
    if (found) yield { range: found.range, topic: 'caching', message: message('"{name}" is used, and nothing says when an entry becomes invalid. Looked for a time to live, eviction, invalidation on write or a write policy: name one, and how old an answer may be.', { name: found.name }) };
  },
});
