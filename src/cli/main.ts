import { didYouMean } from '../core/index.ts';
import { COMMANDS, NOT_BUILT } from './commands/index.ts';
import type { ExitCode, Io } from './io.ts';
import { Refusal } from './refusal.ts';

/** The command line as a function of the world. Nothing is thrown. */
export async function main(io: Io): Promise<ExitCode> {
  try {
    return await answer(io);
  } catch (error) {
    if (error instanceof Refusal) io.stderr(`plumbline: ${error.message}\n`);
    else io.stderr(`plumbline: this is a fault of Plumbline itself: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

async function answer(io: Io): Promise<ExitCode> {
  const [name, ...rest] = io.args;
  if (name === undefined) {
    io.stderr(help());
    return 2;
  }
  if (name === '--version' || name === '-v') {
    io.stdout(`${io.version}\n`);
    return 0;
  }
  const asksForHelp = name === '--help' || name === '-h' || name === 'help';
  const [topic] = rest;
  if (asksForHelp && topic === undefined) {
    io.stdout(help());
    return 0;
  }
  const asked = asksForHelp ? (topic ?? '') : name;
  if (NOT_BUILT.includes(asked)) throw new Refusal(`"${asked}" is not built yet.`);
  const command = COMMANDS.find((candidate) => candidate.name === asked);
  if (command) return command.run(io, asksForHelp ? ['--help'] : rest);
  const isOption = asked.startsWith('-');
  const known = isOption ? ['--help', '--version'] : COMMANDS.map((candidate) => candidate.name);
  throw new Refusal(`there is no ${isOption ? 'option' : 'command'} "${asked}".${didYouMean(asked, known) || ' "plumbline --help" shows them all.'}`);
}

function help(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  return [
    'Plumbline scaffolds and checks system design documents.',
    '',
    'Usage: plumbline COMMAND [options]',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '"plumbline COMMAND --help" shows the options of a command, "plumbline --version" the version.',
    'Exit status: 0 answered, 1 findings, 2 could not run or nothing was there to check.',
    '',
  ].join('\n');
}
