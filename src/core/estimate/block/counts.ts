/** What is counted in designs, by kind. Kinds do not add up (users and servers), what is within one does (reads and writes). */
const COUNTS: Readonly<Record<Kind, string>> = {
  people: 'users customers subscribers members tenants clients players drivers riders sellers buyers visitors viewers readers writers',
  events: 'requests reads writes queries operations transactions calls events actions visits views clicks searches uploads downloads posts orders payments bookings trips plays sessions logins updates inserts lookups',
  things: 'objects records rows files items documents images photos videos messages emails notifications keys entries products accounts devices connections links pages',
  machines: 'servers machines instances nodes hosts cores CPUs replicas shards partitions disks workers containers',
};

export type Kind = 'people' | 'events' | 'things' | 'machines';

/** Other spellings. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['req', 'requests'],
  ['reqs', 'requests'],
  ['ops', 'operations'],
  ['op', 'operations'],
  ['msg', 'messages'],
  ['msgs', 'messages'],
  ['dau', 'users'],
  ['mau', 'users'],
  ['vcpus', 'CPUs'],
  ['vcpu', 'CPUs'],
]);

/** Rates that are one word, and what they count. */
export const RATE_WORDS: ReadonlyMap<string, string> = new Map([
  ['qps', 'queries'],
  ['rps', 'requests'],
  ['tps', 'transactions'],
  ['wps', 'writes'],
  ['iops', 'operations'],
]);

const KINDS = new Map<string, Kind>();
/** The plural by any spelling in lower case. */
const PLURALS = new Map<string, string>(ALIASES);
for (const [kind, words] of Object.entries(COUNTS) as [Kind, string][]) {
  for (const plural of words.split(' ')) {
    KINDS.set(plural, kind);
    PLURALS.set(plural.toLowerCase(), plural);
    PLURALS.set(singular(plural).toLowerCase(), plural);
  }
}

/** All of them, for completion. */
export const COUNT_WORDS: readonly string[] = [...KINDS.keys()];

/** The plural of a word for something that is counted, or undefined where it is none that is known. */
export const countOf = (word: string): string | undefined => PLURALS.get(word.toLowerCase());

/** The kind of what is counted; undefined for the writer's own words. */
export const kindOf = (count: string): Kind | undefined => KINDS.get(count);

/** One of them: `queries` is `query`. */
export function singular(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return /(?:ches|shes|sses|xes)$/.test(plural) ? plural.slice(0, -2) : plural.replace(/s$/, '');
}
