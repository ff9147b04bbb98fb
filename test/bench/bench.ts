// How long the engine takes, as ratios to markdown-it's own full parse of the same texts in the same run. `npm run bench`.
import '../support/text-loader.mjs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { DesignDoc, Ruling } from '../../src/core/index.ts';

const { BUILT_IN, createEngine, createRulings, parseDocument, sheetOf, topics } = await import('../../src/core/index.ts');

const { claimsOf } = await import('../../src/core/estimate/claims.ts');

const markdown = new MarkdownIt({ html: true });
const engine = createEngine();
const rulings = createRulings(engine, { read: () => Promise.resolve(undefined), listMarkdown: () => Promise.resolve([]), rootOf: () => undefined });

/** Texts to measure on: a folder given as an argument, else what the catalogue's own examples make. */
const folder = process.argv[2];
const texts = folder && existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => readFileSync(join(folder, name), 'utf8')) : Object.values(BUILT_IN).concat(topics.map((topic) => `# ${topic.title}\n\n## ${topic.title}\n\n${topic.example}\n`), [wholeDocument()]);
const size = texts.reduce((sum, text) => sum + text.length, 0);
const rulingsOf = new Map<DesignDoc, Ruling>();
const docs = await Promise.all(
  texts.map(async (text) => {
    const doc = parseDocument(text);
    rulingsOf.set(doc, await rulings.rulingFor(doc, 'bench:///a.md', { template: 'design-doc', stage: 'review' }));
    return doc;
  }),
);
const rulingOf = (doc: DesignDoc): Ruling => rulingsOf.get(doc) as Ruling;

console.log(`${texts.length} texts, ${Math.round(size / 1024)} KB; medians of 15 runs`);
const full = median(() => texts.forEach((text) => markdown.parse(text, {})));
row("markdown-it's full parse", full, full);
const parsed = median(() => texts.forEach((text) => parseDocument(text)));
row('parse into the document model', parsed, full);
row('recognition of all topics', median(() => docs.forEach((doc) => engine.recognise(doc))), full);
row('claims (at most 0.1)', median(() => texts.forEach((text) => claimsOf(parseDocument(text)))) - parsed, full);
row('recognition and all rules', median(() => docs.forEach((doc) => engine.analyse(doc, rulingOf(doc)))), full);
row('all of it (at most 1.5)', median(() => texts.forEach((text, index) => engine.analyse(parseDocument(text), rulingOf(docs[index] as DesignDoc)))), full);

const long = wholeDocument();
const words = long.split(/\s+/).length;
const ruling = await rulings.rulingFor(parseDocument(long), 'bench:///a.md', { template: 'design-doc', stage: 'review' });
const warm = median(() => markdown.parse(long, {}));
let version = 0;
row(`one keystroke in ${words} words (at most 3)`, median(() => engine.analyse(parseDocument(`${long}${++version}`), ruling)), warm);

// A keystroke in an input that a third of the lines need.
const block = (input: number): string => `\n\`\`\`estimate\nusers = ${input}M users\n${Array.from({ length: 66 }, (_, at) => `writes ${at} = users * ${at + 1} writes per user per day\nkept ${at} = 40,000 records per day * 2 KB * 5 years\nservers ${at} = servers(peak(writes ${at}, day))`).join('\n')}\n\`\`\`\n`;
const blocks = Array.from({ length: 303 }, (_, at) => parseDocument(block(at + 1)));
let next = 0;
row('an estimate block of 200 lines (at most 0.1)', median(() => sheetOf(blocks[next++] as DesignDoc), 300), median(() => markdown.parse(long + block(next), {})));

const half = big(500_000);
const whole = big(1_000_000);
const once = median(() => engine.recognise(parseDocument(half)), 5);
row('1 MB against 500 KB (at most 2.2)', median(() => engine.recognise(parseDocument(whole)), 5), once);

function wholeDocument(): string {
  return ['# Whole', ...topics.map((topic) => `## ${topic.title}\n\n${topic.example}\n\n${topic.why}\n\n- ${topic.prompts.join('\n- ')}`)].join('\n\n');
}

function big(length: number): string {
  const part = wholeDocument();
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

function median(work: () => void, runs = 15): number {
  const times: number[] = [];
  for (let run = 0; run < runs + 3; run++) {
    const start = performance.now();
    work();
    if (run >= 3) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function row(name: string, time: number, unit: number): void {
  console.log(`${name.padEnd(42)} ${time.toFixed(1).padStart(8)} ms ${(time / unit).toFixed(2).padStart(7)}`);
}
