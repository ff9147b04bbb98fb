import type { State } from '../core/index.ts';
import type { Translate } from './l10n.ts';

/** How each state is called in front of a reader. */
export const stateWords = (t: Translate): Readonly<Record<State, string>> => ({
  missing: t('missing'),
  empty: t('empty'),
  placeholder: t('placeholder'),
  thin: t('thin'),
  covered: t('covered'),
  'not-applicable': t('not applicable'),
  unread: t('in a language that cannot be read'),
});
