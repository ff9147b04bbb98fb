import { BUILT_IN, copyTemplate, didYouMean } from '../../core/index.ts';
import { Refusal } from '../refusal.ts';
import type { Verb } from './verb.ts';
import { give } from './give.ts';
import { ownId } from './own-id.ts';

/** Gives the text of a built-in template, to be made one's own. */
export const copy: Verb = {
  usage: 'ID [--id ID] [--title T] [--out FILE]',
  about: 'a copy of a template that comes with Plumbline, under an id of its own, to be changed as the team likes',
  options: ['id', 'title', 'out'],
  async run(io, { id, title, out }, [name, stray]) {
    if (name === undefined) throw new Refusal('template copy needs the id of a template: plumbline template copy ID');
    if (stray !== undefined) throw new Refusal(`template copy takes no "${stray}".`);
    const [builtIn = ''] = name.split('@');
    const text = Object.hasOwn(BUILT_IN, builtIn) ? BUILT_IN[builtIn] : undefined;
    if (text === undefined) throw new Refusal(`there is no built-in template "${builtIn}".${didYouMean(builtIn, Object.keys(BUILT_IN))} They are ${Object.keys(BUILT_IN).join(', ')}.`);
    const own = id === undefined ? `our-${builtIn}` : ownId(id);
    give(io, out, copyTemplate(text, { id: own, title }), `a copy of ${builtIn}, as ${own}@1`);
    return 0;
  },
};
