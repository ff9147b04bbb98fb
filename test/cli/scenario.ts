import { main } from '../../src/cli/main.ts';
import { memoryIo } from './memory-io.ts';

/**
 * A scenario is a text file: a sentence that says what it shows, then sections.
 *
 *     === file docs/a.md          a file; `(escaped)` reads \0, \r and \uFFFD, `(times 3)` repeats the text
 *     === folder .git             a folder that holds no file
 *     === unreadable docs/own     a file or folder, listed before, that cannot be read
 *     === cwd docs                where the commands run
 *     === terminal 80             stdout is a terminal of that width
 *     === command                 a command line; what follows is expected of it
 *     === stdout                  what it prints, left out when that is nothing; likewise `=== stderr`
 *     === status 0
 *     === written docs/a.md       a file it wrote, with the new text
 *
 * In what is expected, a line `...` stands for any lines and `[..]` for any text in a line. Colours are shown as `<1m`.
 */
interface Part {
  readonly kind: string;
  readonly argument: string;
  readonly text: string;
}

const MARK = /^=== (file|folder|unreadable|cwd|terminal|command|stdout|stderr|status|written)\b ?(.*)$/;

/** Runs a scenario and gives it back as it should read; what matches through wildcards stays as it is. */
export async function replay(scenario: string): Promise<string> {
  const { intro, parts } = readScenario(scenario);
  const files = new Map<string, string>();
  const folders: string[] = [];
  const unreadable: string[] = [];
  let cwd = '';
  let columns: number | undefined;
  const actual: Part[] = [];
  for (const [at, part] of parts.entries()) {
    if (['stdout', 'stderr', 'status', 'written'].includes(part.kind)) continue;
    actual.push(part);
    if (part.kind === 'file') files.set(...readFile(part));
    if (part.kind === 'folder') folders.push(part.argument);
    if (part.kind === 'unreadable') unreadable.push(part.argument);
    if (part.kind === 'cwd') cwd = part.argument;
    if (part.kind === 'terminal') columns = Number(part.argument);
    if (part.kind !== 'command') continue;
    const [program, ...args] = words(part.text.trim());
    if (program !== 'plumbline') throw new Error(`A command begins with "plumbline", not with "${program ?? ''}".`);
    const { io, told } = memoryIo(args, { files, folders, unreadable, cwd, columns });
    const status = await main(io);
    const next = parts.findIndex((candidate, index) => index > at && candidate.kind === 'command');
    const expected = parts.slice(at + 1, next < 0 ? undefined : next);
    const told_ = [
      { kind: 'stdout', argument: '', text: told.stdout },
      { kind: 'stderr', argument: '', text: told.stderr },
      { kind: 'status', argument: String(status), text: '' },
      ...[...told.written].map(([argument, text]) => ({ kind: 'written', argument, text })),
    ];
    for (const said of told_) {
      if (said.text === '' && said.kind !== 'status') continue;
      const text = visible(said.text);
      const wanted = expected.find(({ kind, argument }) => kind === said.kind && (kind !== 'written' || argument === said.argument));
      actual.push({ ...said, text: wanted && matches(text, wanted.text) ? wanted.text : text });
    }
  }
  return intro + actual.map(({ kind, argument, text }) => `=== ${kind}${argument === '' ? '' : ` ${argument}`}\n${text}`).join('');
}

function readScenario(scenario: string): { intro: string; parts: Part[] } {
  const parts: { kind: string; argument: string; text: string }[] = [];
  let intro = '';
  for (const line of scenario.split(/(?<=\n)/)) {
    const mark = MARK.exec(line.trimEnd());
    const last = parts.at(-1);
    if (mark) parts.push({ kind: mark[1] ?? '', argument: mark[2] ?? '', text: '' });
    else if (last) last.text += line;
    else intro += line;
  }
  return { intro, parts };
}

function readFile({ argument, text }: Part): [string, string] {
  const [, path = '', notes = ''] = /^(\S+)(.*)$/.exec(argument) ?? [];
  const times = Number(/\(times (\d+)\)/.exec(notes)?.[1] ?? 1);
  const escapes: Readonly<Record<string, string>> = { '\\0': '\0', '\\r': '\r', '\\uFFFD': '\uFFFD', '\\uFEFF': '\uFEFF' };
  const whole = notes.includes('(escaped)') ? text.replace(/\\(?:0|r|uFFFD|uFEFF)/g, (escape) => escapes[escape] ?? escape) : text;
  return [path, whole.repeat(times)];
}

/** Splits a command line as a shell does, quotes included. */
const words = (line: string): string[] => Array.from(line.matchAll(/(?:"[^"]*"|'[^']*'|\S)+/g), ([word]) => word.replace(/["']/g, ''));

/** Carriage returns, byte order marks and colours as letters. */
const visible = (text: string): string => text.replace(/\r/g, '\\r').replace(/\uFEFF/g, '\\uFEFF').replace(/\u001b\[/g, '<');

function matches(text: string, pattern: string): boolean {
  const escaped = pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const source = escaped.replaceAll('\\[\\.\\.\\]', '[^\\n]*').replace(/^\\\.\\\.\\\.\n/gm, '(?:.*\\n)*?');
  return new RegExp(`^${source}$`).test(text);
}
