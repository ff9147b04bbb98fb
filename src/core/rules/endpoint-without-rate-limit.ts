import { holdsIn } from '../design/words.ts';
import { isGap } from '../content.ts';
import { message } from '../parsed.ts';
import { nameOf, offered } from './offered.ts';
import { defineRule } from './rule.ts';

const PUBLIC = /\b(?:public(?:ly)? (?:(?:rest |http |facing |web )?(?:api|endpoint|interface)s?|accessible|available|reachable)|public[- ]facing|open to (?:anybody|anyone|everybody|the public|the internet)|(?:without|no) (?:login|authentication|sign-?in|account|api key)|unauthenticated|anonymous(?:ly)?|anybody (?:can|may)|anyone (?:can|may)|third[- ]party developers?)\b/i;
const NOT_PUBLIC = /\b(?:not|never|no longer|isn't|reject\w{0,3}|refus\w{1,3}|den(?:y|ied|ies)|40[13]|unauthenticated (?:requests?|calls?|users?) (?:are|is|get))\b/i;

/** A cell of an endpoint's row that opens it to all. */
const OPEN_CELL = /:\s{0,3}(?:public|anybody|anyone|everybody|anonymous|none|no auth\w{0,11})\s*$/im;

const LIMITED = /\b(?:rate[- ]?limit\w{0,4}|throttl\w{1,3}|quotas?|token bucket|leaky bucket|429|too many requests|waf|captcha|proof of work|backpressure|load shed\w{0,4}|\d{1,6} (?:\w{1,10} )?(?:per|an?|each) (?:second|minute|hour|day) (?:per|for each|for every|from one|and) (?:\w{1,10} )?(?:user|client|ip|key|address|caller)|ddos|abuse|bots?|fair use|cached? (?:at|by) the (?:cdn|edge))\b/i;

export default defineRule({
  id: 'endpoint-without-rate-limit',
  summary: 'An endpoint that is said to be public says how much one caller may ask of it.',
  why: 'What is open to all is called by scripts as well. Without a limit for each caller one of them uses the capacity of all, and guessing ids costs nothing.',
  severity: 'information',
  examples: {
    bad: '# Tool library\n\n## API\n\nThe public API needs no account.\n\n- `GET /tools/{id}`: returns the tool and whether it is in\n',
    good: '# Tool library\n\n## API\n\nThe public API needs no account; each address may call it 60 times a minute and gets 429 beyond that.\n\n- `GET /tools/{id}`: returns the tool and whether it is in\n',
  },
  *check(view) {
    const { doc, roles } = view;
    if (!/public|open to|without|\bno\b|anonym|anybody|anyone|unauthenticated|third/i.test(doc.text)) return;
    // Where the template asks for it and it is missing as a whole, that is said already.
    const asked = view.asked.get('rate-limiting');
    if (asked && asked.level !== 'optional' && isGap(view.verdicts.get('rate-limiting')?.state ?? 'missing')) return;
    const endpoints = offered(view);
    if (endpoints.length === 0 || doc.blocks.some(({ range }, index) => roles[index] === 'content' && holdsIn(doc, range, LIMITED)) || doc.sections.some(({ heading }) => LIMITED.test(heading?.text ?? ''))) return;
    const isOpen = (text: string): boolean => text.split(/(?<=[.!?])\s|\n/).some((sentence) => PUBLIC.test(sentence) && !NOT_PUBLIC.test(sentence));
    const open = endpoints.filter(({ brief, about, inTable }) => isOpen(brief) || (inTable && OPEN_CELL.test(about)));
    // Of the interface as a whole it is said in the endpoints' own part of the document.
    const parts = new Set(endpoints.flatMap(({ section }) => doc.sections[section]?.path.slice(0, 2).join('\n') ?? []));
    const all = doc.blocks.some((block, index) => block.kind === 'text' && roles[index] === 'content' && parts.has(doc.sections[block.section]?.path.slice(0, 2).join('\n') ?? '') && isOpen(block.text));
    const first = open[0] ?? (all ? endpoints[0] : undefined);
    if (!first) return;
    yield { range: first.range, topic: 'rate-limiting', message: message('{endpoint} is public, and nothing limits one caller. Looked for a rate limit, a quota, throttling or 429: say how many calls one address or key may make, and what it gets beyond that.', { endpoint: nameOf(first) }) };
  },
});
