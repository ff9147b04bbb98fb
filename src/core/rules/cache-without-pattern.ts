import { message } from '../parsed.ts';
import { type Mechanism, NOT_USED, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';

const MECHANISM: Mechanism = {
  used: /\b(?:memcached|(?<!query )(?:redis )?caches?|cached|caching layer)\b(?! (?:hit|coheren|line|control|miss|header))/i,
  // What a content network, a browser or a device keeps is filled by the first request, whatever the document says.
  unless: new RegExp(`${NOT_USED.source}|\\b(?:cdn|edge|content delivery|browsers?|http|clients?|local(?:ly)?|devices?|phones?|apps?|disks?|temporar\\w{2,3}|page|dns|build)\\b`, 'i'),
  answer: /\b(?:(?:cache|look)[- ]aside|lazy[- ]?(?:load\w{0,3}|loaded)|lazily|(?:read|write|written)[- ](?:through|back|around|behind|aside)|on (?:a )?(?:cache )?miss|miss(?:es|ed)?|not (?:found )?in (?:the )?cache|populat\w{1,3}|pre-?(?:load|comput|warm|fetch|fill|populat)\w{0,4}|warm(?:ed|ing|s|up)?|refresh\w{0,3}|updates? (?:the )?cache|cache is (?:updated|filled|read|written)|(?:fill|feed|writes?|written|put|puts|store[sd]?|push\w{0,2}|load\w{0,3}|add\w{0,2}|sav\w{1,3}|keep\w{0,1}|kept) (?:\w{1,14} ){0,6}?(?:in|into|to) (?:the |a |its |their |our )?(?:\w{1,14} )?(?:cache|redis|memcached|memory)|(?:checks?|looks?|reads?|asks?|hits?|tries|fetch\w{0,3}|goes to|served?) (?:\w{1,10} ){0,6}?(?:cache|redis|memcached)|(?:from|via|through) (?:the |a |its )?(?:\w{1,10} )?cache|cached? (?:first|before)|fall\w{0,2} back|change data capture|cdc|invalidat\w{1,4}|deletes? its key)\b/i,
  times: 2,
};

export default defineRule({
  id: 'cache-without-pattern',
  summary: 'A cache says how it is filled: read aside, read through, written through or ahead of time.',
  why: 'Who writes the cache and when decides what readers see after a change, and what happens when it starts empty. Without a word each service does it in another way.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Architecture\n\nA Redis cache stands beside the booking store, with a time to live of an hour.\n\n## Scaling\n\nThe cache takes nine tenths of the load.\n',
    good: '# Ferry tickets\n\n## Architecture\n\nA Redis cache stands beside the booking store, with a time to live of an hour. On a miss the booking service reads the store and writes the cache (cache-aside).\n\n## Scaling\n\nThe cache takes nine tenths of the load.\n',
  },
  *check(view) {
    const found = unanswered(view, MECHANISM);
    if (found) yield { range: found.range, topic: 'caching', message: message('"{name}" is used, and nothing says how it is filled. Looked for cache-aside, read-through, write-through, write-back or warming: name the pattern, and what a reader sees right after a write.', { name: found.name }) };
  },
});
