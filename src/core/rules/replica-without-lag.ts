import { message } from '../parsed.ts';
import { type Mechanism, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';

const MECHANISM: Mechanism = {
  used: /\bread[- ]?(?:only )?replicas?\b|\breads? (?:\w{1,12} ){0,3}(?:from|to) (?:the )?(?:replicas?|followers?|secondar(?:y|ies)|slaves?)\b|\b(?:replicas?|followers?|slaves?) (?:serve|handle|take|answer)s? (?:all )?(?:the )?reads?\b/i,
  answer: /\b(?:lag\w{0,5}|stale\w{0,4}|eventual\w{0,2}|consisten\w{1,4}|(?:a)?synchronous\w{0,2}|in sync|(?:a)?sync|read[- ](?:your|own|after)|behind|delay\w{0,2}|out of date|up to date|fresh\w{0,4}|bounded|milliseconds? old|seconds? old|CAP)\b/i,
  times: 1,
};

export default defineRule({
  id: 'replica-without-lag',
  summary: 'Where replicas are read, the design says how far behind they may be.',
  why: 'A reader who does not find what was just written writes it again, or calls. Whether that can happen is decided when reads move to a replica.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Scaling\n\nTimetables are read from two read replicas.\n\n## Architecture\n\nThe web server sends its queries to the read replicas and its writes to the primary.\n',
    good: '# Ferry tickets\n\n## Scaling\n\nTimetables are read from two read replicas, at most 5 s behind; who has just booked reads from the primary.\n\n## Architecture\n\nThe web server sends its queries to the read replicas and its writes to the primary.\n',
  },
  *check(view) {
    const found = unanswered(view, MECHANISM);
    if (found) yield { range: found.range, topic: 'replication', message: message('"{name}": nothing says how stale a read from there may be. Looked for lag, staleness or consistency: state the lag that is allowed, and what a reader sees right after a write.', { name: found.name }) };
  },
});
