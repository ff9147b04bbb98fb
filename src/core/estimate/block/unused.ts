import { perDocument } from '../../design/per-document.ts';
import type { DesignDoc } from '../../document/model.ts';
import { type Estimate, sheetOf } from './sheet.ts';
import { tiesOf } from './ties.ts';

/** Inputs that neither a calculation nor a number in prose takes up, in a document that computes at all. */
export const unusedInputs: (doc: DesignDoc) => readonly Estimate[] = perDocument((doc) => {
  const { estimates } = sheetOf(doc);
  const used = new Set([...estimates.flatMap(({ uses }) => uses.map(({ key }) => key)), ...tiesOf(doc).map(({ key }) => key)]);
  return used.size === 0 ? [] : estimates.filter(({ isInput, key }) => isInput && !used.has(key));
});
