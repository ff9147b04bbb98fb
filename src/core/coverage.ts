import type { Engine } from './lint.ts';
import type { DesignDoc } from './document/model.ts';
import type { State } from './content.ts';

/** State and evidence of every topic of the catalogue; lines are counted from 1, as the command line's contract has it. */
export type Coverage = Readonly<Record<string, { readonly state: State; readonly evidence: readonly { readonly line: number; readonly text: string }[] }>>;

/** What a document covers, whether it is held to a template or not. `verdicts` are those of an analysis where there is one. */
export function coverageOf(engine: Engine, doc: DesignDoc, verdicts = engine.recognise(doc)): Coverage {
  return Object.fromEntries([...verdicts].map(([topic, { state, evidence }]) => [topic, { state, evidence: evidence.map(({ line, text }) => ({ line: line + 1, text })) }]));
}
