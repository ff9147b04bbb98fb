import { CACHING } from './caching.ts';
import { CONSISTENCY } from './consistency.ts';
import { INTERFACE } from './interface.ts';
import { MESSAGING } from './messaging.ts';
import { OPERATIONS } from './operations.ts';
import { RESILIENCE } from './resilience.ts';
import { STORAGE } from './storage.ts';
import { STRUCTURE } from './structure.ts';
import type { Term, TermArea } from './term.ts';

/** The vocabulary, by what it is about. */
export const TERM_AREAS: readonly TermArea[] = [STRUCTURE, CONSISTENCY, STORAGE, CACHING, MESSAGING, INTERFACE, RESILIENCE, OPERATIONS];

/** Every term of the vocabulary. */
export const TERMS: readonly Term[] = TERM_AREAS.flatMap(({ terms }) => terms);
