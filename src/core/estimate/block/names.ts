import type { Token } from './tokens.ts';

/** How many words a name has at most. */
export const LONGEST_NAME = 12;

interface Node {
  readonly next: Map<string, Node>;
  key?: string;
  /** Number of the block that declares it. */
  block?: number;
}

/** The names of a document. The longest one at a place is found in as many steps as it has words. */
export interface Names {
  /** Adds a name by its tokens, once. */
  add(tokens: readonly Token[], block: number): void;
  /** The longest name that stands at a token, of those that a block may use: its key and how many tokens it has. */
  at(tokens: readonly Token[], from: number, block: number): { readonly key: string; readonly length: number } | undefined;
}

export function createNames(): Names {
  const root: Node = { next: new Map() };
  return {
    add(tokens, block) {
      let node = root;
      for (const { text } of tokens) {
        const word = text.toLowerCase();
        const next = node.next.get(word) ?? { next: new Map<string, Node>() };
        node.next.set(word, next);
        node = next;
      }
      node.key ??= keyOf(tokens);
      node.block ??= block;
    },
    at(tokens, from, block) {
      let node: Node | undefined = root;
      let found: { key: string; length: number } | undefined;
      for (let at = from; at < tokens.length; at++) {
        const token = tokens[at];
        if (!token || !partOfName(tokens, at, at > from)) break;
        node = node.next.get(token.text.toLowerCase());
        if (!node) break;
        if (node.key !== undefined && (node.block ?? 0) <= block) found = { key: node.key, length: at - from + 1 };
      }
      return found;
    },
  };
}

/** A name without regard to case and white space. */
export const keyOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text.toLowerCase()).join(' ');

/** Whether a token can belong to a name: a word, behind the first one also a number, or a hyphen that is close on both sides. */
export function partOfName(tokens: readonly Token[], at: number, inside: boolean): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === 'word') return true;
  if (!inside) return false;
  if (token.kind === 'number') return true;
  return token.text === '-' && !token.apart && tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.apart === false;
}
