import { singular } from '../design/entities.ts';
import { drawingsOf } from '../design/mermaid.ts';
import { wordsOf } from '../design/said.ts';
import { isStandIn } from '../content.ts';
import { plainText } from '../document/plain-text.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';
import { writtenTables } from './written.ts';

const COMPONENT = /^(?:components?|services?|parts?|modules?|systems?)(?: names?)?$/i;

/** A part may be drawn under its product's name. */
const KINDS: readonly RegExp[] = [
  /\b(?:databases?|db|stores?|storage|postgres\w{0,3}|mysql|dynamo\w{0,2}|cassandra|mongo\w{0,2}|sql\w{0,4}|bigtable|s3|bucket|blobs?)\b/i,
  /\b(?:caches?|redis|memcached|cdn|edge)\b/i,
  /\b(?:queues?|brokers?|kafka|rabbit\w{0,2}|sqs|nats|bus|streams?|topics?|pub\/sub|events?)\b/i,
  /\b(?:gateways?|balancers?|lb|proxy|nginx|ingress|api)\b/i,
  /\b(?:clients?|apps?|browsers?|users?|web|mobile|ui|frontend|panel|phones?|devices?)\b/i,
];

export default defineRule({
  id: 'component-not-in-diagram',
  summary: 'The architecture diagram shows every component that the table beside it lists.',
  why: 'Readers take the diagram for the whole. A component that is missing from it is left out of every question about load and failure.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Architecture\n\n```mermaid\nflowchart LR\n  app[App] --> booking[Booking service] --> mailer[Mailer]\n```\n\n| Component | Does |\n| --- | --- |\n| booking service | sells tickets |\n| mailer | sends tickets |\n| seat planner | keeps cars and lorries apart |\n',
    good: '# Ferry tickets\n\n## Architecture\n\n```mermaid\nflowchart LR\n  app[App] --> booking[Booking service] --> mailer[Mailer]\n  booking --> planner[Seat planner]\n```\n\n| Component | Does |\n| --- | --- |\n| booking service | sells tickets |\n| mailer | sends tickets |\n| seat planner | keeps cars and lorries apart |\n',
  },
  *check(view) {
    const { doc, roles } = view;
    const drawings = drawingsOf(doc).filter(({ kind, block }) => kind === 'flowchart' && roles[block] === 'content');
    // What a picture shows cannot be told, and it may show the rest.
    if (drawings.length === 0 || drawings.some(({ isPartial }) => isPartial) || doc.diagrams.some(({ kind }) => kind !== 'mermaid')) return;
    const labels = drawings.flatMap(({ nodes, subgraphs }) => [...[...nodes.values()].flatMap(({ id, label }) => [id, label]), ...subgraphs]);
    const drawn = labels.map((label) => new Set(wordsOf(label).map(singular)));
    const inOneWord = new Set(labels.flatMap((label) => label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
    const isDrawn = (name: string): boolean => {
      if (inOneWord.has(name.toLowerCase())) return true;
      const words = wordsOf(name.replace(/\(.*/, '')).map(singular);
      const kind = KINDS.find((pattern) => pattern.test(name));
      return drawn.some((label) => words.every((word) => label.has(word)) || [...label].every((word) => words.includes(word))) || (kind !== undefined && labels.some((label) => kind.test(label)));
    };
    for (const block of writtenTables(view)) {
      if (!COMPONENT.test(plainText(block.header.cells[0]?.text ?? ''))) continue;
      if (!drawings.some(({ section }) => isNear(doc.sections[section]?.path ?? [], doc.sections[block.section]?.path ?? []))) continue;
      const named = block.rows.flatMap(({ cells: [cell] }) => (cell && cell.text !== '' && !isStandIn(cell.text) && !cell.text.includes(',') ? [{ range: cell.range, name: plainText(cell.text) }] : []));
      const lacking = named.filter(({ name }) => !isDrawn(name));
      // A table of which most is not drawn is about something else.
      if (lacking.length * 2 >= named.length) continue;
      for (const { range, name } of lacking) yield { range, topic: 'architecture', message: message('"{component}" is not in the diagram. Draw it with what it calls and what calls it, or take it off the list.', { component: name }) };
    }
  },
});

/** Whether two sections stand in the same part of the document, below its title. */
const isNear = (a: readonly string[], b: readonly string[]): boolean => a[1] === b[1] && a[0] === b[0];
