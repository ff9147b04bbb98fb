import type { FigureKind } from '../design/figures.ts';

/** A decision with the answer that is right most of the time. */
export interface QuickDecision {
  readonly decision: string;
  /** What to choose unless the requirements say otherwise. */
  readonly choice: string;
  readonly why: string;
  /** What would change the answer; ours throughout, as the source gives the default alone. */
  readonly unless: string;
  readonly topics: readonly string[];
  /** Figures of a document that speak against the default, with the bound from which on they do. Where the sources give none, it is ours. */
  readonly against?: readonly { readonly figure: FigureKind; readonly from: number; readonly ours?: true }[];
}

/** The quick decision matrix: eight rows. */
export const QUICK_DECISIONS: readonly QuickDecision[] = [
  {
    decision: 'Database',
    choice: 'SQL, such as PostgreSQL',
    why: 'Relations and transactions come with it, and one server goes a long way.',
    unless: 'Records have no common shape, or writes exceed what one machine takes.',
    topics: ['storage-choice'],
    against: [{ figure: 'writes', from: 10_000, ours: true }, { figure: 'rows', from: 100_000_000 }],
  },
  {
    decision: 'Cache',
    choice: 'Redis',
    why: 'Fast, easy to run, and keys expire by themselves.',
    unless: 'The data fits in the process and may differ between instances.',
    topics: ['caching'],
  },
  {
    decision: 'API',
    choice: 'REST',
    why: 'The standard that every client knows and that takes least explaining.',
    unless: 'Many kinds of client need different parts of the same data, or services call each other constantly.',
    topics: ['api'],
  },
  {
    decision: 'Load balancer',
    choice: 'round robin',
    why: 'With equal instances and short requests nothing cleverer is needed at scale.',
    unless: 'Requests differ widely in cost, or connections stay open for hours.',
    topics: ['load-balancing'],
    against: [{ figure: 'connections', from: 10_000, ours: true }],
  },
  {
    decision: 'Message queue',
    choice: 'none',
    why: 'A queue brings retries, ordering and delay that must first be worth it.',
    unless: 'An operation is slow and the user need not wait for it.',
    topics: ['messaging'],
    against: [{ figure: 'messages', from: 1_000, ours: true }],
  },
  {
    decision: 'Sharding',
    choice: 'none',
    why: 'It pays only from about 100 million users; replicas and indexes come first.',
    unless: 'Writes or data already exceed the largest machine.',
    topics: ['scaling'],
    against: [{ figure: 'users', from: 100_000_000 }, { figure: 'rows', from: 100_000_000 }, { figure: 'writes', from: 10_000, ours: true }],
  },
  {
    decision: 'Microservices',
    choice: 'none; one deployable with clear modules',
    why: 'The network between services costs more than it gives at this size.',
    unless: 'Several teams must release on their own, or one part scales quite differently.',
    topics: ['architecture'],
    against: [{ figure: 'teams', from: 3, ours: true }],
  },
  {
    decision: 'CDN',
    choice: 'yes, in one line',
    why: 'Static files reach users around the world sooner; it needs no deep dive.',
    unless: 'All users sit near the servers, or nothing static is served.',
    topics: ['caching'],
  },
];
