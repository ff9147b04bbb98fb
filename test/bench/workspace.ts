// `node test/bench/workspace.ts [FILES]`: how long an edit takes to its answer, debounce included, in a workspace of that one document and in
// one of 2,000 design docs that are not open; and how long those take to be read. Medians of 15 edits, in one run.
import '../support/text-loader.mjs';

const { connect } = await import('../server/connect.ts');
const { topics } = await import('../../src/core/index.ts');

const COUNT = Number(process.argv[2] ?? 2000);
const FRONT = '---\nplumbline:\n  template: design-doc\n  stage: review\n---\n';
const TEXT = `${FRONT}# Whole\n\n${topics.slice(0, 30).map((topic) => `## ${topic.title}\n\n${topic.example}\n\n${topic.why}\n`).join('\n')}`;
const URI = 'file:///w/typed.md';

const alone = await typing(0);
const among = await typing(COUNT);
console.log(`one document of ${Math.round(TEXT.length / 1024)} KB         ${alone.edit.toFixed(0).padStart(6)} ms from edit to answer`);
console.log(`and ${COUNT} that are not open  ${among.edit.toFixed(0).padStart(6)} ms from edit to answer, read in ${(among.scan / 1000).toFixed(1)} s   ${(among.edit / alone.edit).toFixed(2)}`);
process.exit(0);

async function typing(others: number): Promise<{ edit: number; scan: number }> {
  const files = new Map(Array.from({ length: others }, (_, at): [string, string] => [`file:///w/docs/design-${at}.md`, TEXT.replace('# Whole', `# Whole ${at}`)]));
  const client = await connect(files.set(URI, TEXT));
  const start = performance.now();
  await client.ask('plumbline/scan', {});
  const scan = performance.now() - start;
  await client.open(URI, TEXT);
  const times: number[] = [];
  for (let version = 2; version < 17; version++) {
    const before = performance.now();
    await client.change(URI, version, `${TEXT}\n${version}\n`);
    times.push(performance.now() - before);
  }
  client.close();
  return { scan, edit: times.sort((a, b) => a - b)[7] ?? 0 };
}
