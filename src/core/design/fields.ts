import { type Entity, entityKey, type Field } from './entities.ts';
import { wordsOf } from './said.ts';

/** A field as its remarks tell of it. */
export interface FieldFacts {
  readonly name: string;
  /** As written, in SQL or in a column of a table; empty where nothing says it. */
  readonly type: string;
  readonly isPrimary: boolean;
  readonly isUnique: boolean;
  readonly mayBeEmpty: boolean;
  /** Name of the entity that it refers to, as written; undefined where it refers to none. */
  readonly refersTo: string | undefined;
}

const CONSTRAINT = /\s(?:not\s+null|null|primary|references|default|unique|check|generated|auto_increment|collate|constraint|comment|on)\b/i;
const TARGET = /\breferences\s{1,4}(?:the\s)?["`']?(\w{2,60})|\b(?:foreign key|FK)\s{0,4}(?:to|on|of|->|→|into|:)\s{0,4}(?:the\s)?["`']?(\w{2,60})/i;

/** The fields of an entity with their types and keys; a reference without a target is told by the field's name. */
export function fieldFacts({ name: own, fields, notes, source }: Entity, names: readonly string[]): FieldFacts[] {
  const keyed = columnsIn(notes, /primary\s{1,9}key\s{0,9}\(([^()]{1,300})\)/i);
  const hasKey = keyed.length > 0 || fields.some(({ notes: said }) => isKey(said));
  return fields.map(({ name, notes: said }): FieldFacts => {
    const isPrimary = isKey(said) || keyed.includes(name.toLowerCase()) || (!hasKey && /^id$/i.test(name));
    const written = TARGET.exec(said) ?? TARGET.exec(constraintOn(notes, name));
    const target = written?.[1] ?? written?.[2];
    const isReference = /\bFK\b|foreign key|references/i.test(said);
    const guessed = name !== 'id' && (isReference || !isPrimary) ? namedBy(name, own, names) : undefined;
    return { name, type: typeOf({ name, notes: said }, source), isPrimary, isUnique: /\bunique\b|\bUK\b/i.test(said), mayBeEmpty: source === 'sql' ? !isPrimary && !/\bnot\s+null\b|\bprimary\b/i.test(said) : /(?:empty|null\w{0,4}|optional)\??: yes\b|\bnullable\b/i.test(said), refersTo: target ?? guessed };
  });
}

const isKey = (notes: string): boolean => /\bprimary key\b|\bPK\b/i.test(notes);

const columnsIn = (notes: string, pattern: RegExp): string[] => (pattern.exec(notes)?.[1] ?? '').split(',').map((column) => column.trim().toLowerCase().replace(/["`[\]]/g, '')).filter((column) => column !== '');

/** `FOREIGN KEY (owner_id) REFERENCES owner (id)` among the constraints of a statement. */
const constraintOn = (notes: string, field: string): string => notes.split('\n').find((line) => columnsIn(line, /foreign\s{1,9}key\s{0,9}\(([^()]{1,300})\)/i).includes(field.toLowerCase())) ?? '';

/** The entity that `owner_id` or `ownerId` is named for. */
function namedBy(field: string, own: string, names: readonly string[]): string | undefined {
  const words = wordsOf(field);
  if (words.at(-1) !== 'id' || words.length < 2) return undefined;
  const key = entityKey(words.slice(0, -1).join(' '));
  return names.find((name) => entityKey(name) === key && entityKey(name) !== entityKey(own));
}

function typeOf({ name, notes }: Field, source: Entity['source']): string {
  if (source === 'sql') {
    const rest = notes.replace(/^["`[]?[\w.]{1,80}["`\]]?\s{1,20}/, '');
    const end = rest.search(CONSTRAINT);
    return (end < 0 ? rest : rest.slice(0, end)).replace(/\s{1,20}/g, ' ').trim();
  }
  const column = /\btype: ([^;,]{1,40})/i.exec(notes)?.[1];
  const inBrackets = notes.startsWith(name) ? /^[\s:]{0,3}\(([\w ]{2,20}?)[,)]/.exec(notes.slice(name.length))?.[1] : undefined;
  return (column ?? inBrackets ?? '').trim();
}
