import { type Endpoint, endpointsOf } from '../design/endpoints.ts';
import { isUnder } from '../design/under.ts';
import { blocksFor } from '../design/words.ts';
import { message } from '../parsed.ts';
import type { Report, View } from './rule.ts';

/** Sections about what is not built, or not by this document. */
const NOT_OURS = /\b(?:alternatives?|options?|considered|rejected|discarded|existing|current|legacy|today|background|history|motivation|deprecated|appendix|prior art|unstable|third.party)\b/i;

/** The endpoints that the document itself offers: written by its author, and not in a section about an alternative or about what exists. */
export function offered(view: View): Endpoint[] {
  return endpointsOf(view.doc).filter(({ block, section, path }) => {
    const isWritten = block === undefined || view.roles[block] === 'content';
    return isWritten && !path.includes('%') && !isUnder(view.doc, section, NOT_OURS);
  });
}

/** `GET /orders`, as messages name an endpoint. */
export const nameOf = ({ verb, path }: Endpoint): string => `${verb} ${path.replace(/\?.*/, '')}`;

/**
 * Reports endpoints that lack something: each by itself, but one finding for all where none of three or more has it.
 * @param each sentence with `{endpoint}`
 * @param all sentence with `{count}` and `{endpoint}`, the first of them
 */
export function* reportLacking(lacking: readonly Endpoint[], total: number, topic: string, each: string, all: string): Iterable<Report> {
  const first = lacking[0];
  if (!first) return;
  if (lacking.length === total && total >= 3) {
    yield { range: first.range, topic, message: message(all, { count: total, endpoint: nameOf(first) }) };
    return;
  }
  for (const endpoint of lacking) yield { range: endpoint.range, topic, message: message(each, { endpoint: nameOf(endpoint) }) };
}

/** Whether a block says something of all endpoints: any block, or only those that are about none of them. */
export function saidOfAll(view: View, pattern: RegExp, where: 'anywhere' | 'outside'): boolean {
  const reaches = where === 'outside' ? endpointsOf(view.doc).map(({ reach }) => reach) : [];
  return blocksFor(view.doc, pattern).some((index) => {
    const block = view.doc.blocks[index];
    if (!block || view.roles[index] !== 'content' || block.kind === 'html' || reaches.some(({ start, end }) => block.range.start < end && block.range.end > start)) return false;
    return pattern.test(block.kind === 'table' ? [block.header, ...block.rows].map((row) => row.cells.map((cell) => cell.text).join(' | ')).join('\n') : block.text);
  });
}
