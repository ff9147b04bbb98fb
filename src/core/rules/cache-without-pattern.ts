import { message } from '../parsed.ts';
import { type Mechanism, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';

const MECHANISM: Mechanism = {
  used: /\b(?:memcached|(?:redis|in-memory|memory|local|distributed|application|query) caches?|caching layer|cache layer|cached in (?:redis|memcached|memory))\b(?! (?:hit|coheren|line|control|miss))/i,
  answer: /\b(?:cache[- ]aside|aside|lazy[- ]load\w{0,3}|lazily|read[- ]through|write[- ](?:through|back|around|behind)|(?:look|reads?|ask|checks?|query|quer(?:y|ies)|looks?|hits?|get|gets|fetch\w{0,2}) (?:\w{1,12} ){0,4}(?:in |up in )?(?:the )?(?:redis |memory )?cache|cache (?:is|are) (?:read|asked|checked|looked|filled|updated|populated|written|warmed|loaded)|(?:on|after|upon) (?:a |cache )?(?:miss|write|update|insert|change)|cache (?:miss|hit)\w{0,2}|miss(?:es)?|(?:updat|fill|populat|warm|refresh|load|writ|insert|add|put|stor|push|delet|invalidat|evict|remov|sync)\w{1,4} (?:\w{1,12} ){0,4}(?:in|to|into|from|the)? ?(?:the )?(?:redis |memory )?cache|both (?:the )?cache|cdn|edge|browser cache|cache[- ]control|http cach\w{1,3}|invalidat\w{1,4}|session store)\b/i,
  times: 2,
};

export default defineRule({
  id: 'cache-without-pattern',
  summary: 'A cache says who fills it and when: aside, read-through, write-through, write-back.',
  why: 'The pattern decides what a reader sees after a write and what a lost cache costs; two services that fill one cache differently serve two truths.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Caching\n\nTimetables are kept in a Redis cache, an hour each.\n\n## Architecture\n\nTwo web servers stand before PostgreSQL, with a Redis cache beside them.\n',
    good: '# Ferry tickets\n\n## Caching\n\nTimetables are kept in a Redis cache, an hour each, cache-aside: the web server fills it when it misses.\n\n## Architecture\n\nTwo web servers stand before PostgreSQL, with a Redis cache beside them.\n',
  },
  *check(view) {
    const found = unanswered(view, MECHANISM);
    if (found) yield { range: found.range, topic: 'caching', message: message('"{name}" is used, and nothing says who fills it and when. Looked for cache-aside, read-through, write-through, write-back, or words to that effect: name the pattern.', { name: found.name }) };
  },
});
