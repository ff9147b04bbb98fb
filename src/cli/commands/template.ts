import { didYouMean } from '../../core/index.ts';
import { defineCommand } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { check } from '../template-verbs/check.ts';
import { copy } from '../template-verbs/copy.ts';
import { from } from '../template-verbs/from.ts';
import { list } from '../template-verbs/list.ts';
import type { Verb, VerbOptions } from '../template-verbs/verb.ts';

const VERBS: Readonly<Record<string, Verb>> = { list, from, check, copy };

const names = Object.keys(VERBS);

export default defineCommand({
  name: 'template',
  summary: 'the templates there are, and templates of your own',
  usage: `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''} ...`,
  about: Object.entries(VERBS).map(([name, { usage, about }]) => `template ${name} ${usage}\n    ${about}`).join('\n'),
  options: {
    format: { type: 'string', value: 'F', choices: ['pretty', 'json'], help: 'form of the answer' },
    id: { type: 'string', value: 'ID', help: "the new template's id" },
    title: { type: 'string', value: 'T', help: "the new template's title" },
    out: { type: 'string', value: 'FILE', help: 'where to write it, instead of printing it; a file that is there is never overwritten' },
  },
  async run(io, options, [name, ...args]) {
    if (name === undefined) throw new Refusal('template needs to know what to do: plumbline template list');
    const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    if (!verb) throw new Refusal(`there is no "template ${name}".${didYouMean(name, names)}`);
    for (const option of Object.keys(options)) if (!verb.options.includes(option as keyof VerbOptions)) throw new Refusal(`template ${name} takes no --${option}.`);
    return verb.run(io, options, args);
  },
});
