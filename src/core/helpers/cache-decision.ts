import { CACHE_PATTERNS, CACHE_QUESTIONS, type CacheAnswer, EVICTIONS, STALENESS } from '../knowledge/caching.ts';
import { TECHNOLOGIES } from '../knowledge/technologies.ts';
import type { View } from '../rules/rule.ts';
import { type Answers, type Helper, one, pickedFrom, type Question } from './helper.ts';
import { capitalised, nameText, table } from './markdown.ts';
import { writeInto } from './place.ts';

/** Where an entry can live. */
const PLACES = [...TECHNOLOGIES.cache, ...TECHNOLOGIES.cdn, { name: 'browser', fact: 'Kept by each client as the response headers say; nobody can take it back.' }].map(({ name, fact }) => ({ id: name.toLowerCase().replace(/\W+/g, '-'), name, fact }));

const EXPIRIES = ['1 minute', '5 minutes', '1 hour', '24 hours', '7 days'];

/** Whether something is worth caching, and if so where, in which pattern, and what ends an entry. */
export const cacheDecision: Helper = {
  id: 'cache-decision',
  title: 'Decide on a Cache',
  rules: ['missing-caching', 'cache-without-invalidation', 'cache-without-pattern'],
  questions: (_view, answers) => [
    { kind: 'text', id: 'what', question: 'What would be cached? Such as "timetable of a station".' },
    ...CACHE_QUESTIONS.map(({ id, question, answers: choices }): Question => ({ kind: 'pick', id, question, choices: choices.map(({ id: choice, answer, speaks, why }) => ({ id: choice, label: capitalised(answer), description: speaks === 'neither' ? 'decides nothing' : `speaks ${speaks} a cache`, detail: `${capitalised(why)}.` })) })),
    decision(answers),
    ...(one(answers, 'decision') === 'no' ? [] : howQuestions(answers)),
  ],
  write: (view, answers) => ({ edits: write(view, answers) }),
};

/** The advice that the answers give, with the reason and with what it outweighs. */
export function adviceOf(answers: Answers): { readonly cache: boolean; readonly because: CacheAnswer | undefined; readonly outweighs: readonly CacheAnswer[] } {
  const given = CACHE_QUESTIONS.flatMap(({ id, answers: choices }) => choices.filter((choice) => choice.id === one(answers, id)));
  const against = given.find(({ speaks }) => speaks === 'against');
  // That it changes rarely makes a cache possible; only reads or a dear fetch make it pay.
  const pays = CACHE_QUESTIONS.filter(({ id }) => id !== 'changes').flatMap(({ answers: choices }) => given.filter((answer) => choices.includes(answer) && answer.speaks === 'for'));
  const cache = against === undefined && pays.length > 0;
  const because = against ?? pays[0] ?? given.find(({ speaks, id }) => speaks === 'neither' && id !== 'each-minute') ?? given[0];
  return { cache, because, outweighs: given.filter((answer) => answer !== because && answer.speaks === (cache ? 'against' : 'for')) };
}

function decision(answers: Answers): Question {
  const { cache, because, outweighs } = adviceOf(answers);
  const reason = because ? `${capitalised(because.why)}.` : 'Nothing speaks for it.';
  const weighed = outweighs.length > 0 ? ` This outweighs that ${outweighs.map(({ why }) => why).join(', and that ')}.` : '';
  return {
    kind: 'pick',
    id: 'decision',
    question: `Advice: ${cache ? 'cache it' : 'do not cache it'}. ${reason}`,
    first: cache ? 'yes' : 'no',
    choices: [
      { id: 'yes', label: 'Cache it', ...(cache ? { description: 'advised', detail: reason + weighed } : {}) },
      { id: 'no', label: 'Do not cache it', ...(cache ? {} : { description: 'advised', detail: reason + weighed }) },
    ],
  };
}

function howQuestions(answers: Answers): Question[] {
  const staleness = STALENESS.find(({ id }) => id === one(answers, 'staleness'));
  const changesSoon = one(answers, 'changes') === 'each-minute' || one(answers, 'changes') === 'each-second';
  const firstStaleness = changesSoon ? 'minute' : 'hour';
  const expiry = changesSoon ? '1 minute' : (staleness?.expiry ?? '1 hour');
  return [
    { kind: 'pick', id: 'staleness', question: 'How old may an answer be?', first: firstStaleness, choices: STALENESS.map(({ id, answer, expiry: longest }) => ({ id, label: capitalised(answer), description: id === 'none' ? 'write-through' : `expiry of ${longest} at most` })) },
    { kind: 'pick', id: 'where', question: 'Where do the entries live?', choices: PLACES.map(({ id, name, fact }) => ({ id, label: name, detail: fact })) },
    {
      kind: 'pick',
      id: 'pattern',
      question: 'Which pattern?',
      first: staleness?.id === 'none' ? 'write-through' : 'cache-aside',
      choices: CACHE_PATTERNS.map(({ id, name, how, cost }) => ({ id, label: name, detail: `${how} Costs: ${cost}.` })),
    },
    { kind: 'pick', id: 'expiry', question: 'When does an entry expire (TTL)?', first: expiry, choices: EXPIRIES.map((time) => ({ id: time, label: time, ...(time === expiry ? { description: 'as old as an answer may be' } : {}) })) },
    { kind: 'pick', id: 'eviction', question: 'What goes first when the cache is full?', choices: EVICTIONS.map(({ id, name, when }) => ({ id, label: capitalised(name), detail: when })) },
  ];
}

function write(view: View, answers: Answers) {
  const what = nameText(one(answers, 'what'));
  const isCached = one(answers, 'decision') === 'yes';
  const { cache, because } = adviceOf(answers);
  const reason = because === undefined ? '' : isCached === cache ? `, because ${because.why}` : `, although ${because.why}`;
  const head = `**Cache decision for ${what}:** ${isCached ? 'cached' : 'not cached'}${reason}.`;
  const answered = CACHE_QUESTIONS.map(({ id, question, answers: choices }) => [question, pickedFrom(choices, one(answers, id)).answer]);
  if (!isCached) return writeInto(view, new Map([['caching', `${head}\n\n${table(['Question', 'Answer'], answered)}`]]));
  const pattern = pickedFrom(CACHE_PATTERNS, one(answers, 'pattern'));
  const rows = [
    ...answered,
    ['Where', pickedFrom(PLACES, one(answers, 'where')).name],
    ['Pattern', pattern.name],
    ['Expiry (TTL)', one(answers, 'expiry')],
    ['Eviction', pickedFrom(EVICTIONS, one(answers, 'eviction')).name],
    ['Invalidated by', pattern.invalidatedBy],
    ['How old an answer may be', pickedFrom(STALENESS, one(answers, 'staleness')).answer],
    ['Price', pattern.cost],
  ];
  return writeInto(view, new Map([['caching', `${head}\n\n${table(['Question', 'Answer'], rows)}`]]));
}
