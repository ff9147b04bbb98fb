import { readdirSync, readFileSync } from 'node:fs';
import { topics } from '../../../src/core/index.ts';
import type { RecognitionCase } from '../recognition/case.ts';

/** A text of our own that was written for a topic; `promises` stands for what puts a matter off. */
export interface OwnText {
  readonly topic: string;
  readonly text: string;
  /** The line of `<topic>.txt` it is made of, and what is claimed of it; longer documents have none. */
  readonly line?: { readonly source: string; readonly kind: 'heading' | 'says' | 'silent' };
}

const folder = new URL('.', import.meta.url);

/**
 * Every line of the files beside this one is a text: `# Name` a heading over a paragraph of no matter, `| A | B |` the head of a table,
 * `~ code` a line of code, any other a paragraph; `\n` stands for a line end. `! ` before one says that it must not count. Longer texts are the documents of
 * recognition/ and the topics' examples.
 */
export async function ownTexts(): Promise<OwnText[]> {
  const texts: OwnText[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const topic = name.replace(/\.txt$/, '');
    for (const source of readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean)) texts.push({ topic, text: documentOf(source.replace(/^! /, '').replaceAll('\\n', '\n')), line: { source, kind: source.startsWith('! ') ? 'silent' : source.startsWith('# ') ? 'heading' : 'says' } });
  }
  for (const { id, example } of topics) {
    const { covered, thin, trap } = ((await import(`../recognition/${id}.ts`)) as { default: RecognitionCase }).default;
    for (const text of [`# Sample\n\n## Part one\n\n${example}\n`, covered, thin.text, trap]) texts.push({ topic: id, text });
  }
  return texts;
}

function documentOf(line: string): string {
  const body = line.startsWith('# ')
    ? `## ${line.slice(2)}\n\nIt rained on Monday, and the tram was late. Nobody minded very much at all.`
    : line.startsWith('| ')
      ? `## Part one\n\n${line}\n${line.replaceAll(/[^|]+/g, ' --- ').trim()}\n${line.replaceAll(/[^|]+/g, ' x ').trim()}`
      : line.startsWith('~ ')
        ? `## Part one\n\n\`\`\`js\n${line.slice(2)}\n\`\`\``
        : `## Part one\n\n${line}`;
  return `# Sample\n\n${body}\n`;
}
