import { singular } from '../design/entities.ts';
import { type Drawing, drawingsOf, type Node } from '../design/mermaid.ts';
import { wordsOf } from '../design/said.ts';
import { isUnder } from '../design/under.ts';
import { message } from '../parsed.ts';
import { defineRule, type View } from './rule.ts';

/** Words that every reader knows, alone or beside a name. */
const KNOWN = new Set(
  'a an the of and or for to in on by with from via per new user client customer browser app application mobile web phone device admin internet service server microservice api gateway backend frontend ui load balancer lb proxy cdn dns database db store storage data table cache queue topic bus broker message event stream worker job cron scheduler system module component layer primary replica master slave read write reader writer instance node cluster pool shard region zone cloud external internal third party sender receiver caller provider start end yes no success error fail failure ok done sql nosql redis postgres postgresql mysql mongodb cassandra dynamodb s3 kafka rabbitmq sqs elasticsearch nginx mermaid http https rest grpc websocket'
    .split(' ')
    .map(singular),
);

/** A box with a longer text explains itself. */
const LONG = 4;

export default defineRule({
  id: 'diagram-node-not-explained',
  summary: 'The text says a word about every box of the architecture diagram.',
  why: 'A box without a word is understood by whoever drew it. What it does, who owns it and what happens when it fails is then asked in every review again.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Architecture\n\n```mermaid\nflowchart LR\n  app[App] --> booking[Booking service] --> mailer[Mailer]\n  booking --> stower[Stowage planner]\n```\n\nThe booking service sells tickets, and the mailer sends them.\n',
    good: '# Ferry tickets\n\n## Architecture\n\n```mermaid\nflowchart LR\n  app[App] --> booking[Booking service] --> mailer[Mailer]\n  booking --> stower[Stowage planner]\n```\n\nThe booking service sells tickets, and the mailer sends them. The stowage planner keeps lorries and cars apart.\n',
  },
  *check(view) {
    const drawings = drawingsOf(view.doc).filter(({ kind, block, section }) => (kind === 'flowchart' || kind === 'sequence') && view.roles[block] === 'content' && !isUnder(view.doc, section, NOT_OURS));
    if (drawings.length === 0) return;
    const said = saidOutside(view);
    const isExplained = (label: string): boolean => telling(label).some((word) => said.includes(word));
    const told = new Set<string>();
    for (const drawing of drawings) {
      const named = namesOf(drawing);
      const lacking = named.filter(({ label }) => !isExplained(label));
      // A drawing of which the text says little tells its story by itself.
      if (lacking.length * 3 > named.length) continue;
      for (const { label, range } of lacking) {
        const key = wordsOf(label).join(' ');
        if (told.has(key)) continue;
        told.add(key);
        yield { range, topic: 'architecture', message: message('"{node}" is drawn, and the text says nothing of it. Looked for its name in the text, in tables and in headings: say what it does, or take it out of the diagram.', { node: label }) };
      }
    }
  },
});

const NOT_OURS = /\b(?:alternatives?|rejected|considered|existing|current|legacy|today|background|example)\b/i;

/** The words of a label that tell what it is; one of them in the text is enough, as people name parts in many ways. `Worker2` is a worker. */
const telling = (label: string): string[] => wordsOf(label.replace(/[(/].*/s, '')).map((word) => word.replace(/(?<=[a-z]{3})\d{1,3}$/, '')).filter((word) => word.length > 1 && !/^\d/.test(word)).map(singular).filter((word) => !KNOWN.has(word));

/** Boxes that stand for a part: with a short name that tells something. One that nothing calls is a caller, which the actors tell of. */
const namesOf = ({ nodes, edges }: Drawing): Node[] => [...nodes.values()].filter(({ id, label }) => edges.some(({ to }) => to === id) && !/[?=:;!→>]|^\s*\d/.test(label) && wordsOf(label).length <= LONG && telling(label).length > 0);

/** All that the document says outside its diagrams, in lower case. */
function saidOutside({ doc }: View): string {
  const drawn = new Set(doc.diagrams.flatMap(({ kind, block }) => (kind === 'image' || block === undefined ? [] : [block])));
  const headings = doc.sections.map(({ heading }) => heading?.text ?? '');
  const blocks = doc.blocks.map((block, index) => (drawn.has(index) ? '' : doc.text.slice(block.range.start, block.range.end)));
  return [...headings, ...blocks].join('\n').toLowerCase();
}
