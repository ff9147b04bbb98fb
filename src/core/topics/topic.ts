/**
 * A topic: one thing a reviewer asks about. Its file holds all that is known about it; `missing-<id>` rules, snippets,
 * completions, hovers and documentation pages are made from it.
 */
export interface Topic {
  /** Kebab case; equals the file's name. */
  readonly id: string;
  /** The heading a fix inserts, in title case as in `Data Model`. */
  readonly title: string;
  /** The topic this one is a part of: no finding for it while the parent itself is a gap. */
  readonly parent?: string;
  /** What a reviewer asks, as one question. */
  readonly question: string;
  /** What goes wrong in practice when the document does not say; one or two sentences. */
  readonly why: string;
  /** What a good answer holds; one sentence. */
  readonly purpose: string;
  /** A short worked example in Markdown, of a system of our own invention. */
  readonly example: string;
  /** Names that people give to a section about this topic, in the phrase language, matched within a heading. */
  readonly headings: readonly string[];
  readonly evidence: Evidence;
  /** What to write here, for the comment under an inserted heading; one or two sentences. */
  readonly guidance: string;
  /** Markdown that the writer fills in, such as an empty table or a diagram; places to fill are `<in angle brackets>`. Starts no heading. */
  readonly starter?: string;
  /** What the writer ticks when it is answered: two to four statements. */
  readonly prompts: readonly string[];
}

/**
 * What in a body shows that the topic is addressed, in the phrase language (recognition/phrase.ts). Points add up over distinct phrases;
 * recognition/points.ts says how many make a topic covered.
 */
export interface Evidence {
  /** States a decision or mechanism of the topic: "composite index on", "cache ... expire*". Two of them cover a topic. */
  readonly strong?: readonly string[];
  /** Counts as much as a strong one, but stands in too many sentences about something else to be shown where a line says more. */
  readonly passing?: readonly string[];
  /** Belongs to the topic but may be said in passing: "index*". */
  readonly weak?: readonly string[];
  /** The label of a list item or the bold words a paragraph begins with: "**Indexes:** (user_id), ...". Heading names count as labels too. */
  readonly labels?: readonly string[];
  /** Columns in the header of a table. */
  readonly columns?: readonly string[];
  /** Inside fenced code of any language: "create index", "primary key". */
  readonly code?: readonly string[];
  /** Shapes recognised by structure, see recognition/shapes.ts. */
  readonly shapes?: readonly Shape[];
  /** Questions and promises of later work answer this topic too: they are what it asks for. */
  readonly promised?: boolean;
  /** Whether one item of a list answers it, as what is left out, who uses the system or what is open is told by its name. */
  readonly listed?: boolean;
  /** Look-alikes: words covered by one of these are not read as evidence of this topic ("index.html", "search index"). */
  readonly unlike?: readonly string[];
}

export type Shape =
  | 'diagram' // Mermaid, PlantUML, Graphviz, ASCII art, or an image that is not a logo
  | 'er-diagram' // erDiagram, or class diagram with fields
  | 'sequence-diagram'
  | 'endpoint' // an HTTP verb with a path
  | 'path' // the path of an endpoint without its verb, in code ticks
  | 'condition' // a sentence that begins with its case: "If the queue is full, ..."
  | 'record' // three lines of JSON with a name and a value each, or more
  | 'settings' // what a user sets in a file: a manifest with its kind or spec, a structure with the names it has there
  | 'field-list' // a list of short items that a sentence about storing something introduces
  | 'rpc' // a function or RPC signature outside prose: createPost(userId, text)
  | 'payload' // a JSON object or message definition with fields
  | 'schema' // CREATE TABLE, a field list with types, an ORM class
  | 'structure' // a struct, message, interface or class with typed fields
  | 'numbered-flow' // three or more numbered steps that tell of a request going through parts
  | 'quantity-per-time' // "500 requests per second", "10 GB/day", "2k QPS"
  | 'data-size' // "2 TB", "500 bytes"
  | 'population' // "10 million users", "5M DAU"
  | 'duration-target' // "under 200 ms", "p99 < 50ms"
  | 'nines' // "99.9 %"
  | 'money' // "$0.023 per GB"
  | 'status-code' // 400, 404, 429 with a word that says error or HTTP
  | 'percentile' // p50, p95, 99th percentile
  | 'arithmetic'; // 100M * 500 B = 50 GB

/** Gives a topic its type. */
export const defineTopic = (topic: Topic): Topic => topic;

/** The Markdown that a fix or snippet inserts under the topic's heading: guidance in a comment, the starter, the prompts. Ends with a line end. */
export function sectionBody(topic: Topic): string {
  const prompts = topic.prompts.map((prompt) => `- [ ] ${prompt}`).join('\n');
  return [`<!-- ${topic.guidance} -->`, topic.starter?.trim(), prompts].filter(Boolean).join('\n\n') + '\n';
}
