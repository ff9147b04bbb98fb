import type { Translate } from './l10n.ts';

/** Texts as they stand in the sources: for what is not shown by VS Code, such as tests. */
export const english: Translate = (text, args = {}) => text.replace(/\{([\w-]+)\}/g, (whole, name: string) => String(args[name] ?? whole));
