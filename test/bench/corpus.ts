// `node test/bench/corpus.ts FOLDER [FILES]`: writes design documents to measure on, 4,000 of them and 45 MB unless told otherwise. The same
// files each time. They are made of the catalogue's own sections, prose of its words, tables, code and lists, and each lacks something.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../support/text-loader.mjs';

const { sectionBody, topics } = await import('../../src/core/index.ts');

/** Of one document, in characters; real ones of a corpus of design documents lie around it. */
const LENGTH = 10_500;
const FILES_IN_FOLDER = 50;

const VOCABULARY = topics.flatMap((topic) => `${topic.why} ${topic.purpose} ${topic.example}`.match(/\b[a-z]{2,}\b/g) ?? []);

const [folder, count = '4000'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder to write to.');

let seed = 20_310_509;
let written = 0;
for (let at = 0; at < Number(count); at++) {
  const below = join(folder, `team-${Math.floor(at / FILES_IN_FOLDER)}`);
  if (at % FILES_IN_FOLDER === 0) mkdirSync(below, { recursive: true });
  const text = document(at);
  written += Buffer.byteLength(text);
  writeFileSync(join(below, `design-${at}.md`), text);
}
console.log(`${count} files, ${(written / 1e6).toFixed(1)} MB in ${folder}`);

function document(at: number): string {
  const parts = [`---\nplumbline:\n  template: design-doc\n  stage: ${pick(['draft', 'review', 'approved'])}\n  size: ${pick(['small', 'standard', 'large'])}\n---\n`, `# ${title()} ${at}\n`, paragraph()];
  let length = parts.join('\n').length;
  for (const topic of shuffled(topics)) {
    if (length > LENGTH) break;
    const body = pick([topic.example, topic.example, `${paragraph()}\n${topic.example}`, sectionBody(topic), paragraph(), table(), code(), list(), '']);
    const part = `## ${topic.title}\n\n${body}\n${chance(0.7) ? `\n### ${title()}\n\n${pick([paragraph, list, table, code])()}\n${paragraph()}` : ''}`;
    parts.push(part);
    length += part.length;
  }
  return `${parts.join('\n').trimEnd()}\n`;
}

function paragraph(): string {
  return `${Array.from({ length: 3 + below(5) }, sentence).join(' ')}\n`;
}

function sentence(): string {
  const words = Array.from({ length: 6 + below(14) }, () => (chance(0.06) ? `\`${word()}_${word()}\`` : chance(0.04) ? `**${word()}**` : chance(0.05) ? `${below(900)} ms` : chance(0.02) ? `[${word()}](./${word()}.md)` : word()));
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function table(): string {
  const rows = Array.from({ length: 3 + below(8) }, () => `| ${word()} | ${word()} ${word()} | ${below(10_000)} |`);
  return `| Field | Meaning | Size |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function code(): string {
  const lines = Array.from({ length: 4 + below(10) }, () => `  ${word()}_${word()} ${pick(['bigint', 'text', 'timestamptz'])} NOT NULL,`);
  return `\`\`\`sql\nCREATE TABLE ${word()} (\n${lines.join('\n')}\n  PRIMARY KEY (${word()})\n);\n\`\`\`\n`;
}

function list(): string {
  return Array.from({ length: 3 + below(7) }, () => `${pick(['-', '- [ ]', '- [x]'])} ${sentence()}\n`).join('');
}

function title(): string {
  const text = `${word()} ${word()}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function word(): string {
  return VOCABULARY[below(VOCABULARY.length)] ?? 'word';
}

function shuffled<T>(list: readonly T[]): T[] {
  return list.map((entry) => ({ entry, key: random() })).sort((a, b) => a.key - b.key).map(({ entry }) => entry);
}

function pick<T>(list: readonly [T, ...T[]]): T {
  return list[below(list.length)] ?? list[0];
}

function below(limit: number): number {
  return Math.floor(random() * limit);
}

function chance(part: number): boolean {
  return random() < part;
}

/** mulberry32, so that the files are the same on every machine. */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
}
