import { styleText } from 'node:util';
import type { Severity, State } from '../../core/index.ts';
import type { Io } from '../io.ts';

type Style = Parameters<typeof styleText>[0];

/** Where a format writes to: colours or none, and how wide. */
export type Surface = Pick<Io, 'colour' | 'columns'>;

export type Paint = (style: Style, text: string) => string;

/** Colours text, or leaves it as it is. */
export function paintFor({ colour }: Surface): Paint {
  return colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
}

export const SEVERITY_STYLE = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' } as const satisfies Record<Severity, Style>;

export const STATE_STYLE = { covered: 'green', 'not-applicable': 'dim', thin: 'yellow', placeholder: 'yellow', empty: 'yellow', missing: 'red', unread: 'dim' } as const satisfies Record<State, Style>;
