import { type Option, type Options, readArguments } from './args.ts';
import type { ExitCode, Io } from './io.ts';

type ValueOf<O extends Option> = O extends { readonly choices: readonly (infer Choice)[] } ? Choice : O['type'] extends 'boolean' ? boolean : string;

/** The values of a command's options; undefined for one that was not given. */
export type Values<O extends Options> = { readonly [K in keyof O]?: ValueOf<O[K]> | undefined };

export interface Command {
  readonly name: string;
  /** What it answers, for the list of commands. */
  readonly summary: string;
  /** What follows the name: `[options] PATH...`. */
  readonly usage: string;
  /** A few sentences for its help text. */
  readonly about: string;
  readonly options: Options;
  run(io: Io, args: readonly string[]): Promise<ExitCode>;
}

interface Definition<O extends Options> extends Omit<Command, 'run' | 'options'> {
  readonly options: O;
  run(io: Io, values: Values<O>, positionals: readonly string[]): Promise<ExitCode>;
}

/** Makes a command of its definition: arguments are read and checked before it runs, and `--help` is answered. */
export function defineCommand<const O extends Options>(definition: Definition<O>): Command {
  const { run, ...about } = definition;
  return {
    ...about,
    async run(io, args) {
      const { values, positionals, help } = readArguments(about, args);
      if (!help) return run(io, values as Values<O>, positionals);
      io.stdout(helpOf(about));
      return 0;
    },
  };
}

function helpOf({ name, usage, about, options }: Omit<Command, 'run'>): string {
  const rows = Object.entries(options).map(([option, { value, choices, help }]) => [`--${option}${value === undefined ? '' : ` ${value}`}`, choices ? `${help}: ${choices.join(', ')}` : help] as const);
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  return [`Usage: plumbline ${name} ${usage}`, '', about, ...(lines.length > 0 ? ['', ...lines] : []), ''].join('\n');
}
