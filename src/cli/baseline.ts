import { dirname, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { fingerprintOf, lineStartsOf, positionAt } from '../core/index.ts';
import { toJson } from './formats/json.ts';
import type { Found } from './formats/report.ts';
import type { Io } from './io.ts';
import { Refusal } from './refusal.ts';
import { count } from './text.ts';
import { toShown } from './uri.ts';

/** Raised when entries are made otherwise, so that an old file is not read as a new one. */
const VERSION = 1;

const KEY = 'plumbline-baseline';

const Entry = v.object({
  /** From the baseline's own folder, with `/`. */
  file: v.string(),
  rule: v.string(),
  section: v.array(v.string()),
  occurrence: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** A finding that was there before, by what makes it the same after an edit. */
export type Entry = v.InferOutput<typeof Entry>;

export interface Comparison {
  readonly fresh: readonly Found[];
  readonly known: readonly Found[];
  /** Entries of the files that were looked at, or are no longer there, with no finding to them. */
  readonly gone: readonly Entry[];
}

export type Baseline = ReturnType<typeof openBaseline>;

/** The file of findings that are known and do not count. What cannot be read is refused, never replaced. */
export function openBaseline(io: Io, file: string) {
  const path = resolve(io.cwd, file);
  const exists = io.exists(path);
  const entries = exists ? readEntries(io, file, path) : [];
  return { exists, compare, tell, write };

  /** @param looked the files that were looked at in this run, as given */
  function compare(found: readonly Found[], looked: readonly string[]): Comparison {
    const open = new Map(entries.map((entry) => [keyOf(entry), entry]));
    const left = found.filter((one) => !open.delete(keyOf(entryOf(one))));
    // A section that was moved into another one is the same section.
    const moved = new Map([...open].map(([key, entry]) => [placeOf(entry), key]));
    const fresh = left.filter((one) => {
      const place = placeOf(entryOf(one));
      const isKnown = open.delete(moved.get(place) ?? '');
      moved.delete(place);
      return !isKnown;
    });
    const isFresh = new Set(fresh);
    const wasLooked = new Set(looked.map(nameOf));
    const gone = [...open.values()].filter((entry) => wasLooked.has(entry.file) || !io.exists(resolve(dirname(path), entry.file)));
    return { fresh, known: found.filter((one) => !isFresh.has(one)), gone };
  }

  /** Makes the file say what was found; entries of files that were not looked at stay. False when it cannot be written. */
  function write({ fresh, known, gone }: Comparison, looked: readonly string[]): boolean {
    const wasLooked = new Set(looked.map(nameOf));
    const isGone = new Set(gone);
    const kept = entries.filter((entry) => !wasLooked.has(entry.file) && !isGone.has(entry));
    const all = new Map([...kept, ...[...fresh, ...known].map(entryOf)].map((entry) => [keyOf(entry), entry]));
    const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
    const text = `{"${KEY}": ${VERSION}, "findings": ${toJson(sorted).trimEnd()}}\n`;
    if (exists && io.read(path) === text) return true;
    return exists ? io.write(path, text) : io.create(path, text);
  }

  /** What a run leaves out because of the baseline, and what the baseline could leave out. */
  function tell({ known, gone }: Comparison): string {
    const leftOut = known.length === 0 ? '' : `Left out ${count(known.length, 'finding')} that ${file} lists.\n`;
    if (gone.length === 0) return leftOut;
    const lines = gone.slice(0, SHOWN).map((entry) => `  ${toShown(io.cwd, resolve(dirname(path), entry.file))}  ${[entry.rule, ...entry.section].join(' / ')}\n`);
    const more = gone.length > SHOWN ? `  and ${gone.length - SHOWN} more\n` : '';
    return `${leftOut}${file} lists ${count(gone.length, 'finding')} no longer there; --update-baseline removes:\n${lines.join('')}${more}`;
  }

  function entryOf({ row, identity }: Found): Entry {
    return { file: nameOf(row.file), rule: identity.rule, section: [...identity.section], occurrence: identity.occurrence };
  }

  function nameOf(document: string): string {
    return relative(dirname(path), resolve(io.cwd, document)).split(sep).join('/');
  }
}

/** How many findings that are gone are named. */
const SHOWN = 10;

const keyOf = (entry: Entry): string => `${entry.file}\0${fingerprintOf(entry)}`;

/** The same wherever the innermost section lies. */
const placeOf = ({ section, ...entry }: Entry): string => keyOf({ ...entry, section: section.slice(-1) });

function readEntries(io: Io, file: string, path: string): readonly Entry[] {
  const text = io.read(path);
  if (text === undefined) throw new Refusal(`${file}: this baseline cannot be read.`);
  const data = parseJson(file, text);
  const version = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[KEY] : undefined;
  if (version === undefined) throw new Refusal(`${file}: this is no baseline; it has no "${KEY}".`);
  if (version !== VERSION) throw new Refusal(`${file}: this baseline has version ${JSON.stringify(version)}, and this Plumbline reads version ${VERSION}. Use the Plumbline it was made with, or delete it and make it anew with --update-baseline.`);
  const result = v.safeParse(v.object({ findings: v.array(Entry) }), data);
  if (result.success) return result.output.findings;
  const [issue] = result.issues;
  const place = issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('').slice(1) ?? '';
  throw new Refusal(`${file}: ${place} has to be ${issue.expected ?? 'something else'}, not ${issue.received}. ${ADVICE}`);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // What JSON.parse says of the place depends on the fault; JSON is YAML too.
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const offset = position === undefined ? (parseDocument(text).errors[0]?.pos[0] ?? text.length) : Number(position);
    const { line, character } = positionAt({ text, lineStarts: lineStartsOf(text) }, offset);
    throw new Refusal(`${file}:${line + 1}:${character + 1}: this baseline is no JSON. ${ADVICE}`);
  }
}

const ADVICE = 'Undo the change, or delete the file and make it anew with --update-baseline.';
