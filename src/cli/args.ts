import { parseArgs } from 'node:util';
import { didYouMean } from '../core/index.ts';
import { Refusal } from './refusal.ts';

export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help text, such as `FILE`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean>>;
  readonly positionals: readonly string[];
  readonly help: boolean;
}

/** Reads the arguments of a command; what is not understood is refused in one sentence. */
export function readArguments({ name, options }: { readonly name: string; readonly options: Options }, args: readonly string[]): Arguments {
  const known: Options = { ...options, help: { type: 'boolean', help: '' } };
  const types = Object.fromEntries(Object.entries(known).map(([option, { type }]) => [option, option === 'help' ? { type, short: 'h' } : { type }]));
  const { tokens } = parseArgs({ args: [...args], options: types, strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string | boolean> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option) throw new Refusal(`${name} has no option "${token.rawName}".${didYouMean(token.rawName, Object.keys(known).map((candidate) => `--${candidate}`))}`);
    if (option.type === 'boolean') {
      if (token.value !== undefined) throw new Refusal(`--${token.name} takes no value.`);
      values[token.name] = true;
      continue;
    }
    const { value } = token;
    // A value that looks like an option is a forgotten value; `--title=-x` says that it is meant.
    if (value === undefined || value === '' || (!token.inlineValue && /^-./.test(value))) throw new Refusal(`--${token.name} needs a value: ${option.choices ? oneOf(option.choices) : (option.value ?? '')}.`);
    if (option.choices && !option.choices.includes(value)) throw new Refusal(`--${token.name} has to be ${oneOf(option.choices)}, not "${value}".${didYouMean(value, option.choices)}`);
    values[token.name] = value;
  }
  return { values, positionals, help: values['help'] === true };
}

function oneOf(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`;
}
