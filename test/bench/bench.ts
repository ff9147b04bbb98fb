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

/** Runs that count, and runs before them in which V8 compiles what is measured. */
const RUNS = 9;
const WARM_UP = 4;

/** A run repeats its work for about so many milliseconds: the clock of processor time ticks every few. */
const RUN_MS = 60;

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

console.log(`${texts.length} texts, ${Math.round(size / 1024)} KB; processor time, the unit in turn with what is measured, the lower quartile of ${RUNS} runs`);
// What is read of a document is remembered, so each run parses anew.
const full = (): unknown => texts.map((text) => markdown.parse(text, {}));
const parse = (): unknown => texts.map((text) => parseDocument(text));
const analyse = (): unknown => texts.map((text, index) => engine.analyse(parseDocument(text), rulingOf(docs[index] as DesignDoc)));
row("markdown-it's full parse", full, full);
row('parse into the document model', parse, full);
row('recognition of all topics', () => texts.map((text) => engine.recognise(parseDocument(text))), full, parse);
row('claims (at most 0.1)', () => texts.map((text) => claimsOf(parseDocument(text))), full, parse);
row('recognition and all rules', analyse, full, parse);
row('all of it (at most 1.5)', analyse, full);

const long = wholeDocument();
const words = long.split(/\s+/).length;
const ruling = await rulings.rulingFor(parseDocument(long), 'bench:///a.md', { template: 'design-doc', stage: 'review' });
const warm = (): unknown => markdown.parse(long, {});
// In the middle, and each version is told the one before, as in the editor.
const middle = long.indexOf('. ', long.length / 2);
let typed = parseDocument(long);
const type = (): DesignDoc => (typed = parseDocument(`${typed.text.slice(0, middle)}a${typed.text.slice(middle)}`, typed));
row(`one keystroke in ${words} words (at most 3)`, () => engine.analyse(type(), ruling), warm);
row('its parse alone', type, warm);
row('its parse and recognition', () => engine.recognise(type()), warm);

// A keystroke in an input that a third of the lines need.
const block = (input: number): string => `\n\`\`\`estimate\nusers = ${input}M users\n${Array.from({ length: 66 }, (_, at) => `writes ${at} = users * ${at + 1} writes per user per day\nkept ${at} = 40,000 records per day * 2 KB * 5 years\nservers ${at} = servers(peak(writes ${at}, day))`).join('\n')}\n\`\`\`\n`;
// What is computed is remembered, so each time is another version.
const VERSIONS = 150;
const blocks = Array.from({ length: VERSIONS * (RUNS + WARM_UP) }, (_, at) => parseDocument(block(at + 1)));
let next = 0;
row('an estimate block of 200 lines (at most 0.1)', () => sheetOf(blocks[next++] as DesignDoc), () => markdown.parse(long + block(next), {}), undefined, VERSIONS);

const half = big(500_000);
const whole = big(1_000_000);
row('1 MB against 500 KB (at most 2.2)', () => engine.recognise(parseDocument(whole)), () => engine.recognise(parseDocument(half)));

function wholeDocument(): string {
  return ['# Whole', ...topics.map((topic) => `## ${topic.title}\n\n${topic.example}\n\n${topic.why}\n\n- ${topic.prompts.join('\n- ')}`)].join('\n\n');
}

function big(length: number): string {
  const part = wholeDocument();
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

/** Prints how long `work` takes, less what `less` does, and that as a ratio to `unit`; `times` is how often a run does the work. */
function row(name: string, work: () => unknown, unit: () => unknown, less?: () => unknown, times?: number): void {
  const all = [work, unit, ...(less ? [less] : [])];
  const often = all.map((each) => (each === work ? times : undefined) ?? timesFor(each));
  const taken = all.map((): number[] => []);
  for (let run = 0; run < RUNS + WARM_UP; run++) all.forEach((each, at) => taken[at]?.push(timeOf(each, often[at] ?? 1)));
  const [own = 0, one = 1, other = 0] = taken.map((list) => list.slice(WARM_UP).sort((a, b) => a - b)[Math.floor(RUNS / 4)] ?? 0);
  console.log(`${name.padEnd(42)} ${(own - other).toFixed(1).padStart(8)} ms ${((own - other) / one).toFixed(2).padStart(7)}`);
}

/** How often work is to be done for a run to be long enough. */
function timesFor(work: () => unknown): number {
  work();
  const start = performance.now();
  work();
  return Math.max(1, Math.ceil(RUN_MS / (performance.now() - start)));
}

/** Processor time of this thread in milliseconds: what other programs, and V8's compiler, take meanwhile is not in it. */
function timeOf(work: () => unknown, times: number): number {
  const before = process.threadCpuUsage();
  for (let done = 0; done < times; done++) work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / times;
}
