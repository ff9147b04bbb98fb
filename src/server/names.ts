import { type Level, message, type Message, type State } from '../core/index.ts';

/** How each state is called in front of a reader. */
export const STATE_NAMES: Readonly<Record<State, Message>> = {
  missing: message('missing'),
  empty: message('empty'),
  placeholder: message('only a placeholder'),
  thin: message('thin'),
  covered: message('covered'),
  'not-applicable': message('not applicable'),
  unread: message('in a language that cannot be read'),
};

export const LEVEL_NAMES: Readonly<Record<Level, Message>> = { required: message('required'), recommended: message('recommended'), optional: message('optional') };
