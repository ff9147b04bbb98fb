import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BUILT_IN, createRulings, scaffold } from '../../../src/core/index.ts';
import { engine } from '../../support/check.ts';

const rulings = createRulings(engine, { read: () => Promise.resolve(undefined), listMarkdown: () => Promise.resolve([]), rootOf: () => undefined });

/** A new document of a built-in template. */
export function fresh(id: string): string {
  const known = rulings.builtInTemplate(id);
  if (!known) throw new Error(`There is no template ${id}.`);
  return scaffold(known.parsed.value, { title: 'Seed bank', size: 'large', date: '', author: '', reference: known.reference });
}

export const WRITTEN = readFileSync(fileURLToPath(new URL('../../workspace/docs/design/parcel-lockers.md', import.meta.url)), 'utf8');

const FRONT = '---\nplumbline:\n  template: design-doc@1\n  stage: review\n---\n';

/** Documents that a helper may be run on: new ones, a written one, short ones and odd ones. */
export const DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ...Object.keys(BUILT_IN).map((id) => [id, fresh(id)] as const),
  ['written', WRITTEN],
  ['short', `${FRONT}# Seed bank\n\n## Requirements\n\nGrowers order up to five bags of seed a year, and curators enter each harvest and print a label.\n`],
  ['only front matter', FRONT],
  ['a flow', `${FRONT}# Seed bank\n\n## Data flow\n\n1. The grower sends an order to the order service.\n2. The order service stores it in the database.\n3. The order service returns the order.\n`],
  ['full of SQL', `${FRONT}# Seed bank\n\n## Data model\n\n\`\`\`sql\nCREATE TABLE grower (\n  id bigint PRIMARY KEY,\n  name text NOT NULL\n);\nCREATE TABLE bag (\n  id bigint PRIMARY KEY,\n  grower_id bigint REFERENCES grower (id)\n);\n\`\`\`\n`],
  ['numbered, Windows lines', `${FRONT}# Seed bank\n\n## 1. Requirements\n\nGrowers order up to five bags of seed a year, and curators enter each harvest.\n\n## 2. Caching\n\nThe list of varieties is kept for 5 minutes (TTL).\n\n## 3. Trade-offs\n\nWe chose one server over two, because an outage of an hour harms nobody.`.replaceAll('\n', '\r\n')],
]);
