import { BUILT_IN } from '../../core/index.ts';
import { Refusal } from '../refusal.ts';

/** The id that the user gives a template of their own. */
export function ownId(id: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,80}$/u.test(id)) throw new Refusal(`"${id}" cannot be an id; it takes letters, digits and hyphens.`);
  if (Object.hasOwn(BUILT_IN, id)) throw new Refusal(`"${id}" is the id of a template that comes with Plumbline; choose another.`);
  return id;
}
