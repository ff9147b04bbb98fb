import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'edge-cases',
  title: 'Edge Cases',
  question: 'Which unusual inputs, moments and collisions can happen, and what does the system do then?',
  why: 'The common path is reviewed and tested by everyone. Double clicks, two writers and the hour the clocks change are found by users, with real data.',
  purpose: 'Name the unusual situations of each core feature and the outcome that was chosen for each.',
  example: `A public pool lends lanes by the half hour.

| Edge case | What happens |
| --- | --- |
| two clubs book the same lane at the same moment | the second gets a conflict and the next free lane |
| a swimmer taps "book" twice | same request id, one booking |
| the night the clocks go back has two half hours at 02:00 | slots are counted in UTC |
| the pool closes while a booking is being paid | paid back, the club is told |
| a club books nothing for a whole season | an empty list, not an error |`,
  headings: [
    'edge case|cases',
    'corner case|cases',
    'special case|cases',
    'boundary case|cases|conditions',
    'failure mode|modes|scenario|scenarios|case|cases',
    'error|exception|exceptional|unusual scenario|scenarios|case|cases|situations',
    'race condition|conditions',
    'what if*',
    'what happens if|when',
    '^ caveats $',
    'gotchas',
    'tricky',
  ],
  evidence: {
    strong: [
      'then|so it|they|he|she will|would|must|should fail|abort|stop|be|hang',
      'that|this|which is fine|harmless|ok|okay',
      'that fine|harmless|ok|okay',
      'could|can|may|might happen that',
      'if|when|once ... crashes|crashed|missing|empty|unreachable|unregistered|unsupported|mismatch|mismatched|stale|corrupted',
      'by accident|mistake',
      'does|do|will not work|apply|respect if|when|with|for|in',
      'tie|ties breaker|breaking|broken',
      'orphan|orphaned|orphans|leftover|leftovers|dangling',
      'happens|happen twice|again', 'the later|latest|last|first one|write wins', 'below|under zero', 'clocks change', 'an empty|unknown day|list|file|name|input',
      'no longer exists|exist|valid|available',
      'unknown|invalid|malformed|duplicate|duplicated|empty|missing|corrupted ... ignored|rejected|error|skipped|returned|treated|discarded',
      'what happens|happen if|when',
      'while|during ... deleted|removed|changed|interrupted|restarted|crashes',
      'edge|corner case is|of|when|where|here|that|we|arises|occurs|handled|to',
      'boundary|pathological|degenerate|exceptional|unusual case|cases|condition|conditions|input|inputs|situation|situations',
      'what if',
      'what happens when|if|to',
      'race condition|conditions',
      'two|both|multiple|several|many|# users|clients|requests|drivers|people|writers|customers|clubs|processes|workers|threads ... same|simultaneously|concurrently',
      'at the same moment|instant',
      'late|out|delayed|early of|arriving|events|event|messages|data ... order|late|watermark|discard*|dropped|window',
      'clock skew|drift',
      'daylight saving',
      'clocks go|change|drift',
      'leap second|seconds|year|day',
      'empty list|string|input|inputs|result|results|file|files|response|set|body|cart|collection|value',
      'null|malformed|oversized|unexpected|garbage|unparseable input|inputs|value|values|payload|payloads|data|file|files|url|urls|message|messages',
      'double click|clicks|tap|taps|submit|submission|charge|charged|charging|booking|spend|spending|send',
      'halfway|midway|partway|mid through|upload|transfer|stream|payment|write',
      'crash|crashes|dies|fails|disconnects|disconnected|offline|restarts|closes while|before|during|between|mid|midway|halfway',
      'no show|shows',
      'detect|detecting|handle|handling|ignore|ignoring|discard|discarding|prevent|preventing duplicate|duplicates',
      'infinite loop|loops|recursion|redirect',
      'circular|cyclic|self reference|references|redirect|dependency|dependencies',
      'overflow|underflow|wraparound ... counter|integer|buffer|value|then|when',
      'zero|negative amount|quantity|balance|value|values|price',
      'already deleted|expired|used|booked|taken|cancelled|canceled|claimed|processed',
      'unlikely|rare but|event|case|occasion|situation|scenario',
     
    ],
    passing: [
      'in that|such|rare case|cases',
      'if not|no|none|nothing ... is|are|was|has|have found|present|available|set|provided|loaded|specified|given|configured|yet',
      'already exists|exist|deleted|expired|uploaded|processed|completed|running',
      'does|do|did not exist|match|contain',
      'is|are|be|gets|get ignored|skipped|discarded|rejected|dropped',
      'an error to|if|when',
      'two|both ... same moment|minute|second|time',
      'network|connection|write|request error|failure|loss|partition ... at|between|during|while|when|happens|occurs',
      'last minute|item|seat|ticket|one ... same|both|two|race|extend*',
      'accidentally',
    ],
    weak: ['in this|the|any|some case|cases|event', 'edge|corner cases', 'duplicate|duplicates', 'simultaneous|simultaneously', 'concurrent|concurrently', 'race|races', 'collision|collisions', 'invalid', 'partial', 'empty', 'special case'],
    labels: ['edge|corner case|cases', 'what if', 'race condition*'],
    columns: ['edge case|cases', 'corner case|cases', 'situation', 'what happens', 'scenario'],
    unlike: ['edge cache|cdn|location|locations|server|servers|node|nodes|network', 'graph|directed|weighted edge|edges', 'upper|lower|title|snake|camel|kebab case', 'service|context boundary'],
  },
  guidance: 'Go through each core feature: nothing, one, too many; twice, late, out of order; two at once; halfway and gone. Write what happens then.',
  starter: `| Edge case | What happens |
| --- | --- |
| <unusual input, moment or collision> | <outcome that was chosen> |`,
  prompts: [
    'Empty, oversized and malformed inputs are covered',
    'The same request sent twice has a stated outcome',
    'Two writers at the same moment have a stated outcome',
    'A failure halfway through each multi-step action is covered',
  ],
});
